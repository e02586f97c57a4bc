/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "galpi-await.h"
#include "galpi-error.h"
#include "galpi-fault-vfs.h"
#include "galpi-file-private.h"
#include "galpi-journal-private.h"
#include "galpi-schema-private.h"
#include "store-fixture.h"

/* Fails one write of a job after the other until a run meets no fault; the two kinds of fault take
 * turns, and of a long job not all are tried. Each time either the job worked or it said why; the file is sound; and what is in it is either all
 * that the job does or nothing of it.
 */
/* How often the job is tried again after the fault. */
#define LATE_EVERY 4

typedef struct
{
  const char  *name;
  guint        stride; /* of the writes that fail first */
  /* Prepares a notebook that is open in @store */
  void       (*prepare) (GalpiStore *store);
  gboolean   (*work)    (GalpiStore  *store,
                         GError     **error);
} Job;

static const struct {
  const char *name;
  int         code;
} faults[] = {
  { "io-error", SQLITE_IOERR_WRITE },
  { "disk-full", SQLITE_FULL },
};

static void
prepare_one_article (GalpiStore *store)
{
  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "first", NULL);
}

static gboolean
work_insert (GalpiStore  *store,
             GError     **error)
{
  return store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "second",
                              error) != NULL;
}

static gboolean
work_undo (GalpiStore  *store,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  galpi_store_undo_async (store, 1, NULL, galpi_await_cb, &result);
  steps = galpi_store_undo_finish (store, galpi_await (&result), error);
  g_assert_true (steps == NULL || steps->len == 1);

  return steps != NULL;
}

static gboolean
work_redo (GalpiStore  *store,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  galpi_store_redo_async (store, 1, NULL, galpi_await_cb, &result);
  steps = galpi_store_redo_finish (store, galpi_await (&result), error);
  g_assert_true (steps == NULL || steps->len == 1);

  return steps != NULL;
}

static void
prepare_undone (GalpiStore *store)
{
  prepare_one_article (store);
  g_assert_true (work_undo (store, NULL));
}

/* So much in one step that SQLite writes before the commit. */
#define N_MUCH 1500

static gpointer
add_much (GalpiDatabase  *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  for (int i = 0; i < N_MUCH; i++)
    {
      if (store_fixture_add_article (db, (gpointer) "much", NULL, error) == NULL)
        return NULL;
    }

  return data;
}

static void
prepare_much (GalpiStore *store)
{
  store_fixture_write (store, "import", 0, add_much, store, NULL);
}

static void
prepare_much_undone (GalpiStore *store)
{
  prepare_much (store);
  g_assert_true (work_undo (store, NULL));
}

static GalpiSlice
add_three (GalpiDatabase  *db,
           gpointer        data,
           gint64          deadline,
           double         *progress,
           GCancellable   *cancellable,
           GError        **error)
{
  int *n = data;

  if (store_fixture_add_article (db, (gpointer) "slice", NULL, error) == NULL)
    return GALPI_SLICE_FAILED;

  return ++*n == 3 ? GALPI_SLICE_DONE : GALPI_SLICE_MORE;
}

static gboolean
work_slices (GalpiStore  *store,
             GError     **error)
{
  GalpiStepSpec step = { "code", 0, GALPI_STEP_WHOLE };
  g_autoptr(GAsyncResult) result = NULL;
  int n = 0;

  galpi_store_write_slices_async (store, &step, add_three, &n, NULL, NULL, NULL, NULL,
                                  galpi_await_cb, &result);
  return galpi_store_write_slices_finish (store, galpi_await (&result), error);
}

static const Job jobs[] = {
  { "insert", 2, prepare_one_article, work_insert },
  { "undo", 2, prepare_one_article, work_undo },
  { "redo", 2, prepare_undone, work_redo },
  { "slices", 4, prepare_one_article, work_slices },
  { "undo-of-much", 150, prepare_much, work_undo },
  { "redo-of-much", 150, prepare_much_undone, work_redo },
};

static gpointer
dump (GalpiDatabase  *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM pragma_integrity_check"
                                            "  WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM pragma_foreign_key_check"), ==,
                   0);
  return store_fixture_dump (db);
}

/* The ids of rows are the same in every run, their uuids and times are not. */
static gpointer
count (GalpiDatabase  *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  g_free (dump (db, data, cancellable, error));
  return g_strdup_printf ("%d articles, %d versions, %d pictures, %d steps",
                          (int) store_fixture_query (db, "SELECT count (*) FROM article"),
                          (int) store_fixture_query (db, "SELECT count (*) FROM version"),
                          (int) store_fixture_query (db, "SELECT count (*) FROM picture"),
                          (int) store_fixture_query (db, "SELECT count (*) FROM step"
                                                         " WHERE state = 'done'"));
}

