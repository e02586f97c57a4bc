/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiArticlePicture:
 *
 * One picture in an article's text: a grey place until its bytes have come and were decoded, in
 * a thread; then the picture, at the width that the text has.
 */
#define GALPI_TYPE_ARTICLE_PICTURE (galpi_article_picture_get_type ())

G_DECLARE_FINAL_TYPE (GalpiArticlePicture, galpi_article_picture, GALPI, ARTICLE_PICTURE, GtkWidget)

/**
 * galpi_article_picture_new:
 * @name: what the document calls it
 * @label: (nullable): its caption, for who can't see it
 */
GtkWidget *galpi_article_picture_new (const char *name,
                                      const char *label) G_GNUC_WARN_UNUSED_RESULT;

const char *galpi_article_picture_get_name (GalpiArticlePicture *self);

/** Pixels; the picture takes no more, and less if it is small. */
void galpi_article_picture_set_width (GalpiArticlePicture *self,
                                      int                  width);

/** Whether nobody has been asked for its bytes. */
gboolean galpi_article_picture_get_needed (GalpiArticlePicture *self);
void     galpi_article_picture_set_asked  (GalpiArticlePicture *self);

/** @bytes: (nullable): the file as it came; %NULL where there is none, which is said in its place */
void galpi_article_picture_set_bytes (GalpiArticlePicture *self,
                                      GBytes              *bytes);

G_END_DECLS
