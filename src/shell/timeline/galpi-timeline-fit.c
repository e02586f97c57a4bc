/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-fit.h"

#include <stdlib.h>

/* One of so many may be left out, */
#define OUTLIERS 8u

/* if the others then have less than this part of the time. */
#define WORTH_IT 0.5

/* A view is no shorter, in days, than this. */
#define MIN_DAYS 30.0

typedef struct
{
  GalpiDay from;
  GalpiDay to;
} Days;

static int
compare_days (const void *a,
              const void *b)
{
  const Days *first = a;
  const Days *second = b;
  int first_sum = first->from + first->to;
  int second_sum = second->from + second->to;

  return first_sum < second_sum ? -1 : first_sum > second_sum;
}

static Days
join (const Days *days,
      guint       n_days)
{
  Days all = days[0];

  for (guint i = 1; i < n_days; i++)
    {
      all.from = MIN (all.from, days[i].from);
      all.to = MAX (all.to, days[i].to);
    }

  return all;
}

void
galpi_timeline_fit (GPtrArray      *items,
                    GalpiTimeScale *scale,
                    double          padding)
{
  g_autofree Days *days = NULL;
  guint n = 0;
  guint n_inside;
  guint best = 0;
  int best_length = G_MAXINT;
  double missing;
  Days all, most;

  g_return_if_fail (items != NULL);
  g_return_if_fail (scale != NULL);

  days = g_new (Days, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    {
      GalpiDay from = galpi_timeline_item_get_from_day (items->pdata[i]);
      GalpiDay to = galpi_timeline_item_get_to_day (items->pdata[i]);

      if (from != GALPI_DAY_NONE && to != GALPI_DAY_NONE)
        days[n++] = (Days) { from, to };
      else if (from != GALPI_DAY_NONE)
        days[n++] = (Days) { from, from + 1 };
      else if (to != GALPI_DAY_NONE)
        days[n++] = (Days) { to - 1, to };
    }
  if (n == 0)
    return;

  qsort (days, n, sizeof *days, compare_days);
  n_inside = n - n / OUTLIERS;
  for (guint i = 0; i + n_inside <= n; i++)
    {
      const Days *last = &days[i + n_inside - 1];
      int length = (last->from + last->to) / 2 - (days[i].from + days[i].to) / 2;

      if (length < best_length)
        {
          best_length = length;
          best = i;
        }
    }

  all = join (days, n);
  most = join (days + best, n_inside);
  if (most.to - most.from > (all.to - all.from) * WORTH_IT)
    most = all;

  missing = MAX (MIN_DAYS - (most.to - most.from), 0.0);
  galpi_time_scale_show (scale, most.from - missing / 2.0, most.to + missing / 2.0, padding);
}
