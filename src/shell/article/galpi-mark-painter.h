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

/** Draws frames on the highlighted pictures in view, which lie above all of that; in coordinates of @view. */
void galpi_mark_painter_snapshot_pictures (GtkTextView     *view,
                                           GtkSnapshot     *snapshot,
                                           GalpiMarks      *marks,
                                           GalpiTypography *typography);

/** Draws the handles of the current highlight, where it has any, to lie above the text. */
void galpi_mark_painter_snapshot_handles (GtkTextView     *view,
                                          GtkSnapshot     *snapshot,
                                          GalpiMarks      *marks,
                                          GalpiTypography *typography);

G_END_DECLS
