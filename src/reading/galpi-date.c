/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date.h"

#include "galpi-holiday-table.h"

#define UNKNOWN G_MININT

static int
year_of (GalpiDay day)
{
  int year;

  galpi_day_get (day, &year, NULL, NULL);
  return year;
}

static int
month_of (GalpiDay day)
{
  int month;

  galpi_day_get (day, NULL, &month, NULL);
  return month;
}

static GalpiDay
month_start (GalpiDay day)
{
  int of_month;

  galpi_day_get (day, NULL, NULL, &of_month);
  return day - of_month + 1;
}

static GalpiDay
week_start (GalpiDay day)
{
  return day + 1 - galpi_day_weekday (day);
}

/* The day that a part said as an offset counts from. */
static GalpiDay
origin (GalpiFrom               from,
        const GalpiDateContext *context)
{
  if (from == GALPI_FROM_LAST)
    return context->last_from != GALPI_DAY_NONE ? context->last_from : context->base;
  return context->base;
}

static GalpiDay
day_origin (GalpiFrom               from,
            const GalpiDateContext *context)
{
  if (from == GALPI_FROM_LAST && context->last_day != GALPI_DAY_NONE)
    return context->last_day;
  return context->base;
}

static GalpiLean
lean_of (const GalpiDate        *self,
         const GalpiDateContext *context)
{
  return self->lean != GALPI_LEAN_NONE ? self->lean : context->tense;
}

/* Two digits: the year of that ending that lies at most ten years after the base. */
static int
full_year (int      two_digits,
           GalpiDay base)
{
  int limit = (base != GALPI_DAY_NONE ? year_of (base) : 2025) + 10;

  return limit - (limit - two_digits) % 100;
}

static int
year_said (const GalpiDate        *self,
           const GalpiDateContext *context)
{
  GalpiDay day;

  switch (self->year_from)
    {
    case GALPI_FROM_TEXT:
      return self->short_year ? full_year (self->year, context->base) : self->year;
    case GALPI_FROM_BASE:
    case GALPI_FROM_LAST:
      day = origin (self->year_from, context);
      return day != GALPI_DAY_NONE ? year_of (day) + self->year : UNKNOWN;
    case GALPI_FROM_NOWHERE:
      break;
    }
  return UNKNOWN;
}

/* The year of something that recurs every year and begins on @starts in the near day's year. */
static int
year_near (const GalpiDate        *self,
           const GalpiDateContext *context,
           GalpiDay              (*start_in) (const GalpiDate *self, int year),
           gboolean                nearest)
{
  GalpiDay start, best = GALPI_DAY_NONE;
  int year, best_year;

  if (context->near == GALPI_DAY_NONE)
    return UNKNOWN;

  year = best_year = year_of (context->near);
  start = start_in (self, year);
  if (start == GALPI_DAY_NONE)
    return year;

  switch (lean_of (self, context))
    {
    case GALPI_LEAN_PAST:
      return start > context->near ? year - 1 : year;
    case GALPI_LEAN_FUTURE:
      return start < context->near ? year + 1 : year;
    case GALPI_LEAN_NEXT:
      return start <= context->near ? year + 1 : year;
    case GALPI_LEAN_THIS:
      return year;
    case GALPI_LEAN_NONE:
      break;
    }

  for (int y = year - 1; nearest && y <= year + 1; y++)
    {
      start = start_in (self, y);
      if (start != GALPI_DAY_NONE
          && (best == GALPI_DAY_NONE || ABS (start - context->near) < ABS (best - context->near)))
        {
          best = start;
          best_year = y;
        }
    }
  return best_year;
}

static GalpiDay
holiday_in (const GalpiDate *self,
            int              year)
{
  GalpiDay day = galpi_holiday_in_year ((GalpiHoliday) self->holiday, year);

  return day != GALPI_DAY_NONE ? day + self->holiday_shift : day;
}

static GalpiDay
day_in (const GalpiDate *self,
        int              year)
{
  return galpi_day_new (year, self->month, MAX (self->day, 1));
}

static void
set_days (GalpiStretch *stretch,
          GalpiDay      from,
          GalpiDay      to)
{
  stretch->from = from;
  stretch->to = to;
}

