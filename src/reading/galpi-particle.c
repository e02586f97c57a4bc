/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-particle.h"

#include <string.h>

#include "galpi-lexicon.h"

/* Letters of the longest particle. */
#define LONGEST 4

/* After which sound a particle stands. */
enum { ANY, AFTER_CONSONANT, AFTER_VOWEL, AFTER_RIEUL_OR_VOWEL, NONE };

static const GalpiWord table[] = {
  { "은", 0, AFTER_CONSONANT }, { "는", 0, AFTER_VOWEL },
  { "이", 0, AFTER_CONSONANT }, { "가", 0, AFTER_VOWEL },
  { "을", 0, AFTER_CONSONANT }, { "를", 0, AFTER_VOWEL },
  { "과", 0, AFTER_CONSONANT }, { "와", 0, AFTER_VOWEL },
  { "으로", 0, AFTER_CONSONANT }, { "로", 0, AFTER_RIEUL_OR_VOWEL },
  { "으로서", 0, AFTER_CONSONANT }, { "로서", 0, AFTER_RIEUL_OR_VOWEL },
  { "으로부터", 0, AFTER_CONSONANT }, { "로부터", 0, AFTER_RIEUL_OR_VOWEL },
  { "이나", 0, AFTER_CONSONANT }, { "나", 0, AFTER_VOWEL },
  { "이라", 0, AFTER_CONSONANT }, { "라", 0, AFTER_VOWEL },
  { "이라는", 0, AFTER_CONSONANT }, { "라는", 0, AFTER_VOWEL },
  { "이라고", 0, AFTER_CONSONANT }, { "라고", 0, AFTER_VOWEL },
  { "이며", 0, AFTER_CONSONANT }, { "며", 0, AFTER_VOWEL },
  { "이고", 0, AFTER_CONSONANT }, { "고", 0, AFTER_VOWEL },
  { "이다", 0, AFTER_CONSONANT }, { "다", 0, AFTER_VOWEL },
  { "이었다", 0, AFTER_CONSONANT }, { "였다", 0, AFTER_VOWEL },
  { "이자", 0, AFTER_CONSONANT }, { "자", 0, AFTER_VOWEL },
  { "이지만", 0, AFTER_CONSONANT }, { "지만", 0, AFTER_VOWEL },
  { "이란", 0, AFTER_CONSONANT }, { "란", 0, AFTER_VOWEL },
  { "으로서는", 0, AFTER_CONSONANT }, { "로서는", 0, AFTER_RIEUL_OR_VOWEL },
  { "으로서도", 0, AFTER_CONSONANT }, { "로서도", 0, AFTER_RIEUL_OR_VOWEL },
  { "으로서의", 0, AFTER_CONSONANT }, { "로서의", 0, AFTER_RIEUL_OR_VOWEL },
  { "으로는", 0, AFTER_CONSONANT }, { "로는", 0, AFTER_RIEUL_OR_VOWEL },
  { "으로도", 0, AFTER_CONSONANT }, { "로도", 0, AFTER_RIEUL_OR_VOWEL },
  { "으로의", 0, AFTER_CONSONANT }, { "로의", 0, AFTER_RIEUL_OR_VOWEL },
  { "과의", 0, AFTER_CONSONANT }, { "와의", 0, AFTER_VOWEL },
  { "과는", 0, AFTER_CONSONANT }, { "와는", 0, AFTER_VOWEL },
  { "과도", 0, AFTER_CONSONANT }, { "와도", 0, AFTER_VOWEL },
  { "에게는", 0, ANY }, { "에게도", 0, ANY }, { "에게서", 0, ANY }, { "에서의", 0, ANY },
  { "까지도", 0, ANY }, { "까지는", 0, ANY }, { "부터는", 0, ANY }, { "보다는", 0, ANY },
  { "보다도", 0, ANY }, { "만의", 0, ANY }, { "만을", 0, ANY }, { "만이", 0, ANY },
  { "만은", 0, ANY }, { "께서는", 0, ANY }, { "측은", 0, ANY }, { "측이", 0, ANY },
  { "의", 0, ANY }, { "에", 0, ANY }, { "에서", 0, ANY }, { "에게", 0, ANY }, { "에는", 0, ANY },
  { "에선", 0, ANY }, { "에도", 0, ANY }, { "에만", 0, ANY }, { "에서는", 0, ANY }, { "에서도", 0, ANY },
  { "께서", 0, ANY }, { "한테", 0, ANY }, { "도", 0, ANY }, { "만", 0, ANY }, { "까지", 0, ANY },
  { "부터", 0, ANY }, { "보다", 0, ANY }, { "처럼", 0, ANY }, { "마저", 0, ANY }, { "조차", 0, ANY },
  { "뿐", 0, ANY }, { "등", 0, ANY }, { "인", 0, ANY }, { "엔", 0, AFTER_VOWEL }, { "측", 0, ANY },
  { "마다", 0, ANY }, { "만큼", 0, ANY }, { "대로", 0, ANY }, { "씨", 0, ANY }, { "식", 0, ANY },
  { "산", 0, ANY }, { "계", 0, ANY }, { "발", 0, ANY }, { "판", 0, ANY }, { "뿐만", 0, ANY },
      { "사", 0, ANY },
  { NULL },
};

