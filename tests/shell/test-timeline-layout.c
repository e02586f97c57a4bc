/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-layout.h"

#include <math.h>

#include "galpi-demo-timeline.h"
#include "galpi-timeline-words.h"

#define NEAR 1e-6

static const GalpiTimelineMetrics metrics = {
  .n_rows = 6, .point = 11.0, .gap = 4.0, .em = 11.0, .max_label = 160.0, .bar = 6.0,
};

typedef struct
{
  GPtrArray           *items;
  GalpiTimelineIndex  *kept;
  GalpiTimelineIndex  *found;
  GalpiTimelineLayout *layout;
  GalpiTimeScale       scale;
} Fixture;

static void
fill (Fixture *fixture,
      guint    n,
      guint    years)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  GalpiDay middle = galpi_day_new (2026, 1, 1);

  fixture->items = galpi_demo_make_many (rand, n, years);
  fixture->kept = galpi_timeline_index_new (fixture->items, GALPI_TIMELINE_EVENT);
  fixture->found = galpi_timeline_index_new (fixture->items, GALPI_TIMELINE_FOUND);
  fixture->layout = galpi_timeline_layout_new ();
  galpi_timeline_layout_set_indices (fixture->layout, fixture->kept, fixture->found);
  galpi_time_scale_init (&fixture->scale, middle - 400.0 * years, middle + 400.0 * years, 1000.0);
}

static void
empty (Fixture *fixture)
{
  galpi_timeline_layout_free (fixture->layout);
  galpi_timeline_index_free (fixture->kept);
  galpi_timeline_index_free (fixture->found);
  g_ptr_array_unref (fixture->items);
}

/* To somewhere else, at another zoom. */
static void
move (Fixture *fixture)
{
  galpi_time_scale_zoom (&fixture->scale, exp2 (g_test_rand_double_range (-4.0, 4.0)),
                         g_test_rand_double_range (0.0, 1000.0));
  galpi_time_scale_pan (&fixture->scale, g_test_rand_double_range (-3000.0, 3000.0));
}

typedef struct
{
  double start;
  double end;
} Taken;

static int
compare_taken (const void *a,
               const void *b)
{
  const Taken *first = a;
  const Taken *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* In each row, marks with their labels, and the histogram where it has the row too. */
static void
assert_nothing_overlaps (Fixture *fixture)
{
  guint n_marks, n_bars;
  const GalpiTimelineMark *marks = galpi_timeline_layout_get_marks (fixture->layout, &n_marks);
  const GalpiTimelineBar *bars = galpi_timeline_layout_get_bars (fixture->layout, &n_bars);

  for (guint row = 0; row < metrics.n_rows; row++)
    {
      g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (Taken));

      for (guint i = 0; i < n_marks; i++)
        {
          double x, width;
          Taken place;

          g_assert_cmpuint (marks[i].row, <, metrics.n_rows);
          if (marks[i].row != row)
            continue;
          galpi_timeline_layout_place (fixture->layout, &marks[i], &fixture->scale, &x, &width);
          place = (Taken) { x, x + width };
          if (marks[i].label == GALPI_TIMELINE_LABEL_AFTER)
            place.end += marks[i].room;
          g_array_append_val (taken, place);
        }
      for (guint i = 0; i < n_bars; i++)
        {
          Taken place = { galpi_time_scale_to_x (&fixture->scale, bars[i].from),
                          galpi_time_scale_to_x (&fixture->scale, bars[i].to) };

          g_assert_cmpuint (bars[i].row, <, metrics.n_rows);
          if (bars[i].n_items > 0 && bars[i].row <= row)
            g_array_append_val (taken, place);
        }

      g_array_sort (taken, compare_taken);
      for (guint i = 1; i < taken->len; i++)
        g_assert_cmpfloat (g_array_index (taken, Taken, i - 1).end, <=,
                           g_array_index (taken, Taken, i).start + 1e-3);
    }
}

static void
test_nothing_overlaps (void)
{
  for (guint round = 0; round < 40; round++)
    {
      Fixture fixture;

      fill (&fixture, (guint) g_test_rand_int_range (1, 1500),
            (guint) g_test_rand_int_range (1, 60));
      for (guint i = 0; i < 8; i++)
        {
          move (&fixture);
          galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics);
          assert_nothing_overlaps (&fixture);
        }
      empty (&fixture);
    }
}

