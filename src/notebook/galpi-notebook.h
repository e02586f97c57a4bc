/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-error.h"
#include "galpi-scope.h"

G_BEGIN_DECLS

/**
 * GalpiNotebook:
 *
 * One open notebook and what can be done with it. The use-cases are in the headers
 * galpi-notebook-*.h, by theme. All of them are asynchronous: they run on the store's
 * threads and answer on the caller's main context. Every change comes back as
 * GalpiNotebook::changed, whoever made it, undo included.
 *
 * Signal "redo-ended" (notebook, n): there is new work, so that @n steps that had been taken back can't be
 * done again any more; after GalpiNotebook::changed.
 *
 * Properties, all read-only and notified:
 *  "path" (string), "read-only" (boolean), "holder" (string, nullable: who holds it for
 *  writing, where another program does), "undo-label" and "redo-label" (string, nullable: what
 *  would be undone or redone next, translated; NULL = nothing), "index-progress" (double, 1.0
 *  when the index has caught up), "failed" (string, nullable: the last background failure, such as
 *  a full disk, as a sentence; NULL again when a write has worked).
 */
#define GALPI_TYPE_NOTEBOOK (galpi_notebook_get_type ())

G_DECLARE_FINAL_TYPE (GalpiNotebook, galpi_notebook, GALPI, NOTEBOOK, GObject)

/**
 * GalpiNotebookOpenFlags:
 * @GALPI_NOTEBOOK_OPEN_READ_ONLY: never write; works beside a program that does
 * @GALPI_NOTEBOOK_OPEN_CREATE: make the file, and its folder, where there is none
 */
typedef enum
{
  GALPI_NOTEBOOK_OPEN_DEFAULT = 0,
  GALPI_NOTEBOOK_OPEN_READ_ONLY = 1 << 0,
  GALPI_NOTEBOOK_OPEN_CREATE = 1 << 1,
} GalpiNotebookOpenFlags;

/**
 * GalpiChange:
 *
 * What a change touched, as flags of GalpiNotebook::changed (notebook, flags, article_id):
 * @article_id is the one article concerned, or 0 for several or none.
 */
typedef enum
{
  GALPI_CHANGE_ARTICLES = 1 << 0,
  GALPI_CHANGE_ANNOTATIONS = 1 << 1,
  GALPI_CHANGE_TAGS = 1 << 2,
  GALPI_CHANGE_EVENTS = 1 << 3,
  GALPI_CHANGE_VERDICTS = 1 << 4,
  GALPI_CHANGE_STEPS = 1 << 5,
  GALPI_CHANGE_INDEX = 1 << 6,
} GalpiChange;

/**
 * GalpiNotebookProgress:
 * @progress: 0 to 1, as far as is known
 *
 * How far a long use-case is, on the caller's main context; called until its callback has been.
 */
typedef void (*GalpiNotebookProgress) (double   progress,
                                       gpointer user_data);

/** Returns: (transfer full): `$XDG_DATA_HOME/galpi/notebook.galpi` */
char *galpi_notebook_default_path (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_open_async:
 *
 * Errors: %GALPI_ERROR_NOT_FOUND, _BUSY (the message says who holds it), _TOO_NEW,
 * _NOT_A_NOTEBOOK, _CORRUPT, _READ_ONLY, _DISK_FULL. The file is untouched by a failure.
 */
void           galpi_notebook_open_async  (const char              *path,
                                           GalpiNotebookOpenFlags   flags,
                                           GCancellable            *cancellable,
                                           GAsyncReadyCallback      callback,
                                           gpointer                 user_data);
GalpiNotebook *galpi_notebook_open_finish (GAsyncResult            *result,
                                           GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

/** Writes what waits, lets the lock go and ends the threads. The notebook takes nothing after it. */
void     galpi_notebook_close_async  (GalpiNotebook        *self,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean galpi_notebook_close_finish (GalpiNotebook        *self,
                                      GAsyncResult         *result,
                                      GError              **error);

const char *galpi_notebook_get_path       (GalpiNotebook *self);
gboolean    galpi_notebook_get_read_only  (GalpiNotebook *self);
const char *galpi_notebook_get_holder     (GalpiNotebook *self);
const char *galpi_notebook_get_undo_label (GalpiNotebook *self);
const char *galpi_notebook_get_redo_label (GalpiNotebook *self);

/** Answers when the index has everything that was written before the call. */
void     galpi_notebook_wait_for_index_async  (GalpiNotebook        *self,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean galpi_notebook_wait_for_index_finish (GalpiNotebook        *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
