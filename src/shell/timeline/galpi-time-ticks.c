/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time-ticks.h"

#include "galpi-date-format.h"

/* Unlabelled ticks are at least so far apart, in pixels. */
#define MIN_MINOR_GAP 6.0

/* From fine to coarse. Ten days are the thirds of a month that "early", "mid" and "late" mean. */
static const GalpiTickStep steps[] = {
  { GALPI_TICK_DAYS, 1 },     { GALPI_TICK_DAYS, 5 },    { GALPI_TICK_DAYS, 10 },
  { GALPI_TICK_MONTHS, 1 },   { GALPI_TICK_MONTHS, 3 },
  { GALPI_TICK_YEARS, 1 },    { GALPI_TICK_YEARS, 2 },   { GALPI_TICK_YEARS, 5 },
  { GALPI_TICK_YEARS, 10 },   { GALPI_TICK_YEARS, 20 },  { GALPI_TICK_YEARS, 50 },
  { GALPI_TICK_YEARS, 100 },  { GALPI_TICK_YEARS, 200 }, { GALPI_TICK_YEARS, 500 },
  { GALPI_TICK_YEARS, 1000 }, { GALPI_TICK_YEARS, 5000 }, { GALPI_TICK_YEARS, 10000 },
};

/* How many days the shortest of its kind has. */
static double
get_days (const GalpiTickStep *step)
{
  switch (step->unit)
    {
    case GALPI_TICK_DAYS:
      /* February's last ten days are eight, its last five are three. */
      return step->count == 1 ? 1.0 : step->count - 2.0;
    case GALPI_TICK_MONTHS:
      return step->count == 1 ? 28.0 : step->count * 30.0;
    case GALPI_TICK_YEARS:
    default:
      return step->count * 365.0;
    }
}

static GalpiTickStep
get_context (const GalpiTickStep *step)
{
  switch (step->unit)
    {
    case GALPI_TICK_DAYS:
      return (GalpiTickStep) { GALPI_TICK_MONTHS, 1 };
    case GALPI_TICK_MONTHS:
      return (GalpiTickStep) { GALPI_TICK_YEARS, 1 };
    case GALPI_TICK_YEARS:
    default:
      return (GalpiTickStep) { GALPI_TICK_YEARS, 0 };
    }
}

static gboolean
is_part_of (const GalpiTickStep *fine,
            const GalpiTickStep *coarse)
{
  return fine->unit != coarse->unit || coarse->count % fine->count == 0;
}

GalpiTimeTicks
galpi_time_ticks_choose (double       day_width,
                         const double label_widths[GALPI_N_TICK_UNITS],
                         const double context_widths[GALPI_N_TICK_UNITS])
{
  GalpiTimeTicks ticks = { 0 };
  guint major;

  for (major = 0; major < G_N_ELEMENTS (steps) - 1; major++)
    {
      const GalpiTickStep *step = &steps[major];
      GalpiTickStep context = get_context (step);

      if (get_days (step) * day_width >= label_widths[step->unit]
          && (context.count == 0
              || get_days (&context) * day_width >= context_widths[context.unit]))
        break;
    }
  ticks.major = steps[major];
  ticks.context = get_context (&ticks.major);

  for (guint minor = 0; minor < major; minor++)
    {
      if (get_days (&steps[minor]) * day_width >= MIN_MINOR_GAP
          && is_part_of (&steps[minor], &ticks.major))
        {
          ticks.minor = steps[minor];
          break;
        }
    }

  return ticks;
}

static int
floor_to (int number,
          int count)
{
  int rest = number % count;

  return number - (rest < 0 ? rest + count : rest);
}

/* Days of a month counted by tens are 1, 11 and 21: what is left at the end belongs to the last. */
static int
floor_day (int day,
           int count)
{
  int last = count == 1 ? 31 : 31 - count;

  return MIN (floor_to (day - 1, count) + 1, last);
}

GalpiDay
galpi_tick_step_floor (const GalpiTickStep *self,
                       GalpiDay             day)
{
  int year, month, of_month;

  g_return_val_if_fail (self != NULL && self->count > 0, GALPI_DAY_NONE);

  galpi_day_get (day, &year, &month, &of_month);
  switch (self->unit)
    {
    case GALPI_TICK_DAYS:
      return galpi_day_new (year, month, floor_day (of_month, self->count));
    case GALPI_TICK_MONTHS:
      return galpi_day_new (year, floor_to (month - 1, self->count) + 1, 1);
    case GALPI_TICK_YEARS:
    default:
      return galpi_day_new (floor_to (year, self->count), 1, 1);
    }
}

GalpiDay
galpi_tick_step_next (const GalpiTickStep *self,
                      GalpiDay             day)
{
  int year, month, of_month;

  g_return_val_if_fail (self != NULL && self->count > 0, GALPI_DAY_NONE);

  galpi_day_get (day, &year, &month, &of_month);
  switch (self->unit)
    {
    case GALPI_TICK_DAYS:
      {
        int next = floor_day (of_month, self->count) + self->count;

        if (next <= galpi_days_in_month (year, month) && floor_day (next, self->count) == next)
          return galpi_day_new (year, month, next);
        return month < 12 ? galpi_day_new (year, month + 1, 1) : galpi_day_new (year + 1, 1, 1);
      }
    case GALPI_TICK_MONTHS:
      month = floor_to (month - 1, self->count) + 1 + self->count;
      return month <= 12 ? galpi_day_new (year, month, 1) : galpi_day_new (year + 1, 1, 1);
    case GALPI_TICK_YEARS:
    default:
      return galpi_day_new (floor_to (year, self->count) + self->count, 1, 1);
    }
}

char *
galpi_tick_step_format (const GalpiTickStep *self,
                        GalpiDay             day,
                        gboolean             as_context)
{
  int year, month;

  g_return_val_if_fail (self != NULL, NULL);

  galpi_day_get (day, &year, &month, NULL);
  switch (self->unit)
    {
    case GALPI_TICK_DAYS:
      return galpi_date_format_day_number (day);
    case GALPI_TICK_MONTHS:
      return as_context ? galpi_date_format_month (year, month)
                        : galpi_date_format_month_short (month);
    case GALPI_TICK_YEARS:
    default:
      return galpi_date_format_year (year);
    }
}
