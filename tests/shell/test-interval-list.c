/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-interval-list.h"

#define N_ROUNDS 300

typedef struct
{
  GPtrArray *found;
  guint      last_start;
} Visit;

static void
collect_cb (const GalpiInterval *interval,
            gpointer             user_data)
{
  Visit *visit = user_data;

  g_assert_cmpuint (interval->range.start, >=, visit->last_start);
  visit->last_start = interval->range.start;
  g_ptr_array_add (visit->found, interval->data);
}

static GPtrArray *
ask (GalpiIntervalList *list,
     GalpiRange         range)
{
  Visit visit = { g_ptr_array_new (), 0 };

  galpi_interval_list_foreach (list, range, collect_cb, &visit);

  return visit.found;
}

static GalpiRange
random_range (guint size)
{
  guint start = g_test_rand_int_range (0, size);

  return (GalpiRange) { start, start + g_test_rand_int_range (0, size / 4) };
}

static void
test_foreach_equals_a_scan (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr(GalpiIntervalList) list = galpi_interval_list_new (g_free);
      g_autoptr(GPtrArray) all = g_ptr_array_new ();
      guint n = g_test_rand_int_range (0, 60);

      for (guint i = 0; i < n; i++)
        {
          GalpiRange *range = g_new (GalpiRange, 1);

          *range = random_range (100);
          g_ptr_array_add (all, range);
          galpi_interval_list_add (list, *range, range);
        }
      for (guint i = 0; i < n / 3; i++)
        {
          guint index = g_test_rand_int_range (0, all->len);

          g_assert_true (galpi_interval_list_remove (list, all->pdata[index]));
          g_ptr_array_remove_index_fast (all, index);
        }
      g_assert_cmpuint (galpi_interval_list_get_size (list), ==, all->len);

      for (guint i = 0; i < 20; i++)
        {
          GalpiRange asked = random_range (120);
          g_autoptr(GPtrArray) found = ask (list, asked);
          guint expected = 0;

          for (guint j = 0; j < all->len; j++)
            {
              GalpiRange *range = all->pdata[j];
              gboolean overlaps = asked.start < asked.end && range->start < range->end &&
                                  galpi_range_overlaps (asked, *range);

              expected += overlaps;
              g_assert_cmpint (g_ptr_array_find (found, range, NULL), ==, overlaps);
            }
          g_assert_cmpuint (found->len, ==, expected);
        }
    }
}

static void
test_overlapping_ones_have_own_levels (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr(GalpiIntervalList) list = galpi_interval_list_new (NULL);
      guint n = g_test_rand_int_range (1, 40);

      for (guint i = 0; i < n; i++)
        galpi_interval_list_add (list, random_range (100), GUINT_TO_POINTER (i + 1));

      for (guint i = 0; i < n; i++)
        {
          const GalpiInterval *a = galpi_interval_list_get (list, i);

          for (guint j = i + 1; j < n; j++)
            {
              const GalpiInterval *b = galpi_interval_list_get (list, j);

              if (galpi_range_overlaps (a->range, b->range))
                g_assert_cmpuint (a->level, !=, b->level);
            }
        }
    }
}

static void
test_lower_bound (void)
{
  g_autoptr(GalpiIntervalList) list = galpi_interval_list_new (NULL);

  g_assert_cmpuint (galpi_interval_list_lower_bound (list, 0), ==, 0);

  galpi_interval_list_add (list, (GalpiRange) { 10, 20 }, GUINT_TO_POINTER (2));
  galpi_interval_list_add (list, (GalpiRange) { 5, 40 }, GUINT_TO_POINTER (1));
  galpi_interval_list_add (list, (GalpiRange) { 10, 12 }, GUINT_TO_POINTER (3));

  g_assert_cmpuint (galpi_interval_list_lower_bound (list, 0), ==, 0);
  g_assert_cmpuint (galpi_interval_list_lower_bound (list, 6), ==, 1);
  g_assert_cmpuint (galpi_interval_list_lower_bound (list, 10), ==, 1);
  g_assert_cmpuint (galpi_interval_list_lower_bound (list, 11), ==, 3);
  g_assert_true (galpi_interval_list_get (list, 1)->data == GUINT_TO_POINTER (2));
  g_assert_null (galpi_interval_list_get (list, 3));
}

static int n_freed;

static void
count_free_cb (gpointer data)
{
  n_freed++;
}

static void
test_data_is_freed_once (void)
{
  GalpiIntervalList *list = galpi_interval_list_new (count_free_cb);

  for (guint i = 1; i <= 5; i++)
    galpi_interval_list_add (list, (GalpiRange) { i, i + 1 }, GUINT_TO_POINTER (i));

  g_assert_true (galpi_interval_list_remove (list, GUINT_TO_POINTER (3)));
  g_assert_false (galpi_interval_list_remove (list, GUINT_TO_POINTER (3)));
  g_assert_cmpint (n_freed, ==, 1);

  galpi_interval_list_clear (list);
  g_assert_cmpint (n_freed, ==, 5);
  g_assert_cmpuint (galpi_interval_list_get_size (list), ==, 0);

  galpi_interval_list_add (list, (GalpiRange) { 1, 2 }, GUINT_TO_POINTER (9));
  galpi_interval_list_free (list);
  g_assert_cmpint (n_freed, ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/interval-list/foreach-equals-a-scan", test_foreach_equals_a_scan);
  g_test_add_func ("/shell/interval-list/overlapping-ones-have-own-levels",
                   test_overlapping_ones_have_own_levels);
  g_test_add_func ("/shell/interval-list/lower-bound", test_lower_bound);
  g_test_add_func ("/shell/interval-list/data-is-freed-once", test_data_is_freed_once);

  return g_test_run ();
}
