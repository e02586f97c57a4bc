/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "galpi-name-private.h"
#include "galpi-date-ko-private.h"
#include "galpi-particle.h"
#include "galpi-reader.h"
#include "galpi-sound.h"

/* What the tables say to be a name. */
#define KNOWN (BIT (GALPI_NAME_PLACE) | BIT (GALPI_NAME_ORGANISATION) | BIT (GALPI_NAME_PERSON) \
               | BIT (GALPI_NAME_PRODUCT))

/* What firms have. */
#define OF_FIRMS " 공장| 본사| 주가| 지분| 매출| 영업이익| 실적| 임직원| 직원| 노조| 이사회| 경영진| 자회사| 계열사| 시가총액| " \
                 "인수| 상장"

/* 갤럭시 Z 폴드 6 */
#define MAX_MODEL_WORDS 3

const GalpiWord *
galpi_name_find (const GalpiSpan *line,
                 guint            at,
                 guint64          categories,
                 guint           *end)
{
  const GalpiWord *word
    = galpi_lexicon_find (galpi_name_words (), line, at, categories | BIT (GALPI_NAME_STOP), end);

  return word != NULL && word->category != GALPI_NAME_STOP ? word : NULL;
}

guint
galpi_name_end_of_word (const GalpiSpan *line,
                        guint            at)
{
  while (galpi_char_is_word (line->kinds[at])
         || (line->folded[at] == '-' && galpi_char_is_word (line->kinds[at + 1])))
    at++;
  return at;
}

guint
galpi_name_start_of_word (const GalpiSpan *line,
                          guint            at)
{
  while (at > 0 && galpi_char_is_word (line->kinds[at - 1]))
    at--;
  return at;
}

static gboolean
is_upper (const GalpiSpan *line,
          guint            at)
{
  return line->kinds[at] == GALPI_CHAR_LATIN && line->chars[at] != line->folded[at];
}

guint
galpi_name_add (GalpiReader *reader,
                guint        start,
                guint        end,
                const char  *name_class,
                int          sure)
{
  GalpiNameCandidate candidate = { start, end, name_class, sure };

  if (end <= start)
    return 0;
  g_array_append_val (reader->names, candidate);
  return end;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const GalpiNameCandidate *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return y->sure - x->sure;
}

/* Turns the candidates of the line into findings that do not overlap. */
static void
settle (GalpiReader *reader)
{
  GArray *names = reader->names;
  guint n = 0;

  g_array_sort (names, compare_candidates);
  for (guint i = 0; i < names->len; i++)
    {
      const GalpiNameCandidate *candidate = &g_array_index (names, GalpiNameCandidate, i);
      GalpiNameCandidate *last = n > 0 ? &g_array_index (names, GalpiNameCandidate, n - 1) : NULL;

      if (last == NULL || candidate->start >= last->end)
        g_array_index (names, GalpiNameCandidate, n++) = *candidate;
      else if (candidate->sure > last->sure)
        *last = *candidate;
    }

  for (guint i = 0; i < n; i++)
    {
      const GalpiNameCandidate *candidate = &g_array_index (names, GalpiNameCandidate, i);
      GalpiFinding *finding = galpi_reader_add (reader, GALPI_FINDING_NAME, candidate->start,
                                                candidate->end);

      finding->name = g_strdup (finding->text);
      finding->name_class = g_strdup (candidate->name_class);
    }
  g_array_set_size (names, 0);
}

/* The kind of thing that the word before @at says a name is: 기업, 플랫폼. */
static const char *
kind_before (const GalpiSpan *line,
             guint            at)
{
  guint end = at, start, after;
  const GalpiWord *word;

  while (end > 0 && (line->kinds[end - 1] == GALPI_CHAR_SPACE || line->folded[end - 1] == '\''
                     || line->folded[end - 1] == '"' || line->folded[end - 1] == '<'))
    end--;
  for (start = galpi_name_start_of_word (line, end); start < end; start++)
    {
      word = galpi_name_find (line, start, BIT (GALPI_NAME_KIND), &after);
      if (word != NULL && after == end)
        return word->code;
      if (line->kinds[start] == GALPI_CHAR_LATIN)
        while (start + 1 < end && line->kinds[start + 1] == GALPI_CHAR_LATIN)
          start++;
    }
  return NULL;
}

