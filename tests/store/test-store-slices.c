/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-await.h"
#include "galpi-error.h"
#include "galpi-journal.h"
#include "store-fixture.h"

/* Adds a tag a slice. The first slice waits until the test has asked for an edit. */
typedef struct
{
  guint        n_slices;
  guint        done;
  guint        fail_at;    /* 0: never */
  GCancellable *cancel_at_2;
  int         *may_go_on;  /* NULL: at once */
  double       last_progress;
} Job;

static gpointer
add_tag (GalpiDatabase  *db,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO tag (uuid, name) VALUES (randomblob (16), '%s')",
                                          (const char *) data);

  galpi_database_exec (db, sql, error);
  return NULL;
}

static GalpiSlice
slice (GalpiDatabase  *db,
       gpointer        data,
       gint64          deadline,
       double         *progress,
       GCancellable   *cancellable,
       GError        **error)
{
  Job *job = data;
  g_autofree char *name = g_strdup_printf ("slice-%u", job->done + 1);

  while (job->may_go_on != NULL && !g_atomic_int_get (job->may_go_on))
    g_thread_yield ();

  g_assert_cmpint (deadline, >, g_get_monotonic_time () - G_USEC_PER_SEC);
  if (job->done + 1 == job->fail_at)
    {
      add_tag (db, (gpointer) "half", NULL, NULL);
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, "no");
      return GALPI_SLICE_FAILED;
    }

  add_tag (db, name, NULL, error);
  job->done++;
  if (job->done == 2 && job->cancel_at_2 != NULL)
    g_cancellable_cancel (job->cancel_at_2);
  *progress = (double) job->done / job->n_slices;
  return job->done == job->n_slices ? GALPI_SLICE_DONE : GALPI_SLICE_MORE;
}

static void
progress_cb (double   progress,
             gpointer data)
{
  Job *job = data;

  g_assert_cmpfloat (progress, >, job->last_progress);
  job->last_progress = progress;
}

static gpointer
list_names (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT ifnull (group_concat (name, ' '), '')"
                                " FROM (SELECT name FROM tag ORDER BY id)",
                            error);

  g_assert_cmpint (galpi_statement_step (stmt, error), ==, GALPI_FETCH_ROW);
  return g_strdup (galpi_statement_text (stmt, 0));
}

static void
assert_names (GalpiStore *store,
              const char *expected)
{
  g_autofree char *names = store_fixture_read (store, list_names, NULL, NULL);

  g_assert_cmpstr (names, ==, expected);
}

static gboolean
run (GalpiStore     *store,
     GalpiStepKind   kind,
     Job            *job,
     GCancellable   *cancellable,
     GError        **error)
{
  GalpiStepSpec step = { "slices", 0, kind };
  g_autoptr(GAsyncResult) result = NULL;

  galpi_store_write_slices_async (store, &step, slice, job, NULL, progress_cb, job, cancellable,
                                  galpi_await_cb,
                                  &result);
  return galpi_store_write_slices_finish (store, galpi_await (&result), error);
}

static guint
undo_all (GalpiStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(GError) error = NULL;

  galpi_store_undo_async (store, G_MAXUINT, NULL, galpi_await_cb, &result);
  steps = galpi_store_undo_finish (store, galpi_await (&result), &error);
  g_assert_no_error (error);

  return steps->len;
}

