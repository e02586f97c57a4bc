/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-order.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "galpi-date-format.h"

typedef struct
{
  GalpiTimelineSection section;
  GalpiDay             from;
  GalpiDay             to;
  guint                position;
} Key;

static GalpiTimelineSection
get_section (GalpiDay from,
             GalpiDay to)
{
  GalpiTimelineSection section = { G_MAXINT, 0 };
  int last_year, last_month;

  if (from == GALPI_DAY_NONE && to == GALPI_DAY_NONE)
    return section;

  if (from == GALPI_DAY_NONE || to == GALPI_DAY_NONE)
    {
      galpi_day_get (from != GALPI_DAY_NONE ? from : to - 1, &section.year, NULL, NULL);
      return section;
    }

  galpi_day_get (from, &section.year, &section.month, NULL);
  galpi_day_get (MAX (to - 1, from), &last_year, &last_month, NULL);
  if (last_year != section.year || last_month != section.month)
    section.month = 0;

  return section;
}

GalpiTimelineSection
galpi_timeline_section_of (GalpiTimelineItem *item)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_ITEM (item), ((GalpiTimelineSection) { G_MAXINT, 0 }));

  return get_section (galpi_timeline_item_get_from_day (item),
                      galpi_timeline_item_get_to_day (item));
}

char *
galpi_timeline_section_format (const GalpiTimelineSection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->year == G_MAXINT)
    return g_strdup (_("No date"));
  if (self->month == 0)
    return galpi_date_format_year (self->year);

  return galpi_date_format_month (self->year, self->month);
}

static int
compare_ints (int a,
              int b)
{
  return a < b ? -1 : a > b;
}

static int
compare_keys (const void *a,
              const void *b)
{
  const Key *first = a;
  const Key *second = b;
  int order = compare_ints (first->section.year, second->section.year);

  if (order == 0)
    order = compare_ints (first->section.month, second->section.month);
  if (order == 0)
    order = compare_ints (first->from, second->from);
  if (order == 0)
    order = compare_ints (first->to, second->to);
  if (order == 0)
    order = first->position < second->position ? -1 : 1;

  return order;
}

GPtrArray *
galpi_timeline_sort (GPtrArray *items)
{
  g_autofree Key *keys = NULL;
  GPtrArray *sorted;
  guint n = 0;

  g_return_val_if_fail (items != NULL, NULL);

  keys = g_new (Key, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    {
      GalpiTimelineItem *item = items->pdata[i];
      GalpiDay from = galpi_timeline_item_get_from_day (item);
      GalpiDay to = galpi_timeline_item_get_to_day (item);

      if (!galpi_timeline_item_get_dismissed (item))
        keys[n++] = (Key) { get_section (from, to), from, to, i };
    }
  qsort (keys, n, sizeof *keys, compare_keys);

  sorted = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, g_object_ref (items->pdata[keys[i].position]));

  return sorted;
}
