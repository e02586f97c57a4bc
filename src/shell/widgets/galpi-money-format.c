/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-money-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-decimal.h"

/* No more is known of a rate, since the sums that it comes from are rounded. */
#define RATE_DIGITS 4

/* Digits after the point up to which a number still reads well with a word: "68.6 trillion". */
#define SHORT_FRACTION 3

static char *
group_digits (const char *digits)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, digits[i]);
    }

  return g_string_free_and_steal (out);
}

/* 686000000000000 with 12 zeros to take gives "686", 68600000000000 gives "68.6". */
static char *
scale (const char *digits,
       gsize       n_zeros)
{
  gsize whole = strlen (digits) - n_zeros;
  g_autofree char *head = g_strndup (digits, whole);
  g_autofree char *grouped = group_digits (head);
  g_autofree char *fraction = g_strdup (digits + whole);
  gsize length = strlen (fraction);

  while (length > 0 && fraction[length - 1] == '0')
    fraction[--length] = '\0';

  if (length > SHORT_FRACTION)
    return NULL;

  return length > 0 ? g_strconcat (grouped, ".", fraction, NULL) : g_steal_pointer (&grouped);
}

static char *
say_power (const char *number,
           gsize       n_zeros)
{
  switch (n_zeros)
    {
    case 15:
      return g_strdup_printf (C_("number", "%s quadrillion"), number);
    case 12:
      return g_strdup_printf (C_("number", "%s trillion"), number);
    case 9:
      return g_strdup_printf (C_("number", "%s billion"), number);
    default:
      return g_strdup_printf (C_("number", "%s million"), number);
    }
}

static char *
format_short_scale (const char *digits)
{
  for (gsize n_zeros = 15; n_zeros >= 6; n_zeros -= 3)
    {
      g_autofree char *scaled = strlen (digits) > n_zeros ? scale (digits, n_zeros) : NULL;

      if (scaled != NULL)
        return say_power (scaled, n_zeros);
    }

  return group_digits (digits);
}

/* Korean counts by ten thousands: 1경 3,000조. The words are not translated, since only Korean has them. */
static char *
format_myriads (const char *digits)
{
  static const char *const words[] = { "", "만", "억", "조", "경", "해" };
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gsize length = strlen (digits);
  gsize n_groups = (length + 3) / 4;

  if (n_groups > G_N_ELEMENTS (words))
    return group_digits (digits);

  for (gsize i = 0; i < n_groups; i++)
    {
      gsize group = n_groups - 1 - i;
      gsize end = length - group * 4;
      gsize start = end > 4 ? end - 4 : 0;
      g_autofree char *part = g_strndup (digits + start, end - start);
      guint64 value = g_ascii_strtoull (part, NULL, 10);
      g_autofree char *plain = g_strdup_printf ("%" G_GUINT64_FORMAT, value);
      g_autofree char *grouped = group_digits (plain);

      if (value > 0)
        g_ptr_array_add (parts, g_strconcat (grouped, words[group], NULL));
    }

  if (parts->len == 0)
    return g_strdup ("0");

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" ", (char **) parts->pdata);
}

char *
galpi_number_format (const char *decimal)
{
  gboolean negative = decimal[0] == '-';
  const char *point = strchr (decimal, '.');
  const char *start = decimal + (negative ? 1 : 0);
  g_autofree char *digits = NULL;
  g_autofree char *words = NULL;

  if (point != NULL)
    {
      g_autofree char *whole = g_strndup (start, point - start);
      g_autofree char *grouped = group_digits (whole);

      words = g_strconcat (grouped, point, NULL);
    }
  else
    {
      /* Translators: "myriad" where large numbers go by ten thousands, as in Korean; else "short-scale" */
      gboolean myriads = g_str_equal (C_("number style", "short-scale"), "myriad");

      digits = g_strdup (start);
      words = myriads ? format_myriads (digits) : format_short_scale (digits);
    }

  return negative ? g_strconcat ("−", words, NULL) : g_steal_pointer (&words);
}

