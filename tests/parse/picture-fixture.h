/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "galpi-pixels.h"

G_BEGIN_DECLS

/*
 * Pictures of four fields: red, green, blue and yellow, from the top left in reading order. Each
 * function returns the picture's file.
 */

typedef enum
{
  PICTURE_PLAIN = 0,
  PICTURE_INTERLACED = 1 << 0,   /* or progressive */
  PICTURE_ALPHA = 1 << 1,        /* the last field is transparent */
  PICTURE_PALETTE = 1 << 2,
  PICTURE_DEEP = 1 << 3,         /* of 16 bits */
  PICTURE_GREY = 1 << 4,
  PICTURE_CMYK = 1 << 5,
  PICTURE_LOSSLESS = 1 << 6,
  PICTURE_ANIMATED = 1 << 7,     /* the second picture is black */
} PictureFlags;

GBytes *picture_fixture_png  (guint        width,
                              guint        height,
                              PictureFlags flags) G_GNUC_WARN_UNUSED_RESULT;

/** @orientation: of EXIF; 0 for none */
GBytes *picture_fixture_jpeg (guint        width,
                              guint        height,
                              PictureFlags flags,
                              guint        orientation) G_GNUC_WARN_UNUSED_RESULT;
GBytes *picture_fixture_webp (guint        width,
                              guint        height,
                              PictureFlags flags) G_GNUC_WARN_UNUSED_RESULT;
GBytes *picture_fixture_gif  (guint        width,
                              guint        height,
                              PictureFlags flags) G_GNUC_WARN_UNUSED_RESULT;

/** Asserts that the fields' middles have these colours, "rgby" for a picture as it was made; "k" is
 * black, "." transparent. */
void picture_fixture_assert (const GalpiPixels *pixels,
                             const char        *fields);

G_END_DECLS
