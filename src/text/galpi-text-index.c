/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text-index.h"

#define STRIDE 64

struct _GalpiTextIndex
{
  const char *text;
  GArray     *bytes; /* of gsize: where code points 0, 64, 128 … begin */
  gsize       n_bytes;
  guint       length;
};

GalpiTextIndex *
galpi_text_index_new (const char *text)
{
  GalpiTextIndex *self;
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GalpiTextIndex, 1);
  self->text = text;
  self->bytes = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (self->length % STRIDE == 0)
        {
          gsize byte = p - text;

          g_array_append_val (self->bytes, byte);
        }
      self->length++;
    }
  self->n_bytes = p - text;

  return self;
}

void
galpi_text_index_free (GalpiTextIndex *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->bytes);
  g_free (self);
}

guint
galpi_text_index_get_length (const GalpiTextIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

gsize
galpi_text_index_to_byte (const GalpiTextIndex *self,
                          guint                 offset)
{
  const char *near;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (offset <= self->length, 0);

  if (offset == self->length)
    return self->n_bytes;

  near = self->text + g_array_index (self->bytes, gsize, offset / STRIDE);
  return g_utf8_offset_to_pointer (near, offset % STRIDE) - self->text;
}

guint
galpi_text_index_to_offset (const GalpiTextIndex *self,
                            gsize                 byte)
{
  guint low = 0, high;
  const char *near;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (byte <= self->n_bytes, 0);

  if (byte == self->n_bytes)
    return self->length;

  /* The last checkpoint that is not after byte. */
  high = self->bytes->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->bytes, gsize, middle) <= byte)
        low = middle;
      else
        high = middle;
    }

  near = self->text + g_array_index (self->bytes, gsize, low);
  return low * STRIDE + (guint) g_utf8_pointer_to_offset (near, self->text + byte);
}

char *
galpi_text_index_substring (const GalpiTextIndex *self,
                            GalpiRange            range)
{
  gsize start, end;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (range.start <= range.end && range.end <= self->length, NULL);

  start = galpi_text_index_to_byte (self, range.start);
  end = galpi_text_index_to_byte (self, range.end);

  return g_strndup (self->text + start, end - start);
}
