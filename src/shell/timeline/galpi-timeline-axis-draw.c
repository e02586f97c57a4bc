/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-axis-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "galpi-prose-label.h"
#include "galpi-timeline-words.h"

#define LABEL_GAP     4.0f
#define TICK          8.0f
#define MINOR_TICK    4.0f
#define MAX_TEXTS     600
#define MIN_PUBLISHED 5.0f
#define MAX_PUBLISHED 500
#define MARK_ROOM     20.0f
#define MIN_LABEL     3.5f      /* ems, where it is cut */

/* The layout of a text, from those drawn lately: shaping is what costs most in a frame. */
static PangoLayout *
get_text (GalpiTimelineAxis *self,
          const char        *text,
          gboolean           strong)
{
  g_autofree char *key = g_strconcat (strong ? "s" : "p", text, NULL);
  g_autoptr(PangoAttrList) attributes = NULL;
  PangoLayout *layout = g_hash_table_lookup (self->texts, key);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->texts) >= MAX_TEXTS)
    g_hash_table_remove_all (self->texts);

  attributes = galpi_prose_label_get_attributes (text);
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_attributes (layout, attributes);
  g_hash_table_insert (self->texts, g_steal_pointer (&key), layout);

  return layout;
}

/* In the middle of a line of the axis, whatever the font that its characters fall back to. */
static float
draw_text (GtkSnapshot   *snapshot,
           float          line,
           PangoLayout   *layout,
           const GdkRGBA *colour,
           float          x,
           float          y,
           float          max_width)
{
  int width;
  int height;

  pango_layout_set_width (layout, max_width > 0.0f ? (int) (max_width * PANGO_SCALE) : -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  y += (line - (float) height) / 2.0f;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x), roundf (y)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);

  return (float) width;
}

static void
draw_rectangle (GtkSnapshot   *snapshot,
                const GdkRGBA *colour,
                float          x,
                float          y,
                float          width,
                float          height)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* A line that is one pixel wide, whatever @x is. */
static void
draw_vertical (GtkSnapshot   *snapshot,
               const GdkRGBA *colour,
               double         x,
               float          from,
               float          to)
{
  draw_rectangle (snapshot, colour, (float) floor (x), from, 1.0f, to - from);
}

typedef void (*TickFunc) (GalpiTimelineAxis      *self,
                          GtkSnapshot            *snapshot,
                          const GalpiTimelineInk *ink,
                          const GalpiTickStep    *step,
                          GalpiDay                day,
                          double                  x,
                          double                  next_x);

static void
foreach_tick (GalpiTimelineAxis      *self,
              GtkSnapshot            *snapshot,
              const GalpiTimelineInk *ink,
              const GalpiTickStep    *step,
              TickFunc                func)
{
  double end = galpi_time_scale_to_moment (&self->scale, self->scale.width);
  GalpiDay day;

  if (step->count == 0)
    return;

  day = galpi_tick_step_floor (step, (GalpiDay) floor (self->scale.origin));
  if (day == GALPI_DAY_NONE)
    day = galpi_tick_step_next (step, (GalpiDay) floor (self->scale.origin));
  while (day != GALPI_DAY_NONE && day < end)
    {
      GalpiDay next = galpi_tick_step_next (step, day);

      func (self, snapshot, ink, step, day, galpi_time_scale_to_x (&self->scale, day),
            next != GALPI_DAY_NONE ? galpi_time_scale_to_x (&self->scale, next)
                                   : self->scale.width * 2.0);
      day = next;
    }
}

static void
draw_minor_tick_cb (GalpiTimelineAxis      *self,
                    GtkSnapshot            *snapshot,
                    const GalpiTimelineInk *ink,
                    const GalpiTickStep    *step,
                    GalpiDay                day,
                    double                  x,
                    double                  next_x)
{
  GdkRGBA colour = galpi_timeline_ink_fade (ink, &ink->text, 0.25f);

  draw_vertical (snapshot, &colour, x, self->geometry.axis, self->geometry.axis + MINOR_TICK);
}

