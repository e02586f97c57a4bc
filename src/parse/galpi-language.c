/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-language.h"

#include <string.h>

/* Korean prose about technology is up to a half Latin letters; a syllable counts as one letter. */
#define LEAST_HANGUL 0.15
#define MOST_LATIN 0.5

static char *
primary_tag (const char *tag)
{
  gsize length = 0;

  while (g_ascii_isalpha (tag[length]))
    length++;

  return length >= 2 && length <= 3 ? g_ascii_strdown (tag, length) : NULL;
}

char *
galpi_language_guess (const char *text,
                      const char *claimed)
{
  g_autofree char *tag = NULL;
  gsize n_hangul = 0;
  gsize n_latin = 0;
  gsize n_letters = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c))
        continue;

      n_letters++;
      n_hangul += c >= 0xac00 && c <= 0xd7a3;
      n_latin += c < 0x0250;
    }

  if (n_letters == 0)
    return NULL;
  if (n_hangul >= LEAST_HANGUL * n_letters)
    return g_strdup ("ko");

  tag = claimed != NULL ? primary_tag (claimed) : NULL;
  if (tag != NULL && strcmp (tag, "ko") != 0)
    return g_steal_pointer (&tag);

  return n_latin >= MOST_LATIN * n_letters ? g_strdup ("en") : NULL;
}
