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
 * @in_company: set before reading where a date is surely to come, so that 5/12 is no fraction
 */
typedef struct
{
  GalpiDate date;
  GalpiDate first;
  gboolean  is_range;
  gboolean  bare_year;
  gboolean  in_company;
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

/** Reads 3:30 p.m., half past eight, 7 o'clock, noon. Returns: one past it, or 0 */
guint            galpi_clock_en_read (const GalpiSpan *line,
                                      guint            at,
                                      GalpiDate       *date);

/**
 * galpi_clock_en_read_range:
 * @opened: whether "from" or "between" stands before it
 * @first, @last: only their hours are written
 *
 * Reads 8-9am, five to seven in the morning, 0730-0930.
 *
 * Returns: one past it, or 0
 */
guint            galpi_clock_en_read_range (const GalpiSpan *line,
                                            guint            at,
                                            gboolean         opened,
                                            GalpiDate       *first,
                                            GalpiDate       *last);

/** Reads three and a half years. Returns: one past it, or 0 */
guint            galpi_duration_en_read (const GalpiSpan *line,
                                         guint            at,
                                         GalpiDuration   *duration);

/* These add what they read. Each returns one past it, or 0. */

/** Reads what recurs: every other week, three times a year, on Mondays. */
guint            galpi_set_en_read (GalpiReader *reader,
                                    guint        at);

/** Reads what is counted from a date: the day after Christmas, the first two weeks of May, the
 * rest of the year. */
guint            galpi_anchor_en_read (GalpiReader *reader,
                                       guint        at);

/** Reads the date that the @duration from @at to @end counts from: two weeks before 5 May. */
guint            galpi_anchor_en_read_after (GalpiReader         *reader,
                                             guint                at,
                                             guint                end,
                                             const GalpiDuration *duration);

/** Reads the duration that begins with the date from @at to @end: from 5 May for two weeks. */
guint            galpi_anchor_en_read_lasting (GalpiReader     *reader,
                                               guint            at,
                                               guint            end,
                                               const GalpiDate *first);

/** Reads "-", "to" … between the ends of a range. Returns: one past it and its blanks, or 0 */
guint            galpi_range_mark_en (const GalpiSpan *line,
                                      guint            at,
                                      gboolean         between);

G_END_DECLS
