/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-reader.h"

#include <string.h>

#include "galpi-bridge.h"
#include "galpi-rate-table.h"

/* How far off the median of its fellows a rate may be. */
#define TOLERANCE 0.10

static gboolean
rate_of (const GalpiFinding *a,
         const GalpiFinding *b,
         GalpiDecimal       *rate)
{
  GalpiDecimal a_min, a_max, b_min, b_max;

  return galpi_decimal_parse (a->min, &a_min) && galpi_decimal_parse (a->max, &a_max)
         && galpi_decimal_parse (b->min, &b_min) && galpi_decimal_parse (b->max, &b_max)
         && galpi_decimal_add (&a_min, &a_max, &a_min) && galpi_decimal_add (&b_min, &b_max, &b_min)
         && galpi_decimal_divide (&b_min, &a_min, 6, rate);
}

static GalpiFinding *
make_pair (const GalpiFinding *a,
           const GalpiFinding *b,
           const char         *start,
           const char         *end)
{
  GalpiRange range = { a->range.start, b->range.end };
  g_autofree char *text = g_strndup (start, (gsize) (end - start));
  GalpiFinding *pair;
  GalpiDecimal rate;

  if (!rate_of (a, b, &rate) || rate.coefficient == 0)
    return NULL;

  pair = galpi_finding_new (GALPI_FINDING_PAIR, range, text);
  pair->from_currency = g_strdup (a->currency);
  pair->to_currency = g_strdup (b->currency);
  pair->rate = galpi_decimal_to_string (&rate);
  return pair;
}

/* Returns: (transfer full): a rate as a decimal string, to five digits */
static char *
rate_to_string (double rate)
{
  char format[8], digits[G_ASCII_DTOSTR_BUF_SIZE];
  int places = 0;
  GalpiDecimal decimal;

  for (double size = rate; size < 10000 && places < 18; size *= 10)
    places++;

  g_snprintf (format, sizeof format, "%%.%df", places);
  g_ascii_formatd (digits, sizeof digits, format, rate);
  return galpi_decimal_parse (digits, &decimal) ? galpi_decimal_to_string (&decimal)
                                                : g_strdup (digits);
}

static void
doubt (GalpiFinding *pair,
       GalpiDoubt    reason,
       double        low,
       double        high)
{
  pair->doubt = reason;
  pair->usual_low = rate_to_string (low);
  pair->usual_high = rate_to_string (high);
}

static void
check_band (GalpiFinding *pair,
            int           year)
{
  double rate = g_ascii_strtod (pair->rate, NULL), low, high;

  if (!galpi_rate_band (pair->from_currency, pair->to_currency, year, &low, &high)
      || (rate >= low && rate <= high))
    return;

  doubt (pair, GALPI_DOUBT_BAND, low, high);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static GArray *
rates_of (GHashTable         *by_currencies,
          const GalpiFinding *pair)
{
  g_autofree char *key = g_strconcat (pair->from_currency, pair->to_currency, NULL);
  GArray *rates = g_hash_table_lookup (by_currencies, key);

  if (rates == NULL)
    {
      rates = g_array_new (FALSE, FALSE, sizeof (double));
      g_hash_table_insert (by_currencies, g_steal_pointer (&key), rates);
    }
  return rates;
}

/* The median of sorted @rates without one that is @rate. */
static double
median_of_rest (GArray *rates,
                double  rate)
{
  guint n = rates->len - 1, skip = 0, middle[2] = { (n - 1) / 2, n / 2 };
  double sum = 0;

  while (g_array_index (rates, double, skip) < rate)
    skip++;
  for (guint i = 0; i < 2; i++)
    sum += g_array_index (rates, double, middle[i] + (middle[i] >= skip));
  return sum / 2;
}

/* Flags the pairs whose rate is off that of the rest of their currencies. */
static void
check_medians (GPtrArray *pairs)
{
  g_autoptr(GHashTable) by_currencies
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < pairs->len; i++)
    {
      GalpiFinding *pair = pairs->pdata[i];
      double rate = g_ascii_strtod (pair->rate, NULL);

      if (pair->doubt == GALPI_DOUBT_NONE)
        g_array_append_val (rates_of (by_currencies, pair), rate);
    }

  g_hash_table_iter_init (&iter, by_currencies);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_array_sort (value, compare_doubles);

  for (guint i = 0; i < pairs->len; i++)
    {
      GalpiFinding *pair = pairs->pdata[i];
      GArray *rates = rates_of (by_currencies, pair);
      double rate = g_ascii_strtod (pair->rate, NULL), median;

      if (pair->doubt != GALPI_DOUBT_NONE || rates->len < 2)
        continue;
      median = median_of_rest (rates, rate);
      if (ABS (rate - median) > TOLERANCE * median)
        doubt (pair, GALPI_DOUBT_MEDIAN, median, median);
    }
}

void
galpi_pair_read (GPtrArray  *found,
                 const char *text,
                 GalpiDay    base)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new ();
  const GalpiFinding *last = NULL;
  const char *at = text, *last_start = text, *last_end = text;
  guint offset = 0, last_index = 0;
  int year = 0;

  if (base != GALPI_DAY_NONE)
    galpi_day_get (base, &year, NULL, NULL);

  for (guint i = 0, n = found->len; i < n; i++)
    {
      const GalpiFinding *finding = found->pdata[i];
      const char *start, *end;
      GalpiFinding *pair;

      if (finding->kind != GALPI_FINDING_MONEY)
        continue;

      start = g_utf8_offset_to_pointer (at, (glong) (finding->range.start - offset));
      end = start + strlen (finding->text);
      at = start;
      offset = finding->range.start;

      if (last != NULL && !g_str_equal (last->currency, finding->currency)
          && finding->range.start - last->range.end <= GALPI_BRIDGE_MAX
          && galpi_bridge_leads (last_end, start))
        {
          pair = make_pair (last, finding, last_start, end);
          if (pair != NULL)
            {
              pair->a = last_index;
              pair->b = i;
              check_band (pair, year);
              g_ptr_array_add (pairs, pair);
              /* A restatement is not restated again: of three sums, the next two are no pair. */
              last = NULL;
              continue;
            }
        }

      last = finding;
      last_index = i;
      last_start = start;
      last_end = end;
    }

  check_medians (pairs);
  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (found, pairs->pdata[i]);
}
