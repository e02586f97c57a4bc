/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-error.h"
#include "galpi-index-search.h"
#include "galpi-search-hit.h"
#include "galpi-tag-table.h"
#include "index-fixture.h"

static const char chips[] =
  "삼성전자와 SK하이닉스가 나란히 새 칩을 내놓았다.\n"
  "두 회사의 HBM 공급은 올해도 모자란다. 웹 앱을 쓰는 사람은 늘었다.";
static const char cars[] =
  "현대차는 울산에 전기차 공장을 짓는다.\n"
  "점유율은 +++ 표시가 붙은 표에서 볼 수 있다. 칩은 이 회사에도 모자란다.";
static const char mail[] =
  "A reader wrote that the naïve plan of the Bank failed twice.";

static void
set_up (IndexFixture  *self,
        gconstpointer  data)
{
  index_fixture_set_up (self, data);
  index_fixture_add_article (self, "반도체의 봄", "2024-03-05", chips);
  index_fixture_add_article (self, "공장의 여름", "2024-07-01", cars);
  index_fixture_add_article (self, "A letter", NULL, mail);
  index_fixture_start (self);
}

typedef struct
{
  const char *query;
  guint       n_hits;
} Case;

static const Case cases[] = {
  { "삼성", 1 },
  { "칩", 2 },
  { "HBM", 1 },
  { "hbm", 1 },
  { "하이닉스", 1 },
  { "SK하이닉스", 1 },
  { "\xe1\x84\x89\xe1\x85\xa1\xe1\x86\xb7\xe1\x84\x89\xe1\x85\xa5\xe1\x86\xbc", 1 }, /* 삼성, NFD */
  { "\"웹 앱\"", 1 },
  { "\"앱 웹\"", 0 },
  { "칩 공장", 1 },
  { "칩 -공장", 1 },
  { "-칩", 1 },
  { "-칩 -공장", 1 },
  { "+++", 1 },
  { "칩 +++", 1 },
  { "칩 -+++", 1 },
  { "naive", 1 },
  { "ban", 0 },
  { "없는말", 0 },
  { "여름", 1 },
  { "한지민", 3 },
  { "by:한지민 칩", 2 },
  { "by:박서준", 0 },
  { "-by:한지민", 0 },
  { "from:2024-04", 1 },
  { "to:2024-03", 1 },
  { "from:2024-03-05 to:2024-03-05", 1 },
  { "칩 from:2024-07-01", 1 },
  { "from:2024-07-02", 0 },
  { "열쇠말", 3 },
  { "tag:열쇠말", 3 },
  { "-tag:열쇠말", 0 },
  { "칩 tag:열쇠말 by:한지민 from:2024-07", 1 },
};

static void
test_finds_what_is_there (IndexFixture  *self,
                          gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_hits = index_fixture_count_hits (self, cases[i].query);

      if (n_hits != cases[i].n_hits)
        g_test_message ("query: %s", cases[i].query);
      g_assert_cmpuint (n_hits, ==, cases[i].n_hits);
    }
}

static void
test_a_hit_says_where (IndexFixture  *self,
                       gconstpointer  data)
{
  g_autoptr(GPtrArray) hits = index_fixture_search (self, "하이닉스", 0, NULL);
  GalpiSearchHit *hit = g_ptr_array_index (hits, 0);
  GalpiRange place = index_fixture_find (chips, "하이닉스");
  GArray *matches = galpi_search_hit_get_matches (hit);
  GalpiRange match;
  g_autofree char *shown = NULL;

  g_assert_cmpint (galpi_search_hit_get_kind (hit), ==, GALPI_HIT_ARTICLE);
  g_assert_cmpstr (galpi_search_hit_get_title (hit), ==, "반도체의 봄");
  g_assert_cmpuint (galpi_search_hit_get_range (hit).start, ==, place.start);
  g_assert_cmpuint (galpi_search_hit_get_range (hit).end, ==, place.end);

  g_assert_cmpuint (matches->len, ==, 1);
  match = g_array_index (matches, GalpiRange, 0);
  shown = g_utf8_substring (galpi_search_hit_get_snippet (hit), match.start, match.end);
  g_assert_cmpstr (shown, ==, "하이닉스");
}

static void
test_a_hit_in_the_title_has_no_place (IndexFixture  *self,
                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) hits = index_fixture_search (self, "반도체", 0, NULL);
  GalpiSearchHit *hit = g_ptr_array_index (hits, 0);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (galpi_search_hit_get_range (hit).end, ==, 0);
  g_assert_true (g_str_has_prefix (galpi_search_hit_get_snippet (hit), "삼성전자와"));
}

