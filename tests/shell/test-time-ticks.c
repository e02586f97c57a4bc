/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time-ticks.h"

#include <math.h>

#include "galpi-time-scale.h"

#define N_ROUNDS 400
#define VIEW     1200.0

static double
get_width (const GalpiTickStep *step,
           const double        *widths)
{
  return widths[step->unit];
}

/* Goes through the ticks of a view and returns how many there are. */
static guint
check_gaps (const GalpiTickStep *step,
            GalpiDay             start,
            double               day_width,
            double               min_gap)
{
  GalpiDay day = galpi_tick_step_floor (step, start);
  guint n = 0;

  while (day != GALPI_DAY_NONE && (day - start) * day_width < VIEW)
    {
      GalpiDay next = galpi_tick_step_next (step, day);

      if (next == GALPI_DAY_NONE)
        break;
      g_assert_cmpint (next, >, day);
      g_assert_cmpint (galpi_tick_step_floor (step, day), ==, day);
      g_assert_cmpint (galpi_tick_step_floor (step, next - 1), ==, day);
      g_assert_cmpfloat ((next - day) * day_width, >=, min_gap - 1e-6);
      day = next;
      n++;
    }

  return n;
}

static void
test_labels_never_overlap (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double day_width = exp2 (g_test_rand_double_range (-14.0, 6.5));
      double size = g_test_rand_double_range (0.8, 3.0);
      const double labels[GALPI_N_TICK_UNITS] = { 20.0 * size, 34.0 * size, 44.0 * size };
      const double contexts[GALPI_N_TICK_UNITS] = { 24.0 * size, 90.0 * size, 50.0 * size };
      GalpiTimeTicks ticks = galpi_time_ticks_choose (day_width, labels, contexts);
      GalpiDay start = g_test_rand_int_range (-700000, 2000000);

      check_gaps (&ticks.major, start, day_width, get_width (&ticks.major, labels));
      if (ticks.context.count > 0)
        check_gaps (&ticks.context, start, day_width, get_width (&ticks.context, contexts));
      if (ticks.minor.count > 0)
        g_assert_cmpuint (check_gaps (&ticks.minor, start, day_width, 6.0), <=, VIEW / 6.0 + 2);
    }
}

static void
test_minor_ticks_meet_major_ones (void)
{
  const double labels[GALPI_N_TICK_UNITS] = { 20.0, 34.0, 44.0 };
  const double contexts[GALPI_N_TICK_UNITS] = { 24.0, 90.0, 50.0 };

  for (double zoom = -14.0; zoom < 6.5; zoom += 0.1)
    {
      GalpiTimeTicks ticks = galpi_time_ticks_choose (exp2 (zoom), labels, contexts);
      GalpiDay day = galpi_tick_step_next (&ticks.major, galpi_day_new (1899, 12, 31));

      for (guint i = 0; ticks.minor.count > 0 && day != GALPI_DAY_NONE && i < 30; i++)
        {
          g_assert_cmpint (galpi_tick_step_floor (&ticks.minor, day), ==, day);
          if (ticks.context.count > 0)
            {
              GalpiDay context = galpi_tick_step_floor (&ticks.context, day);

              g_assert_cmpint (galpi_tick_step_floor (&ticks.major, context), ==, context);
            }
          day = galpi_tick_step_next (&ticks.major, day);
        }
    }
}

static void
test_every_zoom_is_labelled (void)
{
  const double labels[GALPI_N_TICK_UNITS] = { 20.0, 34.0, 44.0 };
  const double contexts[GALPI_N_TICK_UNITS] = { 24.0, 90.0, 50.0 };

  /* From days to the four centuries that a window shows. */
  for (double zoom = -7.0; zoom < 6.5; zoom += 0.05)
    {
      double day_width = exp2 (zoom);
      GalpiTimeTicks ticks = galpi_time_ticks_choose (day_width, labels, contexts);
      guint n = check_gaps (&ticks.major, galpi_day_new (1850, 1, 1), day_width, 0.0);

      g_assert_cmpuint (n, >=, 3);
      g_assert_cmpuint (n, <=, VIEW / 20.0 + 1);
    }
}

static void
test_thirds_of_a_month (void)
{
  const GalpiTickStep step = { GALPI_TICK_DAYS, 10 };
  GalpiDay day = galpi_day_new (2028, 2, 1);

  day = galpi_tick_step_next (&step, day);
  g_assert_cmpint (day, ==, galpi_day_new (2028, 2, 11));
  day = galpi_tick_step_next (&step, day);
  g_assert_cmpint (day, ==, galpi_day_new (2028, 2, 21));
  day = galpi_tick_step_next (&step, day);
  g_assert_cmpint (day, ==, galpi_day_new (2028, 3, 1));
  g_assert_cmpint (galpi_tick_step_floor (&step, galpi_day_new (2028, 3, 31)), ==,
                   galpi_day_new (2028, 3, 21));
}

static void
test_days_end (void)
{
  const GalpiTickStep step = { GALPI_TICK_YEARS, 5000 };

  g_assert_cmpint (galpi_tick_step_floor (&step, galpi_day_new (-9000, 1, 1)), ==, GALPI_DAY_NONE);
  g_assert_cmpint (galpi_tick_step_next (&step, galpi_day_new (-9000, 1, 1)), ==,
                   galpi_day_new (-5000, 1, 1));
  g_assert_cmpint (galpi_tick_step_next (&step, galpi_day_new (9000, 1, 1)), ==, GALPI_DAY_NONE);
}

static void
test_labels_say_the_unit (void)
{
  const GalpiTickStep day = { GALPI_TICK_DAYS, 1 };
  const GalpiTickStep month = { GALPI_TICK_MONTHS, 1 };
  const GalpiTickStep year = { GALPI_TICK_YEARS, 10 };
  GalpiDay date = galpi_day_new (2028, 9, 7);
  g_autofree char *of_day = galpi_tick_step_format (&day, date, FALSE);
  g_autofree char *of_month = galpi_tick_step_format (&month, date, FALSE);
  g_autofree char *context = galpi_tick_step_format (&month, date, TRUE);
  g_autofree char *of_year = galpi_tick_step_format (&year, date, FALSE);

  g_assert_cmpstr (of_day, ==, "7");
  g_assert_cmpstr (of_month, ==, "Sep");
  g_assert_cmpstr (context, ==, "September 2028");
  g_assert_cmpstr (of_year, ==, "2028");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/time-ticks/labels-never-overlap", test_labels_never_overlap);
  g_test_add_func ("/shell/time-ticks/minor-ticks-meet-major-ones",
                   test_minor_ticks_meet_major_ones);
  g_test_add_func ("/shell/time-ticks/every-zoom-is-labelled", test_every_zoom_is_labelled);
  g_test_add_func ("/shell/time-ticks/thirds-of-a-month", test_thirds_of_a_month);
  g_test_add_func ("/shell/time-ticks/days-end", test_days_end);
  g_test_add_func ("/shell/time-ticks/labels-say-the-unit", test_labels_say_the_unit);

  return g_test_run ();
}
