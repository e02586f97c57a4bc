/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-lunar.h"

#define FIRST_YEAR 1950

/* The first day as month × 100 + day; the month after which the leap month stands, 0 for none; and
 * a bit for each month of 30 days, the first month's the lowest. Others have 29. */
static const struct { guint16 start; guint8 leap; guint16 long_months; } years[] = {
  { 217, 0, 0x052d }, { 206, 0, 0x0aad }, { 127, 5, 0x156a }, { 214, 0, 0x0db2 }, { 204, 0, 0x0da4 },
  { 124, 3, 0x1d49 }, { 212, 0, 0x0d4a }, { 131, 8, 0x1a95 }, { 219, 0, 0x0a96 }, { 208, 0, 0x0556 },
  { 128, 6, 0x0ab5 }, { 215, 0, 0x0ad5 }, { 205, 0, 0x06d2 }, { 125, 4, 0x0ea5 }, { 213, 0, 0x0ea5 },
  { 202, 0, 0x0e4a }, { 122, 3, 0x0c96 }, { 209, 0, 0x0a9b }, { 130, 7, 0x1556 }, { 217, 0, 0x056a },
  { 206, 0, 0x0b59 }, { 127, 5, 0x1752 }, { 215, 0, 0x0752 }, { 203, 0, 0x0725 }, { 123, 4, 0x164b },
  { 211, 0, 0x0a4b }, { 131, 8, 0x12ab }, { 218, 0, 0x02ad }, { 207, 0, 0x056b }, { 128, 6, 0x0b69 },
  { 216, 0, 0x0da9 }, { 205, 0, 0x0d92 }, { 125, 4, 0x1b25 }, { 213, 0, 0x0d25 }, { 202, 10, 0x1a4d },
  { 220, 0, 0x0a56 }, { 209, 0, 0x02b6 }, { 129, 6, 0x15ad }, { 218, 0, 0x06d4 }, { 206, 0, 0x0da9 },
  { 127, 5, 0x1d92 }, { 215, 0, 0x0e92 }, { 204, 0, 0x0d26 }, { 123, 3, 0x0a56 }, { 210, 0, 0x0a57 },
  { 131, 8, 0x12b6 }, { 219, 0, 0x0b5a }, { 208, 0, 0x06d4 }, { 128, 5, 0x0ec9 }, { 216, 0, 0x0749 },
  { 205, 0, 0x0693 }, { 124, 4, 0x1527 }, { 212, 0, 0x052b }, { 201, 0, 0x0a5b }, { 122, 2, 0x155a },
  { 209, 0, 0x036a }, { 129, 7, 0x1b55 }, { 218, 0, 0x0ba4 }, { 207, 0, 0x0b49 }, { 126, 5, 0x1a93 },
  { 214, 0, 0x0a95 }, { 203, 0, 0x052d }, { 123, 3, 0x0a5d }, { 210, 0, 0x0aad }, { 131, 9, 0x15aa },
  { 219, 0, 0x05d2 }, { 208, 0, 0x0da5 }, { 128, 5, 0x1d4a }, { 216, 0, 0x0d4a }, { 205, 0, 0x0a95 },
  { 125, 4, 0x152d }, { 212, 0, 0x0556 }, { 201, 0, 0x0ab5 }, { 122, 2, 0x15aa }, { 210, 0, 0x06d2 },
  { 129, 6, 0x0ea5 }, { 217, 0, 0x0ea5 }, { 207, 0, 0x0e4a }, { 127, 5, 0x0c96 }, { 213, 0, 0x0c9b },
  { 203, 0, 0x055a }, { 123, 3, 0x0ad5 }, { 211, 0, 0x0b69 }, { 131, 11, 0x1752 }, { 219, 0, 0x0752 },
  { 208, 0, 0x0b25 }, { 128, 6, 0x164b }, { 215, 0, 0x0a4b }, { 204, 0, 0x04ab }, { 124, 5, 0x055b },
  { 212, 0, 0x056d }, { 201, 0, 0x0b69 }, { 122, 2, 0x1b52 }, { 210, 0, 0x0d92 }, { 130, 7, 0x1d25 },
  { 217, 0, 0x0d25 }, { 206, 0, 0x0a4d }, { 126, 5, 0x14ad }, { 214, 0, 0x02b6 }, { 202, 0, 0x05b5 },
  { 123, 3, 0x0da9 },
};

GalpiDay
galpi_lunar_to_day (int year,
                    int month,
                    int day)
{
  int i = year - FIRST_YEAR, place, length;
  GalpiDay start;

  if (i < 0 || i >= (int) G_N_ELEMENTS (years) || month < 1 || month > 12)
    return GALPI_DAY_NONE;

  place = month - 1 + (years[i].leap != 0 && month > years[i].leap);
  start = galpi_day_new (year, years[i].start / 100, years[i].start % 100);
  for (int k = 0; k < place; k++)
    start += 29 + (years[i].long_months >> k & 1);

  length = 29 + (years[i].long_months >> place & 1);
  if (day == -1)
    day = length;
  return day >= 1 && day <= length ? start + day - 1 : GALPI_DAY_NONE;
}

GalpiDay
galpi_lunar_new_year_of_china (int year)
{
  static const int earlier[] = { 1954, 1958, 1966, 1988, 1997, 2027, 2028 };
  GalpiDay day = galpi_lunar_to_day (year, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (earlier); i++)
    if (earlier[i] == year)
      return day - 1;
  return day;
}
