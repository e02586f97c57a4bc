/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-links.h"
#include "galpi-notebook-steps.h"
#include "galpi-notebook-timeline.h"

static void
wait_for_index (Fixture *fixture)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_wait_for_index_async (fixture->notebook, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_notebook_wait_for_index_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
}

/* Returns: the note's UUID */
static char *
write_note (Fixture    *fixture,
            gint64      article_id,
            const char *note)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GalpiAnnotation) annotation = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_annotate_async (fixture->notebook, article_id, NULL, GALPI_COLOUR_NONE, note, NULL,
                                 NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  annotation = galpi_notebook_annotate_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return g_strdup (galpi_annotation_get_uuid (annotation));
}

static void
assert_note (Fixture    *fixture,
             const char *uuid,
             const char *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GalpiAnnotation) annotation = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_load_annotation_async (fixture->notebook, uuid, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  annotation = galpi_notebook_load_annotation_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (galpi_annotation_get_note (annotation), ==, expected);
}

static void
set_title (Fixture    *fixture,
           gint64      article_id,
           const char *title)
{
  g_autoptr(GAsyncResult) loaded = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GalpiArticle) article = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_load_article_async (fixture->notebook, article_id, NULL, fixture_answer, fixture);
  loaded = fixture_await (fixture);
  article = galpi_notebook_load_article_finish (fixture->notebook, loaded, NULL, &error);
  g_assert_no_error (error);

  galpi_article_set_title (article, title);
  galpi_notebook_save_article_async (fixture->notebook, article, NULL, fixture_answer, fixture);
  saved = fixture_await (fixture);
  galpi_notebook_save_article_finish (fixture->notebook, saved, &error);
  g_assert_no_error (error);
}

static void
move_to_trash (Fixture *fixture,
               gint64   article_id)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
  const char *ids[] = { id, NULL };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  galpi_notebook_trash_async (fixture->notebook, GALPI_THING_ARTICLE, ids, NULL, fixture_answer,
                              fixture);
  result = fixture_await (fixture);
  galpi_notebook_trash_finish (fixture->notebook, result, NULL, &error);
  g_assert_no_error (error);
}

/* Each target as "kind title state", in order. */
static void
assert_targets (Fixture    *fixture,
                const char *title,
                const char *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) ends = NULL;
  g_autoptr(GString) targets = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  wait_for_index (fixture);
  galpi_notebook_list_link_targets_async (fixture->notebook, title, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  ends = galpi_notebook_list_link_targets_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ends->len; i++)
    {
      const GalpiLinkEnd *end = ends->pdata[i];

      g_string_append_printf (targets, "%s%s %s", i > 0 ? "; " : "",
                              galpi_link_kind_to_string (end->kind), end->title);
    }
  g_string_append_printf (targets, " = %s",
                          galpi_link_state_to_string (galpi_link_state_of (ends)));
  g_assert_cmpstr (targets->str, ==, expected);
}

static void
assert_sources (Fixture       *fixture,
                GalpiLinkKind  kind,
                const char    *id,
                const char    *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) ends = NULL;
  g_autoptr(GString) sources = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  wait_for_index (fixture);
  galpi_notebook_list_link_sources_async (fixture->notebook, kind, id, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  ends = galpi_notebook_list_link_sources_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ends->len; i++)
    g_string_append_printf (sources, "%s%s", i > 0 ? "; " : "",
                            ((const GalpiLinkEnd *) ends->pdata[i])->title);
  g_assert_cmpstr (sources->str, ==, expected);
}

static char *
id_of (gint64 article_id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
}

static void
test_a_link_leads_to_what_bears_its_title (Fixture       *fixture,
                                           gconstpointer  data)
{
  gint64 article = fixture_add_articles (fixture, "반도체", 2);
  g_autofree char *id = id_of (article);
  g_autofree char *note = write_note (fixture, article + 1, "# 첫 줄\n[[반도체  000]]과 [[없는 글]]");

  assert_targets (fixture, "반도체 000", "article 반도체 000 = live");
  assert_targets (fixture, "첫 줄", "note 첫 줄 = live");
  assert_targets (fixture, "없는 글", " = missing");
  assert_sources (fixture, GALPI_LINK_ARTICLE, id, "첫 줄");
  assert_sources (fixture, GALPI_LINK_NOTE, note, "");
}

static void
test_what_is_in_the_trash_is_told_from_what_is_not (Fixture       *fixture,
                                                    gconstpointer  data)
{
  gint64 article = fixture_add_articles (fixture, "반도체", 2);
  g_autofree char *id = id_of (article);
  g_autofree char *note = write_note (fixture, article + 1, "[[반도체 000]]");

  move_to_trash (fixture, article);
  assert_targets (fixture, "반도체 000", "article 반도체 000 = trashed");
  assert_note (fixture, note, "[[반도체 000]]");

  fixture_undo (fixture);
  assert_targets (fixture, "반도체 000", "article 반도체 000 = live");
  assert_sources (fixture, GALPI_LINK_ARTICLE, id, "반도체 000");

  /* A note of an article in the trash leads nowhere. */
  move_to_trash (fixture, article + 1);
  assert_sources (fixture, GALPI_LINK_ARTICLE, id, "");
}