static void
copy (const char *from,
      const char *to)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);
  g_autoptr(GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What is there before the job, and after it; and a prepared notebook at @path. */
static void
learn (const Job   *job,
       const char  *path,
       char       **before,
       char       **after)
{
  g_autofree char *tried = g_strconcat (path, "-tried", NULL);
  GalpiStore *store = store_fixture_open (path, GALPI_STORE_CREATE, NULL);

  job->prepare (store);
  *before = store_fixture_read (store, count, NULL, NULL);
  store_fixture_close (store);

  copy (path, tried);
  store = store_fixture_open (tried, GALPI_STORE_DEFAULT, NULL);
  g_assert_true (job->work (store, NULL));
  *after = store_fixture_read (store, count, NULL, NULL);
  g_assert_cmpstr (*before, !=, *after);
  store_fixture_close (store);
}

/* Returns: how many writes failed */
static guint
run_once (const Job  *job,
          const char *path,
          guint       nth,
          int         code,
          const char *before,
          const char *after)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *now = NULL;
  g_autofree char *again = NULL;
  GalpiStore *store = store_fixture_open (path, GALPI_STORE_DEFAULT, NULL);
  guint n_faults;
  gboolean worked;

  galpi_fault_vfs_arm (nth, code);
  worked = job->work (store, &error);
  n_faults = galpi_fault_vfs_disarm ();
  g_assert_true (worked == (error == NULL));
  g_assert_true (worked || n_faults > 0);
  if (!worked)
    {
      g_assert_true (error->domain == GALPI_ERROR && g_str_has_suffix (error->message, "."));

      /* A write that failed; what came first may also have been a sync. */
      if (nth == 1)
        g_assert_cmpint (error->code, ==, GALPI_ERROR_DISK_FULL);
      else
        g_assert_true (error->code == GALPI_ERROR_DISK_FULL || error->code == GALPI_ERROR_FAILED);
    }

  now = store_fixture_read (store, count, NULL, NULL);
  if (worked)
    g_assert_cmpstr (now, ==, after);
  store_fixture_close (store);

  /* A step in slices that could not be taken back is at the next start. */
  store = store_fixture_open (path, GALPI_STORE_DEFAULT, NULL);
  again = store_fixture_read (store, count, NULL, NULL);
  g_assert_cmpstr (again, ==, worked ? after : before);

  if (!worked && nth / job->stride % LATE_EVERY == 0)
    {
      g_autofree char *late = NULL;

      g_assert_true (job->work (store, NULL));
      late = store_fixture_read (store, count, NULL, NULL);
      g_assert_cmpstr (late, ==, after);
    }
  store_fixture_close (store);

  return n_faults;
}

static void
run_job (const Job *job,
         guint      first,
         int        code)
{
  StoreFixture fixture;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint nth = first;

  store_fixture_set_up (&fixture, NULL);
  path = g_strconcat (fixture.path, "-run", NULL);
  learn (job, fixture.path, &before, &after);

  copy (fixture.path, path);
  while (run_once (job, path, nth, code, before, after) > 0)
    {
      nth += job->stride;
      copy (fixture.path, path);
    }

  store_fixture_tear_down (&fixture, NULL);
  g_test_message ("%u writes", nth);
  g_assert_cmpuint (nth, >, 2);
}

static void
test_job (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  run_job (&jobs[i / G_N_ELEMENTS (faults)], 1 + i % G_N_ELEMENTS (faults),
           faults[i % G_N_ELEMENTS (faults)].code);
}

static GalpiSlice
add_until_full (GalpiDatabase  *db,
                gpointer        data,
                gint64          deadline,
                double         *progress,
                GCancellable   *cancellable,
                GError        **error)
{
  int *n = data;

  if (++*n == 3)
    galpi_fault_vfs_arm (1, SQLITE_FULL);

  return store_fixture_add_article (db, (gpointer) "slice", NULL, error) != NULL
         ? GALPI_SLICE_MORE : GALPI_SLICE_FAILED;
}

/* Neither could a step go on, nor could it be taken back: as soon as there is room again, it is. */
static void
test_left_over (StoreFixture  *fixture,
                gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  GalpiStepSpec step = { "code", 0, GALPI_STEP_WHOLE };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *half = NULL;
  g_autofree char *whole = NULL;
  int n = 0;

  prepare_one_article (store);
  galpi_store_write_slices_async (store, &step, add_until_full, &n, NULL, NULL, NULL, NULL,
                                  galpi_await_cb, &result);
  galpi_store_write_slices_finish (store, galpi_await (&result), &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_DISK_FULL);
  half = store_fixture_read (store, count, NULL, NULL);
  g_assert_cmpstr (half, ==, "3 articles, 3 versions, 3 pictures, 1 steps");

  galpi_fault_vfs_disarm ();
  g_assert_true (work_insert (store, NULL));
  whole = store_fixture_read (store, count, NULL, NULL);
  g_assert_cmpstr (whole, ==, "2 articles, 2 versions, 2 pictures, 2 steps");
  g_assert_true (work_undo (store, NULL));
  g_clear_object (&result);
  store_fixture_close (store);
}

