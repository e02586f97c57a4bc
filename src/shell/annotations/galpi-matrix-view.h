/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-matrix.h"
#include "galpi-note-filter.h"

G_BEGIN_DECLS

#define GALPI_TYPE_MATRIX_VIEW (galpi_matrix_view_get_type ())

/**
 * GalpiMatrixView:
 *
 * Articles by their tags, or tags by the tags that they occur with, as a table. The most used tags are shown;
 * what is copied and exported has all.
 *
 * Signals: "wanted": another table is asked for, or this one anew; "cell-chosen" (uint row, uint column);
 * "copied" and "exported" (GalpiMatrix pointer, string corner).
 */
G_DECLARE_FINAL_TYPE (GalpiMatrixView, galpi_matrix_view, GALPI, MATRIX_VIEW, AdwBin)

/** Returns: whether it is of tags by tags; @relation: (out): how they occur together */
gboolean     galpi_matrix_view_get_wanted  (GalpiMatrixView  *self,
                                            GalpiTagRelation *relation);

/** @matrix: (transfer full) (nullable): what was asked for; %NULL while it is on its way */
void         galpi_matrix_view_set_matrix  (GalpiMatrixView  *self,
                                            GalpiMatrix      *matrix);
void         galpi_matrix_view_show_failed (GalpiMatrixView  *self,
                                            const char       *why);

/** Returns: (transfer none) (nullable): what is shown */
GalpiMatrix *galpi_matrix_view_get_matrix  (GalpiMatrixView  *self);

G_END_DECLS
