/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-matrix.h"
#include "galpi-notebook-across.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NOTE_CHART (galpi_note_chart_get_type ())

/**
 * GalpiNoteChart:
 *
 * How many annotations each group of a list has, as bars: the largest first, days in their order.
 *
 * Signal "group-chosen" (uint: the group's index in the list).
 */
G_DECLARE_FINAL_TYPE (GalpiNoteChart, galpi_note_chart, GALPI, NOTE_CHART, AdwBin)

/** Shows the groups of @across as they are now. */
void         galpi_note_chart_show        (GalpiNoteChart  *self,
                                           GalpiAcrossList *across);

/** Returns: (transfer full): the same as a table of totals alone */
GalpiMatrix *galpi_note_chart_make_matrix (GalpiNoteChart  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
