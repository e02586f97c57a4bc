/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-holiday-table.h"

#include "galpi-lunar.h"
#include "galpi-solar-term-table.h"

/* Days of the lunar calendar; a day of -1 is the last of the month. */
static const struct { gint8 month, day; } lunar[GALPI_N_HOLIDAYS] = {
  [GALPI_HOLIDAY_SEOLLAL] = { 1, 1 },
  [GALPI_HOLIDAY_DAEBOREUM] = { 1, 15 },
  [GALPI_HOLIDAY_BUDDHA] = { 4, 8 },
  [GALPI_HOLIDAY_DANO] = { 5, 5 },
  [GALPI_HOLIDAY_CHILSEOK] = { 7, 7 },
  [GALPI_HOLIDAY_BAEKJUNG] = { 7, 15 },
  [GALPI_HOLIDAY_CHUSEOK] = { 8, 15 },
  [GALPI_HOLIDAY_LUNAR_NEW_YEARS_EVE] = { 12, -1 },
};

static const struct { gboolean is_one; GalpiSolarTerm term; } solar[GALPI_N_HOLIDAYS] = {
  [GALPI_HOLIDAY_IPCHUN] = { TRUE, GALPI_SOLAR_IPCHUN },
  [GALPI_HOLIDAY_GYEONGCHIP] = { TRUE, GALPI_SOLAR_GYEONGCHIP },
  [GALPI_HOLIDAY_CHUNBUN] = { TRUE, GALPI_SOLAR_CHUNBUN },
  [GALPI_HOLIDAY_CHEONGMYEONG] = { TRUE, GALPI_SOLAR_CHEONGMYEONG },
  [GALPI_HOLIDAY_GOGU] = { TRUE, GALPI_SOLAR_GOGU },
  [GALPI_HOLIDAY_IPHA] = { TRUE, GALPI_SOLAR_IPHA },
  [GALPI_HOLIDAY_HAJI] = { TRUE, GALPI_SOLAR_HAJI },
  [GALPI_HOLIDAY_IPCHU] = { TRUE, GALPI_SOLAR_IPCHU },
  [GALPI_HOLIDAY_CHEOSEO] = { TRUE, GALPI_SOLAR_CHEOSEO },
  [GALPI_HOLIDAY_CHUBUN] = { TRUE, GALPI_SOLAR_CHUBUN },
  [GALPI_HOLIDAY_IPDONG] = { TRUE, GALPI_SOLAR_IPDONG },
  [GALPI_HOLIDAY_DONGJI] = { TRUE, GALPI_SOLAR_DONGJI },
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
  [GALPI_HOLIDAY_ARMED_FORCES] = { 10, 1 },
  [GALPI_HOLIDAY_APRIL_FOOLS] = { 4, 1 },
  [GALPI_HOLIDAY_WOMEN] = { 3, 8 },
  [GALPI_HOLIDAY_EARTH] = { 4, 22 },
  [GALPI_HOLIDAY_WHITE_DAY] = { 3, 14 },
  [GALPI_HOLIDAY_PEPERO] = { 11, 11 },
  [GALPI_HOLIDAY_NEW_YEARS_EVE] = { 12, 31 },
  [GALPI_HOLIDAY_NATIONAL_DAY_OF_CHINA] = { 10, 1 },
  [GALPI_HOLIDAY_EPIPHANY] = { 1, 6 },
  [GALPI_HOLIDAY_IDES_OF_MARCH] = { 3, 15 },
  [GALPI_HOLIDAY_PATRICK] = { 3, 17 },
  [GALPI_HOLIDAY_JUNETEENTH] = { 6, 19 },
  [GALPI_HOLIDAY_BASTILLE] = { 7, 14 },
  [GALPI_HOLIDAY_ALL_SAINTS] = { 11, 1 },
  [GALPI_HOLIDAY_FAWKES] = { 11, 5 },
  [GALPI_HOLIDAY_VETERANS] = { 11, 11 },
  [GALPI_HOLIDAY_BOXING] = { 12, 26 },
};

