/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-date.h"
#include "galpi-lexicon.h"
#include "galpi-time.h"

G_BEGIN_DECLS

/* The grammar of English dates and durations, private to the reader of English times. */

/**
 * GalpiDateEn:
 * @date: what was read
 * @first: where @is_range, the first of the range whose last is @date: July 13-15
 * @end: one past it
 * @bare_year: nothing but a year in figures
 */
typedef struct
{
  GalpiDate date;
  GalpiDate first;
  gboolean  is_range;
  gboolean  bare_year;
  guint     end;
} GalpiDateEn;

/** A word of @categories that begins at @at. */
const GalpiWord *galpi_word_en      (const GalpiSpan *line,
                                     guint            at,
                                     guint64          categories,
                                     guint           *end);

/** Whether a word of @categories ends just before @at and its blank. */
gboolean         galpi_word_before_en (const GalpiSpan *line,
                                       guint            at,
                                       guint64          categories);

gboolean         galpi_date_en_read (const GalpiSpan *line,
                                     guint            at,
                                     GalpiDateEn     *self);

/** Reads am or 3:30 p.m., o'clock, noon. Returns: one past it, or 0 */
guint            galpi_clock_en_read (const GalpiSpan *line,
                                      guint            at,
                                      GalpiDate       *date);

/** Reads three and a half years. Returns: one past it, or 0 */
guint            galpi_duration_en_read (const GalpiSpan *line,
                                         guint            at,
                                         GalpiDuration   *duration);

/** Reads "-", "to" … between the ends of a range. Returns: one past it and its blanks, or 0 */
guint            galpi_range_mark_en (const GalpiSpan *line,
                                      guint            at,
                                      gboolean         between);

G_END_DECLS
