/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-day.h"
#include "galpi-figure.h"
#include "galpi-finding.h"
#include "galpi-timeline-item.h"
#include "index-fixture.h"

static const char text[] =
  "회사는 지난 2월 말 새 공장을 열었다. 오전 9시부터다.\n"
  "투자액은 1,300억 원(약 1억 달러)이다.";

static void
set_up (IndexFixture  *self,
        gconstpointer  date)
{
  index_fixture_set_up (self, NULL);
  index_fixture_add_article (self, "공장 이야기", date, text);
  index_fixture_start (self);
}

static const GalpiFinding *
find (GPtrArray  *findings,
      const char *quote)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != GALPI_FINDING_PAIR && g_str_equal (finding->text, quote))
        return finding;
    }

  return NULL;
}

static void
assert_time (IndexFixture *self,
             const char   *quote,
             const char   *edtf,
             gboolean      corrected)
{
  g_autoptr(GPtrArray) findings = index_fixture_list_findings (self, 1);
  const GalpiFinding *time = find (findings, quote);

  g_assert_nonnull (time);
  g_assert_cmpstr (time->edtf, ==, edtf);
  g_assert_cmpint (time->corrected, ==, corrected);
}

static void
test_a_correction_outlives_every_reading (IndexFixture  *self,
                                          gconstpointer  data)
{
  index_fixture_correct (self, 1, "지난 2월 말", "time", "2023-02");
  assert_time (self, "지난 2월 말", "2023-02", TRUE);

  index_fixture_set_date (self, 1, "2022-05-07");
  assert_time (self, "지난 2월 말", "2023-02", TRUE);

  galpi_index_rebuild (self->index);
  assert_time (self, "지난 2월 말", "2023-02", TRUE);

  index_fixture_undo (self);
  index_fixture_undo (self);
  assert_time (self, "지난 2월 말", "2024-02-21~/2024-02-29~", FALSE);
  index_fixture_redo (self);
  assert_time (self, "지난 2월 말", "2023-02", TRUE);
}

static void
test_the_timeline_has_the_corrected_day (IndexFixture  *self,
                                         gconstpointer  data)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GPtrArray) items = NULL;
  GalpiTimelineItem *item;

  index_fixture_correct (self, 1, "지난 2월 말", "time", "1999-12-31");
  items = index_fixture_list_timeline (self, all);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpstr (galpi_timeline_item_get_text (item), ==, "지난 2월 말");
  g_assert_cmpstr (galpi_timeline_item_get_date (item), ==, "1999-12-31");
  g_assert_cmpint (galpi_timeline_item_get_from_day (item), ==, galpi_day_new (1999, 12, 31));
  g_assert_true (galpi_timeline_item_get_corrected (item));
}

static void
test_a_corrected_sum_has_its_own_rate (IndexFixture  *self,
                                       gconstpointer  data)
{
  g_autoptr(GPtrArray) figures = NULL;
  GalpiFigure *figure;

  index_fixture_correct (self, 1, "약 1억 달러", "money", "USD 200000000");
  figures = index_fixture_list_figures (self, "KRW");
  g_assert_cmpuint (figures->len, ==, 1);
  figure = g_ptr_array_index (figures, 0);
  g_assert_cmpstr (galpi_figure_get_restated (figure), ==, "200000000");
  g_assert_cmpstr (galpi_figure_get_pair (figure)->rate, ==, "0.00153846");
  g_assert_false (galpi_figure_get_finding (figure)->corrected);

  g_clear_pointer (&figures, g_ptr_array_unref);
  figures = index_fixture_list_figures (self, "USD");
  figure = g_ptr_array_index (figures, 0);
  g_assert_cmpstr (galpi_figure_get_finding (figure)->max, ==, "200000000");
  g_assert_false (galpi_figure_get_finding (figure)->approx);
  g_assert_true (galpi_figure_get_finding (figure)->corrected);
}

static void
test_a_sum_in_another_currency_is_found_by_it (IndexFixture  *self,
                                               gconstpointer  data)
{
  g_autoptr(GPtrArray) won = NULL;
  g_autoptr(GPtrArray) yen = NULL;

  index_fixture_correct (self, 1, "1,300억 원", "money", "JPY 130000000000~");
  won = index_fixture_list_figures (self, "KRW");
  yen = index_fixture_list_figures (self, "JPY");
  g_assert_cmpuint (won->len, ==, 0);
  g_assert_cmpuint (yen->len, ==, 1);
}