/* Whether a title of a person follows, with or without an organisation between. */
static gboolean
title_follows (const GalpiSpan *line,
               guint            at)
{
  guint i = galpi_span_skip_space (line, at), end;

  for (guint n = 0; n < 3 && line->kinds[(int) i - 1] == GALPI_CHAR_SPACE; n++)
    {
      const GalpiWord *word = galpi_name_find (line, i, BIT (GALPI_NAME_TITLE), &end);

      if (word != NULL && (line->kinds[end] != GALPI_CHAR_HANGUL || galpi_particle_read (line, end)))
        return TRUE;
      end = galpi_name_end_of_word (line, i);
      if (end == i || galpi_particle_ends_word (line, i, end))
        return FALSE;
      i = galpi_span_skip_space (line, end);
    }
  return FALSE;
}

/* Whether a gloss may be a person's: 빌 게이츠 or 홍길동, not 소형모듈원자로SMR before 시장. */
static gboolean
may_be_person (const GalpiFinding *gloss)
{
  glong letters = g_utf8_strlen (gloss->name, -1);

  return strchr (gloss->name, ' ') != NULL || strchr (gloss->twin, ' ') != NULL || letters <= 4;
}

/* The model behind a product that ends at @at: S24 울트라, 16 프로. Returns where it ends. */
static guint
skip_model (const GalpiSpan *line,
            guint            at)
{
  for (guint n = 0; n < MAX_MODEL_WORDS && line->kinds[at] == GALPI_CHAR_SPACE; n++)
    {
      guint end = at + 1, digits = 0, after;

      while (is_upper (line, end) || line->kinds[end] == GALPI_CHAR_DIGIT)
        {
          digits += line->kinds[end] == GALPI_CHAR_DIGIT;
          end++;
        }
      /* 아이폰 16, not 아이폰 100만 대 */
      if (end == at + 1)
        {
          const GalpiWord *word = galpi_name_find (line, end, BIT (GALPI_NAME_MODEL), &after);

          end = word != NULL ? after : end;
          while (word != NULL && line->kinds[end] == GALPI_CHAR_DIGIT)
            end++;
        }
      else if (digits > 3 || line->kinds[end] == GALPI_CHAR_LATIN || line->folded[end] == '%'
               || (galpi_char_is_word (line->kinds[end + 1]) && line->kinds[end] != GALPI_CHAR_SPACE
                   && line->kinds[end] != GALPI_CHAR_HANGUL)
               || line->folded[end] == 0xb9cc)                                       /* 만 */
        break;
      if (end == at + 1
          || (line->kinds[end] == GALPI_CHAR_HANGUL && !galpi_particle_read (line, end)))
        break;
      at = end;
    }
  return at;
}

/* SK지오센트릭, CJ올리브영: Hangul behind the letters of a group. */
static guint
read_of_group (GalpiReader *reader,
               guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint head, end, after;

  if (!is_upper (line, at)
      || galpi_name_find (line, at, BIT (GALPI_NAME_GROUP), &head) == NULL
      || line->kinds[head] != GALPI_CHAR_HANGUL || line->chars[head - 1] == line->folded[head - 1])
    return 0;
  for (end = head; line->kinds[end] == GALPI_CHAR_HANGUL; end++)
    ;
  if (line->kinds[end] == GALPI_CHAR_LATIN || line->kinds[end] == GALPI_CHAR_DIGIT)
    return 0;
  end = galpi_particle_strip (line, at, end);
  if (end < head + 3 || end > head + 8
      || (galpi_name_find (line, head, BIT (GALPI_NAME_COMMON) | BIT (GALPI_NAME_KIND)
                                       | BIT (GALPI_NAME_TITLE), &after) != NULL && after == end))
    return 0;
  return galpi_name_add (reader, at, end, "organisation", GALPI_NAME_BY_SHAPE);
}

