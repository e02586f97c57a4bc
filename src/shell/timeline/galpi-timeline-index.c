/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-index.h"

#include <stdlib.h>

/* Entries by first day, in blocks that know the last day that any of theirs reaches: a block that
 * ends before what is asked for is passed over whole. */
#define BLOCK_SIZE 64u

struct _GalpiTimelineIndex
{
  GPtrArray          *items;
  GalpiTimelineEntry *entries;
  guint               n_entries;
  GalpiDay           *reaches;     /* by block, the greatest end */
  GalpiDay           *ends;        /* ascending */
  double             *middles;     /* ascending */
};

double
galpi_timeline_entry_get_middle (const GalpiTimelineEntry *entry)
{
  if (entry->from == GALPI_TIMELINE_OPEN_FROM)
    return entry->to - 0.5;
  if (entry->to == GALPI_TIMELINE_OPEN_TO)
    return entry->from + 0.5;

  return (entry->from + entry->to) / 2.0;
}

static int
compare_entries (const void *a,
                 const void *b)
{
  const GalpiTimelineEntry *first = a;
  const GalpiTimelineEntry *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

static int
compare_days (const void *a,
              const void *b)
{
  const GalpiDay *first = a;
  const GalpiDay *second = b;

  return *first < *second ? -1 : *first > *second;
}

static int
compare_moments (const void *a,
                 const void *b)
{
  const double *first = a;
  const double *second = b;

  return *first < *second ? -1 : *first > *second;
}

GalpiTimelineIndex *
galpi_timeline_index_new (GPtrArray         *items,
                          GalpiTimelineKind  kind)
{
  GalpiTimelineIndex *self;

  g_return_val_if_fail (items != NULL, NULL);

  self = g_new0 (GalpiTimelineIndex, 1);
  self->items = g_ptr_array_ref (items);
  self->entries = g_new (GalpiTimelineEntry, items->len + 1);

  for (guint i = 0; i < items->len; i++)
    {
      GalpiTimelineItem *item = items->pdata[i];
      GalpiDay from = galpi_timeline_item_get_from_day (item);
      GalpiDay to = galpi_timeline_item_get_to_day (item);

      if (galpi_timeline_item_get_kind (item) != kind
          || (from == GALPI_DAY_NONE && to == GALPI_DAY_NONE))
        continue;
      if (from == GALPI_DAY_NONE)
        from = GALPI_TIMELINE_OPEN_FROM;
      if (to == GALPI_DAY_NONE)
        to = GALPI_TIMELINE_OPEN_TO;

      self->entries[self->n_entries++] =
        (GalpiTimelineEntry) { item, from, MAX (to, from + 1), i };
    }

  qsort (self->entries, self->n_entries, sizeof *self->entries, compare_entries);

  self->reaches = g_new0 (GalpiDay, self->n_entries / BLOCK_SIZE + 1);
  self->ends = g_new (GalpiDay, self->n_entries + 1);
  self->middles = g_new (double, self->n_entries + 1);
  for (guint i = 0; i < self->n_entries; i++)
    {
      GalpiDay to = self->entries[i].to;
      GalpiDay *reach = &self->reaches[i / BLOCK_SIZE];

      *reach = i % BLOCK_SIZE == 0 ? to : MAX (*reach, to);
      self->ends[i] = to;
      self->middles[i] = galpi_timeline_entry_get_middle (&self->entries[i]);
    }
  qsort (self->ends, self->n_entries, sizeof *self->ends, compare_days);
  qsort (self->middles, self->n_entries, sizeof *self->middles, compare_moments);

  return self;
}

void
galpi_timeline_index_free (GalpiTimelineIndex *self)
{
  if (self == NULL)
    return;

  g_free (self->middles);
  g_free (self->ends);
  g_free (self->reaches);
  g_free (self->entries);
  g_ptr_array_unref (self->items);
  g_free (self);
}

guint
galpi_timeline_index_get_size (const GalpiTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_entries;
}

/* Each returns how many of its array lie before the moment. */
static guint
count_begun (const GalpiTimelineIndex *self,
             double                    moment)
{
  guint low = 0, high = self->n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->entries[middle].from < moment)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
count_ended (const GalpiTimelineIndex *self,
             double                    moment)
{
  guint low = 0, high = self->n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->ends[middle] <= moment)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
count_middles (const GalpiTimelineIndex *self,
               double                    moment)
{
  guint low = 0, high = self->n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->middles[middle] < moment)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
galpi_timeline_index_count (const GalpiTimelineIndex *self,
                            double                    from,
                            double                    to)
{
  g_return_val_if_fail (self != NULL, 0);

  return from < to ? count_begun (self, to) - count_ended (self, from) : 0;
}

guint
galpi_timeline_index_count_middle (const GalpiTimelineIndex *self,
                                   double                    from,
                                   double                    to)
{
  g_return_val_if_fail (self != NULL, 0);

  return from < to ? count_middles (self, to) - count_middles (self, from) : 0;
}

void
galpi_timeline_index_foreach (const GalpiTimelineIndex *self,
                              double                    from,
                              double                    to,
                              GalpiTimelineEntryFunc    func,
                              gpointer                  user_data)
{
  guint end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  end = count_begun (self, to);
  for (guint block = 0; block * BLOCK_SIZE < end; block++)
    {
      guint block_end = MIN ((block + 1) * BLOCK_SIZE, end);

      if (self->reaches[block] <= from)
        continue;
      for (guint i = block * BLOCK_SIZE; i < block_end; i++)
        {
          if (self->entries[i].to > from)
            func (&self->entries[i], user_data);
        }
    }
}
