/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-journal-private.h"
#include "galpi-schema-private.h"
#include "galpi-tag-table.h"
#include "galpi-trash-table.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"
#include "random-operation.h"
#include "store-fixture.h"

static gboolean
exec_func (GalpiDatabase  *db,
           gpointer        data,
           GError        **error)
{
  return galpi_database_exec (db, data, error);
}

static GalpiChangeSet *
write_step (GalpiDatabase *db,
            const char    *what,
            guint          visit,
            GalpiStepKind  kind,
            const char    *sql)
{
  GalpiStepSpec spec = { what, visit, kind };
  GalpiChangeSet *changes = NULL;
  g_autoptr(GError) error = NULL;

  galpi_journal_write (db, &spec, exec_func, (gpointer) sql, &changes, &error);
  g_assert_no_error (error);

  return changes;
}

static void
edit (GalpiDatabase *db,
      guint          visit,
      const char    *sql)
{
  g_autoptr(GalpiChangeSet) changes = write_step (db, "edit", visit, GALPI_STEP_EDIT, sql);
}

/* Returns: whether there was a step to move */
static gboolean
move (GalpiDatabase *db,
      gboolean       redo)
{
  g_autoptr(GalpiStep) step = NULL;
  g_autoptr(GalpiChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  (redo ? galpi_journal_redo : galpi_journal_undo) (db, &step, &changes, &error);
  g_assert_no_error (error);
  g_assert_true ((step != NULL) == (changes != NULL));

  return step != NULL;
}

static guint
count_steps (GalpiDatabase *db)
{
  return store_fixture_query (db, "SELECT count (*) FROM step");
}

static gint64
count_images (GalpiDatabase *db)
{
  return store_fixture_query (db, "SELECT count (*) FROM journal_tag");
}

#define INSERT_TAG(name) "INSERT INTO tag (uuid, name) VALUES (randomblob (16), '" name "')"

static char *
tag_names (GalpiDatabase *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT ifnull (group_concat (name, ' '), '')"
                                " FROM (SELECT name FROM tag ORDER BY id)",
                            &error);

  g_assert_no_error (error);
  g_assert_cmpint (galpi_statement_step (stmt, &error), ==, GALPI_FETCH_ROW);
  return g_strdup (galpi_statement_text (stmt, 0));
}

static void
assert_tags (GalpiDatabase *db,
             const char    *expected)
{
  g_autofree char *names = tag_names (db);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_undoes_and_redoes (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autoptr(GError) error = NULL;

  edit (db, 0, INSERT_TAG ("a"));
  edit (db, 0, "UPDATE tag SET name = 'b'");
  edit (db, 0, "DELETE FROM tag");
  assert_tags (db, "");

  g_assert_true (move (db, FALSE));
  assert_tags (db, "b");
  g_assert_true (move (db, FALSE));
  assert_tags (db, "a");
  galpi_journal_peek (db, &undo, &redo, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undo, ==, "edit");
  g_assert_cmpstr (redo, ==, "edit");
  g_assert_true (move (db, FALSE));
  assert_tags (db, "");
  g_assert_false (move (db, FALSE));

  g_assert_true (move (db, TRUE));
  assert_tags (db, "a");
  g_assert_true (move (db, TRUE));
  assert_tags (db, "b");
  g_assert_true (move (db, TRUE));
  assert_tags (db, "");
  g_assert_false (move (db, TRUE));
}

static void
test_new_work_ends_redo (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(GError) error = NULL;

  edit (db, 0, INSERT_TAG ("a"));
  edit (db, 0, INSERT_TAG ("b"));
  g_assert_true (move (db, FALSE));

  /* What changes nothing is no work. */
  edit (db, 0, "UPDATE tag SET name = name");
  g_assert_cmpuint (count_steps (db), ==, 2);
  g_assert_true (move (db, TRUE));
  g_assert_true (move (db, FALSE));

  edit (db, 0, INSERT_TAG ("c"));
  g_assert_false (move (db, TRUE));
  assert_tags (db, "a c");

  steps = galpi_journal_list_steps (db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (galpi_step_get_number (g_ptr_array_index (steps, 0)), >,
                   galpi_step_get_number (g_ptr_array_index (steps, 1)));
  g_assert_cmpuint (galpi_step_get_rows (g_ptr_array_index (steps, 0)), ==, 1);
  g_assert_cmpint (count_images (db), ==, 2);
}

static void
test_empty_steps_are_not_recorded (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GalpiChangeSet) none = NULL;

  none = write_step (db, "edit", 0, GALPI_STEP_EDIT, "SELECT 1");
  g_assert_null (none);
  edit (db, 0, INSERT_TAG ("a") "; DELETE FROM tag");
  g_assert_cmpuint (count_steps (db), ==, 0);
  g_assert_cmpint (count_images (db), ==, 0);
  g_assert_false (move (db, FALSE));
}

static void
test_saves_of_one_visit_are_one_step (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);

  edit (db, 0, INSERT_TAG ("a"));
  edit (db, 7, "UPDATE tag SET name = 'b'");
  edit (db, 7, "UPDATE tag SET name = 'c'");
  edit (db, 7, "UPDATE tag SET name = 'd', colour = '#000000'");
  g_assert_cmpuint (count_steps (db), ==, 2);
  g_assert_true (move (db, FALSE));
  assert_tags (db, "a");

  /* It was undone, so what the same visit does next is something new. */
  edit (db, 7, "UPDATE tag SET name = 'e'");
  g_assert_cmpuint (count_steps (db), ==, 2);
  g_assert_false (move (db, TRUE));

  /* Nor does it go on below a step that came after it. */
  edit (db, 0, INSERT_TAG ("x"));
  edit (db, 7, "UPDATE tag SET name = 'f' WHERE id = 1");
  g_assert_cmpuint (count_steps (db), ==, 4);

  /* Back to what it was at the start of the visit: nothing to undo. */
  edit (db, 7, "UPDATE tag SET name = 'e' WHERE id = 1");
  g_assert_cmpuint (count_steps (db), ==, 3);
  assert_tags (db, "e x");
}

