/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-pictures.h"

#include "galpi-article-picture.h"

/* What an article's pictures may hold before those far from the view are let go, in bytes. */
#define MAX_HELD (96 * 1024 * 1024)

struct _GalpiArticlePictures
{
  GtkTextView *view;
  GPtrArray   *pictures;   /* GalpiArticlePicture, owned by the view */
};

GalpiArticlePictures *
galpi_article_pictures_new (GtkTextView *view)
{
  GalpiArticlePictures *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_new0 (GalpiArticlePictures, 1);
  self->view = view;
  self->pictures = g_ptr_array_new ();

  return self;
}

void
galpi_article_pictures_free (GalpiArticlePictures *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->pictures);
  g_free (self);
}

void
galpi_article_pictures_clear (GalpiArticlePictures *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->pictures, 0);
}

static void
insert_picture (GalpiArticlePictures *self,
                GtkTextIter          *iter,
                const GalpiBlock     *block)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (buffer, iter);
  GtkWidget *widget = galpi_article_picture_new (block->picture, block->caption);

  g_object_set_data (G_OBJECT (widget), "anchor", anchor);
  gtk_text_view_add_child_at_anchor (self->view, widget, anchor);
  g_ptr_array_add (self->pictures, widget);
}

/* The text in one piece between every two pictures. */
void
galpi_article_pictures_fill (GalpiArticlePictures *self,
                             GalpiDocument        *document)
{
  GtkTextBuffer *buffer;
  const char *text;
  guint offset = 0;
  GtkTextIter iter;

  g_return_if_fail (self != NULL);
  g_return_if_fail (document != NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  text = document->text;
  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const GalpiBlock *block = document->blocks->pdata[i];
      const char *start;

      if (block->kind != GALPI_BLOCK_IMAGE || block->picture == NULL)
        continue;

      start = g_utf8_offset_to_pointer (text, block->range.start - offset);
      gtk_text_buffer_insert (buffer, &iter, text, start - text);
      insert_picture (self, &iter, block);
      text = g_utf8_next_char (start);
      offset = block->range.start + 1;
    }
  gtk_text_buffer_insert (buffer, &iter, text, -1);

  gtk_text_buffer_get_start_iter (buffer, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

void
galpi_article_pictures_set_width (GalpiArticlePictures *self,
                                  int                   width)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->pictures->len; i++)
    galpi_article_picture_set_width (self->pictures->pdata[i], width);
}

void
galpi_article_pictures_set_pixels (GalpiArticlePictures *self,
                                   const char           *name,
                                   const GalpiPixels    *pixels,
                                   const char           *message)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  for (guint i = 0; i < self->pictures->len; i++)
    {
      GalpiArticlePicture *picture = self->pictures->pdata[i];

      if (!g_str_equal (galpi_article_picture_get_name (picture), name))
        continue;
      if (pixels != NULL)
        galpi_article_picture_set_pixels (picture, pixels);
      else
        galpi_article_picture_set_failed (picture, message);
    }
}

/* In view or a screen from it. */
static gboolean
is_near (GalpiArticlePictures *self,
         GalpiArticlePicture  *picture,
         const GdkRectangle   *visible)
{
  GtkTextChildAnchor *anchor = g_object_get_data (G_OBJECT (picture), "anchor");
  GtkTextIter iter;
  int y;
  int height;

  gtk_text_buffer_get_iter_at_child_anchor (gtk_text_view_get_buffer (self->view), &iter, anchor);
  gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);

  return y <= visible->y + 2 * visible->height && y + height >= visible->y - visible->height;
}

static gsize
get_held (GalpiArticlePictures *self)
{
  gsize held = 0;

  for (guint i = 0; i < self->pictures->len; i++)
    held += galpi_article_picture_get_held (self->pictures->pdata[i]);

  return held;
}

void
galpi_article_pictures_ask (GalpiArticlePictures   *self,
                            GalpiPictureNeededFunc  func,
                            gpointer                user_data)
{
  GdkRectangle visible;
  gsize held;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  held = get_held (self);
  gtk_text_view_get_visible_rect (self->view, &visible);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      GalpiArticlePicture *picture = self->pictures->pdata[i];
      guint max_width = galpi_article_picture_get_needed (picture);

      if (max_width > 0 && is_near (self, picture, &visible))
        {
          galpi_article_picture_set_asked (picture, max_width);
          func (galpi_article_picture_get_name (picture), max_width, user_data);
        }
      else if (held > MAX_HELD && !is_near (self, picture, &visible))
        {
          held -= galpi_article_picture_get_held (picture);
          galpi_article_picture_let_go (picture);
        }
    }
}
