/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-money-format.h"

typedef struct
{
  const char *given;
  const char *expected;
} Case;

static void
test_large_numbers_have_words (void)
{
  static const Case cases[] = {
    { "0", "0" }, { "999", "999" }, { "45000000", "45 million" }, { "68600000000000", "68.6 trillion" },
    { "13000000000000000", "13 quadrillion" }, { "1234567", "1,234,567" }, { "-2500000", "−2.5 million" },
    { "1234.56", "1,234.56" }, { "100000000000000000000", "100,000 quadrillion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = galpi_number_format (cases[i].given);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_nothing_is_rounded (void)
{
  g_autofree char *got = galpi_number_format ("71408512345678");

  g_assert_cmpstr (got, ==, "71,408,512,345,678");
}

static void
test_sums_say_what_they_are (void)
{
  g_autofree char *range = galpi_money_format ("40000000000", "50000000000", NULL, "USD", FALSE);
  g_autofree char *about = galpi_money_format ("54200000000000", "54200000000000", NULL, "KRW", TRUE);
  g_autofree char *least = galpi_money_format ("3000000", "3000000", "min", "XAU", FALSE);

  g_assert_cmpstr (range, ==, "USD 40 billion – 50 billion");
  g_assert_cmpstr (about, ==, "about KRW 54.2 trillion");
  g_assert_cmpstr (least, ==, "at least XAU 3 million");
}

static void
test_all_digits_are_said_with_the_words (void)
{
  g_autofree char *large =
    galpi_money_format_exact ("68600000000000", "68600000000000", NULL, "CNY", FALSE);
  g_autofree char *range = galpi_money_format_exact ("40000000", "50000000.5", "max", "USD", FALSE);
  g_autofree char *small = galpi_money_format_exact ("1450", "1450", NULL, "KRW", TRUE);

  g_assert_cmpstr (large, ==, "CNY 68,600,000,000,000 (68.6 trillion)");
  g_assert_cmpstr (range, ==, "at most USD 40,000,000 – 50,000,000.5 (40 million – 50,000,000.5)");
  g_assert_cmpstr (small, ==, "about KRW 1,450");
}

static void
test_rates_are_quoted_from_one_on (void)
{
  static const Case cases[] = {
    { "189.504", "189.5" }, { "8.91918", "8.919" }, { "1466.64", "1,467" },
    { "0.000666667", "1,500" }, { "1", "1" }, { "0", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = galpi_rate_format (cases[i].given);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/money-format/large-numbers-have-words", test_large_numbers_have_words);
  g_test_add_func ("/shell/money-format/nothing-is-rounded", test_nothing_is_rounded);
  g_test_add_func ("/shell/money-format/sums-say-what-they-are", test_sums_say_what_they_are);
  g_test_add_func ("/shell/money-format/all-digits-are-said-with-the-words",
                   test_all_digits_are_said_with_the_words);
  g_test_add_func ("/shell/money-format/rates-are-quoted-from-one-on", test_rates_are_quoted_from_one_on);

  return g_test_run ();
}
