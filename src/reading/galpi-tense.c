/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tense.h"

#include "galpi-lexicon.h"

/* Code points looked at on either side: a sentence is seldom longer, and a line of dates without a
 * full stop must not cost the square of its length. */
#define REACH 160

enum { FUTURE, PAST, PRESENT };

/* What a verb in the present says: neither, and the search ends. */
#define NEITHER GALPI_LEAN_THIS

/* The value of a Korean past is in its syllable's last consonant, not in this table. */
static const GalpiWord table[] = {
  { "예정", FUTURE },
  { "앞두", FUTURE },
  { "앞둔", FUTURE },
  { "전망", FUTURE },
  { "계획", FUTURE },
  { "방침", FUTURE },
  { "겠다", FUTURE },
  { "겠습", FUTURE },
  { "할_것", FUTURE },
  { "될_것", FUTURE },
  { "릴_것", FUTURE },
  { "올_것", FUTURE },
  { "갈_것", FUTURE },
  { "할_듯", FUTURE },
  { "할_겁", FUTURE },
  { "올_겁", FUTURE },
  { "갈_겁", FUTURE },
  { "인도분", PRESENT },
  { "만기물", PRESENT },
  { "열리는", PRESENT },
  { "개최되는", PRESENT },
  { "개막하는", PRESENT },
  { "시작하는", PRESENT },
  { "시작되는", PRESENT },
  { "시행되는", PRESENT },
  { "치러지는", PRESENT },
  { "진행되는", PRESENT },
  { "개봉하는", PRESENT },
  { "출시되는", PRESENT },
  { "방송되는", PRESENT },
  { "열린다", FUTURE },
  { "개최한다", FUTURE },
  { "시작한다", FUTURE },
  { "출시한다", FUTURE },
  { "시행된다", FUTURE },
  { "시행한다", FUTURE },
  { "will", FUTURE },
  { "shall", FUTURE },
  { "plans", FUTURE },
  { "plan", FUTURE },
  { "expects", FUTURE },
  { "expected", FUTURE },
  { "scheduled", FUTURE },
  { "due", FUTURE },
  { "upcoming", FUTURE },
  { "ahead", FUTURE },
  { "to_be", FUTURE },
  { "is_to", FUTURE },
  { "are_to", FUTURE },
  { "was", PAST },
  { "were", PAST },
  { "had", PAST },
  { "did", PAST },
  { "said", PAST },
  { "rose", PAST },
  { "fell", PAST },
  { "grew", PAST },
  { "began", PAST },
  { "became", PAST },
  { "held", PAST },
  { "made", PAST },
  { "met", PAST },
  { "won", PAST },
  { "lost", PAST },
  { "sold", PAST },
  { "bought", PAST },
  { "took", PAST },
  { "gave", PAST },
  { "told", PAST },
  { "left", PAST },
  { "wrote", PAST },
  { "went", PAST },
  { "came", PAST },
  { "saw", PAST },
  { "thought", PAST },
  { "brought", PAST },
  { "caught", PAST },
  { "paid", PAST },
  { "kept", PAST },
  { "led", PAST },
  { "spent", PAST },
  { "sent", PAST },
  { "built", PAST },
  { "ran", PAST },
  { "spoke", PAST },
  { "chose", PAST },
  { "drew", PAST },
  { "drove", PAST },
  { "flew", PAST },
  { "got", PAST },
  { "knew", PAST },
  { "heard", PAST },
  { "laid", PAST },
  { "sat", PAST },
  { "shot", PAST },
  { "sank", PAST },
  { "stood", PAST },
  { "taught", PAST },
  { "threw", PAST },
  { "understood", PAST },
  { "withdrew", PAST },
  { "broke", PAST },
  { "felt", PAST },
  { "fought", PAST },
  { "hid", PAST },
  { "dealt", PAST },
  { "fled", PAST },
  { "sought", PAST },
  { "shook", PAST },
  { "struck", PAST },
  { "swept", PAST },
  { "tore", PAST },
  { "sang", PAST },
  { "blew", PAST },
  { "forbade", PAST },
  { "overtook", PAST },
  { "undertook", PAST },
  { "underwent", PAST },
  { "arose", PAST },
  { "awoke", PAST },
  { "bled", PAST },
  { NULL },
};

