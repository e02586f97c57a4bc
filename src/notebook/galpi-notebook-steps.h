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

/** Returns, in finish: (element-type GalpiStep): newest first, undone ones too */
void       galpi_notebook_list_steps_async  (GalpiNotebook        *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray *galpi_notebook_list_steps_finish (GalpiNotebook        *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
