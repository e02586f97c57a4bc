/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-text-hit.h"

G_BEGIN_DECLS

/**
 * GalpiCodeRow:
 *
 * A hit in its context with its check box. Signals: "toggled-hit" (boolean: whether it is to be checked) and
 * "show-hit".
 */
#define GALPI_TYPE_CODE_ROW (galpi_code_row_get_type ())

G_DECLARE_FINAL_TYPE (GalpiCodeRow, galpi_code_row, GALPI, CODE_ROW, AdwBin)

GtkWidget *galpi_code_row_new     (void) G_GNUC_WARN_UNUSED_RESULT;

/** @hit: (nullable): followed until another takes its place */
void       galpi_code_row_set_hit (GalpiCodeRow *self,
                                   GalpiTextHit *hit);

G_END_DECLS
