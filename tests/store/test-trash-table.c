/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-change-table.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-journal-private.h"
#include "galpi-trash-table.h"
#include "random-operation.h"
#include "store-fixture.h"

static GalpiChangeSet *
commit (GalpiDatabase        *db,
        const GalpiStepSpec  *spec,
        GalpiDatabaseFunc     func,
        gpointer              data)
{
  GalpiChangeSet *changes = NULL;
  g_autoptr(GError) error = NULL;

  galpi_journal_write (db, spec, func, data, &changes, &error);
  g_assert_no_error (error);

  return changes;
}

static void
step (GalpiDatabase     *db,
      GalpiDatabaseFunc  func,
      gpointer           data)
{
  GalpiStepSpec spec = { "step", 0, GALPI_STEP_EDIT };
  g_autoptr(GalpiChangeSet) changes = commit (db, &spec, func, data);
}

static gboolean
add_article (GalpiDatabase  *db,
             gpointer        data,
             GError        **error)
{
  return store_fixture_add_article (db, data, NULL, error) != NULL;
}

static gboolean
add_annotation (GalpiDatabase  *db,
                gpointer        data,
                GError        **error)
{
  g_autoptr(GalpiAnnotation) annotation =
    store_fixture_make_annotation (GPOINTER_TO_INT (data), 0, 3, "note");

  return galpi_annotation_table_insert (db, annotation, error);
}

/* An event that both articles bear out. */
static gboolean
add_event (GalpiDatabase  *db,
           gpointer        data,
           GError        **error)
{
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_autoptr(GalpiAnchor) anchor =
    galpi_anchor_new_for_range (STORE_FIXTURE_TEXT, (GalpiRange) { 0, 3 });

  g_ptr_array_add (sources, galpi_event_source_new (1, anchor));
  g_ptr_array_add (sources, galpi_event_source_new (2, anchor));
  galpi_event_set_title (event, "event");
  galpi_event_set_sources (event, sources);
  return galpi_event_table_insert (db, event, error);
}

static gboolean
trash_first (GalpiDatabase  *db,
             gpointer        data,
             GError        **error)
{
  return galpi_trash_table_set (db, data, 1, TRUE, error);
}

static gboolean
empty (GalpiDatabase  *db,
       gpointer        data,
       GError        **error)
{
  return galpi_trash_table_empty (db, error);
}

/* Returns: how many steps there were */
static guint
move_all (GalpiDatabase *db,
          gboolean       redo)
{
  guint n = 0;

  for (;;)
    {
      g_autoptr(GalpiStep) moved = NULL;
      g_autoptr(GError) error = NULL;

      (redo ? galpi_journal_redo : galpi_journal_undo) (db, &moved, NULL, &error);
      g_assert_no_error (error);
      if (moved == NULL)
        return n;
      n++;
    }
}

