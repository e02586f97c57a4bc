/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-figure.h"

G_BEGIN_DECLS

#define GALPI_TYPE_FIGURES_VIEW (galpi_figures_view_get_type ())

/**
 * GalpiFiguresView:
 *
 * The sums of a scope, each with its restatement, sentence and article. Within a
 * currency the largest come first.
 *
 * Signal "figure-activated" (GalpiFigure).
 */
G_DECLARE_FINAL_TYPE (GalpiFiguresView, galpi_figures_view, GALPI, FIGURES_VIEW, AdwBin)

GtkWidget *galpi_figures_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/** @figures: (element-type GalpiFigure): in the order to show them */
void       galpi_figures_view_set_figures (GalpiFiguresView *self,
                                           GPtrArray        *figures);

G_END_DECLS