static void
test_a_limit_leaves_the_total (IndexFixture  *self,
                               gconstpointer  data)
{
  guint total;
  g_autoptr(GPtrArray) hits = index_fixture_search (self, "칩", 1, &total);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (total, ==, 2);
}

static void
test_the_title_counts_most (IndexFixture  *self,
                            gconstpointer  data)
{
  g_autoptr(GPtrArray) hits = NULL;

  index_fixture_add_article (self, "칩", "2024-01-01", "짧은 글이다.");
  hits = index_fixture_search (self, "칩", 0, NULL);

  g_assert_cmpuint (hits->len, ==, 3);
  g_assert_cmpstr (galpi_search_hit_get_title (g_ptr_array_index (hits, 0)), ==, "칩");
  for (guint i = 1; i < hits->len; i++)
    g_assert_cmpfloat (galpi_search_hit_get_rank (g_ptr_array_index (hits, i - 1)), <=,
                       galpi_search_hit_get_rank (g_ptr_array_index (hits, i)));
}

static void
test_notes_are_found (IndexFixture  *self,
                      gconstpointer  data)
{
  g_autoptr(GPtrArray) hits = NULL;
  GalpiSearchHit *hit;
  GalpiRange place = index_fixture_find (cars, "전기차 공장");

  index_fixture_add_annotation (self, 2, "전기차 공장", "투자 규모를 확인할 것", NULL);
  index_fixture_add_annotation (self, 2, NULL, "전체 인상: 투자 이야기", NULL);
  index_fixture_add_event (self, "2025-03", "투자 발표", 2, "울산");

  hits = index_fixture_search (self, "투자", 0, NULL);
  g_assert_cmpuint (hits->len, ==, 3);
  for (guint i = 0; i < hits->len; i++)
    {
      hit = g_ptr_array_index (hits, i);
      g_assert_cmpint (galpi_search_hit_get_article_id (hit), ==, 2);
      g_assert_cmpuint (strlen (galpi_search_hit_get_id (hit)), ==, 36);
      g_assert_nonnull (strstr (galpi_search_hit_get_snippet (hit), "투자"));

      if (galpi_search_hit_get_kind (hit) == GALPI_HIT_ANNOTATION)
        {
          g_assert_cmpuint (galpi_search_hit_get_range (hit).start, ==, place.start);
          g_assert_cmpstr (galpi_search_hit_get_title (hit), ==, "공장의 여름");
        }
      else if (galpi_search_hit_get_kind (hit) == GALPI_HIT_NOTE)
        {
          g_assert_cmpuint (galpi_search_hit_get_range (hit).end, ==, 0);
        }
      else
        {
          g_assert_cmpint (galpi_search_hit_get_kind (hit), ==, GALPI_HIT_EVENT);
          g_assert_cmpstr (galpi_search_hit_get_title (hit), ==, "투자 발표");
        }
    }
}

static void
test_tags_are_words_and_filters (IndexFixture  *self,
                                 gconstpointer  data)
{
  index_fixture_add_annotation (self, 1, "HBM", "물량", "예산/부품");
  index_fixture_add_annotation (self, 2, "공장", "물량", "예산");

  g_assert_cmpuint (index_fixture_count_hits (self, "부품"), ==, 1);
  g_assert_cmpuint (index_fixture_count_hits (self, "물량 tag:예산"), ==, 2);
  g_assert_cmpuint (index_fixture_count_hits (self, "물량 tag:예산/부품"), ==, 1);
  g_assert_cmpuint (index_fixture_count_hits (self, "물량 -tag:예산/부품"), ==, 1);
  g_assert_cmpuint (index_fixture_count_hits (self, "tag:없는태그"), ==, 0);

  /* Both annotations, and the articles that bear the tag by them. */
  g_assert_cmpuint (index_fixture_count_hits (self, "tag:예산"), ==, 4);
}

static void
test_events_are_narrowed_by_their_own_days (IndexFixture  *self,
                                            gconstpointer  data)
{
  index_fixture_add_event (self, "2025-03", "투자 발표", 2, "울산");
  index_fixture_add_event (self, "2026-01/..", "투자 끝", 0, NULL);

  g_assert_cmpuint (index_fixture_count_hits (self, "투자"), ==, 2);
  g_assert_cmpuint (index_fixture_count_hits (self, "투자 to:2025-03-01"), ==, 1);
  g_assert_cmpuint (index_fixture_count_hits (self, "투자 to:2025-02"), ==, 0);
  g_assert_cmpuint (index_fixture_count_hits (self, "투자 from:2025-04"), ==, 1);
  g_assert_cmpuint (index_fixture_count_hits (self, "투자 by:한지민"), ==, 1);
  g_assert_cmpuint (index_fixture_count_hits (self, "투자 -by:한지민"), ==, 1);
}

