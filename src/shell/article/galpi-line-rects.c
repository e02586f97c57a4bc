/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-line-rects.h"

static gboolean
is_blank (gunichar character)
{
  return character == ' ' || character == '\n' || character == '\t' || character == 0x3000;
}

/* Moves @end back over what is not seen at a line's end, but not before @start. */
static void
trim_end (const GtkTextIter *start,
          GtkTextIter       *end)
{
  GtkTextIter previous = *end;

  while (gtk_text_iter_compare (start, end) < 0 &&
         gtk_text_iter_backward_char (&previous) &&
         is_blank (gtk_text_iter_get_char (&previous)))
    *end = previous;
}

static void
join (GdkRectangle       *rect,
      const GdkRectangle *place)
{
  /* In right-to-left text a character's width is negative. */
  int from = MIN (place->x, place->x + place->width);
  int to = MAX (place->x, place->x + place->width);
  int bottom = MAX (rect->y + rect->height, place->y + place->height);

  if (rect->width > 0)
    {
      from = MIN (from, rect->x);
      to = MAX (to, rect->x + rect->width);
    }
  rect->x = from;
  rect->width = to - from;
  rect->y = MIN (rect->y, place->y);
  rect->height = bottom - rect->y;
}

/* The rectangle of the characters from @start to @end, which stand on one line. Only the two at the ends
 * are asked for their places, and where wide and narrow letters meet: their fonts have other heights. */
static void
get_rect (GtkTextView       *view,
          const GtkTextIter *start,
          const GtkTextIter *end,
          GdkRectangle      *rect)
{
  GtkTextIter iter = *start;
  gboolean wide = g_unichar_iswide (gtk_text_iter_get_char (start));
  GdkRectangle place;

  gtk_text_view_get_iter_location (view, start, &place);
  *rect = place;
  rect->width = 0;
  join (rect, &place);

  while (gtk_text_iter_forward_char (&iter) && gtk_text_iter_compare (&iter, end) < 0)
    {
      GtkTextIter next = iter;

      gtk_text_iter_forward_char (&next);
      if (g_unichar_iswide (gtk_text_iter_get_char (&iter)) == wide &&
          !gtk_text_iter_equal (&next, end))
        continue;

      wide = g_unichar_iswide (gtk_text_iter_get_char (&iter));
      gtk_text_view_get_iter_location (view, &iter, &place);
      join (rect, &place);
    }
}

void
galpi_line_rects_foreach (GtkTextView       *view,
                          GalpiRange         range,
                          GalpiLineRectFunc  func,
                          gpointer           user_data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (func != NULL);

  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, range.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range.end);

  while (gtk_text_iter_compare (&start, &end) < 0)
    {
      GtkTextIter next = start;
      GtkTextIter stop;

      if (!gtk_text_view_forward_display_line (view, &next) ||
          gtk_text_iter_compare (&next, &end) > 0)
        next = end;

      stop = next;
      if (!gtk_text_iter_equal (&next, &end) || gtk_text_iter_starts_line (&next))
        trim_end (&start, &stop);

      if (gtk_text_iter_compare (&start, &stop) < 0)
        {
          GdkRectangle rect;

          get_rect (view, &start, &stop, &rect);
          func (&rect, &start, user_data);
        }

      start = next;
    }
}

GalpiRange
galpi_line_rects_get_range (GtkTextView *view,
                            int          top,
                            int          bottom)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), ((GalpiRange) { 0, 0 }));

  gtk_text_view_get_iter_at_location (view, &start, 0, top);
  gtk_text_view_get_iter_at_location (view, &end, G_MAXINT / 2, bottom);
  gtk_text_view_forward_display_line (view, &end);

  return (GalpiRange) { gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
}
