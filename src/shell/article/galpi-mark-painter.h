/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-marks.h"
#include "galpi-typography.h"

G_BEGIN_DECLS

/**
 * galpi_mark_painter_snapshot:
 * @show_findings: whether those are drawn
 * @view: whose buffer's tags @typography made
 *
 * Draws the marks on the lines in view, in buffer coordinates, to lie below the text.
 */
void galpi_mark_painter_snapshot (GtkTextView     *view,
                                  GtkSnapshot     *snapshot,
                                  GalpiMarks      *marks,
                                  GalpiTypography *typography,
                                  gboolean         show_findings);

G_END_DECLS
