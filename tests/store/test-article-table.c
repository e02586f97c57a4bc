/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-trash-table.h"
#include "galpi-version-table.h"
#include "table-fixture.h"

static void
assert_ids (GArray *ids,
            guint   n,
            ...)
{
  va_list wanted;

  g_assert_nonnull (ids);
  g_assert_cmpuint (ids->len, ==, n);
  va_start (wanted, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (ids, gint64, i), ==, va_arg (wanted, int));
  va_end (wanted);
}

static void
save (TableFixture       *fixture,
      gint64              id,
      const char         *date,
      const char         *source,
      const char         *person,
      const char * const *keywords,
      const char * const *tags)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiArticle) article = galpi_article_table_get (fixture->db, id, &error);

  g_assert_no_error (error);
  galpi_article_set_date (article, date);
  galpi_article_set_source (article, source);
  galpi_article_set_person (article, person);
  galpi_article_set_keywords (article, keywords);
  galpi_article_set_tags (article, tags);
  galpi_article_table_update (fixture->db, article, &error);
  g_assert_no_error (error);
}

#define WORDS(...) ((const char * const []) { __VA_ARGS__, NULL })

static void
test_comes_back_as_it_was_stored (TableFixture  *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GalpiArticle) article = galpi_article_new ();
  g_autoptr(GalpiArticle) found = NULL;
  g_autoptr(GError) error = NULL;

  galpi_article_set_title (article, "제목");
  galpi_article_set_subtitle (article, "부제");
  galpi_article_set_byline (article, "홍길동 기자");
  galpi_article_set_person (article, "홍길동");
  galpi_article_set_role (article, "기자");
  galpi_article_set_date (article, "2026-02-03");
  galpi_article_set_language (article, "ko");
  galpi_article_set_url (article, "https://example.org/a");
  galpi_article_set_source (article, "잡지");
  galpi_article_set_section (article, "section");
  galpi_article_set_kicker (article, "kicker");
  galpi_article_set_keywords (article, WORDS ("둘", "하나"));
  galpi_article_set_tags (article, WORDS ("b/c", "a"));
  g_assert_true (galpi_article_table_insert (fixture->db, article, &error));
  g_assert_no_error (error);
  g_assert_cmpint (galpi_article_get_id (article), ==, 1);
  g_assert_cmpuint (strlen (galpi_article_get_uuid (article)), ==, 36);

  found = galpi_article_table_get (fixture->db, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (galpi_article_get_uuid (found), ==, galpi_article_get_uuid (article));
  g_assert_cmpstr (galpi_article_get_title (found), ==, "제목");
  g_assert_cmpstr (galpi_article_get_subtitle (found), ==, "부제");
  g_assert_cmpstr (galpi_article_get_byline (found), ==, "홍길동 기자");
  g_assert_cmpstr (galpi_article_get_person (found), ==, "홍길동");
  g_assert_cmpstr (galpi_article_get_role (found), ==, "기자");
  g_assert_cmpstr (galpi_article_get_date (found), ==, "2026-02-03");
  g_assert_cmpstr (galpi_article_get_language (found), ==, "ko");
  g_assert_cmpstr (galpi_article_get_url (found), ==, "https://example.org/a");
  g_assert_cmpstr (galpi_article_get_source (found), ==, "잡지");
  g_assert_cmpstr (galpi_article_get_section (found), ==, "section");
  g_assert_cmpstr (galpi_article_get_kicker (found), ==, "kicker");
  g_assert_cmpstrv (galpi_article_get_keywords (found), WORDS ("둘", "하나"));
  g_assert_cmpstrv (galpi_article_get_tags (found), WORDS ("a", "b/c"));
  g_assert_cmpint (galpi_article_get_added (found), ==, galpi_article_get_added (article));
  g_assert_false (galpi_article_get_read (found));
  g_assert_cmpint (galpi_article_table_get_id (fixture->db, galpi_article_get_uuid (article),
                                               &error), ==, 1);
}

