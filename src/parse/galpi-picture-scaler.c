/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture-scaler.h"

#include <math.h>
#include <string.h>

#include "galpi-error.h"

#define MAX_SIDE 65535
#define MAX_COUNT (100 * 1000 * 1000)

struct _GalpiPictureScaler
{
  guint    original_width;
  guint    original_height;
  guint    orientation;
  guint    source_width;
  guint    source_height;
  guint    width;
  guint    height;
  guint8  *row;           /* of the source */
  guint32 *row_sums;      /* of one row, as wide as the target */
  float   *sums;          /* of the rows so far that the next target row covers */
  guint8  *target;
  guint    n_source_rows;
  guint    n_rows;        /* of the target that are done */
};

static void
fit (GalpiPictureScaler *self,
     guint               max_width)
{
  gboolean lies = self->orientation > 4;
  double width = self->original_width;
  double height = self->original_height;
  double scale = MIN (1, max_width / (lies ? height : width));

  scale = MIN (scale, GALPI_PIXELS_MAX_SIDE / MAX (width, height));
  scale = MIN (scale, sqrt (GALPI_PIXELS_MAX_COUNT / (width * height)));

  /* A little more, for 2999.9999999 is 3000. */
  self->width = MAX (1, width * scale + 1e-6);
  self->height = MAX (1, height * scale + 1e-6);
}

GalpiPictureScaler *
galpi_picture_scaler_new (guint    width,
                          guint    height,
                          guint    orientation,
                          guint    max_width,
                          GError **error)
{
  GalpiPictureScaler *self;

  g_return_val_if_fail (orientation >= 1 && orientation <= 8, NULL);

  if (width == 0 || height == 0)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID, "a picture of %u×%u", width, height);
      return NULL;
    }
  if (width > MAX_SIDE || height > MAX_SIDE || (guint64) width * height > MAX_COUNT)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE, "a picture of %u×%u", width, height);
      return NULL;
    }

  self = g_new0 (GalpiPictureScaler, 1);
  self->original_width = width;
  self->original_height = height;
  self->orientation = orientation;
  fit (self, MAX (max_width, 1));
  self->row_sums = g_new (guint32, self->width * 4);
  self->sums = g_new0 (float, self->width * 4);
  self->target = g_malloc0 ((gsize) self->width * self->height * GALPI_PIXELS_BYTES);
  galpi_picture_scaler_set_source (self, width, height);

  return self;
}

void
galpi_picture_scaler_free (GalpiPictureScaler *self)
{
  if (self == NULL)
    return;

  g_free (self->row);
  g_free (self->row_sums);
  g_free (self->sums);
  g_free (self->target);
  g_free (self);
}

void
galpi_picture_scaler_get_target (GalpiPictureScaler *self,
                                 guint              *width,
                                 guint              *height)
{
  g_return_if_fail (self != NULL);

  *width = self->width;
  *height = self->height;
}

void
galpi_picture_scaler_set_source (GalpiPictureScaler *self,
                                 guint               width,
                                 guint               height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width >= self->width && width <= MAX_SIDE && height >= self->height);
  g_return_if_fail (self->n_source_rows == 0);

  self->source_width = width;
  self->source_height = height;
  g_free (self->row);
  self->row = g_malloc0 ((gsize) width * GALPI_PIXELS_BYTES);
}

guint8 *
galpi_picture_scaler_get_row (GalpiPictureScaler *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->row;
}

static void
add_pixel (guint32      *sum,
           const guint8 *pixel,
           guint32       weight)
{
  guint32 alpha = pixel[3] * weight;

  sum[0] += pixel[0] * alpha;
  sum[1] += pixel[1] * alpha;
  sum[2] += pixel[2] * alpha;
  sum[3] += 255 * alpha;
}

/* A source pixel is as wide as the target has pixels, and a target pixel as the source has: so the
 * borders of both are whole numbers. A sum ends at 65535 × 255 × 255 at most, which 32 bits hold.
 */