/* The currencies that Korean business prose is full of have words in it; others go by their code. */
static char *
add_currency (const char *number,
              const char *currency)
{
  if (currency == NULL)
    return g_strdup (number);
  if (g_str_equal (currency, "KRW"))
    return g_strdup_printf (C_("money", "KRW %s"), number);
  if (g_str_equal (currency, "USD"))
    return g_strdup_printf (C_("money", "USD %s"), number);
  if (g_str_equal (currency, "JPY"))
    return g_strdup_printf (C_("money", "JPY %s"), number);
  if (g_str_equal (currency, "CNY"))
    return g_strdup_printf (C_("money", "CNY %s"), number);
  if (g_str_equal (currency, "EUR"))
    return g_strdup_printf (C_("money", "EUR %s"), number);
  if (g_str_equal (currency, "GBP"))
    return g_strdup_printf (C_("money", "GBP %s"), number);
  if (g_str_equal (currency, "HKD"))
    return g_strdup_printf (C_("money", "HKD %s"), number);

  return g_strdup_printf ("%s %s", currency, number);
}

/* @number: of one sum, or of both ends */
static char *
add_bound (const char *number,
           const char *bound,
           const char *currency,
           gboolean    approx)
{
  g_autofree char *sum = add_currency (number, currency);

  if (g_strcmp0 (bound, "min") == 0)
    return g_strdup_printf (C_("money", "at least %s"), sum);
  if (g_strcmp0 (bound, "max") == 0)
    return g_strdup_printf (C_("money", "at most %s"), sum);
  if (approx)
    return g_strdup_printf (C_("money", "about %s"), sum);

  return g_steal_pointer (&sum);
}

static char *
format_range (const char *min,
              const char *max,
              char *    (*format) (const char *decimal))
{
  g_autofree char *first = format (min);
  g_autofree char *last = NULL;

  if (g_str_equal (min, max))
    return g_steal_pointer (&first);

  last = format (max);
  return g_strdup_printf (C_("number", "%s – %s"), first, last);
}

char *
galpi_money_format (const char *min,
                    const char *max,
                    const char *bound,
                    const char *currency,
                    gboolean    approx)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (min != NULL, NULL);
  g_return_val_if_fail (max != NULL, NULL);

  number = format_range (min, max, galpi_number_format);

  return add_bound (number, bound, currency, approx);
}

/* All digits of @decimal, in groups. */
static char *
format_digits (const char *decimal)
{
  gboolean negative = decimal[0] == '-';
  const char *start = decimal + (negative ? 1 : 0);
  gsize length = strcspn (start, ".");
  g_autofree char *whole = g_strndup (start, length);
  g_autofree char *grouped = group_digits (whole);

  return g_strconcat (negative ? "−" : "", grouped, start + length, NULL);
}

char *
galpi_money_format_exact (const char *min,
                          const char *max,
                          const char *bound,
                          const char *currency,
                          gboolean    approx)
{
  g_autofree char *digits = NULL;
  g_autofree char *words = NULL;
  g_autofree char *exact = NULL;

  g_return_val_if_fail (min != NULL, NULL);
  g_return_val_if_fail (max != NULL, NULL);

  digits = format_range (min, max, format_digits);
  words = format_range (min, max, galpi_number_format);
  exact = add_bound (digits, bound, currency, approx);
  if (g_str_equal (digits, words))
    return g_steal_pointer (&exact);

  /* Translators: a sum with all its digits, and the number in words: "USD 40,000,000 (40 million)" */
  return g_strdup_printf (C_("money", "%s (%s)"), exact, words);
}

char *
galpi_rate_format (const char *rate)
{
  const GalpiDecimal one = { 1, 0 };
  GalpiDecimal value;
  GalpiDecimal quoted;
  gboolean invert;
  g_autofree char *digits = NULL;
  g_autofree char *grouped = NULL;
  char *point;

  g_return_val_if_fail (rate != NULL, NULL);

  if (!galpi_decimal_parse (rate, &value))
    return g_strdup (rate);

  invert = galpi_decimal_compare (&value, &one) < 0;
  if (!galpi_decimal_divide (invert ? &one : &value, invert ? &value : &one, RATE_DIGITS, &quoted))
    return g_strdup (rate);

  digits = galpi_decimal_to_string (&quoted);
  point = strchr (digits, '.');
  if (point != NULL)
    *point = '\0';
  grouped = group_digits (digits);

  return point != NULL ? g_strconcat (grouped, ".", point + 1, NULL) : g_steal_pointer (&grouped);
}