static const char *
class_of (const GalpiWord *word)
{
  switch (word->category)
    {
    case GALPI_NAME_PLACE:
      return "place";
    case GALPI_NAME_PERSON:
      return "person";
    case GALPI_NAME_PRODUCT:
      return "product";
    default:
      return "organisation";
    }
}

/* Whether a quotation or a bracket ends before @at: '부자병'이란 */
static gboolean
closes_quote (const GalpiSpan *line,
              guint            at)
{
  gunichar c = at > 0 ? line->chars[at - 1] : 0;

  return c == '\'' || c == '"' || c == 0x2019 || c == 0x201d || c == ')' || c == 0x300b || c == '>';
}

/* Words of the tables, with nothing but a particle behind them. */
static guint
read_known (GalpiReader *reader,
            guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end, suffix;
  const GalpiWord *word;

  if (line->kinds[at] == GALPI_CHAR_LATIN && !is_upper (line, at))
    return 0;
  word = galpi_name_find (line, at, KNOWN, &end);
  if (word == NULL || (closes_quote (line, at) && galpi_particle_read (line, at)))
    return 0;
  if (line->kinds[end] == GALPI_CHAR_HANGUL && !galpi_particle_read (line, end)
      && galpi_name_find (line, end, BIT (GALPI_NAME_TITLE), &suffix) == NULL)
    return 0;
  if (line->kinds[end] == GALPI_CHAR_DIGIT || line->kinds[end] == GALPI_CHAR_LATIN)
    return 0;
  for (guint i = at; word->category == GALPI_NAME_ORGANISATION && word->value == 1 && i < end; i++)
    if (!is_upper (line, i))
      return 0;
  if (word->category == GALPI_NAME_PRODUCT)
    end = skip_model (line, end);
  return galpi_name_add (reader, at, end, class_of (word), GALPI_NAME_BY_TABLE);
}

/* LG전자, 한국수자원공사: a word that ends as organisations do. */
static guint
read_organisation (GalpiReader *reader,
                   guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end = galpi_name_end_of_word (line, at), stripped, after, stop;

  if (line->kinds[end - 1] != GALPI_CHAR_HANGUL || end - at < 4 || end - at > 16)
    return 0;
  if (galpi_lexicon_find (galpi_name_words (), line, at, BIT (GALPI_NAME_STOP), &stop) == NULL)
    stop = at;
  stripped = galpi_particle_strip (line, at, end);
  for (guint i = at + 2; i + 2 <= stripped; i++)
    {
      const GalpiWord *word = galpi_name_find (line, i, BIT (GALPI_NAME_SUFFIX), &after);

      /* 건강보험 is none, 건강보험공단 is. */
      if (word != NULL && (after == stripped || after == end) && i - at >= 2 && after > stop)
        return galpi_name_add (reader, at, after, "organisation", GALPI_NAME_BY_SHAPE);
    }
  return 0;
}

/* AMD, JASM, AI71, MI300: Latin capitals and figures in a Korean text. */
static guint
read_latin (GalpiReader *reader,
            guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end = at, capitals = 0, digits = 0, small = 0, head;
  const char *kind;

  if (!is_upper (line, at) || (at > 0 && galpi_char_is_word (line->kinds[at - 1])))
    return 0;
  for (; line->kinds[end] == GALPI_CHAR_LATIN || line->kinds[end] == GALPI_CHAR_DIGIT
         || (line->folded[end] == '-' && (line->kinds[end + 1] == GALPI_CHAR_DIGIT
                                          || line->kinds[end + 1] == GALPI_CHAR_LATIN)); end++)
    {
      capitals += is_upper (line, end);
      digits += line->kinds[end] == GALPI_CHAR_DIGIT;
      small += line->kinds[end] == GALPI_CHAR_LATIN && !is_upper (line, end);
    }
  if (capitals < 2 || end - at < 3 || (small > 0 && digits == 0)
      || (line->kinds[end] == GALPI_CHAR_HANGUL && !galpi_particle_read (line, end)))
    return 0;
  if (galpi_lexicon_find (galpi_name_words (), line, at,
                          BIT (GALPI_NAME_HEAD) | BIT (GALPI_NAME_ABBREVIATION)
                          | BIT (GALPI_NAME_PLACE),
                          &head) != NULL && head == end)
    return 0;

  kind = kind_before (line, at);
  /* What speaks, or has a chairman, is an organisation; of other capitals nothing is known. */
  if (kind == NULL && digits > 0)
    kind = "product";
  else if (kind == NULL
           && (title_follows (line, end) || galpi_name_speaks (line, end)
               || galpi_ko_follows (line, end + (line->folded[end] == 0xc758), OF_FIRMS)))  /* 의 */
    kind = "organisation";
  return galpi_name_add (reader, at, end, kind, GALPI_NAME_BY_SHAPE);
}

