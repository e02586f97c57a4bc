/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-gloss-private.h"

#include "galpi-date-ko.h"
#include "galpi-name-table.h"
#include "galpi-particle.h"
#include "galpi-sound.h"
#include "galpi-time-words-ko.h"

gboolean
galpi_gloss_is_latin (const GalpiSpan *line,
                      guint            at)
{
  GalpiCharKind kind = line->kinds[at];

  if (kind == GALPI_CHAR_LATIN || kind == GALPI_CHAR_DIGIT)
    return TRUE;
  return (line->folded[at] == '-' || line->folded[at] == '&' || line->folded[at] == '.')
         && (line->kinds[at + 1] == GALPI_CHAR_LATIN || line->kinds[at + 1] == GALPI_CHAR_DIGIT)
         && (line->kinds[(int) at - 1] == GALPI_CHAR_LATIN
             || line->kinds[(int) at - 1] == GALPI_CHAR_DIGIT);
}

gboolean
galpi_gloss_is_upper (const GalpiSpan *line,
                      guint            at)
{
  return line->kinds[at] == GALPI_CHAR_LATIN && line->chars[at] != line->folded[at];
}

/* GPU, HBM: capitals alone, two to six of them. */
guint
galpi_gloss_capitals (const GalpiSpan *line,
                      GalpiGlossSpan   latin)
{
  if (latin.end - latin.start < 2 || latin.end - latin.start > 6)
    return 0;
  for (guint i = latin.start; i < latin.end; i++)
    if (!galpi_gloss_is_upper (line, i) && !(line->folded[i] == '&' && i > latin.start && i + 1 < latin.end))
      return 0;
  return latin.end - latin.start;
}

guint
galpi_gloss_count_words (const GalpiSpan *line,
                         GalpiGlossSpan   span)
{
  guint n = 0;

  for (guint i = span.start; i < span.end; i++)
    n += i == span.start || line->kinds[i - 1] == GALPI_CHAR_SPACE;
  return n;
}

guint
galpi_gloss_count_syllables (const GalpiSpan *line,
                             GalpiGlossSpan   span)
{
  guint n = 0;

  for (guint i = span.start; i < span.end; i++)
    n += line->kinds[i] == GALPI_CHAR_HANGUL;
  return n;
}

/* Returns one past the gloss, or 0 where it would reach into the one before it. */
guint
galpi_gloss_add (GalpiReader    *reader,
                 GalpiGlossSpan  whole,
                 GalpiGlossSpan  name,
                 GalpiGlossSpan  twin)
{
  GalpiFinding *finding;

  if (whole.start < reader->gloss_end)
    return 0;
  finding = galpi_reader_add (reader, GALPI_FINDING_GLOSS, whole.start, whole.end);

  finding->name = galpi_span_cut (&reader->line, name.start, name.end);
  finding->twin = galpi_span_cut (&reader->line, twin.start, twin.end);
  reader->gloss_end = whole.end;
  return whole.end;
}

/* 내년 기업공개(IPO): no name begins with a word of time. */
static gboolean
is_time (const GalpiSpan *line,
         guint            start,
         guint            end)
{
  guint after;

  return galpi_word_ko (line, start, ~(1ull << KO_STOP | 1ull << KO_NATIVE | 1ull << KO_EVENT),
                        &after) != NULL
         && after == end;
}

/* The start of the word of Hangul before the blank before @at, or @at where none may belong to the
 * same name: it ends in a particle or a verb's ending, or something else stands there. */
static guint
previous_word (const GalpiSpan *line,
               guint            at)
{
  guint end, start;

  if (at < 2 || line->kinds[at - 1] != GALPI_CHAR_SPACE || line->kinds[at - 2] != GALPI_CHAR_HANGUL)
    return at;
  end = start = at - 1;
  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
    start--;
  if (start > 0 && (line->kinds[start - 1] == GALPI_CHAR_LATIN
                    || line->kinds[start - 1] == GALPI_CHAR_DIGIT))
    return at;
  return galpi_particle_ends_word (line, start, end) || is_time (line, start, end) ? at : start;
}

/* The words of Hangul that end at @end and sound like @latin; an empty span where none do. */
GalpiGlossSpan
galpi_gloss_find_alike (const GalpiSpan *line,
                        guint            start,
                        guint            end,
                        GalpiGlossSpan   latin)
{
  guint words = galpi_gloss_count_words (line, latin), n = 1, at = start;
  GalpiGlossSpan best = { end, end };
  int best_likeness = GALPI_GLOSS_ALIKE - 1;

  for (;;)
    {
      int likeness = galpi_sound_likeness (line, at, end, latin.start, latin.end);
      guint before;

      /* As many words as the other spelling has are likelier than more. */
      likeness -= (int) (n > words ? 10 * (n - words) : 3 * (words - n));
      if (likeness > best_likeness)
        {
          best_likeness = likeness;
          best = (GalpiGlossSpan) { at, end };
        }
      before = previous_word (line, at);
      if (before == at || n == GALPI_GLOSS_MAX_WORDS || n > words)
        break;
      at = before;
      n++;
    }
  return best;
}

