/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-pixels.h"

G_BEGIN_DECLS

/**
 * GalpiArticlePicture:
 *
 * One picture in an article's text: a grey place until its pixels have come; then the picture, at
 * the width that the text has. Where none come, it says so in their place.
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

/**
 * galpi_article_picture_get_needed:
 *
 * Returns: how wide a picture to ask for, in pixels of the display; 0 where that has been done or
 *   the one that came is good enough
 */
guint galpi_article_picture_get_needed (GalpiArticlePicture *self);
void  galpi_article_picture_set_asked  (GalpiArticlePicture *self,
                                        guint                max_width);

/** Only one of these answers. @message: (nullable): why it can't be shown, a whole sentence */
void galpi_article_picture_set_pixels (GalpiArticlePicture *self,
                                       const GalpiPixels   *pixels);
void galpi_article_picture_set_failed (GalpiArticlePicture *self,
                                       const char          *message);

/** Returns: how many bytes of pixels it holds */
gsize galpi_article_picture_get_held (GalpiArticlePicture *self);

/** Gives them up, as if nobody had been asked; its place stays as high as it is. */
void  galpi_article_picture_let_go   (GalpiArticlePicture *self);

G_END_DECLS
