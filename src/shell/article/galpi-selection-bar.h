/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiSelectionBar:
 *
 * The small bar at a selection: colours, note, tag, event, copy with citation. All of it activates actions
 * of the article view. It takes neither the focus nor the keys, which stay in the text.
 */
#define GALPI_TYPE_SELECTION_BAR (galpi_selection_bar_get_type ())

G_DECLARE_FINAL_TYPE (GalpiSelectionBar, galpi_selection_bar, GALPI, SELECTION_BAR, GtkPopover)

/** @parent: what it is shown over; the caller unparents it */
GtkWidget *galpi_selection_bar_new (GtkWidget *parent) G_GNUC_WARN_UNUSED_RESULT;

/** @rect: the end of the selection, in coordinates of the parent */
void galpi_selection_bar_show_at (GalpiSelectionBar  *self,
                                  const GdkRectangle *rect);

G_END_DECLS
