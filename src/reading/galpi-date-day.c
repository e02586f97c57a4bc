/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-private.h"

static GalpiDay
week_start (GalpiDay day)
{
  return day + 1 - galpi_day_weekday (day);
}

/* The Monday of the n-th week of a month or a year: the n-th that has its Thursday in it. */
static GalpiDay
nth_week (GalpiDay start,
          GalpiDay end,
          int      nth)
{
  GalpiDay thursday;

  if (nth < 0)
    {
      thursday = end - 1 - (galpi_day_weekday (end - 1) + 3) % 7;
      thursday += (nth + 1) * 7;
    }
  else
    thursday = start + (11 - galpi_day_weekday (start)) % 7 + (nth - 1) * 7;

  return thursday >= start && thursday < end ? thursday - 3 : GALPI_DAY_NONE;
}

static GalpiDay
nth_weekday (GalpiDay start,
             GalpiDay end,
             int      weekday,
             int      nth)
{
  GalpiDay day;

  if (nth < 0)
    day = end - 1 - (galpi_day_weekday (end - 1) - weekday + 7) % 7 + (nth + 1) * 7;
  else
    day = start + (weekday - galpi_day_weekday (start) + 7) % 7 + (nth - 1) * 7;
  return day >= start && day < end ? day : GALPI_DAY_NONE;
}

static void
set_week_value (GalpiStretch *stretch,
                GalpiDay      monday,
                gboolean      weekend)
{
  int year, week;

  galpi_day_get_week (monday, &year, &week);
  galpi_stretch_set_days (stretch, monday + (weekend ? 5 : 0), monday + 7);
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-W%02d%s", year, week,
              weekend ? "-WE" : "");
}

static gboolean
resolve_weekday (const GalpiDate        *self,
                 const GalpiDateContext *context,
                 GalpiStretch           *stretch)
{
  GalpiDay near = context->near, day;
  int ahead;

  if (self->week_from == GALPI_FROM_BASE || self->week_from == GALPI_FROM_LAST)
    {
      near = galpi_date_origin (self->week_from, context);
      if (near == GALPI_DAY_NONE)
        {
          g_snprintf (stretch->value, sizeof stretch->value, "XXXX-WXX-%d", self->weekday);
          return TRUE;
        }
      galpi_stretch_set_day (stretch, week_start (near) + 7 * self->week + self->weekday - 1);
      return TRUE;
    }

  stretch->counted = TRUE;
  if (near == GALPI_DAY_NONE)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-WXX-%d", self->weekday);
      return TRUE;
    }

  ahead = (self->weekday - galpi_day_weekday (near) + 7) % 7;
  switch (self->lean)
    {
    case GALPI_LEAN_PAST:
      day = near + (ahead == 0 ? -7 : ahead - 7);
      break;
    case GALPI_LEAN_FUTURE:
      day = near + (ahead == 0 ? 7 : ahead);
      break;
    case GALPI_LEAN_NEXT:
      day = week_start (near) + 7 + self->weekday - 1;
      break;
    case GALPI_LEAN_THIS:
      day = week_start (near) + self->weekday - 1;
      break;
    case GALPI_LEAN_NONE:
    default:
      if (context->tense == GALPI_LEAN_PAST)
        day = near + (ahead == 0 ? 0 : ahead - 7);
      else if (context->tense == GALPI_LEAN_FUTURE)
        day = near + ahead;
      else
        day = near + (ahead <= 3 ? ahead : ahead - 7);
      break;
    }

  galpi_stretch_set_day (stretch, day);
  return TRUE;
}

