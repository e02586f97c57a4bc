/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "galpi-await.h"
#include "galpi-change-table.h"
#include "galpi-error.h"
#include "galpi-file-private.h"
#include "galpi-maintenance.h"
#include "galpi-schema-private.h"
#include "store-fixture.h"

static gpointer
dump (GalpiDatabase  *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  return store_fixture_dump (db);
}

typedef struct
{
  GalpiUuid notebook;
  GalpiUuid incarnation;
} Identity;

static gpointer
identify (GalpiDatabase  *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  Identity *identity = data;

  g_assert_true (galpi_change_table_get_identity (db, &identity->notebook, &identity->incarnation,
                                                  error));
  return NULL;
}

static void
add_article (GalpiStore *store,
             const char *title)
{
  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) title, NULL);
}

static gboolean
back_up (GalpiStore  *store,
         const char  *path,
         GError     **error)
{
  g_autoptr(GFile) destination = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  galpi_store_backup_async (store, destination, NULL, galpi_await_cb, &result);
  return galpi_store_backup_finish (store, galpi_await (&result), error);
}

static char *
restore (const char  *path,
         const char  *backup,
         GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (backup);
  g_autoptr(GAsyncResult) result = NULL;

  galpi_store_restore_async (path, file, NULL, galpi_await_cb, &result);
  return galpi_store_restore_finish (galpi_await (&result), error);
}

