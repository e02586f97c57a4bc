/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-count-bar.h"

#define HEIGHT 14
#define RADIUS 4
/* So that one of a thousand can be seen. */
#define LEAST_WIDTH 3

struct _GalpiCountBar
{
  GtkWidget parent_instance;

  double part;
};

G_DEFINE_FINAL_TYPE (GalpiCountBar, galpi_count_bar, GTK_TYPE_WIDGET)

/* In the widget's colour, which the style sheet makes the accent colour of the theme. */
static void
galpi_count_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GalpiCountBar *self = GALPI_COUNT_BAR (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = gtk_widget_get_width (widget);
  float length = MAX (self->part * width, LEAST_WIDTH);
  GskRoundedRect outline;
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (rtl ? width - length : 0,
                                                        (gtk_widget_get_height (widget) - HEIGHT) / 2.f,
                                                        length, HEIGHT),
                                   MIN (RADIUS, length / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
galpi_count_bar_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 40;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 200;
}

static void
galpi_count_bar_class_init (GalpiCountBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = galpi_count_bar_snapshot;
  widget_class->measure = galpi_count_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "count-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
galpi_count_bar_init (GalpiCountBar *self)
{
}

GtkWidget *
galpi_count_bar_new (void)
{
  return g_object_new (GALPI_TYPE_COUNT_BAR, NULL);
}

void
galpi_count_bar_set_part (GalpiCountBar *self,
                          double         part)
{
  g_return_if_fail (GALPI_IS_COUNT_BAR (self));

  self->part = CLAMP (part, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
