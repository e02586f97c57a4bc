/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_rate_band:
 * @from, @to: codes of ISO 4217
 * @year: 0 where not known: then the band spans all decades
 * @low, @high: (out): between them lie all rates that @from had in @to, with some room
 *
 * Doubles are good enough here: the band is rough.
 *
 * Returns: whether both currencies are in the table
 */
gboolean galpi_rate_band (const char *from,
                          const char *to,
                          int         year,
                          double     *low,
                          double     *high);

G_END_DECLS
