/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"

G_BEGIN_DECLS

/* Days and stretches of days in the words of the user's language. Nothing is glued together from
 * parts: each form has a pattern of its own that translators can turn round.
 */

/** Returns: (transfer full): such as "7 May 2024" */
char *galpi_date_format_day   (GalpiDay day) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): such as "May 2024"; @month from 1 */
char *galpi_date_format_month (int year,
                               int month) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): such as "Sept", for a narrow place */
char *galpi_date_format_month_short (int month) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): such as "7", for where the month and year stand beside it */
char *galpi_date_format_day_number (GalpiDay day) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): such as "2024" */
char *galpi_date_format_year  (int year) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (nullable): the day of YYYY-MM-DD, or %NULL where @iso is none */
char *galpi_date_format_iso   (const char *iso) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_date_format_span:
 * @edtf: (nullable): what the days were; a vague one says early, mid or late
 * @from: the first day
 * @to: one past the last; GALPI_DAY_NONE for either where it is open
 *
 * Returns: (transfer full): the shortest words for it: a day, a third of a month, a month, a
 *   quarter, a half, a year, a decade, or its first and last day
 */
char *galpi_date_format_span  (const char *edtf,
                               GalpiDay    from,
                               GalpiDay    to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
