/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-table.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-trash-table.h"
#include "galpi-version-table.h"
#include "table-fixture.h"

#define WORDS(...) ((const char * const []) { __VA_ARGS__, NULL })

static GalpiAnnotation *
add (TableFixture *fixture,
     gint64        article_id,
     guint         start,
     guint         end,
     const char   *note)
{
  GalpiAnnotation *annotation = store_fixture_make_annotation (article_id, start, end, note);
  g_autoptr(GError) error = NULL;

  galpi_annotation_table_insert (fixture->db, annotation, &error);
  g_assert_no_error (error);

  return annotation;
}

static void
test_comes_back_as_it_was_stored (TableFixture  *fixture,
                                  gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiAnnotation) annotation = store_fixture_make_annotation (id, 4, 7, "메모");
  g_autoptr(GalpiAnnotation) found = NULL;
  g_autoptr(GalpiAnnotation) by_uuid = NULL;
  g_autoptr(GError) error = NULL;
  const GalpiAnchor *anchor;

  galpi_annotation_set_tags (annotation, WORDS ("b", "a"));
  galpi_annotation_table_insert (fixture->db, annotation, &error);
  g_assert_no_error (error);

  found = galpi_annotation_table_get (fixture->db, galpi_annotation_get_id (annotation), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (galpi_annotation_get_note (found), ==, "메모");
  g_assert_cmpint (galpi_annotation_get_colour (found), ==, GALPI_COLOUR_YELLOW);
  g_assert_cmpint (galpi_annotation_get_article_id (found), ==, id);
  g_assert_cmpstr (galpi_annotation_get_article_title (found), ==, "title");
  g_assert_cmpstrv (galpi_annotation_get_tags (found), WORDS ("a", "b"));
  g_assert_cmpint (galpi_annotation_get_created (found), >, 0);
  g_assert_null (galpi_annotation_get_event_date (found));
  anchor = galpi_annotation_get_anchor (found);
  g_assert_cmpint (anchor->state, ==, GALPI_ANCHOR_PLACE);
  g_assert_cmpuint (anchor->range.start, ==, 4);
  g_assert_cmpuint (anchor->range.end, ==, 7);
  g_assert_cmpstr (anchor->quote, ==, "수출이");
  g_assert_cmpstr (anchor->prefix, ==, "반도체 ");

  by_uuid = galpi_annotation_table_get_by_uuid (fixture->db, galpi_annotation_get_uuid (annotation),
                                                &error);
  g_assert_no_error (error);
  g_assert_cmpint (galpi_annotation_get_id (by_uuid), ==, galpi_annotation_get_id (annotation));
}

