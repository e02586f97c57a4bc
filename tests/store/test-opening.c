/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "galpi-article-table.h"
#include "galpi-error.h"
#include "galpi-file-private.h"
#include "galpi-journal-private.h"
#include "galpi-schema-private.h"
#include "store-fixture.h"

static gpointer
count_articles (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  return GSIZE_TO_POINTER (galpi_article_table_count (db, scope, error));
}

static guint
read_count (GalpiStore *store)
{
  return GPOINTER_TO_SIZE (store_fixture_read (store, count_articles, NULL, NULL));
}

static void
make_notebook (const char *path)
{
  GalpiStore *store = store_fixture_open (path, GALPI_STORE_CREATE, NULL);

  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "title", NULL);
  store_fixture_close (store);
}

/* It can't be opened either way, with a sentence, and stays as it is. */
static void
assert_refused (const char *path,
                int         code)
{
  g_autofree char *before = store_fixture_hash (path);
  static const GalpiStoreFlags flags[] =
    { GALPI_STORE_DEFAULT, GALPI_STORE_CREATE, GALPI_STORE_READ_ONLY };

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *after = NULL;
      GalpiStore *store = store_fixture_open (path, flags[i], &error);

      g_assert_error (error, GALPI_ERROR, code);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_null (store);
      after = store_fixture_hash (path);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
set_contents (const char *path,
              const char *contents,
              gssize      length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
}

static void
test_missing_is_not_made_unasked (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *deep = g_build_filename (fixture->folder, "new", "notebook.galpi", NULL);
  g_autofree char *new_folder = g_path_get_dirname (deep);
  g_autofree char *lock = g_strconcat (deep, ".lock", NULL);

  g_assert_null (store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (store_fixture_open (fixture->path, GALPI_STORE_READ_ONLY | GALPI_STORE_CREATE,
                                     &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  make_notebook (deep);
  g_assert_true (g_file_test (deep, G_FILE_TEST_IS_REGULAR));
  galpi_file_remove_folder (new_folder);
}

static void
test_refuses_what_is_no_notebook (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autofree char *zeros = g_malloc0 (4096);
  g_autoptr(GalpiDatabase) other = NULL;
  g_autoptr(GError) error = NULL;

  set_contents (fixture->path, "", 0);
  assert_refused (fixture->path, GALPI_ERROR_NOT_A_NOTEBOOK);
  set_contents (fixture->path, "short", -1);
  assert_refused (fixture->path, GALPI_ERROR_NOT_A_NOTEBOOK);
  set_contents (fixture->path, zeros, 4096);
  assert_refused (fixture->path, GALPI_ERROR_NOT_A_NOTEBOOK);
  assert_refused (fixture->folder, GALPI_ERROR_NOT_A_NOTEBOOK);

  /* An SQLite file of another program. */
  g_unlink (fixture->path);
  other = galpi_database_open (fixture->path, GALPI_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  galpi_database_exec (other, "CREATE TABLE t (a)", &error);
  g_assert_no_error (error);
  g_clear_pointer (&other, galpi_database_free);
  assert_refused (fixture->path, GALPI_ERROR_NOT_A_NOTEBOOK);
}

static void
test_a_notebook_is_known_by_its_mark (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  g_autofree char *link = g_strconcat (fixture->path, ".link", NULL);
  g_autofree char *letter = g_build_filename (fixture->folder, "letter.galpi", NULL);
  GalpiStore *store;

  make_notebook (fixture->path);
  set_contents (letter, "Dear reader, this is a letter and no notebook, however long it may become "
                        "before it comes to its end.", -1);
  g_assert_true (galpi_store_is_notebook (fixture->path));
  g_assert_false (galpi_store_is_notebook (letter));
  g_assert_false (galpi_store_is_notebook (fixture->folder));
  g_assert_false (galpi_store_is_notebook ("/no/such/file"));

  /* One that is open here is never read, by whatever name: not even where reading would show that it
   * has lost its mark.
   */
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  g_assert_cmpint (truncate (link, 0), ==, 0);
  g_assert_true (galpi_store_is_notebook (link));
  store_fixture_close (store);
  g_assert_false (galpi_store_is_notebook (link));
}

static void
test_a_document_of_the_portal_is_read_only (StoreFixture  *fixture,
                                            gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "1f2e3d", NULL);
  g_autofree char *path = g_build_filename (folder, "lent.galpi", NULL);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  g_autofree char *hash = NULL;
  g_autofree char *hash_after = NULL;
  g_autoptr(GError) error = NULL;
  GalpiStore *store;

  make_notebook (fixture->path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (fixture->path, path), ==, 0);
  hash = store_fixture_hash (path);

  g_assert_null (store_fixture_open (path, GALPI_STORE_DEFAULT, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_READ_ONLY);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  store = store_fixture_open (path, GALPI_STORE_READ_ONLY, NULL);
  g_assert_true (galpi_file_is_copy_aside (galpi_store_get_database_path (store)));
  store_fixture_close (store);

  hash_after = store_fixture_hash (path);
  g_assert_cmpstr (hash_after, ==, hash);
  galpi_file_remove_folder (folder);
}

static void
test_refuses_a_newer_one (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", galpi_schema_n_steps + 1);
  g_autoptr(GalpiDatabase) db = NULL;
  g_autoptr(GError) error = NULL;

  make_notebook (fixture->path);
  db = galpi_database_open (fixture->path, GALPI_DATABASE_DEFAULT, &error);
  g_assert_no_error (error);
  galpi_database_exec (db, sql, &error);
  g_assert_no_error (error);

  /* First with the new number in the -wal alone, as after a crash. */
  {
    g_autofree char *folder = NULL;
    g_autofree char *copy = galpi_file_copy_aside (fixture->path, &folder, &error);

    g_assert_no_error (error);
    assert_refused (copy, GALPI_ERROR_TOO_NEW);
    galpi_file_remove_folder (folder);
  }

  g_clear_pointer (&db, galpi_database_free);
  assert_refused (fixture->path, GALPI_ERROR_TOO_NEW);
}

/* With a step of its time in the journal, to be taken back by the present one. The rows are written as
 * they were then: the present journal watches tables that were not there yet.
 */
static void
make_notebook_of_version_1 (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) db =
    galpi_database_open (path, GALPI_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (galpi_schema_upgrade (db, galpi_schema_steps, 1, NULL, &error));
  galpi_database_exec (db, "INSERT INTO tag (uuid, name, colour)"
                           " VALUES (randomblob (16), 'old', '#aabbcc');"
                           "INSERT INTO step (number, what, started, rows, state)"
                           " VALUES (1, 'rename-tag', 1, 1, 'done');"
                           "INSERT INTO journal_tag (step, row, existed, uuid, parent_id, name, colour)"
                           " SELECT 1, id, 1, uuid, parent_id, name, colour FROM tag;"
                           "UPDATE tag SET name = 'new'", &error);
  g_assert_no_error (error);
}

static void
test_takes_back_an_old_step (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr(GalpiDatabase) db = NULL;
  g_autoptr(GalpiStep) step = NULL;
  g_autoptr(GError) error = NULL;

  make_notebook_of_version_1 (fixture->path);
  db = store_fixture_open_database (fixture->path);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM tag WHERE name = 'new'"
                                            " AND description = ''"), ==, 1);
  g_assert_true (galpi_journal_undo (db, &step, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (step);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM tag WHERE name = 'old'"
                                            " AND colour = '#aabbcc' AND description = ''"), ==, 1);
}

static void
test_refuses_a_damaged_one (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autofree char *contents = NULL;
  gsize length;

  make_notebook (fixture->path);
  g_file_get_contents (fixture->path, &contents, &length, NULL);

  /* The first page, which holds the schema, but for its header. */
  memset (contents + 100, 0xa5, 3996);
  set_contents (fixture->path, contents, length);
  assert_refused (fixture->path, GALPI_ERROR_CORRUPT);
}

static void
test_half_made_notebook_is_made_again (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  g_autofree char *half = g_strconcat (fixture->path, ".new", NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  GalpiStore *store;

  set_contents (half, "half", -1);
  set_contents (wal, "of a notebook that somebody removed", -1);
  make_notebook (fixture->path);
  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  g_assert_cmpuint (read_count (store), ==, 1);
  store_fixture_close (store);
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
}

static GSubprocess *
start_child (const char *command,
             const char *path)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "store-child", NULL);
  g_autoptr(GError) error = NULL;
  GSubprocess *child =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                      program, command, path, NULL);

  g_assert_no_error (error);
  return child;
}

static void
wait_for_line (GSubprocess *child)
{
  g_autoptr(GError) error = NULL;
  char byte = '\0';

  while (byte != '\n')
    {
      g_input_stream_read (g_subprocess_get_stdout_pipe (child), &byte, 1, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_second_program_reads_beside_the_first (StoreFixture  *fixture,
                                            gconstpointer  data)
{
  g_autoptr(GSubprocess) child = NULL;
  g_autoptr(GError) error = NULL;
  GalpiStore *store;

  make_notebook (fixture->path);
  child = start_child ("hold", fixture->path);
  wait_for_line (child);

  g_assert_null (store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "store-child"));
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  g_clear_error (&error);

  store = store_fixture_open (fixture->path, GALPI_STORE_READ_ONLY, NULL);
  g_assert_true (galpi_store_get_read_only (store));
  g_assert_nonnull (strstr (galpi_store_get_holder (store), "store-child"));
  g_assert_cmpuint (read_count (store), ==, 1);
  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "title", &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_READ_ONLY);
  store_fixture_close (store);

  g_output_stream_close (g_subprocess_get_stdin_pipe (child), NULL, NULL);
  g_assert_true (g_subprocess_wait_check (child, NULL, NULL));
  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  g_assert_null (galpi_store_get_holder (store));
  store_fixture_close (store);
}

static void
test_reader_sees_what_the_writer_adds (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  GalpiStore *writer = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  GalpiStore *reader = store_fixture_open (fixture->path, GALPI_STORE_READ_ONLY, NULL);

  g_assert_cmpuint (read_count (reader), ==, 0);
  store_fixture_write (writer, "import", 0, store_fixture_add_article, (gpointer) "title", NULL);
  g_assert_cmpuint (read_count (reader), ==, 1);
  store_fixture_close (writer);
  g_assert_cmpuint (read_count (reader), ==, 1);
  store_fixture_close (reader);
}

static gpointer
commit_later (gpointer data)
{
  g_autoptr(GError) error = NULL;

  g_usleep (20000);
  galpi_database_exec (data, "COMMIT", &error);
  g_assert_no_error (error);

  return NULL;
}

/* A tool that knows nothing of the lock file. */
static void
test_waits_for_a_tool_that_writes (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) tool =
    galpi_database_open (fixture->path, GALPI_DATABASE_DEFAULT, &error);
  GThread *thread;

  galpi_database_exec (tool, "BEGIN IMMEDIATE; UPDATE meta SET made_at = 0", &error);
  g_assert_no_error (error);
  thread = g_thread_new ("tool", commit_later, tool);
  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "title", NULL);
  g_thread_join (thread);
  g_assert_cmpuint (read_count (store), ==, 1);

  /* One that never ends. */
  sqlite3_busy_timeout (galpi_database_handle (tool), 0);
  galpi_database_exec (tool, "BEGIN IMMEDIATE", &error);
  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "title", &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_BUSY);
  g_assert_cmpuint (read_count (store), ==, 1);
  g_clear_pointer (&tool, galpi_database_free);
  store_fixture_close (store);
}

