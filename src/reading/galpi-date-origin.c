/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-private.h"

#include "galpi-holiday-table.h"
#include "galpi-lunar.h"

/* Days after which a date that has just passed may be meant to come again. */
#define JUST_PAST 31

#define LONGEST_MONTH 31

int
galpi_date_year_of (GalpiDay day)
{
  int year;

  galpi_day_get (day, &year, NULL, NULL);
  return year;
}

int
galpi_date_month_of (GalpiDay day)
{
  int month;

  galpi_day_get (day, NULL, &month, NULL);
  return month;
}

GalpiDay
galpi_date_month_start (GalpiDay day)
{
  int of_month;

  galpi_day_get (day, NULL, NULL, &of_month);
  return day - of_month + 1;
}

/* The day that a part said as an offset counts from. */
GalpiDay
galpi_date_origin (GalpiFrom               from,
                   const GalpiDateContext *context)
{
  if (from == GALPI_FROM_LAST)
    return context->last_from != GALPI_DAY_NONE ? context->last_from : context->base;
  return context->base;
}

GalpiDay
galpi_date_day_origin (GalpiFrom               from,
                       const GalpiDateContext *context)
{
  if (from == GALPI_FROM_LAST && context->last_day != GALPI_DAY_NONE)
    return context->last_day;
  return context->base;
}

GalpiLean
galpi_date_lean_of (const GalpiDate        *self,
                    const GalpiDateContext *context)
{
  return self->lean != GALPI_LEAN_NONE ? self->lean : context->tense;
}

/* Two digits: the year of that ending that lies at most ten years after the base. */
int
galpi_date_full_year (int      two_digits,
           GalpiDay base)
{
  int limit = (base != GALPI_DAY_NONE ? galpi_date_year_of (base) : 2025) + 10;

  return limit - (limit - two_digits) % 100;
}

int
galpi_date_year_said (const GalpiDate        *self,
                      const GalpiDateContext *context)
{
  GalpiDay day;

  switch (self->year_from)
    {
    case GALPI_FROM_TEXT:
      return self->short_year ? galpi_date_full_year (self->year, context->base) : self->year;
    case GALPI_FROM_BASE:
    case GALPI_FROM_LAST:
      day = galpi_date_origin (self->year_from, context);
      return day != GALPI_DAY_NONE ? galpi_date_year_of (day) + self->year : GALPI_DATE_UNKNOWN;
    case GALPI_FROM_NOWHERE:
      break;
    }
  return GALPI_DATE_UNKNOWN;
}

/* The year of something that recurs every year and begins on @starts in the near day's year. */
int
galpi_date_year_near (const GalpiDate        *self,
                      const GalpiDateContext *context,
                      GalpiDay              (*start_in) (const GalpiDate *self, int year),
                      gboolean                nearest)
{
  GalpiDay start, best = GALPI_DAY_NONE;
  int year, best_year;

  if (context->near == GALPI_DAY_NONE)
    return GALPI_DATE_UNKNOWN;

  year = best_year = galpi_date_year_of (context->near);
  start = start_in (self, year);
  if (start == GALPI_DAY_NONE)
    return year;

  switch (galpi_date_lean_of (self, context))
    {
    case GALPI_LEAN_PAST:
      return start > context->near ? year - 1 : year;
    case GALPI_LEAN_FUTURE:
      /* Only the tense of its sentence makes it one ahead: 11월 15일에 낸 법안은 … 할 것이다. */
      if (self->lean == GALPI_LEAN_NONE && start < context->near
          && context->near - start <= JUST_PAST)
        return year;
      return start < context->near ? year + 1 : year;
    case GALPI_LEAN_NEXT:
      return (start <= context->near ? year + 1 : year) + self->years_on;
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

GalpiDay
galpi_date_holiday_in (const GalpiDate *self,
                       int              year)
{
  GalpiDay day = galpi_holiday_in_year ((GalpiHoliday) self->holiday, year);

  return day != GALPI_DAY_NONE ? day + self->holiday_shift : day;
}

GalpiDay
galpi_date_day_in (const GalpiDate *self,
                   int              year)
{
  if (self->lunar)
    return galpi_lunar_to_day (year, self->month, MAX (self->day, 1));
  return galpi_day_new (year, self->month, MAX (self->day, 1));
}

void
galpi_stretch_set_days (GalpiStretch *stretch,
                        GalpiDay      from,
                        GalpiDay      to)
{
  stretch->from = from;
  stretch->to = to;
}

void
galpi_stretch_set_day (GalpiStretch *stretch,
                       GalpiDay      day)
{
  int year, month, of_month;

  galpi_day_get (day, &year, &month, &of_month);
  galpi_stretch_set_days (stretch, day, day + 1);
  g_snprintf (stretch->value, sizeof stretch->value, "%04d-%02d-%02d", year, month, of_month);
}

/* The year and month that are said or follow from what is said. */
gboolean
galpi_date_resolve_month (const GalpiDate        *self,
                          const GalpiDateContext *context,
                          int                    *year,
                          int                    *month)
{
  *year = galpi_date_year_said (self, context);
  *month = self->month_from == GALPI_FROM_TEXT ? self->month : GALPI_DATE_UNKNOWN;

  if (self->month_from == GALPI_FROM_BASE || self->month_from == GALPI_FROM_LAST)
    {
      GalpiDay day = galpi_date_origin (self->month_from, context);

      /* Of a year, there is no month before. */
      if (self->month_from == GALPI_FROM_LAST && context->last_from != GALPI_DAY_NONE
          && context->last_to - context->last_from > LONGEST_MONTH)
        day = context->base;
      if (day == GALPI_DAY_NONE)
        return TRUE;
      if (self->year_from == GALPI_FROM_BASE || self->year_from == GALPI_FROM_LAST)
        day = galpi_day_add_months (day, 12 * self->year);
      if (day != GALPI_DAY_NONE)
        day = galpi_day_add_months (galpi_date_month_start (day), self->month);
      if (day == GALPI_DAY_NONE)
        return FALSE;
      galpi_day_get (day, year, month, NULL);
      return TRUE;
    }

  if (*month != GALPI_DATE_UNKNOWN && (*month < 1 || *month > 12))
    return FALSE;
  return TRUE;
}
