/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-query.h"

#include <sqlite3.h>

#include "galpi-error.h"
#include "galpi-text.h"

static GalpiQuery *
parse (const char *string)
{
  g_autoptr(GError) error = NULL;
  GalpiQuery *query = galpi_query_parse (string, &error);

  g_assert_no_error (error);
  return query;
}

/* The terms, each with - if it is negated and ? if the index can't find it. */
static void
assert_terms (const char *string,
              const char *expected)
{
  g_autoptr(GalpiQuery) query = parse (string);
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < query->terms->len; i++)
    {
      const GalpiQueryTerm *term = g_ptr_array_index (query->terms, i);

      g_string_append_printf (shown, "%s[%s]%s", term->negated ? "-" : "", term->text,
                              term->match == NULL ? "?" : "");
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
assert_match (const char *string,
              const char *expected)
{
  g_autoptr(GalpiQuery) query = parse (string);
  g_autofree char *match = galpi_query_match (query);

  g_assert_cmpstr (match, ==, expected);
}

static void
test_words_and_phrases (void)
{
  assert_terms ("삼성 HBM", "[삼성][HBM]");
  assert_terms ("  \"웹 앱\" x ", "[웹 앱][x]");
  assert_terms ("“웹  앱”", "[웹 앱]");
  assert_terms ("\"unclosed phrase", "[unclosed phrase]");
  assert_terms ("-삼성 -\"웹 앱\"", "-[삼성]-[웹 앱]");
  assert_terms ("", "");
  assert_terms (" \t\n", "");
  assert_terms ("\"\" \" \"", "");
}

static void
test_symbols_are_told_apart (void)
{
  assert_terms ("+++", "[+++]?");
  assert_terms ("- -- -+", "[-]?-[-]?-[+]?");
  assert_terms ("C++", "[C++]");
}

static void
test_words_with_colons_are_words (void)
{
  assert_terms ("12:30 https://example.com", "[12:30][https://example.com]");
}

static void
test_keys (void)
{
  g_autoptr(GalpiQuery) query = NULL;

  query = parse ("tag:중국/칩 -tag:\"한 주\" BY:김세진 -by:Kim from:2024-02 to:2024-05-07 예산");

  g_assert_cmpuint (query->terms->len, ==, 1);
  g_assert_cmpstr (query->tags[0], ==, "중국/칩");
  g_assert_null (query->tags[1]);
  g_assert_cmpstr (query->not_tags[0], ==, "한 주");
  g_assert_cmpstr (query->by[0], ==, "김세진");
  g_assert_cmpstr (query->not_by[0], ==, "Kim");
  g_assert_cmpint (query->from_day, ==, galpi_day_new (2024, 2, 1));
  g_assert_cmpint (query->to_day, ==, galpi_day_new (2024, 5, 8));
}

static void
test_no_keys_are_empty_lists (void)
{
  g_autoptr(GalpiQuery) query = parse ("예산");

  g_assert_null (query->tags[0]);
  g_assert_null (query->not_tags[0]);
  g_assert_null (query->by[0]);
  g_assert_null (query->not_by[0]);
  g_assert_cmpint (query->from_day, ==, GALPI_DAY_NONE);
  g_assert_cmpint (query->to_day, ==, GALPI_DAY_NONE);
}

static void
test_days_narrow (void)
{
  g_autoptr(GalpiQuery) query = parse ("from:2023 from:2024 to:2025 to:2024-06");

  g_assert_cmpint (query->from_day, ==, galpi_day_new (2024, 1, 1));
  g_assert_cmpint (query->to_day, ==, galpi_day_new (2024, 7, 1));
}

static void
test_refuses_what_it_can_not_do (void)
{
  static const char *const wrong[] = {
    "from:gestern", "to:2024-13", "from:", "tag:", "tag:\"\"", "by: 김세진", "-from:2024",
    "from:../2024", "to:2024/..",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", wrong[i]);
      g_assert_null (galpi_query_parse (wrong[i], &error));
      g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
    }
}

static void
test_match_is_quoted (void)
{
  assert_match ("칩", "((\"칩\"*))");
  assert_match ("삼성전자", "((\"삼성\" + \"성전\" + \"전자\"))");
  assert_match ("SK하이닉스", "((\"sk\" + \"하이\" + \"이닉\" + \"닉스\"))");
  assert_match ("\"hot chip\"", "((\"hot\" + \"chip\"*))");
  assert_match ("NEAR OR", "((\"near\") AND (\"or\"))");
  assert_match ("칩 -HBM", "((\"칩\"*)) NOT (\"hbm\")");
}

static void
test_match_needs_a_word (void)
{
  assert_match ("", NULL);
  assert_match ("+++", NULL);
  assert_match ("-HBM", NULL);
  assert_match ("tag:칩", NULL);
  assert_match ("+++ 칩", "((\"칩\"*))");
}

/* An index as the notebook's, of texts that stand for articles. */
static const char *const texts[] = {
  "SK하이닉스가 HBM을 만든다",
  "삼성전자와 새 칩을 보았다",
  "예산은 68조6,000억 위안이다",
  "웹 앱을 만드는 법",
  "Chips and \"quotes\": café",
  "시장의 3분의 2를 차지했다",
  "오픈AI칩",
};

static sqlite3 *
open_index (void)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *insert = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "CREATE VIRTUAL TABLE words USING fts5 (text, content='', "
                                 "contentless_delete=1, tokenize='unicode61')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "INSERT INTO words (rowid, text) VALUES (?1, ?2)", -1, &insert, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      sqlite3_bind_int (insert, 1, i);
      sqlite3_bind_text (insert, 2, galpi_search_cut (texts[i]), -1, g_free);
      g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);

  return db;
}