static void
test_bulk_goes_on_past_an_edit (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GalpiChangeSet) first = write_step (db, "import", 9, GALPI_STEP_BULK, INSERT_TAG ("a"));
  g_autoptr(GalpiChangeSet) second = NULL;

  edit (db, 0, INSERT_TAG ("edit"));
  second = write_step (db, "import", 9, GALPI_STEP_BULK, INSERT_TAG ("b"));
  g_assert_cmpuint (count_steps (db), ==, 2);
  g_assert_true (move (db, FALSE));
  assert_tags (db, "a b");
  g_assert_true (move (db, FALSE));
  assert_tags (db, "");
  g_assert_true (move (db, TRUE));
  g_assert_true (move (db, TRUE));
  assert_tags (db, "a edit b");
}

/* A bulk step that hangs something on what a later edit made. */
static void
test_bulk_may_use_what_an_edit_made (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GalpiChangeSet) first = write_step (db, "import", 9, GALPI_STEP_BULK, INSERT_TAG ("a"));
  g_autoptr(GalpiChangeSet) second = NULL;

  edit (db, 0, INSERT_TAG ("edit"));
  second = write_step (db, "import", 9, GALPI_STEP_BULK,
                       "INSERT INTO tag (uuid, name, parent_id)"
                       " VALUES (randomblob (16), 'under', 2)");

  for (int i = 0; i < 2; i++)
    {
      assert_tags (db, "a edit under");
      g_assert_true (move (db, FALSE));
      assert_tags (db, "a");
      g_assert_true (move (db, FALSE));
      assert_tags (db, "");
      g_assert_true (move (db, TRUE));
      assert_tags (db, "a");
      g_assert_true (move (db, TRUE));
    }
  assert_tags (db, "a edit under");
}

static void
test_whole_step_is_taken_back (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GalpiChangeSet) first = NULL;
  g_autoptr(GalpiChangeSet) ended = NULL;
  g_autoptr(GalpiStep) step = NULL;
  g_autoptr(GError) error = NULL;

  edit (db, 0, INSERT_TAG ("a"));
  first = write_step (db, "code", 9, GALPI_STEP_WHOLE, INSERT_TAG ("b"));

  /* While it goes on, undo has to wait. */
  g_assert_false (galpi_journal_undo (db, &step, NULL, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_BUSY);
  g_clear_error (&error);

  /* An edit of what it made goes with it; one of something else stays. */
  edit (db, 0, "UPDATE tag SET colour = '#ffffff' WHERE name = 'b'");
  edit (db, 0, "UPDATE tag SET colour = '#ffffff'");
  galpi_journal_end_visit (db, 9, TRUE, &ended, &error);
  g_assert_no_error (error);
  g_assert_true (galpi_change_set_touches (ended, "tag"));
  assert_tags (db, "a");
  g_assert_cmpuint (count_steps (db), ==, 2);
  g_assert_true (move (db, FALSE));
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM tag WHERE colour IS NULL"), ==,
                   1);
  g_assert_true (move (db, FALSE));
  assert_tags (db, "");
}

