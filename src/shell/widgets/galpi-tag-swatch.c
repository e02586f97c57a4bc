/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-swatch.h"

#define SIZE 10

struct _GalpiTagSwatch
{
  GtkWidget parent_instance;

  GdkRGBA   colour;
  gboolean  has_colour;
};

G_DEFINE_FINAL_TYPE (GalpiTagSwatch, galpi_tag_swatch, GTK_TYPE_WIDGET)

static void
galpi_tag_swatch_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* The ring is of the text's colour, so that a tag as light or dark as the page still shows. */
static void
galpi_tag_swatch_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GalpiTagSwatch *self = GALPI_TAG_SWATCH (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((gtk_widget_get_width (widget) - SIZE) / 2,
                                               (gtk_widget_get_height (widget) - SIZE) / 2,
                                               SIZE, SIZE);
  GskRoundedRect round;
  GdkRGBA ring;
  const float widths[] = { 1, 1, 1, 1 };

  gsk_rounded_rect_init_from_rect (&round, &bounds, SIZE / 2.0f);
  if (self->has_colour)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &round);
      gtk_snapshot_append_color (snapshot, &self->colour, &bounds);
      gtk_snapshot_pop (snapshot);
    }

  gtk_widget_get_color (widget, &ring);
  ring.alpha *= self->has_colour ? 0.25f : 0.45f;
  gtk_snapshot_append_border (snapshot, &round, widths,
                              (const GdkRGBA[]) { ring, ring, ring, ring });
}

static void
galpi_tag_swatch_class_init (GalpiTagSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = galpi_tag_swatch_measure;
  widget_class->snapshot = galpi_tag_swatch_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
galpi_tag_swatch_init (GalpiTagSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
galpi_tag_swatch_new (const char *colour)
{
  GalpiTagSwatch *self = g_object_new (GALPI_TYPE_TAG_SWATCH, NULL);

  galpi_tag_swatch_set_colour (self, colour);

  return GTK_WIDGET (self);
}

void
galpi_tag_swatch_set_colour (GalpiTagSwatch *self,
                             const char     *colour)
{
  g_return_if_fail (GALPI_IS_TAG_SWATCH (self));

  self->has_colour = colour != NULL && gdk_rgba_parse (&self->colour, colour);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
