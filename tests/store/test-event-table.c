/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-day.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-trash-table.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"
#include "table-fixture.h"

#define WORDS(...) ((const char * const []) { __VA_ARGS__, NULL })

static GalpiEvent *
make (const char *title,
      GalpiDay    from,
      GalpiDay    to,
      gint64      article_id,
      guint       start)
{
  GalpiEvent *event = galpi_event_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_autoptr(GalpiAnchor) anchor =
    galpi_anchor_new_for_range (STORE_FIXTURE_TEXT, (GalpiRange) { start, start + 3 });

  if (article_id != 0)
    g_ptr_array_add (sources, galpi_event_source_new (article_id, anchor));
  galpi_event_set_title (event, title);
  galpi_event_set_date (event, "2025-12");
  galpi_event_set_from_day (event, from);
  galpi_event_set_to_day (event, to);
  galpi_event_set_sources (event, sources);

  return event;
}

static GalpiEvent *
add (TableFixture *fixture,
     const char   *title,
     GalpiDay      from,
     GalpiDay      to,
     gint64        article_id)
{
  GalpiEvent *event = make (title, from, to, article_id, 0);
  g_autoptr(GError) error = NULL;

  galpi_event_table_insert (fixture->db, event, &error);
  g_assert_no_error (error);

  return event;
}

static void
test_comes_back_as_it_was_stored (TableFixture  *fixture,
                                  gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiEvent) event = make ("사건", 100, GALPI_DAY_NONE, id, 4);
  g_autoptr(GalpiEvent) found = NULL;
  g_autoptr(GError) error = NULL;
  const GalpiEventSource *source;

  galpi_event_set_note (event, "메모");
  galpi_event_set_tags (event, WORDS ("b", "a"));
  galpi_event_table_insert (fixture->db, event, &error);
  g_assert_no_error (error);

  found = galpi_event_table_get_by_uuid (fixture->db, galpi_event_get_uuid (event), &error);
  g_assert_no_error (error);
  g_assert_cmpint (galpi_event_get_id (found), ==, galpi_event_get_id (event));
  g_assert_cmpstr (galpi_event_get_title (found), ==, "사건");
  g_assert_cmpstr (galpi_event_get_note (found), ==, "메모");
  g_assert_cmpstr (galpi_event_get_date (found), ==, "2025-12");
  g_assert_cmpint (galpi_event_get_from_day (found), ==, 100);
  g_assert_cmpint (galpi_event_get_to_day (found), ==, GALPI_DAY_NONE);
  g_assert_cmpstrv (galpi_event_get_tags (found), WORDS ("a", "b"));
  g_assert_cmpuint (galpi_event_get_sources (found)->len, ==, 1);
  source = g_ptr_array_index (galpi_event_get_sources (found), 0);
  g_assert_cmpint (source->article_id, ==, id);
  g_assert_cmpuint (source->anchor->range.start, ==, 4);
  g_assert_cmpstr (source->anchor->quote, ==, "수출이");
}

