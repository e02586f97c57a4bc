/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening the notebook, closing it, and putting a backup in its place. */
#define G_LOG_DOMAIN "galpi-window"

#include <glib/gi18n.h>

#include "galpi-notebook-export.h"
#include "galpi-window-private.h"

/* Opening that takes no longer than this shows nothing of it. */
#define OPENING_DELAY_MSEC 200

static void
open_read_only_cb (GalpiWindow *self)
{
  galpi_window_open (self, GALPI_NOTEBOOK_OPEN_READ_ONLY);
}

static void
try_again_cb (GalpiWindow *self)
{
  galpi_window_open (self, self->flags);
}

/* Most starts never need it. */
static void
show_opening_page (GalpiWindow *self)
{
  if (self->opening == NULL)
    {
      self->opening = galpi_opening_page_new ();
      g_signal_connect_object (self->opening, "open-read-only", G_CALLBACK (open_read_only_cb),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->opening, "try-again", G_CALLBACK (try_again_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->root, GTK_WIDGET (self->opening), "opening");
    }
  gtk_stack_set_visible_child_name (self->root, "opening");
}

static void
show_opening (GalpiWindow *self)
{
  show_opening_page (self);
  galpi_opening_page_show_opening (self->opening);
}

static void
opening_delayed_cb (gpointer user_data)
{
  GalpiWindow *self = user_data;

  self->opening_source = 0;
  show_opening (self);
}

static void
show_arrived_cb (gpointer user_data)
{
  GalpiWindow *self = user_data;
  g_autoptr(GalpiNotebook) notebook = g_steal_pointer (&self->arrived);

  self->showing_source = 0;
  self->painted = TRUE;
  if (notebook != NULL && !self->closing)
    galpi_window_take_notebook (self, notebook);
}

void
galpi_window_painted (GalpiWindow *self)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (GTK_WIDGET (self)),
                                        galpi_window_painted, self);

  /* When the frame is on its way to the screen. */
  if (self->showing_source == 0)
    self->showing_source = g_idle_add_once (show_arrived_cb, self);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiNotebook) notebook = galpi_notebook_open_finish (result, &error);

  g_clear_handle_id (&self->opening_source, g_source_remove);
  if (self->closing)
    return;

  /* What can't be written can still be read; the banner says so. */
  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_READ_ONLY) && !self->read_only)
    galpi_window_open (self, GALPI_NOTEBOOK_OPEN_READ_ONLY);
  else if (notebook == NULL)
    {
      show_opening_page (self);
      galpi_opening_page_show_failed (self->opening, error);
    }
  else if (self->painted)
    galpi_window_take_notebook (self, notebook);
  else
    g_set_object (&self->arrived, notebook);
}

void
galpi_window_open (GalpiWindow            *self,
                   GalpiNotebookOpenFlags  flags)
{
  self->read_only = (flags & GALPI_NOTEBOOK_OPEN_READ_ONLY) != 0;
  gtk_stack_set_visible_child_name (self->root, "blank");
  self->opening_source = g_timeout_add_once (OPENING_DELAY_MSEC, opening_delayed_cb, self);
  galpi_notebook_open_async (self->notebook_path, flags, NULL, opened_cb, g_object_ref (self));
}

static void
restored_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *aside = galpi_notebook_restore_backup_finish (result, &error);

  if (error != NULL)
    galpi_window_say (self, error->message);
  else
    {
      g_autofree char *sentence =
        g_strdup_printf (_("Restored. The notebook from before is kept as %s"), aside);

      galpi_window_say (self, sentence);
    }
  galpi_window_open (self, self->flags);
}

typedef struct
{
  GalpiWindow *window;
  GFile       *backup;
} Restore;

static void
closed_for_restore_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  Restore *restore = user_data;
  g_autoptr(GalpiWindow) self = restore->window;
  g_autoptr(GFile) backup = restore->backup;
  g_autoptr(GError) error = NULL;

  g_free (restore);
  if (galpi_notebook_close_finish (GALPI_NOTEBOOK (object), result, &error))
    galpi_notebook_restore_backup_async (self->notebook_path, backup, NULL, restored_cb,
                                         g_object_ref (self));
  else
    {
      galpi_window_say (self, error->message);
      galpi_window_open (self, self->flags);
    }
}

void
galpi_window_restore_backup (GalpiWindow *self,
                             GFile       *backup)
{
  g_autoptr(GalpiNotebook) notebook = NULL;
  Restore *restore;

  show_opening (self);

  /* A notebook that could not be opened can still be restored. */
  if (self->notebook == NULL)
    {
      galpi_notebook_restore_backup_async (self->notebook_path, backup, NULL, restored_cb,
                                           g_object_ref (self));
      return;
    }

  restore = g_new0 (Restore, 1);
  restore->window = g_object_ref (self);
  restore->backup = g_object_ref (backup);
  galpi_article_page_flush (self->article_page);
  notebook = g_object_ref (self->notebook);
  galpi_window_let_go_of_notebook (self);
  galpi_notebook_close_async (notebook, NULL, closed_for_restore_cb, restore);
}

static void
save_place (GalpiWindow *self)
{
  GalpiArticle *article = galpi_article_page_get_article (self->article_page);

  g_settings_set_int64 (self->place, "article",
                        article != NULL ? galpi_article_get_id (article) : 0);
  g_settings_set_uint (self->place, "position",
                       galpi_article_page_get_position (self->article_page));
  g_settings_set_string (self->place, "view",
                         adw_view_stack_get_visible_child_name (self->views));
}

/* Not with each step of a resize, since a sandbox writes all settings to a file each time. */
static void
save_sizes (GalpiWindow *self)
{
  int width;
  int height;
  gboolean sidebar_shown;
  gboolean collapsed;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->split == NULL)
    return;

  /* A window that gets narrow hides it by itself. */
  g_object_get (self->article_page, "sidebar-shown", &sidebar_shown, "collapsed", &collapsed, NULL);
  if (!collapsed)
    g_settings_set_boolean (self->settings, "sidebar-shown", sidebar_shown);
  g_settings_set_int (self->settings, "strip-height",
                      galpi_article_page_get_strip_height (self->article_page));
  g_settings_set_double (self->settings, "timeline-part",
                         galpi_timeline_page_get_axis_part (self->timeline_page));
}

static void
closed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_notebook_close_finish (GALPI_NOTEBOOK (object), result, &error))
    g_warning ("closing the notebook: %s", error->message);

  gtk_window_destroy (GTK_WINDOW (self));
}

void
galpi_window_quit (GalpiWindow *self)
{
  g_autoptr(GalpiNotebook) notebook = NULL;

  g_return_if_fail (GALPI_IS_WINDOW (self));

  /* A second time, the first one is still under way. */
  if (self->closing)
    return;

  self->closing = TRUE;
  save_sizes (self);
  if (self->notebook == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  galpi_article_page_flush (self->article_page);
  save_place (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  notebook = g_object_ref (self->notebook);
  galpi_window_let_go_of_notebook (self);
  galpi_notebook_close_async (notebook, NULL, closed_cb, g_object_ref (self));
}
