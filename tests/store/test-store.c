/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-await.h"
#include "galpi-error.h"
#include "galpi-journal.h"
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
test_write_is_there_after_opening_again (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);

  g_assert_false (galpi_store_get_read_only (store));
  g_assert_cmpstr (galpi_store_get_path (store), ==, fixture->path);
  g_assert_cmpuint (GPOINTER_TO_SIZE (store_fixture_write (store, "import", 0,
                                                           store_fixture_add_article,
                                                           (gpointer) "a",
                                                           NULL)), ==, 1);
  g_assert_cmpuint (read_count (store), ==, 1);
  store_fixture_close (store);

  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  g_assert_cmpuint (read_count (store), ==, 1);
  store_fixture_close (store);
}


static void
changed_cb (GalpiStore     *store,
            GalpiChangeSet *changes,
            gpointer        data)
{
  g_ptr_array_add (data, galpi_change_set_ref (changes));
}

static void
test_changes_are_told_before_the_answer (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GPtrArray) seen =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_change_set_unref);
  g_autoptr(GAsyncResult) undone = NULL;
  g_autoptr(GAsyncResult) redone = NULL;
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GError) error = NULL;
  GalpiChangeSet *changes;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), seen);
  store_fixture_write (store, "import", 0, store_fixture_add_article, (gpointer) "a", NULL);
  g_assert_cmpuint (seen->len, ==, 1);
  changes = g_ptr_array_index (seen, 0);
  g_assert_cmpuint (galpi_change_set_get_n_rows (changes), ==, 1);
  g_assert_cmpstr (galpi_change_set_get_row (changes, 0)->table, ==, "article");
  g_assert_cmpint (galpi_change_set_get_row (changes, 0)->row, ==, 1);
  g_assert_cmpint (galpi_change_set_get_row (changes, 0)->article_id, ==, 1);
  g_assert_true (galpi_change_set_touches_steps (changes));
  g_assert_false (galpi_change_set_touches (changes, "annotation"));

  galpi_store_undo_async (store, 5, NULL, galpi_await_cb, &undone);
  steps = galpi_store_undo_finish (store, galpi_await (&undone), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpstr (galpi_step_get_what (g_ptr_array_index (steps, 0)), ==, "import");
  g_assert_true (galpi_step_get_undone (g_ptr_array_index (steps, 0)));
  g_assert_cmpuint (seen->len, ==, 2);
  g_assert_true (galpi_change_set_touches (g_ptr_array_index (seen, 1), "article"));
  g_assert_cmpuint (read_count (store), ==, 0);

  galpi_store_redo_async (store, 1, NULL, galpi_await_cb, &redone);
  again = galpi_store_redo_finish (store, galpi_await (&redone), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpuint (seen->len, ==, 3);
  g_assert_cmpuint (read_count (store), ==, 1);

  g_clear_object (&undone);
  g_clear_object (&redone);
  store_fixture_close (store);
}

static gpointer
fail_after_writing (GalpiDatabase  *db,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  store_fixture_add_article (db, (gpointer) "half", NULL, NULL);
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, "no");
  return NULL;
}

static void
test_failed_write_leaves_nothing (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GPtrArray) seen =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_change_set_unref);
  g_autoptr(GError) error = NULL;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), seen);
  store_fixture_write (store, "import", 0, fail_after_writing, NULL, &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  g_assert_cmpuint (seen->len, ==, 0);
  g_assert_cmpuint (read_count (store), ==, 0);
  store_fixture_close (store);
}

static void
test_write_without_a_step_is_refused (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GError) error = NULL;

  store_fixture_write (store, NULL, 0, store_fixture_add_article, (gpointer) "a", &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT);
  g_assert_cmpuint (read_count (store), ==, 0);
  store_fixture_close (store);
}

