/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"
#include "galpi-record.h"

G_BEGIN_DECLS

/** GalpiHitKind: called by the same words in files and by galpi-cli */
typedef enum
{
  GALPI_HIT_ARTICLE,
  GALPI_HIT_ANNOTATION,
  GALPI_HIT_NOTE,
  GALPI_HIT_EVENT,
} GalpiHitKind;

#define GALPI_TYPE_HIT_KIND (galpi_hit_kind_get_type ())

GType       galpi_hit_kind_get_type    (void);
const char *galpi_hit_kind_to_string   (GalpiHitKind  value);
gboolean    galpi_hit_kind_from_string (const char    *string,
                                        GalpiHitKind  *value);

#define GALPI_TYPE_SEARCH_HIT (galpi_search_hit_get_type ())

/**
 * GalpiSearchHit:
 * @kind: what was hit
 * @article_id: 0 for an event without a quote
 * @id: (nullable): the article's id in digits, else a UUID
 * @title: (nullable): of the article or event
 * @snippet: (nullable): some words round the first match, on one line
 * @matches: (element-type GalpiRange): where the query matches, in code points of @snippet; never
 *   %NULL; once set it is not changed any more, so that copies share it
 * @range: the first match in the article's text; properties start and end
 * @rank: the smaller, the better
 *
 * One hit of a search over everything.
 */
G_DECLARE_FINAL_TYPE (GalpiSearchHit, galpi_search_hit, GALPI, SEARCH_HIT, GalpiRecord)

GalpiSearchHit *galpi_search_hit_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiSearchHit *galpi_search_hit_copy (GalpiSearchHit *self) G_GNUC_WARN_UNUSED_RESULT;

GalpiHitKind galpi_search_hit_get_kind (GalpiSearchHit *self);
void         galpi_search_hit_set_kind (GalpiSearchHit *self,
                                        GalpiHitKind    value);

gint64 galpi_search_hit_get_article_id (GalpiSearchHit *self);
void   galpi_search_hit_set_article_id (GalpiSearchHit *self,
                                        gint64          value);

const char *galpi_search_hit_get_id (GalpiSearchHit *self);
void        galpi_search_hit_set_id (GalpiSearchHit *self,
                                     const char     *value);

const char *galpi_search_hit_get_title (GalpiSearchHit *self);
void        galpi_search_hit_set_title (GalpiSearchHit *self,
                                        const char     *value);

const char *galpi_search_hit_get_snippet (GalpiSearchHit *self);
void        galpi_search_hit_set_snippet (GalpiSearchHit *self,
                                          const char     *value);

GArray *galpi_search_hit_get_matches (GalpiSearchHit *self);
void    galpi_search_hit_set_matches (GalpiSearchHit *self,
                                      GArray         *value);

GalpiRange galpi_search_hit_get_range (GalpiSearchHit *self);
void       galpi_search_hit_set_range (GalpiSearchHit *self,
                                       GalpiRange      range);

double galpi_search_hit_get_rank (GalpiSearchHit *self);
void   galpi_search_hit_set_rank (GalpiSearchHit *self,
                                  double          value);

G_END_DECLS
