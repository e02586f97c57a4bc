/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-date.h"
#include "galpi-reader.h"

G_BEGIN_DECLS

/* What the readers of Korean, English and numeric times share: the step from what was understood to
 * a finding. Each add_ function returns whether it added one: FALSE where there is no such date. */

/**
 * GalpiDuration:
 * @min: how many of each unit, by grain; a scale of 0 and a coefficient of 0 where not said
 * @max: the same, differing where a range was said: two or three years
 * @vague: the number is not said: 며칠, several years
 * @counted: the number is said, and not by an article: one year, but not a year
 * @grain: the finest unit
 * @bits: of GalpiModifier
 * @mod: (nullable): BEFORE or AFTER, where it is counted from no day
 * @direction: -1 the stretch before the base, 1 the stretch after it, 0 none of both
 */
typedef struct
{
  GalpiDecimal min[GALPI_N_GRAINS];
  GalpiDecimal max[GALPI_N_GRAINS];
  gboolean     vague;
  gboolean     counted;
  GalpiGrain   grain;
  guint        bits;
  const char  *mod;
  int          direction;
} GalpiDuration;

gboolean galpi_time_add_date     (GalpiReader         *reader,
                                  guint                start,
                                  guint                end,
                                  const GalpiDate     *date);

/** Adds the range from @first to the end of @last. */
gboolean galpi_time_add_range    (GalpiReader         *reader,
                                  guint                start,
                                  guint                end,
                                  const GalpiDate     *first,
                                  const GalpiDate     *last);

gboolean galpi_time_add_duration (GalpiReader         *reader,
                                  guint                start,
                                  guint                end,
                                  const GalpiDuration *duration);

/**
 * galpi_time_resolve:
 * @start, @end: where @date stands
 *
 * Finds the days of @date without adding anything.
 *
 * Returns: %FALSE if there is no such date
 */
gboolean galpi_time_resolve      (const GalpiReader   *reader,
                                  guint                start,
                                  guint                end,
                                  const GalpiDate     *date,
                                  GalpiStretch        *stretch);

/** Adds the days from @from to @to, which were counted out; @counted: the base had a say in it. */
gboolean galpi_time_add_days     (GalpiReader         *reader,
                                  guint                start,
                                  guint                end,
                                  GalpiDay             from,
                                  GalpiDay             to,
                                  gboolean             counted);

/** Returns: the day that lies @self off @day; GALPI_DAY_NONE where it is too far, or no whole days */
GalpiDay galpi_duration_count    (const GalpiDuration *self,
                                  GalpiDay             day,
                                  int                  direction);

/** Adds what recurs; @value as in TIMEX3: P1Y, XXXX-WXX-1. */
gboolean galpi_time_add_set      (GalpiReader         *reader,
                                  guint                start,
                                  guint                end,
                                  const char          *value);

/** Makes the duration that was added last one that recurs: 3주마다. */
void     galpi_time_turn_to_set  (GalpiReader         *reader);

/** What a recurring @date's value is: 매주 월요일 is XXXX-WXX-1. */
char    *galpi_time_set_value    (const GalpiDate     *date) G_GNUC_WARN_UNUSED_RESULT;

/* The readers: each reads a time that begins at @at, adds it and returns one past it, or 0. */

/** Reads the codes of the trade and ranges of years: 1Q24, FY2024, 2014-2018. */
guint    galpi_time_read_code    (GalpiReader         *reader,
                                  guint                at);
guint    galpi_time_read_numeric (GalpiReader         *reader,
                                  guint                at);
guint    galpi_time_read_korean  (GalpiReader         *reader,
                                  guint                at);
guint    galpi_time_read_english (GalpiReader         *reader,
                                  guint                at);

/** Reads a year that stands alone: 2024. Asked last, when nothing else was found. */
guint    galpi_time_read_year    (GalpiReader         *reader,
                                  guint                at);

/**
 * galpi_date_read_numeric:
 * @in_company: what stands around it says that two figures are a date, and no fraction: 5/12
 *
 * Reads a date in figures: 2024. 05. 07, 2024-05-07, 3/15/2023.
 *
 * Returns: one past it, or 0
 */
guint    galpi_date_read_numeric (const GalpiSpan     *line,
                                  guint                at,
                                  gboolean             in_company,
                                  GalpiDate           *date);

/** Reads a code of the trade: 1Q24, 3Q25E, FY2024, Q3. Returns: one past it, or 0 */
guint    galpi_date_read_code    (const GalpiSpan     *line,
                                  guint                at,
                                  GalpiDate           *date);

/** Reads 15:30 or 15:30:20. Returns: one past it, or 0 */
guint    galpi_clock_read_numeric (const GalpiSpan    *line,
                                   guint               at,
                                   GalpiDate          *date);

G_END_DECLS
