/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date.h"

#include "galpi-date-private.h"

static void
set_month_value (GalpiStretch *stretch,
                 int           year,
                 int           month)
{
  GalpiDay start = galpi_day_new (year, month, 1);

  galpi_stretch_set_days (stretch, start, galpi_day_add_months (start, 1));
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-%02d", year, month);
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
      galpi_stretch_set_days (stretch, galpi_day_new ((self->century - 1) * 100, 1, 1),
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
      decade = galpi_date_year_of (context->base) / 10 * 10 + self->year * 10;
    }
  else if (self->short_year)
    {
      /* A decade of two figures has begun: the 30s are past. */
      int limit = context->base != GALPI_DAY_NONE ? galpi_date_year_of (context->base) : 2025;

      decade = limit - (limit - decade) % 100;
    }

  if (decade < 0 || decade > 9980)
    return FALSE;
  galpi_stretch_set_days (stretch, galpi_day_new (decade, 1, 1), galpi_day_new (decade + 10, 1, 1));
  g_snprintf (stretch->value, sizeof stretch->value, "%03d", decade / 10);
  return TRUE;
}

/* The first day of the part of @length months that @day lies in, where one begins with @first. */
static GalpiDay
start_of_part (GalpiDay day,
               int      first,
               int      length)
{
  GalpiDay month = galpi_date_month_start (day);

  return galpi_day_add_months (month, -((galpi_date_month_of (day) - first + 12) % length));
}