gboolean
galpi_gloss_is_organisation (const GalpiSpan *line,
                             guint            start,
                             guint            end)
{
  guint after;

  return galpi_lexicon_find (galpi_name_words (), line, start, 1 << GALPI_NAME_ORGANISATION,
                             &after) != NULL
         && after == end;
}

/* The words that an abbreviation of @letters letters stands for: about two syllables a letter. */
GalpiGlossSpan
galpi_gloss_find_full (const GalpiSpan *line,
                       guint            start,
                       guint            end,
                       guint            letters)
{
  GalpiGlossSpan span = { start, end };
  guint words = 1;

  if (galpi_gloss_is_organisation (line, start, end))
    return span;
  while (galpi_gloss_count_syllables (line, span) < 2 * letters - 1 && words < letters)
    {
      guint before = previous_word (line, span.start);

      if (before == span.start)
        break;
      span.start = before;
      words++;
    }

  if (galpi_gloss_count_syllables (line, span) < 2 * letters - 1 && words < letters)
    /* 기업공개(IPO) */
    span.start = end - start >= MAX (letters + 1, 4) ? start : end;
  return span;
}

/* Latin words that follow on each other, each with a capital: Mark Zuckerberg. */
static guint
end_of_latin (const GalpiSpan *line,
              guint            at)
{
  guint end = at;

  for (guint words = 0; words < GALPI_GLOSS_MAX_WORDS; words++)
    {
      while (galpi_gloss_is_latin (line, end))
        end++;
      if (line->kinds[end] != GALPI_CHAR_SPACE || !galpi_gloss_is_upper (line, end + 1)
          || galpi_gloss_capitals (line, (GalpiGlossSpan) { at, end }) != 0)
        break;
      /* The next word must be Latin to its end. */
      guint next = end + 1;
      while (galpi_gloss_is_latin (line, next))
        next++;
      if (line->kinds[next] == GALPI_CHAR_HANGUL && !galpi_particle_read (line, next))
        break;
      end = next;
      if (line->kinds[end] != GALPI_CHAR_SPACE)
        break;
    }
  return end;
}

static gboolean
ends_name (const GalpiSpan *line,
           guint            at)
{
  return line->kinds[at] != GALPI_CHAR_HANGUL || galpi_particle_read (line, at);
}

/* 스페이스XSpaceX, 오픈AIOpenAI: what ends the Hangul ends the Latin too. */
static guint
read_mixed_first (GalpiReader    *reader,
                  guint           start,
                  GalpiGlossSpan  latin)
{
  const GalpiSpan *line = &reader->line;

  for (guint n = 1; n <= 4 && latin.start + 2 * n + 1 < latin.end; n++)
    {
      guint i = 0;

      while (i < n && line->folded[latin.start + i] == line->folded[latin.end - n + i])
        i++;
      if (i == n && galpi_sound_likeness (line, start, latin.start, latin.start + n, latin.end - n)
                    >= GALPI_GLOSS_ALIKE)
        return galpi_gloss_add (reader, (GalpiGlossSpan) { start, latin.end },
                                (GalpiGlossSpan) { start, latin.start + n },
                                (GalpiGlossSpan) { latin.start + n, latin.end });
    }
  return 0;
}

/* 마크 저커버그Mark Zuckerberg, 그래픽 처리 장치GPU: @at is the first Latin letter. */
static guint
read_hangul_first (GalpiReader *reader,
                   guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiGlossSpan latin = { at, end_of_latin (line, at) }, name;
  guint start = at, letters = galpi_gloss_capitals (line, latin), unused, mixed;

  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
    start--;
  if (!ends_name (line, latin.end) || (start > 0 && line->kinds[start - 1] == GALPI_CHAR_LATIN))
    return 0;

  mixed = read_mixed_first (reader, start, latin);
  if (mixed != 0)
    return mixed;
  name = galpi_gloss_find_alike (line, start, at, latin);
  if (name.start == name.end && letters > 0
      && galpi_lexicon_find (galpi_name_words (), line, at, 1 << GALPI_NAME_HEAD, &unused) != NULL)
    {
      /* AI and GPU take any word before them: 생성형AI. Only a word for each letter glosses them. */
      name = galpi_gloss_find_full (line, start, at, letters);
      if (letters < 3 || galpi_gloss_count_words (line, name) != letters)
        return 0;
    }
  else if (name.start == name.end && letters > 0)
    {
      if (at - start >= 4 && galpi_sound_abbreviates (line, start, at, at, latin.end))
        name = (GalpiGlossSpan) { start, at };
      else
        name = galpi_gloss_find_full (line, start, at, letters);
    }
  if (name.start == name.end || galpi_gloss_count_syllables (line, name) < 2)
    return 0;

  return galpi_gloss_add (reader, (GalpiGlossSpan) { name.start, latin.end }, name, latin);
}

