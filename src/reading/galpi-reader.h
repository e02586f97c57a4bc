/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-finding.h"
#include "galpi-span.h"
#include "galpi-numeral.h"
#include "galpi-table.h"

G_BEGIN_DECLS

/**
 * GalpiReader:
 * @line: the line that is being read; a paragraph, nearly always
 * @base: the day that relative dates count from, or GALPI_DAY_NONE
 * @last_day: the day named last in the text, or GALPI_DAY_NONE
 * @last_from: first day of the period named last in the text, or GALPI_DAY_NONE
 * @last_to: one past its last day
 * @period_from, @period_to: the same of the last that is longer than a day
 * @last_money: (nullable) (transfer none): the sum found last
 * @table: the table that the line may be a row of
 * @floor: the place in the line up to which everything is read
 * @found: (element-type GalpiFinding): what was found so far
 * @names: what may be names in the line, until it is read
 * @gloss_end: where the gloss found last in the line ends
 *
 * What the finders share while a text is read, line by line.
 */
typedef struct
{
  GalpiSpan     line;
  GalpiDay      base;
  GalpiDay      last_day;
  GalpiDay      last_from;
  GalpiDay      last_to;
  GalpiDay      period_from;
  GalpiDay      period_to;
  GalpiFinding *last_money;
  GalpiTable    table;
  guint         floor;
  GPtrArray    *found;
  GArray       *names;
  guint         gloss_end;
} GalpiReader;

/**
 * galpi_reader_add:
 * @start, @end: places in the line
 *
 * Returns: (transfer none): a new finding, in @found
 */
GalpiFinding *galpi_reader_add (GalpiReader      *self,
                                GalpiFindingKind  kind,
                                guint             start,
                                guint             end);

/* The finders: each looks at one place of the line, adds what begins there, and returns one past
 * it, or 0. @numeral is the number that begins there, without stops where none does. */

guint galpi_money_read    (GalpiReader        *reader,
                           guint               at,
                           const GalpiNumeral *numeral);

/** Reads a cell of a table whose unit was said above. */
guint galpi_cell_read     (GalpiReader        *reader,
                           guint               at);
guint galpi_time_read     (GalpiReader        *reader,
                           guint               at);
guint galpi_quantity_read (GalpiReader        *reader,
                           guint               at,
                           const GalpiNumeral *numeral);

/** Reads 3분의 2, which is neither three minutes nor a time. */
guint galpi_fraction_read (GalpiReader        *reader,
                           guint               at,
                           const GalpiNumeral *numeral);

/** Returns: the day of a date line among the first lines of @text, or GALPI_DAY_NONE */
GalpiDay galpi_time_find_base (const char *text);

/* These look at the whole line, after the others. */

void  galpi_gloss_read    (GalpiReader        *reader);

/** Returns: (transfer full): an empty array for @names */
GArray *galpi_name_candidates_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @first: place in @found of the first finding of the line */
void  galpi_name_read     (GalpiReader        *reader,
                           guint               first);

/**
 * galpi_name_read_again:
 * @text: the whole text, whose lines are all read
 *
 * Finds the names in @found, which is in text order, wherever else they stand; adds them at its end.
 */
void  galpi_name_read_again (GalpiReader       *reader,
                             const char        *text);

/** Joins sums and their restatements in @found, which is in text order; adds pairs at its end. */
void  galpi_pair_read     (GPtrArray          *found,
                           const char         *text,
                           GalpiDay            base);

G_END_DECLS
