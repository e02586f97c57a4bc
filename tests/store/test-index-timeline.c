/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-day.h"
#include "galpi-event-table.h"
#include "galpi-figure.h"
#include "galpi-finding.h"
#include "galpi-index-timeline.h"
#include "galpi-timeline-item.h"
#include "galpi-trash-table.h"
#include "index-fixture.h"

static const char text[] =
  "회사는 2023년 11월 3일 공장을 닫았다. 지난 2월 말 새 공장을 열었다.\n"
  "투자액은 1,300억 원(약 1억 달러)이다. 빚은 2,000억 원이다.";

static void
set_up (IndexFixture  *self,
        gconstpointer  data)
{
  index_fixture_set_up (self, data);
  index_fixture_add_article (self, "공장 이야기", "2024-05-07", text);
  index_fixture_start (self);
}

static GPtrArray *
list_all (IndexFixture *self)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  return index_fixture_list_timeline (self, all);
}

static guint
count (GPtrArray         *items,
       GalpiTimelineKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += galpi_timeline_item_get_kind (g_ptr_array_index (items, i)) == kind;
  return n;
}

static GalpiTimelineItem *
find_text (GPtrArray  *items,
           const char *quote)
{
  for (guint i = 0; i < items->len; i++)
    {
      GalpiTimelineItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (galpi_timeline_item_get_text (item), quote) == 0)
        return item;
    }

  return NULL;
}

static void
test_found_times_are_in_order (IndexFixture  *self,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) items = list_all (self);
  GalpiTimelineItem *first = g_ptr_array_index (items, 0);
  GalpiTimelineItem *second = g_ptr_array_index (items, 1);
  GalpiTimelineItem *third = g_ptr_array_index (items, 2);
  GalpiRange place = index_fixture_find (text, "2023년 11월 3일");

  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpint (galpi_timeline_item_get_kind (first), ==, GALPI_TIMELINE_FOUND);
  g_assert_cmpint (galpi_timeline_item_get_from_day (first), ==, galpi_day_new (2023, 11, 3));
  g_assert_cmpint (galpi_timeline_item_get_to_day (first), ==, galpi_day_new (2023, 11, 4));
  g_assert_cmpstr (galpi_timeline_item_get_date (first), ==, "2023-11-03");
  g_assert_cmpuint (galpi_timeline_item_get_range (first).start, ==, place.start);
  g_assert_cmpstr (galpi_timeline_item_get_text (first), ==, "2023년 11월 3일");
  g_assert_cmpstr (galpi_timeline_item_get_sentence (first), ==, "회사는 2023년 11월 3일 공장을 닫았다.");
  g_assert_cmpstr (galpi_timeline_item_get_article_title (first), ==, "공장 이야기");

  g_assert_cmpstr (galpi_timeline_item_get_text (second), ==, "지난 2월 말");
  g_assert_cmpint (galpi_timeline_item_get_from_day (second), ==, galpi_day_new (2024, 2, 21));
  g_assert_cmpint (galpi_timeline_item_get_to_day (second), ==, galpi_day_new (2024, 3, 1));

  g_assert_cmpint (galpi_timeline_item_get_kind (third), ==, GALPI_TIMELINE_PUBLISHED);
  g_assert_cmpint (galpi_timeline_item_get_from_day (third), ==, galpi_day_new (2024, 5, 7));
}

static void
test_a_new_date_reads_anew (IndexFixture  *self,
                            gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  GalpiTimelineItem *item;

  index_fixture_wait (self);
  index_fixture_set_date (self, 1, "2022-05-07");
  items = list_all (self);
  item = find_text (items, "지난 2월 말");
  g_assert_nonnull (item);
  g_assert_cmpint (galpi_timeline_item_get_from_day (item), ==, galpi_day_new (2022, 2, 21));
}

