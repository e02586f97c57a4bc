/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tags-dialog-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-tag-node.h"
#include "galpi-tag-row.h"

enum
{
  ADD,
  RENAME,
  MOVE,
  MERGE,
  COLOUR,
  DESCRIBE,
  REMOVE,
  CHOSEN,
  UNDO,
  RETRY,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GalpiTagsDialog, galpi_tags_dialog, ADW_TYPE_DIALOG)

static void
update_states (GalpiTagsDialog *self)
{
  GtkSelectionModel *selection = galpi_tag_tree_get_selection (self->tree);

  if (g_list_model_get_n_items (G_LIST_MODEL (selection)) > 0)
    galpi_state_stack_show_content (self->states);
  else if (galpi_tag_set_get_tags (self->tags)->len > 0)
    galpi_state_stack_show_empty (self->states, "system-search-symbolic", _("No Such Tag"),
                                  _("Parts of a name and Hangul initials find tags too."));
  else
    galpi_state_stack_show_empty (self->states, "galpi-tag-symbolic", _("No Tags Yet"),
                                  _("Add one here, or give one to a highlight with T."));
}

static void
update_selection (GalpiTagsDialog *self)
{
  g_auto(GStrv) paths = galpi_tag_tree_get_selected_paths (self->tree);
  guint n = g_strv_length (paths);
  g_autofree char *label = g_strdup_printf (ngettext ("%u tag selected", "%u tags selected", n), n);

  gtk_label_set_label (self->selected_label, label);
  gtk_action_bar_set_revealed (self->action_bar, n > 1);
  galpi_tags_dialog_update_actions (self);
}

/* Search */

static void
find (GalpiTagsDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *typed = g_strstrip (g_strconcat (text, self->preedit, NULL));

  galpi_tag_tree_set_search (self->tree, typed);
  if (self->tags != NULL)
    update_states (self);
}

static void
search_changed_cb (GalpiTagsDialog *self)
{
  find (self);
}

static void
preedit_changed_cb (GalpiTagsDialog *self,
                    const char      *preedit)
{
  g_set_str (&self->preedit, preedit);
  find (self);
}

static void
focus_row (GalpiTagsDialog *self,
           guint            position)
{
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* To the best of what was found. */
static void
search_activate_cb (GalpiTagsDialog *self)
{
  g_autoptr(GPtrArray) found = NULL;
  guint position;

  if (self->tags == NULL)
    return;

  found = galpi_tag_set_find (self->tags, gtk_editable_get_text (GTK_EDITABLE (self->search)), 1);
  if (found->len == 0)
    return;

  position = galpi_tag_tree_select (self->tree, galpi_tag_get_path (g_ptr_array_index (found, 0)));
  if (position != GTK_INVALID_LIST_POSITION)
    focus_row (self, position);
}

/* Rows */

static void
activate_cb (GalpiTagsDialog *self,
             guint            position)
{
  GalpiTag *tag = galpi_tag_tree_get_tag (self->tree, position);

  if (tag != NULL)
    g_signal_emit_by_name (self, "chosen", galpi_tag_get_path (tag));
}

static void
retry_cb (GalpiTagsDialog *self)
{
  g_signal_emit_by_name (self, "retry");
}

/* All that is selected, where the row is one of them. */
static char **
drag_paths (const char *path,
            gpointer    user_data)
{
  GalpiTagsDialog *self = user_data;
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);

  if (!self->writable)
    return NULL;
  if (g_strv_contains ((const char * const *) selected, path))
    return g_steal_pointer (&selected);

  return g_strdupv ((char *[]) { (char *) path, NULL });
}

static void
row_renamed_cb (GalpiTagsDialog *self,
                const char      *path,
                const char      *name)
{
  g_signal_emit_by_name (self, "rename", path, name);
}

