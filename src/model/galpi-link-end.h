/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/** GalpiLinkKind: called by the same words by galpi-cli; in the order in which they are offered */
typedef enum
{
  GALPI_LINK_ARTICLE,
  GALPI_LINK_EVENT,
  GALPI_LINK_NAME,
  GALPI_LINK_NOTE,
  GALPI_LINK_N_KINDS
} GalpiLinkKind;

const char *galpi_link_kind_to_string (GalpiLinkKind value);

/**
 * GalpiLinkEnd:
 * @id: the article's id in digits, a name's as GalpiName has it, else a UUID
 * @article_id: the article that it is or that it is in; 0 for none
 * @title: of the article or event, the first line of a note, the name
 * @about: (nullable): what tells it from others: of an article its source and date, of an event its date, of
 *   a note its article's title
 * @trashed: it, or the article that it is in, is in the trash
 *
 * What a link between notes leads to, or where it stands.
 */
typedef struct
{
  GalpiLinkKind  kind;
  char          *id;
  gint64         article_id;
  char          *title;
  char          *about;
  gboolean       trashed;
} GalpiLinkEnd;

/** Returns: (transfer full) */
GalpiLinkEnd *galpi_link_end_new  (GalpiLinkKind  kind,
                                   const char    *id,
                                   gint64         article_id,
                                   const char    *title,
                                   const char    *about,
                                   gboolean       trashed) G_GNUC_WARN_UNUSED_RESULT;
void          galpi_link_end_free (GalpiLinkEnd  *self);

/**
 * GalpiLinkState:
 * @GALPI_LINK_TRASHED: all that it leads to is in the trash
 * @GALPI_LINK_SEVERAL: several things bear its title
 */
typedef enum
{
  GALPI_LINK_UNKNOWN,
  GALPI_LINK_MISSING,
  GALPI_LINK_TRASHED,
  GALPI_LINK_LIVE,
  GALPI_LINK_SEVERAL,
} GalpiLinkState;

/** Returns: what @ends (element-type GalpiLinkEnd), all that bear one title, make of a link */
GalpiLinkState galpi_link_state_of (GPtrArray *ends);

const char    *galpi_link_state_to_string (GalpiLinkState value);

/**
 * GalpiOutLink:
 * @title: as it stands in the note
 * @range: where it stands there
 * @targets: (element-type GalpiLinkEnd): what it leads to
 */
typedef struct
{
  char       *title;
  GalpiRange  range;
  GPtrArray  *targets;
} GalpiOutLink;

void galpi_out_link_free (GalpiOutLink *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiLinkEnd, galpi_link_end_free)

G_END_DECLS
