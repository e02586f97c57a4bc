/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-rows.h"

/* How much the label before a new mark is spared: as a whole, if it is kept, or not at all. */
typedef enum
{
  SPARE_NONE,
  SPARE_KEPT,
  SPARE_ALL,
} Spare;

struct _GalpiTimelineRows
{
  GPtrArray *rows;     /* GArray of GalpiTimelineSlot, by start */
};

GalpiTimelineRows *
galpi_timeline_rows_new (void)
{
  GalpiTimelineRows *self = g_new0 (GalpiTimelineRows, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

void
galpi_timeline_rows_free (GalpiTimelineRows *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
galpi_timeline_rows_empty (GalpiTimelineRows *self,
                           guint              n_rows)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (self->rows, g_array_new (FALSE, FALSE, sizeof (GalpiTimelineSlot)));
}

/* Returns the place of the first slot that begins at or after @position. */
static guint
find_place (const GArray *row,
            double        position)
{
  guint low = 0, high = row->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (row, GalpiTimelineSlot, middle).start < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
has_room (const GArray *row,
          double        start,
          double        end,
          Spare         spare)
{
  guint place = find_place (row, start);

  if (place < row->len && g_array_index (row, GalpiTimelineSlot, place).start < end)
    return FALSE;
  if (place > 0)
    {
      const GalpiTimelineSlot *before = &g_array_index (row, GalpiTimelineSlot, place - 1);
      gboolean spared = spare == SPARE_ALL || (spare == SPARE_KEPT && before->kept);

      return (spared ? before->soft : before->hard) <= start;
    }
  return TRUE;
}

int
galpi_timeline_rows_find (const GalpiTimelineRows *self,
                          const GalpiTimelineSlot *slot,
                          guint                    n_rows)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (n_rows <= self->rows->len, -1);

  for (int spare = SPARE_ALL; spare >= SPARE_NONE; spare--)
    {
      double end = spare == SPARE_ALL ? slot->soft : slot->hard;

      for (guint i = 0; i < n_rows; i++)
        {
          if (has_room (self->rows->pdata[i], slot->start, end, spare))
            return (int) i;
        }
    }
  return -1;
}

void
galpi_timeline_rows_insert (GalpiTimelineRows       *self,
                            guint                    row,
                            const GalpiTimelineSlot *slot)
{
  GArray *slots;
  GalpiTimelineSlot new_slot = *slot;
  guint place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->rows->len);

  slots = self->rows->pdata[row];
  place = find_place (slots, slot->start);
  if (place < slots->len)
    {
      double next = g_array_index (slots, GalpiTimelineSlot, place).start;

      new_slot.soft = MIN (new_slot.soft, MAX (next, new_slot.hard));
    }
  if (place > 0)
    {
      GalpiTimelineSlot *before = &g_array_index (slots, GalpiTimelineSlot, place - 1);

      before->soft = MIN (before->soft, slot->start);
    }
  g_array_insert_val (slots, place, new_slot);
}

guint
galpi_timeline_rows_get_top (const GalpiTimelineRows *self,
                             double                   start,
                             double                   end)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = self->rows->len; i > 0; i--)
    {
      const GArray *slots = self->rows->pdata[i - 1];
      guint place = find_place (slots, end);

      /* The last that begins before the end ends last too, as none overlaps another. */
      if (place > 0 && g_array_index (slots, GalpiTimelineSlot, place - 1).hard > start)
        return i;
    }
  return 0;
}

void
galpi_timeline_rows_foreach (const GalpiTimelineRows *self,
                             void                   (*func) (const GalpiTimelineSlot *slot,
                                                             gpointer user_data),
                             gpointer                 user_data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GArray *slots = self->rows->pdata[i];

      for (guint j = 0; j < slots->len; j++)
        func (&g_array_index (slots, GalpiTimelineSlot, j), user_data);
    }
}