static void
test_nothing_overlaps_among_many (void)
{
  Fixture fixture;

  fill (&fixture, 100000, 100);
  for (guint i = 0; i < 150; i++)
    {
      move (&fixture);
      galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics);
      assert_nothing_overlaps (&fixture);
    }
  empty (&fixture);
}

static guint
count_in_bars (Fixture *fixture,
               gboolean kept)
{
  guint n_bars, n = 0;
  const GalpiTimelineBar *bars = galpi_timeline_layout_get_bars (fixture->layout, &n_bars);

  for (guint i = 0; i < n_bars; i++)
    n += kept ? bars[i].n_kept : bars[i].n_items;

  return n;
}

static void
test_every_item_is_shown_once (void)
{
  for (guint round = 0; round < 60; round++)
    {
      Fixture fixture;
      guint n_marks, n_kept = 0;
      const GalpiTimelineMark *marks;

      fill (&fixture, (guint) g_test_rand_int_range (1, 1500),
            (guint) g_test_rand_int_range (1, 60));
      move (&fixture);
      galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics);
      marks = galpi_timeline_layout_get_marks (fixture.layout, &n_marks);
      for (guint i = 0; i < n_marks; i++)
        {
          n_kept += marks[i].kept ? 1 : 0;
          g_assert_true (galpi_timeline_layout_find (fixture.layout, marks[i].entry->item)
                         == &marks[i]);
        }

      g_assert_cmpuint (n_marks + count_in_bars (&fixture, FALSE), ==,
                        galpi_timeline_index_get_size (fixture.kept)
                        + galpi_timeline_index_get_size (fixture.found));
      g_assert_cmpuint (n_kept + count_in_bars (&fixture, TRUE), ==,
                        galpi_timeline_index_get_size (fixture.kept));
      empty (&fixture);
    }
}

static void
test_many_are_counted (void)
{
  Fixture fixture;
  guint n_marks, n_bars;
  const GalpiTimelineBar *bars;

  fill (&fixture, 50000, 30);
  galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics);
  galpi_timeline_layout_get_marks (fixture.layout, &n_marks);
  bars = galpi_timeline_layout_get_bars (fixture.layout, &n_bars);
  g_assert_cmpuint (n_marks, ==, 0);
  g_assert_cmpuint (n_bars, <=, 3000 / 6 + 2);
  g_assert_cmpuint (count_in_bars (&fixture, FALSE), ==,
                    galpi_timeline_index_get_size (fixture.kept)
                    + galpi_timeline_index_get_size (fixture.found));
  for (guint i = 0; i < n_bars; i++)
    {
      g_assert_cmpuint (bars[i].n_items, <=, galpi_timeline_layout_get_peak (fixture.layout));
      g_assert_cmpuint (bars[i].n_kept, ==,
                        galpi_timeline_index_count_middle (fixture.kept, bars[i].from,
                                                           bars[i].to));
      g_assert_true (galpi_timeline_layout_find_bar (fixture.layout,
                                                     (bars[i].from + bars[i].to) / 2.0)
                     == &bars[i]);
    }
  empty (&fixture);
}

static void
test_few_all_have_marks (void)
{
  g_autoptr(GPtrArray) items = galpi_demo_make_timeline (TRUE);
  g_autoptr(GalpiTimelineIndex) kept = galpi_timeline_index_new (items, GALPI_TIMELINE_EVENT);
  g_autoptr(GalpiTimelineIndex) found = galpi_timeline_index_new (items, GALPI_TIMELINE_FOUND);
  g_autoptr(GalpiTimelineLayout) layout = galpi_timeline_layout_new ();
  GalpiTimeScale scale;
  guint n_marks, n_bars, n_labels = 0;
  const GalpiTimelineMark *marks;

  galpi_time_scale_init (&scale, galpi_day_new (2025, 9, 1), galpi_day_new (2027, 8, 1), 1000.0);
  galpi_timeline_layout_set_indices (layout, kept, found);
  galpi_timeline_layout_update (layout, &scale, &metrics);
  marks = galpi_timeline_layout_get_marks (layout, &n_marks);
  galpi_timeline_layout_get_bars (layout, &n_bars);
  g_assert_cmpuint (n_bars, ==, 0);
  g_assert_cmpuint (n_marks, ==, items->len - 1);
  for (guint i = 0; i < n_marks; i++)
    n_labels += marks[i].label != GALPI_TIMELINE_LABEL_NONE;
  g_assert_cmpuint (n_labels, ==, n_marks);
}