static const GalpiLexicon *
words (void)
{
  static gsize lexicon;

  if (g_once_init_enter (&lexicon))
    g_once_init_leave (&lexicon, (gsize) galpi_lexicon_new (table, NULL));
  return (const GalpiLexicon *) lexicon;
}

static gboolean
ends_sentence (const GalpiSpan *line,
               guint            at)
{
  gunichar c = line->folded[at];

  return ((c == '.' || c == '?' || c == '!')
          && (line->kinds[at + 1] == GALPI_CHAR_SPACE || line->kinds[at + 1] == GALPI_CHAR_NONE
              || line->kinds[at + 1] == GALPI_CHAR_PUNCTUATION)
          && line->kinds[(int) at - 1] != GALPI_CHAR_DIGIT)
         || c == ';' || c == 0x3002;
}

/* 했다, 됐고, 였던: a syllable that ends in ㅆ, but for 있 and 겠. */
static gboolean
is_korean_past (const GalpiSpan *line,
                guint            at)
{
  gunichar c = line->folded[at];

  return line->kinds[at] == GALPI_CHAR_HANGUL && c >= 0xac00 && (c - 0xac00) % 28 == 20
         && c != 0xc788 && c != 0xaca0 && line->kinds[at + 1] == GALPI_CHAR_HANGUL;
}

/* 연다, 짓는다고: a syllable that ends in ㄴ before 다. */
static gboolean
is_korean_present (const GalpiSpan *line,
                   guint            at)
{
  gunichar c = line->folded[at];

  return line->kinds[at] == GALPI_CHAR_HANGUL && c >= 0xac00 && (c - 0xac00) % 28 == 4
         && line->folded[at + 1] == 0xb2e4                                      /* 다 */
         && (line->kinds[at + 2] != GALPI_CHAR_HANGUL || line->folded[at + 2] == 0xace0
             || line->folded[at + 2] == 0xba70);                                /* 고 며 */
}

/* 될 것, 올 걸, 내릴 전망: a syllable that ends in ㄹ before a word for what is to come. */
static gboolean
is_korean_future (const GalpiSpan *line,
                  guint            at)
{
  static const gunichar nouns[] = { 0xac83, 0xac78, 0xac70, 0xac8c };     /* 것 걸 거 게 */
  gunichar c = line->folded[at], next;

  if (line->kinds[at] != GALPI_CHAR_HANGUL || c < 0xac00 || (c - 0xac00) % 28 != 8
      || (line->kinds[at + 1] != GALPI_CHAR_SPACE && line->kinds[at + 1] != GALPI_CHAR_HANGUL))
    return FALSE;
  next = line->folded[at + 1 + (line->kinds[at + 1] == GALPI_CHAR_SPACE)];
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (next == nouns[i])
      return TRUE;
  return FALSE;
}

/* Launched in "to be launched" and "can be launched" tells no past. @at is inside the word. */
static gboolean
follows_be (const GalpiSpan *line,
            guint            at)
{
  int start = at;

  while (line->kinds[start - 1] == GALPI_CHAR_LATIN)
    start--;

  return start >= 3 && line->kinds[start - 1] == GALPI_CHAR_SPACE && line->folded[start - 2] == 'e'
         && line->folded[start - 3] == 'b' && line->kinds[start - 4] != GALPI_CHAR_LATIN;
}

static gboolean
is_english_past (const GalpiSpan *line,
                 guint            at)
{
  return line->folded[at] == 'e' && line->folded[at + 1] == 'd'
         && line->kinds[at + 2] != GALPI_CHAR_LATIN && at >= 2
         && line->kinds[at - 1] == GALPI_CHAR_LATIN && line->kinds[at - 2] == GALPI_CHAR_LATIN
         && line->folded[at - 1] != 'e' && !follows_be (line, at);
}

