/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-span.h"

G_BEGIN_DECLS

/* The figures that dates and codes are made of. */

typedef struct
{
  int   value;
  guint n;      /* digits */
  guint end;
} GalpiFigure;

/** Reads at most @most digits at @at. Returns: whether there were that few */
gboolean galpi_figure_read    (const GalpiSpan *line,
                               guint            at,
                               guint            most,
                               GalpiFigure     *figure);

/** Whether a figure that ended at @at goes on, so that it is no date: 2024-05-07-1, 10.5.2.1 */
gboolean galpi_figure_goes_on (const GalpiSpan *line,
                               guint            at,
                               gunichar         mark);

G_END_DECLS
