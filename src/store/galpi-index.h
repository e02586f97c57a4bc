/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GALPI_TYPE_INDEX (galpi_index_get_type ())

/**
 * GalpiIndex:
 *
 * The thread that keeps the index of one notebook: what reading found, and full-text search. The
 * index is a file of its own, `notebook.galpi.index` beside the notebook (under
 * `$XDG_CACHE_HOME/galpi` where that folder can't be written), and can be deleted at any time. The
 * thread reads the notebook and follows its change feed; it never writes to it. Where the file is
 * missing, damaged, or made of another notebook, of another restore of it, or by other rules, it
 * is made anew. Two programs may keep the index of one notebook at once.
 *
 * The questions that the index answers are in galpi-index-search.h and galpi-index-timeline.h;
 * they are jobs for galpi_store_read_async().
 *
 * Properties, read-only, notified on the main context that the index was made in:
 *  "progress" (double): 1.0 when it has caught up
 *  "failure" (GError, nullable): why it can't go on, such as a full disk; it is tried again at the
 *    next change, and %NULL when that worked
 *
 * Signal "followed" (index): the index has changed; on the same main context. During a long
 * rebuild it comes now and then.
 */
G_DECLARE_FINAL_TYPE (GalpiIndex, galpi_index, GALPI, INDEX, GObject)

/**
 * galpi_index_new:
 * @database_path: galpi_store_get_database_path() of an open store
 *
 * Starts following.
 */
GalpiIndex *galpi_index_new (const char *database_path) G_GNUC_WARN_UNUSED_RESULT;

double        galpi_index_get_progress (GalpiIndex *self);

/** Returns: (transfer none) (nullable) */
const GError *galpi_index_get_failure  (GalpiIndex *self);

/** Says that the notebook has changed: to be called at each GalpiStore::changed. Costs next to nothing. */
void galpi_index_wake (GalpiIndex *self);

/**
 * galpi_index_wait_async:
 *
 * Answers when the index has everything that was committed before this call.
 *
 * Errors: "failure", or %G_IO_ERROR_CANCELLED, also when the index is closed first
 */
void     galpi_index_wait_async  (GalpiIndex           *self,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean galpi_index_wait_finish (GalpiIndex           *self,
                                  GAsyncResult         *result,
                                  GError              **error);

/**
 * galpi_index_rebuild:
 *
 * Makes the index anew: for %GALPI_ERROR_CORRUPT from a question that it was asked. Then wait and ask
 * again.
 */
void galpi_index_rebuild (GalpiIndex *self);

/**
 * galpi_index_close_async:
 *
 * Stops at once, in mid-work too: the work goes on from there at the next start. To be finished
 * before the store is closed.
 */
void     galpi_index_close_async  (GalpiIndex           *self,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean galpi_index_close_finish (GalpiIndex           *self,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
