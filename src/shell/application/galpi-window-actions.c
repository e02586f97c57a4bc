/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-window"

#include <glib/gi18n.h>

#include "galpi-article-dialog.h"
#include "galpi-history-dialog.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-steps.h"
#include "galpi-tag-keeper.h"
#include "galpi-window-private.h"

#define ZOOM_STEP 0.1
#define ZOOM_MIN 0.5
#define ZOOM_MAX 3.0

/* Import */

static void
import_files (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_importer_choose_files (self->importer);
}

static void
import_folder (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_importer_choose_folder (self->importer);
}

static void
paste (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_importer_paste (self->importer);
}

static void
open_sample (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_importer_open_sample (self->importer);
}

static void
cancel_import (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_importer_cancel (self->importer);
}

/* Undo and redo */

/* @steps: (nullable): what was undone or done again; @error says why not */
static void
say_steps (GalpiWindow  *self,
           GPtrArray    *steps,
           const GError *error,
           gboolean      undone)
{
  g_autofree char *sentence = NULL;
  const char *what;

  if (steps == NULL)
    {
      galpi_window_say (self, error->message);
      return;
    }
  if (steps->len == 0)
    return;

  what = galpi_step_get_what (g_ptr_array_index (steps, 0));
  if (undone)
    /* Translators: %s is what was undone, such as "Add Highlight" */
    sentence = g_strdup_printf (_("Undone: %s"), what);
  else
    /* Translators: %s is what was done again, such as "Add Highlight" */
    sentence = g_strdup_printf (_("Done again: %s"), what);
  galpi_window_say (self, sentence);
}

static void
undone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = galpi_notebook_undo_finish (GALPI_NOTEBOOK (object), result, &error);

  say_steps (self, steps, error, TRUE);
}

static void
redone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = galpi_notebook_redo_finish (GALPI_NOTEBOOK (object), result, &error);

  say_steps (self, steps, error, FALSE);
}

static void
undo (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_article_page_flush (self->article_page);
  galpi_notebook_undo_async (self->notebook, 1, NULL, undone_cb, g_object_ref (self));
}

static void
redo (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_article_page_flush (self->article_page);
  galpi_notebook_redo_async (self->notebook, 1, NULL, redone_cb, g_object_ref (self));
}

static void
history (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_article_page_flush (self->article_page);
  adw_dialog_present (galpi_history_dialog_new (self->notebook), GTK_WIDGET (self));
}

static void
tag_chosen_cb (GalpiWindow *self,
               const char  *path,
               AdwDialog   *dialog)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new (GALPI_SCOPE_TAG, path);

  adw_dialog_close (dialog);
  galpi_window_choose_scope (self, scope);
}

static void
tags (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GalpiWindow *self = user_data;
  AdwDialog *dialog = galpi_tag_keeper_new_dialog (self->notebook);

  galpi_article_page_flush (self->article_page);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (tag_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* The article */

static void
article_saved_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_notebook_save_article_finish (GALPI_NOTEBOOK (object), result, &error))
    galpi_window_say (self, error->message);
}

static void
save_article_cb (GalpiWindow  *self,
                 GalpiArticle *article)
{
  galpi_notebook_save_article_async (self->notebook, article, NULL, article_saved_cb,
                                     g_object_ref (self));
}

static void
edit_article (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GalpiWindow *self = user_data;
  AdwDialog *dialog =
    galpi_article_dialog_new (galpi_article_page_get_article (self->article_page), FALSE);

  g_signal_connect_object (dialog, "save", G_CALLBACK (save_article_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
article_note (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GalpiWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->views, "article");
  galpi_article_page_add_note (self->article_page);
}

static void
address_launched_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    galpi_window_say (self, error->message);
}

static void
open_address (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GalpiWindow *self = user_data;
  GalpiArticle *article = galpi_article_page_get_article (self->article_page);
  g_autoptr(GtkUriLauncher) launcher = gtk_uri_launcher_new (galpi_article_get_url (article));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), NULL, address_launched_cb,
                           g_object_ref (self));
}

