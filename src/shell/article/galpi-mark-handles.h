/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-range.h"
#include "galpi-typography.h"

G_BEGIN_DECLS

/**
 * GalpiHandle:
 *
 * What a highlight is made longer or shorter by: a knob above its first character and one below its last.
 */
typedef enum
{
  GALPI_HANDLE_NONE,
  GALPI_HANDLE_START,
  GALPI_HANDLE_END,
} GalpiHandle;

/**
 * galpi_mark_handles_pick:
 * @range: of the highlight that has the handles
 * @x, @y: in buffer coordinates
 * @finger: whether what points is as wide as one
 *
 * Returns: the handle there
 */
GalpiHandle galpi_mark_handles_pick     (GtkTextView     *view,
                                         GalpiTypography *typography,
                                         GalpiRange       range,
                                         double           x,
                                         double           y,
                                         gboolean         finger);

/** Draws both, in buffer coordinates, to lie above the text. */
void        galpi_mark_handles_snapshot (GtkTextView     *view,
                                         GtkSnapshot     *snapshot,
                                         GalpiTypography *typography,
                                         GalpiRange       range,
                                         const GdkRGBA   *colour);

/**
 * galpi_mark_handles_drag:
 * @handle: the one that is being dragged
 * @x, @y: where it was dragged to, in buffer coordinates
 *
 * Returns: @range with that end at the nearest place between two characters that a caret can stand at, and
 *   with at least one character in it
 */
GalpiRange  galpi_mark_handles_drag     (GtkTextView     *view,
                                         GalpiRange       range,
                                         GalpiHandle      handle,
                                         double           x,
                                         double           y);

G_END_DECLS
