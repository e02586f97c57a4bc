/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-document.h"

G_BEGIN_DECLS

/**
 * galpi_block_painter_snapshot:
 * @em: of the view's font, in pixels
 *
 * Draws what blocks in view have beside their text, in buffer coordinates: the dot of a list item,
 * the bar of a quote, the rules of a table. Nothing of it is in the text, where it would shift every position.
 */
void galpi_block_painter_snapshot (GtkTextView   *view,
                                   GtkSnapshot   *snapshot,
                                   GalpiDocument *document,
                                   double         em);

/** Returns: (transfer none) (nullable): the block that @position stands in */
const GalpiBlock *galpi_block_painter_get_block_at (GalpiDocument *document,
                                                    guint          position);

G_END_DECLS
