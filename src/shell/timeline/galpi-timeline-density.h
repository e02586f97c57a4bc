/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiTimelineStretch:
 * @start: where it begins
 * @end: where it ends
 * @kept_too: whether events too have no room there
 *
 * A stretch of the axis that has more marks than rows, in whatever unit the caller counts.
 */
typedef struct
{
  double   start;
  double   end;
  gboolean kept_too;
} GalpiTimelineStretch;

/**
 * GalpiTimelineDensity:
 *
 * The dense stretches of an axis, each of them a whole number of bars.
 */
typedef struct _GalpiTimelineDensity GalpiTimelineDensity;

GalpiTimelineDensity *galpi_timeline_density_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void                  galpi_timeline_density_free  (GalpiTimelineDensity *self);

/** Takes all out. From then on bars are @bar long. */
void                  galpi_timeline_density_empty (GalpiTimelineDensity *self,
                                                    double                bar);

/** Adds a stretch; join() has to follow before anything is asked. */
void galpi_timeline_density_add  (GalpiTimelineDensity *self,
                                  double                start,
                                  double                end,
                                  gboolean              kept_too);

/** Rounds stretches to whole bars and makes one of those that are close. */
void galpi_timeline_density_join (GalpiTimelineDensity *self);

guint                       galpi_timeline_density_get_size (const GalpiTimelineDensity *self);
const GalpiTimelineStretch *galpi_timeline_density_get      (const GalpiTimelineDensity *self,
                                                             guint                       i);

/** Returns: (transfer none) (nullable): the first stretch that overlaps (@start, @end) */
const GalpiTimelineStretch *galpi_timeline_density_find     (const GalpiTimelineDensity *self,
                                                             double                      start,
                                                             double                      end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTimelineDensity, galpi_timeline_density_free)

G_END_DECLS
