/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-fit.h"

#include <stdlib.h>

/* What may be left out of the view, and what it has to be worth. */
typedef struct
{
  guint    one_of;      /* one of so many items may be left out, */
  double   worth;       /* if the others then have no more than this part of the time, */
  gboolean spares_own;  /* and no event and no publication is among them */
} Rule;

/* What an article says of far-off years is no reason to crowd its own time: their marks are a scroll
 * away, and a long one still reaches into the view.
 */
static const Rule rules[] = {
  { 3, 0.2, TRUE },
  { 8, 0.5, FALSE },
};

/* A view is no shorter, in days, than this. */
#define MIN_DAYS 30.0

typedef struct
{
  GalpiDay from;
  GalpiDay to;
  gboolean own;        /* the analyst's or the library's, not only a time that was read */
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

static int
get_middle (const Days *days)
{
  return (days->from + days->to) / 2;
}

/* Returns: where @n_inside of @days begin that lie closest together, by their middles */
static guint
find_closest (const Days *days,
              guint       n,
              guint       n_inside)
{
  guint best = 0;
  int best_length = G_MAXINT;

  for (guint i = 0; i + n_inside <= n; i++)
    {
      int length = get_middle (&days[i + n_inside - 1]) - get_middle (&days[i]);

      if (length < best_length)
        {
          best_length = length;
          best = i;
        }
    }

  return best;
}

static gboolean
leaves_out_own (const Days *days,
                guint       n,
                const Days *view)
{
  for (guint i = 0; i < n; i++)
    {
      if (days[i].own && (days[i].to <= view->from || days[i].from >= view->to))
        return TRUE;
    }

  return FALSE;
}

static Days
choose (const Days *days,
        guint       n)
{
  Days all = join (days, n);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const Rule *rule = &rules[i];
      guint n_inside = n - n / rule->one_of;
      Days most = join (days + find_closest (days, n, n_inside), n_inside);

      if (most.to - most.from <= (all.to - all.from) * rule->worth &&
          !(rule->spares_own && leaves_out_own (days, n, &most)))
        return most;
    }

  return all;
}

/* Returns: whether @item has any date; what is open on one side has the day on the other */
static gboolean
get_days (GalpiTimelineItem *item,
          Days              *days)
{
  GalpiDay from = galpi_timeline_item_get_from_day (item);
  GalpiDay to = galpi_timeline_item_get_to_day (item);

  if (from == GALPI_DAY_NONE && to == GALPI_DAY_NONE)
    return FALSE;

  days->from = from != GALPI_DAY_NONE ? from : to - 1;
  days->to = to != GALPI_DAY_NONE ? to : from + 1;
  days->own = galpi_timeline_item_get_kind (item) != GALPI_TIMELINE_FOUND;

  return TRUE;
}

void
galpi_timeline_fit (GPtrArray      *items,
                    GalpiTimeScale *scale,
                    double          padding)
{
  g_autofree Days *days = NULL;
  guint n = 0;
  double missing;
  Days view;

  g_return_if_fail (items != NULL);
  g_return_if_fail (scale != NULL);

  days = g_new (Days, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    {
      if (get_days (items->pdata[i], &days[n]))
        n++;
    }
  if (n == 0)
    return;

  qsort (days, n, sizeof *days, compare_days);
  view = choose (days, n);
  missing = MAX (MIN_DAYS - (view.to - view.from), 0.0);
  galpi_time_scale_show (scale, view.from - missing / 2.0, view.to + missing / 2.0, padding);
}
