/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-document.h"

G_BEGIN_DECLS

/**
 * GalpiArticlePictures:
 *
 * The pictures that stand in a text view's text, each at its U+FFFC: puts them there, keeps them as
 * wide as the text, and tells which of them come near the view and have no bytes yet.
 */
typedef struct _GalpiArticlePictures GalpiArticlePictures;

/**
 * GalpiPictureNeededFunc:
 * @name: what the document calls the picture
 *
 * Answered, now or later, with galpi_article_pictures_set_bytes().
 */
typedef void (*GalpiPictureNeededFunc) (const char *name,
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

/** @bytes: (nullable): %NULL where the picture is lost */
void galpi_article_pictures_set_bytes (GalpiArticlePictures *self,
                                       const char           *name,
                                       GBytes               *bytes);

/** Calls @func once for each picture that is in view, or a screen from it, and was not asked for. */
void galpi_article_pictures_ask (GalpiArticlePictures   *self,
                                 GalpiPictureNeededFunc  func,
                                 gpointer                user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiArticlePictures, galpi_article_pictures_free)

G_END_DECLS