static void
test_are_one_step (StoreFixture  *fixture,
                   gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GError) error = NULL;
  Job job = { .n_slices = 3 };

  g_assert_true (run (store, GALPI_STEP_WHOLE, &job, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (job.last_progress, ==, 1);
  assert_names (store, "slice-1 slice-2 slice-3");
  g_assert_cmpuint (undo_all (store), ==, 1);
  assert_names (store, "");
  store_fixture_close (store);
}

static void
test_edits_go_before_waiting_slices (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  GalpiStepSpec bulk = { "slices", 0, GALPI_STEP_BULK };
  GalpiStepSpec edit = { "edit", 0, GALPI_STEP_EDIT };
  g_autoptr(GAsyncResult) slices = NULL;
  g_autoptr(GAsyncResult) edited = NULL;
  g_autoptr(GError) error = NULL;
  int may_go_on = 0;
  Job job = { .n_slices = 3, .may_go_on = &may_go_on };

  galpi_store_write_slices_async (store, &bulk, slice, &job, NULL, NULL, NULL, NULL, galpi_await_cb,
                                  &slices);
  galpi_store_write_async (store, &edit, add_tag, (gpointer) "edit", NULL, NULL, NULL,
                           galpi_await_cb, &edited);
  g_atomic_int_set (&may_go_on, 1);
  galpi_store_write_slices_finish (store, galpi_await (&slices), &error);
  g_assert_no_error (error);
  galpi_store_write_finish (store, galpi_await (&edited), &error);
  g_assert_no_error (error);

  {
    g_autofree char *names = store_fixture_read (store, list_names, NULL, NULL);

    /* The slice under way may have been in front of it. */
    g_assert_true (g_str_equal (names, "slice-1 edit slice-2 slice-3") ||
                   g_str_equal (names, "edit slice-1 slice-2 slice-3"));
  }

  g_assert_cmpuint (undo_all (store), ==, 2);
  assert_names (store, "");
  g_clear_object (&slices);
  g_clear_object (&edited);
  store_fixture_close (store);
}

static void
test_cancelled_import_stays_as_far_as_it_got (StoreFixture  *fixture,
                                              gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  Job job = { .n_slices = 5, .cancel_at_2 = cancellable };

  g_assert_false (run (store, GALPI_STEP_BULK, &job, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_names (store, "slice-1 slice-2");
  g_assert_cmpuint (undo_all (store), ==, 1);
  assert_names (store, "");
  store_fixture_close (store);
}

static void
test_cancelled_whole_step_is_taken_back (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  Job job = { .n_slices = 5, .cancel_at_2 = cancellable };

  g_assert_false (run (store, GALPI_STEP_WHOLE, &job, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_names (store, "");
  g_assert_cmpuint (undo_all (store), ==, 0);
  store_fixture_close (store);
}

static void
test_failed_slice_alone_is_rolled_back (StoreFixture  *fixture,
                                        gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GError) error = NULL;
  Job import = { .n_slices = 5, .fail_at = 3 };
  Job code = { .n_slices = 5, .fail_at = 1 };

  g_assert_false (run (store, GALPI_STEP_BULK, &import, NULL, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (run (store, GALPI_STEP_WHOLE, &code, NULL, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  assert_names (store, "slice-1 slice-2");
  g_assert_cmpuint (undo_all (store), ==, 1);
  store_fixture_close (store);
}

static void
test_close_stops_them (StoreFixture  *fixture,
                       gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  GalpiStepSpec step = { "slices", 0, GALPI_STEP_WHOLE };
  g_autoptr(GAsyncResult) begun = NULL;
  g_autoptr(GAsyncResult) waiting = NULL;
  g_autoptr(GAsyncResult) closed = NULL;
  g_autoptr(GError) error = NULL;
  Job endless = { .n_slices = G_MAXUINT };
  Job other = { .n_slices = 1 };

  galpi_store_write_slices_async (store, &step, slice, &endless, NULL, NULL, NULL, NULL,
                                  galpi_await_cb, &begun);
  galpi_store_write_slices_async (store, &step, slice, &other, NULL, NULL, NULL, NULL,
                                  galpi_await_cb, &waiting);
  galpi_store_close_async (store, NULL, galpi_await_cb, &closed);
  galpi_store_close_finish (store, galpi_await (&closed), &error);
  g_assert_no_error (error);

  g_assert_false (galpi_store_write_slices_finish (store, galpi_await (&begun), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (galpi_store_write_slices_finish (store, galpi_await (&waiting), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&begun);
  g_clear_object (&waiting);
  g_clear_object (&closed);
  store_fixture_let_go (store);

  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  assert_names (store, "");
  store_fixture_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/store/slices/" name, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

  ADD ("are-one-step", test_are_one_step);
  ADD ("edits-go-before-waiting-slices", test_edits_go_before_waiting_slices);
  ADD ("cancelled-import-stays-as-far-as-it-got", test_cancelled_import_stays_as_far_as_it_got);
  ADD ("cancelled-whole-step-is-taken-back", test_cancelled_whole_step_is_taken_back);
  ADD ("failed-slice-alone-is-rolled-back", test_failed_slice_alone_is_rolled_back);
  ADD ("close-stops-them", test_close_stops_them);

  return g_test_run ();
}