static gboolean
hides_label (GalpiTimelineAxis *self,
             double             x,
             double             end);

static void
draw_major_tick_cb (GalpiTimelineAxis      *self,
                    GtkSnapshot            *snapshot,
                    const GalpiTimelineInk *ink,
                    const GalpiTickStep    *step,
                    GalpiDay                day,
                    double                  x,
                    double                  next_x)
{
  g_autofree char *label = galpi_tick_step_format (step, day, FALSE);
  PangoLayout *layout = get_text (self, label, FALSE);
  GdkRGBA line = galpi_timeline_ink_fade (ink, &ink->text, 0.4f);
  GdkRGBA colour = galpi_timeline_ink_fade (ink, &ink->text, 0.72f);
  gboolean is_cell = step->unit == GALPI_TICK_DAYS && step->count == 1;
  double label_x = x + LABEL_GAP;
  int width;

  draw_vertical (snapshot, &line, x, self->geometry.axis, self->geometry.axis + TICK);

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (is_cell)
    label_x = (x + next_x - width) / 2.0;
  if (label_x >= 0.0 && label_x + width <= self->scale.width
      && !hides_label (self, label_x, label_x + width))
    draw_text (snapshot, self->geometry.line, layout, &colour, (float) label_x,
               self->geometry.labels, -1.0f);
}

/* The label stays in view as long as its stretch does, pushed out by the next one. */
static void
draw_context_cb (GalpiTimelineAxis      *self,
                 GtkSnapshot            *snapshot,
                 const GalpiTimelineInk *ink,
                 const GalpiTickStep    *step,
                 GalpiDay                day,
                 double                  x,
                 double                  next_x)
{
  g_autofree char *label = galpi_tick_step_format (step, day, TRUE);
  PangoLayout *layout = get_text (self, label, TRUE);
  GdkRGBA line = galpi_timeline_ink_fade (ink, &ink->text, 0.4f);
  GdkRGBA colour = galpi_timeline_ink_fade (ink, &ink->text, 0.85f);
  double label_x = MAX (x, 2.0) + LABEL_GAP;
  int width;

  draw_vertical (snapshot, &line, x, self->geometry.axis,
                 self->geometry.context + self->geometry.line);

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  label_x = MIN (label_x, next_x - width - 2 * LABEL_GAP);
  if (label_x >= 0.0 && (label_x + width <= self->scale.width || x <= 0.0))
    draw_text (snapshot, self->geometry.line, layout, &colour, (float) label_x,
               self->geometry.context, -1.0f);
}

static void
draw_grid_cb (GalpiTimelineAxis      *self,
              GtkSnapshot            *snapshot,
              const GalpiTimelineInk *ink,
              const GalpiTickStep    *step,
              GalpiDay                day,
              double                  x,
              double                  next_x)
{
  GdkRGBA colour = galpi_timeline_ink_fade (ink, &ink->text, 0.07f);

  draw_vertical (snapshot, &colour, x, 0.0f, self->geometry.axis);
}

/* Today's line stands in the middle of its day. */
static gboolean
get_today (GalpiTimelineAxis *self,
           double            *x)
{
  *x = galpi_time_scale_to_x (&self->scale, galpi_day_today () + 0.5);

  return *x >= 0.0 && *x <= self->scale.width;
}

static gboolean
get_today_label (GalpiTimelineAxis *self,
                 PangoLayout      **layout,
                 double            *x,
                 int               *width)
{
  double middle;

  if (!get_today (self, &middle))
    return FALSE;

  *layout = get_text (self, _("Today"), TRUE);
  pango_layout_set_width (*layout, -1);
  pango_layout_get_pixel_size (*layout, width, NULL);
  *x = CLAMP (middle - *width / 2.0, 2 * LABEL_GAP,
              MAX (self->scale.width - *width - 2 * LABEL_GAP, 2 * LABEL_GAP));

  return TRUE;
}

static gboolean
hides_label (GalpiTimelineAxis *self,
             double             x,
             double             end)
{
  PangoLayout *layout;
  double today;
  int width;

  return get_today_label (self, &layout, &today, &width)
         && x < today + width + 2 * LABEL_GAP && end > today - 2 * LABEL_GAP;
}