/* ‘마하1’, ‘H100’, ‘소라’ after a word that says what it is. */
static guint
read_quoted (GalpiReader *reader,
             guint        at)
{
  const GalpiSpan *line = &reader->line;
  gunichar open = line->chars[at], close = open == 0x2018 ? 0x2019 : open == 0x201c ? 0x201d
                                          : open == '<' ? '>' : open;
  guint end = at + 1;
  const char *kind;
  gboolean digits = FALSE, plain = TRUE;

  for (; end < line->length && end - at < 20 && line->chars[end] != close; end++)
    {
      plain &= galpi_char_is_word (line->kinds[end]) || line->folded[end] == '-'
               || line->folded[end] == ' ';
      digits |= line->kinds[end] == GALPI_CHAR_DIGIT;
    }
  if (line->chars[end] != close || end == at + 1 || !plain
      || line->kinds[at + 1] == GALPI_CHAR_SPACE)
    return 0;

  kind = kind_before (line, at);
  if (kind == NULL && digits && line->kinds[end - 1] == GALPI_CHAR_DIGIT && end - at >= 4
      && line->kinds[at + 1] != GALPI_CHAR_DIGIT)
    kind = "product";
  if (kind == NULL)
    return 0;
  return galpi_name_add (reader, at + 1, end, kind, GALPI_NAME_BY_KIND);
}

/* Whether a name and its twin are the same sound, which a translation is not. */
static gboolean
sounds_alike (const GalpiSpan    *line,
              const GalpiFinding *gloss)
{
  guint start = gloss->range.start - line->offset;
  guint middle = start + (guint) g_utf8_strlen (gloss->name, -1);
  guint end = gloss->range.end - line->offset;

  if (line->kinds[start] == GALPI_CHAR_HANGUL)
    return galpi_sound_likeness (line, start, middle, middle, end) >= 60;
  return galpi_sound_likeness (line, middle, end, start, middle) >= 60;
}

/* 매미(MAEMI): the same name twice is of one class, whatever its capitals look like. */
static void
settle_class_of_twin (GalpiReader *reader,
                      guint        name_end,
                      guint        gloss_end,
                      const char  *name_class)
{
  for (guint i = 0; i < reader->names->len; i++)
    {
      GalpiNameCandidate *candidate = &g_array_index (reader->names, GalpiNameCandidate, i);

      if (candidate->sure == GALPI_NAME_BY_SHAPE && candidate->start >= name_end
          && candidate->end <= gloss_end)
        candidate->name_class = name_class;
    }
}

/* PER in 주가수익비율(PER): the abbreviation of what is no name is none. */
static void
drop_abbreviation (GalpiReader *reader,
                   guint        name_start,
                   guint        name_end,
                   guint        gloss_end)
{
  GArray *names = reader->names;

  for (guint i = 0; i < names->len; i++)
    {
      const GalpiNameCandidate *candidate = &g_array_index (names, GalpiNameCandidate, i);

      if (candidate->start < name_end && candidate->end > name_start)
        return;
    }
  for (guint i = names->len; i > 0; i--)
    {
      const GalpiNameCandidate *candidate = &g_array_index (names, GalpiNameCandidate, i - 1);

      if (candidate->sure == GALPI_NAME_BY_SHAPE && candidate->start >= name_end
          && candidate->end <= gloss_end)
        g_array_remove_index (names, i - 1);
    }
}

/* A gloss names something: a person where a title follows, what the tables say, else what the word
 * before says. */
