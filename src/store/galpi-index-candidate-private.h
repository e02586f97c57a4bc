/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-index-file-private.h"
#include "galpi-query.h"

G_BEGIN_DECLS

/**
 * GalpiCandidate:
 * @id: of the article, annotation or event
 * @article_id: of an article itself and of an annotation; 0 of an event
 * @rank: the smaller, the better
 */
typedef struct
{
  GalpiIndexKind kind;
  gint64         id;
  gint64         article_id;
  double         rank;
} GalpiCandidate;

/**
 * galpi_index_list_candidates:
 *
 * Asks for all that SQL can tell of @query: the words that the index has and the filters, without
 * the trash. Terms of symbols only, and negated terms where nothing else is asked for, are left to
 * the caller: see galpi_index_needs_scan().
 *
 * Returns: (transfer full) (element-type GalpiCandidate): best first
 */
GArray *galpi_index_list_candidates (GalpiDatabase     *db,
                                     const GalpiQuery  *query,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether only their texts tell which candidates are hits. */
gboolean galpi_index_needs_scan (const GalpiQuery *query);

G_END_DECLS
