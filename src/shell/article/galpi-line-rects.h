/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiLineRectFunc:
 * @rect: in buffer coordinates, as high as the line
 * @start: the first of the range's characters on this line
 */
typedef void (*GalpiLineRectFunc) (const GdkRectangle *rect,
                                   const GtkTextIter  *start,
                                   gpointer            user_data);

/**
 * galpi_line_rects_foreach:
 *
 * Calls @func for each line on the screen that part of @range stands on, with the rectangle from the
 * first to the last of its characters there: the last's own right edge, since the next position may
 * already be on the next line. Blanks that a line was broken at, and line ends, are left out.
 */
void galpi_line_rects_foreach (GtkTextView       *view,
                               GalpiRange         range,
                               GalpiLineRectFunc  func,
                               gpointer           user_data);

/** Returns: the code points on the lines of which any part lies between @top and @bottom, in buffer coordinates */
GalpiRange galpi_line_rects_get_range (GtkTextView *view,
                                       int          top,
                                       int          bottom);

G_END_DECLS