static void
set_day_value (GalpiStretch *stretch,
               GalpiDay      day)
{
  int year, month, of_month;

  galpi_day_get (day, &year, &month, &of_month);
  set_days (stretch, day, day + 1);
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-%02d-%02d", year, month, of_month);
}

static void
set_month_value (GalpiStretch *stretch,
                 int           year,
                 int           month)
{
  GalpiDay start = galpi_day_new (year, month, 1);

  set_days (stretch, start, galpi_day_add_months (start, 1));
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-%02d", year, month);
}

static void
set_week_value (GalpiStretch *stretch,
                GalpiDay      monday,
                gboolean      weekend)
{
  int year, week;

  galpi_day_get_week (monday, &year, &week);
  set_days (stretch, monday + (weekend ? 5 : 0), monday + 7);
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-W%02d%s", year, week,
              weekend ? "-WE" : "");
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

/* The first or last third of a month and a season, quarter or half, the first and last quarter of a
 * year; years of a decade or a century; days of a week. */
static void
narrow (GalpiStretch *stretch)
{
  GalpiDay from = stretch->from, to = stretch->to;
  int months = 0, first = 0, last = 0, year;

  if (stretch->part == GALPI_PART_NONE || from == GALPI_DAY_NONE)
    return;

  switch ((int) stretch->grain)
    {
    case GALPI_GRAIN_WEEK:
      set_days (stretch,
                stretch->part == GALPI_PART_START ? from
                : stretch->part == GALPI_PART_MID ? from + 2 : from + 4,
                stretch->part == GALPI_PART_START ? from + 3
                : stretch->part == GALPI_PART_MID ? from + 4 : to);
      return;
    case GALPI_GRAIN_MONTH:
      set_days (stretch,
                stretch->part == GALPI_PART_START ? from
                : stretch->part == GALPI_PART_MID ? from + 10 : from + 20,
                stretch->part == GALPI_PART_START ? from + 10
                : stretch->part == GALPI_PART_MID ? from + 20 : to);
      return;
    case GALPI_GRAIN_QUARTER:
    case GALPI_GRAIN_SEASON:
      months = 1;
      break;
    case GALPI_GRAIN_HALF:
      months = 2;
      break;
    case GALPI_GRAIN_YEAR:
      if (stretch->part == GALPI_PART_MID)
        set_days (stretch, galpi_day_add_months (from, 4), galpi_day_add_months (from, 8));
      else if (stretch->part == GALPI_PART_START)
        stretch->to = galpi_day_add_months (from, 3);
      else
        stretch->from = galpi_day_add_months (from, 9);
      return;
    case GALPI_GRAIN_DECADE:
      first = stretch->part == GALPI_PART_START ? 0 : stretch->part == GALPI_PART_MID ? 4 : 7;
      last = stretch->part == GALPI_PART_START ? 4 : stretch->part == GALPI_PART_MID ? 7 : 10;
      break;
    case GALPI_GRAIN_CENTURY:
      first = stretch->part == GALPI_PART_START ? 0 : stretch->part == GALPI_PART_MID ? 33 : 67;
      last = stretch->part == GALPI_PART_START ? 33 : stretch->part == GALPI_PART_MID ? 67 : 100;
      break;
    default:
      return;
    }

  if (months > 0)
    {
      if (stretch->part != GALPI_PART_START)
        stretch->from = galpi_day_add_months (from, stretch->part == GALPI_PART_MID ? months
                                                                                    : 2 * months);
      if (stretch->part != GALPI_PART_END)
        stretch->to = galpi_day_add_months (from, stretch->part == GALPI_PART_MID ? 2 * months
                                                                                  : months);
      return;
    }

  year = year_of (from);
  set_days (stretch, galpi_day_new (year + first, 1, 1), galpi_day_new (year + last, 1, 1));
}

