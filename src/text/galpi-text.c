/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text.h"

#include <string.h>

#include "galpi-nfc.h"

#define BYTE_ORDER_MARK 0xfeff

guint
galpi_text_length (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return (guint) g_utf8_strlen (text, -1);
}

char *
galpi_text_substring (const char *text,
                      GalpiRange  range)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (range.start <= range.end, NULL);

  return g_utf8_substring (text, range.start, range.end);
}

static gboolean
ends_line (gunichar character)
{
  switch (character)
    {
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x0085: /* next line */
    case 0x2028: /* line separator */
    case 0x2029: /* paragraph separator */
      return TRUE;
    default:
      return FALSE;
    }
}

/* g_utf8_make_valid() would make U+FFFD of NUL, which is only dropped. */
static char *
make_valid (const char *bytes,
            gsize       length)
{
  g_autoptr(GString) without_nul = NULL;

  if (memchr (bytes, '\0', length) == NULL)
    return g_utf8_make_valid (bytes, length);

  without_nul = g_string_sized_new (length);
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] != '\0')
        g_string_append_c (without_nul, bytes[i]);
    }

  return g_utf8_make_valid (without_nul->str, without_nul->len);
}

char *
galpi_text_normalise (const char *bytes,
                      gssize      length)
{
  g_autoptr(GString) clean = NULL;
  g_autofree char *valid = NULL;
  const char *p;

  g_return_val_if_fail (bytes != NULL, NULL);

  valid = make_valid (bytes, length >= 0 ? (gsize) length : strlen (bytes));
  clean = g_string_sized_new (strlen (valid));

  p = valid;
  if (g_utf8_get_char (p) == BYTE_ORDER_MARK)
    p = g_utf8_next_char (p);

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (p[0] == '\r' && p[1] == '\n')
        continue;

      if (ends_line (character))
        g_string_append_c (clean, '\n');
      else if (character == '\t' ||
               (!g_unichar_iscntrl (character) && character != GALPI_TEXT_PICTURE))
        g_string_append_len (clean, p, g_utf8_next_char (p) - p);
    }

  return galpi_nfc (clean->str, clean->len);
}

gboolean
galpi_text_is_space (gunichar character)
{
  return g_unichar_isspace (character) || character == '\v' || character == 0x0085;
}

char *
galpi_text_fold_space (const char *text)
{
  GString *folded;
  gboolean pending = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (galpi_text_is_space (g_utf8_get_char (p)))
        {
          pending = folded->len > 0;
          continue;
        }

      if (pending)
        g_string_append_c (folded, ' ');
      pending = FALSE;
      g_string_append_len (folded, p, g_utf8_next_char (p) - p);
    }

  return g_string_free_and_steal (folded);
}
