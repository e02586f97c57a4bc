/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/**
 * GalpiTimelineSection:
 * @year: G_MAXINT where there is no date
 * @month: from 1; 0 for what is longer than a month
 *
 * What the list form has a heading for. What lies within one month is under that month; anything
 * longer is under the year in which it begins, before that year's months.
 */
typedef struct
{
  int year;
  int month;
} GalpiTimelineSection;

GalpiTimelineSection galpi_timeline_section_of (GalpiTimelineItem *item);

/** Returns: (transfer full): the heading, by locale */
char *galpi_timeline_section_format (const GalpiTimelineSection *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_timeline_sort:
 * @items: (element-type GalpiTimelineItem): in any order
 *
 * Returns: (transfer full) (element-type GalpiTimelineItem): those that were not dismissed, by
 *   section, first day, last day, and then as they were; what has no date comes last
 */
GPtrArray *galpi_timeline_sort (GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
