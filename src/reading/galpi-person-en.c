/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-private.h"

#include "galpi-person-words-en.h"

#define BIT(category) (1ull << (category))

/* Capitalised words that are looked at in a row: a headline may have no end of them. */
#define MAX_WORDS 6

/* Words of a person's name, at most; where more capitalised ones follow, it is two. */
#define MAX_NAME_WORDS 4

/* Letters of the longest title that ends in a stop: Prof. */
#define LONGEST_ABBREVIATION 4

/* A word with a capital: where it begins and ends, and what the table says of it. */
typedef struct
{
  guint            start;
  guint            end;
  const GalpiWord *word;     /* (nullable) */
  gboolean         initial;  /* W. */
} Word;

static gboolean
is_capital (const GalpiSpan *line,
            guint            at)
{
  return line->kinds[at] == GALPI_CHAR_LATIN && line->chars[at] != line->folded[at];
}

/* Reads a word that begins with a capital: Smith, O'Brien, al-Assad, McDonald. */
static gboolean
read_word (const GalpiSpan *line,
           guint            at,
           Word            *self)
{
  guint i = at, after, small = 0;

  if (!is_capital (line, at))
    return FALSE;
  for (;; i++)
    {
      if (line->kinds[i] == GALPI_CHAR_LATIN)
        small += !is_capital (line, i);
      else if (!((line->folded[i] == '-' || line->folded[i] == '\'') && line->kinds[i + 1] == GALPI_CHAR_LATIN
                 && (line->folded[i] == '-' || is_capital (line, i + 1))))
        break;
    }
  if (line->kinds[i] == GALPI_CHAR_DIGIT || line->kinds[i] == GALPI_CHAR_HANGUL
      || line->kinds[i] == GALPI_CHAR_CODE)
    return FALSE;

  self->start = at;
  self->end = i;
  self->initial = i == at + 1 && line->folded[i] == '.';
  if (self->initial)
    self->end = i + 1;
  /* Words in capitals throughout are abbreviations, or a headline's. */
  else if (small == 0)
    return FALSE;
  self->word = galpi_lexicon_find (galpi_person_words_en (), line, at, ~0ull, &after);
  if (self->word != NULL && after != i)
    self->word = NULL;
  return TRUE;
}

static gboolean
is_word (const Word *word,
         guint       category)
{
  return word->word != NULL && word->word->category == category;
}

/* A word that a person's name may go on with. */
static gboolean
may_be_name (const Word *word)
{
  return word->word == NULL || is_word (word, GALPI_PERSON_GIVEN)
         || is_word (word, GALPI_PERSON_LINK);
}

/* Goes over links such as "van der" to the next capitalised word. Returns where that begins, or 0. */
static guint
skip_links (const GalpiSpan *line,
            guint            at)
{
  for (guint n = 0; n < 2; n++)
    {
      guint end;

      if (line->kinds[at] != GALPI_CHAR_LATIN || is_capital (line, at))
        break;
      if (galpi_lexicon_find (galpi_person_words_en (), line, at, BIT (GALPI_PERSON_LINK),
                              &end) == NULL)
        return 0;
      if (line->folded[end] != '-' && line->kinds[end] != GALPI_CHAR_SPACE)
        return 0;
      at = end + 1;
    }
  return is_capital (line, at) ? at : 0;
}

/* Reads the capitalised words in a row from @at on. */
static guint
read_row (const GalpiSpan *line,
          guint            at,
          Word            *words)
{
  guint n = 0;

  while (n < MAX_WORDS && read_word (line, at, &words[n]))
    {
      at = words[n++].end;
      if (line->kinds[at] != GALPI_CHAR_SPACE || (at = skip_links (line, at + 1)) == 0)
        break;
    }
  return n;
}

/* Adds the person whose name are the first words of @n in a row. Returns one past it, or 0. */
static guint
add_person (GalpiReader *reader,
            const Word  *words,
            guint        n,
            gboolean     one_will_do,
            int          sure)
{
  guint length = 0;

  while (length < n && (words[length].initial || may_be_name (&words[length])))
    length++;
  /* Johns Hopkins University, Martin Luther King Street, Chase Bank */
  if (length < n && !words[length].initial
      && (is_word (&words[length], GALPI_PERSON_ORGANISATION)
          || is_word (&words[length], GALPI_PERSON_PLACE)
          || is_word (&words[length], GALPI_PERSON_THING)))
    return 0;
  while (length > 0 && words[length - 1].initial)
    length--;
  if (length > MAX_NAME_WORDS || (length == 4 && length < n))
    {
      for (length = 2; length < MAX_NAME_WORDS && words[length - 1].initial; length++)
        ;
    }
  if (length == 0 || (length == 1 && !one_will_do)
      || galpi_span_has (&reader->line, words[length - 1].end, " & "))
    return 0;

  return galpi_name_add (reader, words[0].start, words[length - 1].end, "person", sure);
}

