/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-format.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
format (GalpiDay    day,
        const char *pattern)
{
  g_autoptr(GDateTime) time = NULL;
  int year, month, day_of_month;

  galpi_day_get (day, &year, &month, &day_of_month);
  /* GDateTime begins with the year 1. */
  time = year >= 1 ? g_date_time_new_utc (year, month, day_of_month, 0, 0, 0) : NULL;

  return time != NULL ? g_date_time_format (time, pattern) : galpi_day_to_string (day);
}

char *
galpi_date_format_day (GalpiDay day)
{
  /* Translators: a whole date, in the order and with the words of your language */
  return format (day, C_("date", "%-d %B %Y"));
}

char *
galpi_date_format_month (int year,
                         int month)
{
  /* Translators: a month and its year; %OB is the month's name standing alone */
  return format (galpi_day_new (year, month, 1), C_("date", "%OB %Y"));
}

char *
galpi_date_format_month_short (int month)
{
  /* Translators: a month's short name, standing alone on an axis */
  return format (galpi_day_new (2000, month, 1), C_("date", "%Ob"));
}

char *
galpi_date_format_day_number (GalpiDay day)
{
  /* Translators: a day's number within its month, standing alone on an axis */
  return format (day, C_("date", "%-d"));
}

char *
galpi_date_format_year (int year)
{
  if (year < 1)
    return g_strdup_printf ("%d", year);

  return format (galpi_day_new (year, 1, 1), C_("date", "%Y"));
}

char *
galpi_date_format_iso (const char *iso)
{
  GalpiDay day = iso != NULL ? galpi_day_parse (iso) : GALPI_DAY_NONE;

  return day != GALPI_DAY_NONE ? galpi_date_format_day (day) : NULL;
}

static char *
format_within_month (gboolean vague,
                     int      year,
                     int      month,
                     int      first,
                     int      last)
{
  int n_days = galpi_days_in_month (year, month);

  if (first == 1 && last == n_days)
    return galpi_date_format_month (year, month);
  if (!vague)
    return NULL;
  if (first == 1 && last == 10)
    return format (galpi_day_new (year, month, 1), C_("date", "early %B %Y"));
  if (first == 11 && last == 20)
    return format (galpi_day_new (year, month, 1), C_("date", "mid-%B %Y"));
  if (first == 21 && last == n_days)
    return format (galpi_day_new (year, month, 1), C_("date", "late %B %Y"));

  return NULL;
}

/* @last_month is the month of the last day, and the days are whole months. */
static char *
format_within_year (gboolean vague,
                    int      year,
                    int      first_month,
                    int      last_month)
{
  static const char *const quarters[] = {
    NC_("date", "first quarter of %Y"), NC_("date", "second quarter of %Y"),
    NC_("date", "third quarter of %Y"), NC_("date", "fourth quarter of %Y"),
  };
  GalpiDay day = galpi_day_new (year, 1, 1);

  if (first_month == 1 && last_month == 12)
    return galpi_date_format_year (year);
  if (first_month == 1 && last_month == 6)
    return format (day, C_("date", "first half of %Y"));
  if (first_month == 7 && last_month == 12)
    return format (day, C_("date", "second half of %Y"));
  if (vague && first_month == 1 && last_month == 3)
    return format (day, C_("date", "early %Y"));
  if (vague && first_month == 5 && last_month == 8)
    return format (day, C_("date", "mid-%Y"));
  if (vague && first_month == 10 && last_month == 12)
    return format (day, C_("date", "late %Y"));
  if (first_month % 3 == 1 && last_month == first_month + 2)
    return format (day, g_dpgettext2 (NULL, "date", quarters[first_month / 3]));

  return NULL;
}

static char *
format_range (GalpiDay from,
              GalpiDay to)
{
  g_autofree char *first = galpi_date_format_day (from);
  g_autofree char *last = galpi_date_format_day (to - 1);

  /* Translators: from the first date to the last */
  return g_strdup_printf (C_("date", "%s – %s"), first, last);
}

char *
galpi_date_format_span (const char *edtf,
                        GalpiDay    from,
                        GalpiDay    to)
{
  gboolean vague = edtf != NULL && strpbrk (edtf, "~%") != NULL;
  int first_year, first_month, first_day;
  int last_year, last_month, last_day;
  char *words = NULL;

  if (from == GALPI_DAY_NONE && to == GALPI_DAY_NONE)
    return g_strdup (edtf != NULL ? edtf : "");

  if (from == GALPI_DAY_NONE || to == GALPI_DAY_NONE)
    {
      g_autofree char *day = galpi_date_format_day (from != GALPI_DAY_NONE ? from : to - 1);

      /* Translators: a stretch of time without an end, or without a beginning */
      return g_strdup_printf (from != GALPI_DAY_NONE ? C_("date", "from %s") : C_("date", "until %s"),
                              day);
    }

  if (to <= from + 1)
    return galpi_date_format_day (from);

  galpi_day_get (from, &first_year, &first_month, &first_day);
  galpi_day_get (to - 1, &last_year, &last_month, &last_day);

  if (first_year == last_year && first_month == last_month)
    words = format_within_month (vague, first_year, first_month, first_day, last_day);
  else if (first_day == 1 && last_day == galpi_days_in_month (last_year, last_month))
    {
      if (first_year == last_year)
        words = format_within_year (vague, first_year, first_month, last_month);
      else if (first_year % 10 == 0 && last_year == first_year + 9 && first_month == 1 &&
               last_month == 12)
        words = format (from, C_("date", "%Ys"));
      else if (first_month == 1 && last_month == 12)
        {
          g_autofree char *first = galpi_date_format_year (first_year);
          g_autofree char *last = galpi_date_format_year (last_year);

          words = g_strdup_printf (C_("date", "%s – %s"), first, last);
        }
      if (words == NULL)
        {
          g_autofree char *first = galpi_date_format_month (first_year, first_month);
          g_autofree char *last = galpi_date_format_month (last_year, last_month);

          words = g_strdup_printf (C_("date", "%s – %s"), first, last);
        }
    }

  return words != NULL ? words : format_range (from, to);
}