/* Days after Easter. */
static const gint8 from_easter[GALPI_N_HOLIDAYS] = {
  [GALPI_HOLIDAY_ASH_WEDNESDAY] = -46,
  [GALPI_HOLIDAY_PALM_SUNDAY] = -7,
  [GALPI_HOLIDAY_MAUNDY_THURSDAY] = -3,
  [GALPI_HOLIDAY_GOOD_FRIDAY] = -2,
  [GALPI_HOLIDAY_EASTER_MONDAY] = 1,
  [GALPI_HOLIDAY_ASCENSION] = 39,
  [GALPI_HOLIDAY_PENTECOST] = 49,
  [GALPI_HOLIDAY_WHIT_MONDAY] = 50,
};

/* The n-th such weekday of a month, and how many days after it; 5 is the last. */
static const struct { guint8 month, weekday, nth, days; } weekdays[GALPI_N_HOLIDAYS] = {
  [GALPI_HOLIDAY_KING] = { 1, 1, 3, 0 },
  [GALPI_HOLIDAY_PRESIDENTS] = { 2, 1, 3, 0 },
  [GALPI_HOLIDAY_MOTHERS] = { 5, 7, 2, 0 },
  [GALPI_HOLIDAY_MEMORIAL_US] = { 5, 1, 5, 0 },
  [GALPI_HOLIDAY_FATHERS] = { 6, 7, 3, 0 },
  [GALPI_HOLIDAY_LABOR_US] = { 9, 1, 1, 0 },
  [GALPI_HOLIDAY_COLUMBUS] = { 10, 1, 2, 0 },
  [GALPI_HOLIDAY_THANKSGIVING] = { 11, 4, 4, 0 },
  [GALPI_HOLIDAY_BLACK_FRIDAY] = { 11, 4, 4, 1 },
  [GALPI_HOLIDAY_CYBER_MONDAY] = { 11, 4, 4, 4 },
};

static GalpiDay
nth_weekday (int year,
             int month,
             int weekday,
             int nth)
{
  GalpiDay first = galpi_day_new (year, month, 1);
  GalpiDay day = first + (weekday - galpi_day_weekday (first) + 7) % 7 + 7 * (nth - 1);

  return day < galpi_day_add_months (first, 1) ? day : day - 7;
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
  g_return_val_if_fail (holiday > GALPI_HOLIDAY_NONE && holiday < GALPI_N_HOLIDAYS, GALPI_DAY_NONE);

  if (year < 1 || year > 9999)
    return GALPI_DAY_NONE;
  if (solar[holiday].is_one)
    return galpi_solar_term_in_year (solar[holiday].term, year);

  switch ((int) holiday)
    {
    case GALPI_HOLIDAY_LUNAR_NEW_YEARS_EVE:
      year--;
      break;
    case GALPI_HOLIDAY_NEW_YEAR_OF_CHINA:
      return galpi_lunar_new_year_of_china (year);
    case GALPI_HOLIDAY_EASTER:
      return easter (year);
    case GALPI_HOLIDAY_HANSIK:
      return galpi_solar_term_in_year (GALPI_SOLAR_DONGJI, year - 1) != GALPI_DAY_NONE
             ? galpi_solar_term_in_year (GALPI_SOLAR_DONGJI, year - 1) + 105 : GALPI_DAY_NONE;
    default:
      break;
    }

  if (from_easter[holiday] != 0)
    return easter (year) + from_easter[holiday];
  if (weekdays[holiday].month != 0)
    return nth_weekday (year, weekdays[holiday].month, weekdays[holiday].weekday,
                        weekdays[holiday].nth) + weekdays[holiday].days;
  if (lunar[holiday].month != 0)
    return galpi_lunar_to_day (year, lunar[holiday].month, lunar[holiday].day);
  return galpi_day_new (year, fixed[holiday].month, fixed[holiday].day);
}