static void
sum_up_row (GalpiPictureScaler *self)
{
  const guint8 *pixel = self->row;
  guint32 *sum = self->row_sums;
  guint32 left = self->source_width; /* of the target's pixel */

  memset (self->row_sums, 0, self->width * 4 * sizeof *self->row_sums);
  for (guint i = 0; i < self->source_width; i++, pixel += GALPI_PIXELS_BYTES)
    {
      guint32 weight = MIN (left, self->width);

      add_pixel (sum, pixel, weight);
      left -= weight;
      if (left > 0)
        continue;

      sum += 4;
      left = self->source_width;
      if (weight < self->width)
        {
          add_pixel (sum, pixel, self->width - weight);
          left -= self->width - weight;
        }
    }
}

static void
add_sums (GalpiPictureScaler *self,
          guint               weight)
{
  float factor = weight / (255.0f * self->source_width * self->source_height);

  for (guint i = 0; i < self->width * 4; i++)
    self->sums[i] += self->row_sums[i] * factor;
}

static void
finish_row (GalpiPictureScaler *self)
{
  guint8 *target = self->target + (gsize) self->n_rows * self->width * GALPI_PIXELS_BYTES;

  for (guint i = 0; i < self->width * 4; i++)
    {
      target[i] = CLAMP (self->sums[i] + 0.5f, 0, 255);
      self->sums[i] = 0;
    }
  self->n_rows++;
}

void
galpi_picture_scaler_add_row (GalpiPictureScaler *self)
{
  guint64 start, border, end;

  g_return_if_fail (self != NULL);

  if (self->n_source_rows >= self->source_height)
    return;

  sum_up_row (self);
  start = (guint64) self->n_source_rows * self->height;
  end = start + self->height;
  border = (guint64) (self->n_rows + 1) * self->source_height;

  add_sums (self, MIN (end, border) - start);
  if (end >= border)
    finish_row (self);
  if (end > border)
    add_sums (self, end - border);
  self->n_source_rows++;
}

static GBytes *
turn_upright (GalpiPictureScaler *self)
{
  gsize size = (gsize) self->width * self->height * GALPI_PIXELS_BYTES;
  gboolean lies = self->orientation > 4;
  guint width = lies ? self->height : self->width;
  guint height = lies ? self->width : self->height;
  gboolean flip_x = strchr ("\2\3\6\7", self->orientation) != NULL;
  gboolean flip_y = strchr ("\3\4\7\10", self->orientation) != NULL;
  guint8 *upright = g_malloc (size);

  for (guint y = 0; y < self->height; y++)
    for (guint x = 0; x < self->width; x++)
      {
        guint to_x = lies ? y : x;
        guint to_y = lies ? x : y;
        gsize from = (gsize) y * self->width + x;
        gsize to;

        to_x = flip_x ? width - 1 - to_x : to_x;
        to_y = flip_y ? height - 1 - to_y : to_y;
        to = (gsize) to_y * width + to_x;
        memcpy (upright + to * GALPI_PIXELS_BYTES, self->target + from * GALPI_PIXELS_BYTES,
                GALPI_PIXELS_BYTES);
      }

  return g_bytes_new_take (upright, size);
}

GalpiPixels *
galpi_picture_scaler_finish (GalpiPictureScaler  *self,
                             GError             **error)
{
  gboolean lies;
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_source_rows == 0)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, "no row could be read");
      return NULL;
    }

  lies = self->orientation > 4;
  if (self->orientation == 1)
    bytes = g_bytes_new_take (g_steal_pointer (&self->target),
                              (gsize) self->width * self->height * GALPI_PIXELS_BYTES);
  else
    bytes = turn_upright (self);

  return galpi_pixels_new (lies ? self->height : self->width, lies ? self->width : self->height,
                           lies ? self->original_height : self->original_width,
                           lies ? self->original_width : self->original_height, bytes);
}
