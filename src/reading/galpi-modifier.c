/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-modifier.h"

#include <string.h>

#include "galpi-lexicon.h"
#include "galpi-particle.h"

/* The value of a word here is its bits. */
static const GalpiWord after[] = {
  { "_가량", 0, GALPI_MODIFIER_APPROX },
  { "쯤", 0, GALPI_MODIFIER_APPROX },
  { "_가까이", 0, GALPI_MODIFIER_APPROX },
  { "_안팎", 0, GALPI_MODIFIER_APPROX },
  { "_정도", 0, GALPI_MODIFIER_APPROX },
  { "_내외", 0, GALPI_MODIFIER_APPROX },
  { "_남짓", 0, GALPI_MODIFIER_APPROX },
  { "_전후", 0, GALPI_MODIFIER_APPROX },
  { "_이상", 0, GALPI_MODIFIER_AT_LEAST },
  { "_초과", 0, GALPI_MODIFIER_MORE },
  { "_넘게", 0, GALPI_MODIFIER_MORE },
  { "_이하", 0, GALPI_MODIFIER_AT_MOST },
  { "_이내", 0, GALPI_MODIFIER_AT_MOST },
  { "_미만", 0, GALPI_MODIFIER_LESS },
  { " or more", 0, GALPI_MODIFIER_AT_LEAST },
  { " or less", 0, GALPI_MODIFIER_AT_MOST },
  { " or so", 0, GALPI_MODIFIER_APPROX },
  { "+", 0, GALPI_MODIFIER_AT_LEAST },
  { NULL },
};

/* What may follow on a particle, which is no part of the sum: 3조 원을 웃도는. */
static const GalpiWord beyond[] = {
  { "넘는", 0, GALPI_MODIFIER_MORE },
  { "넘게", 0, GALPI_MODIFIER_MORE },
  { "넘어", 0, GALPI_MODIFIER_MORE },
  { "넘은", 0, GALPI_MODIFIER_MORE },
  { "넘을", 0, GALPI_MODIFIER_MORE },
  { "넘긴", 0, GALPI_MODIFIER_MORE },
  { "넘긴다", 0, GALPI_MODIFIER_MORE },
  { "넘겼", 0, GALPI_MODIFIER_MORE },
  { "넘겨", 0, GALPI_MODIFIER_MORE },
  { "넘었", 0, GALPI_MODIFIER_MORE },
  { "웃도", 0, GALPI_MODIFIER_MORE },
  { "웃돈", 0, GALPI_MODIFIER_MORE },
  { "웃돌", 0, GALPI_MODIFIER_MORE },
  { "상회", 0, GALPI_MODIFIER_MORE },
  { "초과", 0, GALPI_MODIFIER_MORE },
  { "밑도", 0, GALPI_MODIFIER_LESS },
  { "밑돈", 0, GALPI_MODIFIER_LESS },
  { "밑돌", 0, GALPI_MODIFIER_LESS },
  { "하회", 0, GALPI_MODIFIER_LESS },
  { "못_미치", 0, GALPI_MODIFIER_LESS },
  { "못_미친", 0, GALPI_MODIFIER_LESS },
  { "못_미쳤", 0, GALPI_MODIFIER_LESS },
  { "육박", 0, GALPI_MODIFIER_APPROX },
  { "가까운", 0, GALPI_MODIFIER_APPROX },
  { "가까이", 0, GALPI_MODIFIER_APPROX },
  { NULL },
};

