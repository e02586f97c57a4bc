/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_GLYPH (galpi_timeline_glyph_get_type ())

/**
 * GalpiTimelineGlyph:
 *
 * The mark that an item has on the axis, as small as a letter, to stand before it in a list. Says in
 * words what it means.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineGlyph, galpi_timeline_glyph, GALPI, TIMELINE_GLYPH, GtkWidget)

/** @item: (nullable) */
void galpi_timeline_glyph_set_item (GalpiTimelineGlyph *self,
                                    GalpiTimelineItem  *item);

G_END_DECLS
