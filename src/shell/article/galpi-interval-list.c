/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-interval-list.h"

struct _GalpiIntervalList
{
  GArray        *intervals;   /* GalpiInterval */
  GArray        *max_ends;    /* guint, of the same index's subtree */
  GDestroyNotify free_data;
  gboolean       sorted;
};

static const GalpiInterval *
interval_at (GalpiIntervalList *self,
             guint              index)
{
  return &g_array_index (self->intervals, GalpiInterval, index);
}

static int
compare_intervals (gconstpointer a,
                   gconstpointer b)
{
  const GalpiInterval *left = a;
  const GalpiInterval *right = b;

  if (left->range.start != right->range.start)
    return left->range.start < right->range.start ? -1 : 1;
  if (left->range.end != right->range.end)
    return left->range.end > right->range.end ? -1 : 1;
  return 0;
}

static gboolean
is_in_order (GalpiIntervalList *self)
{
  for (guint i = 1; i < self->intervals->len; i++)
    {
      if (compare_intervals (interval_at (self, i - 1), interval_at (self, i)) > 0)
        return FALSE;
    }

  return TRUE;
}

static guint
set_max_ends (GalpiIntervalList *self,
              guint              low,
              guint              high)
{
  guint middle = low + (high - low) / 2;
  guint max_end;

  if (low == high)
    return 0;

  max_end = interval_at (self, middle)->range.end;
  max_end = MAX (max_end, set_max_ends (self, low, middle));
  max_end = MAX (max_end, set_max_ends (self, middle + 1, high));
  g_array_index (self->max_ends, guint, middle) = max_end;

  return max_end;
}

static void
set_levels (GalpiIntervalList *self)
{
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->intervals->len; i++)
    {
      GalpiInterval *interval = &g_array_index (self->intervals, GalpiInterval, i);
      guint level = 0;

      while (level < ends->len && g_array_index (ends, guint, level) > interval->range.start)
        level++;
      if (level == ends->len)
        g_array_append_val (ends, interval->range.end);
      else
        g_array_index (ends, guint, level) = interval->range.end;
      interval->level = level;
    }
}

static void
ensure_sorted (GalpiIntervalList *self)
{
  if (self->sorted)
    return;

  /* g_array_sort() is stable, so equal ranges stay in the order in which they came. */
  if (!is_in_order (self))
    g_array_sort (self->intervals, compare_intervals);
  g_array_set_size (self->max_ends, self->intervals->len);
  set_max_ends (self, 0, self->intervals->len);
  set_levels (self);
  self->sorted = TRUE;
}

static void
visit (GalpiIntervalList *self,
       guint              low,
       guint              high,
       GalpiRange         range,
       GalpiIntervalFunc  func,
       gpointer           user_data)
{
  guint middle = low + (high - low) / 2;
  const GalpiInterval *interval;

  if (low == high || g_array_index (self->max_ends, guint, middle) <= range.start)
    return;

  visit (self, low, middle, range, func, user_data);

  interval = interval_at (self, middle);
  if (interval->range.start >= range.end)
    return;
  if (interval->range.end > range.start && interval->range.end > interval->range.start)
    func (interval, user_data);

  visit (self, middle + 1, high, range, func, user_data);
}

GalpiIntervalList *
galpi_interval_list_new (GDestroyNotify free_data)
{
  GalpiIntervalList *self = g_new0 (GalpiIntervalList, 1);

  self->intervals = g_array_new (FALSE, FALSE, sizeof (GalpiInterval));
  self->max_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->free_data = free_data;
  self->sorted = TRUE;

  return self;
}

void
galpi_interval_list_free (GalpiIntervalList *self)
{
  if (self == NULL)
    return;

  galpi_interval_list_clear (self);
  g_array_unref (self->intervals);
  g_array_unref (self->max_ends);
  g_free (self);
}

guint
galpi_interval_list_get_size (GalpiIntervalList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->intervals->len;
}

void
galpi_interval_list_add (GalpiIntervalList *self,
                         GalpiRange         range,
                         gpointer           data)
{
  GalpiInterval interval = { range, data, 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (data != NULL);
  g_return_if_fail (range.start <= range.end);

  g_array_append_val (self->intervals, interval);
  self->sorted = FALSE;
}

gboolean
galpi_interval_list_remove (GalpiIntervalList *self,
                            gconstpointer      data)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->intervals->len; i++)
    {
      gpointer found = interval_at (self, i)->data;

      if (found != data)
        continue;

      g_array_remove_index (self->intervals, i);
      self->sorted = FALSE;
      if (self->free_data != NULL)
        self->free_data (found);
      return TRUE;
    }

  return FALSE;
}

void
galpi_interval_list_clear (GalpiIntervalList *self)
{
  g_autoptr(GArray) old = NULL;

  g_return_if_fail (self != NULL);

  old = g_steal_pointer (&self->intervals);
  self->intervals = g_array_new (FALSE, FALSE, sizeof (GalpiInterval));
  g_array_set_size (self->max_ends, 0);
  self->sorted = TRUE;

  for (guint i = 0; self->free_data != NULL && i < old->len; i++)
    self->free_data (g_array_index (old, GalpiInterval, i).data);
}

void
galpi_interval_list_foreach (GalpiIntervalList *self,
                             GalpiRange         range,
                             GalpiIntervalFunc  func,
                             gpointer           user_data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  if (range.start >= range.end)
    return;

  ensure_sorted (self);
  visit (self, 0, self->intervals->len, range, func, user_data);
}

const GalpiInterval *
galpi_interval_list_get (GalpiIntervalList *self,
                         guint              index)
{
  g_return_val_if_fail (self != NULL, NULL);

  ensure_sorted (self);

  return index < self->intervals->len ? interval_at (self, index) : NULL;
}

guint
galpi_interval_list_lower_bound (GalpiIntervalList *self,
                                 guint              position)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  ensure_sorted (self);

  high = self->intervals->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (interval_at (self, middle)->range.start < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
