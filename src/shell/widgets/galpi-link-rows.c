/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-link-rows.h"

#include <glib/gi18n.h>

#include "galpi-prose-label.h"

#define TALLEST 320

struct _GalpiLinkRows
{
  GtkWidget  parent_instance;

  GPtrArray *ends;
  GtkWidget *scroller;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiLinkRows, galpi_link_rows, GTK_TYPE_WIDGET)

static void
row_activated_cb (GalpiLinkRows *self,
                  GtkListBoxRow *row)
{
  g_autoptr(GPtrArray) ends = g_ptr_array_ref (self->ends);

  g_signal_emit (self, signals[CHOSEN], 0, ends->pdata[gtk_list_box_row_get_index (row)]);
}

static void
galpi_link_rows_dispose (GObject *object)
{
  GalpiLinkRows *self = GALPI_LINK_ROWS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->ends, g_ptr_array_unref);

  G_OBJECT_CLASS (galpi_link_rows_parent_class)->dispose (object);
}

static void
galpi_link_rows_class_init (GalpiLinkRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_link_rows_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
galpi_link_rows_init (GalpiLinkRows *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), TALLEST);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char *text,
            gboolean    dim)
{
  GtkWidget *label = gtk_label_new (NULL);

  galpi_prose_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  if (dim)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

GtkWidget *
galpi_link_row_new (const GalpiLinkEnd *end)
{
  static const char * const icons[GALPI_LINK_N_KINDS] = {
    "x-office-document-symbolic", "x-office-calendar-symbolic", "avatar-default-symbolic",
    "document-edit-symbolic",
  };
  GtkWidget *row;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon;
  const char *title;

  g_return_val_if_fail (end != NULL, NULL);

  row = gtk_list_box_row_new ();
  icon = gtk_image_new_from_icon_name (icons[end->kind]);
  title = *end->title != '\0' ? end->title : _("Untitled");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_label (title, FALSE));
  if (end->about != NULL)
    gtk_box_append (GTK_BOX (words), make_label (end->about, TRUE));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

GtkWidget *
galpi_link_rows_new (GPtrArray *ends)
{
  GalpiLinkRows *self;
  GtkWidget *list;

  g_return_val_if_fail (ends != NULL, NULL);

  self = g_object_new (GALPI_TYPE_LINK_ROWS, NULL);
  self->ends = g_ptr_array_ref (ends);
  list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Links"),
                                  -1);
  for (guint i = 0; i < ends->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), galpi_link_row_new (ends->pdata[i]));
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), list);

  return GTK_WIDGET (self);
}
