/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-search-hit.h"

G_BEGIN_DECLS

#define GALPI_TYPE_HIT_ROW (galpi_hit_row_get_type ())

/**
 * GalpiHitRow:
 *
 * One hit of the search: what it is, its title, and the words round it with the match in bold.
 */
G_DECLARE_FINAL_TYPE (GalpiHitRow, galpi_hit_row, GALPI, HIT_ROW, AdwBin)

GtkWidget *galpi_hit_row_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       galpi_hit_row_set_hit (GalpiHitRow    *self,
                                  GalpiSearchHit *hit);

G_END_DECLS
