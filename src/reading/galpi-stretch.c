/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date.h"

#include <string.h>

#include "galpi-edtf.h"

static char *
day_time_to_string (GalpiDay day,
                    int      second)
{
  g_autofree char *date = NULL;

  if (day == GALPI_DAY_NONE)
    return NULL;
  if (second < 0)
    return galpi_day_to_string (day);

  date = galpi_day_to_string (day + second / 86400);
  second %= 86400;
  if (second % 60 == 0)
    return g_strdup_printf ("%sT%02d:%02d", date, second / 3600, second / 60 % 60);
  return g_strdup_printf ("%sT%02d:%02d:%02d", date, second / 3600, second / 60 % 60, second % 60);
}

char *
galpi_stretch_get_from (const GalpiStretch *self)
{
  return day_time_to_string (self->from, self->from_second);
}

char *
galpi_stretch_get_to (const GalpiStretch *self)
{
  return day_time_to_string (self->to_second < 0 ? self->to : self->from, self->to_second);
}

/* Quarters, halves and seasons have codes of their own, which follow the year. */
static char *
code_of_year (const GalpiStretch *self)
{
  int year, month;

  galpi_day_get (self->from, &year, &month, NULL);
  switch ((int) self->grain)
    {
    case GALPI_GRAIN_QUARTER:
      return g_strdup_printf ("%04d-%d", year, 33 + (month - 1) / 3);
    case GALPI_GRAIN_HALF:
      return g_strdup_printf ("%04d-%d", year, month < 7 ? 40 : 41);
    case GALPI_GRAIN_SEASON:
      return g_strdup_printf ("%04d-%d", year, 20 + month / 3);
    default:
      return NULL;
    }
}

char *
galpi_stretch_to_edtf (const GalpiStretch *self)
{
  g_autofree char *text = NULL, *time = NULL;

  if (self->from == GALPI_DAY_NONE)
    {
      /* A month or day without a year is the one thing that EDTF can leave open. */
      if ((self->grain == GALPI_GRAIN_MONTH && self->value[5] != 'X')
          || (self->grain == GALPI_GRAIN_DAY && self->value[5] != 'W' && self->value[8] != 'X'))
        return g_strdup (self->value);
      return NULL;
    }

  if (self->part != GALPI_PART_NONE)
    {
      g_autofree char *first = galpi_day_to_string (self->from);
      g_autofree char *last = galpi_day_to_string (self->to - 1);

      return g_strdup_printf ("%s~/%s~", first, last);
    }

  if (self->from_second >= 0 && self->grain < GALPI_GRAIN_DAY_PART)
    {
      time = day_time_to_string (self->from, self->from_second);
      return g_strconcat (time, strlen (time) == 16 ? ":00" : "", NULL);
    }

  text = code_of_year (self);
  if (text == NULL)
    text = galpi_edtf_from_days (self->from, self->to);
  if (self->approx && strchr (text, '/') == NULL)
    return g_strconcat (text, "~", NULL);
  return g_steal_pointer (&text);
}