static void
article_trashed_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_trash_finish (GALPI_NOTEBOOK (object), result, NULL, &error))
    galpi_window_say_undoable (self, _("Article moved to the trash"));
  else
    galpi_window_say (self, error->message);
}

static void
trash_article (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GalpiWindow *self = user_data;
  GalpiArticle *article = galpi_article_page_get_article (self->article_page);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_article_get_id (article));
  const char *ids[] = { id, NULL };

  galpi_article_page_open (self->article_page, 0, NULL, NULL);
  galpi_notebook_trash_async (self->notebook, GALPI_THING_ARTICLE, ids, NULL, article_trashed_cb,
                              g_object_ref (self));
}

static void
article_restored_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_restore_finish (GALPI_NOTEBOOK (object), result, NULL, &error))
    galpi_window_say_undoable (self, _("Article put back"));
  else
    galpi_window_say (self, error->message);
}

static void
restore_article (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GalpiWindow *self = user_data;
  GalpiArticle *article = galpi_article_page_get_article (self->article_page);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_article_get_id (article));
  const char *ids[] = { id, NULL };

  galpi_notebook_restore_async (self->notebook, GALPI_THING_ARTICLE, ids, NULL,
                                article_restored_cb, g_object_ref (self));
}

/* Trash */

static void
trash_emptied_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GalpiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_empty_trash_finish (GALPI_NOTEBOOK (object), result, &error))
    galpi_window_say (self, _("Trash emptied"));
  else
    galpi_window_say (self, error->message);
}

static void
empty_trash_response_cb (GalpiWindow *self,
                         const char  *response)
{
  if (g_str_equal (response, "empty"))
    galpi_notebook_empty_trash_async (self->notebook, NULL, trash_emptied_cb, g_object_ref (self));
}

/* The one thing that undo does not take back, so the one that asks. */
static void
empty_trash (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GalpiWindow *self = user_data;
  AdwDialog *dialog =
    adw_alert_dialog_new (_("Empty the Trash?"),
                          _("All articles, annotations and events in it will be gone for good, and "
                            "steps in the history that concern them can no longer be undone."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"),
                                  "empty", _("_Empty Trash"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "empty",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (empty_trash_response_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Export, backup and restore */

static void
export (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  galpi_window_export (user_data);
}

static void
backup (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  galpi_window_back_up (user_data);
}

static void
restore_backup (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  galpi_window_choose_backup (user_data);
}

/* Going about */

static void
search (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  GalpiWindow *self = user_data;

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  galpi_library_pane_focus_search (self->library);
}

static void
find (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GalpiWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->views, "article");
  galpi_article_page_find (self->article_page);
}

static void
find_next (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_article_page_find_next (self->article_page, FALSE);
}

static void
find_previous (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GalpiWindow *self = user_data;

  galpi_article_page_find_next (self->article_page, TRUE);
}

static void
toggle_sidebar (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GalpiWindow *self = user_data;
  gboolean shown;

  g_object_get (self->article_page, "sidebar-shown", &shown, NULL);
  g_object_set (self->article_page, "sidebar-shown", !shown, NULL);
}

static void
view (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GalpiWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->views, g_variant_get_string (parameter, NULL));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  galpi_window_focus_view (self);
}

static void
next_pane (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  galpi_window_move_focus (user_data, 1);
}

static void
previous_pane (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  galpi_window_move_focus (user_data, -1);
}

static void
set_zoom (GalpiWindow *self,
          double       zoom)
{
  g_settings_set_double (self->settings, "zoom", CLAMP (zoom, ZOOM_MIN, ZOOM_MAX));
}

static void
zoom_in (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GalpiWindow *self = user_data;

  set_zoom (self, g_settings_get_double (self->settings, "zoom") + ZOOM_STEP);
}

static void
zoom_out (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GalpiWindow *self = user_data;

  set_zoom (self, g_settings_get_double (self->settings, "zoom") - ZOOM_STEP);
}

static void
zoom_normal (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  set_zoom (user_data, 1.0);
}

static const GActionEntry entries[] = {
  { "import-files", import_files },
  { "import-folder", import_folder },
  { "paste", paste },
  { "open-sample", open_sample },
  { "cancel-import", cancel_import },
  { "undo", undo },
  { "redo", redo },
  { "history", history },
  { "tags", tags },
  { "edit-article", edit_article },
  { "article-note", article_note },
  { "open-address", open_address },
  { "trash-article", trash_article },
  { "restore-article", restore_article },
  { "empty-trash", empty_trash },
  { "code", galpi_window_code },
  { "export", export },
  { "backup", backup },
  { "restore-backup", restore_backup },
  { "search", search },
  { "find", find },
  { "find-next", find_next },
  { "find-previous", find_previous },
  { "toggle-sidebar", toggle_sidebar },
  { "view", view, "s" },
  { "next-pane", next_pane },
  { "previous-pane", previous_pane },
  { "zoom-in", zoom_in },
  { "zoom-out", zoom_out },
  { "zoom-normal", zoom_normal },
};

/* In the bubble phase, so that a text that has the focus takes its own undo and paste first. */
static void
add_key (GtkEventController *controller,
         guint               keyval,
         GdkModifierType     modifiers,
         const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers),
                                                          gtk_named_action_new (action)));
}

