/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-axis-private.h"

#include <math.h>

#define KEY_ZOOM    1.5
#define WHEEL_ZOOM  1.25
#define WHEEL_PAN   0.12      /* of the width */
#define PAGE_PAN    0.8
#define TOUCH_ZOOM  0.01      /* of an octave a pixel */
#define DRAG_SLACK  6.0

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *parameters,
         gpointer   user_data)
{
  galpi_timeline_axis_zoom (GALPI_TIMELINE_AXIS (widget), g_variant_get_double (parameters));

  return TRUE;
}

static gboolean
fit_cb (GtkWidget *widget,
        GVariant  *parameters,
        gpointer   user_data)
{
  galpi_timeline_axis_fit (GALPI_TIMELINE_AXIS (widget));

  return TRUE;
}

static gboolean
pan (GalpiTimelineAxis *self,
     double             pixels,
     gboolean           animate)
{
  GalpiTimeScale scale;
  double origin;

  if (!self->has_scale)
    return FALSE;

  scale = galpi_timeline_axis_get_goal (self);
  origin = scale.origin;
  galpi_time_scale_pan (&scale, pixels);
  if (scale.origin == origin)
    return FALSE;

  self->fitted = FALSE;
  galpi_timeline_axis_move (self, &scale, animate);

  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *parameters,
         gpointer   user_data)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);

  pan (self, self->scale.width * g_variant_get_double (parameters), TRUE);

  return TRUE;
}

void
galpi_timeline_axis_step (GalpiTimelineAxis *self,
                          int                step)
{
  gint64 position = -1;

  if (self->items == NULL || self->items->len == 0)
    return;

  if (step == G_MININT || step == G_MAXINT)
    position = step == G_MININT ? 0 : self->items->len - 1;
  else if (self->current != NULL)
    position = (gint64) galpi_timeline_axis_get_position (self, self->current) + step;
  position = CLAMP (position, 0, (gint64) self->items->len - 1);

  galpi_timeline_axis_set_current (self, self->items->pdata[position]);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *parameters,
         gpointer   user_data)
{
  galpi_timeline_axis_step (GALPI_TIMELINE_AXIS (widget), g_variant_get_int32 (parameters));

  return TRUE;
}

static void
open_menu (GalpiTimelineAxis *self,
           double             x,
           double             y)
{
  if (self->current == NULL)
    return;

  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (self->menu);
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *parameters,
         gpointer   user_data)
{
  GalpiTimelineAxis *self = GALPI_TIMELINE_AXIS (widget);
  graphene_rect_t area;

  if (self->current == NULL)
    return FALSE;

  area = galpi_timeline_axis_get_area (self, self->current);
  open_menu (self, area.origin.x + area.size.width / 2, area.origin.y + area.size.height);

  return TRUE;
}

void
galpi_timeline_axis_class_bind (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    const char     *action;
  } actions[] = {
    { GDK_KEY_Return, 0, "mark.show" },   { GDK_KEY_KP_Enter, 0, "mark.show" },
    { GDK_KEY_space, 0, "mark.keep" },    { GDK_KEY_k, 0, "mark.keep" },
    { GDK_KEY_Delete, 0, "mark.dismiss" }, { GDK_KEY_Delete, 0, "mark.remove" },
    { GDK_KEY_F2, 0, "mark.edit" },       { GDK_KEY_F2, 0, "mark.correct" },
    { GDK_KEY_c, 0, "mark.correct" },
  };
  static const struct
  {
    guint keyval;
    int   step;
  } steps[] = {
    { GDK_KEY_Left, -1 },          { GDK_KEY_Right, 1 },
    { GDK_KEY_Up, -1 },            { GDK_KEY_Down, 1 },
    { GDK_KEY_KP_Left, -1 },       { GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Home, G_MININT },  { GDK_KEY_End, G_MAXINT },
  };
  static const struct
  {
    guint  keyval;
    double factor;
  } zooms[] = {
    { GDK_KEY_plus, KEY_ZOOM },  { GDK_KEY_equal, KEY_ZOOM },     { GDK_KEY_KP_Add, KEY_ZOOM },
    { GDK_KEY_minus, 1 / KEY_ZOOM }, { GDK_KEY_KP_Subtract, 1 / KEY_ZOOM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_add_binding_action (widget_class, actions[i].keyval, actions[i].modifiers,
                                         actions[i].action, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].keyval, 0, step_cb, "i", steps[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding (widget_class, zooms[i].keyval, 0, zoom_cb, "d",
                                    zooms[i].factor);
      gtk_widget_class_add_binding (widget_class, zooms[i].keyval, GDK_SHIFT_MASK, zoom_cb, "d",
                                    zooms[i].factor);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_0, 0, fit_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0, 0, fit_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "d", -PAGE_PAN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "d", PAGE_PAN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, page_cb, "d",
                                -WHEEL_PAN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, page_cb, "d",
                                WHEEL_PAN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
}

static gboolean
scroll_cb (GalpiTimelineAxis        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  GalpiTimeScale scale;

  if (!self->has_scale)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) == 0)
    return pan (self, (dx + dy) * (wheel ? self->scale.width * WHEEL_PAN : 1.0), wheel);

  scale = galpi_timeline_axis_get_goal (self);
  galpi_time_scale_zoom (&scale, wheel ? pow (WHEEL_ZOOM, -dy) : exp2 (-dy * TOUCH_ZOOM),
                         self->pointer_x);
  self->fitted = FALSE;
  galpi_timeline_axis_move (self, &scale, wheel);

  return GDK_EVENT_STOP;
}

