/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-steps.h"
#include "galpi-notebook-timeline.h"

typedef struct
{
  guint  flags;
  gint64 article_id;
  guint  n;
} Changes;

static void
changed_cb (GalpiNotebook *notebook,
            guint          flags,
            gint64         article_id,
            gpointer       user_data)
{
  Changes *changes = user_data;

  if (flags == GALPI_CHANGE_INDEX)
    return;

  changes->flags |= flags;
  changes->article_id = article_id;
  changes->n++;
}

/* Labels come a little after the step that they name. */
static void
run_until_labels (Fixture    *fixture,
                  const char *undo,
                  const char *redo)
{
  while (g_strcmp0 (galpi_notebook_get_undo_label (fixture->notebook), undo) != 0 ||
         g_strcmp0 (galpi_notebook_get_redo_label (fixture->notebook), redo) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
save_note (Fixture         *fixture,
           GalpiAnnotation *annotation,
           const char      *note,
           guint            visit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiAnnotation) saved = NULL;
  g_autoptr (GError) error = NULL;

  galpi_annotation_set_note (annotation, note);
  galpi_notebook_save_annotation_async (fixture->notebook, annotation, visit, NULL,
                                        fixture_answer, fixture);
  result = fixture_await (fixture);
  saved = galpi_notebook_save_annotation_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (galpi_annotation_get_note (saved), ==, note);
}

static GPtrArray *
list_steps (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *steps;

  galpi_notebook_list_steps_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  steps = galpi_notebook_list_steps_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return steps;
}

static char *
load_note (Fixture         *fixture,
           GalpiAnnotation *annotation)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiAnnotation) loaded = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_load_annotation_async (fixture->notebook, galpi_annotation_get_uuid (annotation),
                                        NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  loaded = galpi_notebook_load_annotation_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return g_strdup (galpi_annotation_get_note (loaded));
}

static void
test_changed_says_what_and_where (Fixture       *fixture,
                                  gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "river", 2);
  g_autoptr (GalpiAnnotation) annotation = NULL;
  Changes changes = { 0 };
  gulong handler;

  handler = g_signal_connect (fixture->notebook, "changed", G_CALLBACK (changed_cb), &changes);
  annotation = fixture_annotate (fixture, first + 1, 0, 5);
  g_assert_cmpuint (changes.n, ==, 1);
  g_assert_cmpuint (changes.flags & GALPI_CHANGE_ANNOTATIONS, !=, 0);
  g_assert_cmpuint (changes.flags & GALPI_CHANGE_STEPS, !=, 0);
  g_assert_cmpuint (changes.flags & (GALPI_CHANGE_EVENTS | GALPI_CHANGE_VERDICTS), ==, 0);
  g_assert_cmpint (changes.article_id, ==, first + 1);

  changes = (Changes) { 0 };
  fixture_undo (fixture);
  g_assert_cmpuint (changes.flags & GALPI_CHANGE_ANNOTATIONS, !=, 0);
  g_assert_cmpint (changes.article_id, ==, first + 1);

  changes = (Changes) { 0 };
  fixture_add_articles (fixture, "mill", 2);
  g_assert_cmpuint (changes.flags & GALPI_CHANGE_ARTICLES, !=, 0);
  g_assert_cmpint (changes.article_id, ==, 0);
  g_signal_handler_disconnect (fixture->notebook, handler);
}

static void
test_a_saved_note_without_change_is_nothing (Fixture       *fixture,
                                             gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 0, 5);
  g_autoptr (GPtrArray) before = list_steps (fixture);
  g_autoptr (GPtrArray) after = NULL;
  Changes changes = { 0 };
  gulong handler;

  handler = g_signal_connect (fixture->notebook, "changed", G_CALLBACK (changed_cb), &changes);
  save_note (fixture, annotation, "", galpi_notebook_begin_visit (fixture->notebook));
  g_signal_handler_disconnect (fixture->notebook, handler);
  after = list_steps (fixture);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpuint (changes.n, ==, 0);
}

static void
test_labels_name_the_next_step (Fixture       *fixture,
                                gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = NULL;

  run_until_labels (fixture, "Import", NULL);
  annotation = fixture_annotate (fixture, article_id, 0, 5);
  run_until_labels (fixture, "Add highlight", NULL);
  fixture_undo (fixture);
  run_until_labels (fixture, "Import", "Add highlight");
}

