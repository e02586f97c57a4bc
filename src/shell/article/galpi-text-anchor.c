/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text-anchor.h"

/* Longer than GTK takes to scroll. */
#define SCROLLING_USEC (400 * G_TIME_SPAN_MILLISECOND)

struct _GalpiTextAnchor
{
  GtkTextView *view;
  GtkTextMark *mark;      /* at the first line in view; nullable */
  int          offset;    /* from that line's top to the view's */
  gboolean     scrolling; /* to the caret, when it was held */
  double       yalign;    /* of the caret */
  gint64       scrolled;  /* when that was asked for */
  guint        source;
};

GalpiTextAnchor *
galpi_text_anchor_new (GtkTextView *view)
{
  GalpiTextAnchor *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_new0 (GalpiTextAnchor, 1);
  self->view = view;

  return self;
}

static void
drop_mark (GalpiTextAnchor *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->mark != NULL && !gtk_text_mark_get_deleted (self->mark))
    gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (self->mark), self->mark);
  g_clear_object (&self->mark);
}

void
galpi_text_anchor_free (GalpiTextAnchor *self)
{
  if (self == NULL)
    return;

  drop_mark (self);
  g_free (self);
}

static void
scroll_to_caret (GalpiTextAnchor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  /* To a mark, because that waits until the lines before it have their heights. */
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0,
                                self->yalign);
}

static void
restore_cb (gpointer user_data)
{
  GalpiTextAnchor *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  self->source = 0;
  if (self->scrolling)
    scroll_to_caret (self);
  else if (adjustment != NULL && gtk_text_mark_get_buffer (self->mark) == buffer)
    {
      GtkTextIter iter;
      int y;

      gtk_text_buffer_get_iter_at_mark (buffer, &iter, self->mark);
      gtk_text_view_get_line_yrange (self->view, &iter, &y, NULL);
      gtk_adjustment_set_value (adjustment,
                                y + self->offset + gtk_text_view_get_top_margin (self->view));
      self->scrolled = 0;
    }
  drop_mark (self);
}

gboolean
galpi_text_anchor_is_scrolling (GalpiTextAnchor *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_get_monotonic_time () < self->scrolled + SCROLLING_USEC;
}

/* The line of @iter is to be @offset above the view's edge, once the lines have their heights: the
 * source comes after the one that gives them.
 */
static void
hold_line (GalpiTextAnchor   *self,
           const GtkTextIter *iter,
           int                offset)
{
  self->mark = g_object_ref (gtk_text_buffer_create_mark (gtk_text_view_get_buffer (self->view),
                                                          NULL, iter, TRUE));
  self->offset = offset;
  self->scrolling = FALSE;
  self->source = g_idle_add_once (restore_cb, self);
}

void
galpi_text_anchor_hold (GalpiTextAnchor *self)
{
  GdkRectangle visible;
  GtkTextIter iter;
  int y;

  g_return_if_fail (self != NULL);

  if (self->source != 0)
    return;

  gtk_text_view_get_visible_rect (self->view, &visible);
  if (galpi_text_anchor_is_scrolling (self))
    {
      self->scrolling = TRUE;
      self->source = g_idle_add_once (restore_cb, self);
    }
  else if (visible.y > 0)
    {
      gtk_text_view_get_line_at_y (self->view, &iter, visible.y, &y);
      hold_line (self, &iter, visible.y - y);
    }
}

void
galpi_text_anchor_let_go (GalpiTextAnchor *self)
{
  g_return_if_fail (self != NULL);

  drop_mark (self);
  self->scrolled = 0;
}

void
galpi_text_anchor_scroll (GalpiTextAnchor *self,
                          double           yalign)
{
  g_return_if_fail (self != NULL);

  drop_mark (self);
  self->yalign = yalign;
  self->scrolled = g_get_monotonic_time ();
  scroll_to_caret (self);
}

void
galpi_text_anchor_place (GalpiTextAnchor *self)
{
  GtkTextBuffer *buffer;
  GdkRectangle line;
  GtkTextIter iter;
  int y;

  g_return_if_fail (self != NULL);

  galpi_text_anchor_scroll (self, 0);
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_line_yrange (self->view, &iter, &y, NULL);
  gtk_text_view_get_iter_location (self->view, &iter, &line);
  hold_line (self, &iter, line.y - y);
}