static void
test_lists_the_last_in_first (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GPtrArray) things = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;

  step (db, add_article, (gpointer) "a");
  step (db, add_article, (gpointer) "b");
  step (db, add_annotation, GINT_TO_POINTER (2));
  step (db, add_event, NULL);
  step (db, trash_first, (gpointer) "annotation");
  step (db, trash_first, (gpointer) "event");
  step (db, trash_first, (gpointer) "article");

  things = galpi_trash_table_list (db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (things->len, ==, 3);
  g_assert_true (GALPI_IS_ARTICLE (g_ptr_array_index (things, 0)));
  g_assert_true (galpi_article_get_trashed (g_ptr_array_index (things, 0)));
  g_assert_true (GALPI_IS_EVENT (g_ptr_array_index (things, 1)));
  g_assert_true (GALPI_IS_ANNOTATION (g_ptr_array_index (things, 2)));

  move_all (db, FALSE);
  none = galpi_trash_table_list (db, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Of the four ids, only those of the table, and in its own way of naming. */
static void
test_things_are_found_by_their_ids (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GPtrArray) things = NULL;
  g_autoptr(GError) error = NULL;
  const char *annotation;
  const char *event;

  step (db, add_article, (gpointer) "a");
  step (db, add_article, (gpointer) "b");
  step (db, add_annotation, GINT_TO_POINTER (2));
  step (db, add_event, NULL);
  step (db, trash_first, (gpointer) "annotation");
  step (db, trash_first, (gpointer) "event");
  things = galpi_trash_table_list (db, &error);
  event = galpi_event_get_uuid (g_ptr_array_index (things, 0));
  annotation = galpi_annotation_get_uuid (g_ptr_array_index (things, 1));

  g_assert_cmpint (galpi_trash_table_find (db, "article", "2", &error), ==, 2);
  g_assert_cmpint (galpi_trash_table_find (db, "annotation", annotation, &error), ==, 1);
  g_assert_cmpint (galpi_trash_table_find (db, "event", event, &error), ==, 1);
  g_assert_no_error (error);

  for (guint i = 0; i < 6; i++)
    {
      const char *tables[] = { "annotation", "event", "article", "article", "article", "event" };
      const char *ids[] = { event, annotation, annotation, "3", "+1", "1" };

      g_assert_cmpint (galpi_trash_table_find (db, tables[i], ids[i], &error), ==, 0);
      g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
      g_clear_error (&error);
    }
}

static void
test_missing_is_told (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  GalpiStepSpec spec = { "step", 0, GALPI_STEP_EDIT };
  g_autoptr(GError) error = NULL;

  g_assert_false (galpi_journal_write (db, &spec, trash_first, (gpointer) "article", NULL, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
}

/* Twice into the trash is one step. */
static void
test_trashing_again_does_nothing (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);

  step (db, add_article, (gpointer) "a");
  step (db, trash_first, (gpointer) "article");
  step (db, trash_first, (gpointer) "article");
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM step"), ==, 2);
}

static void
test_emptied_is_gone_with_what_hangs_on_it (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GalpiChangeSet) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  step (db, add_article, (gpointer) "a");
  step (db, add_article, (gpointer) "b");
  step (db, add_annotation, GINT_TO_POINTER (1));
  step (db, add_annotation, GINT_TO_POINTER (2));
  step (db, add_event, NULL);
  step (db, trash_first, (gpointer) "article");
  changes = commit (db, NULL, empty, NULL);
  g_assert_true (galpi_change_set_touches (changes, "article"));
  g_assert_true (galpi_change_set_touches (changes, "annotation"));
  g_assert_true (galpi_change_set_touches (changes, "event"));

  g_assert_cmpint (store_fixture_query (db, "SELECT group_concat (id) FROM article"), ==, 2);
  g_assert_cmpint (store_fixture_query (db, "SELECT group_concat (id) FROM annotation"), ==, 2);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM event"), ==, 1);
  g_assert_cmpint (store_fixture_query (db, "SELECT group_concat (article_id) FROM event_source"),
                   ==, 2);

  /* The text is the other article's too. */
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM content"), ==, 2);

  /* The history of what is left is still there, that of the rest is not. */
  before = store_fixture_dump (db);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM step"), ==, 3);
  g_assert_cmpuint (move_all (db, FALSE), ==, 3);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM article"), ==, 0);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM event"), ==, 0);
  g_assert_cmpuint (move_all (db, TRUE), ==, 3);
  after = store_fixture_dump (db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_emptying_collects_texts_that_nothing_names (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GalpiChangeSet) first = NULL;
  g_autoptr(GalpiChangeSet) second = NULL;

  /* One that redo could bring back is named by history. */
  step (db, add_article, (gpointer) "a");
  g_assert_cmpuint (move_all (db, FALSE), ==, 1);
  first = commit (db, NULL, empty, NULL);
  g_assert_null (first);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM content"), ==, 2);
  g_assert_cmpuint (move_all (db, TRUE), ==, 1);

  step (db, trash_first, (gpointer) "article");
  second = commit (db, NULL, empty, NULL);
  g_assert_nonnull (second);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM content"), ==, 0);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM step"), ==, 0);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM journal_article"), ==, 0);
}

