/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-holiday-table.h"

#define FIRST_LUNAR_YEAR 1950

/* Days of the Korean lunar calendar as month × 100 + day: the first of the first month, the eighth
 * of the fourth, the fifteenth of the eighth. China's differ by a day in some years. */
static const struct { guint16 seollal, buddha, chuseok; } lunar[] = {
  { 217, 524, 926 }, { 206, 513, 915 }, { 127, 501, 1003 }, { 214, 520, 922 },   /* 1950 */
  { 204, 510, 911 }, { 124, 529, 930 }, { 212, 517, 919 }, { 131, 507, 908 },   /* 1954 */
  { 219, 526, 927 }, { 208, 515, 917 }, { 128, 503, 1005 }, { 215, 522, 924 },   /* 1958 */
  { 205, 511, 913 }, { 125, 501, 1002 }, { 213, 519, 920 }, { 202, 508, 910 },   /* 1962 */
  { 122, 527, 929 }, { 209, 516, 918 }, { 130, 505, 1006 }, { 217, 523, 926 },   /* 1966 */
  { 206, 512, 915 }, { 127, 502, 1003 }, { 215, 520, 922 }, { 203, 510, 911 },   /* 1970 */
  { 123, 429, 930 }, { 211, 518, 920 }, { 131, 506, 908 }, { 218, 525, 927 },   /* 1974 */
  { 207, 514, 917 }, { 128, 503, 1005 }, { 216, 521, 923 }, { 205, 511, 912 },   /* 1978 */
  { 125, 501, 1001 }, { 213, 520, 921 }, { 202, 508, 910 }, { 220, 527, 929 },   /* 1982 */
  { 209, 516, 918 }, { 129, 505, 1007 }, { 218, 523, 925 }, { 206, 512, 914 },   /* 1986 */
  { 127, 502, 1003 }, { 215, 521, 922 }, { 204, 510, 911 }, { 123, 528, 930 },   /* 1990 */
  { 210, 518, 920 }, { 131, 507, 909 }, { 219, 524, 927 }, { 208, 514, 916 },   /* 1994 */
  { 128, 503, 1005 }, { 216, 522, 924 }, { 205, 511, 912 }, { 124, 501, 1001 },   /* 1998 */
  { 212, 519, 921 }, { 201, 508, 911 }, { 122, 526, 928 }, { 209, 515, 918 },   /* 2002 */
  { 129, 505, 1006 }, { 218, 524, 925 }, { 207, 512, 914 }, { 126, 502, 1003 },   /* 2006 */
  { 214, 521, 922 }, { 203, 510, 912 }, { 123, 528, 930 }, { 210, 517, 919 },   /* 2010 */
  { 131, 506, 908 }, { 219, 525, 927 }, { 208, 514, 915 }, { 128, 503, 1004 },   /* 2014 */
  { 216, 522, 924 }, { 205, 512, 913 }, { 125, 430, 1001 }, { 212, 519, 921 },   /* 2018 */
  { 201, 508, 910 }, { 122, 527, 929 }, { 210, 515, 917 }, { 129, 505, 1006 },   /* 2022 */
  { 217, 524, 925 }, { 207, 513, 915 }, { 127, 502, 1003 }, { 213, 520, 922 },   /* 2026 */
  { 203, 509, 912 }, { 123, 528, 1001 }, { 211, 516, 919 }, { 131, 506, 908 },   /* 2030 */
  { 219, 525, 927 }, { 208, 515, 916 }, { 128, 503, 1004 }, { 215, 522, 924 },   /* 2034 */
  { 204, 511, 913 }, { 124, 430, 1002 }, { 212, 518, 921 }, { 201, 507, 910 },   /* 2038 */
  { 122, 526, 928 }, { 210, 516, 917 }, { 130, 505, 1005 }, { 217, 524, 925 },   /* 2042 */
  { 206, 513, 915 }, { 126, 502, 1004 }, { 214, 520, 922 }, { 202, 509, 911 },   /* 2046 */
  { 123, 528, 930 },   /* 2050 */
};

static const struct { guint8 month, day; } fixed[GALPI_N_HOLIDAYS] = {
  [GALPI_HOLIDAY_NEW_YEAR] = { 1, 1 },
  [GALPI_HOLIDAY_SAMIL] = { 3, 1 },
  [GALPI_HOLIDAY_CHILDREN] = { 5, 5 },
  [GALPI_HOLIDAY_MEMORIAL] = { 6, 6 },
  [GALPI_HOLIDAY_CONSTITUTION] = { 7, 17 },
  [GALPI_HOLIDAY_LIBERATION] = { 8, 15 },
  [GALPI_HOLIDAY_FOUNDATION] = { 10, 3 },
  [GALPI_HOLIDAY_HANGUL] = { 10, 9 },
  [GALPI_HOLIDAY_CHRISTMAS] = { 12, 25 },
  [GALPI_HOLIDAY_VALENTINE] = { 2, 14 },
  [GALPI_HOLIDAY_HALLOWEEN] = { 10, 31 },
  [GALPI_HOLIDAY_INDEPENDENCE] = { 7, 4 },
  [GALPI_HOLIDAY_PARENTS] = { 5, 8 },
  [GALPI_HOLIDAY_TEACHERS] = { 5, 15 },
  [GALPI_HOLIDAY_LABOUR] = { 5, 1 },
  [GALPI_HOLIDAY_ARBOR] = { 4, 5 },
};

static GalpiDay
from_number (int year,
             int number)
{
  return galpi_day_new (year, number / 100, number % 100);
}

static GalpiDay
thanksgiving (int year)
{
  GalpiDay first = galpi_day_new (year, 11, 1);

  return first + (11 - galpi_day_weekday (first)) % 7 + 21;
}

/* Gauss's rule, as Meeus gives it for the Gregorian calendar. */
static GalpiDay
easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return galpi_day_new (year, n / 31, n % 31 + 1);
}

GalpiDay
galpi_holiday_in_year (GalpiHoliday holiday,
                       int          year)
{
  int i = year - FIRST_LUNAR_YEAR;
  gboolean has_lunar = i >= 0 && i < (int) G_N_ELEMENTS (lunar);

  g_return_val_if_fail (holiday > GALPI_HOLIDAY_NONE && holiday < GALPI_N_HOLIDAYS, GALPI_DAY_NONE);

  if (year < 1 || year > 9999)
    return GALPI_DAY_NONE;

  switch ((int) holiday)
    {
    case GALPI_HOLIDAY_SEOLLAL:
      return has_lunar ? from_number (year, lunar[i].seollal) : GALPI_DAY_NONE;
    case GALPI_HOLIDAY_BUDDHA:
      return has_lunar ? from_number (year, lunar[i].buddha) : GALPI_DAY_NONE;
    case GALPI_HOLIDAY_CHUSEOK:
      return has_lunar ? from_number (year, lunar[i].chuseok) : GALPI_DAY_NONE;
    case GALPI_HOLIDAY_THANKSGIVING:
      return thanksgiving (year);
    case GALPI_HOLIDAY_EASTER:
      return easter (year);
    default:
      return galpi_day_new (year, fixed[holiday].month, fixed[holiday].day);
    }
}
