/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-offers.h"

#include <glib/gi18n.h>

#include "galpi-tag-swatch.h"

#define MAX_OFFERED 8

struct _GalpiTagOffers
{
  GtkWidget   parent_instance;

  GtkWidget  *popover;
  GtkListBox *list;
  gboolean    shown;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTagOffers, galpi_tag_offers, GTK_TYPE_WIDGET)

static const char *
get_path (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "path") : NULL;
}

static void
row_activated_cb (GalpiTagOffers *self,
                  GtkListBoxRow  *row)
{
  g_autofree char *path = g_strdup (get_path (row));

  g_signal_emit (self, signals[PICKED], 0, path);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
append_row (GalpiTagOffers *self,
            GtkWidget      *mark,
            const char     *text,
            const char     *path,
            gboolean        there)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), make_label (text));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (path), g_free);
  g_object_set_data (G_OBJECT (row), "there", GINT_TO_POINTER (there));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list, row);
}

static void
append_create_row (GalpiTagOffers *self,
                   const char     *path)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("list-add-symbolic");
  /* Translators: %s is a tag that is not there yet. */
  g_autofree char *text = g_strdup_printf (_("Create “%s”"), path);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 10);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  append_row (self, icon, text, path, FALSE);
}

/* Consonants alone stand for syllables, and are no name that anybody gives. */
static gboolean
is_initials (const char *typed)
{
  gboolean some = FALSE;

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean consonant = (c >= 0x3131 && c <= 0x314e) || (c >= 0x1100 && c <= 0x1112);

      if (!consonant && c != ' ' && c != '/')
        return FALSE;
      some = some || consonant;
    }

  return some;
}

static void
galpi_tag_offers_dispose (GObject *object)
{
  GalpiTagOffers *self = GALPI_TAG_OFFERS (object);

  self->list = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (galpi_tag_offers_parent_class)->dispose (object);
}

static void
galpi_tag_offers_class_init (GalpiTagOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_tag_offers_dispose;

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
galpi_tag_offers_init (GalpiTagOffers *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_widget_set_can_focus (list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (self->popover), list);
  gtk_widget_add_css_class (self->popover, "tag-offers");
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

GtkWidget *
galpi_tag_offers_new (void)
{
  return g_object_new (GALPI_TYPE_TAG_OFFERS, NULL);
}

void
galpi_tag_offers_show (GalpiTagOffers *self,
                       GalpiTagSet    *tags,
                       const char     *typed,
                       gboolean        create)
{
  g_autofree char *path = NULL;
  g_autoptr(GPtrArray) found = NULL;

  g_return_if_fail (GALPI_IS_TAG_OFFERS (self));
  g_return_if_fail (typed != NULL);

  gtk_list_box_remove_all (self->list);
  found = tags != NULL ? galpi_tag_set_find (tags, typed, MAX_OFFERED)
                       : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < found->len; i++)
    {
      const char *there = galpi_tag_get_path (g_ptr_array_index (found, i));

      append_row (self, galpi_tag_swatch_new (galpi_tag_set_get_colour (tags, there)), there, there,
                  TRUE);
    }

  path = galpi_tag_set_clean_path (typed);
  if (create && path != NULL && (tags == NULL || galpi_tag_set_find_exact (tags, path) == NULL))
    append_create_row (self, path);
  if (found->len > 0 && is_initials (typed))
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));

  self->shown = gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL;
  if (self->shown)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

void
galpi_tag_offers_hide (GalpiTagOffers *self)
{
  g_return_if_fail (GALPI_IS_TAG_OFFERS (self));

  self->shown = FALSE;
  gtk_list_box_unselect_all (self->list);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

gboolean
galpi_tag_offers_get_shown (GalpiTagOffers *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_OFFERS (self), FALSE);

  return self->shown;
}

const char *
galpi_tag_offers_get_picked (GalpiTagOffers *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_OFFERS (self), NULL);

  return self->shown ? get_path (gtk_list_box_get_selected_row (self->list)) : NULL;
}

const char *
galpi_tag_offers_get_first (GalpiTagOffers *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GALPI_IS_TAG_OFFERS (self), NULL);

  row = self->shown ? gtk_list_box_get_row_at_index (self->list, 0) : NULL;

  return row != NULL && g_object_get_data (G_OBJECT (row), "there") != NULL ? get_path (row) : NULL;
}

void
galpi_tag_offers_step (GalpiTagOffers *self,
                       int             step)
{
  GtkListBoxRow *row;
  GtkListBoxRow *last;
  int index;

  g_return_if_fail (GALPI_IS_TAG_OFFERS (self));

  if (!self->shown)
    return;

  row = gtk_list_box_get_selected_row (self->list);
  last = GTK_LIST_BOX_ROW (gtk_widget_get_last_child (GTK_WIDGET (self->list)));
  if (row != NULL)
    index = gtk_list_box_row_get_index (row) + step;
  else
    index = step > 0 ? 0 : gtk_list_box_row_get_index (last);

  /* Past either end nothing is picked: what is typed counts. */
  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), get_path (row),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
