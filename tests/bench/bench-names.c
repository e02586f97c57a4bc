/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "galpi-database-private.h"
#include "galpi-index-name-private.h"
#include "galpi-index-schema-private.h"
#include "galpi-schema-private.h"

/* Joining the names of libraries of several sizes: what a finding costs is to be the same in all. What one
 * article more costs hangs on how many articles have its most frequent names, since those are weighed anew.
 */

#define N_MENTIONS 40
#define N_MORE 50

static const int no_stop = 0;

static const char insert_sql[] =
  "INSERT INTO finding (article_id, version_id, place, kind, start, stop, sentence_id, name, twin,"
  " name_class, corrected) VALUES (?1, ?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, 0)";

static void
add (GalpiDatabase *index,
     gint64         article_id,
     guint          place,
     const char    *name,
     const char    *twin,
     const char    *name_class)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, insert_sql, &error);

  g_assert_no_error (error);
  sqlite3_bind_int64 (stmt, 1, article_id);
  sqlite3_bind_int (stmt, 2, place);
  galpi_statement_bind_text (stmt, 3, twin != NULL ? "gloss" : "name");
  sqlite3_bind_int (stmt, 4, place * 10);
  sqlite3_bind_int (stmt, 5, place * 10 + 9);
  galpi_statement_bind_text (stmt, 6, name);
  galpi_statement_bind_text (stmt, 7, twin);
  galpi_statement_bind_text (stmt, 8, name_class);
  g_assert_true (galpi_statement_run (stmt, &error));
}

/* A few names are in every article, most in few; persons come in full and in short, firms with an
 * abbreviation that others have too.
 */
static void
add_article (GalpiDatabase *index,
             GRand         *rand,
             gint64         article_id,
             guint          n_articles)
{
  for (guint i = 0; i < N_MENTIONS; i += 4)
    {
      guint number = g_rand_int_range (rand, 0, i < 8 ? 20 : n_articles);
      g_autofree char *firm = g_strdup_printf ("회사%u전자", number);
      g_autofree char *letters = g_strdup_printf ("F%cC%u", 'A' + number % 26, number % 500);
      g_autofree char *person = g_strdup_printf ("도널드%u 브라운%u", number % 97, number);
      g_autofree char *surname = g_strdup_printf ("브라운%u", number);

      add (index, article_id, i, firm, NULL, "organisation");
      if (number % 3 == 0)
        add (index, article_id, i + 1, firm, letters, NULL);
      else
        add (index, article_id, i + 1, letters, NULL, "organisation");
      if (number % 2 == 0)
        add (index, article_id, i + 2, person, NULL, "person");
      add (index, article_id, i + 3, surname, NULL, "person");
    }
}

static void
write_names (GalpiDatabase *index,
             GPtrArray     *verdicts,
             gint64         article_id)
{
  g_autoptr(GError) error = NULL;

  galpi_index_name_write (index, article_id, verdicts, FALSE, &error);
  g_assert_no_error (error);
}

static void
settle (GalpiDatabase *index,
        GalpiDatabase *notebook)
{
  g_autoptr(GError) error = NULL;

  galpi_index_name_settle (index, notebook, &no_stop, &error);
  g_assert_no_error (error);
}

static void
measure (GalpiDatabase *notebook,
         guint          n_articles)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) index = galpi_database_open (":memory:", GALPI_DATABASE_CREATE, &error);
  g_autoptr(GPtrArray) verdicts = g_ptr_array_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (n_articles);
  g_autofree char *of_all = g_strdup_printf ("%u articles: a finding", n_articles);
  g_autofree char *joined = g_strdup_printf ("%u articles: of it, joining", n_articles);
  g_autofree char *of_one = g_strdup_printf ("%u articles: one more", n_articles);
  gint64 n_findings;
  gint64 start;
  gint64 written;

  g_assert_no_error (error);
  galpi_database_exec (index, galpi_index_schema, &error);
  g_assert_no_error (error);
  galpi_database_exec (index, "BEGIN", &error);
  for (guint i = 0; i < n_articles + N_MORE; i++)
    add_article (index, rand, i + 1, n_articles);
  galpi_database_get_int64 (index, "SELECT count (*) FROM finding", &n_findings, &error);
  g_assert_no_error (error);

  start = bench_used_time ();
  for (guint i = 0; i < n_articles; i++)
    write_names (index, verdicts, i + 1);
  written = bench_used_time ();
  settle (index, notebook);
  bench_tell (of_all, (double) (bench_used_time () - start) / n_findings, "µs");
  bench_tell (joined, (double) (bench_used_time () - written) / n_findings, "µs");

  start = bench_used_time ();
  for (guint i = 0; i < N_MORE; i++)
    {
      write_names (index, verdicts, n_articles + i + 1);
      settle (index, notebook);
    }
  bench_tell (of_one, (bench_used_time () - start) / 1000.0 / N_MORE, "ms");
  galpi_database_exec (index, "COMMIT", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) notebook = galpi_database_open (":memory:", GALPI_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (galpi_schema_upgrade (notebook, galpi_schema_steps, galpi_schema_n_steps, NULL,
                                       &error));
  for (guint n_articles = 2000; n_articles <= 16000; n_articles *= 2)
    measure (notebook, n_articles);

  return 0;
}
