/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_VIEW (galpi_timeline_view_get_type ())

/**
 * GalpiTimelineFilter:
 * @GALPI_TIMELINE_ALL: events, found times and publications
 * @GALPI_TIMELINE_KEPT: events alone
 * @GALPI_TIMELINE_UNDATED: found times that mean a date which is not known
 */
typedef enum
{
  GALPI_TIMELINE_ALL,
  GALPI_TIMELINE_KEPT,
  GALPI_TIMELINE_UNDATED,
} GalpiTimelineFilter;

/**
 * GalpiTimelineView:
 *
 * The timeline of a scope in two forms, the axis and below it the list by year and month, with one
 * selection. It knows no notebook: its owner gives it items and does what it asks for.
 *
 * Property: "writable", whether items can be kept, dismissed, edited, removed and added.
 *
 * Signals with a GalpiTimelineItem: "item-activated", to be shown in its article; "keep", "correct"
 * and "dismiss" of a found time; "edit" and "remove" of an event. "add-event" and "filter-changed"
 * without.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineView, galpi_timeline_view, GALPI, TIMELINE_VIEW, AdwBin)

GtkWidget *galpi_timeline_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @items: (element-type GalpiTimelineItem): in any order; those that were dismissed are left out */
void galpi_timeline_view_set_items (GalpiTimelineView *self,
                                    GPtrArray         *items);

/** @item: (nullable): one of the items; brings it into view in both forms and activates nothing */
void galpi_timeline_view_select    (GalpiTimelineView *self,
                                    GalpiTimelineItem *item);

/** Returns: what the user wants to see */
GalpiTimelineFilter galpi_timeline_view_get_filter (GalpiTimelineView *self);

/** How many times without a known date there are, which the filter says. */
void     galpi_timeline_view_set_n_undated (GalpiTimelineView *self,
                                            guint              n_undated);

gboolean galpi_timeline_view_get_writable  (GalpiTimelineView *self);
void     galpi_timeline_view_set_writable  (GalpiTimelineView *self,
                                            gboolean           writable);

/** @part: of the height, that the axis has; 0 until its edge was moved */
double   galpi_timeline_view_get_axis_part (GalpiTimelineView *self);
void     galpi_timeline_view_set_axis_part (GalpiTimelineView *self,
                                            double             part);

G_END_DECLS