static void
row_edited_cb (GalpiTagsDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
row_dropped_cb (GalpiTagsDialog  *self,
                char            **paths,
                const char       *parent)
{
  galpi_tags_dialog_move (self, (const char * const *) paths, parent);
}

static void
show_menu (GalpiTagsDialog *self,
           GtkWidget       *widget,
           double           x,
           double           y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { point.x, point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* A menu is of what is selected: a row that is not becomes so. */
static void
row_menu_cb (GalpiTagsDialog *self,
             double           x,
             double           y,
             GalpiTagRow     *row)
{
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);
  GalpiTag *tag = galpi_tag_row_get_tag (row);

  if (tag == NULL)
    return;

  if (!g_strv_contains ((const char * const *) selected, galpi_tag_get_path (tag)))
    galpi_tag_tree_select (self->tree, galpi_tag_get_path (tag));
  show_menu (self, GTK_WIDGET (row), x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  GalpiTagsDialog *self = GALPI_TAGS_DIALOG (widget);
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GalpiTagRow *row = self->rows->pdata[i];
      GalpiTag *tag = galpi_tag_row_get_tag (row);

      if (tag != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)) &&
          g_strv_contains ((const char * const *) selected, galpi_tag_get_path (tag)))
        {
          show_menu (self, GTK_WIDGET (row), 24, gtk_widget_get_height (GTK_WIDGET (row)));
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

/* Not at the list item's teardown, when its child can be gone already. */
static void
row_destroyed_cb (GalpiTagsDialog *self,
                  GalpiTagRow     *row)
{
  g_ptr_array_remove_fast (self->rows, row);
}

static void
setup_cb (GalpiTagsDialog *self,
          GtkListItem     *item)
{
  GtkWidget *row = galpi_tag_row_new (drag_paths, self);

  g_signal_connect_object (row, "renamed", G_CALLBACK (row_renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (row_dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "menu", G_CALLBACK (row_menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_destroyed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_list_item_set_child (item, row);
}

static gboolean
is_cut (GalpiTagsDialog *self,
        GalpiTagRow     *row)
{
  GalpiTag *tag = galpi_tag_row_get_tag (row);

  return tag != NULL && self->cut != NULL &&
         g_strv_contains ((const char * const *) self->cut, galpi_tag_get_path (tag));
}

static void
bind_cb (GalpiTagsDialog *self,
         GtkListItem     *item)
{
  GalpiTagRow *row = GALPI_TAG_ROW (gtk_list_item_get_child (item));
  g_autofree char *label = NULL;

  galpi_tag_row_set_row (row, gtk_list_item_get_item (item));
  galpi_tag_row_set_cut (row, is_cut (self, row));
  label = galpi_tag_row_describe (galpi_tag_row_get_tag (row));
  gtk_list_item_set_accessible_label (item, label);
}

static void
unbind_cb (GalpiTagsDialog *self,
           GtkListItem     *item)
{
  galpi_tag_row_set_row (GALPI_TAG_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Where no row is: to the top. */
static gboolean
list_dropped_cb (GalpiTagsDialog *self,
                 const GValue    *value)
{
  galpi_tags_dialog_move (self, g_value_get_boxed (value), "");

  return TRUE;
}

/* Toasts */

static void
toast_button_cb (GalpiTagsDialog *self)
{
  g_signal_emit_by_name (self, "undo");
}

static void
set_undo_toast (GalpiTagsDialog *self,
                AdwToast        *toast)
{
  if (self->undo_toast != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->undo_toast), (gpointer *) &self->undo_toast);
  self->undo_toast = toast;
  if (toast != NULL)
    g_object_add_weak_pointer (G_OBJECT (toast), (gpointer *) &self->undo_toast);
}

static AdwToast *
add_toast (GalpiTagsDialog *self,
           const char      *sentence,
           gboolean         undoable)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_button_cb), self,
                               G_CONNECT_SWAPPED);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);

  return toast;
}

static void
galpi_tags_dialog_dispose (GObject *object)
{
  GalpiTagsDialog *self = GALPI_TAGS_DIALOG (object);

  set_undo_toast (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_TAGS_DIALOG);
  g_clear_object (&self->tree);
  g_clear_object (&self->tags);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->cut, g_strfreev);
  g_clear_pointer (&self->to_select, g_free);
  g_clear_pointer (&self->preedit, g_free);

  G_OBJECT_CLASS (galpi_tags_dialog_parent_class)->dispose (object);
}

static void
galpi_tags_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (GALPI_TAGS_DIALOG (object)->rows);

  G_OBJECT_CLASS (galpi_tags_dialog_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  static const struct
  {
    const char *name;
    guint       n_params;
    GType       params[2];
  } made[N_SIGNALS] = {
    [ADD] = { "add", 1, { G_TYPE_STRING } },
    [RENAME] = { "rename", 2, { G_TYPE_STRING, G_TYPE_STRING } },
    [MOVE] = { "move", 2, { 0, G_TYPE_STRING } },
    [MERGE] = { "merge", 2, { 0, G_TYPE_STRING } },
    [COLOUR] = { "colour", 2, { 0, G_TYPE_STRING } },
    [DESCRIBE] = { "describe", 2, { G_TYPE_STRING, G_TYPE_STRING } },
    [REMOVE] = { "remove", 1, { 0 } },
    [CHOSEN] = { "chosen", 1, { G_TYPE_STRING } },
    [UNDO] = { "undo", 0, { 0 } },
    [RETRY] = { "retry", 0, { 0 } },
  };

  for (guint i = 0; i < N_SIGNALS; i++)
    {
      /* G_TYPE_STRV is no constant. */
      GType params[2] = { made[i].params[0] != 0 ? made[i].params[0] : G_TYPE_STRV, made[i].params[1] };

      g_signal_newv (made[i].name, type, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL, G_TYPE_NONE,
                     made[i].n_params, params);
    }
}

static void
galpi_tags_dialog_class_init (GalpiTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_tags_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = galpi_tags_dialog_finalize;

  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (GALPI_TYPE_STATE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, search);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, action_bar);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, selected_label);
  gtk_widget_class_bind_template_child (widget_class, GalpiTagsDialog, tag_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
galpi_tags_dialog_init (GalpiTagsDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRV, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->writable = TRUE;
  self->tree = galpi_tag_tree_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, galpi_tag_tree_get_selection (self->tree));
  g_signal_connect_object (galpi_tag_tree_get_selection (self->tree), "selection-changed",
                           G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (galpi_tag_tree_get_selection (self->tree), "items-changed",
                           G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (target, "drop", G_CALLBACK (list_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));

  self->menu = gtk_popover_menu_new_from_model (self->tag_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self->list));

  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->search)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->list));

  galpi_tags_dialog_init_actions (self);
  galpi_state_stack_show_loading (self->states);
}

