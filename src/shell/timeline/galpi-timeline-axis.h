/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_AXIS (galpi_timeline_axis_get_type ())

/**
 * GalpiTimelineAxis:
 *
 * Time from left to right, and a mark for each item: a point for a day, a span for longer, filled
 * when kept and hollow when found; a triangle on the axis for a publication; a line for today.
 * Ctrl and scroll, pinching, + and - zoom; scrolling, dragging and Page Up and Down pan; the arrows
 * go from mark to mark.
 *
 * Properties: "current" (GalpiTimelineItem, nullable), the mark that is selected; "writable",
 * whether marks can be kept, dismissed, edited and removed; "single-click-activate".
 *
 * Signals, each with a GalpiTimelineItem: "item-activated"; "keep", "correct" and "dismiss" of a found time;
 * "edit" and "remove" of an event.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineAxis, galpi_timeline_axis, GALPI, TIMELINE_AXIS, GtkWidget)

GtkWidget *galpi_timeline_axis_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_timeline_axis_set_items:
 * @items: (element-type GalpiTimelineItem): in the order in which the keyboard goes through them;
 *   not to be changed any more
 *
 * Those without any date are not shown. The view stays where it is if the items reach from and to
 * the same days as before, and the current item stays where there is one that equals it.
 */
void galpi_timeline_axis_set_items (GalpiTimelineAxis *self,
                                    GPtrArray         *items);

GalpiTimelineItem *galpi_timeline_axis_get_current (GalpiTimelineAxis *self);

/** @item: (nullable): one of the items; brings it into view, and emits nothing but a notify */
void galpi_timeline_axis_set_current (GalpiTimelineAxis *self,
                                      GalpiTimelineItem *item);

gboolean galpi_timeline_axis_get_writable (GalpiTimelineAxis *self);
void     galpi_timeline_axis_set_writable (GalpiTimelineAxis *self,
                                           gboolean           writable);

/** Multiplies the zoom by @factor, round the middle of the view. */
void galpi_timeline_axis_zoom (GalpiTimelineAxis *self,
                               double             factor);

/** Shows most items: those far from all others are left outside of the view. */
void galpi_timeline_axis_fit  (GalpiTimelineAxis *self);

G_END_DECLS
