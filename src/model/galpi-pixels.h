/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GalpiPixels:
 * @width: of @bytes, in pixels, as @height
 * @original_width: of the picture before it was scaled down, as @original_height
 * @bytes: rows from the top without a gap between them; a pixel is red, green, blue and alpha, a byte
 *   each, the colours multiplied by alpha
 *
 * A decoded picture, upright.
 */
typedef struct
{
  guint   width;
  guint   height;
  guint   original_width;
  guint   original_height;
  GBytes *bytes;
} GalpiPixels;

/** How many bytes a pixel has. */
#define GALPI_PIXELS_BYTES 4

/* What a decoded picture may have, at most: it is scaled down to this. */
#define GALPI_PIXELS_MAX_SIDE  16384
#define GALPI_PIXELS_MAX_COUNT (8 * 1024 * 1024)

/** @bytes: (transfer full) */
GalpiPixels *galpi_pixels_new  (guint        width,
                                guint        height,
                                guint        original_width,
                                guint        original_height,
                                GBytes      *bytes) G_GNUC_WARN_UNUSED_RESULT;
void         galpi_pixels_free (GalpiPixels *self);

/** Whether the sizes are within the limits and @bytes is as long as they say. */
gboolean galpi_pixels_check (const GalpiPixels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiPixels, galpi_pixels_free)

G_END_DECLS
