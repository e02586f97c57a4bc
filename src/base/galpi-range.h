/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiRange:
 * @start: the first code point
 * @end: one past the last
 *
 * A stretch of an article's text in Unicode code points, which is what
 * GtkTextBuffer offsets and REFI-QDA selections count too.
 */
typedef struct
{
  guint start;
  guint end;
} GalpiRange;

static inline guint
galpi_range_length (GalpiRange range)
{
  return range.end - range.start;
}

static inline gboolean
galpi_range_overlaps (GalpiRange a,
                      GalpiRange b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
galpi_range_contains (GalpiRange range,
                      guint      position)
{
  return range.start <= position && position < range.end;
}

G_END_DECLS
