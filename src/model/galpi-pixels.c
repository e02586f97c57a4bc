/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-pixels.h"

GalpiPixels *
galpi_pixels_new (guint   width,
                  guint   height,
                  guint   original_width,
                  guint   original_height,
                  GBytes *bytes)
{
  GalpiPixels *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (GalpiPixels, 1);
  self->width = width;
  self->height = height;
  self->original_width = original_width;
  self->original_height = original_height;
  self->bytes = bytes;

  return self;
}

void
galpi_pixels_free (GalpiPixels *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->bytes);
  g_free (self);
}

gboolean
galpi_pixels_check (const GalpiPixels *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->width > 0 && self->width <= GALPI_PIXELS_MAX_SIDE &&
         self->height > 0 && self->height <= GALPI_PIXELS_MAX_SIDE &&
         self->width * self->height <= GALPI_PIXELS_MAX_COUNT &&
         self->original_width >= self->width && self->original_height >= self->height &&
         self->original_width <= G_MAXINT && self->original_height <= G_MAXINT &&
         g_bytes_get_size (self->bytes) == (gsize) self->width * self->height * GALPI_PIXELS_BYTES;
}
