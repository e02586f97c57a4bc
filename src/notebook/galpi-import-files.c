/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-import-files.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-error.h"

/* Folders hold pictures and other things beside articles, which are no failures. */
static const char * const extensions[] = {
  ".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown", NULL,
};

void
galpi_import_file_free (GalpiImportFile *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->file);
  g_free (self->name);
  g_clear_error (&self->error);
  g_free (self);
}

static void
add_file (GPtrArray  *found,
          GFile      *file,
          const char *name,
          GError     *error)
{
  GalpiImportFile *item = g_new0 (GalpiImportFile, 1);

  item->file = g_object_ref (file);
  item->name = g_strdup (name);
  item->error = error;
  g_ptr_array_add (found, item);
}

static gboolean
may_be_article (GFileInfo *info)
{
  g_autofree char *name = g_ascii_strdown (g_file_info_get_name (info), -1);

  for (guint i = 0; extensions[i] != NULL; i++)
    if (g_str_has_suffix (name, extensions[i]))
      return TRUE;

  return FALSE;
}

static int
compare_infos (gconstpointer a,
               gconstpointer b)
{
  GFileInfo *info_a = *(GFileInfo **) a;
  GFileInfo *info_b = *(GFileInfo **) b;

  return g_strcmp0 (g_file_info_get_name (info_a), g_file_info_get_name (info_b));
}

static GPtrArray *
list_folder (GFile         *folder,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *info;
  GError *local_error = NULL;

  enumerator = g_file_enumerate_children (folder,
                                          G_FILE_ATTRIBUTE_STANDARD_NAME ","
                                          G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME ","
                                          G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                                          G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK,
                                          G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (enumerator == NULL)
    return NULL;

  while ((info = g_file_enumerator_next_file (enumerator, cancellable, &local_error)) != NULL)
    g_ptr_array_add (infos, info);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  g_ptr_array_sort (infos, compare_infos);

  return g_steal_pointer (&infos);
}

static gboolean
walk (GPtrArray     *found,
      GFile         *folder,
      const char    *name,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GPtrArray) infos = list_folder (folder, cancellable, error);

  if (infos == NULL)
    return FALSE;

  for (guint i = 0; i < infos->len; i++)
    {
      GFileInfo *info = g_ptr_array_index (infos, i);
      g_autoptr (GFile) child = g_file_get_child (folder, g_file_info_get_name (info));
      g_autofree char *child_name = NULL;
      GError *child_error = NULL;

      if (*g_file_info_get_name (info) == '.')
        continue;

      child_name = g_build_filename (name, g_file_info_get_display_name (info), NULL);
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && may_be_article (info))
        add_file (found, child, child_name, NULL);
      else if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY &&
               !g_file_info_get_is_symlink (info) &&
               !walk (found, child, child_name, cancellable, &child_error))
        add_file (found, child, child_name, child_error);
    }

  return TRUE;
}

static void
list_file (GPtrArray    *found,
           GFile        *file,
           GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_parse_name (file);
  guint n_before = found->len;
  GError *error = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
    {
      add_file (found, file, name, NULL);
      return;
    }

  if (walk (found, file, name, cancellable, &error) && found->len == n_before)
    g_set_error_literal (&error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                         _("There is no text and no web page in this folder."));
  if (error != NULL)
    add_file (found, file, name, error);
}

static void
list_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GPtrArray *files = task_data;
  GPtrArray *found;

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_import_file_free);
  for (guint i = 0; i < files->len; i++)
    list_file (found, g_ptr_array_index (files, i), cancellable);

  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

void
galpi_import_files_list_async (GPtrArray           *files,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *copy;

  g_return_if_fail (files != NULL);

  copy = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (files, i)));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_import_files_list_async);
  g_task_set_task_data (task, copy, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, list_thread);
}

GPtrArray *
galpi_import_files_list_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
