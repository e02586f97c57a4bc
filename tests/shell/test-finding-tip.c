/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-correction.h"
#include "galpi-finding-tip.h"
#include "galpi-marks.h"

/* Takes what is not %NULL. */
static GalpiFinding *
new_time (const char *text,
          const char *type,
          const char *value,
          const char *from,
          const char *to,
          const char *edtf)
{
  GalpiFinding *time = galpi_finding_new (GALPI_FINDING_TIME, (GalpiRange) { 0, 3 }, text);

  time->type = g_strdup (type);
  time->value = g_strdup (value);
  time->from = g_strdup (from);
  time->to = g_strdup (to);
  time->edtf = g_strdup (edtf);

  return time;
}

static GalpiFinding *
new_sum (const char *text,
         const char *currency,
         const char *number)
{
  GalpiFinding *sum = galpi_finding_new (GALPI_FINDING_MONEY, (GalpiRange) { 0, 3 }, text);

  sum->currency = g_strdup (currency);
  sum->min = g_strdup (number);
  sum->max = g_strdup (number);

  return sum;
}

static void
assert_tip (const GalpiFinding *first,
            const GalpiFinding *second,
            const char         *expected)
{
  g_autoptr(GalpiMarks) marks = galpi_marks_new ();
  g_autoptr(GPtrArray) findings = g_ptr_array_new ();
  g_autofree char *tip = NULL;

  g_ptr_array_add (findings, (gpointer) first);
  if (second != NULL)
    g_ptr_array_add (findings, (gpointer) second);
  tip = galpi_finding_tip (marks, findings);
  g_assert_cmpstr (tip, ==, expected);
}

static void
test_a_date_says_what_it_counts_from (void)
{
  g_autoptr(GalpiFinding) time = new_time ("지난 2월 말", "DATE", "2024-02", "2024-02-21", "2024-03-01",
                                           "2024-02-21~/2024-02-29~");

  assert_tip (time, NULL, "지난 2월 말: late February 2024.");
  time->base = g_strdup ("2024-05-07");
  assert_tip (time, NULL, "지난 2월 말: late February 2024, counted from 7 May 2024.");
}

static void
test_a_clock_says_its_time (void)
{
  g_autoptr(GalpiFinding) time = new_time ("오후 3시", "TIME", "2024-05-06T15", "2024-05-06T15:00",
                                           "2024-05-06T16:00", "2024-05-06T15:00:00");

  assert_tip (time, NULL, "오후 3시: 6 May 2024, 15:00.");
}

static void
test_what_can_not_be_dated_says_why (void)
{
  g_autoptr(GalpiFinding) time = new_time ("지난 2월", "DATE", "XXXX-02", NULL, NULL, NULL);

  assert_tip (time, NULL,
              "지난 2월: its date is not known. Correct it, or give the article a date.");
}

static void
test_lengths_and_repetitions_are_said (void)
{
  static const struct
  {
    const char *type;
    const char *value;
    const char *mod;
    const char *expected;
  } cases[] = {
    { "DURATION", "P10Y", NULL, "말: 10 years long." },
    { "DURATION", "P1Y6M", "APPROX", "말: about 1 year 6 months long." },
    { "DURATION", "PT1M", NULL, "말: 1 minute long." },
    { "DURATION", "P1.5D", "EQUAL_OR_LESS", "말: at most 1.5 days long." },
    { "DURATION", "PXY", NULL, "말: some years long." },
    { "DURATION", "P", NULL, "말: a length of time." },
    { "DURATION", "P5Q", NULL, "말: a length of time." },
    { "SET", "P1Y", NULL, "말: every year." },
    { "SET", "P2W", NULL, "말: every 2 weeks." },
    { "SET", "XXXX-WXX-1", NULL, "말: again and again." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GalpiFinding) time =
        new_time ("말", cases[i].type, cases[i].value, NULL, NULL, NULL);

      time->mod = g_strdup (cases[i].mod);
      assert_tip (time, NULL, cases[i].expected);
    }
}

