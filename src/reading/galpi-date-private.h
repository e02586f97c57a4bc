/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-date.h"

G_BEGIN_DECLS

/* The steps that make days of a GalpiDate, shared by the files that do so. */

/* A year or month that is neither said nor follows from what is said. */
#define GALPI_DATE_UNKNOWN G_MININT

int       galpi_date_year_of       (GalpiDay                day);
int       galpi_date_month_of      (GalpiDay                day);
GalpiDay  galpi_date_month_start   (GalpiDay                day);

/** Returns: the day that a year, month or week said as an offset counts from */
GalpiDay  galpi_date_origin        (GalpiFrom               from,
                                    const GalpiDateContext *context);

/** Returns: the day that a day said as an offset counts from */
GalpiDay  galpi_date_day_origin    (GalpiFrom               from,
                                    const GalpiDateContext *context);

/** Returns: which way it leans by its own words, else by its sentence's */
GalpiLean galpi_date_lean_of       (const GalpiDate        *self,
                                    const GalpiDateContext *context);

/** Returns: the year of these last two digits that lies at most ten years after @base */
int       galpi_date_full_year     (int                     two_digits,
                                    GalpiDay                base);

/** Returns: the year that the date says, or GALPI_DATE_UNKNOWN */
int       galpi_date_year_said     (const GalpiDate        *self,
                                    const GalpiDateContext *context);

/**
 * galpi_date_year_near:
 * @start_in: gives the first day of what recurs every year, in a year
 * @nearest: whether it lies nearest to the base, rather than in its year, where nothing leans
 *
 * Returns: the year that something without a year lies in, or GALPI_DATE_UNKNOWN
 */
int       galpi_date_year_near     (const GalpiDate        *self,
                                    const GalpiDateContext *context,
                                    GalpiDay              (*start_in) (const GalpiDate *self,
                                                                       int              year),
                                    gboolean                nearest);

GalpiDay  galpi_date_holiday_in    (const GalpiDate        *self,
                                    int                     year);
GalpiDay  galpi_date_day_in        (const GalpiDate        *self,
                                    int                     year);

/** The year and month that are said or follow from what is said. Returns: %FALSE for no month */
gboolean  galpi_date_resolve_month (const GalpiDate        *self,
                                    const GalpiDateContext *context,
                                    int                    *year,
                                    int                    *month);

gboolean  galpi_date_resolve_week  (const GalpiDate        *self,
                                    const GalpiDateContext *context,
                                    GalpiStretch           *stretch);
gboolean  galpi_date_resolve_day   (const GalpiDate        *self,
                                    const GalpiDateContext *context,
                                    GalpiStretch           *stretch);

void      galpi_stretch_set_days   (GalpiStretch           *stretch,
                                    GalpiDay                from,
                                    GalpiDay                to);

/** Makes @stretch the one @day, with its value. */
void      galpi_stretch_set_day    (GalpiStretch           *stretch,
                                    GalpiDay                day);

/** Narrows a stretch to its @part: the end of a month is its last third. */
void      galpi_stretch_narrow     (GalpiStretch           *stretch);

G_END_DECLS
