/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * galpi_notebook_sort_files_async:
 * @files: (element-type GFile): as a person chose them
 *
 * Tells notebooks, by the mark in them or a name that ends in .galpi, from what can only be
 * imported. What can't be read is among the latter.
 */
void       galpi_notebook_sort_files_async  (GPtrArray            *files,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);

/**
 * galpi_notebook_sort_files_finish:
 * @others: (out) (transfer full) (element-type GFile): the files that are no notebooks
 *
 * Returns: (transfer full) (element-type filename): the paths of the notebooks
 */
GPtrArray *galpi_notebook_sort_files_finish (GAsyncResult         *result,
                                             GPtrArray           **others) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