void
galpi_window_init_actions (GalpiWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  g_autoptr(GAction) sort = g_settings_create_action (self->settings, "sort");
  g_autoptr(GAction) descending = g_settings_create_action (self->settings, "sort-descending");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), sort);
  g_action_map_add_action (G_ACTION_MAP (self), descending);

  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo");
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo");
  add_key (keys, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_BUBBLE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
enable (GalpiWindow *self,
        const char  *name,
        gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
galpi_window_update_actions (GalpiWindow *self)
{
  gboolean open = self->notebook != NULL;
  gboolean writable = open && !galpi_notebook_get_read_only (self->notebook);
  GalpiArticle *article = open ? galpi_article_page_get_article (self->article_page) : NULL;
  gboolean has_article = article != NULL;
  gboolean trashed = has_article && galpi_article_get_trashed (article);
  const char *undo_label = open ? galpi_notebook_get_undo_label (self->notebook) : NULL;
  const char *redo_label = open ? galpi_notebook_get_redo_label (self->notebook) : NULL;
  g_autofree char *undo_tip = NULL;
  g_autofree char *redo_tip = NULL;
  gboolean importing = FALSE;

  if (self->importer != NULL)
    g_object_get (self->importer, "busy", &importing, NULL);

  enable (self, "import-files", writable);
  enable (self, "import-folder", writable);
  enable (self, "paste", writable);
  enable (self, "open-sample", writable);
  enable (self, "cancel-import", importing);
  enable (self, "undo", writable && undo_label != NULL);
  enable (self, "redo", writable && redo_label != NULL);
  enable (self, "history", open);
  enable (self, "tags", open);
  enable (self, "edit-article", writable && has_article);
  enable (self, "article-note", writable && has_article);
  enable (self, "open-address", has_article && galpi_article_get_url (article) != NULL);
  enable (self, "trash-article", writable && has_article && !trashed);
  enable (self, "restore-article", writable && trashed);
  enable (self, "empty-trash",
          writable && self->scope != NULL && galpi_scope_get_kind (self->scope) == GALPI_SCOPE_TRASH);
  enable (self, "code", writable);
  enable (self, "export", open);
  enable (self, "backup", open);
  enable (self, "search", open);
  enable (self, "view", open);
  enable (self, "toggle-sidebar", open);
  enable (self, "next-pane", open);
  enable (self, "previous-pane", open);
  enable (self, "find", has_article);
  enable (self, "find-next", has_article);
  enable (self, "find-previous", has_article);

  if (self->split == NULL)
    return;

  /* Translators: %s is what would be undone, such as "Add Highlight" */
  undo_tip = undo_label != NULL ? g_strdup_printf (_("Undo: %s"), undo_label) : g_strdup (_("Undo"));
  redo_tip = redo_label != NULL ? g_strdup_printf (_("Redo: %s"), redo_label) : g_strdup (_("Redo"));
  gtk_widget_set_tooltip_text (self->undo_button, undo_tip);
  gtk_widget_set_tooltip_text (self->redo_button, redo_tip);
}