static void
draw_today (GalpiTimelineAxis      *self,
            GtkSnapshot            *snapshot,
            const GalpiTimelineInk *ink)
{
  GdkRGBA line = galpi_timeline_ink_fade (ink, &ink->text, 0.45f);
  GdkRGBA back = galpi_timeline_ink_fade (ink, &ink->text, 0.12f);
  PangoLayout *layout;
  GskRoundedRect pill;
  graphene_rect_t area;
  double middle, x;
  int width;

  if (!get_today (self, &middle) || !get_today_label (self, &layout, &x, &width))
    return;

  draw_vertical (snapshot, &line, middle, 0.0f, self->geometry.labels);
  area = GRAPHENE_RECT_INIT ((float) x - 1.5f * LABEL_GAP, self->geometry.labels,
                             (float) width + 3 * LABEL_GAP, self->geometry.line);
  gsk_rounded_rect_init_from_rect (&pill, &area, area.size.height / 2);
  back.alpha = MIN (back.alpha, 0.25f);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &back, &area);
  gtk_snapshot_pop (snapshot);
  draw_text (snapshot, self->geometry.line, layout, &ink->text, (float) x, self->geometry.labels,
             -1.0f);
}

static void
draw_bars (GalpiTimelineAxis      *self,
           GtkSnapshot            *snapshot,
           const GalpiTimelineInk *ink)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  GdkRGBA found = galpi_timeline_ink_fade (ink, &ink->accent, 0.35f);
  GdkRGBA kept = galpi_timeline_ink_fade (ink, &ink->accent, 0.85f);
  guint n_bars;
  const GalpiTimelineBar *bars = galpi_timeline_layout_get_bars (self->layout, &n_bars);

  for (guint i = 0; i < n_bars; i++)
    {
      const GalpiTimelineBar *bar = &bars[i];
      float x = (float) galpi_time_scale_to_x (&self->scale, bar->from);
      float end = (float) galpi_time_scale_to_x (&self->scale, bar->to);
      float bottom = geometry->bottom - (float) bar->row * geometry->pitch;
      float height, kept_height;

      if (bar->n_items == 0 || end < 0.0f || x > self->scale.width)
        continue;

      /* By the root, so that one is still seen beside a thousand. */
      height = galpi_timeline_axis_get_bar_height (self, bar);
      kept_height = roundf (height * (float) bar->n_kept / (float) bar->n_items);
      x = roundf (x);
      end = MAX (roundf (end) - 1.0f, x + 1.0f);
      draw_rectangle (snapshot, &found, x, bottom - height, end - x, height - kept_height);
      if (kept_height > 0.0f)
        draw_rectangle (snapshot, &kept, x, bottom - kept_height, end - x, kept_height);
    }
}

static void
draw_label (GalpiTimelineAxis       *self,
            GtkSnapshot             *snapshot,
            const GalpiTimelineInk  *ink,
            const GalpiTimelineMark *mark,
            const graphene_rect_t   *area)
{
  const GalpiTimelineGeometry *geometry = &self->geometry;
  PangoLayout *layout = get_text (self, galpi_timeline_words_name (mark->entry->item), FALSE);
  float strength = mark->kept || mark->entry->item == self->current ? 1.0f : 0.8f;
  GdkRGBA colour = galpi_timeline_ink_fade (ink, &ink->text, strength);
  float y = geometry->bottom - (float) mark->row * geometry->pitch - geometry->line;
  float view = (float) self->scale.width - LABEL_GAP;
  float after = area->origin.x + area->size.width + LABEL_GAP;
  float after_room = MIN ((float) mark->room, view - after);
  float inside = MAX (area->origin.x, 0.0f) + 2.0f * LABEL_GAP;
  float inside_room = MIN (area->origin.x + area->size.width - LABEL_GAP, view) - inside;
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  /* A long stretch has its label where it is in view. What was laid out for a step of zoom may
   * have become longer since, and what comes after it may be out of view. */
  if (mark->entry->to - mark->entry->from > 1
      && (mark->label == GALPI_TIMELINE_LABEL_INSIDE || inside_room >= width
          || inside_room > after_room))
    {
      after = inside;
      after_room = inside_room;
    }
  if (after_room >= MIN ((float) width, MIN_LABEL * geometry->em))
    draw_text (snapshot, geometry->line, layout, &colour, after, y, after_room);
}