static void
test_a_correction_says_whose_it_is (void)
{
  g_autoptr(GalpiFinding) time = new_time ("지난 2월", "DATE", "XXXX-02", NULL, NULL, NULL);
  g_autoptr(GalpiFinding) sum = new_sum ("몇 푼", "KRW", "3");

  g_assert_true (galpi_correction_apply ("2023-02", time));
  g_assert_true (galpi_correction_apply ("CNY 68600000000000~", sum));
  assert_tip (time, NULL, "지난 2월: February 2023, corrected by you.");
  assert_tip (sum, NULL, "몇 푼: about CNY 68,600,000,000,000 (68.6 trillion), corrected by you.");
}

static void
test_a_restatement_says_its_rate_and_doubt (void)
{
  g_autoptr(GalpiFinding) sum = new_sum ("1,300원", "KRW", "1300");
  g_autoptr(GalpiFinding) pair =
    galpi_finding_new (GALPI_FINDING_PAIR, (GalpiRange) { 0, 9 }, "1,300원(1달러)");

  pair->from_currency = g_strdup ("KRW");
  pair->to_currency = g_strdup ("USD");
  pair->rate = g_strdup ("0.000769231");
  assert_tip (sum, pair, "1,300원: KRW 1,300.\nRestated at 1 USD = 1,300 KRW.");

  pair->doubt = GALPI_DOUBT_BAND;
  pair->usual_low = g_strdup ("0.002");
  pair->usual_high = g_strdup ("0.004");
  assert_tip (sum, pair,
              "1,300원: KRW 1,300.\nRestated at 1 USD = 1,300 KRW.\n"
              "1 USD = 1300 KRW lies outside of what is usual (250 to 500): check the two sums.");
}

static void
test_only_days_are_marked_unasked (void)
{
  static const struct
  {
    const char *type;
    const char *value;
    const char *mod;
    gboolean    marked;
  } cases[] = {
    { "DATE", "2024-02", NULL, TRUE },     { "DATE", "2024-05-07", NULL, TRUE },
    { "DATE", "2024", "START", TRUE },     { "DATE", "XXXX-02", NULL, TRUE },
    { "TIME", "T09", NULL, TRUE },         { "DATE", "2024", NULL, FALSE },
    { "DATE", "199", NULL, FALSE },        { "DATE", "XXXX", NULL, FALSE },
    { "DURATION", "P10Y", NULL, FALSE },   { "SET", "P1Y", NULL, FALSE },
  };
  g_autoptr(GalpiMarks) marks = galpi_marks_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GalpiFinding) time =
        new_time ("말", cases[i].type, cases[i].value, NULL, NULL, NULL);

      time->mod = g_strdup (cases[i].mod);
      marks->all_times = FALSE;
      g_assert_cmpint (galpi_marks_is_marked (marks, time), ==, cases[i].marked);
      marks->all_times = TRUE;
      g_assert_true (galpi_marks_is_marked (marks, time));

      marks->all_times = FALSE;
      time->corrected = TRUE;
      g_assert_true (galpi_marks_is_marked (marks, time));
    }
}

static void
test_what_is_not_marked_is_found_when_asked_for (void)
{
  g_autoptr(GalpiMarks) marks = galpi_marks_new ();
  g_autoptr(GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) marked = NULL;

  g_ptr_array_add (findings, new_time ("올해", "DATE", "2024", "2024-01-01", "2025-01-01", "2024"));
  galpi_marks_set_findings (marks, findings);
  all = galpi_marks_get_findings_at (marks, 1);
  marked = galpi_marks_get_marked_at (marks, 1);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpuint (marked->len, ==, 0);
}

static GalpiFinding *
move (GalpiFinding *finding,
      guint         start,
      guint         end)
{
  finding->range = (GalpiRange) { start, end };

  return finding;
}