/* Somebody hangs tags under those that a long step has made, and it is cancelled. */
static void
test_taken_back_with_what_hangs_on_it (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GalpiChangeSet) made = NULL;
  g_autoptr(GError) error = NULL;

  edit (db, 0, INSERT_TAG ("own"));
  made = write_step (db, "code", 9, GALPI_STEP_WHOLE, INSERT_TAG ("made"));
  edit (db, 0,
        "INSERT INTO tag (uuid, name, parent_id) VALUES (randomblob (16), 'under', 2);"
        INSERT_TAG ("beside"));
  edit (db, 0, "UPDATE tag SET parent_id = 2 WHERE name = 'under' OR name = 'beside'");
  edit (db, 0, "UPDATE tag SET parent_id = 1 WHERE name = 'beside'");
  assert_tags (db, "own made under beside");
  galpi_journal_end_visit (db, 9, TRUE, NULL, &error);
  g_assert_no_error (error);
  assert_tags (db, "own beside");

  while (move (db, FALSE))
    ;
  assert_tags (db, "");
  while (move (db, TRUE))
    ;
  assert_tags (db, "own beside");
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM pragma_foreign_key_check"), ==,
                   0);
}

static void
test_whole_step_is_taken_back_after_a_crash (StoreFixture  *fixture,
                                             gconstpointer  data)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (fixture->path);
  g_autoptr(GalpiChangeSet) kept = NULL;
  g_autoptr(GalpiChangeSet) lost = NULL;
  g_autoptr(GError) error = NULL;

  kept = write_step (db, "import", 8, GALPI_STEP_BULK, INSERT_TAG ("import"));
  lost = write_step (db, "code", 9, GALPI_STEP_WHOLE, INSERT_TAG ("code"));
  g_clear_pointer (&db, galpi_database_free);

  db = store_fixture_open_database (fixture->path);
  galpi_journal_recover (db, &error);
  g_assert_no_error (error);
  assert_tags (db, "import");
  g_assert_cmpuint (count_steps (db), ==, 1);
  g_assert_true (move (db, FALSE));
  assert_tags (db, "");
}

static void
test_history_outlives_the_program (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (fixture->path);

  edit (db, 3, INSERT_TAG ("a"));
  edit (db, 0, INSERT_TAG ("b"));
  g_assert_true (move (db, FALSE));
  g_clear_pointer (&db, galpi_database_free);

  db = store_fixture_open_database (fixture->path);
  g_assert_true (move (db, TRUE));
  assert_tags (db, "a b");
  g_assert_true (move (db, FALSE));

  /* A visit of before has nothing to do with one of the same number now. */
  edit (db, 3, INSERT_TAG ("c"));
  g_assert_cmpuint (count_steps (db), ==, 2);
  g_assert_true (move (db, FALSE));
  g_assert_true (move (db, FALSE));
  assert_tags (db, "");
}

static void
test_ids_never_come_back (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);

  edit (db, 0, INSERT_TAG ("a"));
  g_assert_true (move (db, FALSE));
  edit (db, 0, INSERT_TAG ("b"));
  g_assert_cmpint (store_fixture_query (db, "SELECT id FROM tag"), ==, 2);
}

static void
test_swaps_names_between_rows (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);

  edit (db, 0, INSERT_TAG ("a") ";" INSERT_TAG ("b"));
  edit (db, 0,
        "UPDATE tag SET name = 'c' WHERE name = 'a'; UPDATE tag SET name = 'a' WHERE name = 'b';"
               "UPDATE tag SET name = 'b' WHERE name = 'c'");
  assert_tags (db, "b a");
  g_assert_true (move (db, FALSE));
  assert_tags (db, "a b");
  g_assert_true (move (db, TRUE));
  assert_tags (db, "b a");
}

