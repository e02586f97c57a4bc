/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-paint.h"

#include <adwaita.h>

#include "galpi-palette.h"

#define LINE 1.5f

/* A stretch fades over this part of its length at each soft end, and over no more pixels. */
#define SOFT_PART 0.45f
#define MAX_SOFT  36.0f

#define RADIUS 4.0f

void
galpi_timeline_ink_init (GalpiTimelineInk *self,
                         GtkWidget        *widget)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_get_color (widget, &self->text);
  galpi_palette_get_time (galpi_palette_get_default (), &self->accent);
  self->contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

GdkRGBA
galpi_timeline_ink_fade (const GalpiTimelineInk *self,
                         const GdkRGBA          *colour,
                         float                   opacity)
{
  GdkRGBA faded = *colour;

  faded.alpha *= self->contrast ? opacity + (1.0f - opacity) * 0.45f : opacity;

  return faded;
}

static void
paint_disc (GtkSnapshot   *snapshot,
            const GdkRGBA *colour,
            float          x,
            float          y,
            float          diameter)
{
  graphene_rect_t area;
  GskRoundedRect disc;

  area = GRAPHENE_RECT_INIT (x - diameter / 2, y - diameter / 2, diameter, diameter);
  gsk_rounded_rect_init_from_rect (&disc, &area, diameter / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, &area);
  gtk_snapshot_pop (snapshot);
}

static void
paint_frame (GtkSnapshot           *snapshot,
             const GdkRGBA         *colour,
             const graphene_rect_t *area,
             float                  radius,
             float                  line)
{
  GskRoundedRect outline;
  const float widths[4] = { line, line, line, line };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };

  gsk_rounded_rect_init_from_rect (&outline, area, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

void
galpi_timeline_paint_point (GtkSnapshot            *snapshot,
                            const GalpiTimelineInk *ink,
                            float                   x,
                            float                   y,
                            float                   diameter,
                            gboolean                kept,
                            gboolean                vague)
{
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (vague)
    {
      float reach = diameter * 1.1f;
      GdkRGBA inner = ink->accent;
      GdkRGBA outer = ink->accent;
      GskColorStop stops[3];

      inner.alpha *= 0.4f;
      outer.alpha = 0.0f;
      stops[0] = (GskColorStop) { 0.0f, inner };
      stops[1] = (GskColorStop) { 0.35f, inner };
      stops[2] = (GskColorStop) { 1.0f, outer };
      gtk_snapshot_append_radial_gradient (snapshot,
                                           &GRAPHENE_RECT_INIT (x - reach, y - reach,
                                                                2 * reach, 2 * reach),
                                           &GRAPHENE_POINT_INIT (x, y), reach, reach, 0.0f, 1.0f,
                                           stops, G_N_ELEMENTS (stops));
    }

  if (kept)
    paint_disc (snapshot, &ink->accent, x, y, diameter);
  else
    paint_frame (snapshot, &ink->accent,
                 &GRAPHENE_RECT_INIT (x - diameter / 2, y - diameter / 2, diameter, diameter),
                 diameter / 2, LINE);
}

/* Fills @area with @colour that is gone at the soft ends. */
static void
paint_soft (GtkSnapshot           *snapshot,
            const GdkRGBA         *colour,
            const graphene_rect_t *area,
            float                  soft,
            gboolean               soft_start,
            gboolean               soft_end)
{
  float part = soft / area->size.width;
  GdkRGBA none = *colour;
  GskColorStop stops[4];

  none.alpha = 0.0f;
  stops[0] = (GskColorStop) { 0.0f, soft_start ? none : *colour };
  stops[1] = (GskColorStop) { part, *colour };
  stops[2] = (GskColorStop) { 1.0f - part, *colour };
  stops[3] = (GskColorStop) { 1.0f, soft_end ? none : *colour };
  gtk_snapshot_append_linear_gradient (snapshot, area, &area->origin,
                                       &GRAPHENE_POINT_INIT (area->origin.x + area->size.width,
                                                             area->origin.y),
                                       stops, G_N_ELEMENTS (stops));
}

void
galpi_timeline_paint_span (GtkSnapshot            *snapshot,
                           const GalpiTimelineInk *ink,
                           const graphene_rect_t  *area,
                           gboolean                kept,
                           gboolean                soft_start,
                           gboolean                soft_end)
{
  float soft = MIN (area->size.width * SOFT_PART, MAX_SOFT);
  GskRoundedRect outline;
  GdkRGBA fill;

  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  /* Text has to stand out from it, so in high contrast it gets an outline rather than more colour. */
  fill = ink->accent;
  fill.alpha *= kept ? 0.38f : 0.07f;
  gsk_rounded_rect_init_from_rect (&outline, area, RADIUS);

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (!soft_start && !soft_end)
    gtk_snapshot_append_color (snapshot, &fill, area);
  else
    paint_soft (snapshot, &fill, area, soft, soft_start, soft_end);
  gtk_snapshot_pop (snapshot);

  if (kept && !ink->contrast)
    return;

  if (!soft_start && !soft_end)
    {
      GdkRGBA line = galpi_timeline_ink_fade (ink, &ink->accent, 0.75f);

      paint_frame (snapshot, &line, area, RADIUS, 1.0f);
    }
  else
    {
      GdkRGBA line = galpi_timeline_ink_fade (ink, &ink->accent, 0.75f);
      GdkRGBA none = line;
      graphene_rect_t top = *area;
      graphene_rect_t bottom = *area;
      const float widths[4] = { 1.0f, 1.0f, 1.0f, 1.0f };

      /* The end that isn't soft closes the outline. */
      none.alpha = 0.0f;
      if (!soft_start || !soft_end)
        {
          const GdkRGBA colours[4] = {
            none, soft_end ? none : line, none, soft_start ? none : line,
          };

          gtk_snapshot_append_border (snapshot, &outline, widths, colours);
        }
      top.size.height = 1.0f;
      bottom.origin.y += area->size.height - 1.0f;
      bottom.size.height = 1.0f;
      if (!soft_start)
        {
          top.origin.x += RADIUS / 2;
          top.size.width -= RADIUS / 2;
        }
      if (!soft_end)
        top.size.width -= RADIUS / 2;
      bottom.origin.x = top.origin.x;
      bottom.size.width = top.size.width;
      paint_soft (snapshot, &line, &top, soft, soft_start, soft_end);
      paint_soft (snapshot, &line, &bottom, soft, soft_start, soft_end);
    }
}

void
galpi_timeline_paint_published (GtkSnapshot            *snapshot,
                                const GalpiTimelineInk *ink,
                                float                   x,
                                float                   y,
                                float                   size)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GdkRGBA colour;

  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  gsk_path_builder_move_to (builder, x, y - size * 0.9f);
  gsk_path_builder_line_to (builder, x + size / 2, y);
  gsk_path_builder_line_to (builder, x - size / 2, y);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  colour = galpi_timeline_ink_fade (ink, &ink->text, 0.85f);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

void
galpi_timeline_paint_selected (GtkSnapshot            *snapshot,
                               const GalpiTimelineInk *ink,
                               const graphene_rect_t  *area)
{
  graphene_rect_t frame;

  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  graphene_rect_inset_r (area, -3.5f, -3.5f, &frame);
  paint_frame (snapshot, &ink->accent, &frame,
               area->size.width <= area->size.height ? frame.size.height / 2 : RADIUS + 3.5f,
               2.0f);
}
