/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_STRIP (galpi_timeline_strip_get_type ())

/**
 * GalpiTimelineStrip:
 *
 * The timeline of one article, to lie under its text. Its owner hides it when there is nothing to
 * show.
 *
 * Property: "writable", whether marks can be kept, dismissed, edited and removed.
 *
 * Signals, each with a GalpiTimelineItem: "item-activated", at a click or Return; "keep" and
 * "correct" and "dismiss" of a found time; "edit" and "remove" of an event.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelineStrip, galpi_timeline_strip, GALPI, TIMELINE_STRIP, AdwBin)

GtkWidget *galpi_timeline_strip_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @items: (element-type GalpiTimelineItem): in any order; those that were dismissed are left out */
void galpi_timeline_strip_set_items (GalpiTimelineStrip *self,
                                     GPtrArray          *items);

/** @item: (nullable): one of the items; brings it into view and activates nothing */
void galpi_timeline_strip_select    (GalpiTimelineStrip *self,
                                     GalpiTimelineItem  *item);

gboolean galpi_timeline_strip_get_writable (GalpiTimelineStrip *self);
void     galpi_timeline_strip_set_writable (GalpiTimelineStrip *self,
                                            gboolean            writable);

G_END_DECLS
