/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-pixels.h"

G_BEGIN_DECLS

/* What a decoder may hold of a picture besides what it reads, in bytes, where it can't go row by row:
 * with the picture's file and the reply less than the process may have.
 */
#define GALPI_PICTURE_MAX_HELD (80 * 1024 * 1024)

/**
 * GalpiPictureScaler:
 *
 * Takes a picture's rows from the top and makes a smaller picture of them, upright, so that no
 * decoder has to hold the whole. Each pixel is the mean of what it covers.
 */
typedef struct _GalpiPictureScaler GalpiPictureScaler;

/**
 * galpi_picture_scaler_new:
 * @width: as it lies in the file, as @height
 * @orientation: of EXIF, 1 to 8, 1 for upright
 * @max_width: of the upright picture that comes out
 *
 * Errors: %GALPI_ERROR_INVALID it is empty; %GALPI_ERROR_TOO_LARGE nobody has a picture that large
 */
GalpiPictureScaler *galpi_picture_scaler_new  (guint                width,
                                               guint                height,
                                               guint                orientation,
                                               guint                max_width,
                                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void                galpi_picture_scaler_free (GalpiPictureScaler *self);

/** The size that comes out, before it is turned upright: what a decoder scales to if it can. */
void    galpi_picture_scaler_get_target (GalpiPictureScaler *self,
                                         guint              *width,
                                         guint              *height);

/** The size of the rows to come, where the decoder has scaled them; not below the target. */
void    galpi_picture_scaler_set_source (GalpiPictureScaler *self,
                                         guint               width,
                                         guint               height);

/** Returns: (transfer none): where to write the next row: red, green, blue, alpha, not multiplied */
guint8 *galpi_picture_scaler_get_row    (GalpiPictureScaler *self);

/** Takes what was written there. Rows beyond the last are dropped. */
void    galpi_picture_scaler_add_row    (GalpiPictureScaler *self);

/**
 * galpi_picture_scaler_finish:
 *
 * Rows that never came stay empty: half a picture is better than none.
 * Errors: %GALPI_ERROR_INVALID no row came at all
 *
 * Returns: (transfer full) (nullable)
 */
GalpiPixels *galpi_picture_scaler_finish (GalpiPictureScaler  *self,
                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiPictureScaler, galpi_picture_scaler_free)

G_END_DECLS