static void
test_what_was_dismissed_stays_so (IndexFixture  *self,
                                  gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) undone = NULL;

  index_fixture_dismiss (self, 1, "지난 2월 말", "time");
  items = list_all (self);
  g_assert_null (find_text (items, "지난 2월 말"));
  g_assert_nonnull (find_text (items, "2023년 11월 3일"));

  /* Read anew, with another base. */
  index_fixture_set_date (self, 1, "2022-05-07");
  g_clear_pointer (&items, g_ptr_array_unref);
  items = list_all (self);
  g_assert_null (find_text (items, "지난 2월 말"));

  /* Made anew altogether. */
  galpi_index_rebuild (self->index);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = list_all (self);
  g_assert_null (find_text (items, "지난 2월 말"));

  index_fixture_undo (self);
  index_fixture_undo (self);
  undone = list_all (self);
  g_assert_nonnull (find_text (undone, "지난 2월 말"));
}

static gpointer
trash_event (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  gint64 *id = data;

  galpi_trash_table_set (db, "event", *id, TRUE, error);
  return NULL;
}

static void
test_a_time_that_an_event_bears_out_is_left_out (IndexFixture  *self,
                                                 gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) without = NULL;
  gint64 id;

  id = index_fixture_add_event (self, "2024-02-21~/2024-02-29~", "새 공장", 1,
                                "지난 2월 말 새 공장을 열었다.");
  items = list_all (self);
  g_assert_cmpuint (count (items, GALPI_TIMELINE_EVENT), ==, 1);
  g_assert_cmpuint (count (items, GALPI_TIMELINE_FOUND), ==, 1);
  g_assert_null (find_text (items, "지난 2월 말"));

  index_fixture_write (self, trash_event, &id);
  without = list_all (self);
  g_assert_cmpuint (count (without, GALPI_TIMELINE_EVENT), ==, 0);
  g_assert_cmpuint (count (without, GALPI_TIMELINE_FOUND), ==, 2);
}

static void
test_an_event_with_other_days_leaves_the_time (IndexFixture  *self,
                                               gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) exact = NULL;

  index_fixture_add_event (self, "2024-04", "새 공장", 1, "지난 2월 말 새 공장을 열었다.");
  items = list_all (self);
  g_assert_cmpuint (count (items, GALPI_TIMELINE_FOUND), ==, 2);

  /* A quote that is the time itself was made of it, whatever its date is now. */
  index_fixture_add_event (self, "2024-04", "새 공장", 1, "지난 2월 말");
  exact = list_all (self);
  g_assert_cmpuint (count (exact, GALPI_TIMELINE_FOUND), ==, 1);
}

static void
test_an_event_tells_its_sentence (IndexFixture  *self,
                                  gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  GalpiTimelineItem *item;

  index_fixture_add_event (self, "1999", "기억", 1, "새 공장");
  items = list_all (self);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpint (galpi_timeline_item_get_kind (item), ==, GALPI_TIMELINE_EVENT);
  g_assert_cmpstr (galpi_timeline_item_get_title (item), ==, "기억");
  g_assert_cmpstr (galpi_timeline_item_get_text (item), ==, "새 공장");
  g_assert_cmpstr (galpi_timeline_item_get_sentence (item), ==, "지난 2월 말 새 공장을 열었다.");
  g_assert_cmpstr (galpi_timeline_item_get_article_title (item), ==, "공장 이야기");
  g_assert_cmpuint (strlen (galpi_timeline_item_get_event_uuid (item)), ==, 36);
}

/* Days to ask for, and what there is. */
typedef struct
{
  GalpiDay  from;
  GalpiDay  to;
  gboolean  kept_only;
  guint     n_items;
} Window;

static gpointer
list_window (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Window *window = data;
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  return galpi_index_list_timeline (db, all, window->from, window->to, window->kept_only, error);
}

