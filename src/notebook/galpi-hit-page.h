/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-code-search.h"
#include "galpi-text-hit.h"

G_BEGIN_DECLS

/**
 * GalpiHitWanted:
 *
 * One hit whose words are wanted.
 */
typedef struct
{
  gint64        article_id;
  gint64        version_id;
  GalpiHitPlace place;
} GalpiHitWanted;

/**
 * galpi_hit_page_load:
 * @wanted: (element-type GalpiHitWanted): by article
 *
 * For a job on the store's thread. An article that is no more gives empty words.
 *
 * Returns: (transfer full) (element-type GalpiTextHit): as many, loaded
 */
GPtrArray *galpi_hit_page_load (GalpiDatabase         *db,
                                GArray                *wanted,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
