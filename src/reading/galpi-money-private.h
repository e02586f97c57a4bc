/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"
#include "galpi-numeral.h"
#include "galpi-reader.h"

G_BEGIN_DECLS

/* What the files that read sums share. */

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

/** Makes the number up to @stop the sum. */
void             galpi_money_set_value        (GalpiSum               *sum,
                                               const GalpiNumeral     *numeral,
                                               const GalpiNumeralStop *stop);

/** Reads the mark between the ends of a range. Returns: one past it and its blanks, or 0 */
guint            galpi_money_skip_range_mark  (const GalpiSpan        *line,
                                               guint                   at,
                                               gboolean                between);

/** Gives the first number of a range the unit of the second where it has none of its own. */
void             galpi_money_share_unit       (GalpiNumeralStop       *first,
                                               const GalpiNumeralStop *second);

/**
 * galpi_money_read_with_word:
 * @ranges: whether it may be a range
 *
 * Reads @numeral and a currency after it: 400억 달러, 400억~500억 달러.
 */
gboolean         galpi_money_read_with_word   (const GalpiSpan        *line,
                                               guint                   at,
                                               const GalpiNumeral     *numeral,
                                               gboolean                ranges,
                                               GalpiSum               *sum);

/* Sums whose currency was left out; each returns whether there is one. */

/** In brackets after a sum in another currency: 약 54조2,000억~67조7,500억. */
gboolean         galpi_money_read_restatement (const GalpiReader      *reader,
                                               guint                   at,
                                               const GalpiNumeral     *numeral,
                                               GalpiSum               *sum);

/** In a list that ends with a currency: 3조2,000억, 2조1,000억 원. */
gboolean         galpi_money_read_in_list     (const GalpiSpan        *line,
                                               const GalpiNumeral     *numeral,
                                               GalpiSum               *sum);

/** 77억 원에서 152억으로 */
gboolean         galpi_money_read_after_sum   (const GalpiReader      *reader,
                                               guint                   at,
                                               const GalpiNumeral     *numeral,
                                               GalpiSum               *sum);

/** 매출 3조2,000억 */
gboolean         galpi_money_read_after_word  (const GalpiReader      *reader,
                                               guint                   at,
                                               const GalpiNumeral     *numeral,
                                               GalpiSum               *sum);

/** Whether it is what numbers are counted in, and no sum: (단위: 억 원). */
gboolean         galpi_money_is_unit_alone    (const GalpiSpan        *line,
                                               guint                   at,
                                               const GalpiNumeral     *numeral,
                                               guint                   end);

G_END_DECLS
