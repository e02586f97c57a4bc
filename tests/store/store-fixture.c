/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <glib/gstdio.h>

#include "galpi-article-table.h"
#include "galpi-await.h"
#include "galpi-file-private.h"
#include "galpi-journal-private.h"
#include "galpi-journal-tables-private.h"
#include "galpi-schema-private.h"
#include "galpi-version-table.h"

void
store_fixture_set_up (StoreFixture  *self,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("galpi-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "notebook.galpi", NULL);
}

void
store_fixture_tear_down (StoreFixture  *self,
                         gconstpointer  data)
{
  galpi_file_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

GalpiDatabase *
store_fixture_open_database (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) db =
    galpi_database_open (path != NULL ? path : ":memory:", GALPI_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  galpi_schema_upgrade (db, galpi_schema_steps, galpi_schema_n_steps, NULL, &error);
  g_assert_no_error (error);
  galpi_journal_attach (db, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&db);
}

GalpiStore *
store_fixture_open (const char       *path,
                    GalpiStoreFlags   flags,
                    GError          **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) local_error = NULL;
  GalpiStore *store;

  galpi_store_open_async (path, flags, NULL, galpi_await_cb, &result);
  store = galpi_store_open_finish (galpi_await (&result), error != NULL ? error : &local_error);
  g_assert_no_error (local_error);

  return store;
}

void
store_fixture_let_go (GalpiStore *store)
{
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (store);

  /* A thread can hold the task that it has answered for a moment longer. */
  while (g_atomic_pointer_get (&store) != NULL)
    g_thread_yield ();
}

void
store_fixture_close (GalpiStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_store_close_async (store, NULL, galpi_await_cb, &result);
  galpi_store_close_finish (store, galpi_await (&result), &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  store_fixture_let_go (store);
}

GalpiDocument *
store_fixture_make_document (const char *title)
{
  g_autoptr(GalpiDocument) document = galpi_document_new ();
  g_auto(GStrv) lines = g_strsplit (STORE_FIXTURE_TEXT, "\n", -1);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("picture bytes", 13);
  GalpiBlock *image;

  document->title = g_strdup (title);
  document->date = g_strdup ("2026-01-15");
  document->charset = g_strdup ("UTF-8");
  for (int i = 0; lines[i] != NULL; i++)
    galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, lines[i], NULL, NULL);

  image = galpi_document_append_block (document, GALPI_BLOCK_IMAGE, NULL, "A caption", "© Someone");
  image->picture = g_strdup ("one.png");
  g_ptr_array_add (document->pictures, galpi_picture_new ("one.png", "image/png", bytes));

  return g_steal_pointer (&document);
}

gpointer
store_fixture_add_article (GalpiDatabase  *db,
                           gpointer        data,
                           GCancellable   *cancellable,
                           GError        **error)
{
  g_autoptr(GalpiDocument) document = store_fixture_make_document (data);
  g_autoptr(GalpiArticle) article = galpi_article_new ();

  galpi_article_set_title (article, document->title);
  galpi_article_set_date (article, document->date);
  if (!galpi_article_table_insert (db, article, error) ||
      galpi_version_table_insert (db, galpi_article_get_id (article), document, NULL, error) == 0)
    return NULL;

  return GSIZE_TO_POINTER (galpi_article_get_id (article));
}

GalpiAnnotation *
store_fixture_make_annotation (gint64      article_id,
                               guint       start,
                               guint       end,
                               const char *note)
{
  GalpiAnnotation *annotation = galpi_annotation_new ();
  g_autoptr(GalpiAnchor) anchor =
    galpi_anchor_new_for_range (STORE_FIXTURE_TEXT, (GalpiRange) { start, end });

  galpi_annotation_set_article_id (annotation, article_id);
  galpi_annotation_set_colour (annotation, GALPI_COLOUR_YELLOW);
  galpi_annotation_set_note (annotation, note);
  galpi_annotation_set_anchor (annotation, anchor);

  return annotation;
}

gpointer
store_fixture_write (GalpiStore      *store,
                     const char      *what,
                     guint            visit,
                     GalpiStoreFunc   func,
                     gpointer         data,
                     GError         **error)
{
  GalpiStepSpec step = { what, visit, GALPI_STEP_EDIT };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) local_error = NULL;
  gpointer value;

  galpi_store_write_async (store, what != NULL ? &step : NULL, func, data, NULL, NULL, NULL,
                           galpi_await_cb, &result);
  value =
    galpi_store_write_finish (store, galpi_await (&result), error != NULL ? error : &local_error);
  g_assert_no_error (local_error);

  return value;
}

gpointer
store_fixture_read (GalpiStore      *store,
                    GalpiStoreFunc   func,
                    gpointer         data,
                    GError         **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) local_error = NULL;
  gpointer value;

  galpi_store_read_async (store, func, data, NULL, NULL, NULL, galpi_await_cb, &result);
  value =
    galpi_store_read_finish (store, galpi_await (&result), error != NULL ? error : &local_error);
  g_assert_no_error (local_error);

  return value;
}

static void
dump_table (GalpiDatabase *db,
            const char    *table,
            GString       *dump)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1", table);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, &error);
  GalpiFetch fetch;

  g_assert_no_error (error);
  while ((fetch = galpi_statement_step (stmt, &error)) == GALPI_FETCH_ROW)
    {
      g_string_append (dump, table);
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        {
          const guint8 *bytes = sqlite3_column_blob (stmt, i);

          g_string_append_printf (dump, "|%d:", sqlite3_column_type (stmt, i));
          for (int j = 0; j < sqlite3_column_bytes (stmt, i); j++)
            g_string_append_printf (dump, bytes[j] >= ' ' && bytes[j] < 127 ? "%c" : "\\%02x",
                                    bytes[j]);
        }
      g_string_append_c (dump, '\n');
    }
  g_assert_no_error (error);
}

char *
store_fixture_dump (GalpiDatabase *db)
{
  GString *dump = g_string_new (NULL);

  for (const GalpiJournalTable *table = galpi_journal_tables; table->name != NULL; table++)
    {
      if (table->journalled)
        dump_table (db, table->name, dump);
    }

  return g_string_free_and_steal (dump);
}

char *
store_fixture_hash (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return g_strdup ("none");

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guint8 *) contents, length);
}

gint64
store_fixture_query (GalpiDatabase *db,
                     const char    *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value;

  galpi_database_get_int64 (db, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}
