/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-correction.h"

static GalpiFinding *
new_time (void)
{
  GalpiFinding *time = galpi_finding_new (GALPI_FINDING_TIME, (GalpiRange) { 2, 7 }, "지난 2월");

  time->type = g_strdup ("DATE");
  time->value = g_strdup ("XXXX-02");
  time->mod = g_strdup ("END");
  time->base = g_strdup ("2024-05-07");

  return time;
}

static void
test_a_date_takes_the_place_of_what_was_read (void)
{
  g_autoptr(GalpiFinding) time = new_time ();

  g_assert_true (galpi_correction_apply ("2023-02-21~/2023-02-28~", time));
  g_assert_true (time->corrected);
  g_assert_cmpstr (time->type, ==, "DATE");
  g_assert_cmpstr (time->edtf, ==, "2023-02-21~/2023-02-28~");
  g_assert_cmpstr (time->from, ==, "2023-02-21");
  g_assert_cmpstr (time->to, ==, "2023-03-01");
  g_assert_null (time->mod);
  g_assert_null (time->base);
  g_assert_cmpstr (time->text, ==, "지난 2월");
  g_assert_cmpuint (time->range.start, ==, 2);
}

static void
test_what_is_no_date_changes_nothing (void)
{
  static const char *const wrong[] = { "", "soon", "2023-02/..", "../2023", "XXXX-02", "KRW 100" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GalpiFinding) time = new_time ();

      g_assert_false (galpi_correction_apply (wrong[i], time));
      g_assert_false (time->corrected);
      g_assert_cmpstr (time->value, ==, "XXXX-02");
      g_assert_cmpstr (time->mod, ==, "END");
    }
}

static void
test_a_sum_comes_back_as_it_was_kept (void)
{
  static const struct
  {
    const char *correction;
    const char *currency;
    const char *min;
    const char *max;
    const char *bound;
    gboolean    approx;
  } cases[] = {
    { "CNY 68600000000000", "CNY", "68600000000000", "68600000000000", NULL, FALSE },
    { "KRW 13000000000000000~", "KRW", "13000000000000000", "13000000000000000", NULL, TRUE },
    { "USD 40.25/50", "USD", "40.25", "50", NULL, FALSE },
    { "USD 40/50~", "USD", "40", "50", NULL, TRUE },
    { "KRW 300/..", "KRW", "300", "300", "min", FALSE },
    { "KRW ../300~", "KRW", "300", "300", "max", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GalpiFinding) sum =
        galpi_finding_new (GALPI_FINDING_MONEY, (GalpiRange) { 0, 4 }, "몇 푼");
      g_autofree char *again = NULL;

      g_assert_true (galpi_correction_apply (cases[i].correction, sum));
      g_assert_true (sum->corrected);
      g_assert_cmpstr (sum->currency, ==, cases[i].currency);
      g_assert_cmpstr (sum->min, ==, cases[i].min);
      g_assert_cmpstr (sum->max, ==, cases[i].max);
      g_assert_cmpstr (sum->bound, ==, cases[i].bound);
      g_assert_cmpint (sum->approx, ==, cases[i].approx);
      again = galpi_correction_new (sum);
      g_assert_cmpstr (again, ==, cases[i].correction);
    }
}

static void
test_what_is_no_sum_changes_nothing (void)
{
  static const char *const wrong[] = {
    "", "KRW", "100", "won 100", "KRW many", "KRW 100 200", "KRW 1/2/3", "KRW 2/1", "KRW ../..",
    "KRW ~", "2024-05-07",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GalpiFinding) sum =
        galpi_finding_new (GALPI_FINDING_MONEY, (GalpiRange) { 0, 4 }, "몇 푼");

      g_assert_false (galpi_correction_apply (wrong[i], sum));
      g_assert_false (sum->corrected);
      g_assert_null (sum->currency);
      g_assert_null (sum->max);
    }
}

static void
test_only_what_is_complete_is_a_correction (void)
{
  g_autoptr(GalpiFinding) time = new_time ();
  g_autoptr(GalpiFinding) name = galpi_finding_new (GALPI_FINDING_NAME, (GalpiRange) { 0, 2 }, "리사");
  g_autofree char *correction = NULL;

  g_assert_null (galpi_correction_new (time));
  g_assert_null (galpi_correction_new (name));
  g_assert_false (galpi_correction_apply ("2024", name));

  time->edtf = g_strdup ("2024-02");
  correction = galpi_correction_new (time);
  g_assert_cmpstr (correction, ==, "2024-02");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/correction/a-date-takes-the-place-of-what-was-read",
                   test_a_date_takes_the_place_of_what_was_read);
  g_test_add_func ("/base/correction/what-is-no-date-changes-nothing",
                   test_what_is_no_date_changes_nothing);
  g_test_add_func ("/base/correction/a-sum-comes-back-as-it-was-kept",
                   test_a_sum_comes_back_as_it_was_kept);
  g_test_add_func ("/base/correction/what-is-no-sum-changes-nothing",
                   test_what_is_no_sum_changes_nothing);
  g_test_add_func ("/base/correction/only-what-is-complete-is-a-correction",
                   test_only_what_is_complete_is_a_correction);

  return g_test_run ();
}
