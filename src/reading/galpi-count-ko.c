/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko-private.h"

#include "galpi-numeral.h"
#include "galpi-particle.h"
#include "galpi-time-words-ko.h"

/* 2·3·4분기: no list of neighbours is longer. */
#define MAX_LIST 11

/* One of the words of @list follows: see galpi-time-words-ko.h for how it is written. */
gboolean
galpi_ko_follows (const GalpiSpan *line,
                  guint            at,
                  const char      *list)
{
  guint i = at;
  gboolean fits = TRUE;

  for (const char *p = list;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '|' || c == 0)
        {
          if (fits)
            return TRUE;
          if (c == 0)
            return FALSE;
          i = at;
          fits = TRUE;
        }
      else if (c == '_' && (p[1] == '|' || p[1] == '\0'))
        fits &= line->kinds[i] != GALPI_CHAR_HANGUL;
      else if (c == '_')
        i += line->kinds[i] == GALPI_CHAR_SPACE;
      else if (fits)
        fits = line->folded[i++] == c;
    }
}

/* 간 of 5년간은, not that of 5일 간담회. */
static gboolean
ends_span_word (const GalpiSpan *line,
                guint            at)
{
  return line->kinds[at] != GALPI_CHAR_HANGUL || galpi_particle_read (line, at)
         || galpi_ko_follows (line, at, "에|인|다|라|였|여|씩|보다|이나|치|짜리|밖|뒤|엔|쯤|께|경|면|마다|처럼|입");
}

const GalpiWord *
galpi_word_ko (const GalpiSpan *line,
               guint            at,
               guint64          categories,
               guint           *end)
{
  const GalpiWord *word
    = galpi_lexicon_find (galpi_time_words_ko (), line, at,
                          categories | G_GUINT64_CONSTANT (1) << KO_STOP, end);

  if (word == NULL || word->category == KO_STOP)
    return NULL;
  if ((word->category == KO_SPAN || word->category == KO_AGO) && *end == at + 1
      && !ends_span_word (line, *end))
    return NULL;
  if (word->code != NULL && word->category != KO_EVERY && word->category != KO_PER
      && !galpi_ko_follows (line, *end, word->code))
    return NULL;
  return word;
}

/* The unit after a number; not the beginning of a longer one: 시 is not that of 시간. */
static const GalpiWord *
unit_at (const GalpiSpan *line,
         guint            at,
         guint            category,
         guint           *end)
{
  const GalpiWord *word = galpi_word_ko (line, at, G_GUINT64_CONSTANT (1) << category, end);
  guint other = category == KO_UNIT ? KO_SPAN_UNIT : KO_UNIT, other_end;

  if (word == NULL || category == KO_TIMES)
    return word;
  if (galpi_word_ko (line, at, G_GUINT64_CONSTANT (1) << other, &other_end) != NULL
      && other_end > *end)
    return NULL;
  return word;
}

static guint
skip_one_space (const GalpiSpan *line,
                guint            at)
{
  return at + (line->kinds[at] == GALPI_CHAR_SPACE);
}

static gboolean
takes_native (const GalpiWord *unit)
{
  return unit->category == KO_TIMES || unit->value == GALPI_GRAIN_MONTH || unit->value == GALPI_GRAIN_HOUR
         || unit->value == GALPI_GRAIN_WEEK || unit->value == GALPI_GRAIN_CENTURY
         || (unit->category == KO_SPAN_UNIT && unit->value == GALPI_GRAIN_QUARTER)
         || (unit->value == GALPI_GRAIN_YEAR && g_utf8_get_char (unit->word) == 0xd574);    /* 해 */
}

/* 네 시십오분: not the 일 of 한 주일본. */
static gboolean
is_spelled_number (const GalpiSpan *line,
                   guint            at)
{
  GalpiNumeral numeral;

  return galpi_numeral_read (line, at, &numeral)
         && (numeral.stops[numeral.n_stops - 1].end - at >= 2
             || line->folded[at] == 0xc2ed);                                   /* 십 */
}