static void
test_a_visit_is_one_step (Fixture       *fixture,
                          gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 0, 5);
  guint visit = galpi_notebook_begin_visit (fixture->notebook);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *note = NULL;

  save_note (fixture, annotation, "the", visit);
  save_note (fixture, annotation, "the mill", visit);
  save_note (fixture, annotation, "the mill stands", galpi_notebook_begin_visit (fixture->notebook));
  steps = list_steps (fixture);
  g_assert_cmpuint (steps->len, ==, 4);
  g_assert_cmpstr (galpi_step_get_what (g_ptr_array_index (steps, 0)), ==, "Edit note");
  g_assert_cmpstr (galpi_step_get_what (g_ptr_array_index (steps, 1)), ==, "Edit note");

  fixture_undo (fixture);
  note = load_note (fixture, annotation);
  g_assert_cmpstr (note, ==, "the mill");
  fixture_undo (fixture);
  g_set_str (&note, NULL);
  note = load_note (fixture, annotation);
  g_assert_cmpstr (note, ==, "");
}

static void
ignore_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
}

static void
test_closing_writes_what_waits (Fixture       *fixture,
                                gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 0, 5);
  guint visit = galpi_notebook_begin_visit (fixture->notebook);
  g_autofree char *note = NULL;

  for (guint i = 0; i <= 200; i++)
    {
      g_autofree char *typed = g_strdup_printf ("%u", i);

      galpi_annotation_set_note (annotation, typed);
      galpi_notebook_save_annotation_async (fixture->notebook, annotation, visit, NULL,
                                            ignore_cb, NULL);
    }
  fixture_close (fixture);

  fixture_open (fixture, GALPI_NOTEBOOK_OPEN_DEFAULT);
  note = load_note (fixture, annotation);
  g_assert_cmpstr (note, ==, "200");
}

static gboolean
is_there (Fixture    *fixture,
          const char *ending)
{
  g_autofree char *name = g_strconcat (fixture->path, ending, NULL);

  return g_file_test (name, G_FILE_TEST_EXISTS);
}

