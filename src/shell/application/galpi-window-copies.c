/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the notebook and comes back: exports and backups. */
#define G_LOG_DOMAIN "galpi-window"

#include <glib/gi18n.h>

#include "galpi-export-dialog.h"
#include "galpi-file-portal.h"
#include "galpi-notebook-export.h"
#include "galpi-window-private.h"

typedef struct
{
  GalpiWindow *window;
  char        *format;
  gint64       article_id; /* 0: the whole notebook */
  GFile       *destination;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  g_free (export->format);
  g_clear_object (&export->destination);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
open_destination_cb (GFile *destination)
{
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (destination);

  gtk_file_launcher_open_containing_folder (launcher, NULL, NULL, NULL, NULL);
}

static void
say_saved (GalpiWindow *self,
           const char  *sentence,
           GFile       *destination)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  adw_toast_set_button_label (toast, _("_Show in Files"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_destination_cb), destination,
                           G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (toast), "destination", g_object_ref (destination),
                          g_object_unref);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Export) export = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes =
    galpi_notebook_export_finish (GALPI_NOTEBOOK (object), result, &error);

  if (error != NULL)
    galpi_window_say (export->window, error->message);
  else
    say_saved (export->window, _("Exported"), export->destination);
}

static void
start_export (Export *export)
{
  gboolean one = export->article_id != 0;

  galpi_notebook_export_async (export->window->notebook, export->format,
                               one ? &export->article_id : NULL, one ? 1 : 0, export->destination,
                               NULL, exported_cb, export);
}

static void
portal_checked_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_file_portal_check_finish (result, &error))
    galpi_window_say (self, error->message);
}

static void
export_file_chosen_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(Export) export = user_data;

  export->destination = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);
  if (export->destination != NULL && export->window->notebook != NULL)
    start_export (g_steal_pointer (&export));
}

static void
export_folder_chosen_cb (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(Export) export = user_data;

  export->destination = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);
  if (export->destination != NULL && export->window->notebook != NULL)
    start_export (g_steal_pointer (&export));
}

static void
export_cb (GalpiWindow *self,
           const char  *format,
           gboolean     whole_notebook)
{
  GalpiArticle *article = galpi_article_page_get_article (self->article_page);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  Export *export = g_new0 (Export, 1);

  export->window = g_object_ref (self);
  export->format = g_strdup (format);
  export->article_id = whole_notebook ? 0 : galpi_article_get_id (article);

  galpi_file_portal_check_async (portal_checked_cb, g_object_ref (self));
  gtk_file_dialog_set_title (dialog, _("Export"));
  if (whole_notebook && galpi_notebook_export_needs_folder (format, 2))
    gtk_file_dialog_select_folder (dialog, GTK_WINDOW (self), NULL, export_folder_chosen_cb, export);
  else
    {
      g_autofree char *name =
        galpi_notebook_export_file_name (format, whole_notebook ? NULL : article);

      gtk_file_dialog_set_initial_name (dialog, name);
      gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, export_file_chosen_cb, export);
    }
}

void
galpi_window_export (GalpiWindow *self)
{
  AdwDialog *dialog =
    galpi_export_dialog_new (self->settings, galpi_article_page_get_article (self->article_page));

  galpi_article_page_flush (self->article_page);
  g_signal_connect_object (dialog, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
backed_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Export) backup = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_backup_finish (GALPI_NOTEBOOK (object), result, &error))
    say_saved (backup->window, _("Notebook backed up"), backup->destination);
  else
    galpi_window_say (backup->window, error->message);
}

static void
back_up_to (GalpiWindow *self,
            GFile       *folder)
{
  Export *backup = g_new0 (Export, 1);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "galpi-%Y-%m-%d-%H%M.galpi");

  backup->window = g_object_ref (self);
  backup->destination = g_file_get_child (folder, name);
  galpi_notebook_backup_async (self->notebook, backup->destination, NULL, backed_up_cb, backup);
}

static void
backup_folder_chosen_cb (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autofree char *uri = NULL;

  if (folder == NULL || self->notebook == NULL)
    return;

  uri = g_file_get_uri (folder);
  g_settings_set_string (self->settings, "backup-folder", uri);
  back_up_to (self, folder);
}

/* Goes to the folder that was chosen once; asks where there is none. */
void
galpi_window_back_up (GalpiWindow *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "backup-folder");
  g_autoptr(GtkFileDialog) dialog = NULL;

  galpi_article_page_flush (self->article_page);
  if (uri[0] != '\0')
    {
      g_autoptr(GFile) folder = g_file_new_for_uri (uri);

      back_up_to (self, folder);
      return;
    }

  galpi_file_portal_check_async (portal_checked_cb, g_object_ref (self));
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _("Choose a Backup Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (self), NULL, backup_folder_chosen_cb,
                                 g_object_ref (self));
}

static void
backup_chosen_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file != NULL)
    galpi_window_restore_backup (self, file);
}

void
galpi_window_choose_backup (GalpiWindow *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  galpi_file_portal_check_async (portal_checked_cb, g_object_ref (self));
  gtk_file_dialog_set_title (dialog, _("Restore from Backup"));
  gtk_file_dialog_set_accept_label (dialog, _("_Restore"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, backup_chosen_cb, g_object_ref (self));
}
