/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-notebook.h"
#include "galpi-step.h"

G_BEGIN_DECLS

/** Takes back up to @n steps. Returns, in finish: (element-type GalpiStep): those taken back, maybe fewer */
void       galpi_notebook_undo_async  (GalpiNotebook        *self,
                                       guint                 n,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GPtrArray *galpi_notebook_undo_finish (GalpiNotebook        *self,
                                       GAsyncResult         *result,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void       galpi_notebook_redo_async  (GalpiNotebook        *self,
                                       guint                 n,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GPtrArray *galpi_notebook_redo_finish (GalpiNotebook        *self,
                                       GAsyncResult         *result,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_notebook_go_to_step_async:
 * @number: of a step, or 0 for what was before the first
 * @progress: (nullable): see GalpiNotebookProgress
 *
 * Takes back all that came after the step, or does again what was taken back up to it, with nothing coming
 * between. Undo and redo lead on from there. Cancelled, it stays where it got, which is no error.
 *
 * Returns, in finish: (element-type GalpiStep): those moved, as they are now, in the order in which they were
 */
void       galpi_notebook_go_to_step_async  (GalpiNotebook          *self,
                                             gint64                  number,
                                             GalpiNotebookProgress   progress,
                                             gpointer                progress_data,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
GPtrArray *galpi_notebook_go_to_step_finish (GalpiNotebook          *self,
                                             GAsyncResult           *result,
                                             GError                **error) G_GNUC_WARN_UNUSED_RESULT;

#define GALPI_TYPE_STEP_LIST (galpi_step_list_get_type ())

/**
 * GalpiStepList:
 *
 * All steps, the newest first: a GListModel of GalpiStep with their subjects. It keeps 8 bytes a step and
 * loads them in pages of 64, so that get_item never waits: of one that is not here yet "what" is %NULL until
 * it notifies. It follows the notebook; "undone" is always right. The steps that are undone are the first
 * ones.
 *
 * Properties, read-only and notified: "n-items", "n-undone" (uint), "loading" (boolean), "error" (string,
 * nullable: why the list is not what it should be). To be used on the main context that made it.
 */
G_DECLARE_FINAL_TYPE (GalpiStepList, galpi_step_list, GALPI, STEP_LIST, GObject)

GalpiStepList *galpi_step_list_new          (GalpiNotebook *notebook) G_GNUC_WARN_UNUSED_RESULT;
guint          galpi_step_list_get_n_undone (GalpiStepList *self);

/** After an error. */
void           galpi_step_list_reload       (GalpiStepList *self);

/** Returns, in finish: (element-type GalpiStep): newest first, undone ones too */
void       galpi_notebook_list_steps_async  (GalpiNotebook        *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray *galpi_notebook_list_steps_finish (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
