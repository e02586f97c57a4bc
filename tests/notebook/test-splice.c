/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-splice.h"

/* Makes the new list of the old one by what @splices say. */
static GArray *
apply (const gint64 *old_ids,
       guint         n_old,
       const gint64 *new_ids,
       GArray       *splices)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (n_old > 0)
    g_array_append_vals (ids, old_ids, n_old);
  for (guint i = 0; i < splices->len; i++)
    {
      GalpiSplice splice = g_array_index (splices, GalpiSplice, i);

      g_assert_cmpuint (splice.position + splice.n_removed, <=, ids->len);
      g_array_remove_range (ids, splice.position, splice.n_removed);
      if (splice.n_added > 0)
        g_array_insert_vals (ids, splice.position, &new_ids[splice.position], splice.n_added);
    }

  return ids;
}

static void
assert_makes (const gint64 *old_ids,
              guint         n_old,
              const gint64 *new_ids,
              guint         n_new,
              guint         max)
{
  g_autoptr (GArray) splices = galpi_splice_diff (old_ids, n_old, new_ids, n_new, max);
  g_autoptr (GArray) made = apply (old_ids, n_old, new_ids, splices);

  g_assert_cmpuint (splices->len, <=, max);
  g_assert_cmpmem (made->data, made->len * sizeof (gint64), new_ids, n_new * sizeof (gint64));
}

static void
test_one_move_is_two_splices (void)
{
  const gint64 old_ids[] = { 1, 2, 3, 4, 5, 6 };
  const gint64 new_ids[] = { 1, 5, 2, 3, 4, 6 };
  g_autoptr (GArray) splices = galpi_splice_diff (old_ids, 6, new_ids, 6, 100);

  g_assert_cmpuint (splices->len, ==, 2);
  g_assert_cmpuint (g_array_index (splices, GalpiSplice, 0).position, ==, 1);
  g_assert_cmpuint (g_array_index (splices, GalpiSplice, 0).n_added, ==, 1);
  g_assert_cmpuint (g_array_index (splices, GalpiSplice, 0).n_removed, ==, 0);
  g_assert_cmpuint (g_array_index (splices, GalpiSplice, 1).position, ==, 5);
  g_assert_cmpuint (g_array_index (splices, GalpiSplice, 1).n_removed, ==, 1);
  assert_makes (old_ids, 6, new_ids, 6, 100);
}

static void
test_equal_lists_have_none (void)
{
  const gint64 ids[] = { 7, 3, 9 };
  g_autoptr (GArray) splices = galpi_splice_diff (ids, 3, ids, 3, 100);
  g_autoptr (GArray) none = galpi_splice_diff (NULL, 0, NULL, 0, 100);

  g_assert_cmpuint (splices->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_too_many_become_one (void)
{
  const gint64 old_ids[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  const gint64 new_ids[] = { 1, 8, 7, 6, 5, 4, 3, 2 };

  assert_makes (old_ids, 8, new_ids, 8, 1);
}

static guint
make_random_ids (gint64 *ids,
                 guint   max)
{
  guint n = g_test_rand_int_range (0, max);

  for (guint i = 0; i < n; i++)
    ids[i] = i * 2 + g_test_rand_int_range (0, 2);
  for (guint i = 0; g_test_rand_int_range (0, 2) == 0 && i + 1 < n; i++)
    {
      guint j = g_test_rand_int_range (i, n);
      gint64 id = ids[i];

      ids[i] = ids[j];
      ids[j] = id;
    }

  return n;
}

static void
test_makes_any_list_of_any_other (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      gint64 old_ids[40];
      gint64 new_ids[40];
      guint n_old = make_random_ids (old_ids, 40);
      guint n_new = make_random_ids (new_ids, 40);

      assert_makes (old_ids, n_old, new_ids, n_new, 100);
      assert_makes (old_ids, n_old, new_ids, n_new, 3);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notebook/splice/one-move-is-two-splices", test_one_move_is_two_splices);
  g_test_add_func ("/notebook/splice/equal-lists-have-none", test_equal_lists_have_none);
  g_test_add_func ("/notebook/splice/too-many-become-one", test_too_many_become_one);
  g_test_add_func ("/notebook/splice/makes-any-list-of-any-other",
                   test_makes_any_list_of_any_other);

  return g_test_run ();
}