static void
test_missing_is_told (TableFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(GalpiAnnotation) annotation = store_fixture_make_annotation (9, 0, 3, "");
  g_autoptr(GError) error = NULL;

  g_assert_false (galpi_annotation_table_insert (fixture->db, annotation, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (galpi_annotation_table_get (fixture->db, 9, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (galpi_annotation_table_get_by_uuid (fixture->db, "", &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (galpi_annotation_table_update (fixture->db, annotation, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
}

static void
test_saves_only_what_differs (TableFixture  *fixture,
                              gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiAnnotation) stored = add (fixture, id, 0, 3, "first");
  g_autoptr(GalpiAnnotation) edited = galpi_annotation_new ();
  g_autoptr(GalpiAnnotation) found = NULL;
  g_autoptr(GError) error = NULL;
  gint64 modified;

  /* Known by its uuid alone. */
  galpi_annotation_set_uuid (edited, galpi_annotation_get_uuid (stored));
  galpi_annotation_set_note (edited, "second");
  galpi_annotation_set_colour (edited, GALPI_COLOUR_BLUE);
  galpi_annotation_set_tags (edited, WORDS ("t"));
  g_assert_true (galpi_annotation_table_update (fixture->db, edited, &error));
  g_assert_no_error (error);
  g_assert_cmpint (galpi_annotation_get_id (edited), ==, galpi_annotation_get_id (stored));
  modified = galpi_annotation_get_modified (edited);
  g_assert_cmpint (modified, >, galpi_annotation_get_modified (stored));

  g_assert_true (galpi_annotation_table_update (fixture->db, edited, &error));
  found = galpi_annotation_table_get (fixture->db, galpi_annotation_get_id (stored), &error);
  g_assert_cmpint (galpi_annotation_get_modified (found), ==, modified);
  g_assert_cmpstr (galpi_annotation_get_note (found), ==, "second");
  g_assert_cmpint (galpi_annotation_get_colour (found), ==, GALPI_COLOUR_BLUE);
  g_assert_cmpstrv (galpi_annotation_get_tags (found), WORDS ("t"));
  g_assert_nonnull (galpi_annotation_get_anchor (found));
}

static void
assert_notes (GPtrArray  *annotations,
              const char *expected)
{
  g_autoptr(GString) notes = g_string_new (NULL);

  g_assert_nonnull (annotations);
  for (guint i = 0; i < annotations->len; i++)
    g_string_append_printf (notes, "%s%s", i > 0 ? " " : "",
                            galpi_annotation_get_note (g_ptr_array_index (annotations, i)));
  g_assert_cmpstr (notes->str, ==, expected);
}

static void
test_lists_in_the_order_of_the_text (TableFixture  *fixture,
                                     gconstpointer  data)
{
  gint64 first = table_fixture_add_article (fixture, "first");
  gint64 second = table_fixture_add_article (fixture, "second");
  g_autoptr(GalpiAnnotation) a = add (fixture, second, 0, 3, "other-article");
  g_autoptr(GalpiAnnotation) b = add (fixture, first, 8, 9, "late");
  g_autoptr(GalpiAnnotation) c = add (fixture, first, 0, 3, "early");
  g_autoptr(GalpiAnnotation) d = add (fixture, first, 0, 3, "trashed");
  g_autoptr(GalpiAnnotation) whole = galpi_annotation_new ();
  g_autoptr(GalpiAnchor) lost =
    galpi_anchor_new (GALPI_ANCHOR_LOST, (GalpiRange) { 0, 0 }, "gone", "", "");
  g_autoptr(GalpiAnnotation) e = add (fixture, first, 1, 2, "lost");
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GalpiScope) one = galpi_scope_new_article (second);
  g_autoptr(GPtrArray) of_all = NULL;
  g_autoptr(GPtrArray) of_one = NULL;
  g_autoptr(GPtrArray) of_ids = NULL;
  g_autoptr(GError) error = NULL;

  galpi_annotation_set_article_id (whole, first);
  galpi_annotation_set_note (whole, "whole");
  galpi_annotation_table_insert (fixture->db, whole, &error);
  galpi_trash_table_set (fixture->db, "annotation", galpi_annotation_get_id (d), TRUE, &error);
  galpi_annotation_table_set_anchor (fixture->db, galpi_annotation_get_id (e),
                                     galpi_version_table_get_current (fixture->db, first, &error),
                                     lost, &error);
  g_assert_no_error (error);

  of_all = galpi_annotation_table_list (fixture->db, all, &error);
  assert_notes (of_all, "whole early late lost other-article");
  of_one = galpi_annotation_table_list (fixture->db, one, &error);
  assert_notes (of_one, "other-article");
  of_ids = galpi_annotation_table_list_of (fixture->db, &second, 1, &error);
  assert_notes (of_ids, "other-article");
  g_assert_no_error (error);
}

static void
test_each_version_has_its_anchor (TableFixture  *fixture,
                                  gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiAnnotation) annotation = add (fixture, id, 0, 3, "note");
  g_autoptr(GalpiDocument) document = store_fixture_make_document ("title");
  g_autoptr(GalpiAnchor) moved =
    galpi_anchor_new (GALPI_ANCHOR_PLACE, (GalpiRange) { 5, 8 }, "반도체", "p", "s");
  g_autoptr(GPtrArray) old_ones = NULL;
  g_autoptr(GalpiAnnotation) unanchored = NULL;
  g_autoptr(GalpiAnnotation) shown = NULL;
  g_autoptr(GError) error = NULL;
  gint64 old_id = galpi_version_table_get_current (fixture->db, id, &error);
  gint64 new_id = galpi_version_table_insert (fixture->db, id, document, NULL, &error);

  unanchored =
    galpi_annotation_table_get (fixture->db, galpi_annotation_get_id (annotation), &error);
  g_assert_null (galpi_annotation_get_anchor (unanchored));
  galpi_annotation_table_set_anchor (fixture->db, galpi_annotation_get_id (annotation), new_id,
                                     moved, &error);
  shown = galpi_annotation_table_get (fixture->db, galpi_annotation_get_id (annotation), &error);
  g_assert_cmpuint (galpi_annotation_get_anchor (shown)->range.start, ==, 5);
  old_ones = galpi_annotation_table_list_anchored (fixture->db, old_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (old_ones->len, ==, 1);
  g_assert_cmpuint (galpi_annotation_get_anchor (g_ptr_array_index (old_ones, 0))->range.start, ==,
                    0);
}

static void
test_tells_the_event_of_the_same_quote (TableFixture  *fixture,
                                        gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiAnnotation) annotation = add (fixture, id, 0, 3, "note");
  g_autoptr(GalpiAnnotation) found = NULL;
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (sources, galpi_event_source_new (id, galpi_annotation_get_anchor (annotation)));
  galpi_event_set_sources (event, sources);
  galpi_event_set_date (event, "2025-12");
  galpi_event_table_insert (fixture->db, event, &error);
  found = galpi_annotation_table_get (fixture->db, galpi_annotation_get_id (annotation), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (galpi_annotation_get_event_date (found), ==, "2025-12");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TABLE_TEST ("/store/annotation-table/comes-back-as-it-was-stored",
              test_comes_back_as_it_was_stored);
  TABLE_TEST ("/store/annotation-table/missing-is-told", test_missing_is_told);
  TABLE_TEST ("/store/annotation-table/saves-only-what-differs", test_saves_only_what_differs);
  TABLE_TEST ("/store/annotation-table/lists-in-the-order-of-the-text",
              test_lists_in_the_order_of_the_text);
  TABLE_TEST ("/store/annotation-table/each-version-has-its-anchor",
              test_each_version_has_its_anchor);
  TABLE_TEST ("/store/annotation-table/tells-the-event-of-the-same-quote",
              test_tells_the_event_of_the_same_quote);

  return g_test_run ();
}