static void
draw_mark (GalpiTimelineAxis       *self,
           GtkSnapshot             *snapshot,
           const GalpiTimelineInk  *ink,
           const GalpiTimelineMark *mark)
{
  const GalpiTimelineEntry *entry = mark->entry;
  graphene_rect_t area = galpi_timeline_axis_get_area (self, entry->item);
  gboolean vague = galpi_timeline_words_is_vague (entry->item);
  GalpiTimelineInk lit = *ink;

  if (area.origin.x > self->scale.width
      || area.origin.x + area.size.width + mark->room < 0.0)
    return;

  if (entry->item == self->hovered)
    {
      graphene_rect_t around;
      GdkRGBA back = galpi_timeline_ink_fade (ink, &ink->text, 0.1f);
      GskRoundedRect rounded;

      graphene_rect_inset_r (&area, -3.0f, -3.0f, &around);
      gsk_rounded_rect_init_from_rect (&rounded, &around, MIN (around.size.height / 2, 8.0f));
      gtk_snapshot_push_rounded_clip (snapshot, &rounded);
      gtk_snapshot_append_color (snapshot, &back, &around);
      gtk_snapshot_pop (snapshot);
    }

  if (entry->to - entry->from == 1)
    galpi_timeline_paint_point (snapshot, &lit, area.origin.x + area.size.width / 2,
                                area.origin.y + area.size.height / 2, area.size.width,
                                mark->kept, vague);
  else
    galpi_timeline_paint_span (snapshot, &lit, &area, mark->kept,
                               vague || entry->from == GALPI_TIMELINE_OPEN_FROM,
                               vague || entry->to == GALPI_TIMELINE_OPEN_TO);

  if (entry->item == self->current)
    galpi_timeline_paint_selected (snapshot, ink, &area);
  if (mark->label != GALPI_TIMELINE_LABEL_NONE || entry->to - entry->from > 1)
    draw_label (self, snapshot, ink, mark, &area);
}

typedef struct
{
  GalpiTimelineAxis      *self;
  GtkSnapshot            *snapshot;
  const GalpiTimelineInk *ink;
  float                   last_x;
} PublishedPass;

/* Publications a few pixels apart are drawn as one, unless it is the current one. */
static void
draw_published_cb (const GalpiTimelineEntry *entry,
                   gpointer                  user_data)
{
  PublishedPass *pass = user_data;
  GalpiTimelineAxis *self = pass->self;
  graphene_rect_t area = galpi_timeline_axis_get_area (self, entry->item);
  float x = area.origin.x + area.size.width / 2;

  if (x - pass->last_x < MIN_PUBLISHED && entry->item != self->current)
    return;

  galpi_timeline_paint_published (pass->snapshot, pass->ink, x, self->geometry.axis,
                                  area.size.width);
  if (entry->item == self->current)
    galpi_timeline_paint_selected (pass->snapshot, pass->ink, &area);
  pass->last_x = x;
}

/* Where there are more than pixels, they are counted and not looked at. */
static void
draw_published (GalpiTimelineAxis      *self,
                GtkSnapshot            *snapshot,
                const GalpiTimelineInk *ink)
{
  PublishedPass pass = { self, snapshot, ink, -G_MAXFLOAT };
  double start = galpi_time_scale_to_moment (&self->scale, -MARK_ROOM);
  double end = galpi_time_scale_to_moment (&self->scale, self->scale.width + MARK_ROOM);
  double step = MIN_PUBLISHED / self->scale.day_width;

  if (galpi_timeline_index_count (self->published, start, end) <= MAX_PUBLISHED)
    {
      galpi_timeline_index_foreach (self->published, start, end, draw_published_cb, &pass);
      return;
    }

  for (double from = floor (start / step) * step; from < end; from += step)
    {
      if (galpi_timeline_index_count_middle (self->published, from, from + step) > 0)
        galpi_timeline_paint_published (snapshot, ink,
                                        (float) galpi_time_scale_to_x (&self->scale,
                                                                       from + step / 2.0),
                                        self->geometry.axis, MARK_ROOM / 2.0f);
    }
}