static gboolean
resolve_long (const GalpiDate        *self,
              const GalpiDateContext *context,
              GalpiStretch           *stretch)
{
  int decade = self->decade;

  if (self->grain == GALPI_GRAIN_CENTURY)
    {
      if (self->century < 1 || self->century > 99)
        return FALSE;
      set_days (stretch, galpi_day_new ((self->century - 1) * 100, 1, 1),
                galpi_day_new (self->century * 100, 1, 1));
      g_snprintf (stretch->value, sizeof stretch->value, "%02d", self->century - 1);
      return TRUE;
    }

  if (self->year_from == GALPI_FROM_BASE)
    {
      if (context->base == GALPI_DAY_NONE)
        {
          g_strlcpy (stretch->value, "XXX", sizeof stretch->value);
          return TRUE;
        }
      decade = year_of (context->base) / 10 * 10 + self->year * 10;
    }
  else if (self->short_year)
    decade = full_year (decade, context->base) / 10 * 10;

  if (decade < 0 || decade > 9980)
    return FALSE;
  set_days (stretch, galpi_day_new (decade, 1, 1), galpi_day_new (decade + 10, 1, 1));
  g_snprintf (stretch->value, sizeof stretch->value, "%03d", decade / 10);
  return TRUE;
}

static gboolean
resolve_part_of_year (const GalpiDate        *self,
                      const GalpiDateContext *context,
                      GalpiStretch           *stretch)
{
  static const char season_codes[][3] = { "SP", "SU", "FA", "WI" };
  static const char quarters[] = "Q";
  int year = year_said (self, context), first = 0, length = 0, number = 0;
  char code[4];

  if (self->grain == GALPI_GRAIN_QUARTER)
    {
      GalpiDay day = context->base;
      int quarter = self->quarter;

      if (self->quarter_from != GALPI_FROM_TEXT && day != GALPI_DAY_NONE)
        {
          int count = year_of (day) * 4 + (month_of (day) - 1) / 3 + quarter;

          year = count / 4;
          quarter = count % 4 + 1;
        }
      else if (self->quarter_from != GALPI_FROM_TEXT)
        {
          g_strlcpy (stretch->value, "XXXX-QX", sizeof stretch->value);
          return TRUE;
        }
      if (quarter < 1 || quarter > 4)
        return FALSE;
      number = quarter;
      first = 3 * quarter - 2;
      length = 3;
      g_snprintf (code, sizeof code, "%c%d", quarters[0], number);
    }
  else if (self->grain == GALPI_GRAIN_HALF)
    {
      number = self->half;
      first = 6 * self->half - 5;
      length = 6;
      g_snprintf (code, sizeof code, "H%d", number);
    }
  else
    {
      number = self->season;
      first = 3 * self->season;
      length = 3;
      g_strlcpy (code, season_codes[self->season - 1], sizeof code);
    }

  if (year == UNKNOWN)
    {
      GalpiDate start = *self;

      start.month = first;
      start.day = 1;
      year = year_near (&start, context, day_in, FALSE);
      stretch->counted = TRUE;
    }
  if (year == UNKNOWN)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-%s", code);
      return TRUE;
    }

  if (year < 1 || year > 9990)
    return FALSE;
  set_days (stretch, galpi_day_new (year, first, 1),
            galpi_day_add_months (galpi_day_new (year, first, 1), length));
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-%s", year, code);
  return TRUE;
}

/* The year and month that are said or follow from what is said. */
static gboolean
resolve_month (const GalpiDate        *self,
               const GalpiDateContext *context,
               int                    *year,
               int                    *month)
{
  *year = year_said (self, context);
  *month = self->month_from == GALPI_FROM_TEXT ? self->month : UNKNOWN;

  if (self->month_from == GALPI_FROM_BASE || self->month_from == GALPI_FROM_LAST)
    {
      GalpiDay day = origin (self->month_from, context);

      if (day == GALPI_DAY_NONE)
        return TRUE;
      if (self->year_from == GALPI_FROM_BASE)
        day = galpi_day_add_months (day, 12 * self->year);
      if (day != GALPI_DAY_NONE)
        day = galpi_day_add_months (month_start (day), self->month);
      if (day == GALPI_DAY_NONE)
        return FALSE;
      galpi_day_get (day, year, month, NULL);
      return TRUE;
    }

  if (*month != UNKNOWN && (*month < 1 || *month > 12))
    return FALSE;
  return TRUE;
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
      near = origin (self->week_from, context);
      if (near == GALPI_DAY_NONE)
        {
          g_snprintf (stretch->value, sizeof stretch->value, "XXXX-WXX-%d", self->weekday);
          return TRUE;
        }
      set_day_value (stretch, week_start (near) + 7 * self->week + self->weekday - 1);
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

  set_day_value (stretch, day);
  return TRUE;
}