/* The last to close a file takes its -wal away, unless it could only read. */
static void
test_closing_leaves_two_files (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char *const endings[] = { "-wal", "-shm", ".index-wal", ".index-shm" };
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr (GAsyncResult) waited = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_articles (fixture, "river", 3);
  galpi_notebook_wait_for_index_async (fixture->notebook, NULL, fixture_answer, fixture);
  waited = fixture_await (fixture);
  g_assert_true (galpi_notebook_wait_for_index_finish (fixture->notebook, waited, &error));
  g_assert_no_error (error);

  galpi_notebook_list_timeline_async (fixture->notebook, all, GALPI_DAY_NONE, GALPI_DAY_NONE,
                                      FALSE, NULL, fixture_answer, fixture);
  listed = fixture_await (fixture);
  items = galpi_notebook_list_timeline_finish (fixture->notebook, listed, &error);
  g_assert_no_error (error);
  g_assert_true (is_there (fixture, ".index-wal"));

  g_clear_object (&listed);
  g_clear_object (&waited);
  fixture_close (fixture);
  g_assert_true (is_there (fixture, ".index"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    g_assert_false (is_there (fixture, endings[i]));
}

static void
test_a_second_one_can_read (Fixture       *fixture,
                            gconstpointer  data)
{
  Fixture other = { .path = fixture->path };
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiNotebook) refused = NULL;
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_open_async (fixture->path, GALPI_NOTEBOOK_OPEN_DEFAULT, NULL,
                             fixture_answer, &other);
  result = fixture_await (&other);
  refused = galpi_notebook_open_finish (result, &error);
  g_assert_null (refused);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_BUSY);
  g_clear_error (&error);

  fixture_open (&other, GALPI_NOTEBOOK_OPEN_READ_ONLY);
  g_assert_true (galpi_notebook_get_read_only (other.notebook));
  g_assert_nonnull (galpi_notebook_get_holder (other.notebook));
  galpi_notebook_mark_read (other.notebook, article_id);
  g_clear_object (&result);
  galpi_notebook_load_article_async (other.notebook, article_id, NULL, fixture_answer, &other);
  result = fixture_await (&other);
  article = galpi_notebook_load_article_finish (other.notebook, result, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (galpi_article_get_title (article), ==, "river 000");
  g_clear_object (&result);
  fixture_close (&other);
}

static void
test_opening_an_article_is_no_step (Fixture       *fixture,
                                    gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_mark_read (fixture->notebook, article_id);
  fixture_close (fixture);
  fixture_open (fixture, GALPI_NOTEBOOK_OPEN_DEFAULT);
  steps = list_steps (fixture);
  g_assert_cmpuint (steps->len, ==, 1);

  galpi_notebook_load_article_async (fixture->notebook, article_id, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  article = galpi_notebook_load_article_finish (fixture->notebook, result, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (galpi_article_get_read (article));
  g_clear_object (&result);
}

static void
test_a_place_outside_the_text_is_refused (Fixture       *fixture,
                                          gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  const GalpiRange ranges[] = { { 0, 5000 }, { 3, 3 }, { 5, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GalpiAnnotation) annotation = NULL;
      g_autoptr (GError) error = NULL;

      galpi_notebook_annotate_async (fixture->notebook, article_id, &ranges[i],
                                     GALPI_COLOUR_GREEN, NULL, NULL, NULL, fixture_answer,
                                     fixture);
      result = fixture_await (fixture);
      annotation = galpi_notebook_annotate_finish (fixture->notebook, result, &error);
      g_assert_null (annotation);
      g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
    }
}

static GalpiEvent *
keep_event (Fixture *fixture)
{
  g_autoptr (GalpiEvent) event = galpi_event_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiEvent *kept;

  galpi_event_set_date (event, "2024-03-18");
  galpi_event_set_title (event, "The fair opens");
  galpi_notebook_save_event_async (fixture->notebook, event, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  kept = galpi_notebook_save_event_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return kept;
}

static guint
count_events (Fixture *fixture)
{
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_list_events_async (fixture->notebook, all, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  events = galpi_notebook_list_events_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return events->len;
}

static GPtrArray *
list_trash (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *things;

  galpi_notebook_list_trash_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  things = galpi_notebook_list_trash_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return things;
}

/* What the window's trash shows of an event, and how it puts one back. */
static void
test_an_event_comes_back_from_the_trash (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GalpiEvent) event = keep_event (fixture);
  const char *ids[] = { galpi_event_get_uuid (event), NULL };
  g_autoptr (GAsyncResult) trashed = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (GPtrArray) things = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  Changes changes = { 0 };
  gulong handler;

  galpi_notebook_trash_async (fixture->notebook, GALPI_THING_EVENT, ids, NULL, fixture_answer,
                              fixture);
  trashed = fixture_await (fixture);
  g_assert_true (galpi_notebook_trash_finish (fixture->notebook, trashed, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_events (fixture), ==, 0);

  things = list_trash (fixture);
  g_assert_cmpuint (things->len, ==, 1);
  g_assert_true (GALPI_IS_EVENT (g_ptr_array_index (things, 0)));
  g_assert_true (galpi_event_get_trashed (g_ptr_array_index (things, 0)));
  g_assert_cmpstr (galpi_event_get_title (g_ptr_array_index (things, 0)), ==, "The fair opens");
  g_assert_cmpstr (galpi_event_get_date (g_ptr_array_index (things, 0)), ==, "2024-03-18");

  handler = g_signal_connect (fixture->notebook, "changed", G_CALLBACK (changed_cb), &changes);
  galpi_notebook_restore_async (fixture->notebook, GALPI_THING_EVENT, ids, NULL, fixture_answer,
                                fixture);
  restored = fixture_await (fixture);
  g_assert_true (galpi_notebook_restore_finish (fixture->notebook, restored, NULL, &error));
  g_assert_no_error (error);
  g_signal_handler_disconnect (fixture->notebook, handler);
  g_assert_cmpuint (changes.flags & GALPI_CHANGE_EVENTS, !=, 0);
  g_assert_cmpuint (count_events (fixture), ==, 1);
  none = list_trash (fixture);
  g_assert_cmpuint (none->len, ==, 0);

  /* Putting back is a step like any other. */
  fixture_undo (fixture);
  g_assert_cmpuint (count_events (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/notebook/notebook/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("changed-says-what-and-where", test_changed_says_what_and_where);
  ADD ("a-saved-note-without-change-is-nothing", test_a_saved_note_without_change_is_nothing);
  ADD ("labels-name-the-next-step", test_labels_name_the_next_step);
  ADD ("a-visit-is-one-step", test_a_visit_is_one_step);
  ADD ("closing-writes-what-waits", test_closing_writes_what_waits);
  ADD ("closing-leaves-two-files", test_closing_leaves_two_files);
  ADD ("a-second-one-can-read", test_a_second_one_can_read);
  ADD ("opening-an-article-is-no-step", test_opening_an_article_is_no_step);
  ADD ("a-place-outside-the-text-is-refused", test_a_place_outside_the_text_is_refused);
  ADD ("an-event-comes-back-from-the-trash", test_an_event_comes_back_from_the_trash);
#undef ADD

  return g_test_run ();
}
