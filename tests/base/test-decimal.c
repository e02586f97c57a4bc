/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-decimal.h"

static GalpiDecimal
number (const char *text)
{
  GalpiDecimal decimal;

  if (!galpi_decimal_parse (text, &decimal))
    g_error ("%s is no number", text);
  return decimal;
}

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "0", "0" }, { "-0", "0" }, { "0.10", "0.1" }, { "10", "10" }, { "007.500", "7.5" },
    { "13000000000000000", "13000000000000000" }, { "-0.000000000000000001", "-0.000000000000000001" },
    { "1000000000000000000000000000000", "1000000000000000000000000000000" }, { "12.00", "12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GalpiDecimal decimal = number (cases[i][0]);
      g_autofree char *text = galpi_decimal_to_string (&decimal);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_refuses (void)
{
  static const char *const cases[] = {
    "", "-", ".5", "5.", "1,000", "1e3", " 1", "1.2.3", "+1", "0.0000000000000000001",
    "9999999999999999999999999999999999999999",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GalpiDecimal decimal = { 7, 1 };

      g_assert_false (galpi_decimal_parse (cases[i], &decimal));
      g_assert_true (decimal.coefficient == 7 && decimal.scale == 1);
    }
}

static void
test_arithmetic (void)
{
  GalpiDecimal a = number ("68.6"), b = number ("1000000000000"), c;
  g_autofree char *sum = NULL, *product = NULL;

  g_assert_true (galpi_decimal_multiply (&a, &b, &c));
  product = galpi_decimal_to_string (&c);
  g_assert_cmpstr (product, ==, "68600000000000");

  a = number ("0.1");
  b = number ("-0.25");
  g_assert_true (galpi_decimal_add (&a, &b, &c));
  sum = galpi_decimal_to_string (&c);
  g_assert_cmpstr (sum, ==, "-0.15");

  a = number ("100000000000000000000000000000000000000");
  g_assert_false (galpi_decimal_multiply (&a, &a, &c));
  g_assert_false (galpi_decimal_add (&a, &b, &c));
}

static void
test_divide (void)
{
  static const struct { const char *a, *b; guint digits; const char *quotient; } cases[] = {
    { "13000000000000000", "68600000000000", 6, "189.504" },
    { "1", "3", 6, "0.333333" },
    { "2", "3", 6, "0.666667" },
    { "-2", "3", 3, "-0.667" },
    { "125", "10", 2, "13" },
    { "999999.5", "1", 6, "1000000" },
    { "10", "4", 6, "2.5" },
    { "0", "7", 6, "0" },
    { "123456789", "1", 4, "123500000" },
    { "1", "1355", 6, "0.000738007" },
    { "1000000", "0.001", 6, "1000000000" },
    { "5", "1000000000000000000000000000000", 1, NULL },
    { "5", "0", 6, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GalpiDecimal a = number (cases[i].a), b = number (cases[i].b), c = { 0 };
      g_autofree char *text = NULL;

      g_assert_cmpint (galpi_decimal_divide (&a, &b, cases[i].digits, &c), ==,
                       cases[i].quotient != NULL);
      text = galpi_decimal_to_string (&c);
      if (cases[i].quotient != NULL)
        g_assert_cmpstr (text, ==, cases[i].quotient);
    }
}

static void
test_order (void)
{
  /* In order; neighbours that are equal stand in one string. */
  static const char *const sorted[] = {
    "-100000000000000000000", "-1000", "-999.5", "-999", "-10.5", "-10", "-9", "-1.1", "-1", "-0.5",
    "-0.05", "0", "0.000000000000000001", "0.05", "0.051", "0.5", "1", "1.01", "9", "10", "99", "100",
    "13000000000000000", "13000000000000000.01", "1000000000000000000000000000000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        GalpiDecimal a = number (sorted[i]), b = number (sorted[j]);
        g_autofree char *a_key = galpi_decimal_sort_key (&a);
        g_autofree char *b_key = galpi_decimal_sort_key (&b);
        int order = (i > j) - (i < j), keys = g_strcmp0 (a_key, b_key);

        g_assert_cmpint (galpi_decimal_compare (&a, &b), ==, order);
        g_assert_cmpint ((keys > 0) - (keys < 0), ==, order);
      }
}

static void
test_scale_does_not_matter (void)
{
  GalpiDecimal a = number ("1.50"), b = number ("1.5");
  g_autofree char *a_key = galpi_decimal_sort_key (&a);
  g_autofree char *b_key = galpi_decimal_sort_key (&b);

  g_assert_cmpint (galpi_decimal_compare (&a, &b), ==, 0);
  g_assert_cmpstr (a_key, ==, b_key);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/decimal/text-is-plain-and-short", test_text);
  g_test_add_func ("/base/decimal/refuses-what-is-no-number", test_refuses);
  g_test_add_func ("/base/decimal/adds-and-multiplies-exactly", test_arithmetic);
  g_test_add_func ("/base/decimal/divides-to-significant-digits", test_divide);
  g_test_add_func ("/base/decimal/orders-as-its-keys-do", test_order);
  g_test_add_func ("/base/decimal/scale-does-not-matter", test_scale_does_not_matter);
  return g_test_run ();
}
