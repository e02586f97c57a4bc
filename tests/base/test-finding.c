/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-finding.h"

static void
test_copy_has_every_field (void)
{
  g_autoptr(GalpiFinding) copy = NULL;
  g_autoptr(GalpiFinding) finding = NULL;

  finding = galpi_finding_new (GALPI_FINDING_PAIR, (GalpiRange) { 3, 9 }, "text");
  finding->corrected = TRUE;
  finding->type = g_strdup ("type");
  finding->value = g_strdup ("value");
  finding->mod = g_strdup ("mod");
  finding->from = g_strdup ("from");
  finding->to = g_strdup ("to");
  finding->edtf = g_strdup ("edtf");
  finding->base = g_strdup ("base");
  finding->min = g_strdup ("min");
  finding->max = g_strdup ("max");
  finding->bound = g_strdup ("bound");
  finding->currency = g_strdup ("currency");
  finding->unit = g_strdup ("unit");
  finding->approx = TRUE;
  finding->a = 1;
  finding->b = 2;
  finding->from_currency = g_strdup ("from_currency");
  finding->to_currency = g_strdup ("to_currency");
  finding->rate = g_strdup ("rate");
  finding->doubt = GALPI_DOUBT_MEDIAN;
  finding->usual_low = g_strdup ("usual_low");
  finding->usual_high = g_strdup ("usual_high");
  finding->name = g_strdup ("name");
  finding->twin = g_strdup ("twin");
  finding->name_class = g_strdup ("name_class");

  copy = galpi_finding_copy (finding);
  g_clear_pointer (&finding, galpi_finding_free);

  g_assert_cmpint (copy->kind, ==, GALPI_FINDING_PAIR);
  g_assert_cmpuint (copy->range.start, ==, 3);
  g_assert_true (copy->corrected);
  g_assert_cmpuint (copy->range.end, ==, 9);
  g_assert_cmpstr (copy->text, ==, "text");
  g_assert_cmpstr (copy->type, ==, "type");
  g_assert_cmpstr (copy->value, ==, "value");
  g_assert_cmpstr (copy->mod, ==, "mod");
  g_assert_cmpstr (copy->from, ==, "from");
  g_assert_cmpstr (copy->to, ==, "to");
  g_assert_cmpstr (copy->edtf, ==, "edtf");
  g_assert_cmpstr (copy->base, ==, "base");
  g_assert_cmpstr (copy->min, ==, "min");
  g_assert_cmpstr (copy->max, ==, "max");
  g_assert_cmpstr (copy->bound, ==, "bound");
  g_assert_cmpstr (copy->currency, ==, "currency");
  g_assert_cmpstr (copy->unit, ==, "unit");
  g_assert_true (copy->approx);
  g_assert_cmpuint (copy->a, ==, 1);
  g_assert_cmpuint (copy->b, ==, 2);
  g_assert_cmpstr (copy->from_currency, ==, "from_currency");
  g_assert_cmpstr (copy->to_currency, ==, "to_currency");
  g_assert_cmpstr (copy->rate, ==, "rate");
  g_assert_cmpint (copy->doubt, ==, GALPI_DOUBT_MEDIAN);
  g_assert_cmpstr (copy->usual_low, ==, "usual_low");
  g_assert_cmpstr (copy->usual_high, ==, "usual_high");
  g_assert_cmpstr (copy->name, ==, "name");
  g_assert_cmpstr (copy->twin, ==, "twin");
  g_assert_cmpstr (copy->name_class, ==, "name_class");
}

static void
test_says_nothing_when_new (void)
{
  g_autoptr(GalpiFinding) finding = NULL;

  finding = galpi_finding_new (GALPI_FINDING_TIME, (GalpiRange) { 0, 1 }, "x");

  g_assert_null (finding->value);
  g_assert_null (finding->name_class);
  g_assert_cmpint (finding->doubt, ==, GALPI_DOUBT_NONE);
}

static void
test_kinds_have_the_names_of_read (void)
{
  static const char *const names[] = { "time", "money", "quantity", "pair", "gloss", "name" };
  GalpiFindingKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (galpi_finding_kind_to_string (i), ==, names[i]);
      g_assert_true (galpi_finding_kind_from_string (names[i], &kind));
      g_assert_cmpint (kind, ==, i);
    }

  kind = GALPI_FINDING_GLOSS;
  g_assert_false (galpi_finding_kind_from_string ("Time", &kind));
  g_assert_cmpint (kind, ==, GALPI_FINDING_GLOSS);
}

static void
test_doubt_quotes_rates_from_one_on (void)
{
  static const struct
  {
    GalpiDoubt  doubt;
    const char *from, *to, *rate, *low, *high, *words;
  } cases[] = {
    { GALPI_DOUBT_BAND, "USD", "KRW", "13.5", "1070", "1560",
      "1 USD = 13.5 KRW lies outside of what is usual (1070 to 1560): check the two sums." },
    { GALPI_DOUBT_BAND, "KRW", "USD", "0.001", "0.00064103", "0.00093458",
      "1 USD = 1000 KRW lies outside of what is usual (1070 to 1560): check the two sums." },
    { GALPI_DOUBT_MEDIAN, "CNY", "KRW", "289.504373", "189.5", "189.5",
      "1 CNY = 289.5 KRW is far from the 189.5 of the other sums here: check the two sums." },
    { GALPI_DOUBT_NONE, "USD", "KRW", "1370", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GalpiFinding) pair = NULL;
      g_autofree char *words = NULL;

      pair = galpi_finding_new (GALPI_FINDING_PAIR, (GalpiRange) { 0, 1 }, "x");
      pair->doubt = cases[i].doubt;
      pair->from_currency = g_strdup (cases[i].from);
      pair->to_currency = g_strdup (cases[i].to);
      pair->rate = g_strdup (cases[i].rate);
      pair->usual_low = g_strdup (cases[i].low);
      pair->usual_high = g_strdup (cases[i].high);
      words = galpi_finding_say_doubt (pair);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/finding/copy-has-every-field", test_copy_has_every_field);
  g_test_add_func ("/base/finding/says-nothing-when-new", test_says_nothing_when_new);
  g_test_add_func ("/base/finding/kinds-have-the-names-of-read", test_kinds_have_the_names_of_read);

  g_test_add_func ("/base/finding/doubt-quotes-rates-from-one-on",
                   test_doubt_quotes_rates_from_one_on);

  return g_test_run ();
}
