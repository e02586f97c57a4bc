/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-text-private.h"

#include "galpi-article-keys.h"
#include "galpi-finding-tip.h"

/* Returns: whether the character that is drawn at that place answers through @position */
static gboolean
get_position_at (GalpiArticleText *self,
                 double            x,
                 double            y,
                 guint            *position)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, buffer_x, buffer_y))
    return FALSE;

  *position = gtk_text_iter_get_offset (&iter);

  return TRUE;
}

static gboolean
query_tooltip_cb (GalpiArticleText *self,
                  int               x,
                  int               y,
                  gboolean          keyboard,
                  GtkTooltip       *tooltip)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *tip = NULL;
  guint position;

  if (!self->show_findings)
    return FALSE;

  if (keyboard)
    {
      GalpiRange range;

      galpi_article_text_get_selection (self, &range);
      position = range.start;
    }
  else if (!get_position_at (self, x, y, &position))
    {
      return FALSE;
    }

  findings = galpi_marks_get_marked_at (self->marks, position);
  tip = galpi_finding_tip (self->marks, findings);
  if (tip == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, tip);

  return TRUE;
}

static void
finish_selecting (GalpiArticleText *self)
{
  GalpiRange range;

  if (!self->selecting)
    return;

  self->selecting = FALSE;
  if (galpi_article_text_get_selection (self, &range))
    g_signal_emit_by_name (self, "selected");
}

static gboolean
key_pressed_cb (GalpiArticleText *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  const GalpiArticleKey *key;

  /* The head's buttons have their own keys. */
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && galpi_article_text_end_drag (self, FALSE))
    return GDK_EVENT_STOP;

  self->selecting = TRUE;
  key = galpi_article_keys_find (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode, state);
  if (key == NULL)
    return GDK_EVENT_PROPAGATE;

  self->selecting = FALSE;
  if (key->parameter != 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), key->action, "i", key->parameter);

  return gtk_widget_activate_action (GTK_WIDGET (self), key->action, NULL);
}

static void
key_released_cb (GalpiArticleText *self,
                 guint             keyval,
                 guint             keycode,
                 GdkModifierType   state)
{
  if (keyval == GDK_KEY_Shift_L || keyval == GDK_KEY_Shift_R ||
      (keyval == GDK_KEY_a && (state & GDK_CONTROL_MASK) != 0))
    finish_selecting (self);
}

/* Returns: whether @event has a place, which answers in coordinates of the text view */
static gboolean
get_event_place (GalpiArticleText *self,
                 GdkEvent         *event,
                 graphene_point_t *place)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double origin_x;
  double origin_y;
  double x;
  double y;

  if (!gdk_event_get_position (event, &x, &y))
    return FALSE;

  gtk_native_get_surface_transform (native, &origin_x, &origin_y);

  return gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                   &GRAPHENE_POINT_INIT ((float) (x - origin_x),
                                                         (float) (y - origin_y)),
                                   place);
}

/* A legacy controller, because a gesture beside the text view's own would be denied by it. */
static gboolean
event_cb (GalpiArticleText *self,
          GdkEvent         *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  graphene_point_t place;
  GalpiRange range;
  guint position;

  if (get_event_place (self, event, &place) &&
      galpi_article_text_drag_event (self, event, place.x, place.y) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    {
      self->selecting = TRUE;
      return GDK_EVENT_PROPAGATE;
    }

  if (!(type == GDK_BUTTON_RELEASE && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY) &&
      type != GDK_TOUCH_END)
    return GDK_EVENT_PROPAGATE;

  if (galpi_article_text_get_selection (self, &range))
    {
      finish_selecting (self);
      return GDK_EVENT_PROPAGATE;
    }

  if (get_event_place (self, event, &place) &&
      get_position_at (self, place.x, place.y, &position))
    g_signal_emit_by_name (self, "pressed-at", position);

  return GDK_EVENT_PROPAGATE;
}

void
galpi_article_text_add_input (GalpiArticleText *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();

  /* Before the view's own bindings, which would take the letters. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);

  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
