/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_exif_get_orientation:
 * @data: an APP1 segment of a JPEG file, without its marker and length
 *
 * Returns: how the picture lies, 1 to 8, as EXIF counts; 1 where it does not say
 */
guint galpi_exif_get_orientation (const guint8 *data,
                                  gsize         length);

G_END_DECLS
