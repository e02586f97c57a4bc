/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-axis-private.h"

#include <math.h>

#include "galpi-timeline-words.h"

#define TOP            8.0f
#define ROW_GAP        4.0f
#define PUBLISHED_ROOM 12.0f
#define TICK_ROOM      3.0f
#define BOTTOM         6.0f
#define SLACK          8.0

/* A label has some letters that are wider than the average. */
#define LABEL_SLACK 1.15f

void
galpi_timeline_axis_get_days (GalpiTimelineItem *item,
                              GalpiDay          *from,
                              GalpiDay          *to)
{
  *from = galpi_timeline_item_get_from_day (item);
  *to = galpi_timeline_item_get_to_day (item);
  if (*from == GALPI_DAY_NONE)
    *from = *to - 1;
  if (*to == GALPI_DAY_NONE)
    *to = *from + 1;
}

/* Returns: how wide a letter of Latin is about, in pixels */
static float
get_narrow_width (PangoContext               *context,
                  const PangoFontDescription *font)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (context, font, pango_language_from_string ("en"));
  float width = (float) pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);

  return width;
}

void
galpi_timeline_axis_update_geometry (GalpiTimelineAxis *self,
                                     float              height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  /* Hangul is the higher of the two, and stands in the same rows. */
  PangoFontMetrics *metrics =
    pango_context_get_metrics (context, font, pango_language_from_string ("ko"));
  GalpiTimelineGeometry *geometry = &self->geometry;
  float room;

  geometry->line = ceilf ((float) pango_font_metrics_get_height (metrics) / PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  geometry->em = (float) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    geometry->em *= (float) pango_cairo_context_get_resolution (context) / 72.0f;
  geometry->label_em = MAX (geometry->em, get_narrow_width (context, font) /
                                            (float) GALPI_TIMELINE_NARROW) * LABEL_SLACK;
  geometry->pitch = geometry->line + ROW_GAP;
  geometry->top = TOP;
  geometry->context = height - BOTTOM - geometry->line;
  geometry->labels = geometry->context - geometry->line;
  geometry->axis = geometry->labels - TICK_ROOM;
  geometry->bottom = geometry->axis - PUBLISHED_ROOM;
  room = geometry->bottom - geometry->top + ROW_GAP;
  geometry->n_rows = (guint) MAX (floorf (room / geometry->pitch), 1.0f);
}

int
galpi_timeline_axis_get_height (GalpiTimelineAxis *self,
                                guint              n_rows)
{
  float fixed;

  galpi_timeline_axis_update_geometry (self, 0.0f);
  fixed = TOP + PUBLISHED_ROOM + TICK_ROOM + 2.0f * self->geometry.line + BOTTOM;

  return (int) ceilf (fixed + (float) n_rows * self->geometry.pitch);
}

void
galpi_timeline_axis_measure_ticks (GalpiTimelineAxis *self)
{
  static const GalpiTickStep steps[GALPI_N_TICK_UNITS] = {
    { GALPI_TICK_DAYS, 1 }, { GALPI_TICK_MONTHS, 1 }, { GALPI_TICK_YEARS, 1 },
  };
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  for (guint i = 0; i < GALPI_N_TICK_UNITS; i++)
    {
      self->label_widths[i] = self->context_widths[i] = 0.0;
      for (int month = 1; month <= 12; month++)
        {
          for (int context = 0; context <= 1; context++)
            {
              double *widest = context ? &self->context_widths[i] : &self->label_widths[i];
              g_autofree char *label = NULL;
              int width;

              label = galpi_tick_step_format (&steps[i], galpi_day_new (2028, month, 28), context);
              pango_layout_set_text (layout, label, -1);
              pango_layout_get_pixel_size (layout, &width, NULL);

              /* What is a context is bold. */
              *widest = MAX (*widest, context ? width * 1.15 + 18.0 : width + 16.0);
            }
        }
    }
}

void
galpi_timeline_axis_update_layout (GalpiTimelineAxis *self)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  GalpiTimelineMetrics metrics = {
    .n_rows = geometry->n_rows,
    .point = roundf (geometry->line * 0.7f),
    .gap = 4.0,
    .em = geometry->label_em,
    .max_label = geometry->em * 15.0,
    .bar = MAX (roundf (geometry->em * 0.55f), 5.0),
  };

  if (self->has_scale)
    galpi_timeline_layout_update (self->layout, &self->scale, &metrics);
}

