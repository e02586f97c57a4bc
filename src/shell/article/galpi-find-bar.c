/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-find-bar.h"

#include <glib/gi18n.h>

struct _GalpiFindBar
{
  GtkWidget       parent_instance;

  /* Template */
  GtkSearchBar   *search_bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
};

enum
{
  FIND,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiFindBar, galpi_find_bar, GTK_TYPE_WIDGET)

static void
search_changed_cb (GalpiFindBar *self)
{
  g_signal_emit (self, signals[FIND], 0, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
activate_cb (GalpiFindBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "article.find-next", NULL);
}

static void
previous_cb (GalpiFindBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "article.find-previous", NULL);
}

static void
mode_changed_cb (GalpiFindBar *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[FIND], 0, "");
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
key_pressed_cb (GalpiFindBar    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (gdk_keyval_to_lower (keyval) != GDK_KEY_g || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_SHIFT_MASK) != 0)
    previous_cb (self);
  else
    activate_cb (self);

  return GDK_EVENT_STOP;
}

static void
galpi_find_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_FIND_BAR);

  G_OBJECT_CLASS (galpi_find_bar_parent_class)->dispose (object);
}

static void
galpi_find_bar_class_init (GalpiFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_find_bar_dispose;

  signals[FIND] =
    g_signal_new ("find", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiFindBar, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
}

static void
galpi_find_bar_init (GalpiFindBar *self)
{
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->entry));

  keys = gtk_event_controller_key_new ();
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
galpi_find_bar_new (void)
{
  return g_object_new (GALPI_TYPE_FIND_BAR, NULL);
}

void
galpi_find_bar_open (GalpiFindBar *self,
                     const char   *text)
{
  g_return_if_fail (GALPI_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  if (text != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      search_changed_cb (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
galpi_find_bar_close (GalpiFindBar *self)
{
  g_return_if_fail (GALPI_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

gboolean
galpi_find_bar_is_open (GalpiFindBar *self)
{
  g_return_val_if_fail (GALPI_IS_FIND_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->search_bar);
}

void
galpi_find_bar_set_count (GalpiFindBar *self,
                          guint         current,
                          guint         n_hits)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GALPI_IS_FIND_BAR (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    text = g_strdup ("");
  else if (current > 0)
    /* Translators: which of the hits is shown: "3 of 12". */
    text = g_strdup_printf (_("%u of %u"), current, n_hits);
  else
    text = g_strdup_printf (ngettext ("%u hit", "%u hits", n_hits), n_hits);

  gtk_label_set_label (self->count, text);
  if (*text != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}
