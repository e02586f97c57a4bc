/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-search-cut.h"

#include <string.h>

#include "galpi-nfc.h"
#include "galpi-script.h"

typedef enum
{
  CLASS_DIVIDER,
  CLASS_WORD,
  CLASS_SYLLABLE,
} Class;

static Class
class_of (gunichar character)
{
  switch (galpi_script_of (character))
    {
    case GALPI_SCRIPT_DIGIT:
    case GALPI_SCRIPT_LATIN:
    case GALPI_SCRIPT_LETTER:
      return CLASS_WORD;
    case GALPI_SCRIPT_HANGUL:
    case GALPI_SCRIPT_CJK:
      return CLASS_SYLLABLE;
    case GALPI_SCRIPT_OTHER:
    default:
      return CLASS_DIVIDER;
    }
}

/* Appends one token and notes its place. */
static void
add_token (GString    *words,
           GArray     *tokens,
           const char *token,
           gsize       length,
           GalpiRange  range,
           gboolean    is_single)
{
  GalpiCutToken place = { range, 0, length, is_single };

  if (words->len > 0)
    g_string_append_c (words, ' ');
  place.byte = words->len;

  g_string_append_len (words, token, length);
  g_array_append_val (tokens, place);
}

/* Case-folds a word and takes its diacritics off, as FTS5's unicode61 does too. */
static char *
fold_word (const char *word)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  g_autoptr(GString) bare = NULL;

  if (g_str_is_ascii (word))
    return g_ascii_strdown (word, -1);

  folded = g_utf8_casefold (word, -1);
  decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFD);
  bare = g_string_sized_new (strlen (decomposed));
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_ismark (g_utf8_get_char (p)))
        g_string_append_len (bare, p, g_utf8_next_char (p) - p);
    }

  return galpi_nfc (bare->str, bare->len);
}

/* Whether @p is the comma of 6,000. */
static gboolean
is_comma_in_number (const char *text,
                    const char *p)
{
  return *p == ',' && p > text && g_ascii_isdigit (p[-1]) &&
         g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) &&
         !g_ascii_isdigit (p[4]);
}

/* Cuts the word at *@p, which is at code point *@position, and moves both past it. */
static void
cut_word (const char  *text,
          const char **p,
          guint       *position,
          GString     *words,
          GArray      *tokens)
{
  g_autoptr(GString) word = g_string_new (NULL);
  g_autofree char *folded = NULL;
  GalpiRange range = { *position, *position };

  while (**p != '\0')
    {
      gunichar character = g_utf8_get_char (*p);
      const char *next = g_utf8_next_char (*p);

      if (class_of (character) == CLASS_WORD || g_unichar_ismark (character))
        g_string_append_len (word, *p, next - *p);
      else if (!is_comma_in_number (text, *p))
        break;

      *p = next;
      range.end++;
    }

  folded = fold_word (word->str);
  add_token (words, tokens, folded, strlen (folded), range, FALSE);
  *position = range.end;
}

/* The same for a run of Hangul, Han or Kana. */
static void
cut_syllables (const char **p,
               guint       *position,
               GString     *words,
               GArray      *tokens)
{
  const char *syllable = *p;
  const char *next = g_utf8_next_char (syllable);

  while (*next != '\0' && class_of (g_utf8_get_char (next)) == CLASS_SYLLABLE)
    {
      const char *end = g_utf8_next_char (next);

      add_token (words, tokens, syllable, end - syllable,
                 (GalpiRange) { *position, *position + 2 }, FALSE);
      syllable = next;
      next = end;
      (*position)++;
    }

  add_token (words, tokens, syllable, next - syllable,
             (GalpiRange) { *position, *position + 1 }, TRUE);
  *p = next;
  (*position)++;
}

GalpiCut *
galpi_cut_new (const char *text)
{
  GalpiCut *self;
  GString *words;
  const char *p = text;
  guint position = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GalpiCut, 1);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (GalpiCutToken));
  words = g_string_sized_new (strlen (text) * 2);

  while (*p != '\0')
    {
      switch (class_of (g_utf8_get_char (p)))
        {
        case CLASS_WORD:
          cut_word (text, &p, &position, words, self->tokens);
          break;
        case CLASS_SYLLABLE:
          cut_syllables (&p, &position, words, self->tokens);
          break;
        case CLASS_DIVIDER:
        default:
          p = g_utf8_next_char (p);
          position++;
        }
    }

  self->words = g_string_free_and_steal (words);
  return self;
}

void
galpi_cut_free (GalpiCut *self)
{
  if (self == NULL)
    return;

  g_free (self->words);
  g_array_unref (self->tokens);
  g_free (self);
}

char *
galpi_search_cut (const char *text)
{
  g_autoptr(GalpiCut) cut = NULL;
  g_autofree char *composed = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  composed = galpi_nfc (text, -1);
  cut = galpi_cut_new (composed);
  return g_steal_pointer (&cut->words);
}
