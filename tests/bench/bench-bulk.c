/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <malloc.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "bench-watchdog.h"
#include "bench.h"
#include "galpi-article-table.h"
#include "galpi-await.h"
#include "galpi-database-private.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-code.h"
#include "galpi-notebook-private.h"
#include "galpi-notebook-steps.h"
#include "galpi-version-table.h"

/* Bulk work through the notebook, from a main loop that a watchdog looks at: coding 100,000 hits in
 * 10,000 articles, an import of 2,000, and 10,000 annotations put into the trash; undone, redone,
 * and cancelled midway. Beside it the same rows go into a bare SQLite file.
 *
 * bench-bulk [ARTICLES]: less than all, to try it
 */

#define N_ARTICLES 10000
#define N_HITS 10
#define MOST_STALL 50.0
#define MOST_UNDO 1.0

typedef struct
{
  char          *folder;
  char          *path;
  GalpiNotebook *notebook;
  GAsyncResult  *result;
  guint          n_articles;
  guint          n_reports;  /* of progress, in the last coding */
  double         doing;      /* how long coding took, in microseconds */
  gboolean       within;
} Bench;

/* The time of one piece of work, in microseconds, and what the main loop felt of it. */
typedef struct
{
  const char *what;
  gint64      start;
} Span;

static Span
begin (const char *what)
{
  bench_watchdog_start ();
  return (Span) { what, g_get_monotonic_time () };
}

static double
end (Bench *self,
     Span   span)
{
  double time = g_get_monotonic_time () - span.start;
  double used;
  double stall = bench_watchdog_stop (&used);
  gboolean within = used <= MOST_STALL;

  printf ("%-46s %10.3f s, main loop busy at most %.1f ms (%.1f ms of its own)%s\n", span.what,
          time / G_USEC_PER_SEC, stall, used, within ? "" : "  TOO MUCH");
  self->within &= within;

  return time;
}

static GAsyncResult *
await (Bench *self)
{
  galpi_await (&self->result);
  return g_steal_pointer (&self->result);
}

static gpointer
add_articles (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  guint n_articles = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autofree char *title = g_strdup_printf ("글 %u", i);
      g_autoptr(GalpiArticle) article = galpi_article_new ();
      g_autoptr(GalpiDocument) document = galpi_document_new ();

      galpi_article_set_title (article, title);
      galpi_article_set_date (article, "2025-03-12");
      for (guint j = 0; j < N_HITS; j++)
        {
          g_autofree char *text =
            g_strdup_printf ("%u번째 공장에서 만든 반도체가 %u번째 배에 실렸다.", i, j);

          galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, text, NULL, NULL);
        }

      if (!galpi_article_table_insert (db, article, error) ||
          galpi_version_table_insert (db, galpi_article_get_id (article), document, NULL,
                                      error) == 0)
        return NULL;
    }

  return NULL;
}

static void
settle (Bench *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_wait_for_index_async (self->notebook, NULL, galpi_await_cb, &self->result);
  result = await (self);
  galpi_notebook_wait_for_index_finish (self->notebook, result, &error);
  g_assert_no_error (error);
}

static void
fill (Bench *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_write (self->notebook, "import", 0, add_articles,
                        GUINT_TO_POINTER (self->n_articles), NULL, NULL, fill, NULL,
                        galpi_await_cb, &self->result);
  result = await (self);
  galpi_notebook_finish (self->notebook, result, fill, &error);
  g_assert_no_error (error);
  settle (self);
}

static gpointer
count_rows (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, data, error);
  gint64 count = 0;

  if (stmt != NULL)
    (void) !galpi_statement_get_int64 (stmt, &count, error);

  return GSIZE_TO_POINTER (count);
}

static guint
count (Bench      *self,
       const char *sql)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  guint value;

  galpi_notebook_read (self->notebook, count_rows, (gpointer) sql, NULL, NULL, count, NULL,
                       galpi_await_cb, &self->result);
  result = await (self);
  value = GPOINTER_TO_SIZE (galpi_notebook_finish (self->notebook, result, count, &error));
  g_assert_no_error (error);

  return value;
}

/* The most memory that the program had since the last call, in MB. */
static double
take_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;
  double peak;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);
  peak = g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) / 1024.0;

  malloc_trim (0);
  (void) !g_file_set_contents_full ("/proc/self/clear_refs", "5", 1, G_FILE_SET_CONTENTS_NONE, 0,
                                    NULL);
  return peak;
}

