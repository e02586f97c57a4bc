/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "galpi-article-list.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-names.h"
#include "galpi-notebook-steps.h"
#include "galpi-notebook-timeline.h"
#include "notebook-fixture.h"

static void
wait (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_wait_for_index_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_notebook_wait_for_index_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
}

static GalpiName *
find_name (Fixture     *fixture,
           gint64       article_id,
           const char  *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiName *found;

  wait (fixture);
  galpi_notebook_find_name_async (fixture->notebook, article_id, name, NULL, fixture_answer,
                                  fixture);
  result = fixture_await (fixture);
  found = galpi_notebook_find_name_finish (fixture->notebook, result, &error);
  if (found == NULL)
    g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);

  return found;
}

static void
assert_spellings (Fixture    *fixture,
                  const char *name,
                  const char *expected)
{
  g_autoptr (GalpiName) found = find_name (fixture, 0, name);
  g_autofree char *spellings = NULL;

  g_assert_nonnull (found);
  spellings = g_strjoinv ("|", (char **) galpi_name_get_spellings (found));
  g_assert_cmpstr (spellings, ==, expected);
}

/* @code: of the error that is expected, or -1 for none */
static void
change (Fixture         *fixture,
        GalpiNameChange  kind,
        const char      *name,
        const char      *other,
        int              code)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  wait (fixture);
  galpi_notebook_change_name_async (fixture->notebook, kind, name, other, NULL, fixture_answer,
                                    fixture);
  result = fixture_await (fixture);
  galpi_notebook_change_name_finish (fixture->notebook, result, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, GALPI_ERROR, code);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  galpi_notebook_undo_async (fixture->notebook, 1, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  steps = galpi_notebook_undo_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
}

static gint64
add (Fixture    *fixture,
     const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiImportItem *item;
  gint64 article_id;

  galpi_notebook_paste_async (fixture->notebook, bytes, "text/plain", "2024-05-07", NULL,
                              fixture_answer, fixture);
  result = fixture_await (fixture);
  item = galpi_notebook_paste_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  article_id = galpi_article_get_id (item->article);
  galpi_import_item_free (item);

  return article_id;
}

static void
test_one_step_each (Fixture       *fixture,
                    gconstpointer  data)
{
  add (fixture, "첫 글\n\n한빛전자가 왔다. 세계보건기구(WHO)도 왔다.\n");
  add (fixture, "다음 글\n\n다온전자가 왔다.\n");

  change (fixture, GALPI_NAME_JOIN, "한빛전자", "다온전자", -1);
  assert_spellings (fixture, "한빛전자", "한빛전자|다온전자");
  g_assert_cmpstr (galpi_notebook_get_undo_label (fixture->notebook), ==, "Join names");
  change (fixture, GALPI_NAME_JOIN, "한빛전자", "다온전자", GALPI_ERROR_INVALID);

  /* Split again, the join is forgotten, and not only outdone. */
  change (fixture, GALPI_NAME_SPLIT, "한빛전자", "다온전자", -1);
  assert_spellings (fixture, "한빛전자", "한빛전자");
  change (fixture, GALPI_NAME_JOIN, "다온전자", "한빛전자", -1);
  assert_spellings (fixture, "한빛전자", "한빛전자|다온전자");
  undo (fixture);
  undo (fixture);
  assert_spellings (fixture, "한빛전자", "한빛전자|다온전자");
  undo (fixture);
  assert_spellings (fixture, "한빛전자", "한빛전자");

  change (fixture, GALPI_NAME_SPLIT, "세계보건기구", "WHO", -1);
  assert_spellings (fixture, "세계보건기구", "세계보건기구");
  undo (fixture);
  assert_spellings (fixture, "세계보건기구", "세계보건기구|WHO");
}

