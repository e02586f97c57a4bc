/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-article.h"
#include "galpi-document.h"
#include "galpi-event.h"
#include "galpi-finding.h"
#include "galpi-tag.h"

G_BEGIN_DECLS

/**
 * GalpiExportAnchor:
 * @owner: the UUID of the annotation or event whose anchor it is
 * @source: of an event, which of its sources in this article it is, from 0
 */
typedef struct
{
  char        *owner;
  guint        source;
  GalpiAnchor *anchor;
} GalpiExportAnchor;

/**
 * GalpiExportVerdict:
 * @kind: a finding's kind, as galpi_finding_kind_to_string() names it
 * @state: "kept", "dismissed" or "corrected"
 * @value: (nullable): what was put in its place
 */
typedef struct
{
  GalpiRange  range;
  char       *quote;
  char       *kind;
  char       *state;
  char       *value;
} GalpiExportVerdict;

/**
 * GalpiExportNameVerdict:
 * @verdict: "joined", "split", "shown" or "classed"
 * @spelling: of the name that it speaks of
 * @name_class: what that was taken for: a GalpiNameKind's name
 * @other: (nullable): the other spelling
 * @other_class: what that was taken for, or the class that was given
 *
 * What the analyst said of names.
 */
typedef struct
{
  char *verdict;
  char *spelling;
  char *name_class;
  char *other;
  char *other_class;
} GalpiExportNameVerdict;

/**
 * GalpiExportVersion:
 * @made: µs since 1970
 * @document: with its pictures' bytes
 * @original: (nullable): the file as it came
 * @anchors: (element-type GalpiExportAnchor)
 * @verdicts: (element-type GalpiExportVerdict)
 */
typedef struct
{
  gint64         made;
  GalpiDocument *document;
  GBytes        *original;
  GPtrArray     *anchors;
  GPtrArray     *verdicts;
} GalpiExportVersion;

/**
 * GalpiExportArticle:
 * @document: its present version, with its pictures' bytes
 * @annotations: (element-type GalpiAnnotation): by place, notes on the whole article first
 * @events: (element-type GalpiEvent): those that it bears out
 * @findings: (element-type GalpiFinding): of the present version, those that were dismissed left out
 * @versions: (element-type GalpiExportVersion) (nullable): oldest first, the present one last;
 *   only where the format asks for everything
 */
typedef struct
{
  GalpiArticle  *article;
  GalpiDocument *document;
  GPtrArray     *annotations;
  GPtrArray     *events;
  GPtrArray     *findings;
  GPtrArray     *versions;
} GalpiExportArticle;

GalpiExportArticle *galpi_export_article_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void                galpi_export_article_free (GalpiExportArticle *self);
GalpiExportVersion *galpi_export_version_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void                galpi_export_version_free (GalpiExportVersion *self);
GalpiExportAnchor  *galpi_export_anchor_new   (const char         *owner,
                                               guint               source,
                                               const GalpiAnchor  *anchor) G_GNUC_WARN_UNUSED_RESULT;
void                galpi_export_anchor_free  (GalpiExportAnchor  *self);
void                galpi_export_verdict_free (GalpiExportVerdict *self);

GalpiExportNameVerdict *galpi_export_name_verdict_new  (const char             *verdict,
                                                        const char             *spelling,
                                                        const char             *name_class,
                                                        const char             *other,
                                                        const char             *other_class) G_GNUC_WARN_UNUSED_RESULT;
void                    galpi_export_name_verdict_free (GalpiExportNameVerdict *self);

/**
 * GalpiExportSource:
 * @n_articles: how many there are
 * @load_article: gives the article at @index, one at a time, so that a notebook of any size goes
 *   through little memory. @everything asks for trashed annotations and events, and for all versions
 * @events: (element-type GalpiEvent): all events that go out
 * @tags: (element-type GalpiTag): all tags, by path
 * @names: (element-type GalpiExportNameVerdict): all that was said of names, the oldest first
 * @notebook: the notebook's UUID
 * @exported: when, as ISO 8601
 *
 * What goes out. Used on one thread.
 */
typedef struct
{
  guint                n_articles;
  GalpiExportArticle *(*load_article) (gpointer   user_data,
                                       guint      index,
                                       gboolean   everything,
                                       GError   **error);
  gpointer             user_data;
  GPtrArray           *events;
  GPtrArray           *tags;
  GPtrArray           *names;
  const char          *notebook;
  const char          *exported;
} GalpiExportSource;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiExportArticle, galpi_export_article_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiExportNameVerdict, galpi_export_name_verdict_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiExportVersion, galpi_export_version_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiExportAnchor, galpi_export_anchor_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiExportVerdict, galpi_export_verdict_free)

G_END_DECLS
