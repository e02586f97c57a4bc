/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-pane-edge"

#include "galpi-pane-edge.h"

/* Of the whole height, the lower pane has no more as long as its user has not said so. */
#define USUAL_PART 0.23

struct _GalpiPaneEdge
{
  GObject parent_instance;

  GtkPaned *paned;    /* weak */
  int       size;     /* 0 until the user has moved the edge */
  int       height;   /* of all, when the edge was placed last */
  gboolean  placing;
};

G_DEFINE_FINAL_TYPE (GalpiPaneEdge, galpi_pane_edge, G_TYPE_OBJECT)

/* As high as the lower pane would like to be, as far as the upper one keeps its room. */
static int
get_usual (GalpiPaneEdge *self,
           int            height)
{
  int minimum;
  int natural;

  gtk_widget_measure (gtk_paned_get_end_child (self->paned), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (GTK_WIDGET (self->paned)), &minimum, &natural, NULL,
                      NULL);

  return MAX (minimum, MIN (natural, (int) (height * USUAL_PART)));
}

static void
place (GalpiPaneEdge *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));

  if (height < 1 || !gtk_widget_get_visible (gtk_paned_get_end_child (self->paned)))
    return;

  self->height = height;
  self->placing = TRUE;
  gtk_paned_set_position (self->paned, MAX (height - (self->size > 0 ? self->size
                                                                     : get_usual (self, height)), 0));
  self->placing = FALSE;
}

/* While the whole changes its height the edge moves by itself, and is put right after it. */
static void
position_cb (GalpiPaneEdge *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));

  if (!self->placing && height == self->height)
    self->size = height - gtk_paned_get_position (self->paned);
}

static void
galpi_pane_edge_dispose (GObject *object)
{
  g_clear_weak_pointer (&GALPI_PANE_EDGE (object)->paned);

  G_OBJECT_CLASS (galpi_pane_edge_parent_class)->dispose (object);
}

static void
galpi_pane_edge_class_init (GalpiPaneEdgeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_pane_edge_dispose;
}

static void
galpi_pane_edge_init (GalpiPaneEdge *self)
{
}

GalpiPaneEdge *
galpi_pane_edge_new (GtkPaned *paned)
{
  GalpiPaneEdge *self = g_object_new (GALPI_TYPE_PANE_EDGE, NULL);

  g_set_weak_pointer (&self->paned, paned);
  g_signal_connect_object (paned, "notify::max-position", G_CALLBACK (place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (paned, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_paned_get_end_child (paned), "notify::visible", G_CALLBACK (place),
                           self, G_CONNECT_SWAPPED);

  return self;
}

void
galpi_pane_edge_set_size (GalpiPaneEdge *self,
                          int            size)
{
  g_return_if_fail (GALPI_IS_PANE_EDGE (self));

  self->size = size;
  place (self);
}

int
galpi_pane_edge_get_size (GalpiPaneEdge *self)
{
  g_return_val_if_fail (GALPI_IS_PANE_EDGE (self), 0);

  return self->size;
}
