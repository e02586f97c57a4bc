/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_OFFERED 8

struct _GalpiTagEntry
{
  GtkWidget      parent_instance;

  GtkStringList *tags;
  GtkWidget     *entry;
  GtkWidget     *popover;
  GtkWidget     *list;
};

enum
{
  ADD,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTagEntry, galpi_tag_entry, GTK_TYPE_WIDGET)

static void
add (GalpiTagEntry *self,
     const char    *text)
{
  g_autofree char *tag = g_strstrip (g_strdup (text));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (*tag != '\0')
    g_signal_emit (self, signals[ADD], 0, tag);
}

static GtkLabel *
get_row_label (GtkListBoxRow *row)
{
  return GTK_LABEL (gtk_list_box_row_get_child (row));
}

static void
row_activated_cb (GalpiTagEntry *self,
                  GtkListBoxRow *row)
{
  g_autofree char *tag = g_strdup (gtk_label_get_label (get_row_label (row)));

  add (self, tag);
}

static void
activate_cb (GalpiTagEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row != NULL && gtk_widget_get_visible (self->popover))
    {
      row_activated_cb (self, row);
    }
  else
    {
      g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

      if (*text == '\0')
        g_signal_emit (self, signals[CLOSED], 0);
      else
        add (self, text);
    }
}

/* Offers tags that have what is typed in them, those that begin with it first. */
static void
offer (GalpiTagEntry *self,
       const char    *typed)
{
  g_autofree char *needle = g_utf8_casefold (typed, -1);
  guint n_tags = self->tags != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->tags)) : 0;
  guint n_offered = 0;

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n_tags && n_offered < MAX_OFFERED; i++)
        {
          const char *path = gtk_string_list_get_string (self->tags, i);
          g_autofree char *tag = g_utf8_casefold (path, -1);
          const char *found = strstr (tag, needle);
          GtkWidget *label;

          if (found == NULL || (found == tag) != (pass == 0))
            continue;

          label = gtk_label_new (path);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
          gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
          gtk_list_box_append (GTK_LIST_BOX (self->list), label);
          n_offered++;
        }
    }

  if (n_offered > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
changed_cb (GalpiTagEntry *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  char *comma = strchr (text, ',');

  if (comma != NULL)
    {
      *comma = '\0';
      add (self, text);
    }
  else if (*text == '\0')
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
    }
  else
    {
      offer (self, text);
    }
}

static void
select_row (GalpiTagEntry *self,
            int            step)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : (step > 0 ? 0 : -1);

  /* Past either end nothing is selected: what is typed counts. */
  gtk_list_box_select_row (list, index >= 0 ? gtk_list_box_get_row_at_index (list, index) : NULL);
  row = gtk_list_box_get_selected_row (list);
  if (row != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->entry),
                             gtk_label_get_label (get_row_label (row)),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* On the entry's parent, in the bubble phase: the input method has had the keys that it wants. */
static gboolean
key_pressed_cb (GalpiTagEntry   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      g_signal_emit (self, signals[CLOSED], 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_Up:
      select_row (self, keyval == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
close_cb (gpointer user_data)
{
  GalpiTagEntry *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Another window's coming to the front is no reason to close. */
  if (root == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return G_SOURCE_REMOVE;

  galpi_tag_entry_flush (self);
  g_signal_emit (self, signals[CLOSED], 0);

  return G_SOURCE_REMOVE;
}

/* Not at once: the window does not know yet where the focus goes. */
static void
focus_left_cb (GalpiTagEntry *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

static gboolean
galpi_tag_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GALPI_TAG_ENTRY (widget)->entry);
}

static void
galpi_tag_entry_dispose (GObject *object)
{
  GalpiTagEntry *self = GALPI_TAG_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->tags);

  G_OBJECT_CLASS (galpi_tag_entry_parent_class)->dispose (object);
}

static void
galpi_tag_entry_class_init (GalpiTagEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_tag_entry_dispose;
  widget_class->grab_focus = galpi_tag_entry_grab_focus;

  signals[ADD] =
    g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_popover (GalpiTagEntry *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_SINGLE);
  gtk_widget_set_can_focus (self->list, FALSE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_widget_add_css_class (self->popover, "tag-offers");
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
galpi_tag_entry_init (GalpiTagEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add tag"));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_widget_add_css_class (self->entry, "tag-entry");
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  add_popover (self);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
}

GtkWidget *
galpi_tag_entry_new (GtkStringList *tags)
{
  GalpiTagEntry *self = g_object_new (GALPI_TYPE_TAG_ENTRY, NULL);

  g_set_object (&self->tags, tags);

  return GTK_WIDGET (self);
}

void
galpi_tag_entry_flush (GalpiTagEntry *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GALPI_IS_TAG_ENTRY (self));

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  add (self, text);
}
