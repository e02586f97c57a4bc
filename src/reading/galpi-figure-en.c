/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include <string.h>

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

const GalpiWord *
galpi_word_en (const GalpiSpan *line,
               guint            at,
               guint64          categories,
               guint           *end)
{
  const GalpiWord *word;

  if (line->kinds[at] != GALPI_CHAR_LATIN || !galpi_span_starts_run (line, at))
    return NULL;
  word = galpi_lexicon_find (galpi_time_words_en (), line, at, categories | BIT (EN_STOP), end);
  return word != NULL && word->category != EN_STOP ? word : NULL;
}

gboolean
galpi_word_before_en (const GalpiSpan *line,
                      guint            at,
                      guint64          categories)
{
  guint start = at, end;

  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_SPACE)
    start--;
  for (guint words = 0; words < 2; words++)
    {
      while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_LATIN)
        start--;
      if (galpi_word_en (line, start, categories, &end) != NULL
          && galpi_span_skip_space (line, end) == galpi_span_skip_space (line, at))
        return TRUE;
      while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_SPACE)
        start--;
    }
  return FALSE;
}

guint
galpi_range_mark_en (const GalpiSpan *line,
                     guint            at,
                     gboolean         between)
{
  guint i = galpi_span_skip_space (line, at), end;

  if (line->folded[i] == '-' || line->folded[i] == '~')
    return galpi_span_skip_space (line, i + 1);
  if (galpi_word_en (line, i, BIT (EN_RANGE) | (between ? BIT (EN_AND) : 0), &end) != NULL)
    return galpi_span_skip_space (line, end);
  return 0;
}

/* A small number in figures, with or without st, nd, rd, th. */
gboolean
galpi_en_read_small (const GalpiSpan *line,
                     guint            at,
                     int             *value,
                     gboolean        *ordinal,
                     guint           *end)
{
  const gunichar *c = line->folded;
  guint i = at;

  for (*value = 0; line->kinds[i] == GALPI_CHAR_DIGIT && i - at < 3; i++)
    *value = *value * 10 + (int) (c[i] - '0');
  if (i == at || i - at > 2 || (c[i] == '.' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
      || (c[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_DIGIT))
    return FALSE;

  *ordinal = (c[i] == 's' && c[i + 1] == 't') || (c[i] == 'n' && c[i + 1] == 'd')
             || (c[i] == 'r' && c[i + 1] == 'd') || (c[i] == 't' && c[i + 1] == 'h');
  if (*ordinal)
    i += 2;
  *end = i;
  return line->kinds[i] != GALPI_CHAR_LATIN && line->kinds[i] != GALPI_CHAR_DIGIT;
}

/* The day of a month: 15, 15th, fifteenth, twenty nine. */
gboolean
galpi_en_read_day (const GalpiSpan *line,
                   guint            at,
                   int             *day,
                   gboolean        *ordinal,
                   guint           *end)
{
  const GalpiWord *word;
  GalpiNumeral numeral;

  if (line->kinds[at] == GALPI_CHAR_DIGIT)
    return galpi_en_read_small (line, at, day, ordinal, end) && *day >= 1 && *day <= 31;

  word = galpi_word_en (line, at, BIT (EN_ORDINAL), end);
  *ordinal = TRUE;
  if (word != NULL)
    {
      *day = word->value;
      return *day > 0;
    }

  *ordinal = FALSE;
  if (line->kinds[at] != GALPI_CHAR_LATIN || !galpi_numeral_read (line, at, &numeral))
    return FALSE;
  *day = galpi_numeral_stop_to_int (&numeral.stops[numeral.n_stops - 1]);
  *end = numeral.stops[numeral.n_stops - 1].end;
  return *day >= 1 && *day <= 31;
}

gboolean
galpi_en_read_year (const GalpiSpan *line,
                    guint            at,
                    int             *year,
                    guint           *end)
{
  guint i = at;

  for (*year = 0; line->kinds[i] == GALPI_CHAR_DIGIT && i - at < 5; i++)
    *year = *year * 10 + (int) (line->folded[i] - '0');
  *end = i;
  return i - at == 4 && *year >= 1000 && *year < 2200 && line->kinds[i] != GALPI_CHAR_LATIN
         && !(line->folded[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
         && !(line->folded[i] == '.' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
         && !(line->folded[i] == ':' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
         && !(line->folded[i] == '-' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
         && !(line->folded[i] == '/' && line->kinds[i + 1] == GALPI_CHAR_DIGIT);
}

/* nineteen ninety-six, two thousand and fifteen */
gboolean
galpi_en_read_spelled_year (const GalpiSpan *line,
                            guint            at,
                            int             *year,
                            guint           *end)
{
  GalpiNumeral numeral, rest;
  int first, second;
  guint rest_at;

  if (line->kinds[at] != GALPI_CHAR_LATIN || !galpi_numeral_read (line, at, &numeral))
    return FALSE;

  for (guint i = numeral.n_stops; i > 0; i--)
    {
      const GalpiNumeralStop *stop = &numeral.stops[i - 1];

      first = galpi_numeral_stop_to_int (stop);
      if (first >= 1000 && first < 2200 && !numeral.several)
        {
          *year = first;
          *end = stop->end;
          return TRUE;
        }
      rest_at = stop->end + (line->folded[stop->end] == '-');
      rest_at = galpi_span_skip_space (line, rest_at);
      if (first < 15 || first > 20 || !galpi_numeral_read (line, rest_at, &rest))
        continue;
      second = galpi_numeral_stop_to_int (&rest.stops[rest.n_stops - 1]);
      if (second < 10 || second > 99)
        continue;
      *year = first * 100 + second;
      *end = rest.stops[rest.n_stops - 1].end;
      return TRUE;
    }
  return FALSE;
}

gboolean
galpi_en_ends_phrase (const GalpiSpan *line,
                      guint            at)
{
  guint i = galpi_span_skip_space (line, at), end;

  switch ((GalpiCharKind) line->kinds[i])
    {
    case GALPI_CHAR_NONE:
      return TRUE;
    case GALPI_CHAR_LATIN:
      return galpi_word_en (line, i, BIT (EN_DAY) | BIT (EN_TONIGHT) | BIT (EN_WEEKDAY)
                                     | BIT (EN_RELATIVE) | BIT (EN_DAY_PART), &end) != NULL
             || galpi_span_has (line, i, "on ");
    case GALPI_CHAR_PUNCTUATION:
      return line->folded[i] < 0x80 && strchr (".,;:!?)\"", (int) line->folded[i]) != NULL
             && line->kinds[i + 1] != GALPI_CHAR_DIGIT;
    case GALPI_CHAR_SPACE:
    case GALPI_CHAR_DIGIT:
    case GALPI_CHAR_HANGUL:
    case GALPI_CHAR_HAN:
    case GALPI_CHAR_CODE:
      break;
    }
  return FALSE;
}

guint
galpi_en_skip_word (const GalpiSpan *line,
                    guint            at,
                    const char      *word)
{
  return galpi_span_has (line, at, word)
      ? galpi_span_skip_space (line, at + (guint) strlen (word)) : at;
}
