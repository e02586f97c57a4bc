/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-exif.h"

#include <string.h>

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3
#define ENTRY_SIZE 12

/* A TIFF file in the segment: what it points to counts from its own start. */
typedef struct
{
  const guint8 *data;
  gsize         length;
  gboolean      little_endian;
} Tiff;

/* Returns: the number of @size bytes at @offset, 0 beyond the end */
static guint32
get_number (const Tiff *tiff,
            gsize       offset,
            guint       size)
{
  guint32 number = 0;

  if (offset > tiff->length || tiff->length - offset < size)
    return 0;

  for (guint i = 0; i < size; i++)
    number = number << 8 | tiff->data[offset + (tiff->little_endian ? size - 1 - i : i)];

  return number;
}

static gboolean
open_tiff (Tiff         *tiff,
           const guint8 *data,
           gsize         length)
{
  static const char head[] = "Exif\0"; /* and one more NUL, which ends the literal */

  if (length < sizeof head || memcmp (data, head, sizeof head) != 0)
    return FALSE;

  tiff->data = data + sizeof head;
  tiff->length = length - sizeof head;
  tiff->little_endian = tiff->length > 0 && tiff->data[0] == 'I';

  return get_number (tiff, 2, 2) == 42;
}

guint
galpi_exif_get_orientation (const guint8 *data,
                            gsize         length)
{
  Tiff tiff;
  gsize entries;
  guint n_entries;

  g_return_val_if_fail (data != NULL || length == 0, 1);

  if (!open_tiff (&tiff, data, length))
    return 1;

  entries = get_number (&tiff, 4, 4);
  n_entries = get_number (&tiff, entries, 2);
  for (guint i = 0; i < n_entries; i++)
    {
      gsize entry = entries + 2 + (gsize) i * ENTRY_SIZE;
      guint value;

      if (get_number (&tiff, entry, 2) != TAG_ORIENTATION)
        continue;

      value = get_number (&tiff, entry + 8, 2);
      return get_number (&tiff, entry + 2, 2) == TYPE_SHORT && value >= 1 && value <= 8 ? value : 1;
    }

  return 1;
}
