/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-notebook.h"
#include "galpi-search-hit.h"

G_BEGIN_DECLS

/**
 * galpi_notebook_search_async:
 * @query: as contract.md's QUERY; words, "a phrase", -word, tag:, by:, from:, to:
 * @limit: most hits to return, 0 for all
 *
 * Errors: %GALPI_ERROR_INVALID for a query that can't be understood
 *
 * Returns, in finish: (element-type GalpiSearchHit): best first; @total (optional) says how many
 *   there are without the limit
 */
void       galpi_notebook_search_async  (GalpiNotebook        *self,
                                         const char           *query,
                                         guint                 limit,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GPtrArray *galpi_notebook_search_finish (GalpiNotebook        *self,
                                         GAsyncResult         *result,
                                         guint                *total,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