/* A day of the month without its month: the nearest, or the nearest that falls on a weekday. */
static gboolean
resolve_bare_day (const GalpiDate        *self,
                  const GalpiDateContext *context,
                  GalpiStretch           *stretch)
{
  GalpiLean lean = lean_of (self, context);
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
      GalpiDay start = galpi_day_add_months (month_start (near), i), day;

      if (start == GALPI_DAY_NONE)
        continue;
      day = galpi_day_new (year_of (start), month_of (start), self->day);
      if (day == GALPI_DAY_NONE || (self->weekday != 0 && galpi_day_weekday (day) != self->weekday)
          || (lean == GALPI_LEAN_PAST && day > near) || (lean == GALPI_LEAN_FUTURE && day < near)
          || (lean == GALPI_LEAN_NEXT && day <= near))
        continue;
      if (best == GALPI_DAY_NONE || ABS (day - near) < ABS (best - near))
        best = day;
    }

  if (best == GALPI_DAY_NONE)
    return FALSE;
  set_day_value (stretch, best);
  return TRUE;
}

static gboolean
resolve_year_grain (const GalpiDate        *self,
                    const GalpiDateContext *context,
                    GalpiStretch           *stretch)
{
  int year = year_said (self, context);

  if (year == UNKNOWN)
    {
      g_strlcpy (stretch->value, "XXXX", sizeof stretch->value);
      return TRUE;
    }
  if (year < -9998 || year > 9998)
    return FALSE;

  set_days (stretch, galpi_day_new (year, 1, 1), galpi_day_new (year + 1, 1, 1));
  if (year >= 0)
    g_snprintf (stretch->value, sizeof stretch->value, "%04d", year);
  else
    g_snprintf (stretch->value, sizeof stretch->value, "BC%04d", 1 - year);
  return TRUE;
}

static gboolean
resolve_week_grain (const GalpiDate        *self,
                    const GalpiDateContext *context,
                    GalpiStretch           *stretch)
{
  GalpiDay day, monday;
  gboolean weekend = self->grain == GALPI_GRAIN_WEEKEND;
  int year, month;

  if (self->week_from == GALPI_FROM_TEXT)
    {
      GalpiDay start, end;

      if (!resolve_month (self, context, &year, &month))
        return FALSE;
      if (month != UNKNOWN && year == UNKNOWN)
        {
          GalpiDate first = *self;

          first.day = 1;
          year = year_near (&first, context, day_in, FALSE);
        }
      if (year == UNKNOWN && context->near != GALPI_DAY_NONE && self->month_from == GALPI_FROM_NOWHERE)
        {
          year = year_of (context->near);
          stretch->counted = TRUE;
          /* "둘째 주" alone is of the month, "31주" of the year. */
          if (self->week <= 5)
            month = month_of (context->near);
        }
      if (year == UNKNOWN || year < 1 || year > 9990)
        {
          g_strlcpy (stretch->value, "XXXX-WXX", sizeof stretch->value);
          return year == UNKNOWN;
        }
      start = galpi_day_new (year, month != UNKNOWN ? month : 1, 1);
      end = galpi_day_add_months (start, month != UNKNOWN ? 1 : 12);
      monday = nth_week (start, end, self->week);
      if (monday == GALPI_DAY_NONE)
        return FALSE;
    }
  else
    {
      day = origin (self->week_from == GALPI_FROM_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE, context);
      if (day == GALPI_DAY_NONE)
        {
          g_strlcpy (stretch->value, weekend ? "XXXX-WXX-WE" : "XXXX-WXX", sizeof stretch->value);
          return TRUE;
        }
      monday = week_start (day) + 7 * self->week;
    }

  if (self->weekday != 0)
    set_day_value (stretch, monday + self->weekday - 1);
  else
    set_week_value (stretch, monday, weekend);
  return TRUE;
}

