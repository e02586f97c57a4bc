/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-date-en.h"

G_BEGIN_DECLS

/* What the files of the English grammar share. Each take_ function takes one part of a date at a
 * place of the line, writes it down and moves the end; %FALSE where none stands there. */

/**
 * GalpiParserEn:
 * @out: what was read so far
 * @start: where the part begins whose company is looked at: "may" after "in" is a month
 */
typedef struct
{
  const GalpiSpan *line;
  GalpiDateEn     *out;
  guint            start;
} GalpiParserEn;

/** Writes down that a part of @grain was read, up to @end. */
void             galpi_en_took              (GalpiParserEn       *self,
                                             GalpiGrain           grain,
                                             guint                end);

/** Returns: (nullable): the word for a month at @at, if it is surely one */
const GalpiWord *galpi_en_month_at          (const GalpiParserEn *self,
                                             guint                at,
                                             guint               *end);

gboolean         galpi_en_take_month        (GalpiParserEn       *self,
                                             guint                at);
gboolean         galpi_en_take_relative     (GalpiParserEn       *self,
                                             guint                at);
gboolean         galpi_en_take_ordinal      (GalpiParserEn       *self,
                                             guint                at);
gboolean         galpi_en_take_decade       (GalpiParserEn       *self,
                                             guint                at);
gboolean         galpi_en_take_unit         (GalpiParserEn       *self,
                                             guint                at);

/** A month or a day of one, in figures or words, and a year of it. */
gboolean         galpi_en_take_day_of_month (GalpiParserEn       *self,
                                             guint                at);
gboolean         galpi_en_take_bare_day     (GalpiParserEn       *self,
                                             guint                at);
gboolean         galpi_en_take_year         (GalpiParserEn       *self,
                                             guint                at);

/** Reads a number of one or two figures, with or without st, nd, rd, th. */
gboolean         galpi_en_read_small        (const GalpiSpan     *line,
                                             guint                at,
                                             int                 *value,
                                             gboolean            *ordinal,
                                             guint               *end);

/** Reads the day of a month: 15, 15th, fifteenth, twenty nine. */
gboolean         galpi_en_read_day          (const GalpiSpan     *line,
                                             guint                at,
                                             int                 *day,
                                             gboolean            *ordinal,
                                             guint               *end);

gboolean         galpi_en_read_year         (const GalpiSpan     *line,
                                             guint                at,
                                             int                 *year,
                                             guint               *end);

/** Reads nineteen ninety-six, two thousand and fifteen. */
gboolean         galpi_en_read_spelled_year (const GalpiSpan     *line,
                                             guint                at,
                                             int                 *year,
                                             guint               *end);

/** Returns: whether nothing goes on after @at that a number there could count: the end of a phrase,
 *   or the words for a day */
gboolean         galpi_en_ends_phrase       (const GalpiSpan     *line,
                                             guint                at);

/** @word: ends in a blank. Returns: one past it and its blanks; @at where it is not there */
guint            galpi_en_skip_word         (const GalpiSpan     *line,
                                             guint                at,
                                             const char          *word);

G_END_DECLS