static void
read_glosses (GalpiReader *reader,
              guint        first)
{
  const GalpiSpan *line = &reader->line;

  for (guint i = first, n = reader->found->len; i < n; i++)
    {
      const GalpiFinding *gloss = reader->found->pdata[i];
      guint start, end, after;
      const GalpiWord *word;
      const char *kind;

      if (gloss->kind != GALPI_FINDING_GLOSS)
        continue;
      start = gloss->range.start - line->offset;
      end = start + (guint) g_utf8_strlen (gloss->name, -1);
      after = gloss->range.end - line->offset;
      word = galpi_name_find (line, start, KNOWN, &after);
      if (word != NULL && after == end)
        kind = class_of (word);
      else
        {
          after = gloss->range.end - line->offset;
          kind = may_be_person (gloss) && title_follows (line, after) ? "person"
                 : kind_before (line, start);
          if (kind == NULL && galpi_person_role_before (line, start))
            kind = "person";
          if (kind == NULL && sounds_alike (line, gloss))
            kind = strchr (gloss->name, ' ') != NULL || strchr (gloss->twin, ' ') != NULL ? "other"
                   : "product";
          if (kind == NULL)
            drop_abbreviation (reader, start, end, gloss->range.end - line->offset);
        }
      if (kind != NULL)
        {
          galpi_name_add (reader, start, end, kind, GALPI_NAME_BY_TITLE);
          if (sounds_alike (line, gloss))
            settle_class_of_twin (reader, end, gloss->range.end - line->offset, kind);
        }
    }
}

/* Persons in English. */
static guint
read_in_latin (GalpiReader *reader,
               guint        at)
{
  guint end = is_upper (&reader->line, at) ? galpi_person_read_en (reader, at) : 0;

  return end != 0 ? end : galpi_person_read_titled_en (reader, at);
}

GArray *
galpi_name_candidates_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (GalpiNameCandidate));
}

void
galpi_name_read (GalpiReader *reader,
                 guint        first)
{
  const GalpiSpan *line = &reader->line;
  gboolean korean = FALSE;

  for (guint i = 0; i < line->length && !korean; i++)
    korean = line->kinds[i] == GALPI_CHAR_HANGUL;

  galpi_person_read_byline (reader);
  for (guint i = 0; i < line->length;)
    {
      GalpiCharKind kind = line->kinds[i];
      guint end = 0, after;

      if (kind == GALPI_CHAR_PUNCTUATION)
        {
          gunichar c = line->chars[i];

          if (c == 0x2018 || c == 0x201c || c == '\'' || c == '<')
            end = read_quoted (reader, i);
        }
      else if ((kind == GALPI_CHAR_HANGUL || kind == GALPI_CHAR_LATIN)
               && !(i > 0 && (galpi_char_is_word (line->kinds[i - 1])
                              || (line->folded[i - 1] == '&' && i > 1
                                  && line->kinds[i - 2] == GALPI_CHAR_LATIN))))
        {
          end = kind == GALPI_CHAR_HANGUL ? galpi_person_read_here (reader, i)
                                          : read_in_latin (reader, i);
          if (end == 0)
            end = read_known (reader, i);
          if (end == 0 && korean)
            end = read_organisation (reader, i);
          if (end == 0)
            end = read_of_group (reader, i);
          if (end == 0 && kind == GALPI_CHAR_HANGUL)
            end = galpi_person_read_shape (reader, i);
          if (end == 0 && kind == GALPI_CHAR_LATIN && korean)
            end = read_latin (reader, i);
          if (end == 0 && korean)
            {
              const GalpiWord *title = galpi_name_find (line, i, BIT (GALPI_NAME_TITLE)
                                                                 | BIT (GALPI_NAME_ROLE), &after);

              if (title != NULL && title->category == GALPI_NAME_TITLE
                  && (line->kinds[after] != GALPI_CHAR_HANGUL
                      || galpi_particle_read (line, after)))
                galpi_person_read_before (reader, i, title->value == 1);
              if (title != NULL)
                galpi_person_read_after (reader, after);
            }
        }
      i = end != 0 ? end : i + 1;
    }

  read_glosses (reader, first);
  settle (reader);
}