/* San Diego, St. Christopher, Creutzfeldt-Jakob: whether what stands before @at takes the name. */
static gboolean
belongs_to_another (const GalpiSpan *line,
                    guint            at)
{
  guint end = at, start, after;

  if (at == 0)
    return FALSE;
  if (line->folded[at - 1] == '-' || line->folded[at - 1] == '&')
    return TRUE;
  while (end > 0 && (line->kinds[end - 1] == GALPI_CHAR_SPACE || line->folded[end - 1] == '.'))
    end--;
  for (start = end; start > 0 && end - start < 6 && line->kinds[start - 1] == GALPI_CHAR_LATIN;)
    start--;
  return start < end && end < at && is_capital (line, start)
         && galpi_lexicon_find (galpi_person_words_en (), line, start, BIT (GALPI_PERSON_SAINT),
                                &after) != NULL
         && after == end;
}

/* Whether an age follows: Ada Young, 45, */
static gboolean
is_before_age (const GalpiSpan *line,
               guint            at)
{
  return line->folded[at] == ',' && line->kinds[at + 1] == GALPI_CHAR_SPACE
         && line->folded[at + 2] >= '1' && line->folded[at + 2] <= '9'
         && line->kinds[at + 3] == GALPI_CHAR_DIGIT && line->folded[at + 4] == ',';
}

/* Whether two or three words that no table knows are a person's by what follows them. */
static gboolean
is_unknown_person (const GalpiSpan *line,
                   const Word      *words,
                   guint            n)
{
  guint after;

  if (n < 2 || n > 3 || !is_before_age (line, words[n - 1].end))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if ((words[i].word != NULL && !is_word (&words[i], GALPI_PERSON_GIVEN)) || words[i].end - words[i].start < 3
        || galpi_name_find (line, words[i].start, BIT (GALPI_NAME_PLACE)
                                                  | BIT (GALPI_NAME_ORGANISATION), &after) != NULL)
      return words[i].initial && i == 1;
  return TRUE;
}

/* Carnegie Mellon University, Hudson River: adds what the last word of its kind says it is. */
static guint
add_thing (GalpiReader *reader,
           const Word  *words,
           guint        n)
{
  guint last = 0;

  for (guint i = 1; i < n && !is_word (&words[i], GALPI_PERSON_NOT)
                    && !is_word (&words[i], GALPI_PERSON_TITLE) && !words[i].initial; i++)
    if (is_word (&words[i], GALPI_PERSON_ORGANISATION) || is_word (&words[i], GALPI_PERSON_PLACE)
        || is_word (&words[i], GALPI_PERSON_THING))
      last = i;
  if (last == 0 || is_word (&words[last], GALPI_PERSON_THING))
    return 0;
  return galpi_name_add (reader, words[0].start, words[last].end,
                         is_word (&words[last], GALPI_PERSON_PLACE) ? "place" : "organisation",
                         GALPI_NAME_BY_SHAPE);
}

guint
galpi_person_read_en (GalpiReader *reader,
                      guint        at)
{
  const GalpiSpan *line = &reader->line;
  Word words[MAX_WORDS];
  guint n, end;

  if (!read_word (line, at, &words[0]) || line->kinds[words[0].end] != GALPI_CHAR_SPACE
      || (words[0].word != NULL && !is_word (&words[0], GALPI_PERSON_GIVEN))
      || belongs_to_another (line, at))
    return 0;
  n = read_row (line, at, words);
  if (words[0].word == NULL)
    {
      if (is_unknown_person (line, words, n))
        return galpi_name_add (reader, at, words[n - 1].end, "person", GALPI_NAME_BY_SHAPE);
      return add_thing (reader, words, n);
    }
  end = add_person (reader, words, n, FALSE, GALPI_NAME_BY_KIND);
  return end != 0 ? end : add_thing (reader, words, n);
}

guint
galpi_person_read_titled_en (GalpiReader *reader,
                             guint        at)
{
  const GalpiSpan *line = &reader->line;
  Word words[MAX_WORDS];
  guint n, end = at, after;
  const GalpiWord *title;

  /* Few words stand before a capital: the rest is turned away without a look into the table. */
  while (line->kinds[end] == GALPI_CHAR_LATIN || line->folded[end] == '-')
    end++;
  end += line->folded[end] == '.';
  if (line->kinds[end] != GALPI_CHAR_SPACE || !is_capital (line, end + 1))
    return 0;
  title = galpi_lexicon_find (galpi_person_words_en (), line, at, BIT (GALPI_PERSON_TITLE), &end);
  if (title == NULL)
    return 0;
  /* Mr. Smith; but a governor. Then */
  end += line->folded[end] == '.' && end - at <= LONGEST_ABBREVIATION;
  if (line->kinds[end] != GALPI_CHAR_SPACE || !is_capital (line, end + 1))
    return 0;
  n = read_row (line, end + 1, words);
  if (n == 0 || galpi_name_find (line, end + 1, BIT (GALPI_NAME_PLACE) | BIT (GALPI_NAME_ORGANISATION),
                                 &after) != NULL)
    return 0;
  return add_person (reader, words, n, title->value == 1, GALPI_NAME_BY_TITLE);
}