/* A day of the month without its month: the nearest, or the nearest that falls on a weekday. */
static gboolean
resolve_bare_day (const GalpiDate        *self,
                  const GalpiDateContext *context,
                  GalpiStretch           *stretch)
{
  GalpiLean lean = galpi_date_lean_of (self, context);
  GalpiDay best = GALPI_DAY_NONE, near = context->near;
  int reach = self->weekday != 0 ? 14 : 2;

  stretch->counted = TRUE;
  if (self->day < 1 || self->day > 31)
    return FALSE;
  if (near == GALPI_DAY_NONE)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-XX-%02d", self->day);
      return TRUE;
    }

  for (int i = -reach; i <= reach; i++)
    {
      GalpiDay start = galpi_day_add_months (galpi_date_month_start (near), i), day;

      if (start == GALPI_DAY_NONE)
        continue;
      day = galpi_day_new (galpi_date_year_of (start), galpi_date_month_of (start), self->day);
      if (day == GALPI_DAY_NONE || (self->weekday != 0 && galpi_day_weekday (day) != self->weekday)
          || (lean == GALPI_LEAN_PAST && day > near) || (lean == GALPI_LEAN_FUTURE && day < near)
          || (lean == GALPI_LEAN_NEXT && day <= near))
        continue;
      if (best == GALPI_DAY_NONE || ABS (day - near) < ABS (best - near))
        best = day;
    }

  if (best == GALPI_DAY_NONE)
    return FALSE;
  galpi_stretch_set_day (stretch, best);
  return TRUE;
}

gboolean
galpi_date_resolve_week (const GalpiDate        *self,
                         const GalpiDateContext *context,
                         GalpiStretch           *stretch)
{
  GalpiDay day, monday;
  gboolean weekend = self->grain == GALPI_GRAIN_WEEKEND;
  int year, month;

  if (self->week_from == GALPI_FROM_TEXT)
    {
      GalpiDay start, end;

      if (!galpi_date_resolve_month (self, context, &year, &month))
        return FALSE;
      if (month != GALPI_DATE_UNKNOWN && year == GALPI_DATE_UNKNOWN)
        {
          GalpiDate first = *self;

          first.day = 1;
          year = galpi_date_year_near (&first, context, galpi_date_day_in, FALSE);
        }
      if (year == GALPI_DATE_UNKNOWN && context->near != GALPI_DAY_NONE
          && self->month_from == GALPI_FROM_NOWHERE)
        {
          year = galpi_date_year_of (context->near);
          stretch->counted = TRUE;
          /* "둘째 주" alone is of the month, "31주" of the year. */
          if (self->week <= 5)
            month = galpi_date_month_of (context->near);
        }
      if (year == GALPI_DATE_UNKNOWN || year < 1 || year > 9990)
        {
          g_strlcpy (stretch->value, "XXXX-WXX", sizeof stretch->value);
          return year == GALPI_DATE_UNKNOWN;
        }
      start = galpi_day_new (year, month != GALPI_DATE_UNKNOWN ? month : 1, 1);
      end = galpi_day_add_months (start, month != GALPI_DATE_UNKNOWN ? 1 : 12);
      monday = nth_week (start, end, self->week);
      if (monday == GALPI_DAY_NONE)
        return FALSE;
    }
  else
    {
      stretch->counted = TRUE;
      day = galpi_date_origin (self->week_from == GALPI_FROM_LAST
                               ? GALPI_FROM_LAST : GALPI_FROM_BASE, context);
      if (day == GALPI_DAY_NONE)
        {
          g_strlcpy (stretch->value, weekend ? "XXXX-WXX-WE" : "XXXX-WXX", sizeof stretch->value);
          return TRUE;
        }
      monday = week_start (day) + 7 * self->week;
      /* A weekend that has not begun yet and yet is past is the last one. */
      if (weekend && self->week == 0 && self->week_from != GALPI_FROM_LAST && monday + 5 > day
          && galpi_date_lean_of (self, context) == GALPI_LEAN_PAST)
        monday -= 7;
    }

  if (self->weekday != 0)
    galpi_stretch_set_day (stretch, monday + self->weekday - 1);
  else
    set_week_value (stretch, monday, weekend);
  return TRUE;
}

