/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-matrix.h"

G_BEGIN_DECLS

/* A matrix as a table with its labels and totals, for other programs. @corner: what stands above the rows' labels;
 * @total: what the totals are called. */

/** Returns: (transfer full): RFC 4180 with a byte-order mark; no cell becomes a formula */
char *galpi_matrix_to_csv  (GalpiMatrix *matrix,
                            const char  *corner,
                            const char  *total) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): for the clipboard, to be pasted into a spreadsheet */
char *galpi_matrix_to_tsv  (GalpiMatrix *matrix,
                            const char  *corner,
                            const char  *total) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a table element */
char *galpi_matrix_to_html (GalpiMatrix *matrix,
                            const char  *corner,
                            const char  *total) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
