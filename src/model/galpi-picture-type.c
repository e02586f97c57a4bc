/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-picture-type.h"

#include <string.h>

static const struct
{
  gsize       offset;
  const char *magic;
  gsize       length;
  const char *media_type;
} types[] = {
  { 0, "\x89PNG\r\n\x1a\n", 8, "image/png" },
  { 0, "\xff\xd8\xff", 3, "image/jpeg" },
  { 0, "GIF87a", 6, "image/gif" },
  { 0, "GIF89a", 6, "image/gif" },
  { 8, "WEBPVP8", 7, "image/webp" },
};

const char *
galpi_picture_type_sniff (const guint8 *data,
                          gsize         length)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (length >= types[i].offset + types[i].length &&
        memcmp (data + types[i].offset, types[i].magic, types[i].length) == 0)
      return types[i].media_type;

  return NULL;
}