/* Words are looked for from their ends, so the longer of two with one end stands first. */
static const struct { const char *word; guint bits; } before[] = {
  { "약", GALPI_MODIFIER_APPROX },
  { "대략", GALPI_MODIFIER_APPROX },
  { "최대", GALPI_MODIFIER_AT_MOST },
  { "최고", GALPI_MODIFIER_AT_MOST },
  { "최소", GALPI_MODIFIER_AT_LEAST },
  { "적어도", GALPI_MODIFIER_AT_LEAST },
  { "최대한", GALPI_MODIFIER_AT_MOST },
  { "최소한", GALPI_MODIFIER_AT_LEAST },
  { "많게는", GALPI_MODIFIER_AT_MOST },
  { "많아야", GALPI_MODIFIER_AT_MOST },
  { "기껏해야", GALPI_MODIFIER_AT_MOST },
  { "적게는", GALPI_MODIFIER_AT_LEAST },
  { "못해도", GALPI_MODIFIER_AT_LEAST },
  { "거의", GALPI_MODIFIER_APPROX },
  { "어림잡아", GALPI_MODIFIER_APPROX },
  { "줄잡아", GALPI_MODIFIER_APPROX },
  { "얼추", GALPI_MODIFIER_APPROX },
  { "about", GALPI_MODIFIER_APPROX },
  { "around", GALPI_MODIFIER_APPROX },
  { "approximately", GALPI_MODIFIER_APPROX },
  { "roughly", GALPI_MODIFIER_APPROX },
  { "an estimated", GALPI_MODIFIER_APPROX },
  { "estimated", GALPI_MODIFIER_APPROX },
  { "close to", GALPI_MODIFIER_APPROX },
  { "in the region of", GALPI_MODIFIER_APPROX },
  { "nearly", GALPI_MODIFIER_APPROX },
  { "almost", GALPI_MODIFIER_APPROX },
  { "some", GALPI_MODIFIER_APPROX },
  { "circa", GALPI_MODIFIER_APPROX },
  { "up to", GALPI_MODIFIER_AT_MOST },
  { "as many as", GALPI_MODIFIER_AT_MOST },
  { "a maximum of", GALPI_MODIFIER_AT_MOST },
  { "not more than", GALPI_MODIFIER_AT_MOST },
  { "as much as", GALPI_MODIFIER_AT_MOST },
  { "at most", GALPI_MODIFIER_AT_MOST },
  { "no more than", GALPI_MODIFIER_AT_MOST },
  { "little more than", GALPI_MODIFIER_APPROX },
  { "more than", GALPI_MODIFIER_MORE },
  { "greater than", GALPI_MODIFIER_MORE },
  { "just over", GALPI_MODIFIER_MORE },
  { "well over", GALPI_MODIFIER_MORE },
  { "over", GALPI_MODIFIER_MORE },
  { "in excess of", GALPI_MODIFIER_MORE },
  { "upwards of", GALPI_MODIFIER_MORE },
  { "above", GALPI_MODIFIER_MORE },
  { "exceeding", GALPI_MODIFIER_MORE },
  { "at least", GALPI_MODIFIER_AT_LEAST },
  { "a minimum of", GALPI_MODIFIER_AT_LEAST },
  { "no less than", GALPI_MODIFIER_AT_LEAST },
  { "not less than", GALPI_MODIFIER_AT_LEAST },
  { "less than", GALPI_MODIFIER_LESS },
  { "lower than", GALPI_MODIFIER_LESS },
  { "fewer than", GALPI_MODIFIER_LESS },
  { "just under", GALPI_MODIFIER_LESS },
  { "well under", GALPI_MODIFIER_LESS },
  { "under", GALPI_MODIFIER_LESS },
  { "below", GALPI_MODIFIER_LESS },
};

static gunichar last_letters[G_N_ELEMENTS (before)];

static const GalpiLexicon *
after_words (void)
{
  static gsize words;

  if (g_once_init_enter (&words))
    {
      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        last_letters[i] = g_utf8_get_char (g_utf8_prev_char (before[i].word
                                                             + strlen (before[i].word)));
      g_once_init_leave (&words, (gsize) galpi_lexicon_new (after, NULL));
    }
  return (const GalpiLexicon *) words;
}

static const GalpiLexicon *
beyond_words (void)
{
  static gsize words;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, (gsize) galpi_lexicon_new (beyond, NULL));
  return (const GalpiLexicon *) words;
}

/* Whether @word ends just before @at. Returns where it begins, or @at. */
static guint
word_before (const GalpiSpan *line,
             const char      *word,
             guint            at)
{
  const char *p = word + strlen (word);
  guint i = at;

  while (p > word)
    {
      p = g_utf8_prev_char (p);
      if (i == 0 || line->folded[i - 1] != g_utf8_get_char (p))
        return at;
      i--;
    }

  return galpi_char_is_word (line->kinds[(int) i - 1]) ? at : i;
}

guint
galpi_modifier_before (const GalpiSpan *line,
                       guint            floor,
                       guint           *start)
{
  guint bits = 0;

  after_words ();
  for (guint found = 1; found != 0;)
    {
      guint end = *start;

      found = 0;
      while (end > 0 && line->kinds[end - 1] == GALPI_CHAR_SPACE)
        end--;
      if (end <= floor)
        break;

      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        {
          guint begin;

          if (last_letters[i] != line->folded[end - 1])
            continue;
          begin = word_before (line, before[i].word, end);
          if (begin == end || begin < floor)
            continue;
          *start = begin;
          bits |= before[i].bits;
          found = before[i].bits;
          break;
        }
    }

  return bits;
}

guint
galpi_modifier_after (const GalpiSpan *line,
                      guint           *end)
{
  const GalpiWord *word = galpi_lexicon_find (after_words (), line, *end, 1, end);

  return word != NULL ? (guint) word->value : 0;
}

guint
galpi_modifier_band (const GalpiSpan *line,
                     guint           *end)
{
  if (line->folded[*end] != 0xb300                                             /* 대 */
      || (line->kinds[*end + 1] == GALPI_CHAR_HANGUL && line->folded[*end + 1] != 0xc774     /* 이 */
          && !galpi_particle_read (line, *end + 1)))
    return 0;
  (*end)++;
  return GALPI_MODIFIER_APPROX;
}

guint
galpi_modifier_beyond (const GalpiSpan *line,
                       guint            end)
{
  static const gunichar particles[] = { 0xc774, 0xac00, 0xc744, 0xb97c, 0xc5d0, 0xb3c4 };
  guint i = end, word_end;                                       /* 이 가 을 를 에 도 */
  const GalpiWord *word;

  for (guint k = 0; k < G_N_ELEMENTS (particles) && i == end; k++)
    if (line->folded[i] == particles[k])
      i++;
  if (i == end || line->kinds[i] != GALPI_CHAR_SPACE)
    return 0;
  word = galpi_lexicon_find (beyond_words (), line, i + 1, 1, &word_end);
  return word != NULL ? (guint) word->value : 0;
}