/* Every table with an id is either brought back by undo, or known not to be. */
static void
test_knows_every_table (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);

  g_assert_cmpint (store_fixture_query (db,
    "SELECT count (*) FROM sqlite_schema AS t WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    "  AND name NOT LIKE 'journal%' AND name NOT IN ('meta', 'content', 'article_read', 'step',"
    "  'change')"
    "  AND (SELECT count (*) FROM temp.sqlite_schema WHERE type = 'trigger'"
    "  AND name LIKE 'journal_' || t.name || '__') <> 3"),
    ==, 0);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM pragma_table_list"
                                            " WHERE schema = 'main'"
                                            "  AND name NOT LIKE 'sqlite%' AND NOT strict"), ==, 0);
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM sqlite_schema"
                                            " WHERE type = 'trigger'"), ==, 0);
}

static void
check_keys (GalpiDatabase *db)
{
  g_assert_cmpint (store_fixture_query (db, "SELECT count (*) FROM pragma_foreign_key_check"), ==,
                   0);
}

#define N_OPERATIONS 250

static void
test_random_operations_are_undone_and_redone (void)
{
  g_autoptr(GalpiDatabase) db = store_fixture_open_database (NULL);
  g_autoptr(GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  g_ptr_array_add (dumps, store_fixture_dump (db));
  for (int i = 0; i < N_OPERATIONS; i++)
    {
      gint32 kind = g_test_rand_int_range (0, 10);
      g_autofree char *dump = NULL;

      if (kind == 0 && at > 0)
        {
          g_assert_true (move (db, FALSE));
          at--;
        }
      else if (kind == 1 && at + 1 < dumps->len)
        {
          g_assert_true (move (db, TRUE));
          at++;
        }
      else
        {
          random_operation (db);
          dump = store_fixture_dump (db);
          if (!g_str_equal (dump, g_ptr_array_index (dumps, at)))
            {
              g_ptr_array_set_size (dumps, ++at);
              g_ptr_array_add (dumps, g_steal_pointer (&dump));
            }
        }

      g_free (dump);
      dump = store_fixture_dump (db);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, at));
    }

  g_assert_cmpuint (dumps->len, >, N_OPERATIONS / 4);
  for (; at > 0; at--)
    {
      g_autofree char *dump = NULL;

      g_assert_true (move (db, FALSE));
      dump = store_fixture_dump (db);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, at - 1));
    }
  g_assert_false (move (db, FALSE));
  check_keys (db);

  for (; at + 1 < dumps->len; at++)
    {
      g_autofree char *dump = NULL;

      g_assert_true (move (db, TRUE));
      dump = store_fixture_dump (db);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, at + 1));
    }
  g_assert_false (move (db, TRUE));
  check_keys (db);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/journal/undoes-and-redoes", test_undoes_and_redoes);
  g_test_add_func ("/store/journal/new-work-ends-redo", test_new_work_ends_redo);
  g_test_add_func ("/store/journal/empty-steps-are-not-recorded",
                   test_empty_steps_are_not_recorded);
  g_test_add_func ("/store/journal/saves-of-one-visit-are-one-step",
                   test_saves_of_one_visit_are_one_step);
  g_test_add_func ("/store/journal/bulk-goes-on-past-an-edit", test_bulk_goes_on_past_an_edit);
  g_test_add_func ("/store/journal/bulk-may-use-what-an-edit-made",
                   test_bulk_may_use_what_an_edit_made);
  g_test_add_func ("/store/journal/whole-step-is-taken-back", test_whole_step_is_taken_back);
  g_test_add_func ("/store/journal/taken-back-with-what-hangs-on-it",
                   test_taken_back_with_what_hangs_on_it);
  g_test_add ("/store/journal/whole-step-is-taken-back-after-a-crash", StoreFixture, NULL,
              store_fixture_set_up, test_whole_step_is_taken_back_after_a_crash,
              store_fixture_tear_down);
  g_test_add ("/store/journal/history-outlives-the-program", StoreFixture, NULL,
              store_fixture_set_up, test_history_outlives_the_program, store_fixture_tear_down);
  g_test_add_func ("/store/journal/ids-never-come-back", test_ids_never_come_back);
  g_test_add_func ("/store/journal/swaps-names-between-rows", test_swaps_names_between_rows);
  g_test_add_func ("/store/journal/knows-every-table", test_knows_every_table);
  g_test_add_func ("/store/journal/random-operations-are-undone-and-redone",
                   test_random_operations_are_undone_and_redone);

  return g_test_run ();
}