static gboolean
resolve_part_of_year (const GalpiDate        *self,
                      const GalpiDateContext *context,
                      GalpiStretch           *stretch)
{
  static const char season_codes[][3] = { "SP", "SU", "FA", "WI" };
  static const char quarters[] = "Q";
  int year = galpi_date_year_said (self, context), first = 0, length = 0, number = 0;
  char code[4];

  if (self->grain == GALPI_GRAIN_QUARTER)
    {
      GalpiDay day = galpi_date_origin (self->quarter_from, context);
      int quarter = self->quarter;

      if (self->quarter_from != GALPI_FROM_TEXT && day != GALPI_DAY_NONE)
        {
          int count = galpi_date_year_of (day) * 4 + (galpi_date_month_of (day) - 1) / 3 + quarter;

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

  if (year == GALPI_DATE_UNKNOWN)
    {
      GalpiDate start = *self;
      GalpiDateContext of_part = *context;

      /* The part of the year that is running counts as neither past nor to come. */
      start.month = first;
      start.day = 1;
      if (of_part.near != GALPI_DAY_NONE)
        of_part.near = start_of_part (of_part.near, first, length);
      /* 지난 2분기 is over: it is not the one that is running. */
      if (self->lean == GALPI_LEAN_PAST && self->grain != GALPI_GRAIN_SEASON
          && of_part.near != GALPI_DAY_NONE)
        of_part.near--;
      year = galpi_date_year_near (&start, &of_part, galpi_date_day_in, FALSE);
      stretch->counted = TRUE;
    }
  if (year == GALPI_DATE_UNKNOWN)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-%s", code);
      return TRUE;
    }

  if (year < 1 || year > 9990)
    return FALSE;
  galpi_stretch_set_days (stretch, galpi_day_new (year, first, 1),
            galpi_day_add_months (galpi_day_new (year, first, 1), length));
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-%s", year, code);
  return TRUE;
}

static gboolean
resolve_year_grain (const GalpiDate        *self,
                    const GalpiDateContext *context,
                    GalpiStretch           *stretch)
{
  int year = galpi_date_year_said (self, context);

  if (year == GALPI_DATE_UNKNOWN)
    {
      g_strlcpy (stretch->value, "XXXX", sizeof stretch->value);
      return TRUE;
    }
  if (year < -9998 || year > 9998)
    return FALSE;

  galpi_stretch_set_days (stretch, galpi_day_new (year, 1, 1), galpi_day_new (year + 1, 1, 1));
  if (year >= 0)
    g_snprintf (stretch->value, sizeof stretch->value, "%04d", year);
  else
    g_snprintf (stretch->value, sizeof stretch->value, "BC%04d", 1 - year);
  return TRUE;
}

static gboolean
resolve_month_grain (const GalpiDate        *self,
                     const GalpiDateContext *context,
                     GalpiStretch           *stretch)
{
  int year, month;

  if (!galpi_date_resolve_month (self, context, &year, &month))
    return FALSE;
  if (month == GALPI_DATE_UNKNOWN)
    {
      g_strlcpy (stretch->value, "XXXX-XX", sizeof stretch->value);
      return TRUE;
    }

  if (year == GALPI_DATE_UNKNOWN)
    {
      GalpiDate first = *self;
      GalpiDateContext of_month = *context;

      /* The month that is running counts as neither past nor to come. */
      first.day = 1;
      if (of_month.near != GALPI_DAY_NONE)
        of_month.near = galpi_date_month_start (of_month.near);
      year = galpi_date_year_near (&first, &of_month, galpi_date_day_in, FALSE);
      stretch->counted = TRUE;
    }
  if (year == GALPI_DATE_UNKNOWN)
    {
      g_snprintf (stretch->value, sizeof stretch->value, "XXXX-%02d", month);
      return TRUE;
    }
  if (year < 1 || year > 9990)
    return FALSE;
  set_month_value (stretch, year, month);
  return TRUE;
}

/* Gives a stretch that is just a quarter or a half its value. */
static void
name_part_of_year (GalpiStretch *stretch)
{
  int year, month, day;

  galpi_day_get (stretch->from, &year, &month, &day);
  if (day != 1 || year < 0)
    return;
  if (month % 3 == 1 && stretch->to == galpi_day_add_months (stretch->from, 3))
    {
      stretch->grain = GALPI_GRAIN_QUARTER;
      g_snprintf (stretch->value, sizeof stretch->value, "%04d-Q%d", year, month / 3 + 1);
    }
  else if (month % 6 == 1 && stretch->to == galpi_day_add_months (stretch->from, 6))
    {
      stretch->grain = GALPI_GRAIN_HALF;
      g_snprintf (stretch->value, sizeof stretch->value, "%04d-H%d", year, month / 6 + 1);
    }
}

/* The period named last, or the same a year before: not a day, as long as a longer one was named.
 * Where none was, no more is known than the year. */
static gboolean
resolve_same_period (const GalpiDate        *self,
                     const GalpiDateContext *context,
                     GalpiStretch           *stretch)
{
  int months = self->year_earlier ? -12 : 0;
  GalpiDay from = context->period_from, to = context->period_to;

  stretch->counted = TRUE;
  stretch->grain = GALPI_GRAIN_NONE;
  if (from == GALPI_DAY_NONE && !self->year_earlier)
    {
      from = context->last_from;
      to = context->last_to;
    }
  if (from == GALPI_DAY_NONE)
    {
      GalpiDate year = { .year_from = GALPI_FROM_BASE, .year = -1, .grain = GALPI_GRAIN_YEAR };

      return self->year_earlier && resolve_year_grain (&year, context, stretch);
    }

  galpi_stretch_set_days (stretch, galpi_day_add_months (from, months),
                          galpi_day_add_months (to, months));
  if (stretch->from == GALPI_DAY_NONE || stretch->from >= stretch->to)
    return FALSE;
  name_part_of_year (stretch);
  return TRUE;
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

/* Hours of the day. */
static const struct { const char *code; int from, to; } parts[] = {
  [GALPI_DAY_PART_DAWN] = { "DW", 0, 6 },
  [GALPI_DAY_PART_MORNING] = { "MO", 0, 12 },
  [GALPI_DAY_PART_NOON] = { "MI", 11, 14 },
  [GALPI_DAY_PART_AFTERNOON] = { "AF", 12, 18 },
  [GALPI_DAY_PART_EVENING] = { "EV", 18, 24 },
  [GALPI_DAY_PART_NIGHT] = { "NI", 20, 24 },
};

const char *
galpi_day_part_get_code (GalpiDayPart part)
{
  return parts[part].code;
}

static gboolean
resolve_time_of_day (const GalpiDate *self,
                     GalpiStretch    *stretch)
{
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

/* Earlier this year, later this month: cuts a stretch that the base lies in. Such a part of any
 * other one is its start or end. */
static gboolean
narrow_at_base (GalpiStretch *stretch,
                GalpiDay      base)
{
  gboolean so_far = stretch->part == GALPI_PART_SO_FAR;

  if (!so_far && stretch->part != GALPI_PART_TO_COME)
    return FALSE;
  stretch->part = so_far ? GALPI_PART_START : GALPI_PART_END;
  if (base == GALPI_DAY_NONE || stretch->from == GALPI_DAY_NONE || base <= stretch->from
      || base >= stretch->to)
    return FALSE;
  galpi_stretch_set_days (stretch, so_far ? stretch->from : base, so_far ? base : stretch->to);
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

  if (self->year_earlier || self->same_period)
    return resolve_same_period (self, context, stretch);

  switch ((int) grain)
    {
    case GALPI_GRAIN_NONE:
      found = TRUE;
      break;
    case GALPI_GRAIN_DAY:
      found = galpi_date_resolve_day (self, context, stretch);
      break;
    case GALPI_GRAIN_WEEKEND:
    case GALPI_GRAIN_WEEK:
      found = galpi_date_resolve_week (self, context, stretch);
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
  if (!narrow_at_base (stretch, context->base))
    galpi_stretch_narrow (stretch);
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
