/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GALPI_TYPE_PANE_EDGE (galpi_pane_edge_get_type ())

/**
 * GalpiPaneEdge:
 *
 * Keeps the lower pane of a vertical GtkPaned as high as its user made it, whatever the window is
 * made to and while the pane is hidden.
 */
G_DECLARE_FINAL_TYPE (GalpiPaneEdge, galpi_pane_edge, GALPI, PANE_EDGE, GObject)

GalpiPaneEdge *galpi_pane_edge_new      (GtkPaned      *paned) G_GNUC_WARN_UNUSED_RESULT;

/** @size: the height of the lower pane and the edge, in application pixels; 0 for what is usual */
void           galpi_pane_edge_set_size (GalpiPaneEdge *self,
                                         int            size);
int            galpi_pane_edge_get_size (GalpiPaneEdge *self);

G_END_DECLS
