/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-index-snippet-private.h"

#include <string.h>

static char *
cut (const char *before,
     const char *match,
     const char *after,
     char      **shown)
{
  g_autofree char *text = g_strconcat (before, match, after, NULL);
  g_autoptr(GArray) matches = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  g_autoptr(GArray) inside = NULL;
  GalpiRange range = { g_utf8_strlen (before, -1), 0 };
  char *snippet;

  range.end = range.start + g_utf8_strlen (match, -1);
  g_array_append_val (matches, range);
  snippet = galpi_index_snippet (text, matches, &inside);
  g_assert_true (g_utf8_validate (snippet, -1, NULL));
  g_assert_cmpuint (inside->len, ==, 1);
  range = g_array_index (inside, GalpiRange, 0);
  *shown = g_utf8_substring (snippet, range.start, range.end);
  return snippet;
}

static void
test_short_text_is_whole (void)
{
  g_autofree char *shown = NULL;
  g_autofree char *snippet = cut ("새로 나온 ", "반도체", "를 보았다.", &shown);

  g_assert_cmpstr (snippet, ==, "새로 나온 반도체를 보았다.");
  g_assert_cmpstr (shown, ==, "반도체");
}

static void
test_long_text_is_cut_round_the_match (void)
{
  g_autoptr(GString) long_text = g_string_new (NULL);
  g_autofree char *shown = NULL;
  g_autofree char *snippet = NULL;
  glong length;

  for (guint i = 0; i < 200; i++)
    g_string_append (long_text, "낱말 ");
  snippet = cut (long_text->str, "반도체", long_text->str, &shown);
  length = g_utf8_strlen (snippet, -1);

  g_assert_cmpstr (shown, ==, "반도체");
  g_assert_true (g_str_has_prefix (snippet, "…낱말"));
  g_assert_true (g_str_has_suffix (snippet, "낱말…"));
  g_assert_cmpint (length, <=, GALPI_SNIPPET_LENGTH + 2);
  g_assert_cmpint (length, >=, GALPI_SNIPPET_LENGTH - 40);
}

static void
test_text_without_blanks_is_cut_too (void)
{
  g_autofree char *line = g_strnfill (1000, 'x');
  g_autofree char *shown = NULL;
  g_autofree char *snippet = cut (line, "반도체", line, &shown);

  g_assert_cmpstr (shown, ==, "반도체");
  g_assert_cmpint (g_utf8_strlen (snippet, -1), ==, GALPI_SNIPPET_LENGTH + 2);
}

static void
test_is_one_line_without_pictures (void)
{
  g_autofree char *shown = NULL;
  g_autofree char *snippet = cut ("제목\n\xef\xbf\xbc\n캡션\t", "표", "\n  끝 \n", &shown);

  g_assert_cmpstr (snippet, ==, "제목 캡션 표 끝");
  g_assert_cmpstr (shown, ==, "표");
}

static void
test_a_match_over_lines_keeps_its_ends (void)
{
  g_autofree char *shown = NULL;
  g_autofree char *snippet = cut ("가 ", "나\n\n다", " 라", &shown);

  g_assert_cmpstr (snippet, ==, "가 나 다 라");
  g_assert_cmpstr (shown, ==, "나 다");
}

static void
test_without_a_match_it_is_the_start (void)
{
  g_autoptr(GArray) inside = NULL;
  g_autofree char *line = g_strnfill (300, 'y');
  g_autofree char *snippet = galpi_index_snippet (line, NULL, &inside);

  g_assert_cmpuint (inside->len, ==, 0);
  g_assert_cmpint (g_utf8_strlen (snippet, -1), ==, GALPI_SNIPPET_LENGTH + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/index-snippet/short-text-is-whole", test_short_text_is_whole);
  g_test_add_func ("/store/index-snippet/long-text-is-cut-round-the-match",
                   test_long_text_is_cut_round_the_match);
  g_test_add_func ("/store/index-snippet/text-without-blanks-is-cut-too",
                   test_text_without_blanks_is_cut_too);
  g_test_add_func ("/store/index-snippet/is-one-line-without-pictures",
                   test_is_one_line_without_pictures);
  g_test_add_func ("/store/index-snippet/a-match-over-lines-keeps-its-ends",
                   test_a_match_over_lines_keeps_its_ends);
  g_test_add_func ("/store/index-snippet/without-a-match-it-is-the-start",
                   test_without_a_match_it_is_the_start);

  return g_test_run ();
}