static void
test_missing_is_told (TableFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(GalpiEvent) event = make ("title", 1, 2, 9, 0);
  g_autoptr(GError) error = NULL;

  g_assert_null (galpi_event_table_get (fixture->db, 9, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (galpi_event_table_update (fixture->db, event, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Its source's article is not there. */
  g_assert_false (galpi_event_table_insert (fixture->db, event, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
}

static void
test_update_keeps_sources_that_stay (TableFixture  *fixture,
                                     gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiEvent) event = add (fixture, "title", 1, 2, id);
  g_autoptr(GalpiEvent) edited = make ("new title", 3, 4, id, 0);
  g_autoptr(GalpiEvent) found = NULL;
  g_autoptr(GPtrArray) sources = NULL;
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GalpiAnchor) anchor =
    galpi_anchor_new_for_range (STORE_FIXTURE_TEXT, (GalpiRange) { 8, 11 });
  g_autoptr(GError) error = NULL;
  gint64 source_id = store_fixture_query (fixture->db, "SELECT id FROM event_source");

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_ptr_array_add (sources,
                   galpi_event_source_copy (g_ptr_array_index (galpi_event_get_sources (edited),
                                                               0)));
  g_ptr_array_add (sources, galpi_event_source_new (id, anchor));
  galpi_event_set_sources (edited, sources);
  galpi_event_set_uuid (edited, galpi_event_get_uuid (event));
  g_assert_true (galpi_event_table_update (fixture->db, edited, &error));
  g_assert_no_error (error);

  found = galpi_event_table_get (fixture->db, galpi_event_get_id (event), &error);
  g_assert_cmpstr (galpi_event_get_title (found), ==, "new title");
  g_assert_cmpuint (galpi_event_get_sources (found)->len, ==, 2);
  g_assert_cmpint (store_fixture_query (fixture->db, "SELECT min (id) FROM event_source"), ==,
                   source_id);

  galpi_event_set_sources (edited, none);
  g_assert_true (galpi_event_table_update (fixture->db, edited, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_query (fixture->db, "SELECT count (*) FROM event_source"), ==, 0);
  g_assert_cmpint (store_fixture_query (fixture->db, "SELECT count (*) FROM event_anchor"), ==, 0);
}

static void
assert_titles (GPtrArray  *events,
               const char *expected)
{
  g_autoptr(GString) titles = g_string_new (NULL);

  g_assert_nonnull (events);
  for (guint i = 0; i < events->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "",
                            galpi_event_get_title (g_ptr_array_index (events, i)));
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_lists_by_day_and_scope (TableFixture  *fixture,
                             gconstpointer  data)
{
  gint64 first = table_fixture_add_article (fixture, "first");
  gint64 second = table_fixture_add_article (fixture, "second");
  g_autoptr(GalpiEvent) late = add (fixture, "late", 30, 31, first);
  g_autoptr(GalpiEvent) open = add (fixture, "open", GALPI_DAY_NONE, 10, second);
  g_autoptr(GalpiEvent) longer = add (fixture, "longer", 20, 40, 0);
  g_autoptr(GalpiEvent) shorter = add (fixture, "shorter", 20, 21, first);
  g_autoptr(GalpiEvent) trashed = add (fixture, "trashed", 20, 21, first);
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GalpiScope) one = galpi_scope_new_article (second);
  g_autoptr(GalpiScope) tag = galpi_scope_new (GALPI_SCOPE_TAG, "t");
  g_autoptr(GPtrArray) of_all = NULL;
  g_autoptr(GPtrArray) of_one = NULL;
  g_autoptr(GPtrArray) of_ids = NULL;
  g_autoptr(GPtrArray) of_tag = NULL;
  g_autoptr(GError) error = NULL;

  galpi_trash_table_set (fixture->db, "event", galpi_event_get_id (trashed), TRUE, &error);
  galpi_event_set_tags (longer, WORDS ("t/u"));
  galpi_event_table_update (fixture->db, longer, &error);
  g_assert_no_error (error);

  of_all = galpi_event_table_list (fixture->db, all, &error);
  assert_titles (of_all, "open shorter longer late");
  of_one = galpi_event_table_list (fixture->db, one, &error);
  assert_titles (of_one, "open");
  of_ids = galpi_event_table_list_of (fixture->db, &first, 1, &error);
  assert_titles (of_ids, "shorter late");
  of_tag = galpi_event_table_list (fixture->db, tag, &error);
  assert_titles (of_tag, "longer");
  g_assert_no_error (error);
}

static void
test_quotes_are_anchored_anew (TableFixture  *fixture,
                               gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiEvent) event = add (fixture, "title", 1, 2, id);
  g_autoptr(GalpiDocument) document = store_fixture_make_document ("title");
  g_autoptr(GalpiAnchor) moved =
    galpi_anchor_new (GALPI_ANCHOR_PLACE, (GalpiRange) { 5, 8 }, "반도체", "p", "s");
  g_autoptr(GPtrArray) quotes = NULL;
  g_autoptr(GalpiEvent) lost = NULL;
  g_autoptr(GalpiEvent) found = NULL;
  g_autoptr(GError) error = NULL;
  const GalpiEventQuote *quote;
  const GalpiEventSource *source;
  gint64 old_id = galpi_version_table_get_current (fixture->db, id, &error);
  gint64 new_id = galpi_version_table_insert (fixture->db, id, document, NULL, &error);

  lost = galpi_event_table_get (fixture->db, galpi_event_get_id (event), &error);
  source = g_ptr_array_index (galpi_event_get_sources (lost), 0);
  g_assert_cmpint (source->anchor->state, ==, GALPI_ANCHOR_LOST);

  quotes = galpi_event_table_list_quotes (fixture->db, old_id, &error);
  g_assert_cmpuint (quotes->len, ==, 1);
  quote = g_ptr_array_index (quotes, 0);
  g_assert_cmpstr (quote->event, ==, galpi_event_get_uuid (event));
  g_assert_cmpuint (quote->place, ==, 0);
  g_assert_cmpstr (quote->anchor->quote, ==, "반도체");
  g_assert_true (galpi_event_table_set_anchor (fixture->db, quote->source_id, new_id, moved,
                                               &error));
  g_assert_no_error (error);
  found = galpi_event_table_get (fixture->db, galpi_event_get_id (event), &error);
  source = g_ptr_array_index (galpi_event_get_sources (found), 0);
  g_assert_cmpuint (source->anchor->range.start, ==, 5);
}

static void
test_verdict_stands_until_another (TableFixture  *fixture,
                                   gconstpointer  data)
{
  gint64 id = table_fixture_add_article (fixture, "title");
  g_autoptr(GalpiEvent) event = add (fixture, "title", 1, 2, id);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;
  const GalpiVerdict *found;
  GalpiVerdict verdict = {
    .version_id = galpi_version_table_get_current (fixture->db, id, NULL),
    .range = { 8, 11 },
    .quote = (char *) "지난해",
    .finding = GALPI_FINDING_TIME,
    .verdict = GALPI_VERDICT_DISMISSED,
  };
  GalpiVerdict other = verdict;
  gint64 first_id;

  g_assert_true (galpi_verdict_table_set (fixture->db, &verdict, &error));
  first_id = verdict.id;
  other.finding = GALPI_FINDING_MONEY;
  other.verdict = GALPI_VERDICT_CORRECTED;
  other.value = (char *) "2025";
  g_assert_true (galpi_verdict_table_set (fixture->db, &other, &error));
  before = galpi_verdict_table_list (fixture->db, verdict.version_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, 2);
  found = g_ptr_array_index (before, 1);
  g_assert_cmpint (found->verdict, ==, GALPI_VERDICT_CORRECTED);
  g_assert_cmpint (found->finding, ==, GALPI_FINDING_MONEY);
  g_assert_cmpstr (found->value, ==, "2025");

  verdict.verdict = GALPI_VERDICT_KEPT;
  verdict.event_id = galpi_event_get_id (event);
  g_assert_true (galpi_verdict_table_set (fixture->db, &verdict, &error));
  g_assert_cmpint (verdict.id, ==, first_id);
  after = galpi_verdict_table_list (fixture->db, verdict.version_id, &error);
  g_assert_cmpuint (after->len, ==, 2);
  found = g_ptr_array_index (after, 0);
  g_assert_cmpint (found->verdict, ==, GALPI_VERDICT_KEPT);
  g_assert_cmpint (found->event_id, ==, verdict.event_id);
  g_assert_cmpstr (found->quote, ==, "지난해");
  g_assert_cmpuint (found->range.end, ==, 11);

  g_assert_true (galpi_verdict_table_remove (fixture->db, first_id, &error));
  g_assert_true (galpi_verdict_table_remove (fixture->db, other.id, &error));
  none = galpi_verdict_table_list (fixture->db, verdict.version_id, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TABLE_TEST ("/store/event-table/comes-back-as-it-was-stored", test_comes_back_as_it_was_stored);
  TABLE_TEST ("/store/event-table/missing-is-told", test_missing_is_told);
  TABLE_TEST ("/store/event-table/update-keeps-sources-that-stay",
              test_update_keeps_sources_that_stay);
  TABLE_TEST ("/store/event-table/lists-by-day-and-scope", test_lists_by_day_and_scope);
  TABLE_TEST ("/store/event-table/quotes-are-anchored-anew", test_quotes_are_anchored_anew);
  TABLE_TEST ("/store/verdict-table/stands-until-another", test_verdict_stands_until_another);

  return g_test_run ();
}
