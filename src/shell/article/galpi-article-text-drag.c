/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-text-private.h"

static void
to_buffer (GalpiArticleText *self,
           double            x,
           double            y,
           double           *buffer_x,
           double           *buffer_y)
{
  int left;
  int top;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, 0, 0, &left,
                                         &top);
  *buffer_x = x + left;
  *buffer_y = y + top;
}

static GalpiHandle
pick (GalpiArticleText *self,
      double            x,
      double            y,
      gboolean          finger)
{
  GalpiRange range;

  if (!self->marks->handles || !galpi_marks_get_current_range (self->marks, &range))
    return GALPI_HANDLE_NONE;

  to_buffer (self, x, y, &x, &y);

  return galpi_mark_handles_pick (GTK_TEXT_VIEW (self), self->typography, range, x, y, finger);
}

/* A handle stands beside its line: what drags it is as far from the place that is meant all the way. */
static void
begin (GalpiArticleText *self,
       GalpiHandle       handle,
       double            x,
       double            y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GdkRectangle place;
  GalpiRange range;

  galpi_marks_get_current_range (self->marks, &range);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      handle == GALPI_HANDLE_START ? range.start : range.end - 1);
  gtk_text_view_get_iter_location (view, &iter, &place);
  to_buffer (self, x, y, &x, &y);
  self->handle = handle;
  self->grip_x = place.x - x;
  if (handle == GALPI_HANDLE_END)
    self->grip_x += place.width;
  self->grip_y = place.y + place.height / 2.0 - y;
  self->marks->dragging = TRUE;
  self->marks->dragged = range;
}

static void
drag (GalpiArticleText *self,
      double            x,
      double            y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  to_buffer (self, x, y, &x, &y);
  self->marks->dragged = galpi_mark_handles_drag (view, self->marks->dragged, self->handle,
                                                  x + self->grip_x, y + self->grip_y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
galpi_article_text_end_drag (GalpiArticleText *self,
                             gboolean          keep)
{
  GalpiRange range = self->marks->dragged;
  GalpiRange before;

  if (self->handle == GALPI_HANDLE_NONE)
    return FALSE;

  self->handle = GALPI_HANDLE_NONE;
  self->marks->dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (keep && galpi_marks_get_current_range (self->marks, &before) &&
      (before.start != range.start || before.end != range.end))
    galpi_article_text_emit_extent_changed (self, range);

  return TRUE;
}

gboolean
galpi_article_text_drag_event (GalpiArticleText *self,
                               GdkEvent         *event,
                               double            x,
                               double            y)
{
  GdkEventType type = gdk_event_get_event_type (event);
  gboolean finger = type == GDK_TOUCH_BEGIN;

  switch ((guint) type)
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      {
        GalpiHandle handle = pick (self, x, y, finger);

        if (handle == GALPI_HANDLE_NONE ||
            (!finger && gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY))
          return GDK_EVENT_PROPAGATE;

        begin (self, handle, x, y);
        return GDK_EVENT_STOP;
      }

    case GDK_MOTION_NOTIFY:
    case GDK_TOUCH_UPDATE:
      if (self->handle != GALPI_HANDLE_NONE)
        {
          drag (self, x, y);
          return GDK_EVENT_STOP;
        }
      if (type == GDK_MOTION_NOTIFY)
        gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                         pick (self, x, y, FALSE) != GALPI_HANDLE_NONE ? "ew-resize"
                                                                                       : "text");
      return GDK_EVENT_PROPAGATE;

    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
      return galpi_article_text_end_drag (self, TRUE);

    case GDK_TOUCH_CANCEL:
    case GDK_GRAB_BROKEN:
      return galpi_article_text_end_drag (self, FALSE);

    default:
      return GDK_EVENT_PROPAGATE;
    }
}
