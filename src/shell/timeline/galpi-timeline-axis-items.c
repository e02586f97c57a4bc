/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-axis-private.h"

#include "galpi-timeline-fit.h"

/* What can be reached goes on past the items by this part of their length, and so many days. */
#define MORE_PART 0.08
#define MORE_DAYS 20.0

void
galpi_timeline_axis_update_scale (GalpiTimelineAxis *self,
                                  double             width)
{
  double more, first, last;

  if (self->items == NULL || self->items->len == 0 || width < 1.0)
    {
      self->has_scale = FALSE;
      return;
    }

  more = MAX ((self->last - self->first) * MORE_PART, MORE_DAYS);
  first = MIN (self->first - more, galpi_day_today () - MORE_DAYS);
  last = MAX (self->last + more, galpi_day_today () + MORE_DAYS);
  if (!self->has_scale)
    {
      galpi_time_scale_init (&self->scale, first, last, width);
      self->has_scale = TRUE;
    }
  else
    {
      galpi_time_scale_set_extent (&self->scale, first, last);
      galpi_time_scale_set_width (&self->scale, width);
    }
  if (self->fitted)
    galpi_timeline_fit (self->items, &self->scale, GALPI_TIMELINE_MARGIN);
}

guint
galpi_timeline_axis_get_position (GalpiTimelineAxis *self,
                                  GalpiTimelineItem *item)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, item)) - 1;
}

/* Whether both are the same to the user: found anew, or kept since. */
static gboolean
is_same (GalpiTimelineItem *a,
         GalpiTimelineItem *b)
{
  GalpiRange range = galpi_timeline_item_get_range (a);
  GalpiRange other = galpi_timeline_item_get_range (b);
  const char *uuid = galpi_timeline_item_get_event_uuid (a);

  if (uuid != NULL && g_strcmp0 (uuid, galpi_timeline_item_get_event_uuid (b)) == 0)
    return TRUE;

  return galpi_timeline_item_get_article_id (a) == galpi_timeline_item_get_article_id (b)
         && range.start == other.start && range.end == other.end
         && g_strcmp0 (galpi_timeline_item_get_date (a), galpi_timeline_item_get_date (b)) == 0;
}

/* Returns the item that is, or else now stands in the place of, the one that was current. */
static GalpiTimelineItem *
find_current_again (GalpiTimelineAxis *self,
                    GalpiTimelineItem *old,
                    guint              old_position)
{
  for (guint i = 0; old != NULL && i < self->items->len; i++)
    {
      if (is_same (old, self->items->pdata[i]))
        return self->items->pdata[i];
    }

  if (old == NULL || self->items->len == 0)
    return NULL;
  return self->items->pdata[MIN (old_position, self->items->len - 1)];
}

static void
take_items (GalpiTimelineAxis *self,
            GPtrArray         *items)
{
  GalpiDay first = G_MAXINT, last = G_MININT;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_ptr_array_new_full (items->len, g_object_unref);
  g_hash_table_remove_all (self->positions);
  for (guint i = 0; i < items->len; i++)
    {
      GalpiTimelineItem *item = items->pdata[i];
      GalpiDay from, to;

      if (galpi_timeline_item_get_from_day (item) == GALPI_DAY_NONE
          && galpi_timeline_item_get_to_day (item) == GALPI_DAY_NONE)
        continue;
      galpi_timeline_axis_get_days (item, &from, &to);
      first = MIN (first, from);
      last = MAX (last, to);
      g_ptr_array_add (self->items, g_object_ref (item));
      g_hash_table_insert (self->positions, item, GUINT_TO_POINTER (self->items->len));
    }

  if (first != self->first || last != self->last)
    self->fitted = TRUE;
  self->first = first;
  self->last = last;
}

void
galpi_timeline_axis_set_items (GalpiTimelineAxis *self,
                               GPtrArray         *items)
{
  g_autoptr(GalpiTimelineItem) old = NULL;
  guint old_position = 0;

  g_return_if_fail (GALPI_IS_TIMELINE_AXIS (self));
  g_return_if_fail (items != NULL);

  self->scale = galpi_timeline_axis_get_goal (self);
  adw_animation_pause (self->animation);
  if (self->current != NULL)
    old_position = galpi_timeline_axis_get_position (self, self->current);
  old = g_steal_pointer (&self->current);
  self->hovered = NULL;
  galpi_timeline_layout_set_indices (self->layout, NULL, NULL);
  g_clear_pointer (&self->kept, galpi_timeline_index_free);
  g_clear_pointer (&self->found, galpi_timeline_index_free);
  g_clear_pointer (&self->published, galpi_timeline_index_free);

  take_items (self, items);
  self->kept = galpi_timeline_index_new (self->items, GALPI_TIMELINE_EVENT);
  self->found = galpi_timeline_index_new (self->items, GALPI_TIMELINE_FOUND);
  self->published = galpi_timeline_index_new (self->items, GALPI_TIMELINE_PUBLISHED);
  galpi_timeline_layout_set_indices (self->layout, self->kept, self->found);
  galpi_timeline_axis_update_scale (self, self->has_scale ? self->scale.width
                                                         : gtk_widget_get_width (GTK_WIDGET (self)));

  g_set_object (&self->current, find_current_again (self, old, old_position));
  galpi_timeline_axis_changed (self);
}
