/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture-decode.h"

#include "galpi-error.h"
#include "galpi-picture-type.h"

static const struct
{
  const char  *media_type;
  GalpiPixels *(*decode) (const guint8  *data,
                          gsize          length,
                          guint          max_width,
                          GError       **error);
} decoders[] = {
  { "image/gif", galpi_picture_decode_gif },
  { "image/jpeg", galpi_picture_decode_jpeg },
  { "image/png", galpi_picture_decode_png },
  { "image/webp", galpi_picture_decode_webp },
};

GalpiPixels *
galpi_picture_decode (GBytes   *bytes,
                      guint     max_width,
                      GError  **error)
{
  const char *media_type;
  const guint8 *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  media_type = galpi_picture_type_sniff (data, length);
  for (gsize i = 0; i < G_N_ELEMENTS (decoders); i++)
    if (g_strcmp0 (media_type, decoders[i].media_type) == 0)
      return decoders[i].decode (data, length, max_width, error);

  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED, "no known type of picture");
  return NULL;
}
