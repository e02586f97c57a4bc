/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sums as the user's language says them: "CNY 68.6 trillion", "68조 6,000억 위안". Nothing is rounded. */

/**
 * galpi_number_format:
 * @decimal: a decimal string, as findings have them
 *
 * Returns: (transfer full): the number with the language's words for large ones
 */
char *galpi_number_format (const char *decimal) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_money_format:
 * @min, @max: decimal strings; equal for one sum
 * @bound: (nullable): "min" for at least, "max" for at most
 * @currency: (nullable): ISO 4217
 *
 * Returns: (transfer full): such as "about USD 40 billion – 50 billion"
 */
char *galpi_money_format  (const char *min,
                           const char *max,
                           const char *bound,
                           const char *currency,
                           gboolean    approx) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_money_format_exact:
 *
 * Returns: (transfer full): the same with all digits before the words: "about USD 100,000,000 (100
 *   million)"
 */
char *galpi_money_format_exact (const char *min,
                                const char *max,
                                const char *bound,
                                const char *currency,
                                gboolean    approx) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_rate_format:
 * @rate: a decimal string
 *
 * Returns: (transfer full): the rate as people quote it, in four digits and the way round in which it
 *   is at least 1: "1,500" for 0.000666667 dollars to the won
 */
char *galpi_rate_format (const char *rate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