static void
test_cancelled_before_its_turn_does_nothing (StoreFixture  *fixture,
                                             gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  GalpiStepSpec step = { "import", 0, GALPI_STEP_EDIT };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  galpi_store_write_async (store, &step, store_fixture_add_article, (gpointer) "a", NULL, NULL,
                           cancellable,
                           galpi_await_cb, &result);
  galpi_store_write_finish (store, galpi_await (&result), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (read_count (store), ==, 0);
  g_clear_object (&result);
  store_fixture_close (store);
}

static gpointer
read_for_ever (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  gint64 value;

  g_atomic_int_set ((int *) data, 1);
  galpi_database_get_int64 (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1"
                                " FROM n) SELECT count (*) FROM n",
                            &value, error);
  return NULL;
}

static void
test_cancelled_read_is_interrupted (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  int begun = 0;

  galpi_store_read_async (store, read_for_ever, &begun, NULL, NULL, cancellable, galpi_await_cb,
                          &result);
  while (!g_atomic_int_get (&begun))
    g_thread_yield ();

  /* An interrupt between two statements hits nothing, so it may have to be said again. */
  while (result == NULL)
    {
      g_cancellable_cancel (cancellable);
      g_main_context_iteration (NULL, FALSE);
      g_cancellable_reset (cancellable);
    }

  g_cancellable_cancel (cancellable);
  galpi_store_read_finish (store, result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (read_count (store), ==, 0);
  g_clear_object (&result);
  store_fixture_close (store);
}

static void
test_close_writes_what_waits (StoreFixture  *fixture,
                              gconstpointer  data)
{
  GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
  GalpiStepSpec step = { "import", 0, GALPI_STEP_EDIT };
  g_autoptr(GAsyncResult) closed = NULL;
  g_autoptr(GAsyncResult) late = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *results[50] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    galpi_store_write_async (store, &step, store_fixture_add_article, (gpointer) "a", NULL, NULL,
                             NULL,
                             galpi_await_cb, &results[i]);
  galpi_store_close_async (store, NULL, galpi_await_cb, &closed);
  galpi_store_close_finish (store, galpi_await (&closed), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      galpi_store_write_finish (store, galpi_await (&results[i]), &error);
      g_assert_no_error (error);
      g_object_unref (results[i]);
    }

  galpi_store_write_async (store, &step, store_fixture_add_article, (gpointer) "a", NULL, NULL,
                           NULL,
                           galpi_await_cb, &late);
  galpi_store_write_finish (store, galpi_await (&late), &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_FAILED);
  g_clear_object (&closed);
  g_clear_object (&late);
  store_fixture_let_go (store);

  store = store_fixture_open (fixture->path, GALPI_STORE_DEFAULT, NULL);
  g_assert_cmpuint (read_count (store), ==, 50);
  store_fixture_close (store);
}

static void
test_may_be_dropped_with_jobs_under_way (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  for (int i = 0; i < 20; i++)
    {
      GalpiStore *store = store_fixture_open (fixture->path, GALPI_STORE_CREATE, NULL);
      GalpiStepSpec step = { "import", 0, GALPI_STEP_EDIT };
      GAsyncResult *result = NULL;

      galpi_store_write_async (store, &step, store_fixture_add_article, (gpointer) "a", NULL, NULL,
                               NULL,
                               galpi_await_cb, &result);
      g_object_unref (store);
      galpi_await (&result);
      g_object_unref (result);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/store/store/" name, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

  ADD ("write-is-there-after-opening-again", test_write_is_there_after_opening_again);
  ADD ("changes-are-told-before-the-answer", test_changes_are_told_before_the_answer);
  ADD ("failed-write-leaves-nothing", test_failed_write_leaves_nothing);
  ADD ("write-without-a-step-is-refused", test_write_without_a_step_is_refused);
  ADD ("cancelled-before-its-turn-does-nothing", test_cancelled_before_its_turn_does_nothing);
  ADD ("cancelled-read-is-interrupted", test_cancelled_read_is_interrupted);
  ADD ("close-writes-what-waits", test_close_writes_what_waits);
  ADD ("may-be-dropped-with-jobs-under-way", test_may_be_dropped_with_jobs_under_way);

  return g_test_run ();
}
