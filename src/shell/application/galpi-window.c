/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-window"

#include "galpi-window-private.h"

#include <glib/gi18n.h>

#include "galpi-config.h"
#include "galpi-notebook-files.h"

G_DEFINE_FINAL_TYPE (GalpiWindow, galpi_window, ADW_TYPE_APPLICATION_WINDOW)

void
galpi_window_say (GalpiWindow *self,
                  const char  *sentence)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
galpi_window_dismiss_undo_toast (GalpiWindow *self)
{
  g_autoptr(AdwToast) toast = NULL;

  if (self->undo_toast == NULL)
    return;

  toast = g_object_ref (self->undo_toast);
  g_clear_weak_pointer (&self->undo_toast);
  adw_toast_dismiss (toast);
}

static void
undo_toast_dismissed_cb (AdwToast *toast,
                         gpointer  user_data)
{
  GalpiWindow *self = user_data;

  if (self->undo_toast == toast)
    g_clear_weak_pointer (&self->undo_toast);
}

void
galpi_window_say_undoable (GalpiWindow *self,
                           const char  *sentence)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_toast_dismissed_cb), self, 0);
  galpi_window_dismiss_undo_toast (self);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
  g_set_weak_pointer (&self->undo_toast, toast);
  g_object_unref (toast);
}

/* What was typed last is saved before the window goes. */
static gboolean
galpi_window_close_request (GtkWindow *window)
{
  galpi_window_quit (GALPI_WINDOW (window));

  return GDK_EVENT_STOP;
}

static gboolean
is_in (GalpiWindow *self,
       gpointer     pane)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, pane);
}

void
galpi_window_focus_view (GalpiWindow *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);

  if (is_in (self, view))
    return;

  if (view == GTK_WIDGET (self->article_page))
    galpi_article_page_move_focus (self->article_page, 1);
  else if (!gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD))
    /* What is still loading can't have it yet, and no button elsewhere shall seem to. */
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

void
galpi_window_move_focus (GalpiWindow *self,
                         int          step)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);
  gboolean is_article = view == GTK_WIDGET (self->article_page);

  /* Within the article page there are panes of its own. */
  if (is_article && is_in (self, view) && galpi_article_page_move_focus (self->article_page, step))
    return;

  if (is_in (self, view))
    {
      adw_navigation_split_view_set_show_content (self->split, FALSE);
      gtk_widget_child_focus (GTK_WIDGET (self->library), GTK_DIR_TAB_FORWARD);
    }
  else
    {
      adw_navigation_split_view_set_show_content (self->split, TRUE);
      if (is_article)
        galpi_article_page_move_focus (self->article_page, step);
      else
        gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
    }
}

static void
drop_sorted_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr(GPtrArray) articles = NULL;
  g_autoptr(GPtrArray) notebooks = galpi_notebook_sort_files_finish (result, &articles);

  if (application == NULL)
    return;

  for (guint i = 0; i < notebooks->len; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (g_ptr_array_index (notebooks, i));

      g_application_open (application, &file, 1, "");
    }
  if (articles->len > 0)
    galpi_window_import (self, articles);
}

static gboolean
drop_cb (GalpiWindow  *self,
         const GValue *value)
{
  g_autoptr(GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  galpi_notebook_sort_files_async (files, drop_sorted_cb, g_object_ref (self));

  return files->len > 0;
}

static void
galpi_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (galpi_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                           G_CALLBACK (galpi_window_painted), widget, G_CONNECT_SWAPPED);
}

static void
galpi_window_dispose (GObject *object)
{
  GalpiWindow *self = GALPI_WINDOW (object);

  g_clear_handle_id (&self->opening_source, g_source_remove);
  g_clear_handle_id (&self->showing_source, g_source_remove);
  g_clear_handle_id (&self->reading_source, g_source_remove);
  g_clear_object (&self->arrived);
  g_clear_weak_pointer (&self->undo_toast);
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_object (&self->importer);
  g_clear_object (&self->linker);
  g_clear_object (&self->scope);
  g_clear_object (&self->notebook);
  g_clear_object (&self->settings);
  g_clear_object (&self->place);
  g_clear_pointer (&self->waiting_files, g_ptr_array_unref);
  g_clear_pointer (&self->notebook_path, g_free);
  g_clear_pointer (&self->waiting_action, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_WINDOW);

  G_OBJECT_CLASS (galpi_window_parent_class)->dispose (object);
}

static void
galpi_window_class_init (GalpiWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_window_dispose;
  widget_class->realize = galpi_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = galpi_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GalpiWindow, root);
}

static void
galpi_window_init (GalpiWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

GalpiWindow *
galpi_window_new (GalpiApplication *application,
                  GSettings        *settings)
{
  GalpiWindow *self = g_object_new (GALPI_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect_object (settings, "changed::sort", G_CALLBACK (galpi_window_list_articles), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::sort-descending", G_CALLBACK (galpi_window_list_articles), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (galpi_window_do_waiting_action), NULL);
  galpi_window_init_actions (self);
  galpi_window_update_actions (self);

  return self;
}

void
galpi_window_open_notebook (GalpiWindow            *self,
                            const char             *path,
                            GalpiNotebookOpenFlags  flags)
{
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (GALPI_IS_WINDOW (self));
  g_return_if_fail (self->notebook_path == NULL);

  name = g_compute_checksum_for_string (G_CHECKSUM_SHA1, path, -1);
  place = g_strconcat ("/io/github/galpi/Galpi/places/", name, "/", NULL);
  self->place = g_settings_new_with_path (GALPI_APP_ID ".Place", place);
  self->notebook_path = g_strdup (path);
  self->flags = flags;
  galpi_window_open (self, flags);
}

const char *
galpi_window_get_notebook_path (GalpiWindow *self)
{
  g_return_val_if_fail (GALPI_IS_WINDOW (self), NULL);

  return self->closing ? NULL : self->notebook_path;
}

gboolean
galpi_window_is_writable (GalpiWindow *self)
{
  g_return_val_if_fail (GALPI_IS_WINDOW (self), FALSE);

  return !self->closing &&
         (self->notebook == NULL || !galpi_notebook_get_read_only (self->notebook));
}

void
galpi_window_do (GalpiWindow *self,
                 const char  *action)
{
  g_return_if_fail (GALPI_IS_WINDOW (self));

  g_set_str (&self->waiting_action, action);
  galpi_window_do_waiting_action (self);
}

void
galpi_window_import (GalpiWindow *self,
                     GPtrArray   *files)
{
  g_return_if_fail (GALPI_IS_WINDOW (self));

  if (self->importer != NULL)
    {
      galpi_importer_import (self->importer, files);
      return;
    }

  if (self->waiting_files == NULL)
    self->waiting_files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->waiting_files, g_object_ref (g_ptr_array_index (files, i)));
}