static gboolean
resolve_day_grain (const GalpiDate        *self,
                   const GalpiDateContext *context,
                   GalpiStretch           *stretch)
{
  int year, month;
  GalpiDay day;

  if (self->day_from == GALPI_FROM_BASE || self->day_from == GALPI_FROM_LAST)
    {
      day = day_origin (self->day_from, context);
      stretch->counted = TRUE;
      if (day == GALPI_DAY_NONE)
        {
          g_strlcpy (stretch->value, "XXXX-XX-XX", sizeof stretch->value);
          return TRUE;
        }
      if (self->year_from == GALPI_FROM_BASE)
        day = galpi_day_add_months (day, 12 * self->year);
      if (day != GALPI_DAY_NONE && self->month_from == GALPI_FROM_BASE)
        day = galpi_day_add_months (day, self->month);
      if (day == GALPI_DAY_NONE || ABS (self->day) > 3000000
          || ABS (day + self->day) > 2900000)
        return FALSE;
      set_day_value (stretch, day + self->day);
      return TRUE;
    }

  if (self->holiday != 0)
    {
      year = year_said (self, context);
      if (year == UNKNOWN)
        {
          year = year_near (self, context, holiday_in, FALSE);
          stretch->counted = TRUE;
        }
      if (year == UNKNOWN)
        {
          g_strlcpy (stretch->value, "XXXX-XX-XX", sizeof stretch->value);
          return TRUE;
        }
      day = holiday_in (self, year);
      if (day == GALPI_DAY_NONE)
        return FALSE;
      set_day_value (stretch, day);
      return TRUE;
    }

  if (self->week_from == GALPI_FROM_TEXT && self->weekday != 0)
    return resolve_week_grain (self, context, stretch);

  if (!resolve_month (self, context, &year, &month))
    return FALSE;

  if (self->nth != 0)
    {
      GalpiDay start, end;

      if (month != UNKNOWN && year == UNKNOWN)
        {
          GalpiDate first = *self;

          first.day = 1;
          year = year_near (&first, context, day_in, FALSE);
          stretch->counted = TRUE;
        }
      if (year == UNKNOWN && context->near != GALPI_DAY_NONE
          && self->month_from == GALPI_FROM_NOWHERE)
        {
          stretch->counted = TRUE;
          galpi_day_get (context->near, &year, &month, NULL);
        }
      if (year == UNKNOWN || year < 1 || year > 9990)
        {
          g_snprintf (stretch->value, sizeof stretch->value, "XXXX-XX-XX");
          return year == UNKNOWN;
        }
      start = galpi_day_new (year, month != UNKNOWN ? month : 1, 1);
      end = galpi_day_add_months (start, month != UNKNOWN ? 1 : 12);
      if (self->weekday == 0)
        day = self->nth > 0 ? start + self->nth - 1 : end + self->nth;
      else
        day = nth_weekday (start, end, self->weekday, self->nth);
      if (day == GALPI_DAY_NONE || day < start || day >= end)
        return FALSE;
      set_day_value (stretch, day);
      return TRUE;
    }

  if (self->day == 0 && self->weekday != 0)
    return resolve_weekday (self, context, stretch);
  if (self->month_from == GALPI_FROM_NOWHERE)
    return resolve_bare_day (self, context, stretch);
  if (month == UNKNOWN)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-XX-%02d", self->day);
      return self->day >= 1 && self->day <= 31;
    }

  if (year == UNKNOWN)
    {
      stretch->counted = TRUE;
      year = year_near (self, context, day_in, FALSE);
    }
  if (year == UNKNOWN)
    {
      /* A leap year: any day of a month may be meant. */
      if (galpi_day_new (2024, month, self->day) == GALPI_DAY_NONE)
        return FALSE;
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-%02d-%02d", month, self->day);
      return TRUE;
    }

  day = galpi_day_new (year, month, self->day);
  if (day == GALPI_DAY_NONE)
    return FALSE;
  set_day_value (stretch, day);
  return TRUE;
}

