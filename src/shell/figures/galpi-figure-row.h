/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-figure.h"

G_BEGIN_DECLS

#define GALPI_TYPE_FIGURE_ROW (galpi_figure_row_get_type ())

/**
 * GalpiFigureRow:
 *
 * One sum: what it is, what it was restated as at which rate, its sentence with it in bold, and where
 * it stands. A rate that does not fit says why.
 */
G_DECLARE_FINAL_TYPE (GalpiFigureRow, galpi_figure_row, GALPI, FIGURE_ROW, AdwBin)

GtkWidget *galpi_figure_row_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       galpi_figure_row_set_figure (GalpiFigureRow *self,
                                        GalpiFigure    *figure);

G_END_DECLS
