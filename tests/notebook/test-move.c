/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-error.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-steps.h"

static GalpiAnnotation *
move_to (Fixture     *fixture,
         const char  *uuid,
         guint        start,
         guint        end,
         guint        visit,
         GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  galpi_notebook_move_annotation_async (fixture->notebook, uuid, (GalpiRange) { start, end }, visit,
                                        NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  return galpi_notebook_move_annotation_finish (fixture->notebook, result, error);
}

static GalpiAnnotation *
load (Fixture    *fixture,
      const char *uuid)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiAnnotation *annotation;

  galpi_notebook_load_annotation_async (fixture->notebook, uuid, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  annotation = galpi_notebook_load_annotation_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  return annotation;
}

static guint
count_steps (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_list_steps_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  steps = galpi_notebook_list_steps_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  return steps->len;
}

static void
test_quote_and_context_follow (Fixture       *fixture,
                               gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 2, 5);
  g_autoptr (GalpiAnnotation) moved = NULL;
  g_autoptr (GalpiAnnotation) loaded = NULL;
  g_autofree char *before = g_strdup (galpi_annotation_get_anchor (annotation)->quote);
  g_autoptr (GError) error = NULL;
  const GalpiAnchor *anchor;

  moved = move_to (fixture, galpi_annotation_get_uuid (annotation), 1, 7, 0, &error);
  g_assert_no_error (error);
  anchor = galpi_annotation_get_anchor (moved);
  g_assert_cmpuint (anchor->range.start, ==, 1);
  g_assert_cmpuint (anchor->range.end, ==, 7);
  g_assert_cmpuint (strlen (anchor->quote), ==, 6);
  g_assert_cmpint (strncmp (anchor->quote + 1, before, 3), ==, 0);
  g_assert_cmpuint (strlen (anchor->prefix), ==, 1);
  g_assert_cmpint (galpi_annotation_get_modified (moved), >,
                   galpi_annotation_get_modified (annotation));

  loaded = load (fixture, galpi_annotation_get_uuid (annotation));
  g_assert_true (galpi_anchor_equal (galpi_annotation_get_anchor (loaded), anchor));

  fixture_undo (fixture);
  g_clear_object (&loaded);
  loaded = load (fixture, galpi_annotation_get_uuid (annotation));
  g_assert_true (galpi_anchor_equal (galpi_annotation_get_anchor (loaded),
                                     galpi_annotation_get_anchor (annotation)));
}

static void
test_moves_of_one_visit_are_one_step (Fixture       *fixture,
                                      gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 2, 5);
  guint visit = galpi_notebook_begin_visit (fixture->notebook);
  guint n_steps = count_steps (fixture);
  g_autoptr (GalpiAnnotation) loaded = NULL;
  g_autoptr (GError) error = NULL;

  for (guint end = 6; end < 10; end++)
    {
      g_autoptr (GalpiAnnotation) moved =
        move_to (fixture, galpi_annotation_get_uuid (annotation), 2, end, visit, &error);

      g_assert_no_error (error);
    }
  g_assert_cmpuint (count_steps (fixture), ==, n_steps + 1);

  fixture_undo (fixture);
  loaded = load (fixture, galpi_annotation_get_uuid (annotation));
  g_assert_cmpuint (galpi_annotation_get_anchor (loaded)->range.end, ==, 5);
}

static void
test_to_where_it_is_is_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 2, 5);
  guint n_steps = count_steps (fixture);
  g_autoptr (GalpiAnnotation) moved = NULL;
  g_autoptr (GError) error = NULL;

  moved = move_to (fixture, galpi_annotation_get_uuid (annotation), 2, 5, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (galpi_annotation_get_modified (moved), ==,
                   galpi_annotation_get_modified (annotation));
  g_assert_cmpuint (count_steps (fixture), ==, n_steps);
}

static void
test_refuses_what_is_no_place (Fixture       *fixture,
                               gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 1);
  g_autoptr (GalpiAnnotation) annotation = fixture_annotate (fixture, article_id, 2, 5);
  g_autoptr (GalpiAnnotation) note = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (move_to (fixture, galpi_annotation_get_uuid (annotation), 2, 100000, 0, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_null (move_to (fixture, "0190cafe-0000-7000-8000-000000000000", 2, 5, 0, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);

  galpi_notebook_annotate_async (fixture->notebook, article_id, NULL, GALPI_COLOUR_NONE, "note", NULL,
                                 NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  note = galpi_notebook_annotate_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  g_assert_null (move_to (fixture, galpi_annotation_get_uuid (note), 2, 5, 0, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/notebook/move/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  ADD ("quote-and-context-follow", test_quote_and_context_follow);
  ADD ("moves-of-one-visit-are-one-step", test_moves_of_one_visit_are_one_step);
  ADD ("to-where-it-is-is-nothing", test_to_where_it_is_is_nothing);
  ADD ("refuses-what-is-no-place", test_refuses_what_is_no_place);

  return g_test_run ();
}
