/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-table-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-file-portal.h"

void
galpi_table_copy (GtkWidget  *widget,
                  const char *text,
                  const char *html)
{
  g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *providers[2];
  g_autoptr(GdkContentProvider) both = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GFile) file = NULL;
  GError *error = NULL;

  file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  if (file == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  g_file_replace_contents_bytes_async (file, g_task_get_task_data (task), NULL, FALSE,
                                       G_FILE_CREATE_NONE, NULL, written_cb, task);
}

static void
portal_checked_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_file_portal_check_finish (result, &error))
    g_message ("%s", error->message);
}

void
galpi_table_save_async (GtkWindow           *window,
                        const char          *name,
                        const char          *contents,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, galpi_table_save_async);
  g_task_set_task_data (task, g_bytes_new (contents, strlen (contents)),
                        (GDestroyNotify) g_bytes_unref);
  galpi_file_portal_check_async (portal_checked_cb, g_object_ref (task));
  gtk_file_dialog_set_title (dialog, _("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, window, NULL, chosen_cb, task);
}

gboolean
galpi_table_save_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
