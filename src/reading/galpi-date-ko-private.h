/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-date-ko.h"

G_BEGIN_DECLS

/* What the files of the Korean grammar share. */

/**
 * GalpiParserKo:
 * @out: what was read so far
 * @grain: only finer parts may follow
 * @any: whether anything was read
 */
typedef struct
{
  const GalpiSpan *line;
  GalpiDateKo     *out;
  GalpiGrain       grain;
  gboolean         any;
} GalpiParserKo;

GalpiDate *galpi_ko_date_of       (GalpiParserKo      *self);

/** Writes down that a part of @grain was read, up to @end. */
void       galpi_ko_took          (GalpiParserKo      *self,
                                   GalpiGrain          grain,
                                   guint               end);

/** Whether a word of @categories stands at @at, after any blanks. */
gboolean   galpi_ko_span_follows  (const GalpiSpan    *line,
                                   guint               at,
                                   guint64             categories);

/** Whether one of the words of @list, written as in galpi-time-words-ko.h, stands at @at. */
gboolean   galpi_ko_follows       (const GalpiSpan    *line,
                                   guint               at,
                                   const char         *list);

/** Returns: 1 for 월 … 7 for 일, 0 for another syllable */
int        galpi_ko_weekday_of    (gunichar            syllable);

/**
 * galpi_ko_weekdays:
 * @is_range: (out): whether they follow on each other: 월~금요일, 토·일요일, not 월·수·금요일
 *
 * Reads days of the week whose 요일 stands only at the last.
 *
 * Returns: one past them, or 0
 */
guint      galpi_ko_weekdays      (const GalpiSpan    *line,
                                   guint               at,
                                   int                *first,
                                   int                *last,
                                   gboolean           *is_range);

/** Takes 월~금요일, 토·일요일 as a range of days. */
gboolean   galpi_ko_take_weekdays (GalpiParserKo      *self,
                                   guint               at);

/** Takes the (화) after a day, which says no more. */
gboolean   galpi_ko_take_weekday_in_brackets (GalpiParserKo *self,
                                              guint          at);

/** Whether a number and 분기 come next that name a quarter: 올 2분기. */
gboolean   galpi_ko_quarter_follows (const GalpiSpan  *line,
                                     guint             at);

/** Whether a number and 월 come next, so that what stands before is a year. */
gboolean   galpi_ko_month_follows (const GalpiSpan    *line,
                                   guint               at);

/** Whether a word may end at @at: a case particle, a blank or the end follows. */
gboolean   galpi_ko_ends_word     (const GalpiSpan    *line,
                                   guint               at);

/** Whether a word such as 내달, 매달 or 이 주 may end at @at: not those of 내달렸다, 매달린, 이 주목할. */
gboolean   galpi_ko_ends_relative (const GalpiSpan    *line,
                                   guint               at);

/**
 * galpi_ko_take_count:
 * @quoted: an apostrophe stands before it: '24년
 *
 * Takes a number with its unit as a part of the date. Returns: %FALSE if it can't be one
 */
gboolean   galpi_ko_take_count    (GalpiParserKo      *self,
                                   guint               at,
                                   const GalpiCountKo *count,
                                   gboolean            quoted);

/** Reads what recurs: 매년, 매주 월요일, 연 2회. Returns: one past it, or 0 */
guint      galpi_set_ko_read      (GalpiReader        *reader,
                                   guint               at);

G_END_DECLS