/* Returns: (transfer full): the numbers of the texts that the index finds */
static char *
search_index (sqlite3    *db,
              const char *match)
{
  GString *found = g_string_new (NULL);
  sqlite3_stmt *select = NULL;
  int code;

  sqlite3_prepare_v2 (db, "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid", -1,
                      &select, NULL);
  sqlite3_bind_text (select, 1, match, -1, SQLITE_TRANSIENT);
  while ((code = sqlite3_step (select)) == SQLITE_ROW)
    g_string_append_printf (found, "%d", sqlite3_column_int (select, 0));
  g_assert_cmpint (code, ==, SQLITE_DONE);
  sqlite3_finalize (select);

  return g_string_free_and_steal (found);
}

/* The same by scanning. */
static char *
search_texts (const GalpiQuery *query)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GArray) places = NULL;
      gboolean fits;

      places = galpi_query_find (query, texts[i], &fits);
      if (fits)
        g_string_append_printf (found, "%u", i);
    }

  return g_string_free_and_steal (found);
}

static void
test_index_and_scan_find_the_same (void)
{
  static const struct
  {
    const char *query;
    const char *found;
  } cases[] = {
    { "하이닉스", "0" },
    { "SK하이닉스", "0" },
    { "닉스", "0" },
    { "HBM", "0" },
    { "hbm", "0" },
    { "HB", "" },
    { "삼성", "1" },
    { "성전", "1" },
    { "칩", "16" },
    { "AI칩", "6" },
    { "\341\204\211\341\205\241\341\206\267\341\204\211\341\205\245\341\206\274", "1" },
    { "68조6,000억", "2" },
    { "6000억", "2" },
    { "68조", "2" },
    { "8조", "" },
    { "\"웹 앱\"", "3" },
    { "웹 앱", "3" },
    { "\"앱 웹\"", "" },
    { "chips", "4" },
    { "cafe", "4" },
    { "CAFÉ", "4" },
    { "\"3분의 2\"", "5" },
    { "3분의", "5" },
    { "칩 -삼성", "6" },
    { "만든 -HBM", "" },
    { "\"새 칩\" 보았다", "1" },
  };
  sqlite3 *db = open_index ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GalpiQuery) query = parse (cases[i].query);
      g_autofree char *match = galpi_query_match (query);
      g_autofree char *indexed = search_index (db, match);
      g_autofree char *scanned = search_texts (query);

      g_test_message ("%s: %s", cases[i].query, match);
      g_assert_cmpstr (indexed, ==, cases[i].found);
      g_assert_cmpstr (scanned, ==, cases[i].found);
    }

  sqlite3_close (db);
}