static gboolean
resolve_month_grain (const GalpiDate        *self,
                     const GalpiDateContext *context,
                     GalpiStretch           *stretch)
{
  int year, month;

  if (!resolve_month (self, context, &year, &month))
    return FALSE;
  if (month == UNKNOWN)
    {
      g_strlcpy (stretch->value, "XXXX-XX", sizeof stretch->value);
      return TRUE;
    }

  if (year == UNKNOWN)
    {
      GalpiDate first = *self;
      GalpiDateContext of_month = *context;

      /* The month that is running counts as neither past nor to come. */
      first.day = 1;
      if (of_month.near != GALPI_DAY_NONE)
        of_month.near = month_start (of_month.near);
      year = year_near (&first, &of_month, day_in, FALSE);
      stretch->counted = TRUE;
    }
  if (year == UNKNOWN)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-%02d", month);
      return TRUE;
    }
  if (year < 1 || year > 9990)
    return FALSE;
  set_month_value (stretch, year, month);
  return TRUE;
}

/* The same period a year before the one named last. */
static gboolean
resolve_year_earlier (const GalpiDateContext *context,
                      GalpiStretch           *stretch)
{
  stretch->counted = TRUE;
  stretch->grain = GALPI_GRAIN_NONE;
  if (context->last_from == GALPI_DAY_NONE)
    {
      g_strlcpy (stretch->value, "XXXX", sizeof stretch->value);
      return TRUE;
    }

  set_days (stretch, galpi_day_add_months (context->last_from, -12),
            galpi_day_add_months (context->last_to, -12));
  return stretch->from != GALPI_DAY_NONE && stretch->from < stretch->to;
}

int
galpi_date_get_hour (const GalpiDate *self)
{
  gboolean late = self->day_part >= GALPI_DAY_PART_NOON;
  int hour = self->hour;

  if (self->day_part == GALPI_DAY_PART_NONE || hour > 12)
    return hour;
  if (hour == 12)
    {
      if (self->day_part == GALPI_DAY_PART_NIGHT || self->day_part == GALPI_DAY_PART_EVENING)
        return 24;
      return late ? 12 : 0;
    }
  if (self->day_part == GALPI_DAY_PART_NOON)
    return hour < 7 ? hour + 12 : hour;
  if (self->day_part == GALPI_DAY_PART_NIGHT)
    return hour < 5 ? hour : hour + 12;
  return late ? hour + 12 : hour;
}

static gboolean
resolve_time_of_day (const GalpiDate *self,
                     GalpiStretch    *stretch)
{
  static const struct { const char *code; int from, to; } parts[] = {
    [GALPI_DAY_PART_DAWN] = { "DW", 0, 6 },
    [GALPI_DAY_PART_MORNING] = { "MO", 0, 12 },
    [GALPI_DAY_PART_NOON] = { "MI", 11, 14 },
    [GALPI_DAY_PART_AFTERNOON] = { "AF", 12, 18 },
    [GALPI_DAY_PART_EVENING] = { "EV", 18, 24 },
    [GALPI_DAY_PART_NIGHT] = { "NI", 20, 24 },
  };
  g_autofree char *day = g_strdup (stretch->value);
  int hour, length = 3600;

  if (self->hour < 0)
    {
      if (self->day_part == GALPI_DAY_PART_NONE)
        return FALSE;
      stretch->from_second = parts[self->day_part].from * 3600;
      stretch->to_second = parts[self->day_part].to * 3600;
      g_snprintf (stretch->value, sizeof stretch->value, "%.16sT%s", day,
                  parts[self->day_part].code);
      return TRUE;
    }

  hour = galpi_date_get_hour (self);
  if (hour > 24 || self->minute > 59 || self->second > 59 || (hour == 24 && self->minute > 0))
    return FALSE;

  stretch->from_second = hour * 3600;
  g_snprintf (stretch->value, sizeof stretch->value, "%.16sT%02d", day, hour);
  if (self->minute >= 0 || self->second >= 0)
    {
      length = 60;
      stretch->from_second += MAX (self->minute, 0) * 60;
      g_snprintf (stretch->value, sizeof stretch->value, "%.16sT%02d:%02d", day, hour,
                  MAX (self->minute, 0));
    }
  if (self->second >= 0)
    {
      length = 1;
      stretch->from_second += self->second;
      g_snprintf (stretch->value, sizeof stretch->value, "%.16sT%02d:%02d:%02d", day, hour,
                  MAX (self->minute, 0), self->second);
    }
  stretch->to_second = stretch->from_second + length;
  return TRUE;
}