static void
test_lock_that_a_crash_left_locks_nothing (StoreFixture  *fixture,
                                           gconstpointer  data)
{
  g_autoptr(GSubprocess) child = NULL;

  make_notebook (fixture->path);
  child = start_child ("hold", fixture->path);
  wait_for_line (child);
  g_subprocess_force_exit (child);
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  store_fixture_close (store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL));
}

/* The second article is in the -wal only, as after a crash. */
static void
test_read_only_place_is_read_whole (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) child = NULL;
  GalpiStore *store;

  make_notebook (fixture->path);
  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "title", NULL);
  copy = galpi_file_copy_aside (fixture->path, &folder, &error);
  g_assert_no_error (error);
  store_fixture_close (store);

  before = store_fixture_hash (copy);
  /* The other one has to get there, and has a copy of its own to make. */
  g_chmod (g_get_tmp_dir (), 01777);
  g_chmod (copy, 0444);
  g_chmod (folder, 0555);
  child = start_child ("read-only", copy);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  g_chmod (folder, 0700);
  after = store_fixture_hash (copy);
  g_assert_cmpstr (after, ==, before);
  galpi_file_remove_folder (folder);

  g_assert_true (g_subprocess_get_if_exited (child));
  if (g_subprocess_get_exit_status (child) == 77)
    g_test_skip ("root can write anywhere, and there is nobody else to become");
  else
    g_assert_cmpint (g_subprocess_get_exit_status (child), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/store/opening/" name, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

  ADD ("read-only-place-is-read-whole", test_read_only_place_is_read_whole);
  ADD ("missing-is-not-made-unasked", test_missing_is_not_made_unasked);
  ADD ("refuses-what-is-no-notebook", test_refuses_what_is_no_notebook);
  ADD ("a-notebook-is-known-by-its-mark", test_a_notebook_is_known_by_its_mark);
  ADD ("a-document-of-the-portal-is-read-only", test_a_document_of_the_portal_is_read_only);
  ADD ("refuses-a-newer-one", test_refuses_a_newer_one);
  ADD ("takes-back-an-old-step", test_takes_back_an_old_step);
  ADD ("refuses-a-damaged-one", test_refuses_a_damaged_one);
  ADD ("half-made-notebook-is-made-again", test_half_made_notebook_is_made_again);
  ADD ("second-program-reads-beside-the-first", test_second_program_reads_beside_the_first);
  ADD ("reader-sees-what-the-writer-adds", test_reader_sees_what_the_writer_adds);
  ADD ("waits-for-a-tool-that-writes", test_waits_for_a_tool_that_writes);
  ADD ("lock-that-a-crash-left-locks-nothing", test_lock_that_a_crash_left_locks_nothing);

  return g_test_run ();
}
