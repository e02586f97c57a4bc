/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-spelling-private.h"

#include <string.h>

#include "galpi-script.h"

/* The surnames of nearly all Koreans, and those of two syllables. */
static const char one_syllable[] =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진류지엄채원천방"
  "공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부";
static const char * const two_syllables[] = { "남궁", "독고", "선우", "제갈", "황보", "사공", "서문" };

/* No given name is longer. */
#define MAX_GIVEN 2

/* Letters that an abbreviation has at most. */
#define MAX_CAPITALS 8

static gboolean
is_figure (const char *at)
{
  return g_unichar_isdigit (g_utf8_get_char (at));
}

/* Between two figures a mark tells numbers apart: 4.1 is not 41. */
static gboolean
divides_figures (const char *start,
                 const char *at)
{
  const char *next = g_utf8_next_char (at);

  return at > start && *next != '\0' && is_figure (g_utf8_prev_char (at)) && is_figure (next);
}

static gboolean
counts (const char *start,
        const char *at)
{
  gunichar character = g_utf8_get_char (at);

  if (g_unichar_isalnum (character) || g_unichar_ismark (character) ||
      (character < 128 && strchr ("&+#@%", character) != NULL))
    return TRUE;

  return (character == '.' || character == '-') && divides_figures (start, at);
}

/* Returns: the bytes of @folded without 's, ’s, or the apostrophe after an s */
static gsize
cut_possessive (const char *folded)
{
  static const char * const endings[] = { "'s", "\342\200\231s" };
  gsize length = strlen (folded);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize ending = strlen (endings[i]);

      if (length > ending && g_str_has_suffix (folded, endings[i]))
        return length - ending;
    }

  return length;
}

gboolean
galpi_name_is_ticker (const char *spelling)
{
  gsize figures = strspn (spelling, "0123456789");

  return figures >= 4 && figures <= 6 && (spelling[figures] == '\0' || spelling[figures] == '.');
}

char *
galpi_name_fold (const char *spelling)
{
  g_autofree char *wide = g_utf8_normalize (spelling, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (wide != NULL ? wide : spelling, -1);
  GString *key = g_string_new (NULL);
  const char *end = folded + cut_possessive (folded);

  if (galpi_name_is_ticker (spelling))
    end = folded + strspn (folded, "0123456789");

  for (const char *at = folded; at < end; at = g_utf8_next_char (at))
    {
      if (counts (folded, at))
        g_string_append_unichar (key, g_utf8_get_char (at));
    }

  if (key->len == 0)
    g_string_append (key, folded);

  return g_string_free_and_steal (key);
}

static gboolean
divides_words (gunichar character)
{
  return g_unichar_isspace (character) || character == 0xb7 || character == 0x2022 ||
         character == 0x30fb;
}

static void
take_word (GStrvBuilder *words,
           const char   *start,
           const char   *end)
{
  g_autofree char *word = g_strndup (start, end - start);

  if (end > start)
    g_strv_builder_take (words, galpi_name_fold (word));
}

char **
galpi_name_fold_words (const char *spelling)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  const char *start = spelling;
  const char *at;

  for (at = spelling; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!divides_words (g_utf8_get_char (at)))
        continue;

      take_word (words, start, at);
      start = g_utf8_next_char (at);
    }
  take_word (words, start, at);

  return g_strv_builder_end (words);
}

gboolean
galpi_name_is_capitals (const char *spelling)
{
  guint n_capitals = 0;
  guint n_small = 0;

  for (const char *at = spelling; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character) || galpi_script_of (character) == GALPI_SCRIPT_HANGUL)
        return FALSE;

      n_capitals += g_unichar_isupper (character);
      n_small = g_unichar_islower (character) ? n_small + 1 : 0;
      if (n_small > 1 || n_capitals > MAX_CAPITALS)
        return FALSE;
    }

  return n_capitals >= 2;
}

static GalpiScript
first_script (const char *spelling)
{
  for (const char *at = spelling; *at != '\0'; at = g_utf8_next_char (at))
    {
      GalpiScript script = galpi_script_of (g_utf8_get_char (at));

      if (script != GALPI_SCRIPT_OTHER && script != GALPI_SCRIPT_DIGIT)
        return script;
    }

  return GALPI_SCRIPT_OTHER;
}

gboolean
galpi_name_abbreviates (const char *shorter,
                        const char *longer)
{
  if (galpi_name_is_ticker (shorter) || galpi_name_is_ticker (longer))
    return FALSE;
  if (galpi_name_is_capitals (longer))
    return FALSE;
  if (galpi_name_is_capitals (shorter))
    return TRUE;

  return first_script (shorter) == first_script (longer) &&
         g_utf8_strlen (shorter, -1) < g_utf8_strlen (longer, -1);
}

static gboolean
is_hangul (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (galpi_script_of (g_utf8_get_char (at)) != GALPI_SCRIPT_HANGUL)
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_name_is_korean_person (const char *word)
{
  glong length = g_utf8_strlen (word, -1);
  g_autofree char *surname = NULL;

  if (length < 2 || !is_hangul (word))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (two_syllables); i++)
    {
      if (g_str_has_prefix (word, two_syllables[i]))
        return length > 2 && length - 2 <= MAX_GIVEN;
    }

  surname = g_utf8_substring (word, 0, 1);
  return length - 1 <= MAX_GIVEN && strstr (one_syllable, surname) != NULL;
}
