/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-gloss-private.h"

#include "galpi-name-table.h"
#include "galpi-particle.h"
#include "galpi-sound.h"

/* Whether all between @start and @end is of one script and blanks. */
static gboolean
is_all (const GalpiSpan *line,
        guint            start,
        guint            end,
        GalpiCharKind    kind)
{
  if (start == end)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (kind == GALPI_CHAR_LATIN
          ? !galpi_gloss_is_latin (line, i) && line->kinds[i] != GALPI_CHAR_SPACE
          : line->kinds[i] != kind && line->kinds[i] != GALPI_CHAR_SPACE)
      return FALSE;
  return TRUE;
}

/* 005930, 005930.KS: the number of a share. */
static gboolean
is_share_number (const GalpiSpan *line,
                 GalpiGlossSpan             inside)
{
  guint i = inside.start;

  while (line->kinds[i] == GALPI_CHAR_DIGIT)
    i++;
  return i - inside.start == 6
         && (i == inside.end || (line->folded[i] == '.' && line->folded[i + 1] == 'k'
                                 && inside.end == i + 3));
}

/* 오픈AI(OpenAI), 챗GPT(ChatGPT): the Latin end is the same, the rest sounds alike. */
static guint
read_mixed_before_bracket (GalpiReader *reader,
                           guint        end,
                           GalpiGlossSpan         inside,
                           guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint latin = end, start, n;

  while (latin > 0 && galpi_gloss_is_latin (line, latin - 1))
    latin--;
  for (start = latin; start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL; start--)
    ;
  n = end - latin;
  if (start == latin || inside.end - inside.start <= n + 1)
    return 0;
  for (guint i = 0; i < n; i++)
    if (line->folded[inside.end - n + i] != line->folded[latin + i])
      return 0;
  if (galpi_sound_likeness (line, start, latin, inside.start, inside.end - n) < GALPI_GLOSS_ALIKE)
    return 0;
  return galpi_gloss_add (reader, (GalpiGlossSpan) { start, close + 1 }, (GalpiGlossSpan) { start, end }, inside);
}

/* 국내총생산(GDP), 삼성전자(005930), 이재명(李在明) */
static guint
read_hangul_before_bracket (GalpiReader *reader,
                            guint        open,
                            GalpiGlossSpan         inside,
                            guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint end = open, start, letters, words;
  GalpiGlossSpan name = { open, open };

  start = end;
  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
    start--;
  while (start > 0 && galpi_gloss_is_latin (line, start - 1))
    start--;
  if (start == end)
    return 0;

  if (is_share_number (line, inside))
    name.start = start;
  else if (is_all (line, inside.start, inside.end, GALPI_CHAR_HAN)
           && galpi_gloss_count_words (line, inside) == 1 && inside.end - inside.start <= end - start)
    name.start = end - (inside.end - inside.start);
  else if (is_all (line, inside.start, inside.end, GALPI_CHAR_LATIN)
           && line->kinds[inside.start] == GALPI_CHAR_LATIN && inside.end - inside.start >= 2
           && (!galpi_particle_ends_word (line, start, end)
               || galpi_gloss_is_organisation (line, start, end)))
    {
      letters = galpi_gloss_capitals (line, inside);
      words = galpi_gloss_count_words (line, inside);
      if (line->kinds[start] == GALPI_CHAR_HANGUL)
        name = galpi_gloss_find_alike (line, start, end, inside);
      if (name.start == name.end && letters > 0)
        name = galpi_gloss_find_full (line, start, end, letters);
      else if (name.start == name.end && galpi_gloss_is_organisation (line, start, end))
        name.start = start;
      else if (name.start == name.end && (words > 1 || !galpi_gloss_is_upper (line, inside.start))
               && words <= 6)
        name = galpi_gloss_find_full (line, start, end, words);
    }

  if (name.start == name.end || galpi_gloss_count_syllables (line, name) < 2)
    return 0;
  return galpi_gloss_add (reader, (GalpiGlossSpan) { name.start, close + 1 }, name, inside);
}

