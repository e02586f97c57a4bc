/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-title.h"

#include "galpi-particle.h"
#include "galpi-title-table.h"

/* Code points of a title, at most. */
#define MAX_LENGTH 40
#define MAX_QUOTED 24

#define BIT(category) (1u << (category))

/* The mark that closes @open; 0 where @open opens nothing. @sure: it is for titles alone. */
static gunichar
closing_of (gunichar  open,
            gboolean *sure)
{
  static const struct { gunichar open, close; gboolean sure; } marks[] = {
    { '\'', '\'', FALSE }, { '"', '"', FALSE }, { 0x2018, 0x2019, FALSE },
    { 0x201c, 0x201d, FALSE }, { 0x300c, 0x300d, TRUE }, { 0x300e, 0x300f, TRUE },
    { 0x3008, 0x3009, TRUE }, { 0x300a, 0x300b, TRUE }, { '<', '>', TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].open == open)
      {
        *sure = marks[i].sure;
        return marks[i].close;
      }
  return 0;
}

/* Whether the word before @at says that a work follows: 영화, 장편소설. */
static gboolean
work_before (const GalpiSpan *line,
             guint            at)
{
  guint end = at - (at > 0 && line->kinds[at - 1] == GALPI_CHAR_SPACE), start = end;

  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL && end - start < 5)
    start--;
  for (; start < end; start++)
    {
      guint after;
      const GalpiWord *word = galpi_lexicon_find (galpi_title_words (), line, start,
                                                  BIT (GALPI_TITLE_WORK), &after);

      /* One syllable is a word only where it stands alone: 곡, not 왜곡. */
      if (word != NULL && after == end
          && (end - start >= 2 || line->kinds[(int) start - 1] != GALPI_CHAR_HANGUL))
        return TRUE;
    }
  return FALSE;
}

/* ‘1987’이라는 영화 */
static gboolean
work_after (const GalpiSpan *line,
            guint            at)
{
  guint i = at + (line->folded[at] == 0xc774), end;                           /* 이 */

  if (line->folded[i] != 0xb77c || line->folded[i + 1] != 0xb294)             /* 라는 */
    return FALSE;
  i = galpi_span_skip_space (line, i + 2);
  return galpi_lexicon_find (galpi_title_words (), line, i, BIT (GALPI_TITLE_WORK), &end) != NULL
         && (line->kinds[end] != GALPI_CHAR_HANGUL || galpi_particle_read (line, end));
}

/* 5월의 신부: a time, 의 and a noun to the end. */
static gboolean
is_time_of_noun (const GalpiSpan *line,
                 guint            at,
                 guint            close)
{
  guint i, start, words = 0;

  if (galpi_lexicon_find (galpi_title_words (), line, at, BIT (GALPI_TITLE_TIME), &i) == NULL
      || line->kinds[i] == GALPI_CHAR_HANGUL)
    return FALSE;
  i = galpi_span_skip_space (line, i);
  if (i >= close)
    return FALSE;

  for (start = i; i < close; i++)
    {
      if (line->kinds[i] == GALPI_CHAR_SPACE)
        {
          start = i + 1;
          words++;
        }
      else if (!galpi_char_is_word (line->kinds[i]))
        return FALSE;
    }
  return words <= 2 && !galpi_particle_ends_word (line, start, close);
}

guint
galpi_title_read (const GalpiSpan *line,
                  guint            at)
{
  gboolean sure;
  gunichar close_mark = closing_of (line->chars[at], &sure);
  guint close = at + 1;

  if (close_mark == 0 || line->kinds[close] == GALPI_CHAR_SPACE
      || (!sure && at > 0 && galpi_char_is_word (line->kinds[at - 1])))
    return 0;
  while (close < line->length && close - at <= (sure ? MAX_LENGTH : MAX_QUOTED)
         && line->chars[close] != close_mark)
    close++;
  if (line->chars[close] != close_mark || close == at + 1
      || line->kinds[close - 1] == GALPI_CHAR_SPACE)
    return 0;

  if (sure || work_before (line, at) || work_after (line, close + 1)
      || is_time_of_noun (line, at + 1, close))
    return close;
  return 0;
}
