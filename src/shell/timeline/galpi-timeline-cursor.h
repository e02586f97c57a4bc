/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_CURSOR (galpi_timeline_cursor_get_type ())

/**
 * GalpiTimelineCursor:
 *
 * The one item that an axis has for the keyboard and for screen readers: it lies over the current
 * mark, has the focus in its place, and says what the mark is.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineCursor, galpi_timeline_cursor, GALPI, TIMELINE_CURSOR, GtkWidget)

/** Makes it stand for @item, the @position-th of @size counted from 0. */
void galpi_timeline_cursor_set_item (GalpiTimelineCursor *self,
                                     GalpiTimelineItem   *item,
                                     guint                position,
                                     guint                size);

G_END_DECLS
