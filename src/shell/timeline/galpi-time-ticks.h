/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"

G_BEGIN_DECLS

typedef enum
{
  GALPI_TICK_DAYS,
  GALPI_TICK_MONTHS,
  GALPI_TICK_YEARS,
} GalpiTickUnit;

#define GALPI_N_TICK_UNITS 3

/**
 * GalpiTickStep:
 * @unit: what it counts
 * @count: how many of them, and 0 for no ticks at all. Days are counted within their month, months
 *   within their year, years from the year 0; so every step begins where a greater unit does.
 */
typedef struct
{
  GalpiTickUnit unit;
  int           count;
} GalpiTickStep;

/**
 * GalpiTimeTicks:
 * @minor: ticks without a label, or none
 * @major: ticks that are labelled
 * @context: what the labels of @major leave out (the month of days, the year of months), or none
 *
 * Which ticks an axis has at one zoom.
 */
typedef struct
{
  GalpiTickStep minor;
  GalpiTickStep major;
  GalpiTickStep context;
} GalpiTimeTicks;

/**
 * galpi_time_ticks_choose:
 * @day_width: pixels a day
 * @label_widths: for each unit, pixels that its widest label takes, with the room left after it
 * @context_widths: the same for labels as a context
 *
 * Returns: the finest ticks whose labels don't overlap
 */
GalpiTimeTicks galpi_time_ticks_choose (double       day_width,
                                        const double label_widths[GALPI_N_TICK_UNITS],
                                        const double context_widths[GALPI_N_TICK_UNITS]);

/** Returns: the last tick at or before @day, or GALPI_DAY_NONE where days end */
GalpiDay galpi_tick_step_floor (const GalpiTickStep *self,
                                GalpiDay             day);

/** Returns: the first tick after @day, or GALPI_DAY_NONE where days end */
GalpiDay galpi_tick_step_next  (const GalpiTickStep *self,
                                GalpiDay             day);

/** Returns: (transfer full): the label of the tick at @day, by locale */
char *galpi_tick_step_format   (const GalpiTickStep *self,
                                GalpiDay             day,
                                gboolean             as_context) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
