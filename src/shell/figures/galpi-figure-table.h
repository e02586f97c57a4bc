/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-figure.h"

G_BEGIN_DECLS

#define GALPI_TYPE_FIGURE_TABLE (galpi_figure_table_get_type ())

/**
 * GalpiFigureTable:
 *
 * Sums as a table, where there is width for one: the sum, what it was restated as, its sentence, its
 * article. The sentence has the width that the other columns leave.
 *
 * Signal "activate" (uint): the position in the model.
 */
G_DECLARE_FINAL_TYPE (GalpiFigureTable, galpi_figure_table, GALPI, FIGURE_TABLE, AdwBin)

GtkWidget *galpi_figure_table_new       (void) G_GNUC_WARN_UNUSED_RESULT;

/** @model: of GalpiFigure */
void       galpi_figure_table_set_model (GalpiFigureTable  *self,
                                         GtkSelectionModel *model);

G_END_DECLS