/* The words after an abbreviation that it stands for: LLM대형 언어 모델, HBM고대역폭 메모리의. The last
 * one has to begin with the abbreviation's last letter, or SK하이닉스 were one. */
static GalpiGlossSpan
find_full_after (const GalpiSpan *line,
                 guint            at,
                 guint            letters,
                 gunichar         last_letter)
{
  GalpiGlossSpan span = { at, at };
  guint start = at, words = 0;

  while (words < letters)
    {
      guint end = start, stripped;

      while (line->kinds[end] == GALPI_CHAR_HANGUL)
        end++;
      if (end == start)
        break;
      words++;
      stripped = galpi_particle_strip (line, start, end);
      if (words >= 2 && galpi_sound_begins (line->folded[start], last_letter))
        span.end = stripped;
      if (stripped != end || line->kinds[end] != GALPI_CHAR_SPACE
          || line->kinds[end + 1] != GALPI_CHAR_HANGUL)
        break;
      start = end + 1;
    }
  return span;
}

/* ConnectX-7커넥트X-7, Falcon팰컨, Next Step넥스트 스텝: @at is the first syllable. */
static guint
read_latin_first (GalpiReader *reader,
                  guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint start = at, words = 1, letters, end = at, last;
  GalpiGlossSpan name, twin = { at, at };

  while (start > 0 && galpi_gloss_is_latin (line, start - 1))
    start--;
  if (start == at || (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
      || galpi_particle_read (line, at))
    return 0;
  while (start >= 2 && words < GALPI_GLOSS_MAX_WORDS && line->kinds[start - 1] == GALPI_CHAR_SPACE
         && line->kinds[start - 2] == GALPI_CHAR_LATIN && galpi_gloss_is_upper (line, start))
    {
      guint before = start - 1;

      while (before > 0 && galpi_gloss_is_latin (line, before - 1))
        before--;
      if (!galpi_gloss_is_upper (line, before))
        break;
      start = before;
      words++;
    }
  name = (GalpiGlossSpan) { start, at };
  letters = galpi_gloss_capitals (line, name);

  if (letters >= 3)
    {
      twin = find_full_after (line, at, letters, line->folded[at - 1]);
      if (twin.end > twin.start)
        {
          return galpi_gloss_add (reader, (GalpiGlossSpan) { start, twin.end }, name, twin);
        }
    }

  /* The same sound: as many words as the Latin has, the last without its particle. */
  for (guint n = 1; n <= words; n++)
    {
      while (line->kinds[end] == GALPI_CHAR_HANGUL || galpi_gloss_is_latin (line, end))
        end++;
      last = line->kinds[end - 1] == GALPI_CHAR_HANGUL ? galpi_particle_strip (line, at, end) : end;
      if (n == words)
        {
          int whole = galpi_sound_likeness (line, at, end, start, at);
          int stripped = galpi_sound_likeness (line, at, last, start, at);

          if (stripped >= MAX (whole, GALPI_GLOSS_ALIKE))
            twin.end = last;
          else if (whole >= GALPI_GLOSS_ALIKE)
            twin.end = end;
          else if (line->kinds[end - 1] != GALPI_CHAR_HANGUL
                   && line->kinds[at - 1] == GALPI_CHAR_DIGIT)
            twin.end = end;
          /* A word that goes on is no name's end: particles may, nouns may not. */
          if (twin.end < end && last != twin.end)
            return 0;
          break;
        }
      if (line->kinds[end] != GALPI_CHAR_SPACE || line->kinds[end + 1] != GALPI_CHAR_HANGUL)
        return 0;
      end++;
    }
  if (twin.end == twin.start || galpi_gloss_count_syllables (line, twin) < 2)
    return 0;
  return galpi_gloss_add (reader, (GalpiGlossSpan) { start, twin.end }, name, twin);
}

void
galpi_gloss_read (GalpiReader *reader)
{
  const GalpiSpan *line = &reader->line;

  reader->gloss_end = 0;
  for (guint i = 1; i < line->length;)
    {
      guint end = 0;

      if (line->folded[i] == '(')
        end = galpi_gloss_read_bracket (reader, i);
      else if (line->kinds[i] == GALPI_CHAR_LATIN && line->kinds[i - 1] == GALPI_CHAR_HANGUL)
        end = read_hangul_first (reader, i);
      else if (line->kinds[i] == GALPI_CHAR_HANGUL
               && (line->kinds[i - 1] == GALPI_CHAR_LATIN
                   || line->kinds[i - 1] == GALPI_CHAR_DIGIT))
        end = read_latin_first (reader, i);
      i = end != 0 ? end : i + 1;
    }
}
