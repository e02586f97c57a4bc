/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-colour-dialog.h"

#include <glib/gi18n.h>

#include "galpi-tag-swatch.h"

struct _GalpiTagColourDialog
{
  AdwDialog   parent_instance;

  char       *colour;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTagColourDialog, galpi_tag_colour_dialog, ADW_TYPE_DIALOG)

/* The third shade of each of GNOME's palette, which stands out from light and dark alike. */
static const struct
{
  const char *colour;
  const char *name;
} choices[] = {
  { "", NC_("tag color", "None") },
  { "#3584e4", NC_("tag color", "Blue") },
  { "#2190a4", NC_("tag color", "Teal") },
  { "#3a944a", NC_("tag color", "Green") },
  { "#c88800", NC_("tag color", "Yellow") },
  { "#ed5b00", NC_("tag color", "Orange") },
  { "#e62d42", NC_("tag color", "Red") },
  { "#d56199", NC_("tag color", "Pink") },
  { "#9141ac", NC_("tag color", "Purple") },
  { "#6f8396", NC_("tag color", "Slate") },
};

static void
choose (GalpiTagColourDialog *self,
        const char           *colour)
{
  g_signal_emit (self, signals[CHOSEN], 0, colour);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
choice_clicked_cb (GalpiTagColourDialog *self,
                   GtkButton            *button)
{
  choose (self, g_object_get_data (G_OBJECT (button), "colour"));
}

static void
custom_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GalpiTagColourDialog) self = user_data;
  g_autofree GdkRGBA *rgba =
    gtk_color_dialog_choose_rgba_finish (GTK_COLOR_DIALOG (source), result, NULL);
  g_autofree char *colour = NULL;

  /* Dismissed. */
  if (rgba == NULL)
    return;

  colour = g_strdup_printf ("#%02x%02x%02x", (guint) (rgba->red * 255 + 0.5),
                            (guint) (rgba->green * 255 + 0.5), (guint) (rgba->blue * 255 + 0.5));
  choose (self, colour);
}

static void
custom_clicked_cb (GalpiTagColourDialog *self)
{
  g_autoptr(GtkColorDialog) dialog = gtk_color_dialog_new ();
  GdkRGBA rgba;

  if (self->colour == NULL || !gdk_rgba_parse (&rgba, self->colour))
    gdk_rgba_parse (&rgba, choices[1].colour);
  gtk_color_dialog_set_with_alpha (dialog, FALSE);
  gtk_color_dialog_choose_rgba (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &rgba,
                                NULL, custom_chosen_cb, g_object_ref (self));
}

static GtkWidget *
make_choice (GalpiTagColourDialog *self,
             const char           *colour,
             const char           *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gboolean present = g_ascii_strcasecmp (colour, self->colour != NULL ? self->colour : "") == 0;

  gtk_box_append (GTK_BOX (box), galpi_tag_swatch_new (*colour != '\0' ? colour : NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (name));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, present ? "raised" : "flat");
  g_object_set_data (G_OBJECT (button), "colour", (gpointer) colour);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choice_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
galpi_tag_colour_dialog_finalize (GObject *object)
{
  g_free (GALPI_TAG_COLOUR_DIALOG (object)->colour);

  G_OBJECT_CLASS (galpi_tag_colour_dialog_parent_class)->finalize (object);
}

static void
galpi_tag_colour_dialog_class_init (GalpiTagColourDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_tag_colour_dialog_finalize;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_tag_colour_dialog_init (GalpiTagColourDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *grid = gtk_grid_new ();

  adw_dialog_set_title (ADW_DIALOG (self), _("Color of Tag"));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "tag-colours");
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), grid);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

AdwDialog *
galpi_tag_colour_dialog_new (const char *colour)
{
  GalpiTagColourDialog *self = g_object_new (GALPI_TYPE_TAG_COLOUR_DIALOG, NULL);
  GtkGrid *grid =
    GTK_GRID (adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (adw_dialog_get_child (ADW_DIALOG (self)))));
  GtkWidget *custom = gtk_button_new_with_mnemonic (_("_Custom…"));

  self->colour = g_strdup (colour);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_grid_attach (grid,
                     make_choice (self, choices[i].colour,
                                  g_dpgettext2 (NULL, "tag color", choices[i].name)),
                     i % 2, i / 2, 1, 1);
  g_signal_connect_object (custom, "clicked", G_CALLBACK (custom_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, custom, 0, G_N_ELEMENTS (choices) / 2, 2, 1);

  return ADW_DIALOG (self);
}
