/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-colour-row.h"

#include <glib/gi18n.h>

#include "galpi-palette.h"

struct _GalpiColourRow
{
  GtkWidget  parent_instance;

  GtkWidget *buttons[GALPI_N_COLOURS];
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const shape_classes[] = {
  [GALPI_SHAPE_SOLID] = "shape-solid",
  [GALPI_SHAPE_UNDERLINE] = "shape-underline",
  [GALPI_SHAPE_DASHED] = "shape-dashed",
  [GALPI_SHAPE_DOUBLE] = "shape-double",
  [GALPI_SHAPE_SIDE_BAR] = "shape-side-bar",
};

G_DEFINE_FINAL_TYPE (GalpiColourRow, galpi_colour_row, GTK_TYPE_WIDGET)

static void
clicked_cb (GalpiColourRow *self,
            GtkButton      *button)
{
  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    {
      if (self->buttons[i] == GTK_WIDGET (button))
        g_signal_emit (self, signals[PICKED], 0, (GalpiColour) (i + 1));
    }
}

static void
update_names (GalpiColourRow *self)
{
  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    {
      const char *name = galpi_palette_get_name (galpi_palette_get_default (), i + 1);
      /* Translators: a color's name and the key that gives it: "Yellow (1)". */
      g_autofree char *tip = g_strdup_printf (_("%s (%u)"), name, i + 1);

      gtk_widget_set_tooltip_text (self->buttons[i], tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static void
galpi_colour_row_dispose (GObject *object)
{
  GalpiColourRow *self = GALPI_COLOUR_ROW (object);

  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (galpi_colour_row_parent_class)->dispose (object);
}

static void
galpi_colour_row_class_init (GalpiColourRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_colour_row_dispose;

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_COLOUR);

  gtk_widget_class_set_css_name (widget_class, "colour-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
galpi_colour_row_init (GalpiColourRow *self)
{
  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *swatch = g_object_new (GTK_TYPE_BOX, "css-name", "swatch", NULL);

      gtk_widget_add_css_class (swatch, galpi_palette_get_class (i + 1));
      gtk_widget_add_css_class (swatch, shape_classes[galpi_palette_get_shape (i + 1)]);
      gtk_button_set_child (GTK_BUTTON (button), swatch);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "swatch-button");
      gtk_widget_set_focus_on_click (button, FALSE);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      self->buttons[i] = button;
    }

  update_names (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Highlight color"),
                                  -1);
  g_signal_connect_object (galpi_palette_get_default (), "changed", G_CALLBACK (update_names),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
galpi_colour_row_new (void)
{
  return g_object_new (GALPI_TYPE_COLOUR_ROW, NULL);
}

void
galpi_colour_row_set_colour (GalpiColourRow *self,
                             GalpiColour     colour)
{
  g_return_if_fail (GALPI_IS_COLOUR_ROW (self));

  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    {
      if (colour == i + 1)
        gtk_widget_add_css_class (self->buttons[i], "present");
      else
        gtk_widget_remove_css_class (self->buttons[i], "present");
    }
}
