/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-document.h"

G_BEGIN_DECLS

/* The widest line, in em of the article's font. */
#define GALPI_TYPOGRAPHY_MEASURE 36

/**
 * GalpiTypography:
 *
 * The tags of an article's buffer: how each kind of block is set, in Korean and in English.
 * Sizes are counted in em of the view's font, so they have to be told of each change of it.
 */
typedef struct _GalpiTypography GalpiTypography;

GalpiTypography *galpi_typography_new  (GtkTextBuffer   *buffer) G_GNUC_WARN_UNUSED_RESULT;
void             galpi_typography_free (GalpiTypography *self);

/** Tags the whole buffer, which holds @document's text. */
void galpi_typography_apply (GalpiTypography *self,
                             GalpiDocument   *document);

/**
 * galpi_typography_update:
 * @view: whose font and text colour the tags now follow
 *
 * Returns: whether anything had changed
 */
gboolean galpi_typography_update (GalpiTypography *self,
                                  GtkWidget       *view);

/** Returns: one em of the view's font, in pixels */
double galpi_typography_get_em (GalpiTypography *self);

/** Returns: the size of the text at @iter, in pixels */
double galpi_typography_get_size (GalpiTypography   *self,
                                  const GtkTextIter *iter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTypography, galpi_typography_free)

G_END_DECLS
