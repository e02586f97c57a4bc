/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tags-dialog-private.h"

#include <glib/gi18n.h>

#include "galpi-tag-chooser.h"
#include "galpi-tag-colour-dialog.h"

/* What is done with the tags that are selected, by the menu, the bar below and keys. */

static void
show (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);

  g_signal_emit_by_name (self, "chosen", selected[0]);
}

static void
rename_tag (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  galpi_tags_dialog_edit_name (user_data);
}

/* Asks for a text of the tag at "path", in a dialog with @widget. */
static AdwDialog *
ask (GalpiTagsDialog *self,
     const char      *title,
     const char      *response,
     GtkWidget       *widget,
     const char      *path,
     GCallback        callback)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, NULL);

  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), widget);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "apply", response,
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "apply",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "apply");
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response::apply", callback, self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (dialog, widget);
  adw_dialog_present (dialog, GTK_WIDGET (self));

  return dialog;
}

static void
add_response_cb (GalpiTagsDialog *self,
                 const char      *response,
                 AdwAlertDialog  *dialog)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  const char *above = g_object_get_data (G_OBJECT (dialog), "path");
  g_autofree char *typed = g_strconcat (above, *above != '\0' ? "/" : "",
                                        gtk_editable_get_text (entry), NULL);
  g_autofree char *path = galpi_tag_set_clean_path (typed);

  if (path == NULL)
    return;

  galpi_tags_dialog_select (self, path);
  g_signal_emit_by_name (self, "add", path);
}

static void
name_changed_cb (AdwAlertDialog *dialog,
                 GtkEditable    *entry)
{
  g_autofree char *path = galpi_tag_set_clean_path (gtk_editable_get_text (entry));

  adw_alert_dialog_set_response_enabled (dialog, "apply", path != NULL);
}

static void
ask_for_tag (GalpiTagsDialog *self,
             const char      *above)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *title = *above != '\0'
                           /* Translators: %s is a tag, under which another is added. */
                           ? g_strdup_printf (_("Add Tag Under “%s”"), above)
                           : g_strdup (_("Add Tag"));
  AdwDialog *dialog;

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Name, or names from the top divided by “/”"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  dialog = ask (self, title, _("_Add"), entry, above, G_CALLBACK (add_response_cb));
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "apply", FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog, G_CONNECT_SWAPPED);
}

static void
add (GSimpleAction *action,
     GVariant      *parameter,
     gpointer       user_data)
{
  ask_for_tag (user_data, "");
}

static void
add_child (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);

  ask_for_tag (self, selected[0]);
}

static void
describe_response_cb (GalpiTagsDialog *self,
                      const char      *response,
                      AdwAlertDialog  *dialog)
{
  GtkWidget *scroller = adw_alert_dialog_get_extra_child (dialog);
  GtkTextView *view = GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_signal_emit_by_name (self, "describe", g_object_get_data (G_OBJECT (dialog), "path"),
                         g_strstrip (text));
}

static void
describe (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);
  GalpiTag *tag = galpi_tag_set_lookup (self->tags, selected[0]);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  /* Translators: %s is a tag. */
  g_autofree char *title = g_strdup_printf (_("Description of “%s”"), selected[0]);
  AdwDialog *dialog;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            tag != NULL ? galpi_tag_get_description (tag) : "", -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Description"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 120);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (scroller, "tag-description");
  dialog = ask (self, title, _("_Save"), scroller, selected[0], G_CALLBACK (describe_response_cb));
  adw_dialog_set_focus (dialog, view);
}

/* The tags that a dialog was opened for, whatever is selected when it answers. */
static void
keep_paths (gpointer   dialog,
            char     **paths)
{
  g_object_set_data_full (G_OBJECT (dialog), "paths", paths, (GDestroyNotify) g_strfreev);
}

static void
colour_chosen_cb (GalpiTagsDialog *self,
                  const char      *colour,
                  AdwDialog       *dialog)
{
  g_signal_emit_by_name (self, "colour", g_object_get_data (G_OBJECT (dialog), "paths"), colour);
}

