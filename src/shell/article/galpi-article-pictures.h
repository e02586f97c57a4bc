/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-document.h"
#include "galpi-pixels.h"

G_BEGIN_DECLS

/**
 * GalpiArticlePictures:
 *
 * The pictures that stand in a text view's text, each at its U+FFFC: puts them there, keeps them as
 * wide as the text, tells which of them come near the view and have no pixels yet, and lets go of
 * those far from it where they are many.
 */
typedef struct _GalpiArticlePictures GalpiArticlePictures;

/**
 * GalpiPictureNeededFunc:
 * @name: what the document calls the picture
 * @max_width: how wide it is shown at most, in pixels of the display
 *
 * Answered, now or later, with galpi_article_pictures_set_pixels().
 */
typedef void (*GalpiPictureNeededFunc) (const char *name,
                                        guint       max_width,
                                        gpointer    user_data);

/** @view: not owned: it outlives this */
GalpiArticlePictures *galpi_article_pictures_new  (GtkTextView          *view) G_GNUC_WARN_UNUSED_RESULT;
void                  galpi_article_pictures_free (GalpiArticlePictures *self);

/** Forgets all pictures, which go with the buffer that they stood in. */
void galpi_article_pictures_clear (GalpiArticlePictures *self);

/** Fills the view's empty buffer with @document's text and its pictures. */
void galpi_article_pictures_fill (GalpiArticlePictures *self,
                                  GalpiDocument        *document);

/** @width: of the text, in pixels */
void galpi_article_pictures_set_width (GalpiArticlePictures *self,
                                       int                   width);

/** @pixels: (nullable): %NULL where there are none; then @message, a whole sentence or %NULL, says why */
void galpi_article_pictures_set_pixels (GalpiArticlePictures *self,
                                        const char           *name,
                                        const GalpiPixels    *pixels,
                                        const char           *message);

/** Calls @func for each picture that is in view, or a screen from it, and has to be asked for. */
void galpi_article_pictures_ask (GalpiArticlePictures   *self,
                                 GalpiPictureNeededFunc  func,
                                 gpointer                user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiArticlePictures, galpi_article_pictures_free)

G_END_DECLS
