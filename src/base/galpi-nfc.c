/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-nfc.h"

#include <string.h>

/* Long enough that few pieces are needed, short enough that g_utf8_normalize() is quick. */
#define PIECE_BYTES 64

/* Whether @character is as it should be unless something after it combines with it. */
static gboolean
is_plain (gunichar character)
{
  return character < 0x80 ||
         (character >= 0xac00 && character <= 0xd7a3) || /* Hangul syllables */
         (character >= 0x4e00 && character <= 0x9fff);   /* Han */
}

/* Whether @character never combines with the one before it. */
static gboolean
begins_piece (gunichar character)
{
  return is_plain (character) ||
         (!g_unichar_ismark (character) &&
          (character < 0x1160 || character > 0x11ff)); /* vowels and finals of Hangul */
}

/*
 * Finds the next piece of [@p, @end) that has to be looked at: from a character that something
 * not plain follows, or that is not plain itself, to one that begins another piece.
 *
 * Returns: its start, or @end
 */
static const char *
next_piece (const char  *p,
            const char  *end,
            const char **piece_end)
{
  const char *start = p;
  const char *q = p;

  while (q < end && is_plain (g_utf8_get_char (q)))
    {
      start = q;
      q = g_utf8_next_char (q);
    }

  if (q == end)
    return *piece_end = end;

  if (begins_piece (g_utf8_get_char (q)))
    start = q;

  for (q = g_utf8_next_char (q); q < end; q = g_utf8_next_char (q))
    {
      gunichar character = g_utf8_get_char (q);

      if (begins_piece (character) && (is_plain (character) || q - start >= PIECE_BYTES))
        break;
    }

  *piece_end = q;
  return start;
}

char *
galpi_nfc (const char *text,
           gssize      length)
{
  const char *p = text;
  const char *end;
  GString *composed;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + (length >= 0 ? (gsize) length : strlen (text));
  composed = g_string_sized_new (end - text);

  while (p < end)
    {
      const char *piece_end;
      const char *piece = next_piece (p, end, &piece_end);
      g_autofree char *normal = g_utf8_normalize (piece, piece_end - piece, G_NORMALIZE_NFC);

      g_string_append_len (composed, p, piece - p);
      g_string_append (composed, normal);
      p = piece_end;
    }

  return g_string_free_and_steal (composed);
}

gboolean
galpi_is_nfc (const char *text)
{
  const char *p = text;
  const char *end;

  g_return_val_if_fail (text != NULL, FALSE);

  end = text + strlen (text);
  while (p < end)
    {
      const char *piece_end;
      const char *piece = next_piece (p, end, &piece_end);
      g_autofree char *normal = g_utf8_normalize (piece, piece_end - piece, G_NORMALIZE_NFC);

      if (strlen (normal) != piece_end - piece || memcmp (normal, piece, piece_end - piece) != 0)
        return FALSE;
      p = piece_end;
    }

  return TRUE;
}
