/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-time-scale.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/**
 * galpi_timeline_fit:
 * @items: (element-type GalpiTimelineItem): that have a date
 * @padding: pixels to leave on either side
 *
 * Shows the items. Where a few of many lie so far away that the others would have little room,
 * they stay outside of the view; a third of them may, where all are found times.
 */
void galpi_timeline_fit (GPtrArray      *items,
                         GalpiTimeScale *scale,
                         double          padding);

G_END_DECLS
