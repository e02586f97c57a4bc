/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-decimal.h"

#include <string.h>

#define MAX_SCALE 18

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UWide;

static UWide
magnitude (const GalpiDecimal *self)
{
  return self->coefficient < 0 ? -(UWide) self->coefficient : (UWide) self->coefficient;
}

static void
strip_zeros (Wide  *coefficient,
             guint *scale)
{
  while (*scale > 0 && *coefficient % 10 == 0)
    {
      *coefficient /= 10;
      (*scale)--;
    }
}

/* Writes the digits most significant first; returns how many. 0 has none. */
static guint
digits_of (UWide number,
           char  digits[40])
{
  char reversed[40];
  guint n = 0;

  for (; number > 0; number /= 10)
    reversed[n++] = '0' + (char) (number % 10);
  for (guint i = 0; i < n; i++)
    digits[i] = reversed[n - 1 - i];
  return n;
}

gboolean
galpi_decimal_parse (const char   *string,
                     GalpiDecimal *result)
{
  const char *p = string;
  Wide coefficient = 0;
  guint scale = 0, n_digits = 0;
  gboolean negative, fraction = FALSE;

  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  negative = *p == '-';
  if (negative)
    p++;

  for (; *p != '\0'; p++)
    {
      if (*p == '.' && !fraction && n_digits > 0)
        {
          fraction = TRUE;
          continue;
        }

      if (!g_ascii_isdigit (*p) || (fraction && scale == MAX_SCALE)
          || __builtin_mul_overflow (coefficient, (Wide) 10, &coefficient)
          || __builtin_add_overflow (coefficient, (Wide) (*p - '0'), &coefficient))
        return FALSE;

      n_digits++;
      scale += fraction;
    }

  if (n_digits == 0 || (fraction && scale == 0))
    return FALSE;

  result->coefficient = negative ? -coefficient : coefficient;
  result->scale = scale;
  return TRUE;
}

char *
galpi_decimal_to_string (const GalpiDecimal *self)
{
  Wide coefficient;
  guint scale, n;
  char digits[40];
  GString *text;

  g_return_val_if_fail (self != NULL && self->scale <= MAX_SCALE, NULL);

  coefficient = self->coefficient;
  scale = self->scale;
  strip_zeros (&coefficient, &scale);
  n = digits_of (coefficient < 0 ? -(UWide) coefficient : (UWide) coefficient, digits);

  text = g_string_new (coefficient < 0 ? "-" : "");
  if (n <= scale)
    g_string_append_c (text, '0');
  else
    g_string_append_len (text, digits, n - scale);

  if (scale > 0)
    {
      g_string_append_c (text, '.');
      for (guint i = n; i < scale; i++)
        g_string_append_c (text, '0');
      g_string_append_len (text, digits + (n > scale ? n - scale : 0), MIN (n, scale));
    }

  return g_string_free (text, FALSE);
}

static gboolean
rescale (Wide *coefficient,
         guint from,
         guint to)
{
  for (; from < to; from++)
    if (__builtin_mul_overflow (*coefficient, (Wide) 10, coefficient))
      return FALSE;
  return TRUE;
}

gboolean
galpi_decimal_add (const GalpiDecimal *a,
                   const GalpiDecimal *b,
                   GalpiDecimal       *result)
{
  Wide left, right, sum;
  guint scale;

  g_return_val_if_fail (a != NULL && b != NULL && result != NULL, FALSE);

  left = a->coefficient;
  right = b->coefficient;
  scale = MAX (a->scale, b->scale);
  if (!rescale (&left, a->scale, scale) || !rescale (&right, b->scale, scale)
      || __builtin_add_overflow (left, right, &sum))
    return FALSE;

  result->coefficient = sum;
  result->scale = scale;
  return TRUE;
}

gboolean
galpi_decimal_multiply (const GalpiDecimal *a,
                        const GalpiDecimal *b,
                        GalpiDecimal       *result)
{
  Wide left, right, product;
  guint left_scale, right_scale, scale;

  g_return_val_if_fail (a != NULL && b != NULL && result != NULL, FALSE);

  left = a->coefficient;
  left_scale = a->scale;
  right = b->coefficient;
  right_scale = b->scale;
  strip_zeros (&left, &left_scale);
  strip_zeros (&right, &right_scale);
  if (__builtin_mul_overflow (left, right, &product))
    return FALSE;

  scale = left_scale + right_scale;
  strip_zeros (&product, &scale);
  if (scale > MAX_SCALE)
    return FALSE;

  result->coefficient = product;
  result->scale = scale;
  return TRUE;
}

