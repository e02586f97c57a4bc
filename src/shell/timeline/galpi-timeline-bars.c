/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-bars.h"

#include <math.h>

struct _GalpiTimelineBars
{
  GArray *bars;    /* GalpiTimelineBar */
};

GalpiTimelineBars *
galpi_timeline_bars_new (void)
{
  GalpiTimelineBars *self = g_new0 (GalpiTimelineBars, 1);

  self->bars = g_array_new (FALSE, FALSE, sizeof (GalpiTimelineBar));

  return self;
}

void
galpi_timeline_bars_free (GalpiTimelineBars *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->bars);
  g_free (self);
}

void
galpi_timeline_bars_empty (GalpiTimelineBars *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->bars, 0);
}

void
galpi_timeline_bars_cover (GalpiTimelineBars          *self,
                           const GalpiTimelineDensity *density,
                           double                      bar,
                           double                      unit)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < galpi_timeline_density_get_size (density); i++)
    {
      const GalpiTimelineStretch *stretch = galpi_timeline_density_get (density, i);
      guint n = (guint) MAX (round ((stretch->end - stretch->start) / bar), 1.0);

      for (guint j = 0; j < n; j++)
        {
          GalpiTimelineBar new_bar = {
            .from = (stretch->start + j * bar) / unit,
            .to = (stretch->start + (j + 1) * bar) / unit,
          };

          g_array_append_val (self->bars, new_bar);
        }
    }
}

/* Returns the first bar that doesn't end at or before @moment, or %NULL. */
static GalpiTimelineBar *
find_from (const GalpiTimelineBars *self,
           double                   moment)
{
  guint low = 0, high = self->bars->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->bars, GalpiTimelineBar, middle).to <= moment)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->bars->len ? &g_array_index (self->bars, GalpiTimelineBar, low) : NULL;
}

void
galpi_timeline_bars_count (GalpiTimelineBars        *self,
                           const GalpiTimelineEntry *entry,
                           gboolean                  kept)
{
  GalpiTimelineBar *bar;

  g_return_if_fail (self != NULL && self->bars->len > 0);

  bar = find_from (self, galpi_timeline_entry_get_middle (entry));
  if (bar == NULL)
    bar = &g_array_index (self->bars, GalpiTimelineBar, self->bars->len - 1);
  bar->n_items++;
  bar->n_kept += kept ? 1 : 0;
}

void
galpi_timeline_bars_count_in (GalpiTimelineBars        *self,
                              const GalpiTimelineIndex *kept,
                              const GalpiTimelineIndex *found)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->bars->len; i++)
    {
      GalpiTimelineBar *bar = &g_array_index (self->bars, GalpiTimelineBar, i);
      guint n_kept = 0;

      if (kept != NULL)
        n_kept = galpi_timeline_index_count_middle (kept, bar->from, bar->to);
      if (found != NULL)
        bar->n_items += galpi_timeline_index_count_middle (found, bar->from, bar->to);
      bar->n_items += n_kept;
      bar->n_kept += n_kept;
    }
}

void
galpi_timeline_bars_lift (GalpiTimelineBars          *self,
                          const GalpiTimelineDensity *density,
                          const GalpiTimelineRows    *rows,
                          double                      unit)
{
  guint next = 0;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < galpi_timeline_density_get_size (density); i++)
    {
      const GalpiTimelineStretch *stretch = galpi_timeline_density_get (density, i);
      guint row = galpi_timeline_rows_get_top (rows, stretch->start, stretch->end);

      for (; next < self->bars->len; next++)
        {
          GalpiTimelineBar *bar = &g_array_index (self->bars, GalpiTimelineBar, next);

          if ((bar->from + bar->to) / 2.0 * unit > stretch->end)
            break;
          bar->row = row;
        }
    }
}

const GalpiTimelineBar *
galpi_timeline_bars_get (const GalpiTimelineBars *self,
                         guint                   *n_bars)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_bars = self->bars->len;

  return (const GalpiTimelineBar *) (gpointer) self->bars->data;
}

const GalpiTimelineBar *
galpi_timeline_bars_find (const GalpiTimelineBars *self,
                          double                   moment)
{
  const GalpiTimelineBar *bar;

  g_return_val_if_fail (self != NULL, NULL);

  bar = find_from (self, moment);

  return bar != NULL && bar->from <= moment ? bar : NULL;
}

guint
galpi_timeline_bars_get_peak (const GalpiTimelineBars *self)
{
  guint peak = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->bars->len; i++)
    peak = MAX (peak, g_array_index (self->bars, GalpiTimelineBar, i).n_items);

  return peak;
}