static void
test_links_follow_a_new_title_in_one_step (Fixture       *fixture,
                                           gconstpointer  data)
{
  gint64 article = fixture_add_articles (fixture, "반도체", 2);
  g_autofree char *id = id_of (article);
  g_autofree char *note =
    write_note (fixture, article + 1, "보기: [[반도체 000|칩]], [[반도체 001]], `[[반도체 000]]`");

  set_title (fixture, article, "새 [제목]");
  assert_note (fixture, note, "보기: [[새 제목|칩]], [[반도체 001]], `[[반도체 000]]`");
  assert_sources (fixture, GALPI_LINK_ARTICLE, id, "보기: 칩, 반도체 001, 반도체 000");

  fixture_undo (fixture);
  assert_note (fixture, note, "보기: [[반도체 000|칩]], [[반도체 001]], `[[반도체 000]]`");
  assert_targets (fixture, "반도체 000", "article 반도체 000 = live");
  assert_sources (fixture, GALPI_LINK_ARTICLE, id, "보기: 칩, 반도체 001, 반도체 000");
}

/* They may mean the other one. */
static void
test_links_stay_with_another_of_that_title (Fixture       *fixture,
                                            gconstpointer  data)
{
  gint64 article = fixture_add_articles (fixture, "반도체", 2);
  g_autofree char *note = NULL;

  set_title (fixture, article + 1, "반도체 000");
  note = write_note (fixture, article, "보기: [[반도체 000]]");
  set_title (fixture, article, "다른 것");
  assert_note (fixture, note, "보기: [[반도체 000]]");
}

static GalpiEvent *
save_event (Fixture    *fixture,
            GalpiEvent *event)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GalpiEvent *saved;

  galpi_notebook_save_event_async (fixture->notebook, event, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  saved = galpi_notebook_save_event_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return saved;
}

static void
test_events_link_and_are_linked (Fixture       *fixture,
                                 gconstpointer  data)
{
  gint64 article = fixture_add_articles (fixture, "반도체", 1);
  g_autofree char *id = id_of (article);
  g_autofree char *note = write_note (fixture, article, "보기: [[GTC 2024]]");
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GalpiEvent) saved = NULL;
  g_autoptr(GalpiEvent) renamed = NULL;

  galpi_event_set_date (event, "2024-03-18");
  galpi_event_set_title (event, "GTC 2024");
  galpi_event_set_note (event, "[[반도체 000]]에서");
  saved = save_event (fixture, event);
  assert_targets (fixture, "gtc 2024", "event GTC 2024 = live");
  assert_sources (fixture, GALPI_LINK_EVENT, galpi_event_get_uuid (saved), "보기: GTC 2024");
  assert_sources (fixture, GALPI_LINK_ARTICLE, id, "GTC 2024");

  galpi_event_set_title (saved, "GTC 2025");
  renamed = save_event (fixture, saved);
  assert_note (fixture, note, "보기: [[GTC 2025]]");
}

static void
assert_completions (Fixture    *fixture,
                    const char *typed,
                    const char *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) ends = NULL;
  g_autoptr(GString) offers = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  wait_for_index (fixture);
  galpi_notebook_complete_link_async (fixture->notebook, typed, 3, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  ends = galpi_notebook_complete_link_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ends->len; i++)
    g_string_append_printf (offers, "%s%s", i > 0 ? "; " : "",
                            ((const GalpiLinkEnd *) ends->pdata[i])->title);
  g_assert_cmpstr (offers->str, ==, expected);
}

static void
test_titles_are_found_while_typed (Fixture       *fixture,
                                   gconstpointer  data)
{
  gint64 article = fixture_add_articles (fixture, "반도체", 2);
  g_autofree char *note = write_note (fixture, article, "**금리** 전망");

  assert_completions (fixture, "ㅂㄷㅊ", "반도체 000; 반도체 001");
  assert_completions (fixture, "반도", "반도체 000; 반도체 001");
  assert_completions (fixture, "전ㅁ", "금리 전망");
  move_to_trash (fixture, article);
  assert_completions (fixture, "ㅂㄷㅊ", "반도체 001");
  assert_completions (fixture, "금리", "");
}

#define ADD(name, func) \
  g_test_add ("/notebook/links/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-link-leads-to-what-bears-its-title", test_a_link_leads_to_what_bears_its_title);
  ADD ("what-is-in-the-trash-is-told-from-what-is-not",
       test_what_is_in_the_trash_is_told_from_what_is_not);
  ADD ("links-follow-a-new-title-in-one-step", test_links_follow_a_new_title_in_one_step);
  ADD ("links-stay-with-another-of-that-title", test_links_stay_with_another_of_that_title);
  ADD ("events-link-and-are-linked", test_events_link_and_are_linked);
  ADD ("titles-are-found-while-typed", test_titles_are_found_while_typed);

  return g_test_run ();
}