static void
test_rows_stay_while_moving (void)
{
  Fixture fixture;
  g_autofree guint *rows = NULL;
  const GalpiTimelineMark *marks;
  guint n_marks, n_again;

  fill (&fixture, 300, 20);
  galpi_time_scale_show (&fixture.scale, galpi_day_new (2025, 1, 1), galpi_day_new (2027, 1, 1),
                         0.0);
  /* The middle of a step of zoom. */
  galpi_time_scale_zoom (&fixture.scale,
                         exp2 (floor (log2 (fixture.scale.day_width) * 2.0) / 2.0 + 0.25)
                           / fixture.scale.day_width, 500.0);
  galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics);
  marks = galpi_timeline_layout_get_marks (fixture.layout, &n_marks);
  rows = g_new (guint, n_marks);
  for (guint i = 0; i < n_marks; i++)
    rows[i] = marks[i].row;

  for (guint i = 0; i < 20; i++)
    {
      galpi_time_scale_pan (&fixture.scale, g_test_rand_double_range (-2000.0, 2000.0));
      g_assert_false (galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics));
    }
  galpi_time_scale_zoom (&fixture.scale, 1.1, 500.0);
  g_assert_false (galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics));
  assert_nothing_overlaps (&fixture);

  galpi_time_scale_zoom (&fixture.scale, 4.0, 500.0);
  g_assert_true (galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics));
  galpi_time_scale_zoom (&fixture.scale, 0.25, 500.0);
  g_assert_true (galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics));
  marks = galpi_timeline_layout_get_marks (fixture.layout, &n_again);
  g_assert_cmpuint (n_again, ==, n_marks);
  for (guint i = 0; i < n_marks; i++)
    g_assert_cmpuint (marks[i].row, ==, rows[i]);
  empty (&fixture);
}

static void
test_pick_finds_what_is_there (void)
{
  Fixture fixture;
  const GalpiTimelineMark *marks;
  guint n_marks;

  fill (&fixture, 80, 60);
  galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics);
  marks = galpi_timeline_layout_get_marks (fixture.layout, &n_marks);
  g_assert_cmpuint (n_marks, >, 0);
  for (guint i = 0; i < n_marks; i++)
    {
      double x, width;

      galpi_timeline_layout_place (fixture.layout, &marks[i], &fixture.scale, &x, &width);
      g_assert_true (galpi_timeline_layout_pick (fixture.layout, &fixture.scale, x + width / 2,
                                                 marks[i].row, 8.0) == &marks[i]);
    }
  g_assert_null (galpi_timeline_layout_pick (fixture.layout, &fixture.scale, -1e7, 0, 8.0));
  empty (&fixture);
}

static void
test_index_equals_a_scan (void)
{
  Fixture fixture;

  fill (&fixture, 3000, 30);
  for (guint i = 0; i < 300; i++)
    {
      double from = galpi_day_new (2026, 1, 1) + g_test_rand_double_range (-8000.0, 8000.0);
      double to = from + g_test_rand_double_range (0.1, 3000.0);
      guint n = 0, n_middle = 0;

      for (guint j = 0; j < fixture.items->len; j++)
        {
          GalpiTimelineItem *item = fixture.items->pdata[j];
          GalpiDay first = galpi_timeline_item_get_from_day (item);
          GalpiDay last = galpi_timeline_item_get_to_day (item);
          double middle = (first + last) / 2.0;

          if (galpi_timeline_item_get_kind (item) != GALPI_TIMELINE_FOUND)
            continue;
          n += first < to && last > from;
          n_middle += middle >= from && middle < to;
        }
      g_assert_cmpuint (galpi_timeline_index_count (fixture.found, from, to), ==, n);
      g_assert_cmpuint (galpi_timeline_index_count_middle (fixture.found, from, to), ==, n_middle);
    }
  empty (&fixture);
}