static GalpiLean
lean_at (const GalpiSpan *line,
         guint            at)
{
  const GalpiWord *word = NULL;
  guint end;

  if (line->kinds[at] == GALPI_CHAR_HANGUL || galpi_span_starts_run (line, at))
    word = galpi_lexicon_find (words (), line, at, 1 << FUTURE | 1 << PAST | 1 << PRESENT, &end);
  /* to be held */
  if (word != NULL && word->category == PAST && line->kinds[at] == GALPI_CHAR_LATIN
      && follows_be (line, at))
    return GALPI_LEAN_NONE;
  if (word != NULL)
    return word->category == FUTURE ? GALPI_LEAN_FUTURE
           : word->category == PAST ? GALPI_LEAN_PAST : NEITHER;
  if (is_korean_future (line, at))
    return GALPI_LEAN_FUTURE;
  if (is_korean_present (line, at))
    return NEITHER;
  if (is_korean_past (line, at) || is_english_past (line, at))
    return GALPI_LEAN_PAST;
  return GALPI_LEAN_NONE;
}

/* The quotation mark that closes the one at @at; @at where none does. */
static guint
end_of_quote (const GalpiSpan *line,
              guint            at,
              guint            limit)
{
  for (guint i = at + 1; i < limit; i++)
    if (line->folded[i] == '"')
      return i;
  return at;
}

static gboolean
opens_quote (const GalpiSpan *line,
             guint            at)
{
  return line->chars[at] == 0x201c
         || (line->chars[at] == '"' && !galpi_char_is_word (line->kinds[(int) at - 1])
             && galpi_char_is_word (line->kinds[at + 1]));
}

/* Whether what is to come is told by somebody who said so: 할 것이라고 밝혔다. */
static gboolean
is_reported (const GalpiSpan *line,
             guint            at,
             guint            limit)
{
  static const gunichar said[] = { 0xbc1d, 0xb9d0, 0xc804, 0xbc1c, 0xc124, 0xac15, 0xb367, 0xc8fc,
                                   0xbcf4, 0xc54c };     /* 밝 말 전 발 설 강 덧 주 보 알 */

  for (guint i = at; i + 2 < limit && !ends_sentence (line, i); i++)
    if (line->folded[i] == 0xace0 && line->kinds[i + 1] == GALPI_CHAR_SPACE)   /* 고 */
      {
        for (guint k = 0; k < G_N_ELEMENTS (said); k++)
          if (line->folded[i + 2] == said[k])
            return TRUE;
      }
  return FALSE;
}

GalpiLean
galpi_tense_at (const GalpiSpan *line,
                guint            start,
                guint            end)
{
  guint limit = MIN (line->length, end + REACH);

  /* "by June" looks ahead, "raised by 25 basis points in June" does not. */
  if (start >= 3 && galpi_span_has (line, start - 3, "by ")
      && (start == 3 || !galpi_char_is_word (line->kinds[start - 4])))
    return GALPI_LEAN_FUTURE;

  for (guint i = end; i < limit && !ends_sentence (line, i); i++)
    {
      GalpiLean lean;

      /* What is said to @end says nothing of what was said: “내년에 연다”고 밝혔다. */
      if (opens_quote (line, i))
        i = end_of_quote (line, i, limit);
      else if (line->folded[i] == '"')
        break;
      lean = lean_at (line, i);
      /* 회사는 18일 팔 것이라고 밝혔다: the day may be that of either verb, 18일부터 of the first. */
      if (lean == GALPI_LEAN_FUTURE && line->kinds[end] != GALPI_CHAR_HANGUL
          && is_reported (line, i, limit))
        lean = NEITHER;
      if (lean != GALPI_LEAN_NONE)
        return lean == NEITHER ? GALPI_LEAN_NONE : lean;
    }

  /* Korean verbs follow; English ones may precede. */
  limit = start > REACH ? start - REACH : 0;
  for (guint i = start; i > limit && !ends_sentence (line, i - 1); i--)
    if (line->kinds[i - 1] == GALPI_CHAR_LATIN)
      {
        GalpiLean lean = lean_at (line, i - 1);

        if (lean != GALPI_LEAN_NONE)
          return lean == NEITHER ? GALPI_LEAN_NONE : lean;
      }

  return GALPI_LEAN_NONE;
}
