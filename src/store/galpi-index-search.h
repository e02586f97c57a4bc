/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-search-hit.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/* Questions to the index, for galpi_store_read_async(). They tell what the index has so far: wait
 * with galpi_index_wait_async() where what was just written has to be in it. */

/**
 * galpi_index_search:
 * @db: of a read job
 * @query: as contract.md's QUERY: words, "a phrase", -word, tag:, by:, from:, to:
 * @limit: most hits to return, 0 for all
 * @total: (out) (optional): how many there are without the limit
 *
 * Searches articles, annotations, notes on whole articles and events, without the trash. Of an
 * article the range is the first match in its text; of an annotation and an event it is the place
 * of the quote; { 0, 0 } where there is none.
 *
 * Errors: %GALPI_ERROR_INVALID for a query that can't be understood
 *
 * Returns: (transfer full) (element-type GalpiSearchHit): best first
 */
GPtrArray *galpi_index_search (GalpiDatabase  *db,
                               const char     *query,
                               guint           limit,
                               guint          *total,
                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_search_articles:
 *
 * Which articles @query finds, by themselves or, where it excludes nothing, by one of their annotations:
 * %GALPI_SCOPE_SEARCH.
 *
 * Returns: (transfer full) (element-type gint64): ids, best first, each once
 */
GArray *galpi_index_search_articles (GalpiDatabase  *db,
                                     const char     *query,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type gint64): ids of the annotations that @query finds, best first */
GArray *galpi_index_search_annotations (GalpiDatabase  *db,
                                        const char     *query,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
