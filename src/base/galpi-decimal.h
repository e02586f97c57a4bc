/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiDecimal:
 * @coefficient: a scaled integer
 * @scale: digits after the point, 0 to 18
 *
 * An exact decimal, coefficient × 10^-scale, for sums of money: 1경 won is already past
 * what a double can count. Holds at least 10^30 in whole units. Every operation that would not
 * fit returns %FALSE and leaves its result alone.
 */
typedef struct
{
  __extension__ __int128 coefficient;
  guint scale;
} GalpiDecimal;

/** Parses an optional minus, digits, and an optional point with digits; no separators. */
gboolean galpi_decimal_parse     (const char         *string,
                                  GalpiDecimal       *result);

/** Returns: (transfer full): plain digits without exponent, trailing zeros of the fraction dropped */
char    *galpi_decimal_to_string (const GalpiDecimal *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean galpi_decimal_add       (const GalpiDecimal *a,
                                  const GalpiDecimal *b,
                                  GalpiDecimal       *result);
gboolean galpi_decimal_multiply  (const GalpiDecimal *a,
                                  const GalpiDecimal *b,
                                  GalpiDecimal       *result);

/** Divides, rounded half up to @digits significant digits. %FALSE also where @b is 0. */
gboolean galpi_decimal_divide    (const GalpiDecimal *a,
                                  const GalpiDecimal *b,
                                  guint               digits,
                                  GalpiDecimal       *result);

int      galpi_decimal_compare   (const GalpiDecimal *a,
                                  const GalpiDecimal *b);

/**
 * galpi_decimal_sort_key:
 *
 * Returns: (transfer full): ASCII text that sorts by strcmp() as the numbers do
 */
char    *galpi_decimal_sort_key  (const GalpiDecimal *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
