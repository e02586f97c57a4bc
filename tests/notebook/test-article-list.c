/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-article-list.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"

typedef struct
{
  guint    position;
  guint    removed;
  guint    added;
  gboolean came;
} Splice;

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  Splice *splice = user_data;

  *splice = (Splice) { position, removed, added, TRUE };
}

static void
notified_cb (gpointer user_data)
{
  gboolean *notified = user_data;

  *notified = TRUE;
}

static GListModel *
open_list (Fixture        *fixture,
           GalpiScopeKind  kind,
           const char     *value)
{
  g_autoptr (GalpiScope) scope = galpi_scope_new (kind, value);
  GListModel *list =
    G_LIST_MODEL (galpi_article_list_new (fixture->notebook, scope, GALPI_SORT_TITLE, FALSE));
  gboolean loading = TRUE;

  for (g_object_get (list, "loading", &loading, NULL); loading;
       g_object_get (list, "loading", &loading, NULL))
    g_main_context_iteration (NULL, TRUE);

  return list;
}

/* The article at @position, once its row is here. */
static GalpiArticle *
get_loaded (GListModel *list,
            guint       position)
{
  GalpiArticle *article = g_list_model_get_item (list, position);
  gboolean notified = FALSE;
  gulong handler;

  handler = g_signal_connect_swapped (article, "notify::title", G_CALLBACK (notified_cb),
                                      &notified);
  if (galpi_article_get_title (article) == NULL)
    fixture_run_until (&notified);
  g_signal_handler_disconnect (article, handler);

  return article;
}

static void
assert_title (GListModel *list,
              guint       position,
              const char *title)
{
  g_autoptr (GalpiArticle) article = get_loaded (list, position);

  g_assert_cmpstr (galpi_article_get_title (article), ==, title);
}

static void
close_list (Fixture    *fixture,
            GListModel *list)
{
  g_assert_finalize_object (list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_get_item_never_waits (Fixture       *fixture,
                           gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "river", 300);
  GListModel *list = open_list (fixture, GALPI_SCOPE_ALL, NULL);
  g_autoptr (GalpiArticle) article = g_list_model_get_item (list, 200);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 300);
  g_assert_cmpint (galpi_article_get_id (article), ==, first + 200);
  g_assert_null (galpi_article_get_title (article));
  g_assert_null (g_list_model_get_item (list, 300));

  assert_title (list, 200, "river 200");
  g_assert_cmpstr (galpi_article_get_title (article), ==, "river 200");
  close_list (fixture, list);
}

static void
test_an_id_is_one_object_while_held (Fixture       *fixture,
                                     gconstpointer  data)
{
  GListModel *list;
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GalpiArticle) again = NULL;

  fixture_add_articles (fixture, "river", 2000);
  list = open_list (fixture, GALPI_SCOPE_ALL, NULL);
  article = get_loaded (list, 5);

  /* Enough of the others to drive its page out. */
  for (guint i = 64; i < 2000; i += 64)
    g_object_unref (get_loaded (list, i));

  again = g_list_model_get_item (list, 5);
  g_assert_true (again == article);
  close_list (fixture, list);
}

static void
test_rows_outlive_the_list (Fixture       *fixture,
                            gconstpointer  data)
{
  GListModel *list;
  GalpiArticle *article;

  fixture_add_articles (fixture, "river", 1);
  list = open_list (fixture, GALPI_SCOPE_ALL, NULL);
  article = get_loaded (list, 0);
  close_list (fixture, list);
  g_assert_cmpstr (galpi_article_get_title (article), ==, "river 000");
  g_assert_finalize_object (article);
}

static void
test_follows_what_comes_and_goes (Fixture       *fixture,
                                  gconstpointer  data)
{
  GListModel *list;
  Splice splice = { 0 };

  fixture_add_articles (fixture, "a", 3);
  fixture_add_articles (fixture, "c", 3);
  list = open_list (fixture, GALPI_SCOPE_ALL, NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &splice);

  fixture_add_articles (fixture, "b", 2);
  fixture_run_until (&splice.came);
  g_assert_cmpuint (splice.position, ==, 3);
  g_assert_cmpuint (splice.removed, ==, 0);
  g_assert_cmpuint (splice.added, ==, 2);
  assert_title (list, 4, "b 001");

  splice.came = FALSE;
  fixture_undo (fixture);
  fixture_run_until (&splice.came);
  g_assert_cmpuint (splice.position, ==, 3);
  g_assert_cmpuint (splice.removed, ==, 2);
  g_assert_cmpuint (splice.added, ==, 0);
  assert_title (list, 3, "c 000");
  close_list (fixture, list);
}

static void
test_a_held_row_follows_its_article (Fixture       *fixture,
                                     gconstpointer  data)
{
  gint64 article_id = fixture_add_articles (fixture, "river", 3) + 1;
  GListModel *list = open_list (fixture, GALPI_SCOPE_ALL, NULL);
  g_autoptr (GalpiArticle) article = get_loaded (list, 1);
  g_autoptr (GalpiAnnotation) annotation = NULL;
  gboolean notified = FALSE;
  Splice splice = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &splice);
  g_signal_connect_swapped (article, "notify::n-annotations", G_CALLBACK (notified_cb), &notified);
  annotation = fixture_annotate (fixture, article_id, 0, 5);
  fixture_run_until (&notified);
  g_assert_cmpuint (galpi_article_get_n_annotations (article), ==, 1);
  g_assert_false (splice.came);
  g_signal_handlers_disconnect_by_data (article, &notified);
  close_list (fixture, list);
}

static void
test_a_search_is_followed_too (Fixture       *fixture,
                               gconstpointer  data)
{
  GListModel *list = open_list (fixture, GALPI_SCOPE_SEARCH, "mill");
  Splice splice = { 0 };

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &splice);
  fixture_add_articles (fixture, "river", 2);
  fixture_run_until (&splice.came);
  assert_title (list, 0, "river 000");
  close_list (fixture, list);
}

static void
test_an_error_is_told (Fixture       *fixture,
                       gconstpointer  data)
{
  GListModel *list = open_list (fixture, GALPI_SCOPE_SEARCH, "from:soon");
  g_autofree char *error = NULL;

  g_object_get (list, "error", &error, NULL);
  g_assert_nonnull (error);
  close_list (fixture, list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/notebook/article-list/" name, Fixture, NULL, fixture_set_up, func, \
              fixture_tear_down)
  ADD ("get-item-never-waits", test_get_item_never_waits);
  ADD ("an-id-is-one-object-while-held", test_an_id_is_one_object_while_held);
  ADD ("rows-outlive-the-list", test_rows_outlive_the_list);
  ADD ("follows-what-comes-and-goes", test_follows_what_comes_and_goes);
  ADD ("a-held-row-follows-its-article", test_a_held_row_follows_its_article);
  ADD ("a-search-is-followed-too", test_a_search_is_followed_too);
  ADD ("an-error-is-told", test_an_error_is_told);
#undef ADD

  return g_test_run ();
}
