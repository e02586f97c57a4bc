/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-scope.h"

static void
test_holds_what_it_was_made_of (void)
{
  g_autoptr(GalpiScope) tag = galpi_scope_new (GALPI_SCOPE_TAG, "중국/칩");
  g_autoptr(GalpiScope) article = galpi_scope_new_article (7);
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  g_assert_cmpint (galpi_scope_get_kind (tag), ==, GALPI_SCOPE_TAG);
  g_assert_cmpstr (galpi_scope_get_value (tag), ==, "중국/칩");
  g_assert_cmpint (galpi_scope_get_article_id (tag), ==, 0);

  g_assert_cmpint (galpi_scope_get_kind (article), ==, GALPI_SCOPE_ARTICLE);
  g_assert_null (galpi_scope_get_value (article));
  g_assert_cmpint (galpi_scope_get_article_id (article), ==, 7);

  g_assert_cmpint (galpi_scope_get_kind (all), ==, GALPI_SCOPE_ALL);
}

static void
test_equal_compares_kind_and_value (void)
{
  g_autoptr(GalpiScope) keyword = galpi_scope_new (GALPI_SCOPE_KEYWORD, "칩");
  g_autoptr(GalpiScope) same = galpi_scope_new (GALPI_SCOPE_KEYWORD, "칩");
  g_autoptr(GalpiScope) tag = galpi_scope_new (GALPI_SCOPE_TAG, "칩");
  g_autoptr(GalpiScope) other = galpi_scope_new (GALPI_SCOPE_KEYWORD, "HBM");
  g_autoptr(GalpiScope) one = galpi_scope_new_article (1);
  g_autoptr(GalpiScope) two = galpi_scope_new_article (2);

  g_assert_true (galpi_scope_equal (keyword, same));
  g_assert_false (galpi_scope_equal (keyword, tag));
  g_assert_false (galpi_scope_equal (keyword, other));
  g_assert_false (galpi_scope_equal (one, two));
}

static void
test_kinds_have_words (void)
{
  GalpiScopeKind kind = GALPI_SCOPE_ALL;

  g_assert_cmpstr (galpi_scope_kind_to_string (GALPI_SCOPE_UNREAD), ==, "unread");
  g_assert_true (galpi_scope_kind_from_string ("person", &kind));
  g_assert_cmpint (kind, ==, GALPI_SCOPE_PERSON);
  g_assert_false (galpi_scope_kind_from_string ("", &kind));
  g_assert_cmpint (kind, ==, GALPI_SCOPE_PERSON);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/scope/holds-what-it-was-made-of", test_holds_what_it_was_made_of);
  g_test_add_func ("/model/scope/equal-compares-kind-and-value",
                   test_equal_compares_kind_and_value);
  g_test_add_func ("/model/scope/kinds-have-words", test_kinds_have_words);

  return g_test_run ();
}
