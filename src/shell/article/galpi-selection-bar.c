/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-selection-bar.h"

#include "galpi-colour-row.h"

struct _GalpiSelectionBar
{
  GtkPopover parent_instance;
};

G_DEFINE_FINAL_TYPE (GalpiSelectionBar, galpi_selection_bar, GTK_TYPE_POPOVER)

static void
picked_cb (GalpiSelectionBar *self,
           GalpiColour        colour)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "article.highlight", "i", (int) colour);
}

static void
galpi_selection_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (galpi_selection_bar_parent_class)->dispose (object);
}

static void
galpi_selection_bar_class_init (GalpiSelectionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_selection_bar_dispose;

  g_type_ensure (GALPI_TYPE_COLOUR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-selection-bar.ui");
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
galpi_selection_bar_init (GalpiSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
galpi_selection_bar_new (GtkWidget *parent)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_object_new (GALPI_TYPE_SELECTION_BAR, NULL);
  gtk_widget_set_parent (self, parent);

  return self;
}

void
galpi_selection_bar_show_at (GalpiSelectionBar  *self,
                             const GdkRectangle *rect)
{
  g_return_if_fail (GALPI_IS_SELECTION_BAR (self));
  g_return_if_fail (rect != NULL);

  gtk_popover_set_pointing_to (GTK_POPOVER (self), rect);
  gtk_popover_popup (GTK_POPOVER (self));
}
