/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-import-json.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-error.h"

gboolean
galpi_import_json_may_be (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".json");
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = NULL;
  GalpiJsonContent *content;
  GError *error = NULL;

  bytes = g_file_load_bytes (task_data, cancellable, NULL, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (!galpi_json_reader_recognises (bytes))
    {
      g_task_return_new_error (task, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED, "%s",
                               _("This file was not exported by Galpi."));
      return;
    }

  content = galpi_json_reader_read (bytes, &error);
  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) galpi_json_content_free);
  else
    g_task_return_error (task, error);
}

void
galpi_import_json_load_async (GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_import_json_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

GalpiJsonContent *
galpi_import_json_load_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
