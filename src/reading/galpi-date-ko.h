/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-date.h"
#include "galpi-lexicon.h"
#include "galpi-time.h"

G_BEGIN_DECLS

/* The grammar of Korean dates and durations, private to the reader of Korean times. */

/**
 * GalpiDateKo:
 * @date: what was read
 * @first: where @is_range, the first of the range whose last is @date: 3~5월
 * @end: one past it
 */
typedef struct
{
  GalpiDate date;
  GalpiDate first;
  gboolean  is_range;
  guint     end;
} GalpiDateKo;

/**
 * GalpiCountKo:
 * @low, @high: the number; equal but for ranges
 * @unit: the word for its unit
 * @end: one past the unit
 * @few: 여 stands in it
 * @vague: 몇, 수, 여러
 * @native: 한, 두, 세
 * @digits: written in figures, @n_digits of them
 * @list: neighbours in a list: 3·4월
 */
typedef struct
{
  GalpiDecimal     low;
  GalpiDecimal     high;
  const GalpiWord *unit;
  guint            end;
  gboolean         few;
  gboolean         vague;
  gboolean         native;
  gboolean         digits;
  gboolean         leading_zero;
  gboolean         list;
  guint            n_digits;
} GalpiCountKo;

/** A word of @categories at @at, unless it only begins like one. */
const GalpiWord *galpi_word_ko      (const GalpiSpan    *line,
                                     guint               at,
                                     guint64             categories,
                                     guint              *end);

/** Whether a span ends before @at: a particle, or what goes on with one follows. */
gboolean         galpi_ko_ends_count (const GalpiSpan   *line,
                                      guint              at);

/**
 * galpi_count_ko:
 * @category: KO_UNIT, KO_SPAN_UNIT or KO_TIMES
 * @sure: it stands where a number is expected, so that one spelled syllable will do: 다음 삼주
 *
 * Reads a number with its unit.
 */
gboolean         galpi_count_ko     (const GalpiSpan    *line,
                                     guint               at,
                                     guint               category,
                                     gboolean            sure,
                                     GalpiCountKo       *self);

/**
 * galpi_date_ko_read:
 * @self: @date holds what is known already, such as what 3년 전 says
 * @coarser: only parts finer than this are read; GALPI_N_GRAINS at a date's beginning
 *
 * Returns: whether at least one part was read
 */
gboolean         galpi_date_ko_read (const GalpiSpan    *line,
                                     guint               at,
                                     GalpiGrain          coarser,
                                     GalpiDateKo        *self);

/** Reads 3년 2개월, 한 달 반, 이틀. Returns: one past it, or 0 */
guint            galpi_duration_ko_read (const GalpiSpan    *line,
                                         guint               at,
                                         gboolean            sure,
                                         GalpiDuration      *duration);

G_END_DECLS
