/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-private.h"

/* The first or last third of a month and a season, quarter or half, the first and last quarter of a
 * year; years of a decade or a century; days of a week. */
void
galpi_stretch_narrow (GalpiStretch *stretch)
{
  GalpiDay from = stretch->from, to = stretch->to;
  int months = 0, first = 0, last = 0, year;

  if (stretch->part == GALPI_PART_NONE || from == GALPI_DAY_NONE)
    return;

  switch ((int) stretch->grain)
    {
    case GALPI_GRAIN_WEEK:
      galpi_stretch_set_days (stretch,
                stretch->part == GALPI_PART_START ? from
                : stretch->part == GALPI_PART_MID ? from + 2 : from + 4,
                stretch->part == GALPI_PART_START ? from + 3
                : stretch->part == GALPI_PART_MID ? from + 4 : to);
      return;
    case GALPI_GRAIN_MONTH:
      galpi_stretch_set_days (stretch,
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
        galpi_stretch_set_days (stretch, galpi_day_add_months (from, 4),
                                galpi_day_add_months (from, 8));
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

  year = galpi_date_year_of (from);
  galpi_stretch_set_days (stretch, galpi_day_new (year + first, 1, 1),
                          galpi_day_new (year + last, 1, 1));
}
