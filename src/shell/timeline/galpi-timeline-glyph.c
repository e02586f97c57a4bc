/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-glyph.h"

#include <math.h>

#include "galpi-day.h"
#include "galpi-palette.h"
#include "galpi-timeline-paint.h"
#include "galpi-timeline-words.h"

/* Parts of the height of a line. */
#define POINT 0.62f
#define WIDTH 1.25f

struct _GalpiTimelineGlyph
{
  GtkWidget parent_instance;

  GalpiTimelineItem *item;
};

G_DEFINE_FINAL_TYPE (GalpiTimelineGlyph, galpi_timeline_glyph, GTK_TYPE_WIDGET)

static float
get_line (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  float line = (float) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);

  return line;
}

static void
galpi_timeline_glyph_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  float part = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 1.0f;

  *minimum = *natural = (int) ceilf (get_line (widget) * part);
}

static void
galpi_timeline_glyph_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  GalpiTimelineGlyph *self = GALPI_TIMELINE_GLYPH (widget);
  float x = (float) gtk_widget_get_width (widget) / 2.0f;
  float y = (float) gtk_widget_get_height (widget) / 2.0f;
  float point = roundf (get_line (widget) * POINT);
  GalpiTimelineInk ink;
  GalpiTimelineKind kind;
  GalpiDay from, to;
  gboolean vague;

  if (self->item == NULL)
    return;

  galpi_timeline_ink_init (&ink, widget);
  kind = galpi_timeline_item_get_kind (self->item);
  from = galpi_timeline_item_get_from_day (self->item);
  to = galpi_timeline_item_get_to_day (self->item);
  vague = galpi_timeline_words_is_vague (self->item);

  if (kind == GALPI_TIMELINE_PUBLISHED)
    galpi_timeline_paint_published (snapshot, &ink, x, y + point / 2, point);
  else if (from != GALPI_DAY_NONE && to == from + 1)
    galpi_timeline_paint_point (snapshot, &ink, x, y, point, kind == GALPI_TIMELINE_EVENT, vague);
  else
    galpi_timeline_paint_span (snapshot, &ink,
                               &GRAPHENE_RECT_INIT (1.0f, y - point / 2, 2.0f * x - 2.0f, point),
                               kind == GALPI_TIMELINE_EVENT, vague || from == GALPI_DAY_NONE,
                               vague || to == GALPI_DAY_NONE);
}

static void
galpi_timeline_glyph_dispose (GObject *object)
{
  g_clear_object (&GALPI_TIMELINE_GLYPH (object)->item);

  G_OBJECT_CLASS (galpi_timeline_glyph_parent_class)->dispose (object);
}

static void
galpi_timeline_glyph_class_init (GalpiTimelineGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_timeline_glyph_dispose;
  widget_class->measure = galpi_timeline_glyph_measure;
  widget_class->snapshot = galpi_timeline_glyph_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timeline-glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
galpi_timeline_glyph_init (GalpiTimelineGlyph *self)
{
  g_signal_connect_object (galpi_palette_get_default (), "changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
galpi_timeline_glyph_set_item (GalpiTimelineGlyph *self,
                               GalpiTimelineItem  *item)
{
  g_return_if_fail (GALPI_IS_TIMELINE_GLYPH (self));
  g_return_if_fail (item == NULL || GALPI_IS_TIMELINE_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;

  if (item != NULL)
    {
      const char *words = galpi_timeline_words_kind (item);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
