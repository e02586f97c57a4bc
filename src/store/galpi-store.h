/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-change-set.h"

G_BEGIN_DECLS

/**
 * GalpiDatabase:
 *
 * One connection, which only the thread that a job runs on may use, and only during the job. The
 * functions of galpi-*-table.h take it.
 */
typedef struct _GalpiDatabase GalpiDatabase;

#define GALPI_TYPE_STORE (galpi_store_get_type ())

/**
 * GalpiStore:
 *
 * One open notebook file, with a thread that writes and one that reads. All functions here are for
 * the thread that opened it; the callbacks come on its main context.
 *
 * Signal "changed" (store, GalpiChangeSet *): after each commit that touched rows, be it a write,
 * an undo or a redo; on the main context of the opener, and before the callback of the job itself.
 */
G_DECLARE_FINAL_TYPE (GalpiStore, galpi_store, GALPI, STORE, GObject)

/**
 * GalpiStoreFlags:
 * @GALPI_STORE_READ_ONLY: never write, take no lock; works beside a program that writes, and in a
 *   place where nothing can be written
 * @GALPI_STORE_CREATE: make the file, and its folder, where there is none
 */
typedef enum
{
  GALPI_STORE_DEFAULT = 0,
  GALPI_STORE_READ_ONLY = 1 << 0,
  GALPI_STORE_CREATE = 1 << 1,
} GalpiStoreFlags;

/**
 * Returns: whether the file at @path bears the mark of a notebook, of whatever version. Blocks for as long
 * as reading its first 100 bytes takes.
 */
gboolean    galpi_store_is_notebook (const char *path);

/**
 * galpi_store_open_async:
 *
 * Opens the notebook at @path, brings its schema up to date (after a backup beside it) and takes
 * back what a crash left half done.
 *
 * Errors, with the file untouched byte for byte: %GALPI_ERROR_NOT_FOUND, _BUSY (the message says
 * who holds it), _TOO_NEW, _NOT_A_NOTEBOOK, _CORRUPT, _READ_ONLY, _DISK_FULL, _FAILED
 */
