/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-files.h"

#include "galpi-store.h"

/* What SQLite's files can do only where there is a path. */
static gboolean
is_notebook (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL && (g_str_has_suffix (path, ".galpi") || galpi_store_is_notebook (path));
}

static void
sort_files (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  GPtrArray *files = task_data;
  GPtrArray *notebooks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < files->len;)
    {
      GFile *file = g_ptr_array_index (files, i);

      if (is_notebook (file))
        {
          g_ptr_array_add (notebooks, g_file_get_path (file));
          g_ptr_array_remove_index (files, i);
        }
      else
        i++;
    }

  g_task_return_pointer (task, notebooks, (GDestroyNotify) g_ptr_array_unref);
}

void
galpi_notebook_sort_files_async (GPtrArray           *files,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  GPtrArray *remaining = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (files != NULL);

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (remaining, g_object_ref (g_ptr_array_index (files, i)));
  g_task_set_source_tag (task, galpi_notebook_sort_files_async);
  g_task_set_task_data (task, remaining, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, sort_files);
}

GPtrArray *
galpi_notebook_sort_files_finish (GAsyncResult  *result,
                                  GPtrArray    **others)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  *others = g_ptr_array_ref (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
