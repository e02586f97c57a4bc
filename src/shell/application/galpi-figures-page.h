/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-scope-page.h"

G_BEGIN_DECLS

#define GALPI_TYPE_FIGURES_PAGE (galpi_figures_page_get_type ())

/**
 * GalpiFiguresPage:
 *
 * The Figures view of the window: the sums of the scope.
 */
G_DECLARE_FINAL_TYPE (GalpiFiguresPage, galpi_figures_page, GALPI, FIGURES_PAGE, GalpiScopePage)

G_END_DECLS