/* On the axis, the days that the current mark can mean. */
static void
draw_current_days (GalpiTimelineAxis      *self,
                   GtkSnapshot            *snapshot,
                   const GalpiTimelineInk *ink)
{
  GalpiDay from, to;
  double x, end;

  if (self->current == NULL)
    return;

  from = galpi_timeline_item_get_from_day (self->current);
  to = galpi_timeline_item_get_to_day (self->current);
  x = from != GALPI_DAY_NONE ? galpi_time_scale_to_x (&self->scale, from) : 0.0;
  end = to != GALPI_DAY_NONE ? galpi_time_scale_to_x (&self->scale, to) : self->scale.width;
  x = MAX (x, 0.0);
  end = MIN (MAX (end, x + 3.0), self->scale.width);
  if (end > x)
    draw_rectangle (snapshot, &ink->accent, (float) x, self->geometry.axis - 1.0f,
                    (float) (end - x), 3.0f);
}

/* What part of all is in view, like a scrollbar. */
static void
draw_thumb (GalpiTimelineAxis      *self,
            GtkSnapshot            *snapshot,
            const GalpiTimelineInk *ink)
{
  const GalpiTimeScale *scale = &self->scale;
  double all = scale->last - scale->first;
  double part = scale->width / scale->day_width / all;
  double start = (scale->origin - scale->first) / all;
  GdkRGBA colour = galpi_timeline_ink_fade (ink, &ink->text, 0.25f);
  GskRoundedRect thumb;
  graphene_rect_t area;

  if (part > 0.995)
    return;

  area = GRAPHENE_RECT_INIT ((float) (start * scale->width),
                             (float) gtk_widget_get_height (GTK_WIDGET (self)) - 4.0f,
                             (float) MAX (part * scale->width, 12.0), 3.0f);
  gsk_rounded_rect_init_from_rect (&thumb, &area, 1.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &thumb);
  gtk_snapshot_append_color (snapshot, &colour, &area);
  gtk_snapshot_pop (snapshot);
}

void
galpi_timeline_axis_draw (GalpiTimelineAxis *self,
                          GtkSnapshot       *snapshot)
{
  GalpiTimelineInk ink;
  GalpiTimeTicks ticks;
  GdkRGBA line;
  const GalpiTimelineMark *marks;
  guint n_marks;

  galpi_timeline_ink_init (&ink, GTK_WIDGET (self));
  ticks = galpi_time_ticks_choose (self->scale.day_width, self->label_widths,
                                   self->context_widths);

  foreach_tick (self, snapshot, &ink,
                ticks.context.count > 0 ? &ticks.context : &ticks.major, draw_grid_cb);
  foreach_tick (self, snapshot, &ink, &ticks.minor, draw_minor_tick_cb);
  foreach_tick (self, snapshot, &ink, &ticks.major, draw_major_tick_cb);
  foreach_tick (self, snapshot, &ink, &ticks.context, draw_context_cb);
  line = galpi_timeline_ink_fade (&ink, &ink.text, 0.4f);
  draw_rectangle (snapshot, &line, 0.0f, self->geometry.axis, (float) self->scale.width, 1.0f);
  draw_today (self, snapshot, &ink);

  draw_bars (self, snapshot, &ink);
  draw_current_days (self, snapshot, &ink);
  marks = galpi_timeline_layout_get_marks (self->layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    draw_mark (self, snapshot, &ink, &marks[i]);
  if (self->published != NULL)
    draw_published (self, snapshot, &ink);
  draw_thumb (self, snapshot, &ink);
}