AdwDialog *
galpi_tags_dialog_new (void)
{
  return g_object_new (GALPI_TYPE_TAGS_DIALOG, NULL);
}

void
galpi_tags_dialog_set_tags (GalpiTagsDialog *self,
                            GalpiTagSet     *tags)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (GALPI_IS_TAGS_DIALOG (self));
  g_return_if_fail (GALPI_IS_TAG_SET (tags));

  g_set_object (&self->tags, tags);
  galpi_tag_tree_set_tags (self->tree, tags);
  update_states (self);
  update_selection (self);

  if (self->to_select == NULL)
    return;

  position = galpi_tag_tree_select (self->tree, self->to_select);
  if (position != GTK_INVALID_LIST_POSITION)
    focus_row (self, position);
  g_clear_pointer (&self->to_select, g_free);
}

void
galpi_tags_dialog_set_error (GalpiTagsDialog *self,
                             const char      *message)
{
  g_return_if_fail (GALPI_IS_TAGS_DIALOG (self));
  g_return_if_fail (message != NULL);

  galpi_state_stack_show_failed (self->states, message);
}

void
galpi_tags_dialog_set_writable (GalpiTagsDialog *self,
                                gboolean         writable)
{
  g_return_if_fail (GALPI_IS_TAGS_DIALOG (self));

  self->writable = writable;
  galpi_tags_dialog_update_actions (self);
}

void
galpi_tags_dialog_select (GalpiTagsDialog *self,
                          const char      *path)
{
  g_return_if_fail (GALPI_IS_TAGS_DIALOG (self));
  g_return_if_fail (path != NULL);

  g_set_str (&self->to_select, path);
}

void
galpi_tags_dialog_say (GalpiTagsDialog *self,
                       const char      *sentence)
{
  g_return_if_fail (GALPI_IS_TAGS_DIALOG (self));
  g_return_if_fail (sentence != NULL);

  add_toast (self, sentence, FALSE);
}

void
galpi_tags_dialog_say_undoable (GalpiTagsDialog *self,
                                const char      *sentence)
{
  g_return_if_fail (GALPI_IS_TAGS_DIALOG (self));
  g_return_if_fail (sentence != NULL);

  galpi_tags_dialog_dismiss_undo (self);
  set_undo_toast (self, add_toast (self, sentence, TRUE));
}

void
galpi_tags_dialog_dismiss_undo (GalpiTagsDialog *self)
{
  AdwToast *toast;

  g_return_if_fail (GALPI_IS_TAGS_DIALOG (self));

  toast = self->undo_toast;
  set_undo_toast (self, NULL);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

void
galpi_tags_dialog_edit_name (GalpiTagsDialog *self)
{
  g_auto(GStrv) selected = galpi_tag_tree_get_selected_paths (self->tree);

  for (guint i = 0; selected[0] != NULL && i < self->rows->len; i++)
    {
      GalpiTag *tag = galpi_tag_row_get_tag (self->rows->pdata[i]);

      if (tag != NULL && g_str_equal (galpi_tag_get_path (tag), selected[0]))
        {
          galpi_tag_row_edit (self->rows->pdata[i]);
          return;
        }
    }
}

void
galpi_tags_dialog_move (GalpiTagsDialog    *self,
                        const char * const *paths,
                        const char         *parent)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) moved = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      const char *end = strrchr (paths[i], '/');
      gsize length = end != NULL ? end - paths[i] : 0;
      gboolean there = strlen (parent) == length && strncmp (paths[i], parent, length) == 0;

      if (!there && !g_str_equal (paths[i], parent))
        g_strv_builder_add (builder, paths[i]);
    }

  moved = g_strv_builder_end (builder);
  if (moved[0] != NULL)
    g_signal_emit_by_name (self, "move", moved, parent);
}

void
galpi_tags_dialog_set_cut (GalpiTagsDialog  *self,
                           char            **paths)
{
  g_strfreev (self->cut);
  self->cut = paths;
  for (guint i = 0; i < self->rows->len; i++)
    galpi_tag_row_set_cut (self->rows->pdata[i], is_cut (self, self->rows->pdata[i]));
  galpi_tags_dialog_update_actions (self);
}