/* Returns: (transfer full): all hits, checked */
static GalpiHitList *
find_hits (Bench *self)
{
  g_autoptr(GalpiHitList) hits = galpi_hit_list_new (self->notebook);
  g_autoptr(GalpiScope) scope = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  const GalpiCodeQuery query = { .query = "반도체", .scope = scope };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_hit_list_find_async (hits, &query, NULL, galpi_await_cb, &self->result);
  result = await (self);
  galpi_hit_list_find_finish (hits, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (galpi_hit_list_get_n_checked (hits), ==, self->n_articles * N_HITS);

  return g_steal_pointer (&hits);
}

static void
progress_cb (double   progress,
             gpointer data)
{
  Bench *self = data;

  self->n_reports++;
}

static void
code (Bench         *self,
      GalpiHitList  *hits,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  self->n_reports = 0;
  galpi_notebook_code_hits_async (self->notebook, hits, "산업/반도체", GALPI_COLOUR_YELLOW,
                                  progress_cb, self, cancellable, galpi_await_cb, &self->result);
  result = await (self);
  galpi_notebook_code_hits_finish (self->notebook, result, NULL, error);
}

static void
move (Bench    *self,
      gboolean  redo)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  (redo ? galpi_notebook_redo_async : galpi_notebook_undo_async) (self->notebook, 1, NULL,
                                                                 galpi_await_cb, &self->result);
  result = await (self);
  steps = (redo ? galpi_notebook_redo_finish : galpi_notebook_undo_finish) (self->notebook, result,
                                                                            &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 1);
}

#define COUNT_ANNOTATIONS "SELECT count (*) FROM annotation WHERE trashed_at IS NULL"

/* The rows that coding made, row by row into tables with the same indexes, a thousand a commit. */
static double
code_barely (Bench *self)
{
  static const char * const tables[] = { "annotation", "anchor", "annotation_tag" };
  g_autofree char *path = g_build_filename (self->folder, "bare.db", NULL);
  sqlite3 *bare;
  sqlite3 *notebook;
  sqlite3_stmt *schema;
  double time = 0;

  g_assert_cmpint (sqlite3_open (path, &bare), ==, SQLITE_OK);
  sqlite3_exec (bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_open_v2 (self->path, &notebook, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  sqlite3_prepare_v2 (notebook, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name"
                                " IN ('annotation', 'anchor', 'annotation_tag') ORDER BY type DESC",
                      -1, &schema, NULL);
  while (sqlite3_step (schema) == SQLITE_ROW)
    sqlite3_exec (bare, (const char *) sqlite3_column_text (schema, 0), NULL, NULL, NULL);
  sqlite3_finalize (schema);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *select = g_strdup_printf ("SELECT * FROM %s", tables[i]);
      GString *insert = g_string_new (NULL);
      sqlite3_stmt *from;
      sqlite3_stmt *to;
      gint64 start;

      sqlite3_prepare_v2 (notebook, select, -1, &from, NULL);
      g_string_printf (insert, "INSERT INTO %s VALUES (?", tables[i]);
      for (int j = 1; j < sqlite3_column_count (from); j++)
        g_string_append (insert, ", ?");
      g_string_append (insert, ")");
      g_assert_cmpint (sqlite3_prepare_v2 (bare, insert->str, -1, &to, NULL), ==, SQLITE_OK);
      g_string_free (insert, TRUE);

      start = g_get_monotonic_time ();
      sqlite3_exec (bare, "BEGIN", NULL, NULL, NULL);
      for (guint n = 1; sqlite3_step (from) == SQLITE_ROW; n++)
        {
          for (int j = 0; j < sqlite3_column_count (from); j++)
            sqlite3_bind_value (to, j + 1, sqlite3_column_value (from, j));
          g_assert_cmpint (sqlite3_step (to), ==, SQLITE_DONE);
          sqlite3_reset (to);
          if (n % 1000 == 0)
            sqlite3_exec (bare, "COMMIT; BEGIN", NULL, NULL, NULL);
        }
      sqlite3_exec (bare, "COMMIT", NULL, NULL, NULL);
      time += g_get_monotonic_time () - start;
      sqlite3_finalize (from);
      sqlite3_finalize (to);
    }

  sqlite3_close (notebook);
  sqlite3_close (bare);
  return time;
}

static void
bench_coding (Bench *self)
{
  guint n_hits = self->n_articles * N_HITS;
  g_autoptr(GalpiHitList) hits = NULL;
  g_autoptr(GError) error = NULL;
  double before = (take_peak (), take_peak ());
  double doing;
  double undoing;
  Span span;

  span = begin ("looking for hits");
  hits = find_hits (self);
  end (self, span);
  bench_tell ("  memory above what it had before", take_peak () - before, "MB");

  span = begin ("coding");
  code (self, hits, NULL, &error);
  doing = self->doing = end (self, span);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, COUNT_ANNOTATIONS), ==, n_hits);
  bench_tell ("  reports of progress", self->n_reports, "");
  bench_tell ("  memory above what it had before", take_peak () - before, "MB");
  settle (self);

  bench_compare ("  against bare rows", doing, code_barely (self), 0);

  span = begin ("undo of it");
  move (self, FALSE);
  undoing = end (self, span);
  g_assert_cmpuint (count (self, COUNT_ANNOTATIONS), ==, 0);
  bench_tell ("  memory above what it had before", take_peak () - before, "MB");
  settle (self);
  self->within &= bench_compare ("  undoing against doing", undoing, doing, MOST_UNDO);

  span = begin ("redo of it");
  move (self, TRUE);
  self->within &= bench_compare ("  doing again against doing", end (self, span), doing, MOST_UNDO);
  g_assert_cmpuint (count (self, COUNT_ANNOTATIONS), ==, n_hits);
  settle (self);

  /* Room for the next one. */
  move (self, FALSE);
  settle (self);
}