/* Endings of words that are no noun. */
static const char *const endings[] = {
  "면서", "에서", "으며", "지만", "려는", "하는", "되는", "있는", "없는", "라는", "다는", "위해", "통해", "대해", "의해", "따라",
      "또한",
  "하고", "되고", "하며", "되며", "했던", "했고", "됐고", "한다", "했다", "된다", "됐다", "였다", "이다", "하기", "해온", "앞서",
      "이어",
  "및", "등", "또", "더", "이", "그", "저", "한", "할", "된", "될", "온", "간", "큰", "새", "각", "매", "약", "총",
      "전", "현", "이를",
  "그는", "이는", "지난", "오는", "최근", "당시", "현재", "올해", "특히", "다만", "한편", "이미", "모두", "함께", "가장", "매우",
      "다른", "대한",
  "위한", "관한", "통한", "인한", "의한", "따른", "같은", "오픈한", "만든", "열린", "이번", "다음", "라고", "다고", "중인", "하던",
};

static const GalpiLexicon *
particles (void)
{
  static gsize lexicon;

  if (g_once_init_enter (&lexicon))
    g_once_init_leave (&lexicon, (gsize) galpi_lexicon_new (table, NULL));
  return (const GalpiLexicon *) lexicon;
}

static gboolean
fits (gunichar before,
      int      sound)
{
  guint last;

  if (before < 0xac00 || before > 0xd7a3)
    return TRUE;
  last = (before - 0xac00) % 28;
  switch (sound)
    {
    case AFTER_CONSONANT: return last != 0;
    case AFTER_VOWEL: return last == 0;
    case AFTER_RIEUL_OR_VOWEL: return last == 0 || last == 8;
    default: return TRUE;
    }
}

gboolean
galpi_particle_read (const GalpiSpan *line,
                     guint            at)
{
  for (guint n = 0; n < 3 && line->kinds[at] == GALPI_CHAR_HANGUL; n++)
    {
      guint end;
      const GalpiWord *word = galpi_lexicon_find (particles (), line, at, 1, &end);

      if (word == NULL || at == 0 || !fits (line->folded[at - 1], word->value))
        return FALSE;
      at = end;
    }
  return line->kinds[at] != GALPI_CHAR_HANGUL;
}

guint
galpi_particle_strip (const GalpiSpan *line,
                      guint            start,
                      guint            end)
{
  for (guint at = MAX (start + 1, end - MIN (end - start, LONGEST));
       at < end; at++)
    {
      guint after;
      const GalpiWord *word = galpi_lexicon_find (particles (), line, at, 1, &after);

      if (word != NULL && after == end && fits (line->folded[at - 1], word->value))
        return at;
    }
  return end;
}

/* The last letters of the endings, so that most are passed over at a glance. */
static const gunichar *
last_letters (void)
{
  static gunichar last[G_N_ELEMENTS (endings)];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
        last[i] = g_utf8_get_char (g_utf8_prev_char (endings[i] + strlen (endings[i])));
      g_once_init_leave (&made, 1);
    }
  return last;
}

/* Whether the word ends in @ending; one of a single letter is the whole word. */
static gboolean
ends_in (const GalpiSpan *line,
         guint            start,
         guint            end,
         const char      *ending)
{
  guint n = (guint) g_utf8_strlen (ending, -1), i;
  const char *p = ending;

  if (n > end - start || (n == 1 && end - start != 1))
    return FALSE;
  for (i = end - n; i < end; i++, p = g_utf8_next_char (p))
    if (line->folded[i] != g_utf8_get_char (p))
      return FALSE;
  return TRUE;
}

gboolean
galpi_particle_ends_word (const GalpiSpan *line,
                          guint            start,
                          guint            end)
{
  static const gunichar sure[] = { 0xc740, 0xb294, 0xc744, 0xb97c, 0xc758, 0xc5d0, 0xc774, 0xac00,
                                   0xc640, 0xacfc, 0xb3c4 };   /* 은 는 을 를 의 에 이 가 와 과 도 */
  const gunichar *letters = last_letters ();
  gunichar last;
  guint after;
  const GalpiWord *word;

  if (end <= start)
    return TRUE;
  last = line->folded[end - 1];
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (letters[i] == last && ends_in (line, start, end, endings[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sure); i++)
    if (last == sure[i] && end - start >= 2)
      {
        word = galpi_lexicon_find (particles (), line, end - 1, 1, &after);
        return word == NULL || fits (line->folded[end - 2], word->value);
      }
  return FALSE;
}
