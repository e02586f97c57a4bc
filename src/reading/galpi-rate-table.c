/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-rate-table.h"

#include <string.h>

/* The lowest and the highest that one US dollar cost in each decade, from yearly figures, rounded
 * away from each other. */
#define FIRST_DECADE 1980
#define N_DECADES 5

static const struct
{
  char   code[4];
  struct { float low, high; } decades[N_DECADES];
} bands[] = {
  /*          1980s             1990s             2000s             2010s             2020s */
  { "KRW", { { 480, 900 },    { 660, 1970 },    { 890, 1600 },    { 1000, 1290 },
              { 1070, 1560 } } },
  { "JPY", { { 120, 280 },    { 79, 160 },      { 85, 135 },      { 75, 126 },
                 { 101, 165 } } },
  { "CNY", { { 1.4f, 3.8f },  { 4.7f, 8.8f },   { 6.7f, 8.3f },   { 6.0f, 7.2f },
              { 6.2f, 7.4f } } },
  { "EUR", { { 0.7f, 1.6f },  { 0.69f, 1.1f },  { 0.62f, 1.22f }, { 0.67f, 0.97f },
            { 0.8f, 1.05f } } },
  { "GBP", { { 0.40f, 0.96f }, { 0.49f, 0.72f }, { 0.47f, 0.74f }, { 0.57f, 0.84f },
            { 0.69f, 0.95f } } },
  { "HKD", { { 4.8f, 8.0f },  { 7.6f, 7.9f },   { 7.6f, 7.9f },   { 7.7f, 7.9f },
              { 7.7f, 7.9f } } },
  { "TWD", { { 25, 41 },      { 24, 35 },       { 29, 36 },       { 28, 34 },       { 27, 34 } } },
  { "SGD", { { 1.8f, 2.4f },  { 1.3f, 1.9f },   { 1.3f, 1.9f },   { 1.2f, 1.5f },
              { 1.25f, 1.5f } } },
  { "AUD", { { 0.8f, 1.75f }, { 1.2f, 1.8f },   { 1.0f, 2.1f },   { 0.9f, 1.5f },
              { 1.25f, 1.8f } } },
  { "CAD", { { 1.1f, 1.5f },  { 1.1f, 1.6f },   { 0.9f, 1.65f },  { 0.93f, 1.5f },
             { 1.18f, 1.5f } } },
  { "CHF", { { 1.2f, 2.9f },  { 1.1f, 1.6f },   { 0.97f, 1.83f }, { 0.7f, 1.2f },
              { 0.78f, 1.03f } } },
  { "INR", { { 7.5f, 17 },    { 16, 44 },       { 39, 53 },       { 43, 75 },       { 70, 92 } } },
  { "RUB", { { 0.5f, 1 },     { 0.5f, 30 },     { 23, 37 },       { 27, 84 },       { 50, 125 } } },
  { "VND", { { 20, 6000 },    { 4000, 14100 },  { 14000, 18500 }, { 17900, 23500 },
            { 22500, 27000 } } },
  { "IDR", { { 600, 1900 },   { 1800, 17000 },  { 6900, 12600 },  { 8400, 15300 },
             { 13500, 17500 } } },
  { "THB", { { 20, 28 },      { 24, 57 },       { 29, 46 },       { 28, 37 },       { 29, 39 } } },
  { "USD", { { 1, 1 },        { 1, 1 },         { 1, 1 },         { 1, 1 },         { 1, 1 } } },
};

static gboolean
band_of (const char *code,
         int         year,
         double     *low,
         double     *high)
{
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      int decade = year < FIRST_DECADE ? 0 : MIN ((year - FIRST_DECADE) / 10, N_DECADES - 1);
      int first = year == 0 ? 0 : decade, last = year == 0 ? N_DECADES - 1 : decade;

      if (strcmp (bands[i].code, code) != 0)
        continue;
      *low = bands[i].decades[first].low;
      *high = bands[i].decades[first].high;
      for (int k = first + 1; k <= last; k++)
        {
          *low = MIN (*low, bands[i].decades[k].low);
          *high = MAX (*high, bands[i].decades[k].high);
        }
      return TRUE;
    }

  return FALSE;
}

gboolean
galpi_rate_band (const char *from,
                 const char *to,
                 int         year,
                 double     *low,
                 double     *high)
{
  double from_low, from_high, to_low, to_high;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (!band_of (from, year, &from_low, &from_high) || !band_of (to, year, &to_low, &to_high))
    return FALSE;

  *low = to_low / from_high;
  *high = to_high / from_low;
  return TRUE;
}
