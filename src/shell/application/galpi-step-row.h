/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook-steps.h"

G_BEGIN_DECLS

#define GALPI_TYPE_STEP_ROW (galpi_step_row_get_type ())

/**
 * GalpiStepRow:
 *
 * A row of the history: what was done, to what, and when. The newest step that holds is marked, those that
 * were undone are dim.
 *
 * Property "description" (string, notified): all of it for a screen reader.
 */
G_DECLARE_FINAL_TYPE (GalpiStepRow, galpi_step_row, GALPI, STEP_ROW, AdwBin)

GtkWidget *galpi_step_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/** @step: (nullable): number 0 is what was before the first step */
void       galpi_step_row_set_step (GalpiStepRow  *self,
                                    GalpiStep     *step);

/** Whether it is the newest that holds. */
void       galpi_step_row_set_current (GalpiStepRow *self,
                                       gboolean      current);

/** Returns: (transfer none): the step shown, or %NULL */
GalpiStep *galpi_step_row_get_step (GalpiStepRow  *self);

G_END_DECLS