gboolean
galpi_ko_ends_count (const GalpiSpan *line,
                     guint            at)
{
  guint end;

  return ends_span_word (line, at) || galpi_particle_read (line, at)
         || galpi_word_ko (line, at, G_GUINT64_CONSTANT (1) << KO_SPAN
                                     | G_GUINT64_CONSTANT (1) << KO_AGO
                                     | G_GUINT64_CONSTANT (1) << KO_ABOUT
                                     | G_GUINT64_CONSTANT (1) << KO_PART
                                     | G_GUINT64_CONSTANT (1) << KO_EACH
                                     | G_GUINT64_CONSTANT (1) << KO_STOP, &end) != NULL
         || is_spelled_number (line, at)
         || galpi_ko_follows (line, at, "반|남짓|가량|정도|넘게|이상|이내|이하|미만|사이|새|짜리|도|종일");
}

static gboolean
count_native (const GalpiSpan *line,
              guint            at,
              guint            category,
              GalpiCountKo    *self)
{
  guint end, span_end;
  const GalpiWord *word = galpi_word_ko (line, at, G_GUINT64_CONSTANT (1) << KO_NATIVE, &end);

  if (word == NULL)
    return FALSE;
  self->unit = unit_at (line, skip_one_space (line, end), category, &self->end);
  if (self->unit == NULL || (word->value != 0 && !takes_native (self->unit)))
    return FALSE;
  /* 한 주, not 한 주독미군: the unit ends its word. */
  if (line->kinds[self->end] == GALPI_CHAR_HANGUL && !galpi_ko_ends_count (line, self->end))
    return FALSE;
  /* 수주 are orders, 수주전 is who gets them; 수주간 is weeks. */
  if (g_utf8_get_char (word->word) == 0xc218 && self->unit->value == GALPI_GRAIN_WEEK
      && self->end == at + 2
      && galpi_word_ko (line, skip_one_space (line, self->end),
                        G_GUINT64_CONSTANT (1) << KO_SPAN, &span_end) == NULL)
    return FALSE;
  /* 한 해 is a year, 한해 mostly not. */
  if (g_utf8_get_char (self->unit->word) == 0xd574 && line->kinds[end] != GALPI_CHAR_SPACE)
    return FALSE;

  self->native = TRUE;
  self->vague = word->value == 0;
  self->low = (GalpiDecimal) { word->value >= 100 ? word->value / 100 : word->value, 0 };
  self->high = (GalpiDecimal) { word->value % 100, 0 };
  return TRUE;
}

/* A spelled number of one syllable is nearly always a word: 이분, 사시, 조달, 이해. */
static gboolean
is_sure_syllable (const GalpiSpan        *line,
                  guint                   at,
                  const GalpiNumeralStop *stop,
                  const GalpiWord        *unit,
                  guint                   unit_end,
                  gboolean                expected)
{
  GalpiDecimal ten_thousand = { 10000, 0 };
  guint64 closing = G_GUINT64_CONSTANT (1) << KO_AGO | G_GUINT64_CONSTANT (1) << KO_SPAN;
  gunichar first = g_utf8_get_char (unit->word);
  guint end;

  if (galpi_decimal_compare (&stop->value, &ten_thousand) >= 0 || first == 0xd574 || first == 0xb2ec
      || unit->value == GALPI_GRAIN_HOUR)            /* 해 달 */
    return FALSE;
  if (expected && line->kinds[stop->end] != GALPI_CHAR_SPACE)
    return TRUE;
  return unit->category == KO_TIMES || unit->value == GALPI_GRAIN_MONTH || unit->value == GALPI_GRAIN_YEAR
         || unit->value == GALPI_GRAIN_CENTURY || g_utf8_strlen (unit->word, -1) > 1
         || (line->kinds[stop->end] != GALPI_CHAR_SPACE
             && galpi_word_ko (line, galpi_span_skip_space (line, unit_end), closing,
                               &end) != NULL);
}

/* The mark between two numbers that share a unit. Returns one past it, or 0. */
static guint
skip_range_mark (const GalpiSpan *line,
                 guint            at,
                 gboolean        *list)
{
  guint i = skip_one_space (line, at);

  *list = line->folded[at] == ',' || line->folded[at] == 0xb7;
  if (line->folded[i] == '~' || line->folded[i] == '-')
    return skip_one_space (line, i + 1);
  return *list ? skip_one_space (line, at + 1) : 0;
}

/* 1980~90년대, 80·90년대, 3·4월: whether the numbers make a range; one in a list follows on the
 * other. */
