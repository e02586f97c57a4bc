/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"

G_BEGIN_DECLS

/* One day is never wider, in pixels. */
#define GALPI_TIME_SCALE_MAX_DAY_WIDTH 96.0

/**
 * GalpiTimeScale:
 * @first: the first day that can be reached
 * @last: one past the last day that can be reached
 * @origin: the moment at x = 0, as a GalpiDay with a fraction
 * @day_width: pixels a day
 * @width: pixels in view
 *
 * Maps time to x and back. A plain value; whatever is done to it, it shows nothing outside of
 * [@first, @last), and zooms no further out than to show all of that.
 */
typedef struct
{
  double first;
  double last;
  double origin;
  double day_width;
  double width;
} GalpiTimeScale;

/** Shows all of [@first, @last), which must be at least a day, in @width pixels. */
void   galpi_time_scale_init       (GalpiTimeScale *self,
                                    double          first,
                                    double          last,
                                    double          width);

/** Sets what can be reached; shows what it showed, as far as that can be reached. */
void   galpi_time_scale_set_extent (GalpiTimeScale *self,
                                    double          first,
                                    double          last);

/** Keeps the moment in the middle where it is. */
void   galpi_time_scale_set_width  (GalpiTimeScale *self,
                                    double          width);

double galpi_time_scale_to_x       (const GalpiTimeScale *self,
                                    double                moment);
double galpi_time_scale_to_moment  (const GalpiTimeScale *self,
                                    double                x);

/** Multiplies the day's width by @factor; what is at @x stays there where it can. */
void   galpi_time_scale_zoom       (GalpiTimeScale *self,
                                    double          factor,
                                    double          x);

/** Moves the view @pixels towards later. */
void   galpi_time_scale_pan        (GalpiTimeScale *self,
                                    double          pixels);

/** Makes [@from, @to) fill the view with @padding pixels left on either side. */
void   galpi_time_scale_show       (GalpiTimeScale *self,
                                    double          from,
                                    double          to,
                                    double          padding);

/** Pans by as little as brings [@from, @to) into view with @padding pixels, or else its beginning. */
void   galpi_time_scale_reveal     (GalpiTimeScale *self,
                                    double          from,
                                    double          to,
                                    double          padding);

/**
 * galpi_time_scale_mix:
 * @part: 0 for @self as it is, 1 for @target
 *
 * Takes the view a part of the way to that of @target, by equal steps of zoom.
 */
void   galpi_time_scale_mix        (GalpiTimeScale       *self,
                                    const GalpiTimeScale *target,
                                    double                part);

G_END_DECLS
