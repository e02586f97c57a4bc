/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-table.h"
#include "galpi-particle.h"
#include "galpi-reader.h"
#include "galpi-sound.h"

/* How alike two names must sound to be one, of 100. */
#define ALIKE 60

/* A name has no more words. */
#define MAX_WORDS 5

typedef struct
{
  guint start;
  guint end;
} Span;

static gboolean
is_latin_part (const GalpiSpan *line,
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

static gboolean
is_upper (const GalpiSpan *line,
          guint            at)
{
  return line->kinds[at] == GALPI_CHAR_LATIN && line->chars[at] != line->folded[at];
}

/* GPU, HBM: capitals alone, two to six of them. */
static guint
capitals (const GalpiSpan *line,
          Span             latin)
{
  if (latin.end - latin.start < 2 || latin.end - latin.start > 6)
    return 0;
  for (guint i = latin.start; i < latin.end; i++)
    if (!is_upper (line, i))
      return 0;
  return latin.end - latin.start;
}

static guint
count_words (const GalpiSpan *line,
             Span             span)
{
  guint n = 0;

  for (guint i = span.start; i < span.end; i++)
    n += i == span.start || line->kinds[i - 1] == GALPI_CHAR_SPACE;
  return n;
}

static guint
count_syllables (const GalpiSpan *line,
                 Span             span)
{
  guint n = 0;

  for (guint i = span.start; i < span.end; i++)
    n += line->kinds[i] == GALPI_CHAR_HANGUL;
  return n;
}

/* Returns one past the gloss, or 0 where it would reach into the one before it. */
static guint
add_gloss (GalpiReader *reader,
           Span         whole,
           Span         name,
           Span         twin)
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
  return galpi_particle_ends_word (line, start, end) ? at : start;
}

/* The words of Hangul that end at @end and sound like @latin; an empty span where none do. */
static Span
find_alike_before (const GalpiSpan *line,
                   guint            start,
                   guint            end,
                   Span             latin)
{
  guint words = count_words (line, latin), n = 1, at = start;
  Span best = { end, end };
  int best_likeness = ALIKE - 1;

  for (;;)
    {
      int likeness = galpi_sound_likeness (line, at, end, latin.start, latin.end);
      guint before;

      /* As many words as the other spelling has are likelier than more. */
      likeness -= (int) (n > words ? 10 * (n - words) : 3 * (words - n));
      if (likeness > best_likeness)
        {
          best_likeness = likeness;
          best = (Span) { at, end };
        }
      before = previous_word (line, at);
      if (before == at || n == MAX_WORDS || n > words)
        break;
      at = before;
      n++;
    }
  return best;
}

/* The words that an abbreviation of @letters letters stands for: about two syllables a letter. */
static Span
find_full_before (const GalpiSpan *line,
                  guint            start,
                  guint            end,
                  guint            letters)
{
  Span span = { start, end };
  guint words = 1;

  while (count_syllables (line, span) < 2 * letters - 1 && words < letters)
    {
      guint before = previous_word (line, span.start);

      if (before == span.start)
        break;
      span.start = before;
      words++;
    }

  if (count_syllables (line, span) < 2 * letters - 1 && words < letters)
    span.start = span.end;
  return span;
}

