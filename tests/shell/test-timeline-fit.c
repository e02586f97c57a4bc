/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-fit.h"

#include "galpi-demo-timeline.h"

#define WIDTH 1000.0

static void
add (GPtrArray         *items,
     GalpiTimelineKind  kind,
     const char        *edtf)
{
  g_ptr_array_add (items, galpi_demo_make_item (kind, edtf, edtf, NULL));
}

/* A spring that an article tells of, and its own day. */
static GPtrArray *
make_spring (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  add (items, GALPI_TIMELINE_PUBLISHED, "2026-05-18");
  add (items, GALPI_TIMELINE_FOUND, "2026-02");
  add (items, GALPI_TIMELINE_FOUND, "2026-03-21");
  add (items, GALPI_TIMELINE_FOUND, "2026-04");
  add (items, GALPI_TIMELINE_FOUND, "2026-04-02");
  add (items, GALPI_TIMELINE_FOUND, "2026-06");

  return items;
}

static void
assert_shows (GPtrArray *items,
              GalpiDay   from,
              GalpiDay   to)
{
  GalpiTimeScale scale;

  galpi_time_scale_init (&scale, galpi_day_new (1990, 1, 1), galpi_day_new (2060, 1, 1), WIDTH);
  galpi_timeline_fit (items, &scale, 0);
  g_assert_cmpfloat_with_epsilon (scale.origin, from, 0.01);
  g_assert_cmpfloat_with_epsilon (galpi_time_scale_to_moment (&scale, WIDTH), to, 0.01);
}

static void
test_all_are_shown (void)
{
  g_autoptr(GPtrArray) items = make_spring ();

  assert_shows (items, galpi_day_new (2026, 2, 1), galpi_day_new (2026, 7, 1));
}

static void
test_far_off_years_stay_out (void)
{
  g_autoptr(GPtrArray) items = make_spring ();

  add (items, GALPI_TIMELINE_FOUND, "2015");
  add (items, GALPI_TIMELINE_FOUND, "2034");
  add (items, GALPI_TIMELINE_FOUND, "2026-05/2036-05");

  assert_shows (items, galpi_day_new (2026, 2, 1), galpi_day_new (2026, 7, 1));
}

static void
test_what_was_kept_stays_in (void)
{
  g_autoptr(GPtrArray) items = make_spring ();

  add (items, GALPI_TIMELINE_FOUND, "2015");
  add (items, GALPI_TIMELINE_EVENT, "2034");

  /* One found time of eight may stay out all the same. */
  assert_shows (items, galpi_day_new (2026, 2, 1), galpi_day_new (2035, 1, 1));
}

static void
test_another_article_stays_in (void)
{
  g_autoptr(GPtrArray) items = make_spring ();

  add (items, GALPI_TIMELINE_PUBLISHED, "2010-05-01");
  add (items, GALPI_TIMELINE_FOUND, "2010-04");

  assert_shows (items, galpi_day_new (2010, 4, 1), galpi_day_new (2026, 7, 1));
}

static void
test_a_day_has_a_month_around_it (void)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiDay day = galpi_day_new (2026, 5, 18);
  GalpiTimeScale scale;

  add (items, GALPI_TIMELINE_PUBLISHED, "2026-05-18");
  galpi_time_scale_init (&scale, galpi_day_new (1990, 1, 1), galpi_day_new (2060, 1, 1), WIDTH);
  galpi_timeline_fit (items, &scale, 0);

  g_assert_cmpfloat_with_epsilon (scale.origin, day - 14.5, 0.01);
  g_assert_cmpfloat_with_epsilon (scale.day_width, WIDTH / 30, 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/timeline-fit/all-are-shown", test_all_are_shown);
  g_test_add_func ("/shell/timeline-fit/far-off-years-stay-out", test_far_off_years_stay_out);
  g_test_add_func ("/shell/timeline-fit/what-was-kept-stays-in", test_what_was_kept_stays_in);
  g_test_add_func ("/shell/timeline-fit/another-article-stays-in", test_another_article_stays_in);
  g_test_add_func ("/shell/timeline-fit/a-day-has-a-month-around-it",
                   test_a_day_has_a_month_around_it);

  return g_test_run ();
}