/* OPEC(석유수출국기구), IMF (International Monetary Fund), Intel(인텔) */
static guint
read_latin_before_bracket (GalpiReader *reader,
                           guint        end,
                           GalpiGlossSpan         inside,
                           guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint start = end, letters, unused;
  GalpiGlossSpan name;

  while (start > 0 && galpi_gloss_is_latin (line, start - 1))
    start--;
  name = (GalpiGlossSpan) { start, end };
  letters = galpi_gloss_capitals (line, name);

  if (is_all (line, inside.start, inside.end, GALPI_CHAR_HANGUL))
    {
      guint words = galpi_gloss_count_words (line, name);

      if (galpi_particle_ends_word (line, inside.start, inside.end)
          || galpi_gloss_count_words (line, inside) > GALPI_GLOSS_MAX_WORDS
          || galpi_lexicon_find (galpi_name_words (), line, inside.start,
                                 1 << GALPI_NAME_PLACE | 1 << GALPI_NAME_TITLE, &unused) != NULL)
        return 0;
      for (; words < GALPI_GLOSS_MAX_WORDS && start >= 2 && line->kinds[start - 1] == GALPI_CHAR_SPACE
             && galpi_gloss_is_upper (line, start); words++)
        {
          guint before = start - 1;

          while (before > 0 && galpi_gloss_is_latin (line, before - 1))
            before--;
          if (!galpi_gloss_is_upper (line, before))
            break;
          start = before;
          if (galpi_sound_likeness (line, inside.start, inside.end, start, end) >= GALPI_GLOSS_ALIKE)
            name.start = start;
        }
      if (galpi_sound_likeness (line, inside.start, inside.end, name.start, end) < GALPI_GLOSS_ALIKE
          && !(letters >= 2 && galpi_gloss_count_syllables (line, inside) >= MAX (letters + 1, 4)))
        return 0;
      return galpi_gloss_add (reader, (GalpiGlossSpan) { name.start, close + 1 }, name, inside);
    }

  if (letters >= 2 && is_all (line, inside.start, inside.end, GALPI_CHAR_LATIN)
      && galpi_gloss_count_words (line, inside) >= 2 && line->folded[inside.start] == line->folded[start])
    {
      return galpi_gloss_add (reader, (GalpiGlossSpan) { start, close + 1 }, name, inside);
    }
  return 0;
}

/* International Monetary Fund (IMF): the words whose initials the letters are. */
static guint
read_initials (GalpiReader *reader,
               guint        end,
               GalpiGlossSpan         inside,
               guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint letters = galpi_gloss_capitals (line, inside), at = end, start = end;

  if (letters < 2)
    return 0;
  for (guint left = letters; left > 0;)
    {
      guint word_end = at;

      while (at > 0 && galpi_gloss_is_latin (line, at - 1))
        at--;
      if (at == word_end)
        return 0;
      if (line->folded[at] == line->folded[inside.start + left - 1] && galpi_gloss_is_upper (line, at))
        {
          left--;
          start = at;
        }
      else if (galpi_gloss_is_upper (line, at) || word_end - at > 3)
        return 0;
      if (left > 0 && (at == 0 || line->kinds[at - 1] != GALPI_CHAR_SPACE))
        return 0;
      at -= left > 0;
    }

  return galpi_gloss_add (reader, (GalpiGlossSpan) { start, close + 1 }, (GalpiGlossSpan) { start, end }, inside);
}

/* 삼성전자 (005930) */
static guint
read_share (GalpiReader *reader,
            guint        end,
            GalpiGlossSpan         inside,
            guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint start = end;

  while (start > 0 && (line->kinds[start - 1] == GALPI_CHAR_HANGUL
                       || galpi_gloss_is_latin (line, start - 1)))
    start--;
  return end - start >= 2 ? galpi_gloss_add (reader, (GalpiGlossSpan) { start, close + 1 }, (GalpiGlossSpan) { start, end },
                                       inside)
                          : 0;
}

guint
galpi_gloss_read_bracket (GalpiReader *reader,
                          guint        open)
{
  const GalpiSpan *line = &reader->line;
  guint end = open, close = open + 1;
  GalpiGlossSpan inside;

  while (close < line->length && close - open < 64 && line->folded[close] != ')'
         && line->folded[close] != '(')
    close++;
  if (line->folded[close] != ')')
    return 0;

  inside = (GalpiGlossSpan) { open + 1, open + 1 };
  while (inside.end < close && line->folded[inside.end] != ',' && line->folded[inside.end] != 0xb7
         && line->folded[inside.end] != ';')
    {
      /* example.org */
      if (line->folded[inside.end] == '.' && line->kinds[inside.end - 1] != GALPI_CHAR_DIGIT
          && line->kinds[inside.end + 1] == GALPI_CHAR_LATIN
          && line->chars[inside.end + 1] == line->folded[inside.end + 1])
        return 0;
      inside.end++;
    }
  if (inside.end == inside.start)
    return 0;

  if (line->kinds[end - 1] == GALPI_CHAR_HANGUL)
    return read_hangul_before_bracket (reader, open, inside, close);

  end -= line->kinds[end - 1] == GALPI_CHAR_SPACE;
  if (end > 0 && line->kinds[end - 1] == GALPI_CHAR_HANGUL && is_share_number (line, inside))
    return read_share (reader, end, inside, close);
  if (end > 0 && (line->kinds[end - 1] == GALPI_CHAR_LATIN
                  || line->kinds[end - 1] == GALPI_CHAR_DIGIT))
    {
      guint after = read_mixed_before_bracket (reader, end, inside, close);

      if (after == 0)
        after = read_latin_before_bracket (reader, end, inside, close);

      if (after == 0 && inside.end == close)
        after = read_initials (reader, end, inside, close);
      return after;
    }
  return 0;
}