static void
test_words_that_reading_draws_otherwise_stand (IndexFixture  *self,
                                               gconstpointer  data)
{
  g_autoptr(GPtrArray) findings = NULL;
  const GalpiFinding *added;

  /* As an earlier reading had it, which did not see the 말, and which saw a time in 공장. */
  index_fixture_correct (self, 1, "지난 2월", "time", "2023-02");
  index_fixture_correct (self, 1, "공장", "time", "2020");
  findings = index_fixture_list_findings (self, 1);
  added = find (findings, "지난 2월");
  g_assert_nonnull (added);
  g_assert_cmpstr (added->from, ==, "2023-02-01");
  g_assert_null (find (findings, "지난 2월 말"));
  g_assert_nonnull (find (findings, "공장"));
  g_assert_nonnull (find (findings, "약 1억 달러"));
  for (guint i = 1; i < findings->len; i++)
    {
      const GalpiFinding *before = g_ptr_array_index (findings, i - 1);
      const GalpiFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpuint (before->range.start, <=, finding->range.start);
    }
}

static void
test_a_value_that_means_nothing_leaves_the_reading (IndexFixture  *self,
                                                    gconstpointer  data)
{
  index_fixture_correct (self, 1, "지난 2월 말", "time", "KRW 5");
  assert_time (self, "지난 2월 말", "2024-02-21~/2024-02-29~", FALSE);
}

static void
test_what_says_no_date_is_listed (IndexFixture  *self,
                                  gconstpointer  data)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GPtrArray) undated = index_fixture_list_undated (self, all);
  GalpiTimelineItem *item;

  /* A mere time of day means no date. */
  g_assert_cmpuint (undated->len, ==, 1);
  item = g_ptr_array_index (undated, 0);
  g_assert_cmpstr (galpi_timeline_item_get_text (item), ==, "지난 2월 말");
  g_assert_cmpstr (galpi_timeline_item_get_sentence (item), ==,
                   "회사는 지난 2월 말 새 공장을 열었다.");
  g_assert_null (galpi_timeline_item_get_date (item));

  index_fixture_correct (self, 1, "지난 2월 말", "time", "2023-02");
  g_clear_pointer (&undated, g_ptr_array_unref);
  undated = index_fixture_list_undated (self, all);
  g_assert_cmpuint (undated->len, ==, 0);

  index_fixture_undo (self);
  index_fixture_add_event (self, "2023", "새 공장", 1, "지난 2월 말 새 공장을 열었다.");
  g_clear_pointer (&undated, g_ptr_array_unref);
  undated = index_fixture_list_undated (self, all);
  g_assert_cmpuint (undated->len, ==, 0);
}

static void
test_a_new_date_dates_them (IndexFixture  *self,
                            gconstpointer  data)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GPtrArray) undated = NULL;

  index_fixture_set_date (self, 1, "2024-05-07");
  undated = index_fixture_list_undated (self, all);
  g_assert_cmpuint (undated->len, ==, 0);
  assert_time (self, "지난 2월 말", "2024-02-21~/2024-02-29~", FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, date, func) \
  g_test_add ("/store/index-correct/" name, IndexFixture, date, set_up, func, index_fixture_tear_down)

  ADD ("a-correction-outlives-every-reading", "2024-05-07",
       test_a_correction_outlives_every_reading);
  ADD ("the-timeline-has-the-corrected-day", "2024-05-07", test_the_timeline_has_the_corrected_day);
  ADD ("a-corrected-sum-has-its-own-rate", "2024-05-07", test_a_corrected_sum_has_its_own_rate);
  ADD ("a-sum-in-another-currency-is-found-by-it", "2024-05-07",
       test_a_sum_in_another_currency_is_found_by_it);
  ADD ("words-that-reading-draws-otherwise-stand", "2024-05-07",
       test_words_that_reading_draws_otherwise_stand);
  ADD ("a-value-that-means-nothing-leaves-the-reading", "2024-05-07",
       test_a_value_that_means_nothing_leaves_the_reading);
  ADD ("what-says-no-date-is-listed", NULL, test_what_says_no_date_is_listed);
  ADD ("a-new-date-dates-them", NULL, test_a_new_date_dates_them);

  return g_test_run ();
}