static gpointer
rename_tag (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  gint64 id = galpi_tag_table_find (db, "예산", error);

  if (id != 0)
    galpi_tag_table_rename (db, id, "살림", error);
  return NULL;
}

static void
test_a_renamed_tag_is_found_by_its_new_name (IndexFixture  *self,
                                             gconstpointer  data)
{
  index_fixture_add_annotation (self, 1, "HBM", "물량", "예산/부품");
  g_assert_cmpuint (index_fixture_count_hits (self, "예산"), ==, 1);

  index_fixture_write (self, rename_tag, NULL);
  g_assert_cmpuint (index_fixture_count_hits (self, "예산"), ==, 0);
  g_assert_cmpuint (index_fixture_count_hits (self, "살림"), ==, 1);

  index_fixture_undo (self);
  g_assert_cmpuint (index_fixture_count_hits (self, "예산"), ==, 1);
}

static gpointer
search_articles (GalpiDatabase  *db,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return galpi_index_search_articles (db, data, error);
}

static void
test_a_scope_has_each_article_once (IndexFixture  *self,
                                    gconstpointer  data)
{
  g_autoptr(GArray) by_note = NULL;
  g_autoptr(GArray) both = NULL;
  g_autoptr(GArray) without = NULL;

  index_fixture_add_annotation (self, 3, "Bank", "칩 이야기는 아님", NULL);
  index_fixture_add_annotation (self, 1, "HBM", "칩", NULL);
  index_fixture_wait (self);

  both = index_fixture_read (self, search_articles, (gpointer) "칩");
  g_assert_cmpuint (both->len, ==, 3);
  by_note = index_fixture_read (self, search_articles, (gpointer) "이야기");
  g_assert_cmpuint (by_note->len, ==, 1);
  g_assert_cmpint (g_array_index (by_note, gint64, 0), ==, 3);
  without = index_fixture_read (self, search_articles, (gpointer) "칩 -삼성");
  g_assert_cmpuint (without->len, ==, 1);
  g_assert_cmpint (g_array_index (without, gint64, 0), ==, 2);
}

static gpointer
search_wrong (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr(GError) why = NULL;
  g_autoptr(GPtrArray) hits = galpi_index_search (db, data, 0, NULL, &why);

  g_assert_null (hits);
  g_assert_error (why, GALPI_ERROR, GALPI_ERROR_INVALID);
  return NULL;
}

static void
test_nonsense_is_said_to_be_that (IndexFixture  *self,
                                  gconstpointer  data)
{
  index_fixture_wait (self);
  index_fixture_read (self, search_wrong, (gpointer) "from:someday");
}

/* Nothing that is typed may be an operator of SQL or FTS5. */
static void
test_any_query_is_only_words (IndexFixture  *self,
                              gconstpointer  data)
{
  static const char * const queries[] = {
    "\"", "'", "\"칩", "칩*", "칩 OR 공장", "NEAR(칩 공장)", "title:칩", "(칩", "칩^2", "칩 AND", "--",
    "%", "_", "\\", "by:\"'\"", "by:%", "tag:'", "tag:/", "tag:a//b", "{칩}", "\x01", "칩\n공장", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr(GPtrArray) hits = index_fixture_search (self, queries[i], 0, NULL);

      g_assert_nonnull (hits);
    }
  g_assert_cmpuint (index_fixture_count_hits (self, "by:%"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/store/index-search/" name, IndexFixture, NULL, set_up, func, index_fixture_tear_down)

  ADD ("finds-what-is-there", test_finds_what_is_there);
  ADD ("a-hit-says-where", test_a_hit_says_where);
  ADD ("a-hit-in-the-title-has-no-place", test_a_hit_in_the_title_has_no_place);
  ADD ("a-limit-leaves-the-total", test_a_limit_leaves_the_total);
  ADD ("the-title-counts-most", test_the_title_counts_most);
  ADD ("notes-are-found", test_notes_are_found);
  ADD ("tags-are-words-and-filters", test_tags_are_words_and_filters);
  ADD ("events-are-narrowed-by-their-own-days", test_events_are_narrowed_by_their_own_days);
  ADD ("a-renamed-tag-is-found-by-its-new-name", test_a_renamed_tag_is_found_by_its_new_name);
  ADD ("a-scope-has-each-article-once", test_a_scope_has_each_article_once);
  ADD ("nonsense-is-said-to-be-that", test_nonsense_is_said_to_be_that);
  ADD ("any-query-is-only-words", test_any_query_is_only_words);

  return g_test_run ();
}
