/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GALPI_TYPE_COUNT_BAR (galpi_count_bar_get_type ())

/**
 * GalpiCountBar:
 *
 * A bar of a chart, as long as its part of the longest one. The row that it is in says its number.
 */
G_DECLARE_FINAL_TYPE (GalpiCountBar, galpi_count_bar, GALPI, COUNT_BAR, GtkWidget)

GtkWidget *galpi_count_bar_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/** @part: 0 to 1 */
void       galpi_count_bar_set_part (GalpiCountBar *self,
                                     double         part);

G_END_DECLS
