/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text-language.h"

#include <string.h>

gboolean
galpi_text_language_is_hangul (gunichar character)
{
  return (character >= 0xac00 && character <= 0xd7a3) ||
         (character >= 0x1100 && character <= 0x11ff) ||
         (character >= 0x3130 && character <= 0x318f);
}

gboolean
galpi_text_language_has_hangul (const char *text,
                                const char *end)
{
  for (; text < end; text = g_utf8_next_char (text))
    {
      if (galpi_text_language_is_hangul (g_utf8_get_char (text)))
        return TRUE;
    }

  return FALSE;
}

const char *
galpi_text_language_of_document (GalpiDocument *document)
{
  g_return_val_if_fail (document != NULL, "en");

  if (document->language != NULL)
    return g_str_has_prefix (document->language, "ko") ? "ko" : "en";

  return galpi_text_language_has_hangul (document->text,
                                         document->text + strlen (document->text)) ? "ko" : "en";
}