/* Whatever was done before, what is left of history goes there and back. */
static void
test_history_holds_after_emptying (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);

  for (int round = 0; round < 15; round++)
    {
      g_autoptr(GalpiChangeSet) changes = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      guint n_undone;

      for (int i = 0; i < 20; i++)
        random_operation (db);
      if (g_test_rand_bit ())
        {
          g_autoptr(GalpiStep) moved = NULL;
          g_autoptr(GError) error = NULL;

          galpi_journal_undo (db, &moved, NULL, &error);
          g_assert_no_error (error);
        }

      changes = commit (db, NULL, empty, NULL);
      g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM article"
                                                " WHERE trashed_at IS NOT NULL"), ==, 0);

      move_all (db, TRUE);
      before = store_fixture_dump (db);
      n_undone = move_all (db, FALSE);
      g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM pragma_foreign_key_check"),
                       ==, 0);
      g_assert_cmpuint (move_all (db, TRUE), ==, n_undone);
      after = store_fixture_dump (db);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_feed_names_the_owner_once (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GArray) rows = NULL;
  g_autoptr(GArray) later = NULL;
  g_autoptr(GArray) one = NULL;
  g_autoptr(GError) error = NULL;
  const GalpiChangeRow *row;
  gint64 first;
  gint64 last;
  gint64 upto;

  step (db, add_article, (gpointer) "a");
  step (db, add_article, (gpointer) "b");
  step (db, add_annotation, GINT_TO_POINTER (2));
  step (db, add_event, NULL);

  g_assert_true (galpi_change_table_get_bounds (db, &first, &last, &error));
  g_assert_cmpint (first, ==, 1);
  g_assert_cmpint (last, ==, 4);
  rows = galpi_change_table_list (db, 0, 100, &upto, &error);
  g_assert_no_error (error);
  g_assert_cmpint (upto, ==, last);
  g_assert_cmpuint (rows->len, ==, 4);
  row = &g_array_index (rows, GalpiChangeRow, 2);
  g_assert_cmpstr (row->table, ==, "annotation");
  g_assert_cmpint (row->row, ==, 1);
  g_assert_cmpint (row->article_id, ==, 2);

  /* One event of two articles is no one article's. */
  row = &g_array_index (rows, GalpiChangeRow, 3);
  g_assert_cmpstr (row->table, ==, "event");
  g_assert_cmpint (row->article_id, ==, 0);

  /* Undo goes the same way, and a row that comes again comes last. */
  g_assert_cmpuint (move_all (db, FALSE), ==, 4);
  later = galpi_change_table_list (db, upto, 100, &upto, &error);
  g_assert_cmpuint (later->len, ==, 4);
  row = &g_array_index (later, GalpiChangeRow, 3);
  g_assert_cmpstr (row->table, ==, "article");
  g_assert_cmpint (row->row, ==, 1);

  one = galpi_change_table_list (db, 0, 1, &upto, &error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (upto, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/trash-table/lists-the-last-in-first", test_lists_the_last_in_first);
  g_test_add_func ("/store/trash-table/things-are-found-by-their-ids",
                   test_things_are_found_by_their_ids);
  g_test_add_func ("/store/trash-table/missing-is-told", test_missing_is_told);
  g_test_add_func ("/store/trash-table/trashing-again-does-nothing",
                   test_trashing_again_does_nothing);
  g_test_add_func ("/store/trash-table/emptied-is-gone-with-what-hangs-on-it",
                   test_emptied_is_gone_with_what_hangs_on_it);
  g_test_add_func ("/store/trash-table/emptying-collects-texts-that-nothing-names",
                   test_emptying_collects_texts_that_nothing_names);
  g_test_add_func ("/store/trash-table/history-holds-after-emptying",
                   test_history_holds_after_emptying);
  g_test_add_func ("/store/change-table/feed-names-the-owner-once", test_feed_names_the_owner_once);

  return g_test_run ();
}
