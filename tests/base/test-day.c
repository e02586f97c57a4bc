/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-day.h"

static void
test_round_trips (void)
{
  GalpiDay before = galpi_day_new (-9999, 1, 1);
  int old_weekday = galpi_day_weekday (before);

  for (GalpiDay day = before + 1; day <= galpi_day_new (9999, 12, 31); day++)
    {
      int year, month, of_month, weekday = galpi_day_weekday (day);

      galpi_day_get (day, &year, &month, &of_month);
      if (galpi_day_new (year, month, of_month) != day || weekday != old_weekday % 7 + 1)
        g_error ("day %d does not come back", day);
      old_weekday = weekday;
    }
}

static void
test_known_days (void)
{
  g_assert_cmpint (galpi_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (galpi_day_new (2000, 3, 1), ==, 11017);
  g_assert_cmpint (galpi_day_weekday (galpi_day_new (2024, 5, 7)), ==, 2);
  g_assert_cmpint (galpi_day_weekday (galpi_day_new (1950, 6, 25)), ==, 7);
}

static void
test_no_such_date (void)
{
  g_assert_cmpint (galpi_day_new (2023, 2, 29), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_day_new (2024, 13, 1), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_day_new (2024, 4, 0), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_day_new (10000, 1, 1), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_day_new (1900, 2, 29), ==, GALPI_DAY_NONE);
}

static void
test_months_clamp (void)
{
  GalpiDay end_of_january = galpi_day_new (2024, 1, 31);

  g_assert_cmpint (galpi_day_add_months (end_of_january, 1), ==, galpi_day_new (2024, 2, 29));
  g_assert_cmpint (galpi_day_add_months (end_of_january, 13), ==, galpi_day_new (2025, 2, 28));
  g_assert_cmpint (galpi_day_add_months (end_of_january, -1), ==, galpi_day_new (2023, 12, 31));
  g_assert_cmpint (galpi_day_add_months (galpi_day_new (0, 1, 5), -1), ==,
                   galpi_day_new (-1, 12, 5));
  g_assert_cmpint (galpi_day_add_months (end_of_january, 200000), ==, GALPI_DAY_NONE);
}

static void
test_weeks (void)
{
  int year, week;

  galpi_day_get_week (galpi_day_new (2021, 1, 3), &year, &week);
  g_assert_cmpint (year, ==, 2020);
  g_assert_cmpint (week, ==, 53);
  galpi_day_get_week (galpi_day_new (2024, 12, 30), &year, &week);
  g_assert_cmpint (year, ==, 2025);
  g_assert_cmpint (week, ==, 1);
  g_assert_cmpint (galpi_day_new_week (2025, 1), ==, galpi_day_new (2024, 12, 30));
  g_assert_cmpint (galpi_day_new_week (2020, 53), ==, galpi_day_new (2020, 12, 28));
  g_assert_cmpint (galpi_day_new_week (2024, 53), ==, GALPI_DAY_NONE);
}

static void
test_text (void)
{
  g_autofree char *text = galpi_day_to_string (galpi_day_new (2024, 5, 7));
  g_autofree char *early = galpi_day_to_string (galpi_day_new (-44, 3, 15));

  g_assert_cmpstr (text, ==, "2024-05-07");
  g_assert_cmpstr (early, ==, "-0044-03-15");
  g_assert_cmpint (galpi_day_parse ("2024-05-07"), ==, galpi_day_new (2024, 5, 7));
  g_assert_cmpint (galpi_day_parse ("2024-5-7"), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_day_parse ("2024-02-30"), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_day_parse ("2024-05-07 "), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_day_parse (""), ==, GALPI_DAY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/day/every-day-comes-back", test_round_trips);
  g_test_add_func ("/base/day/known-days", test_known_days);
  g_test_add_func ("/base/day/no-such-date-is-none", test_no_such_date);
  g_test_add_func ("/base/day/months-clamp-to-the-last-day", test_months_clamp);
  g_test_add_func ("/base/day/weeks-are-iso", test_weeks);
  g_test_add_func ("/base/day/text-is-exact", test_text);
  return g_test_run ();
}