/* The finest part that is a day or more. */
static GalpiGrain
day_grain (const GalpiDate *self)
{
  if (self->grain >= GALPI_GRAIN_DAY)
    return self->grain;
  if (self->day_from != GALPI_FROM_NOWHERE || self->weekday != 0 || self->holiday != 0
      || self->nth != 0)
    return GALPI_GRAIN_DAY;
  if (self->weekend)
    return GALPI_GRAIN_WEEKEND;
  if (self->week_from != GALPI_FROM_NOWHERE)
    return GALPI_GRAIN_WEEK;
  if (self->month_from != GALPI_FROM_NOWHERE)
    return GALPI_GRAIN_MONTH;
  if (self->year_from != GALPI_FROM_NOWHERE)
    return GALPI_GRAIN_YEAR;
  return GALPI_GRAIN_NONE;
}

gboolean
galpi_date_resolve (const GalpiDate        *self,
                    const GalpiDateContext *context,
                    GalpiStretch           *stretch)
{
  GalpiGrain grain = day_grain (self);
  gboolean found;

  *stretch = (GalpiStretch) {
    .from = GALPI_DAY_NONE, .to = GALPI_DAY_NONE, .from_second = -1, .to_second = -1,
    .grain = grain, .part = self->part, .approx = self->approx,
    .counted = self->year_from > GALPI_FROM_TEXT || self->month_from > GALPI_FROM_TEXT
               || self->week_from > GALPI_FROM_TEXT || self->quarter_from > GALPI_FROM_TEXT,
  };

  if (self->year_earlier)
    return resolve_year_earlier (context, stretch);

  switch ((int) grain)
    {
    case GALPI_GRAIN_NONE:
      found = TRUE;
      break;
    case GALPI_GRAIN_DAY:
      found = resolve_day_grain (self, context, stretch);
      break;
    case GALPI_GRAIN_WEEKEND:
    case GALPI_GRAIN_WEEK:
      found = resolve_week_grain (self, context, stretch);
      break;
    case GALPI_GRAIN_MONTH:
      found = resolve_month_grain (self, context, stretch);
      break;
    case GALPI_GRAIN_QUARTER:
    case GALPI_GRAIN_SEASON:
    case GALPI_GRAIN_HALF:
      found = resolve_part_of_year (self, context, stretch);
      break;
    case GALPI_GRAIN_YEAR:
      found = resolve_year_grain (self, context, stretch);
      break;
    default:
      found = resolve_long (self, context, stretch);
      break;
    }

  if (!found || (stretch->from != GALPI_DAY_NONE && stretch->to == GALPI_DAY_NONE))
    return FALSE;
  /* Four digits of a year: only whole years reach back beyond them. */
  if (stretch->from != GALPI_DAY_NONE
      && (stretch->to > galpi_day_new (9999, 12, 31)
          || (stretch->from < galpi_day_new (0, 1, 1) && grain != GALPI_GRAIN_YEAR)))
    return FALSE;
  narrow (stretch);
  if (self->grain < GALPI_GRAIN_DAY && self->grain != GALPI_GRAIN_NONE)
    {
      stretch->grain = self->grain;
      return resolve_time_of_day (self, stretch);
    }
  return TRUE;
}

void
galpi_date_shift (GalpiDate  *self,
                  GalpiGrain  unit,
                  int         count)
{
  switch ((int) unit)
    {
    case GALPI_GRAIN_DECADE:
      count *= 10;
      G_GNUC_FALLTHROUGH;
    case GALPI_GRAIN_YEAR:
      self->year_from = GALPI_FROM_BASE;
      self->year += count;
      break;
    case GALPI_GRAIN_HALF:
      self->month_from = GALPI_FROM_BASE;
      self->month += 6 * count;
      break;
    case GALPI_GRAIN_QUARTER:
      self->month_from = GALPI_FROM_BASE;
      self->month += 3 * count;
      break;
    case GALPI_GRAIN_MONTH:
      self->month_from = GALPI_FROM_BASE;
      self->month += count;
      break;
    case GALPI_GRAIN_WEEK:
      count *= 7;
      G_GNUC_FALLTHROUGH;
    case GALPI_GRAIN_DAY:
      self->day_from = GALPI_FROM_BASE;
      self->day += count;
      break;
    default:
      break;
    }
}
