/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-notebook-annotations.h"
#include "galpi-notebook-steps.h"
#include "galpi-notebook-tags.h"
#include "galpi-notebook-timeline.h"

/* More than a page, and more than the pages that stay loaded. */
#define N_STEPS 150

static void
wait_for_items (GalpiStepList *list,
                guint          n)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_undone (GalpiStepList *list,
                 guint          n)
{
  while (galpi_step_list_get_n_undone (list) != n)
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: (transfer full): when it has come */
static GalpiStep *
get_loaded (GalpiStepList *list,
            guint          position)
{
  GalpiStep *step = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_nonnull (step);
  while (galpi_step_get_what (step) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return step;
}

static void
go_to (Fixture *fixture,
       gint64   number,
       guint    expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_go_to_step_async (fixture->notebook, number, NULL, NULL, NULL, fixture_answer,
                                   fixture);
  result = fixture_await (fixture);
  steps = galpi_notebook_go_to_step_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, expected);
}

static void
annotate_often (Fixture *fixture,
                gint64   article_id,
                guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GalpiAnnotation) annotation =
        fixture_annotate (fixture, article_id, i % 10, i % 10 + 5);
    }
}

static void
test_loads_pages (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "Mill", 1);
  g_autoptr (GalpiStepList) list = NULL;
  g_autoptr (GalpiStep) first = NULL;
  g_autoptr (GalpiStep) again = NULL;
  g_autoptr (GalpiStep) last = NULL;

  annotate_often (fixture, article_id, N_STEPS - 1);
  list = galpi_step_list_new (fixture->notebook);
  wait_for_items (list, N_STEPS);

  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_null (galpi_step_get_what (first));
  g_assert_cmpint (galpi_step_get_number (first), ==, N_STEPS);
  again = get_loaded (list, 0);
  g_assert_true (again == first);
  g_assert_cmpstr (galpi_step_get_what (first), ==, "Add highlight");
  g_assert_cmpstr (galpi_step_get_subject (first), ==, "Mill 000");
  g_assert_cmpuint (galpi_step_get_n_articles (first), ==, 1);
  g_assert_cmpint (galpi_step_get_when (first), >, 0);

  last = get_loaded (list, N_STEPS - 1);
  g_assert_cmpstr (galpi_step_get_what (last), ==, "Import");
  g_assert_cmpint (galpi_step_get_number (last), ==, 1);
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "Mill", 1);
  g_autoptr (GalpiStepList) list = galpi_step_list_new (fixture->notebook);
  g_autoptr (GalpiStep) import = NULL;
  g_autoptr (GalpiStep) annotate = NULL;

  wait_for_items (list, 1);
  import = get_loaded (list, 0);
  annotate_often (fixture, article_id, 1);
  wait_for_items (list, 2);
  annotate = get_loaded (list, 0);
  g_assert_false (galpi_step_get_undone (annotate));

  fixture_undo (fixture);
  wait_for_undone (list, 1);
  g_assert_true (galpi_step_get_undone (annotate));
  g_assert_false (galpi_step_get_undone (import));
  fixture_undo (fixture);
  wait_for_undone (list, 2);
  g_assert_true (galpi_step_get_undone (import));

  go_to (fixture, 1, 1);
  wait_for_undone (list, 1);
  g_assert_false (galpi_step_get_undone (import));
  g_assert_true (galpi_step_get_undone (annotate));

  annotate_often (fixture, article_id, 1);
  wait_for_undone (list, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
}

static void
rename_tag (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiTag) tag = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_change_tag_async (fixture->notebook, GALPI_TAG_RENAME, "river", "stream", NULL,
                                   fixture_answer, fixture);
  result = fixture_await (fixture);
  tag = galpi_notebook_change_tag_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
}

static void
add_event (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiEvent) event = galpi_event_new ();
  g_autoptr (GalpiEvent) saved = NULL;
  g_autoptr (GError) error = NULL;

  galpi_event_set_title (event, "The mill is sold");
  galpi_event_set_date (event, "2024-03");
  galpi_notebook_save_event_async (fixture->notebook, event, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  saved = galpi_notebook_save_event_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
}

