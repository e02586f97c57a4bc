/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text-search.h"

static gunichar
fold (gunichar character)
{
  if (character < 0x80)
    return g_ascii_tolower (character);
  if (character >= 0xac00 && character <= 0xd7a3)
    return character;
  if (g_unichar_isspace (character))
    return ' ';

  return g_unichar_tolower (character);
}

static gboolean
starts_with (const char *text,
             gunichar   *needle,
             glong       length)
{
  for (glong i = 0; i < length; i++)
    {
      if (*text == '\0' || fold (g_utf8_get_char (text)) != needle[i])
        return FALSE;
      text = g_utf8_next_char (text);
    }

  return TRUE;
}

GArray *
galpi_text_search (const char *text,
                   const char *needle)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (GalpiRange));
  g_autofree char *normal = NULL;
  g_autofree gunichar *folded = NULL;
  glong length;
  guint position = 0;

  g_return_val_if_fail (text != NULL, hits);
  g_return_val_if_fail (needle != NULL, hits);

  normal = g_utf8_normalize (needle, -1, G_NORMALIZE_NFC);
  if (normal == NULL || *normal == '\0')
    return hits;

  folded = g_utf8_to_ucs4_fast (normal, -1, &length);
  for (glong i = 0; i < length; i++)
    folded[i] = fold (folded[i]);

  while (*text != '\0')
    {
      glong step = 1;

      if (starts_with (text, folded, length))
        {
          GalpiRange hit = { position, position + length };

          g_array_append_val (hits, hit);
          step = length;
        }
      position += step;
      text = g_utf8_offset_to_pointer (text, step);
    }

  return hits;
}