void        galpi_store_open_async  (const char           *path,
                                     GalpiStoreFlags       flags,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GalpiStore *galpi_store_open_finish (GAsyncResult         *result,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_store_end_reading_async:
 *
 * Ends the reader, which has the index attached: an index is closed after it, so that its writer is the
 * last to let the file go and takes the -wal away. The notebook's writer goes on, and is closed after
 * the index, which reads the notebook.
 */
void galpi_store_end_reading_async  (GalpiStore           *self,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void galpi_store_end_reading_finish (GalpiStore           *self,
                                     GAsyncResult         *result);

/**
 * galpi_store_close_async:
 *
 * Does the writes that wait, stops jobs in slices (their callers get %G_IO_ERROR_CANCELLED), lets
 * the lock go and ends the threads. Jobs asked for after it fail.
 */
void     galpi_store_close_async  (GalpiStore           *self,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean galpi_store_close_finish (GalpiStore           *self,
                                   GAsyncResult         *result,
                                   GError              **error);

/** Returns: (transfer none): as given when it was opened */
const char *galpi_store_get_path          (GalpiStore *self);

/**
 * Returns: (transfer none): where a reader must open it: @path, or a private copy of a read-only
 * place
 */
const char *galpi_store_get_database_path (GalpiStore *self);
gboolean    galpi_store_get_read_only     (GalpiStore *self);

/**
 * Returns: (transfer none) (nullable): who held it for writing when it was opened for reading, as a
 * phrase such as "galpi on desk since 2026-11-24 10:00"
 */
const char *galpi_store_get_holder        (GalpiStore *self);

/** Returns: whether it lies on a network file system, where WAL can't be used */
gboolean    galpi_store_get_on_network    (GalpiStore *self);

/**
 * GalpiStepKind:
 * @GALPI_STEP_EDIT: joins the step of its visit as long as that is the newest
 * @GALPI_STEP_BULK: goes on in the step of its visit even when others came between; what was
 *   committed stays when it is cancelled or the program dies (an import)
 * @GALPI_STEP_WHOLE: of jobs in slices: taken back when it is cancelled or fails, and at the next
 *   start after a crash (coding every hit of a search)
 */
typedef enum
{
  GALPI_STEP_EDIT,
  GALPI_STEP_BULK,
  GALPI_STEP_WHOLE,
} GalpiStepKind;

/**
 * GalpiStepSpec:
 * @what: a stable id that is stored, such as "annotate" or "edit-note"; up to the caller to
 *   translate
 * @visit: jobs with the same one other than 0 are one step. Meant for this session only
 * @kind: what joins and what stays
 */
typedef struct
{
  const char    *what;
  guint          visit;
  GalpiStepKind  kind;
} GalpiStepSpec;

/**
 * GalpiStoreFunc:
 * @data: as given to the job; nobody else uses it meanwhile
 * @cancellable: (nullable)
 *
 * Does the work of one job on the store's thread, inside one transaction, which is rolled back
 * when it sets @error. Objects in @data have to be copies that only this job holds.
 *
 * Returns: (transfer full) (nullable): what finish returns
 */
typedef gpointer (*GalpiStoreFunc) (GalpiDatabase  *db,
                                    gpointer        data,
                                    GCancellable   *cancellable,
                                    GError        **error);

/**
 * galpi_store_write_async:
 * @step: (nullable): copied. %NULL for what nobody undoes, which can touch only rows outside the
 *   journal (an article's read mark, emptying the trash)
 * @result_free: (nullable): for a result that nobody takes
 *
 * Does @func on the writer thread, after what was asked for before and ahead of waiting slices. The
 * callback comes when it is on the disk.
 */
void     galpi_store_write_async  (GalpiStore           *self,
                                   const GalpiStepSpec  *step,
                                   GalpiStoreFunc        func,
                                   gpointer              data,
                                   GDestroyNotify        data_free,
                                   GDestroyNotify        result_free,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);

/**
 * Returns: (transfer full) (nullable): what the function returned; check @error, since %NULL can be
 * a result
 */
gpointer galpi_store_write_finish (GalpiStore           *self,
                                   GAsyncResult         *result,
                                   GError              **error);

/** The same on the reader thread, in a read transaction. Cancelling interrupts it. */
void     galpi_store_read_async   (GalpiStore           *self,
                                   GalpiStoreFunc        func,
                                   gpointer              data,
                                   GDestroyNotify        data_free,
                                   GDestroyNotify        result_free,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gpointer galpi_store_read_finish  (GalpiStore           *self,
                                   GAsyncResult         *result,
                                   GError              **error);

typedef enum
{
  GALPI_SLICE_MORE,
  GALPI_SLICE_DONE,
  GALPI_SLICE_FAILED,
} GalpiSlice;

/**
 * GalpiSliceFunc:
 * @deadline: of g_get_monotonic_time(): when to return %GALPI_SLICE_MORE, after at least one piece
 *   of work
 * @progress: (out): 0 to 1, as far as is known
 *
 * Does one slice of a long job, in a transaction of its own. With %GALPI_SLICE_FAILED, @error is
 * set and this slice is rolled back. State in @data must be moved on only by what can't fail after
 * it.
 */
typedef GalpiSlice (*GalpiSliceFunc) (GalpiDatabase  *db,
                                      gpointer        data,
                                      gint64          deadline,
                                      double         *progress,
                                      GCancellable   *cancellable,
                                      GError        **error);

/** On the caller's main context, for slices that are on the disk. */
typedef void (*GalpiStoreProgress) (double   progress,
                                    gpointer user_data);

/**
 * galpi_store_write_slices_async:
 * @progress: (nullable): called until the callback has been
 *
 * Calls @func again and again until it says that it is done. Ordinary writes go before the next
 * slice. Cancelled or failed, a %GALPI_STEP_WHOLE is taken back and another stays as far as it got.
 */
void     galpi_store_write_slices_async  (GalpiStore           *self,
                                          const GalpiStepSpec  *step,
                                          GalpiSliceFunc        func,
                                          gpointer              data,
                                          GDestroyNotify        data_free,
                                          GalpiStoreProgress    progress,
                                          gpointer              progress_data,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean galpi_store_write_slices_finish (GalpiStore           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/**
 * galpi_store_undo_async:
 *
 * Takes back up to @n steps, the newest first, each in one transaction. Redo brings back the oldest
 * of those taken back first.
 *
 * Errors: %GALPI_ERROR_BUSY where the next one is a %GALPI_STEP_WHOLE that is still going on. What
 * was done before an error stays done.
 *
 * Returns, in finish: (transfer full) (element-type GalpiStep): those taken back, maybe fewer;
 *   their "what" is GalpiStepSpec's id
 */
void       galpi_store_undo_async  (GalpiStore           *self,
                                    guint                 n,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GPtrArray *galpi_store_undo_finish (GalpiStore           *self,
                                    GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void       galpi_store_redo_async  (GalpiStore           *self,
                                    guint                 n,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GPtrArray *galpi_store_redo_finish (GalpiStore           *self,
                                    GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_store_go_to_async:
 * @number: of a step, or 0
 * @progress: (nullable): called until the callback has been
 *
 * Takes back all that came after step @number, or does again what was taken back up to it, until it is
 * the newest step that holds; with 0 all is taken back. Nothing comes between. Cancelled, it stays where
 * it got, which is no error.
 *
 * Returns, in finish: (transfer full) (element-type GalpiStep): those moved, as they are now, in the order
 *   in which they were
 */
void       galpi_store_go_to_async  (GalpiStore           *self,
                                     gint64                number,
                                     GalpiStoreProgress    progress,
                                     gpointer              progress_data,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GPtrArray *galpi_store_go_to_finish (GalpiStore           *self,
                                     GAsyncResult         *result,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_store_backup_async:
 *
 * Writes a whole copy to @destination: made beside the notebook, checked, copied out under a
 * temporary name, synced, renamed. Runs on the reader thread, so that edits go on.
 */
void     galpi_store_backup_async  (GalpiStore           *self,
                                    GFile                *destination,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean galpi_store_backup_finish (GalpiStore           *self,
                                    GAsyncResult         *result,
                                    GError              **error);

/**
 * galpi_store_restore_async:
 * @path: the notebook to replace; must not be open
 * @backup: what to put in its place; checked first, and never changed
 *
 * Keeps the present notebook aside under another name. The restored one gets a new incarnation, so
 * that no index of the old one is taken for its.
 *
 * Errors: %GALPI_ERROR_BUSY, _NOT_FOUND, _NOT_A_NOTEBOOK, _TOO_NEW, _CORRUPT, _DISK_FULL; @path is
 * untouched then
 *
 * Returns, in finish: (transfer full): the path of what was kept aside; "" where there was nothing
 */
void  galpi_store_restore_async  (const char           *path,
                                  GFile                *backup,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
char *galpi_store_restore_finish (GAsyncResult         *result,
                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