static void
test_one_goes_from_mark_to_mark (void)
{
  g_autoptr(GalpiMarks) marks = galpi_marks_new ();
  g_autoptr(GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);

  g_ptr_array_add (findings, move (new_sum ("1원", "KRW", "1"), 5, 8));
  g_ptr_array_add (findings, galpi_finding_new (GALPI_FINDING_PAIR, (GalpiRange) { 5, 12 }, "1원 (1달러)"));
  g_ptr_array_add (findings, move (new_time ("올해", "DATE", "2024", NULL, NULL, NULL), 20, 22));
  g_ptr_array_add (findings, move (new_time ("5월", "DATE", "2024-05", NULL, NULL, NULL), 30, 32));
  galpi_marks_set_findings (marks, findings);

  g_assert_cmpuint (galpi_marks_get_neighbour_finding (marks, 0, TRUE)->range.start, ==, 5);
  g_assert_cmpint (galpi_marks_get_neighbour_finding (marks, 0, TRUE)->kind, ==,
                   GALPI_FINDING_MONEY);
  g_assert_cmpuint (galpi_marks_get_neighbour_finding (marks, 5, TRUE)->range.start, ==, 30);
  g_assert_null (galpi_marks_get_neighbour_finding (marks, 30, TRUE));
  g_assert_cmpuint (galpi_marks_get_neighbour_finding (marks, 40, FALSE)->range.start, ==, 30);
  g_assert_cmpuint (galpi_marks_get_neighbour_finding (marks, 30, FALSE)->range.start, ==, 5);
  g_assert_null (galpi_marks_get_neighbour_finding (marks, 5, FALSE));

  marks->all_times = TRUE;
  g_assert_cmpuint (galpi_marks_get_neighbour_finding (marks, 5, TRUE)->range.start, ==, 20);
}

/* A gloss holds the names that it is of, which are told once. */
static void
test_a_name_says_its_spellings (void)
{
  static const char * const spellings[] = { "세계보건기구", "WHO", NULL };
  g_autoptr(GalpiMarks) marks = galpi_marks_new ();
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) findings = g_ptr_array_new ();
  g_autoptr(GalpiName) name = galpi_name_new ();
  g_autoptr(GalpiFinding) found = galpi_finding_new (GALPI_FINDING_NAME, (GalpiRange) { 7, 10 }, "WHO");
  g_autoptr(GalpiFinding) gloss =
    galpi_finding_new (GALPI_FINDING_GLOSS, (GalpiRange) { 0, 11 }, "세계보건기구(WHO)");
  g_autofree char *unknown = NULL;
  g_autofree char *tip = NULL;

  found->name = g_strdup ("WHO");
  gloss->name = g_strdup ("세계보건기구");
  gloss->twin = g_strdup ("WHO");
  g_ptr_array_add (findings, found);
  g_ptr_array_add (findings, gloss);
  unknown = galpi_finding_tip (marks, findings);
  g_assert_null (unknown);

  galpi_name_set_spelling (name, "세계보건기구");
  galpi_name_set_spellings (name, spellings);
  galpi_name_set_kind (name, GALPI_NAME_KIND_ORGANISATION);
  galpi_name_set_n_articles (name, 3);
  g_hash_table_insert (names, (gpointer) "세계보건기구", name);
  g_hash_table_insert (names, (gpointer) "WHO", name);
  galpi_marks_set_names (marks, names);
  tip = galpi_finding_tip (marks, findings);
  g_assert_cmpstr (tip, ==, "세계보건기구: Organization.\nAlso written: WHO.\n3 articles mention it.");

  /* No line under it until that is asked for. */
  g_assert_false (galpi_marks_is_marked (marks, found));
  marks->all_names = TRUE;
  g_assert_true (galpi_marks_is_marked (marks, found));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/finding-tip/a-date-says-what-it-counts-from",
                   test_a_date_says_what_it_counts_from);
  g_test_add_func ("/shell/finding-tip/a-clock-says-its-time", test_a_clock_says_its_time);
  g_test_add_func ("/shell/finding-tip/what-can-not-be-dated-says-why",
                   test_what_can_not_be_dated_says_why);
  g_test_add_func ("/shell/finding-tip/lengths-and-repetitions-are-said",
                   test_lengths_and_repetitions_are_said);
  g_test_add_func ("/shell/finding-tip/a-correction-says-whose-it-is",
                   test_a_correction_says_whose_it_is);
  g_test_add_func ("/shell/finding-tip/a-restatement-says-its-rate-and-doubt",
                   test_a_restatement_says_its_rate_and_doubt);
  g_test_add_func ("/shell/finding-tip/only-days-are-marked-unasked",
                   test_only_days_are_marked_unasked);
  g_test_add_func ("/shell/finding-tip/what-is-not-marked-is-found-when-asked-for",
                   test_what_is_not_marked_is_found_when_asked_for);
  g_test_add_func ("/shell/finding-tip/one-goes-from-mark-to-mark",
                   test_one_goes_from_mark_to_mark);
  g_test_add_func ("/shell/finding-tip/a-name-says-its-spellings",
                   test_a_name_says_its_spellings);

  return g_test_run ();
}
