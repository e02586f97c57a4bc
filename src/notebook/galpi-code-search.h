/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-hit-finder.h"
#include "galpi-notebook-code.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * GalpiHitPlace:
 * @range: what would be tagged
 * @match: the words found, inside it
 */
typedef struct
{
  GalpiRange range;
  GalpiRange match;
  guint8     checked;
  guint8     coded;
} GalpiHitPlace;

/**
 * GalpiHitArticle:
 * @first: of its places in the array of all
 *
 * An article with hits. The version is the one that they were found in.
 */
typedef struct
{
  gint64 article_id;
  gint64 version_id;
  guint  first;
  guint  n;
  guint  n_checked;
} GalpiHitArticle;

/** Which articles to look into. For a job on the store's thread. Returns: (element-type gint64) */
GArray  *galpi_code_search_list_articles (GalpiDatabase         *db,
                                          const GalpiCodeQuery  *query,
                                          const GalpiHitFinder  *finder,
                                          GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_code_search_in_article:
 * @places: (element-type GalpiHitPlace): gets the hits, in text order
 * @version_id: (out): that they are in
 *
 * Looks into one article, in a job on the store's thread.
 */
gboolean galpi_code_search_in_article    (GalpiDatabase         *db,
                                          const GalpiCodeQuery  *query,
                                          const GalpiHitFinder  *finder,
                                          gint64                 article_id,
                                          gint64                *version_id,
                                          GArray                *places,
                                          GError               **error);

G_END_DECLS
