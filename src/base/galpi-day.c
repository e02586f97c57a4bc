/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-day.h"

#define MIN_YEAR (-9999)
#define MAX_YEAR 9999

static gboolean
is_leap (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
galpi_days_in_month (int year,
                     int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return days[month - 1] + (month == 2 && is_leap (year));
}

/* Counts years from 1 March, so that the leap day is a year's last, in eras of 400 years. */
static GalpiDay
day_from_civil (int year,
                int month,
                int day)
{
  int y = year - (month <= 2);
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

GalpiDay
galpi_day_new (int year,
               int month,
               int day)
{
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1
      || day > galpi_days_in_month (year, month))
    return GALPI_DAY_NONE;

  return day_from_civil (year, month, day);
}

void
galpi_day_get (GalpiDay  self,
               int      *year,
               int      *month,
               int      *day)
{
  int z, era, day_of_era, year_of_era, day_of_year, shifted;

  g_return_if_fail (self != GALPI_DAY_NONE);

  z = self + 719468;
  era = (z >= 0 ? z : z - 146096) / 146097;
  day_of_era = z - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted = (5 * day_of_year + 2) / 153;

  if (day != NULL)
    *day = day_of_year - (153 * shifted + 2) / 5 + 1;
  if (month != NULL)
    *month = shifted < 10 ? shifted + 3 : shifted - 9;
  if (year != NULL)
    *year = year_of_era + era * 400 + (shifted >= 10);
}

int
galpi_day_weekday (GalpiDay self)
{
  int from_monday;

  g_return_val_if_fail (self != GALPI_DAY_NONE, 0);

  /* 1970-01-01 was a Thursday. */
  from_monday = (self + 3) % 7;
  return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

GalpiDay
galpi_day_add_months (GalpiDay self,
                      int      months)
{
  int year, month, day, count;

  g_return_val_if_fail (self != GALPI_DAY_NONE, GALPI_DAY_NONE);

  if (ABS (months) > 12 * 2 * MAX_YEAR)
    return GALPI_DAY_NONE;

  galpi_day_get (self, &year, &month, &day);
  count = year * 12 + month - 1 + months;
  year = count >= 0 ? count / 12 : -((11 - count) / 12);
  month = count - year * 12 + 1;
  return galpi_day_new (year, month, MIN (day, galpi_days_in_month (year, month)));
}

void
galpi_day_get_week (GalpiDay  self,
                    int      *week_year,
                    int      *week)
{
  GalpiDay thursday;
  int year;

  g_return_if_fail (self != GALPI_DAY_NONE);

  /* A week belongs to the year that its Thursday lies in. */
  thursday = self + 4 - galpi_day_weekday (self);
  galpi_day_get (thursday, &year, NULL, NULL);

  if (week_year != NULL)
    *week_year = year;
  if (week != NULL)
    *week = (thursday - day_from_civil (year, 1, 1)) / 7 + 1;
}

GalpiDay
galpi_day_new_week (int week_year,
                    int week)
{
  GalpiDay fourth, monday;
  int year;

  if (week_year < MIN_YEAR || week_year > MAX_YEAR || week < 1 || week > 53)
    return GALPI_DAY_NONE;

  fourth = day_from_civil (week_year, 1, 4);
  monday = fourth + 1 - galpi_day_weekday (fourth) + 7 * (week - 1);
  galpi_day_get_week (monday, &year, NULL);
  return year == week_year ? monday : GALPI_DAY_NONE;
}

GalpiDay
galpi_day_parse (const char *string)
{
  static const char shape[] = "dddd-dd-dd";

  g_return_val_if_fail (string != NULL, GALPI_DAY_NONE);

  for (guint i = 0; i < sizeof shape; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (string[i]) : string[i] != shape[i])
      return GALPI_DAY_NONE;

  return galpi_day_new (g_ascii_digit_value (string[0]) * 1000
                        + g_ascii_digit_value (string[1]) * 100
                        + g_ascii_digit_value (string[2]) * 10 + g_ascii_digit_value (string[3]),
                        g_ascii_digit_value (string[5]) * 10 + g_ascii_digit_value (string[6]),
                        g_ascii_digit_value (string[8]) * 10 + g_ascii_digit_value (string[9]));
}

char *
galpi_day_to_string (GalpiDay self)
{
  int year, month, day;
  char *text;

  g_return_val_if_fail (self != GALPI_DAY_NONE, NULL);

  galpi_day_get (self, &year, &month, &day);
  if (year < 0 || year > 9999)
    return g_strdup_printf ("%s%04d-%02d-%02d", year < 0 ? "-" : "", ABS (year), month, day);

  /* Reading asks for three days a finding: printf would take longer than the finding does. */
  text = g_strdup ("0000-00-00");
  for (int i = 3; i >= 0; i--, year /= 10)
    text[i] = (char) ('0' + year % 10);
  text[5] = (char) ('0' + month / 10);
  text[6] = (char) ('0' + month % 10);
  text[8] = (char) ('0' + day / 10);
  text[9] = (char) ('0' + day % 10);
  return text;
}

GalpiDay
galpi_day_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return galpi_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}
