/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-name.h"

static void
assert_clean (const char *name,
              const char *expected)
{
  g_autofree char *clean = galpi_tag_name_clean (name);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_names_are_cleaned (void)
{
  g_autofree char *nfd = g_utf8_normalize ("예산안", -1, G_NORMALIZE_NFD);

  assert_clean (nfd, "예산안");
  assert_clean (" \u3000예산\u00a0 ", "예산");
  assert_clean ("한\n줄\u2028둘", "한 줄 둘");
  assert_clean ("a  b", "a  b");
  assert_clean ("👩‍🔬 “인용” <b>&amp;", "👩‍🔬 “인용” <b>&amp;");
  assert_clean ("שלום", "שלום");
  assert_clean ("", NULL);
  assert_clean (" \t\u200b\u200d", NULL);
}

static void
test_a_slash_in_a_name_becomes_wide (void)
{
  g_autofree char *name = galpi_tag_name_from_text (" M/A ");
  g_autofree char *none = galpi_tag_name_from_text (" ");

  g_assert_cmpstr (name, ==, "M／A");
  g_assert_null (none);
}

static void
assert_split (const char *path,
              const char *expected)
{
  g_auto(GStrv) parts = galpi_tag_path_split (path);
  g_autofree char *joined = parts != NULL ? g_strjoinv ("|", parts) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_paths_are_split (void)
{
  GString *deep = g_string_new ("a");

  assert_split ("시장 / 반도체", "시장|반도체");
  assert_split ("a", "a");
  assert_split ("", NULL);
  assert_split ("a//b", NULL);
  assert_split ("/a", NULL);
  assert_split ("a/ ", NULL);

  for (guint i = 1; i < GALPI_TAG_MAX_DEPTH; i++)
    g_string_append (deep, "/a");
  {
    g_auto(GStrv) parts = galpi_tag_path_split (deep->str);

    g_assert_cmpuint (g_strv_length (parts), ==, GALPI_TAG_MAX_DEPTH);
  }
  g_string_append (deep, "/a");
  assert_split (deep->str, NULL);
  g_string_free (deep, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/tag-name/names-are-cleaned", test_names_are_cleaned);
  g_test_add_func ("/text/tag-name/a-slash-in-a-name-becomes-wide", test_a_slash_in_a_name_becomes_wide);
  g_test_add_func ("/text/tag-name/paths-are-split", test_paths_are_split);

  return g_test_run ();
}
