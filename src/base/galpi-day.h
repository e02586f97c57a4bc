/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiDay:
 *
 * A calendar day as days since 1970-01-01 in the proleptic Gregorian calendar, so that
 * days are compared and counted as integers. Years -9999 to 9999.
 */
typedef int GalpiDay;

#define GALPI_DAY_NONE G_MININT

/** Returns: the day, or GALPI_DAY_NONE if there is no such date. @month and @day count from 1. */
GalpiDay galpi_day_new        (int       year,
                               int       month,
                               int       day);

/** Out parameters may be %NULL. */
void     galpi_day_get        (GalpiDay  self,
                               int      *year,
                               int      *month,
                               int      *day);

/** Returns: 1 Monday … 7 Sunday */
int      galpi_day_weekday    (GalpiDay  self);

/** Adds months; a day past the month's end becomes its last. */
GalpiDay galpi_day_add_months (GalpiDay  self,
                               int       months);

/** The ISO 8601 week and its year. */
void     galpi_day_get_week   (GalpiDay  self,
                               int      *week_year,
                               int      *week);

/** Returns: the Monday of that ISO week, or GALPI_DAY_NONE */
GalpiDay galpi_day_new_week   (int       week_year,
                               int       week);

int      galpi_days_in_month  (int       year,
                               int       month);

/** Parses exactly YYYY-MM-DD. Returns: GALPI_DAY_NONE if @string is no such date */
GalpiDay galpi_day_parse      (const char *string);

/** Returns: (transfer full): YYYY-MM-DD */
char    *galpi_day_to_string  (GalpiDay  self) G_GNUC_WARN_UNUSED_RESULT;

/** Today by the local clock. */
GalpiDay galpi_day_today      (void);

G_END_DECLS