typedef struct
{
  GCancellable *cancellable;
  gint64        time;
} Cancelling;

static gboolean
cancel_cb (gpointer data)
{
  Cancelling *self = data;

  self->time = g_get_monotonic_time ();
  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

/* @after: milliseconds */
static void
bench_cancel (Bench *self,
              guint  after)
{
  g_autoptr(GalpiHitList) hits = find_hits (self);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  Cancelling cancelling = { cancellable, 0 };
  Span span = begin ("coding, cancelled midway and taken back");

  g_timeout_add (after, cancel_cb, &cancelling);
  code (self, hits, cancellable, &error);
  end (self, span);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  bench_compare ("  taking back against what was done", g_get_monotonic_time () - cancelling.time,
                 after * 1000.0, 0);
  g_assert_cmpuint (count (self, COUNT_ANNOTATIONS), ==, 0);
  settle (self);
}

static void
trash_all (Bench  *self,
           char  **ids)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_trash_async (self->notebook, GALPI_THING_ANNOTATION, (const char * const *) ids,
                              NULL, galpi_await_cb, &self->result);
  result = await (self);
  galpi_notebook_trash_finish (self->notebook, result, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
list_ids (GalpiDatabase  *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT uuid FROM annotation ORDER BY id LIMIT 10000", error);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  while (stmt != NULL && galpi_statement_step (stmt, error) == GALPI_FETCH_ROW)
    g_strv_builder_take (ids, galpi_statement_uuid (stmt, 0));

  return g_strv_builder_end (ids);
}

static void
bench_trash (Bench *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GalpiHitList) hits = NULL;
  g_auto(GStrv) ids = NULL;
  double doing;
  Span span;

  hits = find_hits (self);
  code (self, hits, NULL, &error);
  g_assert_no_error (error);
  settle (self);
  galpi_notebook_read (self->notebook, list_ids, NULL, NULL, (GDestroyNotify) g_strfreev, list_ids,
                       NULL, galpi_await_cb, &self->result);
  result = await (self);
  ids = galpi_notebook_finish (self->notebook, result, list_ids, &error);
  g_assert_no_error (error);

  span = begin ("10,000 annotations into the trash");
  trash_all (self, ids);
  doing = end (self, span);
  settle (self);
  span = begin ("undo of it");
  move (self, FALSE);
  self->within &= bench_compare ("  undoing against doing", end (self, span), doing, MOST_UNDO);
  settle (self);
  span = begin ("redo of it");
  move (self, TRUE);
  end (self, span);
  settle (self);
}

#define N_FILES 2000

static void
bench_import (Bench *self)
{
  g_autofree char *folder = g_build_filename (self->folder, "import", NULL);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  double doing;
  Span span;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%04u.txt", folder, i);
      g_autofree char *text = bench_make_text (i, 6);

      g_assert_true (g_file_set_contents (name, text, -1, NULL));
    }
  g_ptr_array_add (files, g_file_new_for_path (folder));

  span = begin ("import of 2,000 articles");
  galpi_notebook_import_async (self->notebook, files, "2025-03-12", NULL, NULL, NULL,
                               galpi_await_cb, &self->result);
  result = await (self);
  items = galpi_notebook_import_finish (self->notebook, result, &error);
  doing = end (self, span);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, N_FILES);
  settle (self);

  span = begin ("undo of it");
  move (self, FALSE);
  self->within &= bench_compare ("  undoing against doing", end (self, span), doing, MOST_UNDO);
  settle (self);
  span = begin ("redo of it");
  move (self, TRUE);
  self->within &= bench_compare ("  doing again against doing", end (self, span), doing, MOST_UNDO);
  settle (self);
  bench_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GAsyncResult) closed = NULL;
  g_autoptr(GError) error = NULL;
  Bench self = { .within = TRUE };

  setlinebuf (stdout);
  self.n_articles = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : N_ARTICLES;
  self.folder = g_dir_make_tmp ("galpi-bench-XXXXXX", &error);
  g_assert_no_error (error);
  self.path = g_build_filename (self.folder, "notebook.galpi", NULL);
  galpi_notebook_open_async (self.path, GALPI_NOTEBOOK_OPEN_CREATE, NULL, galpi_await_cb, &opened);
  self.notebook = galpi_notebook_open_finish (galpi_await (&opened), &error);
  g_assert_no_error (error);

  fill (&self);
  bench_coding (&self);
  bench_cancel (&self, self.doing / 2000);
  bench_trash (&self);
  bench_import (&self);

  galpi_notebook_close_async (self.notebook, NULL, galpi_await_cb, &closed);
  galpi_notebook_close_finish (self.notebook, galpi_await (&closed), NULL);
  g_object_unref (self.notebook);
  bench_remove_folder (self.folder);
  g_free (self.folder);
  g_free (self.path);

  return self.within ? 0 : 1;
}
