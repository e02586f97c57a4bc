/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>

#include "bench.h"
#include "galpi-article-table.h"
#include "galpi-index-search.h"
#include "galpi-index-timeline.h"
#include "galpi-version-table.h"
#include "index-fixture.h"

/* A library of short articles: how long the index takes to be made, against the full-text table of
 * SQLite alone; and how long a search takes, against looking through all texts.
 */

#define N_ARTICLES 10000
#define N_A_STEP 500
#define N_PARAGRAPHS 4
#define N_TRIES 15

static gpointer
add_articles (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  guint first = GPOINTER_TO_UINT (data);

  for (guint i = first; i < first + N_A_STEP; i++)
    {
      g_autofree char *text = bench_make_text (i, N_PARAGRAPHS);
      g_auto(GStrv) paragraphs = g_strsplit (text, "\n", -1);
      g_autofree char *title = g_strdup_printf ("글 %u", i);
      g_autofree char *date = galpi_day_to_string (galpi_day_new (2020, 1, 1) + i % 2000);
      g_autoptr(GalpiArticle) article = galpi_article_new ();
      g_autoptr(GalpiDocument) document = galpi_document_new ();

      for (guint j = 0; paragraphs[j] != NULL; j++)
        galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, paragraphs[j], NULL, NULL);

      galpi_article_set_title (article, title);
      galpi_article_set_date (article, date);
      if (!galpi_article_table_insert (db, article, error) ||
          galpi_version_table_insert (db, galpi_article_get_id (article), document, NULL, error) == 0)
        return NULL;
    }

  return NULL;
}

static void
run (sqlite3    *db,
     const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Puts the texts as they are into a bare table and a bare full-text table. Returns: how long the
 * latter took
 */
static gint64
fill_bare (sqlite3 *db)
{
  sqlite3_stmt *insert_text;
  sqlite3_stmt *insert_words;
  gint64 time = 0;

  run (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
           "CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);"
           "CREATE VIRTUAL TABLE words USING fts5 (body, content='', contentless_delete=1)");
  sqlite3_prepare_v2 (db, "INSERT INTO texts (text) VALUES (?1)", -1, &insert_text, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO words (rowid, body) VALUES (?1, ?2)", -1, &insert_words, NULL);

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autofree char *text = bench_make_text (i, N_PARAGRAPHS);
      gint64 start;

      sqlite3_bind_text (insert_text, 1, text, -1, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (insert_text), ==, SQLITE_DONE);
      sqlite3_reset (insert_text);

      start = bench_used_time ();
      if (i % N_A_STEP == 0)
        run (db, "BEGIN");
      sqlite3_bind_int64 (insert_words, 1, i + 1);
      sqlite3_bind_text (insert_words, 2, text, -1, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (insert_words), ==, SQLITE_DONE);
      sqlite3_reset (insert_words);
      if (i % N_A_STEP == N_A_STEP - 1)
        run (db, "COMMIT");
      time += bench_used_time () - start;
    }

  sqlite3_finalize (insert_text);
  sqlite3_finalize (insert_words);
  return time;
}

/* Returns: how long it takes to look through all texts for @needle, and in @n_found how many have it */
static double
scan_bare (sqlite3    *db,
           const char *needle,
           guint      *n_found)
{
  g_autoptr(GArray) times = bench_times_new ();
  sqlite3_stmt *stmt;

  sqlite3_prepare_v2 (db, "SELECT count(*) FROM texts WHERE instr (text, ?1) > 0", -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, needle, -1, SQLITE_STATIC);
  for (guint i = 0; i < N_TRIES; i++)
    {
      gint64 start = bench_used_time ();

      g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
      bench_times_add (times, bench_used_time () - start);
      *n_found = sqlite3_column_int (stmt, 0);
      sqlite3_reset (stmt);
    }

  sqlite3_finalize (stmt);
  return bench_times_median (times);
}

static void
compare_search (IndexFixture *fixture,
                sqlite3      *bare,
                const char   *query,
                const char   *needle)
{
  g_autofree char *what = g_strdup_printf ("the first 50 hits of %s, against looking", query);
  g_autoptr(GArray) times = bench_times_new ();
  guint n_found;
  double scanned = scan_bare (bare, needle, &n_found);
  guint total = 0;

  for (guint i = 0; i < N_TRIES; i++)
    {
      gint64 start = bench_used_time ();
      g_autoptr(GPtrArray) hits = index_fixture_search (fixture, query, 50, &total);

      bench_times_add (times, bench_used_time () - start);
    }

  bench_compare (what, bench_times_median (times), scanned, 0);
  g_assert_cmpuint (total, ==, n_found);
}

static void
tell_lists (IndexFixture *fixture)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  gint64 start = bench_used_time ();
  g_autoptr(GPtrArray) items = index_fixture_list_timeline (fixture, all);
  g_autoptr(GPtrArray) figures = NULL;

  bench_tell ("the whole timeline", (bench_used_time () - start) / 1000.0, "ms");
  bench_tell ("  items in it", items->len, "");
  start = bench_used_time ();
  figures = index_fixture_list_figures (fixture, NULL);
  bench_tell ("all figures", (bench_used_time () - start) / 1000.0, "ms");
  bench_tell ("  of them", figures->len, "");
}

int
main (int   argc,
      char *argv[])
{
  IndexFixture fixture = { 0, };
  g_autofree char *bare_path = NULL;
  sqlite3 *bare;
  gint64 bare_time;
  gint64 start;

  index_fixture_set_up (&fixture, NULL);
  for (guint i = 0; i < N_ARTICLES; i += N_A_STEP)
    index_fixture_write (&fixture, add_articles, GUINT_TO_POINTER (i));

  bare_path = g_build_filename (fixture.folder, "bare.db", NULL);
  g_assert_cmpint (sqlite3_open (bare_path, &bare), ==, SQLITE_OK);
  bare_time = fill_bare (bare);

  start = bench_used_time ();
  index_fixture_start (&fixture);
  index_fixture_wait (&fixture);
  bench_compare ("making the index, against bare full text", bench_used_time () - start, bare_time, 0);

  compare_search (&fixture, bare, "반도체", "반도체");
  compare_search (&fixture, bare, "칩", "칩");
  compare_search (&fixture, bare, "\"웹 앱\"", "웹 앱");
  compare_search (&fixture, bare, "하이텍", "하이텍");
  compare_search (&fixture, bare, "없는말", "없는말");
  compare_search (&fixture, bare, "%", "%");
  tell_lists (&fixture);

  sqlite3_close (bare);
  index_fixture_tear_down (&fixture, NULL);
  return 0;
}
