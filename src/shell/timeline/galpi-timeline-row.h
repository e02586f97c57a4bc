/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_ROW (galpi_timeline_row_get_type ())

/**
 * GalpiTimelineRow:
 *
 * One item in the list form of the timeline: when, what, the sentence with the found words in bold,
 * the article; and what can be done with it.
 *
 * Signals, each with the GalpiTimelineItem: "keep", "correct", "dismiss", "edit", "remove".
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineRow, galpi_timeline_row, GALPI, TIMELINE_ROW, AdwBin)

GtkWidget *galpi_timeline_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @item: (nullable) */
void galpi_timeline_row_set_item (GalpiTimelineRow  *self,
                                  GalpiTimelineItem *item,
                                  gboolean           writable);

G_END_DECLS
