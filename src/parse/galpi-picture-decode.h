/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-pixels.h"

G_BEGIN_DECLS

/**
 * galpi_picture_decode:
 * @max_width: what comes out is no wider
 *
 * Decodes each type that galpi_picture_type_sniff() knows; of an animation its first picture. What
 * breaks off is shown as far as it came.
 * Errors: %GALPI_ERROR_UNSUPPORTED no such type; %GALPI_ERROR_INVALID it is damaged;
 * %GALPI_ERROR_TOO_LARGE. The messages are for who looks for a fault.
 *
 * Returns: (transfer full) (nullable)
 */
GalpiPixels *galpi_picture_decode (GBytes   *bytes,
                                   guint     max_width,
                                   GError  **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for one type each. */
GalpiPixels *galpi_picture_decode_gif  (const guint8  *data,
                                        gsize          length,
                                        guint          max_width,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GalpiPixels *galpi_picture_decode_jpeg (const guint8  *data,
                                        gsize          length,
                                        guint          max_width,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GalpiPixels *galpi_picture_decode_png  (const guint8  *data,
                                        gsize          length,
                                        guint          max_width,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GalpiPixels *galpi_picture_decode_webp (const guint8  *data,
                                        gsize          length,
                                        guint          max_width,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