static void
give_tag (Fixture *fixture,
          gint64   first,
          guint    n)
{
  const char *add[] = { "river", NULL };
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_strv_builder_take (ids, g_strdup_printf ("%" G_GINT64_FORMAT, first + i));
  strv = g_strv_builder_end (ids);
  galpi_notebook_tag_many_async (fixture->notebook, GALPI_THING_ARTICLE,
                                 (const char * const *) strv, add, NULL, NULL, NULL, NULL,
                                 fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_notebook_tag_many_finish (fixture->notebook, result, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_subject (GalpiStepList *list,
                guint          position,
                const char    *subject,
                guint          n_articles)
{
  g_autoptr (GalpiStep) step = get_loaded (list, position);

  g_assert_cmpstr (galpi_step_get_subject (step), ==, subject);
  g_assert_cmpuint (galpi_step_get_n_articles (step), ==, n_articles);
}

/* Also of what is not there any more. */
static void
test_says_what_it_was_about (Fixture       *fixture,
                             gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "Mill", 3);

  annotate_often (fixture, article_id + 1, 1);
  give_tag (fixture, article_id, 3);
  rename_tag (fixture);
  add_event (fixture);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GalpiStepList) list = galpi_step_list_new (fixture->notebook);

      wait_for_items (list, 5);
      assert_subject (list, 0, "The mill is sold", 0);
      assert_subject (list, 1, "stream", 0);
      assert_subject (list, 2, NULL, 3);
      assert_subject (list, 3, "Mill 001", 1);
      assert_subject (list, 4, NULL, 3);
      go_to (fixture, 0, i == 0 ? 5 : 0);
    }
}

static void
count_cb (GalpiNotebook *notebook,
          guint          n,
          gpointer       user_data)
{
  guint *counted = user_data;

  *counted += n;
}

/* Going back loses nothing; only new work does, and says how much. */
static void
test_new_work_says_what_it_ends (Fixture       *fixture,
                                 gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "Mill", 1);
  guint n_ended = 0;

  g_signal_connect (fixture->notebook, "redo-ended", G_CALLBACK (count_cb), &n_ended);
  annotate_often (fixture, article_id, 20);
  go_to (fixture, 5, 16);
  go_to (fixture, 21, 16);
  go_to (fixture, 1, 20);
  go_to (fixture, 1, 0);
  go_to (fixture, 9, 8);
  g_assert_cmpuint (n_ended, ==, 0);

  annotate_often (fixture, article_id, 1);
  g_assert_cmpuint (n_ended, ==, 12);
  annotate_often (fixture, article_id, 1);
  g_assert_cmpuint (n_ended, ==, 12);
}

/* Cancelled, it stays on a step, from where it can go on. */
static void
test_stays_where_it_is_cancelled (Fixture       *fixture,
                                  gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "Mill", 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;

  annotate_often (fixture, article_id, N_STEPS - 1);
  galpi_notebook_go_to_step_async (fixture->notebook, 0, NULL, NULL, cancellable,
                                   fixture_answer, fixture);
  g_cancellable_cancel (cancellable);
  result = fixture_await (fixture);
  steps = galpi_notebook_go_to_step_finish (fixture->notebook, result, &error);
  if (error != NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    g_assert_cmpuint (steps->len, <=, N_STEPS);

  go_to (fixture, N_STEPS, steps != NULL ? steps->len : 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/notebook/step-list/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  ADD ("loads-pages", test_loads_pages);
  ADD ("follows", test_follows);
  ADD ("says-what-it-was-about", test_says_what_it_was_about);
  ADD ("new-work-says-what-it-ends", test_new_work_says_what_it_ends);
  ADD ("stays-where-it-is-cancelled", test_stays_where_it_is_cancelled);

#undef ADD

  return g_test_run ();
}
