/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-text-private.h"

#include "galpi-block-painter.h"

gboolean
galpi_article_text_get_selection (GalpiArticleText *self,
                                  GalpiRange       *range)
{
  GtkTextIter start;
  GtkTextIter end;
  gboolean selected;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  selected = gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                                   &start, &end);
  range->start = gtk_text_iter_get_offset (&start);
  range->end = gtk_text_iter_get_offset (&end);

  return selected;
}

void
galpi_article_text_set_selection (GalpiArticleText *self,
                                  GalpiRange        range)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, range.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range.end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

gboolean
galpi_article_text_get_place (GalpiArticleText *self,
                              guint             position,
                              GtkWidget        *other,
                              GdkRectangle     *rect)
{
  GtkTextView *view;
  GtkTextIter iter;
  graphene_point_t point;
  int x;
  int y;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (other), FALSE);
  g_return_val_if_fail (rect != NULL, FALSE);

  view = GTK_TEXT_VIEW (self);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, position);
  gtk_text_view_get_iter_location (view, &iter, rect);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, rect->x, rect->y, &x, &y);
  if (y + rect->height < 0 || y > gtk_widget_get_height (GTK_WIDGET (view)) ||
      !gtk_widget_compute_point (GTK_WIDGET (view), other,
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  rect->x = (int) point.x;
  rect->y = (int) point.y;

  return TRUE;
}

void
galpi_article_text_scroll_to_caret (GalpiArticleText *self,
                                    double            yalign)
{
  self->waiting_yalign = -1;
  if (gtk_widget_get_height (GTK_WIDGET (self)) == 0)
    self->waiting_yalign = yalign;
  else if (yalign > 0)
    galpi_text_anchor_scroll (self->anchor, yalign);
  else
    galpi_text_anchor_place (self->anchor);
}

gboolean
galpi_article_text_get_selection_end (GalpiArticleText *self,
                                      GtkWidget        *other,
                                      GdkRectangle     *rect)
{
  GalpiRange range;

  return galpi_article_text_get_selection (self, &range) &&
         galpi_article_text_get_place (self, range.end - 1, other, rect);
}

/* Leaves the view alone where the start of @range is in it. */
static void
scroll_to (GalpiArticleText *self,
           GalpiRange        range)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible;
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, range.start);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &place);
  if (place.height > 0 && place.y >= visible.y && place.y + place.height <= visible.y + visible.height)
    return;

  galpi_article_text_scroll_to_caret (self, 0.33);
}

void
galpi_article_text_go_to (GalpiArticleText *self,
                          GalpiRange        range,
                          gboolean          select)
{
  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  if (!select)
    range.end = range.start;
  galpi_article_text_set_selection (self, range);
  scroll_to (self, range);
}

gboolean
galpi_article_text_get_picture_at (GalpiArticleText *self,
                                   guint             position,
                                   GalpiRange       *range)
{
  GtkTextIter iter;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, position);
  if (gtk_text_iter_get_char (&iter) != 0xfffc)
    return FALSE;

  *range = (GalpiRange) { position, position + 1 };

  return TRUE;
}

char *
galpi_article_text_get_slice (GalpiArticleText *self,
                              GalpiRange        range)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *slice = NULL;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, range.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range.end);
  slice = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
  parts = g_strsplit (slice, "\357\277\274", -1);

  return g_strjoinv (NULL, parts);
}

guint
galpi_article_text_get_position (GalpiArticleText *self)
{
  GtkTextBuffer *buffer;
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), 0);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  if (self->waiting_yalign >= 0 || galpi_text_anchor_is_scrolling (self->anchor))
    gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  else
    {
      gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
      gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, 0, MAX (visible.y, 0));
    }

  return gtk_text_iter_get_offset (&iter);
}

void
galpi_article_text_set_position (GalpiArticleText *self,
                                 guint             position)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_if_fail (GALPI_IS_ARTICLE_TEXT (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, position);
  gtk_text_buffer_place_cursor (buffer, &iter);
  galpi_article_text_scroll_to_caret (self, 0);
}

char *
galpi_article_text_get_keyword_at (GalpiArticleText *self,
                                   guint             position)
{
  const GalpiBlock *block;
  g_autofree char *text = NULL;
  g_auto(GStrv) words = NULL;
  guint end;

  g_return_val_if_fail (GALPI_IS_ARTICLE_TEXT (self), NULL);

  if (self->document == NULL)
    return NULL;

  block = galpi_block_painter_get_block_at (self->document, position);
  if (block == NULL || block->kind != GALPI_BLOCK_KEYWORDS)
    return NULL;

  text = galpi_article_text_get_slice (self, block->range);
  words = g_strsplit_set (text, " \t\n,", -1);
  end = block->range.start;
  for (guint i = 0; words[i] != NULL; i++)
    {
      end += g_utf8_strlen (words[i], -1) + 1;
      if (position < end)
        return words[i][0] == '#' ? g_strdup (words[i] + 1) : NULL;
    }

  return NULL;
}