static void
test_refuses_what_changes_nothing (Fixture       *fixture,
                                   gconstpointer  data)
{
  add (fixture, "첫 글\n\n한빛전자가 왔다. 세계보건기구(WHO)도 왔다.\n");

  change (fixture, GALPI_NAME_SPLIT, "한빛전자", "한빛전자", GALPI_ERROR_INVALID);
  change (fixture, GALPI_NAME_SPLIT, "한빛전자", "WHO", GALPI_ERROR_NOT_FOUND);
  change (fixture, GALPI_NAME_SHOW, "한빛전자", "한빛전자", GALPI_ERROR_INVALID);
  change (fixture, GALPI_NAME_SHOW, "한빛전자", "WHO", GALPI_ERROR_NOT_FOUND);
  change (fixture, GALPI_NAME_CLASSIFY, "한빛전자", "organisation", GALPI_ERROR_INVALID);
  change (fixture, GALPI_NAME_CLASSIFY, "한빛전자", "firm", GALPI_ERROR_INVALID);
  change (fixture, GALPI_NAME_JOIN, "한빛전자", "없는 이름", GALPI_ERROR_NOT_FOUND);
}

static void
test_shows_and_classifies (Fixture       *fixture,
                           gconstpointer  data)
{
  gint64 article_id = add (fixture, "첫 글\n\n세계보건기구(WHO)가 왔다.\n");
  g_autoptr (GalpiName) shown = NULL;
  g_autoptr (GalpiName) again = NULL;

  change (fixture, GALPI_NAME_SHOW, "세계보건기구", "WHO", -1);
  change (fixture, GALPI_NAME_CLASSIFY, "세계보건기구", "place", -1);
  shown = find_name (fixture, article_id, "세계보건기구");
  g_assert_cmpstr (galpi_name_get_spelling (shown), ==, "WHO");
  g_assert_cmpint (galpi_name_get_kind (shown), ==, GALPI_NAME_KIND_PLACE);

  /* Shown by the abbreviation, it still can be shown by the name again. */
  change (fixture, GALPI_NAME_SHOW, "WHO", "세계보건기구", -1);
  again = find_name (fixture, 0, galpi_name_get_id (shown));
  g_assert_cmpstr (galpi_name_get_spelling (again), ==, "세계보건기구");
}

static GArray *
list_articles (Fixture    *fixture,
               GalpiScope *scope)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  galpi_notebook_find_articles_async (fixture->notebook, scope, GALPI_SORT_ADDED, FALSE, NULL,
                                      fixture_answer, fixture);
  result = fixture_await (fixture);
  ids = galpi_notebook_find_articles_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return ids;
}

static GPtrArray *
list_timeline (Fixture    *fixture,
               GalpiScope *scope)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *items;

  galpi_notebook_list_timeline_async (fixture->notebook, scope, GALPI_DAY_NONE, GALPI_DAY_NONE,
                                      FALSE, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  items = galpi_notebook_list_timeline_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return items;
}

/* The articles that mention a name, by any of its spellings, are a scope as others are. */
static void
test_is_a_scope (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 first = add (fixture, "첫 글\n\n세계보건기구(WHO)가 2023년 3월에 왔다.\n");
  gint64 second = add (fixture, "다음 글\n\nWHO가 갔다.\n");
  g_autoptr (GalpiName) name = NULL;
  g_autoptr (GalpiScope) scope = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) items = NULL;

  add (fixture, "셋째 글\n\n한빛전자가 2023년 3월에 왔다.\n");
  name = find_name (fixture, 0, "세계보건기구");
  scope = galpi_scope_new_name (galpi_name_get_id (name), galpi_name_get_spelling (name));

  ids = list_articles (fixture, scope);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, first);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, second);

  items = list_timeline (fixture, scope);
  g_assert_cmpuint (items->len, >, 0);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpint (galpi_timeline_item_get_article_id (items->pdata[i]), <=, second);
}

#define ADD(name, func) \
  g_test_add ("/notebook/names/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("one-step-each", test_one_step_each);
  ADD ("refuses-what-changes-nothing", test_refuses_what_changes_nothing);
  ADD ("shows-and-classifies", test_shows_and_classifies);
  ADD ("is-a-scope", test_is_a_scope);

  return g_test_run ();
}