static void
test_missing_is_told (TableFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(GalpiArticle) article = galpi_article_new ();
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 9;

  g_assert_null (galpi_article_table_get (fixture->db, 9, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  galpi_article_set_id (article, 9);
  g_assert_false (galpi_article_table_update (fixture->db, article, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (galpi_article_table_get_id (fixture->db, "no uuid", &error), ==, 0);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (galpi_article_table_set_read (fixture->db, 9, TRUE, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* In a list it is left out. */
  none = galpi_article_table_list (fixture->db, &id, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_sorts (TableFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;
  const gint64 hits[] = { 3, 1, 77 };

  table_fixture_add_article (fixture, "나");
  table_fixture_add_article (fixture, "b");
  table_fixture_add_article (fixture, "A");
  save (fixture, 1, "2026-01-01", "y", NULL, NULL, NULL);
  save (fixture, 2, NULL, "x", NULL, NULL, NULL);
  save (fixture, 3, "2024-12-31", NULL, NULL, NULL, NULL);

#define SORTED(sort, descending, ...) \
  g_clear_pointer (&ids, g_array_unref); \
  ids = galpi_article_table_list_ids (fixture->db, all, sort, descending, &error); \
  g_assert_no_error (error); \
  assert_ids (ids, 3, __VA_ARGS__)

  SORTED (GALPI_SORT_ADDED, FALSE, 1, 2, 3);
  SORTED (GALPI_SORT_ADDED, TRUE, 3, 2, 1);
  SORTED (GALPI_SORT_TITLE, FALSE, 3, 2, 1);
  SORTED (GALPI_SORT_TITLE, TRUE, 1, 2, 3);
  SORTED (GALPI_SORT_DATE, FALSE, 3, 1, 2);
  SORTED (GALPI_SORT_DATE, TRUE, 1, 3, 2);
  SORTED (GALPI_SORT_SOURCE, FALSE, 2, 1, 3);
  SORTED (GALPI_SORT_SOURCE, TRUE, 1, 2, 3);

  g_clear_pointer (&ids, g_array_unref);
  ids = galpi_article_table_sort_ids (fixture->db, hits, 3, GALPI_SORT_DATE, TRUE, &error);
  g_assert_no_error (error);
  assert_ids (ids, 2, 1, 3);
}

static void
assert_scope (TableFixture   *fixture,
              GalpiScopeKind  kind,
              const char     *value,
              int             only)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new (kind, value);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids =
    galpi_article_table_list_ids (fixture->db, scope, GALPI_SORT_ADDED, FALSE, &error);

  g_assert_no_error (error);
  if (only != 0)
    assert_ids (ids, 1, only);
  else
    assert_ids (ids, 0);
  g_assert_cmpint (galpi_article_table_count (fixture->db, scope, &error), ==, ids->len);
  g_assert_no_error (error);
}

static void
test_scopes_hold_their_own (TableFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr(GalpiScope) one = galpi_scope_new_article (2);
  g_autoptr(GalpiAnnotation) annotation = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) groups = NULL;
  g_autoptr(GError) error = NULL;
  GalpiArticleGroup *group;

  for (int i = 1; i <= 3; i++)
    {
      table_fixture_add_article (fixture, "title");
      if (i != 1)
        galpi_article_table_set_read (fixture->db, i, TRUE, &error);
    }
  save (fixture, 1, NULL, NULL, NULL, WORDS ("AI산업"), WORDS ("가/나"));
  save (fixture, 2, NULL, NULL, "홍길동", WORDS ("다른 말"), NULL);
  save (fixture, 3, NULL, NULL, "홍길동", WORDS ("AI산업"), WORDS ("가"));
  galpi_trash_table_set (fixture->db, "article", 3, TRUE, &error);
  annotation = store_fixture_make_annotation (2, 0, 3, "");
  galpi_annotation_set_tags (annotation, WORDS ("따로"));
  galpi_annotation_table_insert (fixture->db, annotation, &error);
  g_assert_no_error (error);

  assert_scope (fixture, GALPI_SCOPE_UNREAD, NULL, 1);
  assert_scope (fixture, GALPI_SCOPE_TRASH, NULL, 3);
  assert_scope (fixture, GALPI_SCOPE_KEYWORD, "AI산업", 1);
  assert_scope (fixture, GALPI_SCOPE_KEYWORD, "AI", 0);
  assert_scope (fixture, GALPI_SCOPE_PERSON, "홍길동", 2);
  assert_scope (fixture, GALPI_SCOPE_TAG, "가", 1);
  assert_scope (fixture, GALPI_SCOPE_TAG, "가/나", 1);
  assert_scope (fixture, GALPI_SCOPE_TAG, "나", 0);
  assert_scope (fixture, GALPI_SCOPE_TAG, "따로", 2);
  ids = galpi_article_table_list_ids (fixture->db, one, GALPI_SORT_ADDED, FALSE, &error);
  assert_ids (ids, 1, 2);

  groups = galpi_article_table_list_groups (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (groups->len, ==, 6);
  group = g_ptr_array_index (groups, 0);
  g_assert_cmpint (group->kind, ==, GALPI_SCOPE_KEYWORD);
  g_assert_cmpstr (group->value, ==, "AI산업");
  g_assert_cmpuint (group->n_articles, ==, 1);
  group = g_ptr_array_index (groups, 5);
  g_assert_cmpint (group->kind, ==, GALPI_SCOPE_PERSON);
  g_assert_cmpuint (group->n_articles, ==, 1);
}

static void
test_counts_what_hangs_on_it (TableFixture  *fixture,
                              gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiAnnotation) first = store_fixture_make_annotation (id, 0, 3, "");
  g_autoptr(GalpiAnnotation) second = store_fixture_make_annotation (id, 4, 7, "");
  g_autoptr(GalpiAnchor) anchor =
    galpi_anchor_new_for_range (STORE_FIXTURE_TEXT, (GalpiRange) { 0, 3 });
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_autoptr(GalpiArticle) article = NULL;
  g_autoptr(GError) error = NULL;

  galpi_annotation_table_insert (fixture->db, first, &error);
  galpi_annotation_table_insert (fixture->db, second, &error);
  galpi_trash_table_set (fixture->db, "annotation", galpi_annotation_get_id (second), TRUE, &error);
  g_ptr_array_add (sources, galpi_event_source_new (id, anchor));
  galpi_event_set_sources (event, sources);
  galpi_event_table_insert (fixture->db, event, &error);
  g_assert_no_error (error);

  article = galpi_article_table_get (fixture->db, id, &error);
  g_assert_cmpuint (galpi_article_get_n_annotations (article), ==, 1);
  g_assert_cmpuint (galpi_article_get_n_events (article), ==, 1);
  g_assert_true (g_str_has_prefix (galpi_article_get_excerpt (article), "반도체 수출이"));
  g_assert_null (strchr (galpi_article_get_excerpt (article), '\n'));
}

static void
test_finds_the_same_article_again (TableFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GalpiDocument) document = store_fixture_make_document ("title");
  g_autoptr(GalpiDocument) same_address = store_fixture_make_document ("other");
  g_autoptr(GalpiDocument) new_text = store_fixture_make_document ("another");
  g_autoptr(GalpiArticle) article = NULL;
  g_autoptr(GError) error = NULL;
  GalpiArticleMatch match;
  gint64 id = table_fixture_add_article (fixture, "title");
  gint64 found;

#define FIND(what, wanted_match, wanted_id) \
  g_assert_true (galpi_article_table_find (fixture->db, what, &match, &found, &error)); \
  g_assert_cmpint (match, ==, wanted_match); \
  g_assert_cmpint (found, ==, wanted_id)

  article = galpi_article_table_get (fixture->db, id, &error);
  galpi_article_set_url (article, "https://example.org/1");
  galpi_article_table_update (fixture->db, article, &error);
  g_assert_no_error (error);

  FIND (document, GALPI_ARTICLE_SAME, id);
  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, "more", NULL, NULL);
  FIND (document, GALPI_ARTICLE_CHANGED, id);
  galpi_document_append_block (new_text, GALPI_BLOCK_PARAGRAPH, "more", NULL, NULL);
  FIND (new_text, GALPI_ARTICLE_NEW, 0);
  galpi_document_append_block (same_address, GALPI_BLOCK_PARAGRAPH, "and more", NULL, NULL);
  same_address->url = g_strdup ("https://example.org/1");
  FIND (same_address, GALPI_ARTICLE_CHANGED, id);

  galpi_trash_table_set (fixture->db, "article", id, TRUE, &error);
  FIND (same_address, GALPI_ARTICLE_NEW, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TABLE_TEST ("/store/article-table/comes-back-as-it-was-stored", test_comes_back_as_it_was_stored);
  TABLE_TEST ("/store/article-table/missing-is-told", test_missing_is_told);
  TABLE_TEST ("/store/article-table/sorts", test_sorts);
  TABLE_TEST ("/store/article-table/scopes-hold-their-own", test_scopes_hold_their_own);
  TABLE_TEST ("/store/article-table/counts-what-hangs-on-it", test_counts_what_hangs_on_it);
  TABLE_TEST ("/store/article-table/finds-the-same-article-again",
              test_finds_the_same_article_again);

  return g_test_run ();
}