static void
test_nothing_typed_is_an_operator (void)
{
  static const char *const pieces[] = {
    "\"", "*", "^", "(", ")", ":", "+", "-", " NEAR ", " OR ", " NOT ", "AND", "{", "}", ",", "'",
    "칩", "hbm", "tag", "\\", "😀", "\357\277\275", "\314\201", "²", "한자漢字", " ",
  };
  sqlite3 *db = open_index ();

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(GString) typed = g_string_new (NULL);
      g_autoptr(GalpiQuery) query = NULL;
      g_autofree char *match = NULL;
      g_autofree char *found = NULL;

      for (guint i = 0; i < 8; i++)
        g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      query = galpi_query_parse (typed->str, NULL);
      match = query != NULL ? galpi_query_match (query) : NULL;
      if (match == NULL)
        continue;

      /* It asserts that the index can read it. */
      found = search_index (db, match);
      if (g_strrstr (typed->str, "-") == NULL && g_strrstr (typed->str, "+") == NULL)
        g_assert_cmpuint (strlen (found), <=, G_N_ELEMENTS (texts));
    }

  sqlite3_close (db);
}

static void
assert_places (const char *string,
               const char *text,
               const char *expected)
{
  g_autoptr(GalpiQuery) query = parse (string);
  g_autoptr(GArray) places = galpi_query_find (query, text, NULL);
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      GalpiRange range = g_array_index (places, GalpiRange, i);
      g_autofree char *there = galpi_text_substring (text, range);

      g_string_append_printf (shown, "%u:%s ", range.start, there);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_find_tells_places (void)
{
  assert_places ("칩", "새 칩을, 칩", "2:칩 6:칩 ");
  assert_places ("하이닉스 HBM", "HBM은 SK하이닉스가", "0:HBM 7:하이닉스 ");
  assert_places ("6000억", "약 6,000억 원", "2:6,000억 ");
  assert_places ("\"웹 앱\"", "웹, 앱을", "0:웹, 앱 ");
  assert_places ("+++", "a+++b ++++++", "1:+++ 6:+++ 9:+++ ");
  assert_places ("칩 -칩", "칩", "0:칩 ");
  assert_places ("가가", "가가가", "0:가가 1:가가 ");
  assert_places ("없다", "있다", "");
}

static void
test_find_tells_whether_it_fits (void)
{
  g_autoptr(GalpiQuery) query = parse ("칩 +++ -HBM");
  g_autoptr(GArray) all = NULL;
  g_autoptr(GArray) one = NULL;
  g_autoptr(GArray) too_much = NULL;
  gboolean fits;

  all = galpi_query_find (query, "칩 +++", &fits);
  g_assert_true (fits);
  g_assert_cmpuint (all->len, ==, 2);

  one = galpi_query_find (query, "칩", &fits);
  g_assert_false (fits);
  g_assert_cmpuint (one->len, ==, 1);

  too_much = galpi_query_find (query, "칩 +++ HBM", &fits);
  g_assert_false (fits);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/query/words-and-phrases", test_words_and_phrases);
  g_test_add_func ("/text/query/symbols-are-told-apart", test_symbols_are_told_apart);
  g_test_add_func ("/text/query/words-with-colons-are-words", test_words_with_colons_are_words);
  g_test_add_func ("/text/query/keys", test_keys);
  g_test_add_func ("/text/query/no-keys-are-empty-lists", test_no_keys_are_empty_lists);
  g_test_add_func ("/text/query/days-narrow", test_days_narrow);
  g_test_add_func ("/text/query/refuses-what-it-can-not-do", test_refuses_what_it_can_not_do);
  g_test_add_func ("/text/query/match-is-quoted", test_match_is_quoted);
  g_test_add_func ("/text/query/match-needs-a-word", test_match_needs_a_word);
  g_test_add_func ("/text/query/index-and-scan-find-the-same", test_index_and_scan_find_the_same);
  g_test_add_func ("/text/query/nothing-typed-is-an-operator", test_nothing_typed_is_an_operator);
  g_test_add_func ("/text/query/find-tells-places", test_find_tells_places);
  g_test_add_func ("/text/query/find-tells-whether-it-fits", test_find_tells_whether_it_fits);

  return g_test_run ();
}
