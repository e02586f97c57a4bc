/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook-code.h"

G_BEGIN_DECLS

/**
 * GalpiCodeView:
 *
 * The hits of a query with their check boxes, grouped by article. Signal "place-chosen" (int64 article_id, uint
 * start, uint end).
 */
#define GALPI_TYPE_CODE_VIEW (galpi_code_view_get_type ())

G_DECLARE_FINAL_TYPE (GalpiCodeView, galpi_code_view, GALPI, CODE_VIEW, AdwBin)

/** Its hits are shown, and checked as the analyst does. */
void galpi_code_view_set_hits (GalpiCodeView *self,
                               GalpiHitList  *hits);

G_END_DECLS
