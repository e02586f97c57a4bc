/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-script.h"

#define PROLONGED_SOUND_MARK 0x30fc /* Unicode has it in no script, but it is part of Katakana */

GalpiScript
galpi_script_of (gunichar character)
{
  /* Most characters of an article are one of these two. */
  if (character >= 0xac00 && character <= 0xd7a3)
    return GALPI_SCRIPT_HANGUL;
  if (character < 0x80)
    {
      if (g_ascii_isalpha (character))
        return GALPI_SCRIPT_LATIN;
      return g_ascii_isdigit (character) ? GALPI_SCRIPT_DIGIT : GALPI_SCRIPT_OTHER;
    }

  if (character == PROLONGED_SOUND_MARK)
    return GALPI_SCRIPT_CJK;
  if (!g_unichar_isalnum (character))
    return GALPI_SCRIPT_OTHER;

  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_HANGUL:
      return GALPI_SCRIPT_HANGUL;
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return GALPI_SCRIPT_CJK;
    case G_UNICODE_SCRIPT_LATIN:
      return GALPI_SCRIPT_LATIN;
    default:
      return g_unichar_isalpha (character) ? GALPI_SCRIPT_LETTER : GALPI_SCRIPT_DIGIT;
    }
}

void
galpi_script_run_init (GalpiScriptRun *run,
                       const char     *text)
{
  g_return_if_fail (run != NULL);
  g_return_if_fail (text != NULL);

  *run = (GalpiScriptRun) { .start = text, .end = text };
}

gboolean
galpi_script_run_next (GalpiScriptRun *run)
{
  g_return_val_if_fail (run != NULL, FALSE);

  if (*run->end == '\0')
    return FALSE;

  run->start = run->end;
  run->range.start = run->range.end;
  run->script = galpi_script_of (g_utf8_get_char (run->start));

  do
    {
      run->end = g_utf8_next_char (run->end);
      run->range.end++;
    }
  while (*run->end != '\0' &&
         (g_unichar_ismark (g_utf8_get_char (run->end)) ||
          galpi_script_of (g_utf8_get_char (run->end)) == run->script));

  return TRUE;
}
