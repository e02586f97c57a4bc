/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_LIST (galpi_timeline_list_get_type ())

/**
 * GalpiTimelineList:
 *
 * A list model of GalpiTimelineItem with a section for each year and month; it never changes.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineList, galpi_timeline_list, GALPI, TIMELINE_LIST, GObject)

/** @items: (element-type GalpiTimelineItem): as galpi_timeline_sort() has put them in order */
GalpiTimelineList *galpi_timeline_list_new  (GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: the position of @item, or GTK_INVALID_LIST_POSITION */
guint              galpi_timeline_list_find (GalpiTimelineList *self,
                                             GalpiTimelineItem *item);

G_END_DECLS
