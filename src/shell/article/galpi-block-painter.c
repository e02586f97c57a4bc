/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-block-painter.h"

#include <math.h>

#include "galpi-line-rects.h"

/* The first block that ends after @position. */
static guint
find_block (GalpiDocument *document,
            guint          position)
{
  guint low = 0;
  guint high = document->blocks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const GalpiBlock *block = document->blocks->pdata[middle];

      if (block->range.end <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

const GalpiBlock *
galpi_block_painter_get_block_at (GalpiDocument *document,
                                  guint          position)
{
  guint index;

  g_return_val_if_fail (document != NULL, NULL);

  index = find_block (document, position);
  if (index < document->blocks->len)
    {
      const GalpiBlock *block = document->blocks->pdata[index];

      if (galpi_range_contains (block->range, position))
        return block;
    }

  return NULL;
}

/* An item that brings its own number or dot gets no second one. */
static gboolean
brings_own_sign (const GtkTextIter *start)
{
  GtkTextIter iter = *start;
  gunichar character = gtk_text_iter_get_char (&iter);

  if (!g_unichar_isdigit (character))
    return !g_unichar_isalpha (character) && g_unichar_type (character) == G_UNICODE_OTHER_PUNCTUATION;

  while (g_unichar_isdigit (gtk_text_iter_get_char (&iter)))
    gtk_text_iter_forward_char (&iter);

  return gtk_text_iter_get_char (&iter) == '.' || gtk_text_iter_get_char (&iter) == ')';
}

static void
append_dot (GtkTextView       *view,
            GtkSnapshot       *snapshot,
            const GtkTextIter *start,
            const GdkRGBA     *colour,
            double             em)
{
  GdkRectangle rect;
  GskRoundedRect dot;
  double size = MAX (3, round (em * 0.3));

  if (brings_own_sign (start))
    return;

  gtk_text_view_get_iter_location (view, start, &rect);
  gsk_rounded_rect_init_from_rect (&dot,
                                   &GRAPHENE_RECT_INIT (rect.x - em * 0.95,
                                                        round (rect.y + (rect.height - size) / 2.0),
                                                        size, size),
                                   size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, colour, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_bar (GtkTextView       *view,
            GtkSnapshot       *snapshot,
            const GtkTextIter *start,
            const GtkTextIter *end,
            const GdkRGBA     *colour,
            double             em)
{
  GdkRectangle top;
  GdkRectangle bottom;
  GskRoundedRect bar;
  double width = MAX (2, round (em * 0.2));

  gtk_text_view_get_iter_location (view, start, &top);
  gtk_text_view_get_iter_location (view, end, &bottom);
  gsk_rounded_rect_init_from_rect (&bar,
                                   &GRAPHENE_RECT_INIT (gtk_text_view_get_left_margin (view),
                                                        top.y, width,
                                                        bottom.y + bottom.height - top.y),
                                   width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, colour, &bar.bounds);
  gtk_snapshot_pop (snapshot);
}

/* A rule under each row but the last, stronger under the first, which names the columns. */
static void
append_rules (GtkTextView       *view,
              GtkSnapshot       *snapshot,
              const GtkTextIter *start,
              const GtkTextIter *end,
              const GdkRGBA     *colour)
{
  GtkTextIter row = *start;
  int left = gtk_text_view_get_left_margin (view);
  int width = gtk_widget_get_width (GTK_WIDGET (view)) - 2 * left;

  for (gboolean first = TRUE; gtk_text_iter_get_line (&row) < gtk_text_iter_get_line (end);
       first = FALSE)
    {
      GdkRGBA dim = *colour;
      int y;
      int height;

      dim.alpha *= first ? 0.4f : 0.12f;
      gtk_text_view_get_line_yrange (view, &row, &y, &height);
      gtk_snapshot_append_color (snapshot, &dim,
                                 &GRAPHENE_RECT_INIT (left, y + height, width, 1));
      gtk_text_iter_forward_line (&row);
    }
}

void
galpi_block_painter_snapshot (GtkTextView   *view,
                              GtkSnapshot   *snapshot,
                              GalpiDocument *document,
                              double         em)
{
  GtkTextBuffer *buffer;
  GdkRectangle visible;
  GalpiRange range;
  GdkRGBA colour;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (document != NULL);

  buffer = gtk_text_view_get_buffer (view);
  gtk_text_view_get_visible_rect (view, &visible);
  range = galpi_line_rects_get_range (view, visible.y, visible.y + visible.height);
  gtk_widget_get_color (GTK_WIDGET (view), &colour);

  for (guint i = find_block (document, range.start); i < document->blocks->len; i++)
    {
      const GalpiBlock *block = document->blocks->pdata[i];
      GtkTextIter start;
      GtkTextIter end;
      GdkRGBA dim = colour;

      if (block->range.start >= range.end)
        break;
      if (block->kind != GALPI_BLOCK_LIST_ITEM && block->kind != GALPI_BLOCK_QUOTE &&
          block->kind != GALPI_BLOCK_TABLE)
        continue;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, block->range.start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, block->range.end);
      if (block->kind == GALPI_BLOCK_LIST_ITEM)
        {
          dim.alpha *= 0.55f;
          append_dot (view, snapshot, &start, &dim, em);
        }
      else if (block->kind == GALPI_BLOCK_TABLE)
        {
          append_rules (view, snapshot, &start, &end, &colour);
        }
      else
        {
          dim.alpha *= 0.18f;
          append_bar (view, snapshot, &start, &end, &dim, em);
        }
    }
}
