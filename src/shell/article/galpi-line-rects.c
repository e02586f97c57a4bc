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
          GdkRectangle left;
          GdkRectangle right;
          int from;
          int to;

          gtk_text_iter_backward_char (&stop);
          gtk_text_view_get_iter_location (view, &start, &left);
          gtk_text_view_get_iter_location (view, &stop, &right);
          /* In right-to-left text a character's width is negative. */
          from = MIN (MIN (left.x, left.x + left.width), MIN (right.x, right.x + right.width));
          to = MAX (MAX (left.x, left.x + left.width), MAX (right.x, right.x + right.width));
          left.x = from;
          left.width = to - from;
          func (&left, &start, user_data);
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
