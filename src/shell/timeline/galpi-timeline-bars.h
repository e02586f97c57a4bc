/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-timeline-density.h"
#include "galpi-timeline-index.h"
#include "galpi-timeline-rows.h"

G_BEGIN_DECLS

/**
 * GalpiTimelineBar:
 * @from: a moment
 * @to: a moment
 * @row: the first that the bar may take; it has those up to the last
 * @n_items: how many items stand here in place of their marks, by their middle
 * @n_kept: how many of those are events
 */
typedef struct
{
  double from;
  double to;
  guint  row;
  guint  n_items;
  guint  n_kept;
} GalpiTimelineBar;

/**
 * GalpiTimelineBars:
 *
 * The histogram: bars of equal length, by moment, where an axis is dense.
 */
typedef struct _GalpiTimelineBars GalpiTimelineBars;

GalpiTimelineBars *galpi_timeline_bars_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void               galpi_timeline_bars_free  (GalpiTimelineBars *self);
void               galpi_timeline_bars_empty (GalpiTimelineBars *self);

/** Adds empty bars of @bar units for all stretches; @unit is how many of them a day has. */
void galpi_timeline_bars_cover    (GalpiTimelineBars          *self,
                                   const GalpiTimelineDensity *density,
                                   double                      bar,
                                   double                      unit);

/** Counts an item at the bar that is nearest to its middle; there must be bars. */
void galpi_timeline_bars_count    (GalpiTimelineBars          *self,
                                   const GalpiTimelineEntry   *entry,
                                   gboolean                    kept);

/** Counts all that have their middle in a bar; %NULL for a kind that is not to be counted. */
void galpi_timeline_bars_count_in (GalpiTimelineBars          *self,
                                   const GalpiTimelineIndex   *kept,
                                   const GalpiTimelineIndex   *found);

/** Lets the bars of each stretch stand on the marks that are below it. */
void galpi_timeline_bars_lift     (GalpiTimelineBars          *self,
                                   const GalpiTimelineDensity *density,
                                   const GalpiTimelineRows    *rows,
                                   double                      unit);

/** Returns: (transfer none) (array length=n_bars): by moment, until they change */
const GalpiTimelineBar *galpi_timeline_bars_get  (const GalpiTimelineBars *self,
                                                  guint                   *n_bars);

/** Returns: (transfer none) (nullable): the bar at @moment */
const GalpiTimelineBar *galpi_timeline_bars_find (const GalpiTimelineBars *self,
                                                  double                   moment);

/** Returns: how many items the fullest bar has, 0 without bars */
guint galpi_timeline_bars_get_peak (const GalpiTimelineBars *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTimelineBars, galpi_timeline_bars_free)

G_END_DECLS
