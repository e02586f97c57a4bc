/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-anchor.h"

static void
test_cuts_quote_and_context (void)
{
  g_autoptr(GalpiAnchor) anchor = NULL;

  anchor = galpi_anchor_new_for_range ("서울의 가을은 짧다", (GalpiRange) { 4, 7 });

  g_assert_cmpint (anchor->state, ==, GALPI_ANCHOR_PLACE);
  g_assert_cmpuint (anchor->range.start, ==, 4);
  g_assert_cmpuint (anchor->range.end, ==, 7);
  g_assert_cmpstr (anchor->quote, ==, "가을은");
  g_assert_cmpstr (anchor->prefix, ==, "서울의 ");
  g_assert_cmpstr (anchor->suffix, ==, " 짧다");
}

static void
test_context_is_32_code_points (void)
{
  g_autofree char *long_before = g_strnfill (100, 'a');
  g_autofree char *long_after = g_strnfill (100, 'b');
  g_autofree char *text = g_strconcat (long_before, "글", long_after, NULL);
  g_autoptr(GalpiAnchor) anchor = NULL;

  anchor = galpi_anchor_new_for_range (text, (GalpiRange) { 100, 101 });

  g_assert_cmpstr (anchor->quote, ==, "글");
  g_assert_cmpstr (anchor->prefix, ==, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
  g_assert_cmpstr (anchor->suffix, ==, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
}

static void
test_leaves_pictures_out (void)
{
  g_autoptr(GalpiAnchor) anchor = NULL;

  anchor = galpi_anchor_new_for_range ("하나\n\357\277\274\n둘\n\357\277\274\n셋",
                                       (GalpiRange) { 5, 8 });

  g_assert_cmpuint (anchor->range.start, ==, 5);
  g_assert_cmpuint (anchor->range.end, ==, 8);
  g_assert_cmpstr (anchor->quote, ==, "둘\n");
  g_assert_cmpstr (anchor->prefix, ==, "하나\n\n");
  g_assert_cmpstr (anchor->suffix, ==, "\n셋");
}

static void
test_pictures_do_not_use_up_context (void)
{
  g_autofree char *before = g_strnfill (32, 'a');
  g_autofree char *text = g_strconcat (before, "\357\277\274", "글", NULL);
  g_autoptr(GalpiAnchor) anchor = NULL;

  anchor = galpi_anchor_new_for_range (text, (GalpiRange) { 33, 34 });

  g_assert_cmpstr (anchor->prefix, ==, before);
}

static void
test_context_stops_at_the_ends (void)
{
  g_autoptr(GalpiAnchor) anchor = NULL;

  anchor = galpi_anchor_new_for_range ("전부", (GalpiRange) { 0, 2 });

  g_assert_cmpstr (anchor->quote, ==, "전부");
  g_assert_cmpstr (anchor->prefix, ==, "");
  g_assert_cmpstr (anchor->suffix, ==, "");
}

static void
test_equal_compares_all (void)
{
  const GalpiRange range = { 1, 3 };
  g_autoptr(GalpiAnchor) anchor = NULL;
  g_autoptr(GalpiAnchor) copy = NULL;
  g_autoptr(GalpiAnchor) lost = NULL;
  g_autoptr(GalpiAnchor) moved = NULL;
  g_autoptr(GalpiAnchor) bare = NULL;

  anchor = galpi_anchor_new (GALPI_ANCHOR_PLACE, range, "q", "p", "s");
  copy = galpi_anchor_copy (anchor);
  lost = galpi_anchor_new (GALPI_ANCHOR_LOST, range, "q", "p", "s");
  moved = galpi_anchor_new (GALPI_ANCHOR_PLACE, (GalpiRange) { 2, 3 }, "q", "p", "s");
  bare = galpi_anchor_new (GALPI_ANCHOR_PLACE, range, "q", NULL, NULL);

  g_assert_true (galpi_anchor_equal (anchor, copy));
  g_assert_true (copy->quote != anchor->quote);
  g_assert_false (galpi_anchor_equal (anchor, lost));
  g_assert_false (galpi_anchor_equal (anchor, moved));
  g_assert_false (galpi_anchor_equal (anchor, bare));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/anchor/cuts-quote-and-context", test_cuts_quote_and_context);
  g_test_add_func ("/base/anchor/context-is-32-code-points", test_context_is_32_code_points);
  g_test_add_func ("/base/anchor/leaves-pictures-out", test_leaves_pictures_out);
  g_test_add_func ("/base/anchor/pictures-do-not-use-up-context",
                   test_pictures_do_not_use_up_context);
  g_test_add_func ("/base/anchor/context-stops-at-the-ends", test_context_stops_at_the_ends);
  g_test_add_func ("/base/anchor/equal-compares-all", test_equal_compares_all);

  return g_test_run ();
}