static void
test_only_days_asked_for_are_told (IndexFixture  *self,
                                   gconstpointer  data)
{
  Window windows[] = {
    { galpi_day_new (2023, 11, 3), galpi_day_new (2023, 11, 4), FALSE, 1 },
    { galpi_day_new (2023, 11, 4), galpi_day_new (2024, 2, 21), FALSE, 0 },
    { galpi_day_new (2024, 2, 29), galpi_day_new (2024, 5, 7), FALSE, 1 },
    { GALPI_DAY_NONE, galpi_day_new (2024, 5, 7), FALSE, 2 },
    { galpi_day_new (2024, 5, 7), GALPI_DAY_NONE, FALSE, 2 },
    { GALPI_DAY_NONE, GALPI_DAY_NONE, TRUE, 1 },
  };

  index_fixture_add_event (self, "2024-06/..", "뒤", 0, NULL);
  index_fixture_wait (self);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autoptr(GPtrArray) items = index_fixture_read (self, list_window, &windows[i]);

      g_test_message ("window %u", i);
      g_assert_cmpuint (items->len, ==, windows[i].n_items);
    }
}

static void
test_a_scope_narrows_it (IndexFixture  *self,
                         gconstpointer  data)
{
  g_autoptr(GalpiScope) second = NULL;
  g_autoptr(GalpiScope) found = galpi_scope_new (GALPI_SCOPE_SEARCH, "빚");
  g_autoptr(GalpiScope) trash = galpi_scope_new (GALPI_SCOPE_TRASH, NULL);
  g_autoptr(GPtrArray) of_second = NULL;
  g_autoptr(GPtrArray) of_found = NULL;
  g_autoptr(GPtrArray) of_trash = NULL;
  gint64 id = index_fixture_add_article (self, "다른 글", NULL, "1999년 5월 2일의 일이다.");

  second = galpi_scope_new_article (id);
  of_second = index_fixture_list_timeline (self, second);
  g_assert_cmpuint (of_second->len, ==, 1);
  g_assert_cmpint (galpi_timeline_item_get_article_id (g_ptr_array_index (of_second, 0)), ==, id);

  of_found = index_fixture_list_timeline (self, found);
  g_assert_cmpuint (of_found->len, ==, 3);
  of_trash = index_fixture_list_timeline (self, trash);
  g_assert_cmpuint (of_trash->len, ==, 0);
}

static void
test_figures_tell_their_restatement (IndexFixture  *self,
                                     gconstpointer  data)
{
  g_autoptr(GPtrArray) figures = index_fixture_list_figures (self, "KRW");
  GalpiFigure *larger = g_ptr_array_index (figures, 0);
  GalpiFigure *smaller = g_ptr_array_index (figures, 1);

  g_assert_cmpuint (figures->len, ==, 2);
  g_assert_cmpstr (galpi_figure_get_finding (larger)->max, ==, "200000000000");
  g_assert_null (galpi_figure_get_restated (larger));
  g_assert_cmpstr (galpi_figure_get_finding (smaller)->max, ==, "130000000000");
  g_assert_cmpstr (galpi_figure_get_restated (smaller), ==, "100000000");
  g_assert_cmpstr (galpi_figure_get_restated_currency (smaller), ==, "USD");
  g_assert_nonnull (galpi_figure_get_pair (smaller)->rate);
  g_assert_cmpstr (galpi_figure_get_article_date (smaller), ==, "2024-05-07");
  g_assert_cmpstr (galpi_figure_get_sentence (smaller), ==, "투자액은 1,300억 원(약 1억 달러)이다.");
}

/* As numbers, since a reader may have another language than who wrote the index. */
static void
test_figures_keep_their_doubt (IndexFixture  *self,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) figures = NULL;
  const GalpiFinding *pair;

  index_fixture_add_article (self, "배", "2024-05-07", "배는 3억 유로(약 45억 원)에 팔렸다.");
  index_fixture_wait (self);
  figures = index_fixture_list_figures (self, "EUR");
  g_assert_cmpuint (figures->len, ==, 1);
  pair = galpi_figure_get_pair (g_ptr_array_index (figures, 0));
  g_assert_cmpint (pair->doubt, ==, GALPI_DOUBT_BAND);
  g_assert_cmpstr (pair->from_currency, ==, "EUR");
  g_assert_cmpstr (pair->to_currency, ==, "KRW");
  g_assert_cmpstr (pair->rate, ==, "15");
  g_assert_cmpstr (pair->usual_low, ==, "1019");
  g_assert_cmpstr (pair->usual_high, ==, "1950");
}

