/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-pictures.h"

#include "galpi-article-picture.h"

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
                const GalpiBlock     *block,
                GalpiDocument        *document)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (buffer, iter);
  GtkWidget *widget = galpi_article_picture_new (block->picture, block->caption);
  GalpiPicture *picture = galpi_document_get_picture (document, block->picture);

  g_object_set_data (G_OBJECT (widget), "anchor", anchor);
  gtk_text_view_add_child_at_anchor (self->view, widget, anchor);
  g_ptr_array_add (self->pictures, widget);
  if (picture != NULL && picture->bytes != NULL)
    galpi_article_picture_set_bytes (GALPI_ARTICLE_PICTURE (widget), picture->bytes);
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
      insert_picture (self, &iter, block, document);
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
galpi_article_pictures_set_bytes (GalpiArticlePictures *self,
                                  const char           *name,
                                  GBytes               *bytes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  for (guint i = 0; i < self->pictures->len; i++)
    {
      GalpiArticlePicture *picture = self->pictures->pdata[i];

      if (g_str_equal (galpi_article_picture_get_name (picture), name))
        galpi_article_picture_set_bytes (picture, bytes);
    }
}

void
galpi_article_pictures_ask (GalpiArticlePictures   *self,
                            GalpiPictureNeededFunc  func,
                            gpointer                user_data)
{
  GdkRectangle visible;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  gtk_text_view_get_visible_rect (self->view, &visible);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      GalpiArticlePicture *picture = self->pictures->pdata[i];
      GtkTextChildAnchor *anchor = g_object_get_data (G_OBJECT (picture), "anchor");
      GtkTextIter iter;
      int y;
      int height;

      if (!galpi_article_picture_get_needed (picture))
        continue;

      gtk_text_buffer_get_iter_at_child_anchor (gtk_text_view_get_buffer (self->view), &iter,
                                                anchor);
      gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);
      if (y > visible.y + 2 * visible.height || y + height < visible.y - visible.height)
        continue;

      galpi_article_picture_set_asked (picture);
      func (galpi_article_picture_get_name (picture), user_data);
    }
}
