/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"

G_BEGIN_DECLS

/* The Korean lunar calendar, 1950 to 2050. */

/**
 * galpi_lunar_to_day:
 * @month: 1 to 12, not the leap one
 * @day: 1 to 30; -1 the last of the month
 *
 * Returns: the day, or GALPI_DAY_NONE if there is none, or it lies outside of the table
 */
GalpiDay galpi_lunar_to_day (int year,
                             int month,
                             int day);

/** Returns: China's new year, which is a day before Korea's where the moon was new between their
 * midnights; GALPI_DAY_NONE outside of the table */
GalpiDay galpi_lunar_new_year_of_china (int year);

G_END_DECLS
