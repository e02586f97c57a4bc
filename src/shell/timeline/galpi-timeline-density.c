/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-density.h"

#include <math.h>

/* Stretches that are fewer bars apart than this are one. */
#define MIN_CALM 3.0

struct _GalpiTimelineDensity
{
  GArray *stretches;    /* GalpiTimelineStretch, once joined by start */
  double  bar;
};

GalpiTimelineDensity *
galpi_timeline_density_new (void)
{
  GalpiTimelineDensity *self = g_new0 (GalpiTimelineDensity, 1);

  self->stretches = g_array_new (FALSE, FALSE, sizeof (GalpiTimelineStretch));
  self->bar = 1.0;

  return self;
}

void
galpi_timeline_density_free (GalpiTimelineDensity *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->stretches);
  g_free (self);
}

void
galpi_timeline_density_empty (GalpiTimelineDensity *self,
                              double                bar)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (bar > 0.0);

  g_array_set_size (self->stretches, 0);
  self->bar = bar;
}

void
galpi_timeline_density_add (GalpiTimelineDensity *self,
                            double                start,
                            double                end,
                            gboolean              kept_too)
{
  GalpiTimelineStretch stretch = { start, end, kept_too };

  g_return_if_fail (self != NULL);
  g_return_if_fail (start < end);

  g_array_append_val (self->stretches, stretch);
}

static int
compare_stretches (const void *a,
                   const void *b)
{
  const GalpiTimelineStretch *first = a;
  const GalpiTimelineStretch *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

void
galpi_timeline_density_join (GalpiTimelineDensity *self)
{
  guint n = 0;

  g_return_if_fail (self != NULL);

  g_array_sort (self->stretches, compare_stretches);
  for (guint i = 0; i < self->stretches->len; i++)
    {
      GalpiTimelineStretch stretch = g_array_index (self->stretches, GalpiTimelineStretch, i);
      GalpiTimelineStretch *last =
        n > 0 ? &g_array_index (self->stretches, GalpiTimelineStretch, n - 1) : NULL;

      stretch.start = floor (stretch.start / self->bar) * self->bar;
      stretch.end = ceil (stretch.end / self->bar) * self->bar;
      if (last != NULL && stretch.start < last->end + MIN_CALM * self->bar)
        {
          last->end = MAX (last->end, stretch.end);
          last->kept_too |= stretch.kept_too;
        }
      else
        {
          g_array_index (self->stretches, GalpiTimelineStretch, n++) = stretch;
        }
    }
  g_array_set_size (self->stretches, n);
}

guint
galpi_timeline_density_get_size (const GalpiTimelineDensity *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->stretches->len;
}

const GalpiTimelineStretch *
galpi_timeline_density_get (const GalpiTimelineDensity *self,
                            guint                       i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->stretches->len, NULL);

  return &g_array_index (self->stretches, GalpiTimelineStretch, i);
}

const GalpiTimelineStretch *
galpi_timeline_density_find (const GalpiTimelineDensity *self,
                             double                      start,
                             double                      end)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, NULL);

  high = self->stretches->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->stretches, GalpiTimelineStretch, middle).end <= start)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->stretches->len
      && g_array_index (self->stretches, GalpiTimelineStretch, low).start < end)
    return &g_array_index (self->stretches, GalpiTimelineStretch, low);
  return NULL;
}