static gboolean
is_range (GalpiCountKo *self,
          gboolean      list)
{
  GalpiDecimal step = { self->unit->value == GALPI_GRAIN_DECADE ? 10 : 1, 0 }, next;
  GalpiDecimal century = self->low;

  if (self->unit->value == GALPI_GRAIN_DECADE && self->low.scale == 0
      && self->low.coefficient >= 1000 && self->high.scale == 0 && self->high.coefficient < 100)
    {
      century.coefficient -= century.coefficient % 100;
      if (!galpi_decimal_add (&self->high, &century, &self->high))
        return FALSE;
    }
  if (galpi_decimal_compare (&self->low, &self->high) >= 0)
    return FALSE;
  return !list || (galpi_decimal_add (&self->low, &step, &next)
                   && galpi_decimal_compare (&next, &self->high) == 0);
}

/* 6·7·8월: goes on from the second of a list to the last. Returns where that stands, or 0 where one
 * does not follow on the one before. */
static guint
skip_list (const GalpiSpan    *line,
           guint               at,
           const GalpiDecimal *first,
           GalpiNumeral       *numeral)
{
  GalpiDecimal one = { 1, 0 }, next = *first;
  guint end = at;

  for (guint n = 0; n < MAX_LIST; n++)
    {
      gboolean list;
      guint i;
      GalpiNumeral other;

      if (!galpi_decimal_add (&next, &one, &next)
          || galpi_decimal_compare (&next, &numeral->stops[0].value) != 0)
        return 0;
      i = skip_range_mark (line, numeral->stops[0].end, &list);
      if (i == 0 || !list || line->kinds[i] != GALPI_CHAR_DIGIT
          || !galpi_numeral_read (line, i, &other))
        return end;
      *numeral = other;
      end = i;
    }
  return 0;
}

gboolean
galpi_count_ko (const GalpiSpan *line,
                guint            at,
                guint            category,
                gboolean         sure,
                GalpiCountKo    *self)
{
  GalpiNumeral numeral, other;

  *self = (GalpiCountKo) { .end = at };
  if (line->kinds[at] == GALPI_CHAR_HANGUL && count_native (line, at, category, self))
    return TRUE;
  if ((line->kinds[at] != GALPI_CHAR_DIGIT && line->kinds[at] != GALPI_CHAR_HANGUL)
      || !galpi_numeral_read (line, at, &numeral))
    return FALSE;

  self->digits = numeral.digits;
  self->n_digits = numeral.n_digits;
  self->leading_zero = line->folded[at] == '0';
  self->few = numeral.few;
  self->vague = numeral.several;
  for (guint i = numeral.n_stops; i > 0; i--)
    {
      const GalpiNumeralStop *stop = &numeral.stops[i - 1];

      /* 이해 해: no number ends in 해 before the unit 해. */
      if (stop->spaced || (line->folded[stop->end - 1] == 0xd574 && !numeral.digits))
        continue;
      /* 사이 일부: digits spelled one by one are those of a year. */
      if (!numeral.digits && stop->end - at > 1 && stop->end - at < 4
          && galpi_numeral_is_by_digit (line, at, stop->end))
        continue;
      self->unit = unit_at (line, skip_one_space (line, stop->end), category, &self->end);
      if (self->unit == NULL
          || (!numeral.digits && !numeral.several && stop->end - at == 1
              && !is_sure_syllable (line, at, stop, self->unit, self->end, sure)))
        continue;
      self->low = self->high = stop->value;
      return TRUE;
    }

  if (!numeral.digits)
    return FALSE;
  for (guint i = numeral.n_stops; i > 0; i--)
    {
      const GalpiNumeralStop *stop = &numeral.stops[i - 1];
      guint second = skip_range_mark (line, stop->end, &self->list), third;

      if (second == 0 || line->kinds[second] != GALPI_CHAR_DIGIT
          || !galpi_numeral_read (line, second, &other))
        continue;
      self->low = stop->value;
      third = self->list ? skip_list (line, second, &self->low, &other) : 0;
      self->unit = unit_at (line, skip_one_space (line, other.stops[0].end), category, &self->end);
      self->high = other.stops[0].value;
      if (self->unit == NULL || !is_range (self, self->list && third == 0))
        continue;
      self->few |= other.few;
      return TRUE;
    }

  return FALSE;
}
