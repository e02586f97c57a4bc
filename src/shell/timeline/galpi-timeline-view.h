/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_VIEW (galpi_timeline_view_get_type ())

/**
 * GalpiTimelineView:
 *
 * The timeline of a scope in two forms, the axis and below it the list by year and month, with one
 * selection. It knows no notebook: its owner gives it items and does what it asks for.
 *
 * Property: "writable", whether items can be kept, dismissed, edited, removed and added.
 *
 * Signals with a GalpiTimelineItem: "item-activated", to be shown in its article; "keep" and
 * "dismiss" of a found time; "edit" and "remove" of an event. "add-event" without, and
 * "kept-only-changed" (gboolean), whether events alone are wanted from now on.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineView, galpi_timeline_view, GALPI, TIMELINE_VIEW, AdwBin)

GtkWidget *galpi_timeline_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @items: (element-type GalpiTimelineItem): in any order; those that were dismissed are left out */
void galpi_timeline_view_set_items (GalpiTimelineView *self,
                                    GPtrArray         *items);

/** @item: (nullable): one of the items; brings it into view in both forms and activates nothing */
void galpi_timeline_view_select    (GalpiTimelineView *self,
                                    GalpiTimelineItem *item);

gboolean galpi_timeline_view_get_kept_only (GalpiTimelineView *self);

gboolean galpi_timeline_view_get_writable  (GalpiTimelineView *self);
void     galpi_timeline_view_set_writable  (GalpiTimelineView *self,
                                            gboolean           writable);

/** @part: of the height, that the axis has; 0 until its edge was moved */
double   galpi_timeline_view_get_axis_part (GalpiTimelineView *self);
void     galpi_timeline_view_set_axis_part (GalpiTimelineView *self,
                                            double             part);

G_END_DECLS