static void
test_comes_back_as_it_was (StoreFixture  *fixture,
                           gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autofree char *backup = g_build_filename (fixture->folder, "copy of it.galpi", NULL);
  g_autofree char *then = NULL;
  g_autofree char *later = NULL;
  g_autofree char *now = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *aside = NULL;
  g_autoptr(GError) error = NULL;
  Identity before;
  Identity after;

  add_article (store, "kept");
  then = store_fixture_read (store, dump, NULL, NULL);
  store_fixture_read (store, identify, &before, NULL);
  g_assert_true (back_up (store, backup, &error));
  g_assert_no_error (error);

  add_article (store, "after the backup");
  later = store_fixture_read (store, dump, NULL, NULL);

  /* Not under a program that has it open. */
  g_assert_null (restore (fixture->path, backup, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_BUSY);
  g_clear_error (&error);
  store_fixture_close (store);

  aside = restore (fixture->path, backup, &error);
  g_assert_no_error (error);
  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  now = store_fixture_read (store, dump, NULL, NULL);
  g_assert_cmpstr (now, ==, then);
  store_fixture_read (store, identify, &after, NULL);
  g_assert_cmpmem (&before.notebook, sizeof before.notebook, &after.notebook,
                   sizeof after.notebook);
  g_assert_true (memcmp (&before.incarnation, &after.incarnation, sizeof before.incarnation) != 0);
  store_fixture_close (store);

  store = store_fixture_open (aside, GALPI_STORE_READ_ONLY, NULL);
  kept = store_fixture_read (store, dump, NULL, NULL);
  g_assert_cmpstr (kept, ==, later);
  store_fixture_close (store);
}

static void
test_bad_backup_changes_nothing (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.galpi", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.galpi", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  gsize length;

  add_article (store, "kept");
  g_assert_true (back_up (store, backup, &error));
  store_fixture_close (store);
  before = store_fixture_hash (fixture->path);

  g_assert_null (restore (fixture->path, missing, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_file_get_contents (backup, &contents, &length, NULL);
  memset (contents + 8192, 0x5a, 4096);
  g_file_set_contents (backup, contents, length, NULL);
  g_assert_null (restore (fixture->path, backup, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CORRUPT);
  g_clear_error (&error);

  g_file_set_contents (backup, "no notebook", -1, NULL);
  g_assert_null (restore (fixture->path, backup, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_A_NOTEBOOK);
  after = store_fixture_hash (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_failed_backup_leaves_nothing (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  g_autofree char *nowhere =
    g_build_filename (fixture->folder, "no such folder", "backup.galpi", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);

  g_assert_false (back_up (store, nowhere, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (back_up (store, fixture->path, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  store_fixture_close (store);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_null (strstr (name, "backup"));
}

static void
test_restores_where_there_is_none (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.galpi", NULL);
  g_autofree char *aside = NULL;
  g_autoptr(GError) error = NULL;
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);

  g_assert_true (back_up (store, backup, &error));
  store_fixture_close (store);
  g_unlink (fixture->path);
  aside = restore (fixture->path, backup, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (aside, ==, "");
  store_fixture_close (store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL));
}

static void
test_migration_keeps_three_backups (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  GalpiSchemaStep steps[6];
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) db =
    galpi_database_open (fixture->path, GALPI_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  steps[0] = galpi_schema_steps[0];
  g_assert_true (galpi_schema_upgrade (db, steps, 1, fixture->path, &error));
  for (int i = 1; i < 6; i++)
    {
      g_autofree char *backup = NULL;

      steps[i] = (GalpiSchemaStep) { "CREATE TABLE IF NOT EXISTS more (id INTEGER PRIMARY KEY)"
                                     " STRICT", NULL };
      g_assert_true (galpi_schema_upgrade (db, steps, i + 1, fixture->path, &error));
      g_assert_no_error (error);
      backup = g_strdup_printf ("%s.backup-v%d", fixture->path, i);
      g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
    }

  for (int i = 1; i < 6; i++)
    {
      g_autofree char *backup = g_strdup_printf ("%s.backup-v%d", fixture->path, i);

      g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS) == (i >= 3));
    }

  g_assert_false (galpi_schema_upgrade (db, steps, 5, fixture->path, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_TOO_NEW);
}

static gpointer
count_problems (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_auto(GStrv) problems = galpi_maintenance_check (db, cancellable, error);

  g_assert_nonnull (problems);
  for (int i = 0; problems[i] != NULL; i++)
    g_test_message ("%s", problems[i]);
  return GSIZE_TO_POINTER (g_strv_length (problems));
}

static guint
check (StoreFixture *fixture)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  guint n_problems = GPOINTER_TO_SIZE (store_fixture_read (store, count_problems, NULL, NULL));

  store_fixture_close (store);
  return n_problems;
}

static void
test_check_finds_what_is_wrong (StoreFixture  *fixture,
                                gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GalpiDatabase) db = NULL;
  g_autoptr(GError) error = NULL;

  add_article (store, "a");
  store_fixture_close (store);
  g_assert_cmpuint (check (fixture), ==, 0);

  /* A place past the end, a quote that isn't there, an event that isn't, and another text. */
  db = galpi_database_open (fixture->path, GALPI_DATABASE_DEFAULT, &error);
  g_assert_no_error (error);
  galpi_database_exec (db,
                       "PRAGMA foreign_keys = OFF;"
                       "INSERT INTO verdict (version_id, finding, verdict, start, stop,"
                       " quote) VALUES (1, 'time', 'dismissed', 9000, 9001, 'x');"
                       "INSERT INTO verdict (version_id, finding, verdict, start, stop,"
                       " quote) VALUES (1, 'time', 'dismissed', 0, 3, 'x');"
                       "INSERT INTO verdict (version_id, finding, verdict, start, stop, quote,"
                       " event_id)"
                       "  VALUES (1, 'money', 'kept', 0, 3, '반도체', 99);",
                       &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check (fixture), ==, 3);
  galpi_database_exec (db, "UPDATE content SET bytes = CAST (bytes || '.' AS BLOB)", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check (fixture), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/store/backup/" name, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

  ADD ("comes-back-as-it-was", test_comes_back_as_it_was);
  ADD ("bad-backup-changes-nothing", test_bad_backup_changes_nothing);
  ADD ("failed-backup-leaves-nothing", test_failed_backup_leaves_nothing);
  ADD ("restores-where-there-is-none", test_restores_where_there_is_none);
  ADD ("migration-keeps-three-backups", test_migration_keeps_three_backups);
  ADD ("check-finds-what-is-wrong", test_check_finds_what_is_wrong);

  return g_test_run ();
}
