/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-decimal.h"
#include "galpi-span.h"

G_BEGIN_DECLS

#define GALPI_NUMERAL_STOPS 24

/**
 * GalpiNumeralStop:
 * @end: one past it
 * @value: the number up to here
 * @unit: the 만, 억, million … that was named last, 1 where none was
 * @fine: the same with the 천, 백 or 십 before it, where no digits follow those: 천억 of 5천억. A
 *   range shares one or the other
 * @spaced: a blank stands inside of a Korean number
 * @hangul: its last character is Hangul: 5천, 삼백
 */
typedef struct
{
  guint        end;
  GalpiDecimal value;
  GalpiDecimal unit;
  GalpiDecimal fine;
  gboolean     spaced;
  gboolean     hangul;
} GalpiNumeralStop;

/**
 * GalpiNumeral:
 * @stops: every place where the number could end, ascending: the reader takes the last that its own
 *   unit follows
 * @top: where @several, the largest that the last stop can mean
 * @digits: it begins with a digit
 * @n_digits: how many digits there are before anything else
 * @plain: it begins with digits alone, without separators or a point
 * @fraction: it has a decimal point
 * @several: it begins with 수 or 몇: 수조, 몇천
 * @few: 여 stands in it: 10여, 1억5천여만
 */
typedef struct
{
  GalpiNumeralStop stops[GALPI_NUMERAL_STOPS];
  guint            n_stops;
  GalpiDecimal     top;
  guint            n_digits;
  gboolean         digits;
  gboolean         plain;
  gboolean         fraction;
  gboolean         several;
  gboolean         few;
} GalpiNumeral;

/**
 * galpi_numeral_read:
 *
 * Reads a number in digits (68조6,000억, 1천200, 4.7 billion), in Hangul (이십일, 삼만) or in
 * English words (twenty-five million) at @at.
 *
 * Returns: whether there is one
 */
gboolean galpi_numeral_read (const GalpiSpan *line,
                             guint            at,
                             GalpiNumeral    *self);

/** Whether a number in Hangul is spelled digit by digit, without 십, 백, 천 or 만: 이공이사, and most
 * often another word: 이사, 사이. */
gboolean galpi_numeral_is_by_digit (const GalpiSpan *line,
                                    guint            at,
                                    guint            end);

/** Whether a number in Hangul may begin with this syllable: a quick look before a slow one. */
gboolean galpi_numeral_may_begin (gunichar syllable);

/** The value of a plain stop as an integer, -1 where it is none or does not fit. */
int galpi_numeral_stop_to_int (const GalpiNumeralStop *stop);

/** Private to the two readers of numerals. */
void     galpi_numeral_add_stop     (GalpiNumeral       *self,
                                     guint               end,
                                     const GalpiDecimal *value,
                                     const GalpiDecimal *unit,
                                     const GalpiDecimal *fine,
                                     gboolean            spaced,
                                     gboolean            hangul);
gboolean galpi_numeral_read_english (const GalpiSpan    *line,
                                     guint               at,
                                     GalpiNumeral       *self);

/** Reads the scale words after the last stop: million, hundred thousand, lakh. */
void     galpi_numeral_read_scales  (const GalpiSpan    *line,
                                     GalpiNumeral       *self);

G_END_DECLS
