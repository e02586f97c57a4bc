/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>

#include "bench.h"
#include "galpi-annotation.h"
#include "galpi-await.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook.h"

/* From asking for a highlight to the callback that it is on the disk, against a bare SQLite commit
 * of the same rows with their indexes, as durable. One of each in turn, so that the disk's moods
 * meet both.
 */

#define N_HIGHLIGHTS 300
#define N_WARM 20
#define N_PARAGRAPHS 60
#define MOST 2.0

static void
add_article (GalpiNotebook *notebook)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = bench_make_text (1, N_PARAGRAPHS);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  GalpiImportItem *item;

  galpi_notebook_paste_async (notebook, bytes, "text/plain", "2024-05-07", NULL, galpi_await_cb, &result);
  item = galpi_notebook_paste_finish (notebook, galpi_await (&result), &error);
  g_assert_no_error (error);
  galpi_import_item_free (item);
}

/* Returns: (transfer full): what the highlight is like, to store the same rows barely */
static GalpiAnnotation *
add_highlight (GalpiNotebook *notebook,
               guint          number)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GalpiRange range = { number * 3, number * 3 + 20 };
  GalpiAnnotation *annotation;

  galpi_notebook_annotate_async (notebook, 1, &range, GALPI_COLOUR_YELLOW, NULL, NULL, NULL,
                                 galpi_await_cb, &result);
  annotation = galpi_notebook_annotate_finish (notebook, galpi_await (&result), &error);
  g_assert_no_error (error);
  return annotation;
}

/* Lets the index follow, so that its work is in the way of neither. */
static void
settle (GalpiNotebook *notebook)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_wait_for_index_async (notebook, NULL, galpi_await_cb, &result);
  galpi_notebook_wait_for_index_finish (notebook, galpi_await (&result), &error);
  g_assert_no_error (error);
}

typedef struct
{
  sqlite3      *db;
  sqlite3_stmt *insert_annotation;
  sqlite3_stmt *insert_anchor;
} Bare;

static void
run (sqlite3    *db,
     const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Makes the notebook's two tables, with their indexes, in a file of their own. */
static void
bare_open (Bare       *self,
           const char *path,
           const char *notebook_path)
{
  sqlite3 *notebook;
  sqlite3_stmt *stmt;

  g_assert_cmpint (sqlite3_open (path, &self->db), ==, SQLITE_OK);
  run (self->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");

  g_assert_cmpint (sqlite3_open_v2 (notebook_path, &notebook, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (notebook,
                                       "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
                                       " AND tbl_name IN ('annotation', 'anchor') ORDER BY type DESC",
                                       -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    run (self->db, (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (notebook);

  sqlite3_prepare_v2 (self->db,
                      "INSERT INTO annotation (uuid, article_id, colour, note, created, modified)"
                      " VALUES (randomblob (16), 1, 'yellow', '', ?1, ?1)",
                      -1, &self->insert_annotation, NULL);
  sqlite3_prepare_v2 (self->db,
                      "INSERT INTO anchor (annotation_id, version_id, state, start, stop, quote, prefix, suffix)"
                      " VALUES (?1, 1, 'place', ?2, ?3, ?4, ?5, ?6)",
                      -1, &self->insert_anchor, NULL);
  g_assert_nonnull (self->insert_annotation);
  g_assert_nonnull (self->insert_anchor);
}

static void
bare_close (Bare *self)
{
  sqlite3_finalize (self->insert_annotation);
  sqlite3_finalize (self->insert_anchor);
  sqlite3_close (self->db);
}

static void
step (sqlite3_stmt *stmt)
{
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_reset (stmt);
}

static void
bare_add (Bare            *self,
          GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);

  run (self->db, "BEGIN IMMEDIATE");
  sqlite3_bind_int64 (self->insert_annotation, 1, galpi_annotation_get_created (annotation));
  step (self->insert_annotation);
  sqlite3_bind_int64 (self->insert_anchor, 1, sqlite3_last_insert_rowid (self->db));
  sqlite3_bind_int64 (self->insert_anchor, 2, anchor->range.start);
  sqlite3_bind_int64 (self->insert_anchor, 3, anchor->range.end);
  sqlite3_bind_text (self->insert_anchor, 4, anchor->quote, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (self->insert_anchor, 5, anchor->prefix, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (self->insert_anchor, 6, anchor->suffix, -1, SQLITE_TRANSIENT);
  step (self->insert_anchor);
  run (self->db, "COMMIT");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("galpi-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "notebook.galpi", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "bare.db", NULL);
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GAsyncResult) closed = NULL;
  g_autoptr(GalpiNotebook) notebook = NULL;
  g_autoptr(GArray) ours = bench_times_new ();
  g_autoptr(GArray) barely = bench_times_new ();
  Bare bare;
  gboolean within;

  galpi_notebook_open_async (path, GALPI_NOTEBOOK_OPEN_CREATE, NULL, galpi_await_cb, &opened);
  notebook = galpi_notebook_open_finish (galpi_await (&opened), &error);
  g_assert_no_error (error);
  add_article (notebook);
  bare_open (&bare, bare_path, path);

  for (guint i = 0; i < N_WARM + N_HIGHLIGHTS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr(GalpiAnnotation) annotation = add_highlight (notebook, i);

      if (i >= N_WARM)
        bench_times_add (ours, g_get_monotonic_time () - start);

      settle (notebook);
      start = g_get_monotonic_time ();
      bare_add (&bare, annotation);
      if (i >= N_WARM)
        bench_times_add (barely, g_get_monotonic_time () - start);
    }

  within = bench_compare ("a highlight on the disk, against a bare commit", bench_times_median (ours),
                          bench_times_median (barely), MOST);

  bare_close (&bare);
  galpi_notebook_close_async (notebook, NULL, galpi_await_cb, &closed);
  galpi_notebook_close_finish (notebook, galpi_await (&closed), NULL);
  bench_remove_folder (folder);

  return within ? 0 : 1;
}
