/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-colour.h"

G_BEGIN_DECLS

/**
 * GalpiColourRow:
 *
 * The five highlight colours as buttons, each drawn in its colour and shape. Signal "picked" (colour).
 */
#define GALPI_TYPE_COLOUR_ROW (galpi_colour_row_get_type ())

G_DECLARE_FINAL_TYPE (GalpiColourRow, galpi_colour_row, GALPI, COLOUR_ROW, GtkWidget)

GtkWidget *galpi_colour_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Marks one as the present colour; %GALPI_COLOUR_NONE for none. */
void galpi_colour_row_set_colour (GalpiColourRow *self,
                                  GalpiColour     colour);

G_END_DECLS