static void
colour (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;
  char **selected = galpi_tag_tree_get_selected_paths (self->tree);
  GalpiTag *tag = galpi_tag_set_lookup (self->tags, selected[0]);
  AdwDialog *dialog = galpi_tag_colour_dialog_new (tag != NULL ? galpi_tag_get_colour (tag) : NULL);

  keep_paths (dialog, selected);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (colour_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
choose (GalpiTagsDialog *self,
        const char      *title,
        gboolean         with_top,
        GCallback        callback)
{
  char **selected = galpi_tag_tree_get_selected_paths (self->tree);
  AdwDialog *dialog =
    galpi_tag_chooser_new (title, self->tags, with_top, (const char * const *) selected);

  keep_paths (dialog, selected);
  g_signal_connect_object (dialog, "chosen", callback, self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
move_chosen_cb (GalpiTagsDialog *self,
                const char      *parent,
                AdwDialog       *dialog)
{
  galpi_tags_dialog_move (self, g_object_get_data (G_OBJECT (dialog), "paths"), parent);
}

static void
move (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  choose (user_data, _("Move To"), TRUE, G_CALLBACK (move_chosen_cb));
}

static void
merge_chosen_cb (GalpiTagsDialog *self,
                 const char      *into,
                 AdwDialog       *dialog)
{
  galpi_tags_dialog_select (self, into);
  g_signal_emit_by_name (self, "merge", g_object_get_data (G_OBJECT (dialog), "paths"), into);
}

static void
merge (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  choose (user_data, _("Merge Into"), FALSE, G_CALLBACK (merge_chosen_cb));
}

static void
cut (GSimpleAction *action,
     GVariant      *parameter,
     gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;

  galpi_tags_dialog_set_cut (self, galpi_tag_tree_get_selected_paths (self->tree));
}

/* With nothing selected, at the top. */
static void
paste (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);
  g_auto(GStrv) paths = g_steal_pointer (&self->cut);

  galpi_tags_dialog_set_cut (self, NULL);
  galpi_tags_dialog_move (self, (const char * const *) paths, selected[0] != NULL ? selected[0] : "");
}

static void
remove_tags (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);

  g_signal_emit_by_name (self, "remove", selected);
}

static void
find (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GalpiTagsDialog *self = user_data;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
turn (GalpiTagsDialog *self,
      gboolean         unfold)
{
  GtkSelectionModel *selection = galpi_tag_tree_get_selection (self->tree);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (selection);
  guint position;

  if (gtk_bitset_get_size (selected) != 1)
    return;

  position = galpi_tag_tree_turn (self->tree, gtk_bitset_get_nth (selected, 0), unfold);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
unfold (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  turn (user_data, gtk_widget_get_direction (user_data) != GTK_TEXT_DIR_RTL);
}

static void
fold (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  turn (user_data, gtk_widget_get_direction (user_data) == GTK_TEXT_DIR_RTL);
}

static const GActionEntry entries[] = {
  { "show", show },
  { "rename", rename_tag },
  { "add", add },
  { "add-child", add_child },
  { "describe", describe },
  { "colour", colour },
  { "move", move },
  { "merge", merge },
  { "cut", cut },
  { "paste", paste },
  { "remove", remove_tags },
  { "find", find },
  { "unfold", unfold },
  { "fold", fold },
};

typedef struct
{
  guint            keyval;
  GdkModifierType  modifiers;
  const char      *action;
} Key;

static const Key keys[] = {
  { GDK_KEY_F2, 0, "tags.rename" },
  { GDK_KEY_Delete, 0, "tags.remove" },
  { GDK_KEY_KP_Delete, 0, "tags.remove" },
  { GDK_KEY_x, GDK_CONTROL_MASK, "tags.cut" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "tags.paste" },
  { GDK_KEY_n, GDK_CONTROL_MASK, "tags.add" },
  { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "tags.add-child" },
  { GDK_KEY_m, GDK_CONTROL_MASK, "tags.merge" },
  { GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "tags.move" },
  { GDK_KEY_Return, GDK_ALT_MASK, "tags.describe" },
  { GDK_KEY_Right, 0, "tags.unfold" },
  { GDK_KEY_Left, 0, "tags.fold" },
};

/* Undo is the window's, whose keys end at a dialog. */
static const Key dialog_keys[] = {
  { GDK_KEY_f, GDK_CONTROL_MASK, "tags.find" },
  { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
};

/* Those of a list that has the keys; an entry in it takes its own first. */
static void
add_keys (GalpiTagsDialog *self)
{
  GtkEventController *of_list = gtk_shortcut_controller_new ();
  GtkEventController *of_dialog = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (of_list),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                        gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), of_list);

  for (guint i = 0; i < G_N_ELEMENTS (dialog_keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (of_dialog),
      gtk_shortcut_new (gtk_keyval_trigger_new (dialog_keys[i].keyval, dialog_keys[i].modifiers),
                        gtk_named_action_new (dialog_keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), of_dialog);
}

void
galpi_tags_dialog_init_actions (GalpiTagsDialog *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tags", G_ACTION_GROUP (self->actions));
  add_keys (self);
  galpi_tags_dialog_update_actions (self);
}

static void
enable (GalpiTagsDialog *self,
        const char      *name,
        gboolean         enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
galpi_tags_dialog_update_actions (GalpiTagsDialog *self)
{
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);
  guint n = g_strv_length (selected);
  gboolean writable = self->writable && self->tags != NULL;

  enable (self, "show", n == 1);
  enable (self, "rename", writable && n == 1);
  enable (self, "add", writable);
  enable (self, "add-child", writable && n == 1);
  enable (self, "describe", writable && n == 1);
  enable (self, "colour", writable && n > 0);
  enable (self, "move", writable && n > 0);
  enable (self, "merge", writable && n > 0);
  enable (self, "cut", writable && n > 0);
  enable (self, "paste", writable && n <= 1 && self->cut != NULL);
  enable (self, "remove", writable && n > 0);
}