gboolean
galpi_decimal_divide (const GalpiDecimal *a,
                      const GalpiDecimal *b,
                      guint               digits,
                      GalpiDecimal       *result)
{
  const UWide room = (UWide) -1 / 10;
  char buffer[40];
  UWide quotient, rest, divisor;
  Wide coefficient;
  int exponent;
  guint n;
  gboolean negative, round_up = FALSE;

  g_return_val_if_fail (a != NULL && b != NULL && result != NULL, FALSE);
  g_return_val_if_fail (digits >= 1 && digits <= 36, FALSE);

  if (b->coefficient == 0)
    return FALSE;

  negative = (a->coefficient < 0) != (b->coefficient < 0);
  exponent = (int) b->scale - (int) a->scale;
  divisor = magnitude (b);
  for (; divisor % 10 == 0; divisor /= 10)
    exponent--;
  if (divisor > room)
    return FALSE;

  quotient = magnitude (a) / divisor;
  rest = magnitude (a) % divisor;
  for (n = digits_of (quotient, buffer); n < digits && rest != 0; exponent--)
    {
      quotient = quotient * 10 + rest * 10 / divisor;
      rest = rest * 10 % divisor;
      n += quotient > 0;
    }

  if (n > digits)
    for (; n > digits; n--, exponent++)
      {
        round_up = quotient % 10 >= 5;
        quotient /= 10;
      }
  else
    round_up = rest >= divisor - rest;
  quotient += round_up;

  for (; exponent > 0; exponent--)
    {
      if (quotient > room)
        return FALSE;
      quotient *= 10;
    }
  for (; exponent < 0 && quotient % 10 == 0 && quotient > 0; exponent++)
    quotient /= 10;
  if (quotient == 0)
    exponent = 0;
  if (exponent < -MAX_SCALE || quotient > (UWide) -1 / 2)
    return FALSE;

  coefficient = (Wide) quotient;
  result->coefficient = negative ? -coefficient : coefficient;
  result->scale = (guint) -exponent;
  return TRUE;
}

int
galpi_decimal_compare (const GalpiDecimal *a,
                       const GalpiDecimal *b)
{
  char a_digits[40], b_digits[40];
  guint n_a, n_b;
  int a_sign, b_sign, a_weight, b_weight, order = 0;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  a_sign = (a->coefficient > 0) - (a->coefficient < 0);
  b_sign = (b->coefficient > 0) - (b->coefficient < 0);
  if (a_sign != b_sign)
    return a_sign < b_sign ? -1 : 1;

  n_a = digits_of (magnitude (a), a_digits);
  n_b = digits_of (magnitude (b), b_digits);
  a_weight = (int) n_a - (int) a->scale;
  b_weight = (int) n_b - (int) b->scale;
  if (a_sign != 0 && a_weight != b_weight)
    order = a_weight < b_weight ? -1 : 1;
  for (guint i = 0; order == 0 && i < MAX (n_a, n_b); i++)
    {
      char x = i < n_a ? a_digits[i] : '0';
      char y = i < n_b ? b_digits[i] : '0';

      order = (x > y) - (x < y);
    }

  return order * a_sign;
}

/* "1" for 0; "2", the weight of the first digit, the digits for what is above; the same with nines'
 * complements and a closing "~" for what is below, where more digits mean less. */
char *
galpi_decimal_sort_key (const GalpiDecimal *self)
{
  char digits[40], *key;
  guint n;

  g_return_val_if_fail (self != NULL && self->scale <= MAX_SCALE, NULL);

  n = digits_of (magnitude (self), digits);
  if (n == 0)
    return g_strdup ("1");

  key = g_strdup_printf ("2%02d%.*s", 50 + (int) n - (int) self->scale, (int) n, digits);
  for (gsize end = strlen (key); key[end - 1] == '0' && end > 4; end--)
    key[end - 1] = '\0';

  if (self->coefficient < 0)
    {
      char *negative = g_strconcat (key, "~", NULL);

      negative[0] = '0';
      for (char *p = negative + 1; *p != '~'; p++)
        *p = '0' + ('9' - *p);
      g_free (key);
      return negative;
    }

  return key;
}