static void
test_open_ends_and_far_years (void)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GalpiTimelineIndex) kept = NULL;
  g_autoptr(GalpiTimelineIndex) found = NULL;
  g_autoptr(GalpiTimelineLayout) layout = galpi_timeline_layout_new ();
  static const char *const dates[] = {
    "2019/..", "../2030", "0001", "9999-12-31", "10XX", "2024-02-29", "0001/9999",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_ptr_array_add (items, galpi_demo_make_item (i % 2 == 0 ? GALPI_TIMELINE_EVENT
                                                             : GALPI_TIMELINE_FOUND,
                                                  dates[i], dates[i], NULL));
  kept = galpi_timeline_index_new (items, GALPI_TIMELINE_EVENT);
  found = galpi_timeline_index_new (items, GALPI_TIMELINE_FOUND);
  galpi_timeline_layout_set_indices (layout, kept, found);
  for (double zoom = -12.0; zoom <= 6.5; zoom += 0.25)
    {
      GalpiTimeScale scale;
      guint n_marks, n_bars;

      galpi_time_scale_init (&scale, galpi_day_new (1, 1, 1) - 1000.0,
                             galpi_day_new (9999, 12, 31) + 1000.0, 800.0);
      galpi_time_scale_zoom (&scale, exp2 (zoom) / scale.day_width, 400.0);
      galpi_timeline_layout_update (layout, &scale, &metrics);
      galpi_timeline_layout_get_marks (layout, &n_marks);
      galpi_timeline_layout_get_bars (layout, &n_bars);
      g_assert_cmpuint (n_marks, ==, G_N_ELEMENTS (dates));
      g_assert_cmpuint (n_bars, ==, 0);
    }
}

static void
test_one_day_with_many (void)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  Fixture fixture = { 0 };

  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (items, galpi_demo_make_item (GALPI_TIMELINE_FOUND, "2026-05-18", "day", NULL));
  g_ptr_array_add (items, galpi_demo_make_item (GALPI_TIMELINE_EVENT, "2026-05-18", "day", NULL));
  fixture.items = g_ptr_array_ref (items);
  fixture.kept = galpi_timeline_index_new (items, GALPI_TIMELINE_EVENT);
  fixture.found = galpi_timeline_index_new (items, GALPI_TIMELINE_FOUND);
  fixture.layout = galpi_timeline_layout_new ();
  galpi_timeline_layout_set_indices (fixture.layout, fixture.kept, fixture.found);
  galpi_time_scale_init (&fixture.scale, galpi_day_new (2020, 1, 1), galpi_day_new (2030, 1, 1),
                         1000.0);
  for (guint i = 0; i < 10; i++)
    {
      guint n_marks;
      const GalpiTimelineMark *marks;

      galpi_timeline_layout_update (fixture.layout, &fixture.scale, &metrics);
      marks = galpi_timeline_layout_get_marks (fixture.layout, &n_marks);
      g_assert_cmpuint (n_marks, ==, 1);
      g_assert_true (marks[0].kept);
      g_assert_cmpuint (count_in_bars (&fixture, FALSE), ==, 1000);
      assert_nothing_overlaps (&fixture);
      galpi_time_scale_zoom (&fixture.scale, 2.5,
                             galpi_time_scale_to_x (&fixture.scale, galpi_day_new (2026, 5, 18)));
    }
  empty (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/timeline-layout/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/shell/timeline-layout/nothing-overlaps-among-many",
                   test_nothing_overlaps_among_many);
  g_test_add_func ("/shell/timeline-layout/every-item-is-shown-once",
                   test_every_item_is_shown_once);
  g_test_add_func ("/shell/timeline-layout/many-are-counted", test_many_are_counted);
  g_test_add_func ("/shell/timeline-layout/few-all-have-marks", test_few_all_have_marks);
  g_test_add_func ("/shell/timeline-layout/rows-stay-while-moving", test_rows_stay_while_moving);
  g_test_add_func ("/shell/timeline-layout/pick-finds-what-is-there",
                   test_pick_finds_what_is_there);
  g_test_add_func ("/shell/timeline-layout/one-day-with-many", test_one_day_with_many);
  g_test_add_func ("/shell/timeline-layout/open-ends-and-far-years",
                   test_open_ends_and_far_years);
  g_test_add_func ("/shell/timeline-index/equals-a-scan", test_index_equals_a_scan);

  return g_test_run ();
}
