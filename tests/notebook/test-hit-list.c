/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include "galpi-error.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-code.h"
#include "galpi-text-hit.h"

static GalpiHitList *
find_with (Fixture         *fixture,
           const char      *words,
           gboolean         is_regex,
           GalpiCodeExtent  extent,
           const char      *within,
           GError         **error)
{
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  const GalpiCodeQuery query = { words, is_regex, extent, within, all };
  g_autoptr (GalpiHitList) hits = galpi_hit_list_new (fixture->notebook);
  g_autoptr (GAsyncResult) result = NULL;

  galpi_hit_list_find_async (hits, &query, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);

  return galpi_hit_list_find_finish (hits, result, error) ? g_steal_pointer (&hits) : NULL;
}

static GalpiHitList *
find (Fixture         *fixture,
      const char      *words,
      GalpiCodeExtent  extent)
{
  g_autoptr (GError) error = NULL;
  GalpiHitList *hits = find_with (fixture, words, FALSE, extent, NULL, &error);

  g_assert_no_error (error);

  return hits;
}

static void
mark (Fixture      *fixture,
      GalpiHitList *hits,
      const char   *tag)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  galpi_hit_list_mark_coded_async (hits, tag, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_hit_list_mark_coded_finish (hits, result, &error);
  g_assert_no_error (error);
}

static GalpiCodeResult
code (Fixture      *fixture,
      GalpiHitList *hits,
      const char   *tag)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiCodeResult done = { 0 };

  galpi_notebook_code_hits_async (fixture->notebook, hits, tag, GALPI_COLOUR_GREEN, NULL, NULL,
                                  NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  galpi_notebook_code_hits_finish (fixture->notebook, result, &done, &error);
  g_assert_no_error (error);

  return done;
}

static GalpiCodeResult
uncode (Fixture      *fixture,
        GalpiHitList *hits,
        const char   *tag)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GalpiCodeResult done = { 0 };

  galpi_notebook_uncode_hits_async (fixture->notebook, hits, tag, NULL, NULL, NULL, fixture_answer,
                                    fixture);
  result = fixture_await (fixture);
  galpi_notebook_uncode_hits_finish (fixture->notebook, result, &done, &error);
  g_assert_no_error (error);

  return done;
}

static guint
count_annotations (Fixture *fixture)
{
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_list_annotations_async (fixture->notebook, all, NULL, fixture_answer, fixture);
  result = fixture_await (fixture);
  annotations = galpi_notebook_list_annotations_finish (fixture->notebook, result, &error);
  g_assert_no_error (error);

  return annotations->len;
}

static guint
n_items (GalpiHitList *hits)
{
  return g_list_model_get_n_items (G_LIST_MODEL (hits));
}

static GalpiTextHit *
get_loaded (GalpiHitList *hits,
            guint         position)
{
  GalpiTextHit *hit = g_list_model_get_item (G_LIST_MODEL (hits), position);

  while (!galpi_text_hit_get_loaded (hit))
    g_main_context_iteration (NULL, TRUE);

  return hit;
}

static void
test_finds_in_every_article (Fixture       *fixture,
                             gconstpointer  data)
{
  gint64 first = fixture_add_articles (fixture, "Harbour", 70);
  g_autoptr (GalpiHitList) hits = find (fixture, "river", GALPI_CODE_HIT);
  g_autoptr (GalpiTextHit) hit = get_loaded (hits, 69);
  guint start;
  guint end;

  g_assert_cmpuint (n_items (hits), ==, 70);
  g_assert_cmpuint (galpi_hit_list_get_n_articles (hits), ==, 70);
  g_assert_cmpuint (galpi_hit_list_get_n_checked (hits), ==, 70);
  g_assert_cmpint (galpi_text_hit_get_article_id (hit), ==, first + 69);
  g_assert_cmpstr (galpi_text_hit_get_article_title (hit), ==, "Harbour 069");
  g_assert_cmpstr (galpi_text_hit_get_before (hit), ==, "Harbour 069: the ");
  g_assert_cmpstr (galpi_text_hit_get_words (hit), ==, "river");
  g_assert_cmpstr (galpi_text_hit_get_after (hit), ==, " runs by the mill.");
  g_assert_cmpuint (galpi_hit_list_get_article (hits, 69, &start, &end), ==, 1);
  g_assert_cmpuint (start, ==, 69);
  g_assert_cmpuint (end, ==, 70);
}

static void
test_widens_to_the_sentence (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GalpiHitList) hits = NULL;
  g_autoptr (GalpiHitList) paragraphs = NULL;
  g_autoptr (GalpiTextHit) hit = NULL;
  g_autoptr (GalpiTextHit) paragraph = NULL;

  fixture_add_articles (fixture, "It rains. The river is high.\nBoats stay", 1);
  hits = find (fixture, "the", GALPI_CODE_SENTENCE);
  hit = get_loaded (hits, 0);
  g_assert_cmpuint (n_items (hits), ==, 2);
  g_assert_cmpstr (galpi_text_hit_get_before (hit), ==, "");
  g_assert_cmpstr (galpi_text_hit_get_words (hit), ==, "The");
  g_assert_cmpstr (galpi_text_hit_get_after (hit), ==, " river is high.");

  paragraphs = find (fixture, "high", GALPI_CODE_PARAGRAPH);
  paragraph = get_loaded (paragraphs, 0);
  g_assert_cmpuint (n_items (paragraphs), ==, 1);
  g_assert_cmpstr (galpi_text_hit_get_before (paragraph), ==, "It rains. The river is ");
}