float
galpi_timeline_axis_get_bar_height (GalpiTimelineAxis      *self,
                                    const GalpiTimelineBar *bar)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  float room = geometry->bottom - (float) bar->row * geometry->pitch - geometry->top;
  guint peak = galpi_timeline_layout_get_peak (self->layout);

  return MAX (room * sqrtf ((float) bar->n_items / (float) peak), 2.0f);
}

graphene_rect_t
galpi_timeline_axis_get_area (GalpiTimelineAxis *self,
                              GalpiTimelineItem *item)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  const GalpiTimelineMark *mark = galpi_timeline_layout_find (self->layout, item);
  float size = PUBLISHED_ROOM - 2.0f;
  GalpiDay from, to;
  double middle;

  if (mark != NULL)
    {
      float bottom = geometry->bottom - (float) mark->row * geometry->pitch;
      gboolean point = mark->entry->to - mark->entry->from == 1;
      double x, width;
      float height;

      galpi_timeline_layout_place (self->layout, mark, &self->scale, &x, &width);
      height = point ? (float) width : geometry->line;

      return GRAPHENE_RECT_INIT ((float) x, bottom - (geometry->line + height) / 2.0f,
                                 (float) width, height);
    }

  galpi_timeline_axis_get_days (item, &from, &to);
  middle = (from + to) / 2.0;
  if (galpi_timeline_item_get_kind (item) != GALPI_TIMELINE_PUBLISHED)
    {
      const GalpiTimelineBar *bar = galpi_timeline_layout_find_bar (self->layout, middle);

      if (bar != NULL && bar->n_items > 0)
        {
          float x = (float) galpi_time_scale_to_x (&self->scale, bar->from);
          float width = (float) ((bar->to - bar->from) * self->scale.day_width);
          float bottom = geometry->bottom - (float) bar->row * geometry->pitch;
          float height = galpi_timeline_axis_get_bar_height (self, bar);

          return GRAPHENE_RECT_INIT (x, bottom - height, width, height);
        }
    }

  return GRAPHENE_RECT_INIT ((float) galpi_time_scale_to_x (&self->scale, middle) - size / 2,
                             geometry->axis - size, size, size);
}

typedef struct
{
  GalpiTimelineAxis *self;
  double             x;
  double             least;
  GalpiTimelineItem *nearest;
} PublishedPick;

static void
pick_published_cb (const GalpiTimelineEntry *entry,
                   gpointer                  user_data)
{
  PublishedPick *pick = user_data;
  double distance = fabs (galpi_time_scale_to_x (&pick->self->scale, entry->from + 0.5) - pick->x);

  if (distance < pick->least)
    {
      pick->least = distance;
      pick->nearest = entry->item;
    }
}

gboolean
galpi_timeline_axis_pick (GalpiTimelineAxis *self,
                          double             x,
                          double             y,
                          GalpiTimelineSpot *spot)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  double row = floor ((geometry->bottom + ROW_GAP / 2.0 - y) / geometry->pitch);
  const GalpiTimelineMark *mark = NULL;

  *spot = (GalpiTimelineSpot) { 0 };
  if (!self->has_scale)
    return FALSE;

  if (row >= 0.0)
    mark = galpi_timeline_layout_pick (self->layout, &self->scale, x, (guint) row, SLACK);
  if (mark != NULL)
    {
      spot->item = mark->entry->item;
    }
  else if (row >= 0.0)
    {
      spot->bar = galpi_timeline_layout_find_bar (self->layout,
                                                  galpi_time_scale_to_moment (&self->scale, x));
      if (spot->bar != NULL && (spot->bar->n_items == 0 || spot->bar->row > row))
        spot->bar = NULL;
      if (spot->bar != NULL)
        spot->area =
          GRAPHENE_RECT_INIT ((float) galpi_time_scale_to_x (&self->scale, spot->bar->from),
                              geometry->top,
                              (float) ((spot->bar->to - spot->bar->from) * self->scale.day_width),
                              geometry->bottom - (float) spot->bar->row * geometry->pitch
                                - geometry->top);
    }
  else if (y <= geometry->labels && self->published != NULL)
    {
      PublishedPick pick = { self, x, SLACK, NULL };

      galpi_timeline_index_foreach (self->published,
                                    galpi_time_scale_to_moment (&self->scale, x - 2 * SLACK),
                                    galpi_time_scale_to_moment (&self->scale, x + 2 * SLACK),
                                    pick_published_cb, &pick);
      spot->item = pick.nearest;
    }

  if (spot->item != NULL)
    spot->area = galpi_timeline_axis_get_area (self, spot->item);

  return spot->item != NULL || spot->bar != NULL;
}
