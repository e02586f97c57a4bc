/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiScopeKind:
 * @GALPI_SCOPE_ALL: all articles that are not in the trash
 * @GALPI_SCOPE_UNREAD: those of them that were never opened
 * @GALPI_SCOPE_KEYWORD: those that bear a keyword, without its #
 * @GALPI_SCOPE_TAG: those that bear a tag or one under it, themselves or by an annotation; its path
 * @GALPI_SCOPE_PERSON: those by a person
 * @GALPI_SCOPE_NAME: those that mention a name, in one of its spellings; its id
 * @GALPI_SCOPE_SEARCH: those that a QUERY finds
 * @GALPI_SCOPE_TRASH: those in the trash
 * @GALPI_SCOPE_ARTICLE: one article
 */
typedef enum
{
  GALPI_SCOPE_ALL,
  GALPI_SCOPE_UNREAD,
  GALPI_SCOPE_KEYWORD,
  GALPI_SCOPE_TAG,
  GALPI_SCOPE_PERSON,
  GALPI_SCOPE_NAME,
  GALPI_SCOPE_SEARCH,
  GALPI_SCOPE_TRASH,
  GALPI_SCOPE_ARTICLE,
} GalpiScopeKind;

#define GALPI_TYPE_SCOPE_KIND (galpi_scope_kind_get_type ())

GType       galpi_scope_kind_get_type    (void);
const char *galpi_scope_kind_to_string   (GalpiScopeKind  value);
gboolean    galpi_scope_kind_from_string (const char     *string,
                                          GalpiScopeKind *value);

#define GALPI_TYPE_SCOPE (galpi_scope_get_type ())

/**
 * GalpiScope:
 *
 * Which articles the library, the notes, the timeline and the figures show. Immutable, so that
 * threads can share it.
 */
G_DECLARE_FINAL_TYPE (GalpiScope, galpi_scope, GALPI, SCOPE, GObject)

/**
 * galpi_scope_new:
 * @value: (nullable): the keyword, the tag's path, the person or the query; %NULL for the kinds
 *   that have none
 */
GalpiScope *galpi_scope_new         (GalpiScopeKind  kind,
                                     const char     *value) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): the scope of one article */
GalpiScope *galpi_scope_new_article (gint64          article_id) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): %GALPI_SCOPE_NAME. @spelling: what the name is called */
GalpiScope *galpi_scope_new_name    (const char     *name_id,
                                     const char     *spelling) G_GNUC_WARN_UNUSED_RESULT;

GalpiScopeKind  galpi_scope_get_kind       (GalpiScope *self);

/** Whether the index says which articles are in it, and not the notebook alone. */
gboolean        galpi_scope_is_indexed     (GalpiScope *self);

/** Returns: (transfer none) (nullable): as given to galpi_scope_new(), or a name's id */
const char     *galpi_scope_get_value      (GalpiScope *self);

/** Returns: (transfer none) (nullable): what to call it: the value, or the name's spelling */
const char     *galpi_scope_get_label      (GalpiScope *self);

/** Returns: the article of %GALPI_SCOPE_ARTICLE, else 0 */
gint64          galpi_scope_get_article_id (GalpiScope *self);

gboolean        galpi_scope_equal          (GalpiScope *a,
                                            GalpiScope *b);

G_END_DECLS