/* Latin words that follow on each other, each with a capital: Mark Zuckerberg. */
static guint
end_of_latin (const GalpiSpan *line,
              guint            at)
{
  guint end = at;

  for (guint words = 0; words < MAX_WORDS; words++)
    {
      while (is_latin_part (line, end))
        end++;
      if (line->kinds[end] != GALPI_CHAR_SPACE || !is_upper (line, end + 1)
          || capitals (line, (Span) { at, end }) != 0)
        break;
      /* The next word must be Latin to its end. */
      guint next = end + 1;
      while (is_latin_part (line, next))
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

/* 마크 저커버그Mark Zuckerberg, 그래픽 처리 장치GPU: @at is the first Latin letter. */
static guint
read_hangul_first (GalpiReader *reader,
                   guint        at)
{
  const GalpiSpan *line = &reader->line;
  Span latin = { at, end_of_latin (line, at) }, name;
  guint start = at, letters = capitals (line, latin), unused;

  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
    start--;
  if (!ends_name (line, latin.end) || (start > 0 && line->kinds[start - 1] == GALPI_CHAR_LATIN))
    return 0;

  name = find_alike_before (line, start, at, latin);
  if (name.start == name.end && letters > 0
      && galpi_lexicon_find (galpi_name_words (), line, at, 1 << GALPI_NAME_HEAD, &unused) != NULL)
    {
      /* AI and GPU take any word before them: 생성형AI. Only a word for each letter glosses them. */
      name = find_full_before (line, start, at, letters);
      if (letters < 3 || count_words (line, name) != letters)
        return 0;
    }
  else if (name.start == name.end && letters > 0)
    {
      if (at - start >= 4 && galpi_sound_abbreviates (line, start, at, at, latin.end))
        name = (Span) { start, at };
      else
        name = find_full_before (line, start, at, letters);
    }
  if (name.start == name.end || count_syllables (line, name) < 2)
    return 0;

  return add_gloss (reader, (Span) { name.start, latin.end }, name, latin);
}

/* The words after an abbreviation that it stands for: LLM대형 언어 모델, HBM고대역폭 메모리의. The last
 * one has to begin with the abbreviation's last letter, or SK하이닉스 were one. */
static Span
find_full_after (const GalpiSpan *line,
                 guint            at,
                 guint            letters,
                 gunichar         last_letter)
{
  Span span = { at, at };
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
  Span name, twin = { at, at };

  while (start > 0 && is_latin_part (line, start - 1))
    start--;
  if (start == at || (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
      || galpi_particle_read (line, at))
    return 0;
  while (start >= 2 && words < MAX_WORDS && line->kinds[start - 1] == GALPI_CHAR_SPACE
         && line->kinds[start - 2] == GALPI_CHAR_LATIN && is_upper (line, start))
    {
      guint before = start - 1;

      while (before > 0 && is_latin_part (line, before - 1))
        before--;
      if (!is_upper (line, before))
        break;
      start = before;
      words++;
    }
  name = (Span) { start, at };
  letters = capitals (line, name);

  if (letters >= 3)
    {
      twin = find_full_after (line, at, letters, line->folded[at - 1]);
      if (twin.end > twin.start)
        {
          return add_gloss (reader, (Span) { start, twin.end }, name, twin);
        }
    }

  /* The same sound: as many words as the Latin has, the last without its particle. */
  for (guint n = 1; n <= words; n++)
    {
      while (line->kinds[end] == GALPI_CHAR_HANGUL || is_latin_part (line, end))
        end++;
      last = line->kinds[end - 1] == GALPI_CHAR_HANGUL ? galpi_particle_strip (line, at, end) : end;
      if (n == words)
        {
          int whole = galpi_sound_likeness (line, at, end, start, at);
          int stripped = galpi_sound_likeness (line, at, last, start, at);

          if (stripped >= MAX (whole, ALIKE))
            twin.end = last;
          else if (whole >= ALIKE)
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
  if (twin.end == twin.start || count_syllables (line, twin) < 2)
    return 0;
  return add_gloss (reader, (Span) { start, twin.end }, name, twin);
}

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
          ? !is_latin_part (line, i) && line->kinds[i] != GALPI_CHAR_SPACE
          : line->kinds[i] != kind && line->kinds[i] != GALPI_CHAR_SPACE)
      return FALSE;
  return TRUE;
}

/* 국내총생산(GDP), 삼성전자(005930), 이재명(李在明) */
static guint
read_hangul_before_bracket (GalpiReader *reader,
                            guint        open,
                            Span         inside,
                            guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint end = open, start, letters, words;
  Span name = { open, open };

  start = end;
  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
    start--;
  while (start > 0 && is_latin_part (line, start - 1))
    start--;
  if (start == end)
    return 0;

  if (is_all (line, inside.start, inside.end, GALPI_CHAR_DIGIT) && inside.end - inside.start == 6)
    name.start = start;
  else if (is_all (line, inside.start, inside.end, GALPI_CHAR_HAN)
           && count_words (line, inside) == 1 && inside.end - inside.start <= end - start)
    name.start = end - (inside.end - inside.start);
  else if (is_all (line, inside.start, inside.end, GALPI_CHAR_LATIN)
           && line->kinds[inside.start] == GALPI_CHAR_LATIN && inside.end - inside.start >= 2
           && !galpi_particle_ends_word (line, start, end))
    {
      letters = capitals (line, inside);
      words = count_words (line, inside);
      if (line->kinds[start] == GALPI_CHAR_HANGUL)
        name = find_alike_before (line, start, end, inside);
      if (name.start == name.end && letters > 0)
        name = find_full_before (line, start, end, letters);
      else if (name.start == name.end && (words > 1 || !is_upper (line, inside.start))
               && words <= 6)
        name = find_full_before (line, start, end, words);
    }

  if (name.start == name.end || count_syllables (line, name) < 2)
    return 0;
  return add_gloss (reader, (Span) { name.start, close + 1 }, name, inside);
}

/* OPEC(석유수출국기구), IMF (International Monetary Fund), Intel(인텔) */
static guint
read_latin_before_bracket (GalpiReader *reader,
                           guint        end,
                           Span         inside,
                           guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint start = end, letters, unused;
  Span name;

  while (start > 0 && is_latin_part (line, start - 1))
    start--;
  name = (Span) { start, end };
  letters = capitals (line, name);

  if (is_all (line, inside.start, inside.end, GALPI_CHAR_HANGUL))
    {
      guint words = count_words (line, name);

      if (galpi_particle_ends_word (line, inside.start, inside.end)
          || count_words (line, inside) > MAX_WORDS
          || galpi_lexicon_find (galpi_name_words (), line, inside.start,
                                 1 << GALPI_NAME_PLACE | 1 << GALPI_NAME_TITLE, &unused) != NULL)
        return 0;
      for (; words < MAX_WORDS && start >= 2 && line->kinds[start - 1] == GALPI_CHAR_SPACE
             && is_upper (line, start); words++)
        {
          guint before = start - 1;

          while (before > 0 && is_latin_part (line, before - 1))
            before--;
          if (!is_upper (line, before))
            break;
          start = before;
          if (galpi_sound_likeness (line, inside.start, inside.end, start, end) >= ALIKE)
            name.start = start;
        }
      if (galpi_sound_likeness (line, inside.start, inside.end, name.start, end) < ALIKE
          && !(letters >= 2 && count_syllables (line, inside) >= MAX (letters + 1, 4)))
        return 0;
      return add_gloss (reader, (Span) { name.start, close + 1 }, name, inside);
    }

  if (letters >= 2 && is_all (line, inside.start, inside.end, GALPI_CHAR_LATIN)
      && count_words (line, inside) >= 2 && line->folded[inside.start] == line->folded[start])
    {
      return add_gloss (reader, (Span) { start, close + 1 }, name, inside);
    }
  return 0;
}

/* International Monetary Fund (IMF): the words whose initials the letters are. */
static guint
read_initials (GalpiReader *reader,
               guint        end,
               Span         inside,
               guint        close)
{
  const GalpiSpan *line = &reader->line;
  guint letters = capitals (line, inside), at = end, start = end;

  if (letters < 2)
    return 0;
  for (guint left = letters; left > 0;)
    {
      guint word_end = at;

      while (at > 0 && is_latin_part (line, at - 1))
        at--;
      if (at == word_end)
        return 0;
      if (line->folded[at] == line->folded[inside.start + left - 1] && is_upper (line, at))
        {
          left--;
          start = at;
        }
      else if (is_upper (line, at) || word_end - at > 3)
        return 0;
      if (left > 0 && (at == 0 || line->kinds[at - 1] != GALPI_CHAR_SPACE))
        return 0;
      at -= left > 0;
    }

  return add_gloss (reader, (Span) { start, close + 1 }, (Span) { start, end }, inside);
}

static guint
read_bracket (GalpiReader *reader,
              guint        open)
{
  const GalpiSpan *line = &reader->line;
  guint end = open, close = open + 1;
  Span inside;

  while (close < line->length && close - open < 64 && line->folded[close] != ')'
         && line->folded[close] != '(')
    close++;
  if (line->folded[close] != ')')
    return 0;

  inside = (Span) { open + 1, open + 1 };
  while (inside.end < close && line->folded[inside.end] != ',' && line->folded[inside.end] != 0xb7
         && line->folded[inside.end] != ';')
    {
      /* example.org */
      if (line->folded[inside.end] == '.' && line->kinds[inside.end + 1] == GALPI_CHAR_LATIN
          && line->chars[inside.end + 1] == line->folded[inside.end + 1])
        return 0;
      inside.end++;
    }
  if (inside.end == inside.start)
    return 0;

  if (line->kinds[end - 1] == GALPI_CHAR_HANGUL)
    return read_hangul_before_bracket (reader, open, inside, close);

  end -= line->kinds[end - 1] == GALPI_CHAR_SPACE;
  if (end > 0 && (line->kinds[end - 1] == GALPI_CHAR_LATIN
                  || line->kinds[end - 1] == GALPI_CHAR_DIGIT))
    {
      guint after = read_latin_before_bracket (reader, end, inside, close);

      if (after == 0 && inside.end == close)
        after = read_initials (reader, end, inside, close);
      return after;
    }
  return 0;
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
        end = read_bracket (reader, i);
      else if (line->kinds[i] == GALPI_CHAR_LATIN && line->kinds[i - 1] == GALPI_CHAR_HANGUL)
        end = read_hangul_first (reader, i);
      else if (line->kinds[i] == GALPI_CHAR_HANGUL
               && (line->kinds[i - 1] == GALPI_CHAR_LATIN
                   || line->kinds[i - 1] == GALPI_CHAR_DIGIT))
        end = read_latin_first (reader, i);
      i = end != 0 ? end : i + 1;
    }
}
