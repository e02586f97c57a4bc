/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-time-scale.h"
#include "galpi-timeline-bars.h"
#include "galpi-timeline-index.h"

G_BEGIN_DECLS

/**
 * GalpiTimelineMetrics:
 * @n_rows: how many rows there are, at least 1
 * @point: a point's diameter, and a span's least length
 * @gap: between two marks in a row
 * @em: the size of the font of labels
 * @max_label: no label is longer
 * @bar: how far apart the bars of a histogram begin
 *
 * Sizes in pixels.
 */
typedef struct
{
  guint  n_rows;
  double point;
  double gap;
  double em;
  double max_label;
  double bar;
} GalpiTimelineMetrics;

typedef enum
{
  GALPI_TIMELINE_LABEL_NONE,
  GALPI_TIMELINE_LABEL_INSIDE,
  GALPI_TIMELINE_LABEL_AFTER,
} GalpiTimelineLabel;

/**
 * GalpiTimelineMark:
 * @entry: (transfer none): its item and days
 * @kept: whether it is an event
 * @row: from 0, the row next to the axis
 * @label: where there is room for its name
 * @room: pixels that the label may take where it comes after the mark
 */
typedef struct
{
  const GalpiTimelineEntry *entry;
  gboolean                  kept;
  guint                     row;
  GalpiTimelineLabel        label;
  double                    room;
} GalpiTimelineMark;

/**
 * GalpiTimelineLayout:
 *
 * Puts events and found times in rows so that no two overlap. Where there are more than the rows
 * can take, a stretch becomes a histogram: found times first, events only where they are too many
 * by themselves.
 *
 * It is made for a step of zoom, half of an octave, and stays as it is until the next, and until
 * the view leaves the window that was laid out: marks keep their rows while the view moves.
 */
typedef struct _GalpiTimelineLayout GalpiTimelineLayout;

GalpiTimelineLayout *galpi_timeline_layout_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void                 galpi_timeline_layout_free (GalpiTimelineLayout *self);

/** @kept, @found: (transfer none) (nullable): to live until the next call */
void galpi_timeline_layout_set_indices (GalpiTimelineLayout      *self,
                                        const GalpiTimelineIndex *kept,
                                        const GalpiTimelineIndex *found);

/** Lays out anew what @scale shows, if it has to. Returns: whether it did */
gboolean galpi_timeline_layout_update  (GalpiTimelineLayout        *self,
                                        const GalpiTimeScale       *scale,
                                        const GalpiTimelineMetrics *metrics);

/** Returns: (transfer none) (array length=n_marks): valid until the next update */
const GalpiTimelineMark *galpi_timeline_layout_get_marks (const GalpiTimelineLayout *self,
                                                          guint                     *n_marks);

/** Returns: (transfer none) (array length=n_bars): by moment; valid until the next update */
const GalpiTimelineBar  *galpi_timeline_layout_get_bars  (const GalpiTimelineLayout *self,
                                                          guint                     *n_bars);

/** Returns: how many items the fullest bar has, 0 without bars */
guint galpi_timeline_layout_get_peak (const GalpiTimelineLayout *self);

/** The moments between which all is laid out. */
void  galpi_timeline_layout_get_window (const GalpiTimelineLayout *self,
                                        double                    *from,
                                        double                    *to);

/** Where a mark without its label stands at @scale, which must be within what was laid out. */
void  galpi_timeline_layout_place    (const GalpiTimelineLayout *self,
                                      const GalpiTimelineMark   *mark,
                                      const GalpiTimeScale      *scale,
                                      double                    *x,
                                      double                    *width);

/** Returns: (transfer none) (nullable): the mark, by itself or by its label, nearest to @x in @row
 *   and no further from it than @slack pixels */
const GalpiTimelineMark *galpi_timeline_layout_pick (const GalpiTimelineLayout *self,
                                                     const GalpiTimeScale      *scale,
                                                     double                     x,
                                                     guint                      row,
                                                     double                     slack);

/** Returns: (transfer none) (nullable): the mark of @item, if it has one of its own */
const GalpiTimelineMark *galpi_timeline_layout_find (const GalpiTimelineLayout *self,
                                                     GalpiTimelineItem         *item);

/** Returns: (transfer none) (nullable): the bar at @moment */
const GalpiTimelineBar  *galpi_timeline_layout_find_bar (const GalpiTimelineLayout *self,
                                                         double                     moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTimelineLayout, galpi_timeline_layout_free)

G_END_DECLS
