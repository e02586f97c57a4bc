/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-date.h"
#include "galpi-span.h"

G_BEGIN_DECLS

/**
 * galpi_tense_at:
 * @start, @end: where a date stands in the line
 *
 * Returns: whether its sentence speaks of the past or the future: what the first verb after the
 *   date says, in English also the nearest verb before it; GALPI_LEAN_NONE where neither is plain
 */
GalpiLean galpi_tense_at (const GalpiSpan *line,
                          guint            start,
                          guint            end);

G_END_DECLS
