/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_picture_type_sniff:
 *
 * Returns: (nullable): the media type that the first bytes of a file tell, or %NULL where it is
 *   none of the pictures that Galpi keeps, which are those that galpi-intake can decode: PNG, JPEG, GIF,
 *   WebP. SVG is a program and stays out.
 */
const char *galpi_picture_type_sniff (const guint8 *data,
                                      gsize         length);

G_END_DECLS