static const char * const note[] = { "note", NULL };

/* A schema of one step more. */
static GalpiSchemaStep *
make_newer_schema (void)
{
  GalpiSchemaStep *steps = g_new0 (GalpiSchemaStep, galpi_schema_n_steps + 1);

  for (int i = 0; i < galpi_schema_n_steps; i++)
    steps[i] = galpi_schema_steps[i];
  steps[galpi_schema_n_steps] = (GalpiSchemaStep) {
    "CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT;"
    "INSERT INTO note (text) SELECT title FROM article;"
    "ALTER TABLE article ADD COLUMN mood TEXT;"
    "ALTER TABLE journal_article ADD COLUMN mood ANY;",
    note,
  };

  return steps;
}

static gboolean
add_article (GalpiDatabase  *db,
             gpointer        data,
             GError        **error)
{
  return store_fixture_add_article (db, (gpointer) "first", NULL, error) != NULL;
}

/* Returns: how many writes failed */
static guint
migrate_once (const char *path,
              guint       nth,
              int         code,
              const char *before)
{
  g_autofree GalpiSchemaStep *steps = make_newer_schema ();
  int n_steps = galpi_schema_n_steps + 1;
  g_autofree char *backup = g_strdup_printf ("%s.backup-v%d", path, galpi_schema_n_steps);
  g_autofree char *part = g_strconcat (backup, ".part", NULL);
  g_autofree char *kept = NULL;
  g_autoptr(GalpiDatabase) db = NULL;
  g_autoptr(GalpiDatabase) old = NULL;
  g_autoptr(GError) error = NULL;
  gboolean worked;
  guint n_faults;
  int version;

  db = galpi_database_open (path, GALPI_DATABASE_DEFAULT, &error);
  g_assert_no_error (error);
  galpi_fault_vfs_arm (nth, code);
  worked = galpi_schema_upgrade (db, steps, n_steps, path, &error);
  n_faults = galpi_fault_vfs_disarm ();
  g_assert_true (worked == (error == NULL));
  g_assert_true (worked || n_faults > 0);
  g_clear_error (&error);
  g_clear_pointer (&db, galpi_database_free);

  /* The notebook is of one version or the other, and the old one is there either way. */
  db = galpi_database_open (path, GALPI_DATABASE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (galpi_schema_get_version (db, &version, &error));
  g_assert_cmpint (version, ==, worked ? n_steps : n_steps - 1);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM pragma_integrity_check"
                                            "  WHERE integrity_check <> 'ok'"), ==, 0);
  if (worked)
    {
      g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM note"), ==,
                       store_fixture_query (db, "SELECT count (*) FROM article"));
      old = galpi_database_open (backup, GALPI_DATABASE_READ_ONLY, &error);
      g_assert_no_error (error);
    }
  kept = store_fixture_dump (worked ? old : db);
  g_assert_cmpstr (kept, ==, before);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));

  return n_faults;
}

#define MIGRATION_STRIDE 4

static void
test_migration (gconstpointer data)
{
  StoreFixture fixture;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autoptr(GalpiDatabase) db = NULL;
  g_autoptr(GError) error = NULL;
  guint nth = 1;

  store_fixture_set_up (&fixture, NULL);
  path = g_strconcat (fixture.path, "-run", NULL);
  db = store_fixture_open_database (fixture.path);
  galpi_journal_write (db, &(GalpiStepSpec) { "import" }, add_article, NULL, NULL, &error);
  g_assert_no_error (error);
  before = store_fixture_dump (db);
  g_clear_pointer (&db, galpi_database_free);

  copy (fixture.path, path);
  while (migrate_once (path, nth, GPOINTER_TO_INT (data), before) > 0)
    {
      nth += MIGRATION_STRIDE;
      copy (fixture.path, path);
    }

  store_fixture_tear_down (&fixture, NULL);
  g_test_message ("%u writes", nth);
  g_assert_cmpuint (nth, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  galpi_fault_vfs_register ();

  for (guint i = 0; i < G_N_ELEMENTS (jobs) * G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("/store/faults/%s/%s", jobs[i / G_N_ELEMENTS (faults)].name,
                                               faults[i % G_N_ELEMENTS (faults)].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_job);
    }
  g_test_add ("/store/faults/left-over", StoreFixture, NULL, store_fixture_set_up, test_left_over,
              store_fixture_tear_down);
  g_test_add_data_func ("/store/faults/migration/io-error", GINT_TO_POINTER (SQLITE_IOERR_WRITE),
                        test_migration);
  g_test_add_data_func ("/store/faults/migration/disk-full", GINT_TO_POINTER (SQLITE_FULL),
                        test_migration);

  return g_test_run ();
}
