/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time-scale.h"

#include <math.h>

#define N_ROUNDS 2000
#define NEAR     1e-6

static GalpiTimeScale
random_scale (void)
{
  GalpiTimeScale scale;
  double first = g_test_rand_double_range (-700000.0, 700000.0);
  double length = exp2 (g_test_rand_double_range (0.0, 20.0));

  galpi_time_scale_init (&scale, first, first + length, g_test_rand_double_range (60.0, 4000.0));

  return scale;
}

static void
disturb (GalpiTimeScale *scale)
{
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      galpi_time_scale_zoom (scale, exp2 (g_test_rand_double_range (-3.0, 3.0)),
                             g_test_rand_double_range (0.0, scale->width));
      break;
    case 1:
      galpi_time_scale_pan (scale, g_test_rand_double_range (-5000.0, 5000.0));
      break;
    case 2:
      galpi_time_scale_set_width (scale, g_test_rand_double_range (60.0, 4000.0));
      break;
    case 3:
      {
        double from = g_test_rand_double_range (scale->first - 100.0, scale->last + 100.0);

        galpi_time_scale_show (scale, from, from + g_test_rand_double_range (1.0, 1000.0), 20.0);
        break;
      }
    default:
      {
        GalpiTimeScale target = *scale;

        galpi_time_scale_zoom (&target, exp2 (g_test_rand_double_range (-3.0, 3.0)), 10.0);
        galpi_time_scale_mix (scale, &target, g_test_rand_double_range (0.0, 1.0));
        break;
      }
    }
}

static void
test_moments_come_back (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      GalpiTimeScale scale = random_scale ();
      double x = g_test_rand_double_range (0.0, scale.width);

      disturb (&scale);
      g_assert_cmpfloat_with_epsilon (
        galpi_time_scale_to_x (&scale, galpi_time_scale_to_moment (&scale, x)), x, 1e-4);
    }
}

static void
test_shows_nothing_beyond (void)
{
  for (guint i = 0; i < N_ROUNDS / 10; i++)
    {
      GalpiTimeScale scale = random_scale ();

      for (guint j = 0; j < 20; j++)
        {
          double shown, all = scale.last - scale.first;

          disturb (&scale);
          shown = scale.width / scale.day_width;
          g_assert_cmpfloat (scale.day_width, <=, GALPI_TIME_SCALE_MAX_DAY_WIDTH + NEAR);
          if (shown <= all + NEAR)
            {
              g_assert_cmpfloat (scale.origin, >=, scale.first - NEAR);
              g_assert_cmpfloat (scale.origin + shown, <=, scale.last + NEAR);
            }
          else
            {
              /* Only where a day can't be any wider. */
              g_assert_cmpfloat_with_epsilon (scale.day_width, GALPI_TIME_SCALE_MAX_DAY_WIDTH,
                                              NEAR);
              g_assert_cmpfloat_with_epsilon (scale.origin - scale.first,
                                              scale.last - scale.origin - shown, 1e-3);
            }
        }
    }
}

static void
test_zoom_keeps_the_place (void)
{
  GalpiTimeScale scale;
  double moment;

  galpi_time_scale_init (&scale, 0.0, 10000.0, 1000.0);
  galpi_time_scale_show (&scale, 4000.0, 6000.0, 0.0);
  moment = galpi_time_scale_to_moment (&scale, 300.0);
  galpi_time_scale_zoom (&scale, 3.0, 300.0);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_moment (&scale, 300.0), moment, NEAR);
  galpi_time_scale_zoom (&scale, 0.5, 300.0);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_moment (&scale, 300.0), moment, NEAR);
}

static void
test_show_fills_the_view (void)
{
  GalpiTimeScale scale;

  galpi_time_scale_init (&scale, 0.0, 10000.0, 1000.0);
  galpi_time_scale_show (&scale, 4000.0, 4100.0, 50.0);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_x (&scale, 4000.0), 50.0, NEAR);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_x (&scale, 4100.0), 950.0, NEAR);
}

static void
test_reveal_moves_no_more_than_needed (void)
{
  GalpiTimeScale scale, before;

  galpi_time_scale_init (&scale, 0.0, 10000.0, 1000.0);
  galpi_time_scale_show (&scale, 4000.0, 4100.0, 0.0);

  before = scale;
  galpi_time_scale_reveal (&scale, 4050.0, 4051.0, 10.0);
  g_assert_cmpfloat (scale.origin, ==, before.origin);

  galpi_time_scale_reveal (&scale, 4200.0, 4201.0, 10.0);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_x (&scale, 4201.0), 990.0, NEAR);
  galpi_time_scale_reveal (&scale, 3000.0, 3001.0, 10.0);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_x (&scale, 3000.0), 10.0, NEAR);

  /* What is longer than the view is shown from its beginning. */
  galpi_time_scale_reveal (&scale, 5000.0, 6000.0, 10.0);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_x (&scale, 5000.0), 10.0, NEAR);
}

static void
test_mix_goes_all_the_way (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      GalpiTimeScale scale = random_scale ();
      GalpiTimeScale target, start;

      target = scale;
      disturb (&scale);
      target.width = scale.width;
      galpi_time_scale_set_width (&target, scale.width);
      start = scale;

      galpi_time_scale_mix (&scale, &target, 0.0);
      g_assert_cmpfloat_with_epsilon (scale.origin, start.origin, 1e-3);
      galpi_time_scale_mix (&scale, &target, 1.0);
      g_assert_cmpfloat_with_epsilon (scale.day_width / target.day_width, 1.0, NEAR);
      g_assert_cmpfloat_with_epsilon (scale.origin, target.origin, 1e-3);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/time-scale/moments-come-back", test_moments_come_back);
  g_test_add_func ("/shell/time-scale/shows-nothing-beyond", test_shows_nothing_beyond);
  g_test_add_func ("/shell/time-scale/zoom-keeps-the-place", test_zoom_keeps_the_place);
  g_test_add_func ("/shell/time-scale/show-fills-the-view", test_show_fills_the_view);
  g_test_add_func ("/shell/time-scale/reveal-moves-no-more-than-needed",
                   test_reveal_moves_no_more_than_needed);
  g_test_add_func ("/shell/time-scale/mix-goes-all-the-way", test_mix_goes_all_the_way);

  return g_test_run ();
}