static void
decelerate_cb (GalpiTimelineAxis        *self,
               double                    velocity_x,
               double                    velocity_y,
               GtkEventControllerScroll *controller)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  /* As far as a touchpad's view would go on by itself, pixels a second over a fifth of one. */
  if ((state & GDK_CONTROL_MASK) == 0)
    pan (self, (velocity_x + velocity_y) * 0.2, TRUE);
}

static void
set_hovered (GalpiTimelineAxis *self,
             GalpiTimelineItem *item)
{
  if (self->hovered == item)
    return;

  self->hovered = item;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GalpiTimelineAxis *self,
           double             x,
           double             y)
{
  GalpiTimelineSpot spot;
  gboolean any = galpi_timeline_axis_pick (self, x, y, &spot);

  self->pointer_x = x;
  set_hovered (self, spot.item);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), any ? "pointer" : NULL);
}

static void
leave_cb (GalpiTimelineAxis *self)
{
  set_hovered (self, NULL);
}

static void
drag_begin_cb (GalpiTimelineAxis *self)
{
  self->drag_x = 0.0;
}

static void
drag_update_cb (GalpiTimelineAxis *self,
                double             x,
                double             y,
                GtkGestureDrag    *gesture)
{
  if (self->drag_x == 0.0 && fabs (x) < DRAG_SLACK)
    return;

  if (self->drag_x == 0.0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  pan (self, self->drag_x - x, FALSE);
  self->drag_x = x;
}

static void
drag_end_cb (GalpiTimelineAxis *self)
{
  if (self->drag_x != 0.0)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* Two fingers are no drag by one of them. */
static void
pinch_begin_cb (GalpiTimelineAxis *self,
                GdkEventSequence  *sequence,
                GtkGesture        *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch_width = self->scale.day_width;
}

static void
pinch_cb (GalpiTimelineAxis *self,
          double             factor,
          GtkGesture        *gesture)
{
  GalpiTimeScale scale = self->scale;
  double x = scale.width / 2.0, y;

  if (!self->has_scale)
    return;

  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  galpi_time_scale_zoom (&scale, self->pinch_width * factor / scale.day_width, x);
  self->fitted = FALSE;
  galpi_timeline_axis_move (self, &scale, FALSE);
}

static void
show_bar (GalpiTimelineAxis      *self,
          const GalpiTimelineBar *bar)
{
  GalpiTimeScale scale = self->scale;
  double more = (bar->to - bar->from) * 2.0;

  galpi_time_scale_show (&scale, bar->from - more, bar->to + more, 0.0);
  self->fitted = FALSE;
  galpi_timeline_axis_move (self, &scale, TRUE);
}

static void
released_cb (GalpiTimelineAxis *self,
             int                n_press,
             double             x,
             double             y)
{
  GalpiTimelineSpot spot;

  if (!galpi_timeline_axis_pick (self, x, y, &spot))
    return;

  if (spot.bar != NULL)
    {
      show_bar (self, spot.bar);
      return;
    }

  galpi_timeline_axis_set_current (self, spot.item);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == (self->single_click_activate ? 1 : 2))
    gtk_widget_activate_action (GTK_WIDGET (self), "mark.show", NULL);
}

static void
context_cb (GalpiTimelineAxis *self,
            double             x,
            double             y)
{
  GalpiTimelineSpot spot;

  if (!galpi_timeline_axis_pick (self, x, y, &spot) || spot.item == NULL)
    return;

  galpi_timeline_axis_set_current (self, spot.item);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  open_menu (self, x, y);
}

static void
pressed_cb (GalpiTimelineAxis *self,
            int                n_press,
            double             x,
            double             y)
{
  context_cb (self, x, y);
}

/* The focus comes to the current mark, or else to the one nearest to the middle of the view. */
static void
focus_enter_cb (GalpiTimelineAxis *self)
{
  double middle = galpi_time_scale_to_moment (&self->scale, self->scale.width / 2.0);
  GalpiTimelineItem *nearest = NULL;
  double least = G_MAXDOUBLE;

  if (self->current != NULL || !self->has_scale)
    return;

  for (guint i = 0; i < self->items->len; i++)
    {
      GalpiDay from, to;
      double distance;

      galpi_timeline_axis_get_days (self->items->pdata[i], &from, &to);
      distance = fabs ((from + to) / 2.0 - middle);
      if (distance < least)
        {
          least = distance;
          nearest = self->items->pdata[i];
        }
    }
  galpi_timeline_axis_set_current (self, nearest);
}

static void
add (GalpiTimelineAxis  *self,
     GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
galpi_timeline_axis_add_input (GalpiTimelineAxis *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                     | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *right_click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right_click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (right_click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_swapped (long_press, "pressed", G_CALLBACK (context_cb), self);

  add (self, scroll);
  add (self, motion);
  add (self, focus);
  add (self, GTK_EVENT_CONTROLLER (drag));
  add (self, GTK_EVENT_CONTROLLER (pinch));
  add (self, GTK_EVENT_CONTROLLER (click));
  add (self, GTK_EVENT_CONTROLLER (right_click));
  add (self, GTK_EVENT_CONTROLLER (long_press));
}
