/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"
#include "galpi-numeral.h"

G_BEGIN_DECLS

/* What the two files that read sums share. */

/**
 * GalpiSum:
 * @start, @end: places in the line
 * @worded: the currency stands after it as a word, so that its cents may follow: 15 dollars 50
 *
 * A sum while it is read.
 */
typedef struct
{
  GalpiDecimal min;
  GalpiDecimal max;
  const char  *currency;
  guint        start;
  guint        end;
  gboolean     approx;
  gboolean     worded;
} GalpiSum;

/** Returns: whether only capital letters stand there */
gboolean         galpi_money_is_capital       (const GalpiSpan        *line,
                                               guint                   at,
                                               guint                   end);

/** The k, m and b of English after a number. Returns: one past it, or @at */
guint            galpi_money_read_letter      (const GalpiSpan        *line,
                                               guint                   at,
                                               GalpiDecimal           *scale);

/**
 * galpi_money_read_scaled_code:
 * @stop: (inout): the number before it; multiplied
 *
 * Reads what stands after a number when a letter for its scale is glued to either: 10k$, 5m euros,
 * 48.5 MGBP.
 *
 * Returns: (nullable): the currency
 */
const GalpiWord *galpi_money_read_scaled_code (const GalpiSpan        *line,
                                               GalpiNumeralStop       *stop,
                                               guint                  *end);

/** Whether the English @word at @at to @end, which is also another word, is surely a currency. */
gboolean         galpi_money_is_sure_word     (const GalpiSpan        *line,
                                               const GalpiNumeralStop *stop,
                                               guint                   end);

/** Reads an English name before its number: ringgit 42, dollar 22.5 million. */
gboolean         galpi_money_read_name_first  (const GalpiSpan        *line,
                                               guint                   at,
                                               GalpiSum               *sum);

/** Reads the cents that follow without their name: 15 dollars 50, twenty rupees and 43. */
void             galpi_money_read_bare_cents  (const GalpiSpan        *line,
                                               GalpiSum               *sum);

G_END_DECLS