static void
test_a_dismissed_restatement_is_none (IndexFixture  *self,
                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) before = index_fixture_list_findings (self, 1);
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GPtrArray) figures = NULL;

  index_fixture_dismiss (self, 1, "약 1억 달러", "money");
  findings = index_fixture_list_findings (self, 1);
  figures = index_fixture_list_figures (self, NULL);

  /* The restatement and the pair. */
  g_assert_cmpuint (findings->len, ==, before->len - 2);
  g_assert_cmpuint (figures->len, ==, 2);
  for (guint i = 0; i < figures->len; i++)
    g_assert_null (galpi_figure_get_restated (g_ptr_array_index (figures, i)));
}

static void
test_pairs_count_what_is_left (IndexFixture  *self,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) findings = NULL;
  guint n_pairs = 0;

  index_fixture_dismiss (self, 1, "2023년 11월 3일", "time");
  findings = index_fixture_list_findings (self, 1);
  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != GALPI_FINDING_PAIR)
        continue;

      n_pairs++;
      g_assert_cmpstr (((GalpiFinding *) g_ptr_array_index (findings, finding->a))->text, ==,
                       "1,300억 원");
      g_assert_cmpstr (((GalpiFinding *) g_ptr_array_index (findings, finding->b))->text, ==,
                       "약 1억 달러");
    }
  g_assert_cmpuint (n_pairs, ==, 1);
}

static void
test_a_finding_comes_back_as_it_was_read (IndexFixture  *self,
                                          gconstpointer  data)
{
  g_autoptr(GPtrArray) findings = index_fixture_list_findings (self, 1);
  const GalpiFinding *time = NULL;
  const GalpiFinding *sum = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->text, "지난 2월 말"))
        time = finding;
      else if (g_str_equal (finding->text, "약 1억 달러"))
        sum = finding;
    }

  g_assert_nonnull (time);
  g_assert_cmpstr (time->type, ==, "DATE");
  g_assert_cmpstr (time->value, ==, "2024-02");
  g_assert_cmpstr (time->mod, ==, "END");
  g_assert_cmpstr (time->from, ==, "2024-02-21");
  g_assert_cmpstr (time->to, ==, "2024-03-01");
  g_assert_cmpstr (time->base, ==, "2024-05-07");

  g_assert_nonnull (sum);
  g_assert_cmpint (sum->kind, ==, GALPI_FINDING_MONEY);
  g_assert_cmpstr (sum->min, ==, "100000000");
  g_assert_cmpstr (sum->currency, ==, "USD");
  g_assert_true (sum->approx);
  g_assert_null (sum->bound);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/store/index-timeline/" name, IndexFixture, NULL, set_up, func, index_fixture_tear_down)

  ADD ("found-times-are-in-order", test_found_times_are_in_order);
  ADD ("a-new-date-reads-anew", test_a_new_date_reads_anew);
  ADD ("what-was-dismissed-stays-so", test_what_was_dismissed_stays_so);
  ADD ("a-time-that-an-event-bears-out-is-left-out", test_a_time_that_an_event_bears_out_is_left_out);
  ADD ("an-event-with-other-days-leaves-the-time", test_an_event_with_other_days_leaves_the_time);
  ADD ("an-event-tells-its-sentence", test_an_event_tells_its_sentence);
  ADD ("only-days-asked-for-are-told", test_only_days_asked_for_are_told);
  ADD ("a-scope-narrows-it", test_a_scope_narrows_it);
  ADD ("figures-tell-their-restatement", test_figures_tell_their_restatement);
  ADD ("a-dismissed-restatement-is-none", test_a_dismissed_restatement_is_none);
  ADD ("figures-keep-their-doubt", test_figures_keep_their_doubt);
  ADD ("pairs-count-what-is-left", test_pairs_count_what_is_left);
  ADD ("a-finding-comes-back-as-it-was-read", test_a_finding_comes_back_as_it_was_read);

  return g_test_run ();
}