gboolean
galpi_date_resolve_day (const GalpiDate        *self,
                        const GalpiDateContext *context,
                        GalpiStretch           *stretch)
{
  int year, month;
  GalpiDay day;

  if (self->day_from == GALPI_FROM_BASE || self->day_from == GALPI_FROM_LAST)
    {
      day = galpi_date_day_origin (self->day_from, context);
      stretch->counted = TRUE;
      if (day == GALPI_DAY_NONE)
        {
          g_strlcpy (stretch->value, "XXXX-XX-XX", sizeof stretch->value);
          return TRUE;
        }
      if (self->year_from != GALPI_FROM_NOWHERE && self->year_from != GALPI_FROM_TEXT)
        day = galpi_day_add_months (day, 12 * self->year);
      if (day != GALPI_DAY_NONE && self->month_from != GALPI_FROM_NOWHERE
          && self->month_from != GALPI_FROM_TEXT)
        day = galpi_day_add_months (day, self->month);
      if (day == GALPI_DAY_NONE || ABS (self->day) > 3000000
          || ABS (day + self->day) > 2900000)
        return FALSE;
      galpi_stretch_set_day (stretch, day + self->day);
      return TRUE;
    }

  if (self->holiday != 0)
    {
      year = galpi_date_year_said (self, context);
      if (year == GALPI_DATE_UNKNOWN)
        {
          year = galpi_date_year_near (self, context, galpi_date_holiday_in, FALSE);
          stretch->counted = TRUE;
        }
      if (year == GALPI_DATE_UNKNOWN)
        {
          g_strlcpy (stretch->value, "XXXX-XX-XX", sizeof stretch->value);
          return TRUE;
        }
      day = galpi_date_holiday_in (self, year);
      if (day == GALPI_DAY_NONE)
        return FALSE;
      galpi_stretch_set_day (stretch, day);
      return TRUE;
    }

  if (self->week_from == GALPI_FROM_TEXT && self->weekday != 0)
    return galpi_date_resolve_week (self, context, stretch);

  if (!galpi_date_resolve_month (self, context, &year, &month))
    return FALSE;

  if (self->nth != 0)
    {
      GalpiDay start, end;

      if (month != GALPI_DATE_UNKNOWN && year == GALPI_DATE_UNKNOWN)
        {
          GalpiDate first = *self;

          first.day = 1;
          year = galpi_date_year_near (&first, context, galpi_date_day_in, FALSE);
          stretch->counted = TRUE;
        }
      if (year == GALPI_DATE_UNKNOWN && context->near != GALPI_DAY_NONE
          && self->month_from == GALPI_FROM_NOWHERE)
        {
          stretch->counted = TRUE;
          galpi_day_get (context->near, &year, &month, NULL);
        }
      if (year == GALPI_DATE_UNKNOWN || year < 1 || year > 9990)
        {
          g_snprintf (stretch->value, sizeof stretch->value, "XXXX-XX-XX");
          return year == GALPI_DATE_UNKNOWN;
        }
      start = galpi_day_new (year, month != GALPI_DATE_UNKNOWN ? month : 1, 1);
      end = galpi_day_add_months (start, month != GALPI_DATE_UNKNOWN ? 1 : 12);
      if (self->weekday == 0)
        day = self->nth > 0 ? start + self->nth - 1 : end + self->nth;
      else
        day = nth_weekday (start, end, self->weekday, self->nth);
      if (day == GALPI_DAY_NONE || day < start || day >= end)
        return FALSE;
      galpi_stretch_set_day (stretch, day);
      return TRUE;
    }

  if (self->day == 0 && self->weekday != 0)
    return resolve_weekday (self, context, stretch);
  if (self->month_from == GALPI_FROM_NOWHERE)
    return resolve_bare_day (self, context, stretch);
  if (month == GALPI_DATE_UNKNOWN)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-XX-%02d", self->day);
      return self->day >= 1 && self->day <= 31;
    }

  if (year == GALPI_DATE_UNKNOWN)
    {
      stretch->counted = TRUE;
      year = galpi_date_year_near (self, context, galpi_date_day_in, FALSE);
    }
  if (year == GALPI_DATE_UNKNOWN && self->lunar)
    {
      g_strlcpy (stretch->value, "XXXX-XX-XX", sizeof stretch->value);
      return TRUE;
    }
  if (year == GALPI_DATE_UNKNOWN)
    {
      /* A leap year: any day of a month may be meant. */
      if (galpi_day_new (2024, month, self->day) == GALPI_DAY_NONE)
        return FALSE;
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-%02d-%02d", month, self->day);
      return TRUE;
    }

  day = self->lunar ? galpi_date_day_in (self, year) : galpi_day_new (year, month, self->day);
  if (day == GALPI_DAY_NONE)
    return FALSE;
  galpi_stretch_set_day (stretch, day);
  return TRUE;
}
