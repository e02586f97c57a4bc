/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"

G_BEGIN_DECLS

/**
 * galpi_edtf_parse:
 * @string: Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019)
 * @from: (out) (optional): the first day that it can mean, GALPI_DAY_NONE for an open or unknown start
 * @to: (out) (optional): one past the last day that it can mean, GALPI_DAY_NONE for an open or unknown end
 * @error: %GALPI_ERROR_INVALID
 *
 * Days outside of what #GalpiDay can hold count as unknown. Seasons (codes 21 to 32) have no order,
 * so an interval from one to another is not valid; quarters and halves have.
 *
 * Returns: whether @string is valid EDTF
 */
gboolean galpi_edtf_parse (const char  *string,
                           GalpiDay    *from,
                           GalpiDay    *to,
                           GError     **error);

/**
 * galpi_edtf_from_days:
 *
 * Returns: (transfer full): the shortest EDTF text of the days [@from, @to): a day, a month, a
 *   year, a decade (`199X`), a century (`14XX`), or an interval with its last day in; an end that
 *   is GALPI_DAY_NONE is open (`..`)
 */
char *galpi_edtf_from_days (GalpiDay from,
                            GalpiDay to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
