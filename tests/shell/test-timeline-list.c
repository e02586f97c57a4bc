/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-list.h"

#include "galpi-demo-timeline.h"
#include "galpi-timeline-order.h"

static GPtrArray *
make_items (const char *const *dates)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; dates[i] != NULL; i++)
    g_ptr_array_add (items, galpi_demo_make_item (GALPI_TIMELINE_FOUND, dates[i], "x", NULL));

  return items;
}

static void
assert_heading (GalpiTimelineItem *item,
                const char        *expected)
{
  GalpiTimelineSection section = galpi_timeline_section_of (item);
  g_autofree char *heading = galpi_timeline_section_format (&section);

  g_assert_cmpstr (heading, ==, expected);
}

static void
test_order_is_by_section_then_day (void)
{
  static const char *const dates[] = {
    "2024-03-02", "2024", "2023-12-31", "2024-03", "2024-01/2024-03", "2024-03-01", NULL,
  };
  static const char *const expected[] = {
    "2023-12-31", "2024-01/2024-03", "2024", "2024-03-01", "2024-03", "2024-03-02",
  };
  g_autoptr(GPtrArray) items = make_items (dates);
  g_autoptr(GPtrArray) sorted = galpi_timeline_sort (items);

  g_assert_cmpuint (sorted->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sorted->len; i++)
    g_assert_cmpstr (galpi_timeline_item_get_date (sorted->pdata[i]), ==, expected[i]);
  assert_heading (sorted->pdata[0], "December 2023");
  assert_heading (sorted->pdata[1], "2024");
  assert_heading (sorted->pdata[5], "March 2024");
}

static void
test_dismissed_are_left_out (void)
{
  static const char *const dates[] = { "2024", "2025", NULL };
  g_autoptr(GPtrArray) items = make_items (dates);
  g_autoptr(GPtrArray) sorted = NULL;

  galpi_timeline_item_set_dismissed (items->pdata[0], TRUE);
  sorted = galpi_timeline_sort (items);
  g_assert_cmpuint (sorted->len, ==, 1);
  g_assert_true (sorted->pdata[0] == items->pdata[1]);
}

static void
test_open_ends_have_a_year (void)
{
  static const char *const dates[] = { "2019-05/..", "../2030-02", NULL };
  g_autoptr(GPtrArray) items = make_items (dates);

  assert_heading (items->pdata[0], "2019");
  assert_heading (items->pdata[1], "2030");
  g_ptr_array_add (items, galpi_timeline_item_new ());
  assert_heading (items->pdata[2], "No date");
}

static void
test_sections_cover_all (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr(GPtrArray) items = galpi_demo_make_many (rand, 800, 10);
  g_autoptr(GPtrArray) sorted = galpi_timeline_sort (items);
  g_autoptr(GalpiTimelineList) list = galpi_timeline_list_new (sorted);
  guint position = 0;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 800);
  while (position < sorted->len)
    {
      GalpiTimelineSection section = galpi_timeline_section_of (sorted->pdata[position]);
      guint start, end;

      gtk_section_model_get_section (GTK_SECTION_MODEL (list), position, &start, &end);
      g_assert_cmpuint (start, ==, position);
      g_assert_cmpuint (end, >, start);
      for (guint i = start; i < end; i++)
        {
          GalpiTimelineSection other = galpi_timeline_section_of (sorted->pdata[i]);
          guint other_start, other_end;

          gtk_section_model_get_section (GTK_SECTION_MODEL (list), i, &other_start, &other_end);
          g_assert_cmpuint (other_start, ==, start);
          g_assert_cmpuint (other_end, ==, end);
          g_assert_cmpint (other.year, ==, section.year);
          g_assert_cmpint (other.month, ==, section.month);
          g_assert_cmpuint (galpi_timeline_list_find (list, sorted->pdata[i]), ==, i);
        }
      position = end;
    }
}

static void
test_empty_has_no_section (void)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_autoptr(GalpiTimelineList) list = galpi_timeline_list_new (items);
  guint start, end;

  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, G_MAXUINT);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/timeline-order/by-section-then-day", test_order_is_by_section_then_day);
  g_test_add_func ("/shell/timeline-order/dismissed-are-left-out", test_dismissed_are_left_out);
  g_test_add_func ("/shell/timeline-order/open-ends-have-a-year", test_open_ends_have_a_year);
  g_test_add_func ("/shell/timeline-list/sections-cover-all", test_sections_cover_all);
  g_test_add_func ("/shell/timeline-list/empty-has-no-section", test_empty_has_no_section);

  return g_test_run ();
}