static void
test_looks_within_a_tag (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GalpiHitList) wide = NULL;
  g_autoptr (GalpiHitList) inside = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_articles (fixture, "Weir", 3);
  wide = find (fixture, "\"river runs\"", GALPI_CODE_HIT);
  galpi_hit_list_set_checked (wide, 1, FALSE);
  g_assert_cmpuint (code (fixture, wide, "Water/Rivers").n_done, ==, 2);

  inside = find_with (fixture, "runs", FALSE, GALPI_CODE_HIT, "Water", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_items (inside), ==, 2);
}

static void
test_codes_what_is_checked_as_one_step (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GalpiHitList) hits = NULL;

  fixture_add_articles (fixture, "Weir", 20);
  hits = find (fixture, "river", GALPI_CODE_HIT);
  galpi_hit_list_check_all (hits, FALSE);
  g_assert_cmpuint (galpi_hit_list_get_n_checked (hits), ==, 0);
  galpi_hit_list_check_article (hits, 3, TRUE);
  galpi_hit_list_set_checked (hits, 5, TRUE);

  g_assert_cmpuint (code (fixture, hits, "Water").n_done, ==, 2);
  g_assert_cmpuint (count_annotations (fixture), ==, 2);
  fixture_undo (fixture);
  g_assert_cmpuint (count_annotations (fixture), ==, 0);
}

static void
test_doubles_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GalpiHitList) hits = NULL;
  g_autoptr (GalpiHitList) again = NULL;
  g_autoptr (GalpiTextHit) first = NULL;
  GalpiCodeResult result;

  fixture_add_articles (fixture, "Weir", 4);
  hits = find (fixture, "river", GALPI_CODE_HIT);
  galpi_hit_list_set_checked (hits, 0, FALSE);
  code (fixture, hits, "Water");

  again = find (fixture, "river", GALPI_CODE_HIT);
  result = code (fixture, again, "Water");
  g_assert_cmpuint (result.n_done, ==, 1);
  g_assert_cmpuint (result.n_there, ==, 3);

  first = g_list_model_get_item (G_LIST_MODEL (again), 0);
  mark (fixture, again, "Water");
  g_assert_cmpuint (galpi_hit_list_get_n_coded (again), ==, 4);
  g_assert_cmpuint (galpi_hit_list_get_n_checked (again), ==, 0);
  g_assert_true (galpi_text_hit_get_coded (first));
  mark (fixture, again, "Wood");
  g_assert_cmpuint (galpi_hit_list_get_n_coded (again), ==, 0);
  g_assert_cmpuint (galpi_hit_list_get_n_checked (again), ==, 4);
}

static void
test_takes_the_tag_away_again (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GalpiHitList) hits = NULL;

  fixture_add_articles (fixture, "Weir", 5);
  hits = find (fixture, "river", GALPI_CODE_HIT);
  code (fixture, hits, "Water");
  code (fixture, hits, "Wood");
  g_assert_cmpuint (count_annotations (fixture), ==, 10);

  g_assert_cmpuint (uncode (fixture, hits, "Water").n_done, ==, 5);
  g_assert_cmpuint (count_annotations (fixture), ==, 5);
  g_assert_cmpuint (uncode (fixture, hits, "Stone").n_done, ==, 0);
  fixture_undo (fixture);
  g_assert_cmpuint (count_annotations (fixture), ==, 10);
}

static void
test_refuses_a_bad_expression (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GalpiHitList) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) empty = NULL;

  fixture_add_articles (fixture, "Weir", 1);
  hits = find_with (fixture, "riv(er", TRUE, GALPI_CODE_HIT, NULL, &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "6"));
  g_assert_null (hits);

  hits = find_with (fixture, "tag:Water", FALSE, GALPI_CODE_HIT, NULL, &empty);
  g_assert_error (empty, GALPI_ERROR, GALPI_ERROR_INVALID);
}

static void
test_ends_with_a_pattern_that_would_not (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autofree char *many = g_strnfill (60, 'a');
  g_autoptr (GalpiHitList) hits = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_articles (fixture, many, 1);
  hits = find_with (fixture, "(a|aa)+$", TRUE, GALPI_CODE_HIT, NULL, &error);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
}

static void
cancel_at_progress (double   progress,
                    gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_takes_back_what_is_cancelled (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GalpiHitList) hits = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (words, "river ");
  fixture_add_articles (fixture, words->str, 1);
  g_string_free (words, TRUE);

  hits = find (fixture, "river", GALPI_CODE_HIT);
  g_assert_cmpuint (n_items (hits), ==, 2001);
  galpi_notebook_code_hits_async (fixture->notebook, hits, "Water", GALPI_COLOUR_GREEN,
                                  cancel_at_progress, cancellable, cancellable, fixture_answer,
                                  fixture);
  result = fixture_await (fixture);
  if (galpi_notebook_code_hits_finish (fixture->notebook, result, NULL, &error))
    g_assert_cmpuint (count_annotations (fixture), ==, 2001);
  else
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_annotations (fixture), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/notebook/hit-list/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  ADD ("finds-in-every-article", test_finds_in_every_article);
  ADD ("widens-to-the-sentence", test_widens_to_the_sentence);
  ADD ("looks-within-a-tag", test_looks_within_a_tag);
  ADD ("codes-what-is-checked-as-one-step", test_codes_what_is_checked_as_one_step);
  ADD ("doubles-nothing", test_doubles_nothing);
  ADD ("takes-the-tag-away-again", test_takes_the_tag_away_again);
  ADD ("refuses-a-bad-expression", test_refuses_a_bad_expression);
  ADD ("ends-with-a-pattern-that-would-not", test_ends_with_a_pattern_that_would_not);
  ADD ("takes-back-what-is-cancelled", test_takes_back_what_is_cancelled);

  return g_test_run ();
}
