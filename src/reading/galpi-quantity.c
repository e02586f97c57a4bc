/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko.h"
#include "galpi-modifier.h"
#include "galpi-particle.h"
#include "galpi-reader.h"
#include "galpi-time-words-ko.h"
#include "galpi-unit-table.h"

/* What may be written onto a unit in Hangul: 3명씩, 2배가량. What else follows makes another word of
 * it: 2018 평창, 0.5비트코인. */
static const GalpiWord suffixes[] = {
  { "가량" }, { "이상" }, { "이하" }, { "미만" }, { "초과" }, { "안팎" }, { "내외" }, { "남짓" }, { "정도" },
  { "쯤" }, { "씩" }, { "당" }, { "째" }, { "짜리" }, { "들" }, { "중" }, { "간" }, { "넘게" }, { "급" },
  { "용" }, { "형" }, { "제" }, { "치" }, { "분" }, { "꼴" }, { "규모" }, { "수준" }, { "선" }, { "여" },
  { "밖에" }, { "이내" }, { "전후" }, { "대" }, { "산" }, { "였" }, { "에요" }, { "입니다" }, { "에서" },
  { "이었" }, { "인데" }, { "이던" }, { "이라" }, { "이면" }, { "으로" }, { "까지" }, { "이지만" },
  { NULL },
};

static const GalpiWord folds[] = {
  { "twofold", 0, 2 }, { "threefold", 0, 3 }, { "fourfold", 0, 4 }, { "fivefold", 0, 5 },
  { "sixfold", 0, 6 }, { "sevenfold", 0, 7 }, { "eightfold", 0, 8 }, { "ninefold", 0, 9 },
  { "tenfold", 0, 10 }, { "twentyfold", 0, 20 }, { "hundredfold", 0, 100 },
  { "thousandfold", 0, 1000 }, { NULL },
};

static const GalpiLexicon *
fold_words (void)
{
  static gsize words;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, (gsize) galpi_lexicon_new (folds, NULL));
  return (const GalpiLexicon *) words;
}

static const GalpiLexicon *
suffix_words (void)
{
  static gsize words;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, (gsize) galpi_lexicon_new (suffixes, NULL));
  return (const GalpiLexicon *) words;
}

static gboolean
ends_unit (const GalpiSpan *line,
           guint            at)
{
  guint end;

  return line->kinds[at] != GALPI_CHAR_HANGUL || line->kinds[(int) at - 1] != GALPI_CHAR_HANGUL
         || galpi_particle_read (line, at)
         || galpi_lexicon_find (suffix_words (), line, at, 1, &end) != NULL;
}

static const GalpiWord *
unit_after (const GalpiSpan        *line,
            guint                   at,
            const GalpiNumeral     *numeral,
            const GalpiNumeralStop *stop,
            guint                  *end)
{
  guint i = stop->end;
  const GalpiWord *word;

  if (line->kinds[i] == GALPI_CHAR_SPACE)
    i++;
  word = galpi_lexicon_find (galpi_unit_words (), line, i, ~0ull, end);
  if (word == NULL || word->category == GALPI_UNIT_STOP || !ends_unit (line, *end))
    return NULL;
  /* 3대 1 is a ratio, 3대2 a score. */
  if (line->folded[*end - 1] == 0xb300
      && line->kinds[galpi_span_skip_space (line, *end)] == GALPI_CHAR_DIGIT)
    return NULL;
  /* 5t is a weight, 5T is not; 5g, not 5G; 1.5x, not 4x4. */
  if (*end == i + 1 && line->kinds[i] == GALPI_CHAR_LATIN
      && (line->kinds[*end] == GALPI_CHAR_DIGIT || line->chars[i] != (gunichar) word->code[0] || (i > stop->end && line->chars[i] != 't')))
    return NULL;
  /* In Hangul, a number of one syllable is more often the end of a word, or another word. */
  if (line->kinds[at] == GALPI_CHAR_HANGUL && !numeral->several
      && (stop->end - at < 2 || galpi_numeral_is_by_digit (line, at, stop->end)))
    return NULL;
  return word;
}

static void
share_unit (GalpiNumeralStop       *first,
            const GalpiNumeralStop *second)
{
  GalpiDecimal one = { 1, 0 }, shared;

  if (galpi_decimal_compare (&first->unit, &one) == 0
      && galpi_decimal_multiply (&first->value, &second->unit, &shared)
      && galpi_decimal_compare (&shared, &second->value) <= 0)
    first->value = shared;
}

/* -3.5%, 마이너스 3.5%, 영하 10도: where a ratio begins whose sign says that it is negative, else @at. */
static guint
start_of_negative (const GalpiSpan *line,
                   guint            floor,
                   guint            at)
{
  static const gunichar minus[] = { 0xb9c8, 0xc774, 0xb108, 0xc2a4 };     /* 마이너스 */
  guint i = at;

  if (at > floor && line->folded[at - 1] == '-'
      && (at == 1 || (!galpi_char_is_word (line->kinds[at - 2]) && line->folded[at - 2] != '%')))
    return at - 1;
  while (i > floor && line->kinds[i - 1] == GALPI_CHAR_SPACE)
    i--;
  if (i >= floor + 2 && line->folded[i - 2] == 0xc601 && line->folded[i - 1] == 0xd558)   /* 영하 */
    return i - 2;
  if (i < floor + G_N_ELEMENTS (minus))
    return at;
  i -= G_N_ELEMENTS (minus);
  for (guint k = 0; k < G_N_ELEMENTS (minus); k++)
    if (line->folded[i + k] != minus[k])
      return at;
  return i;
}

/* 5.25%-5.50%: a range whose ends both have the unit. Returns one past it, or @end. */
static guint
read_other_end (const GalpiSpan *line,
                const GalpiWord *unit,
                guint            end,
                GalpiDecimal    *max)
{
  guint second = end, after;
  GalpiNumeral other;

  if ((line->folded[end] != '~' && line->folded[end] != '-')
      || !galpi_numeral_read (line, second = galpi_span_skip_space (line, end + 1), &other))
    return end;
  for (guint k = other.n_stops; k > 0; k--)
    {
      const GalpiNumeralStop *stop = &other.stops[k - 1];
      const GalpiWord *again = unit_after (line, second, &other, stop, &after);

      if (again != NULL && g_strcmp0 (again->code, unit->code) == 0
          && galpi_decimal_compare (&stop->value, max) > 0)
        {
          *max = stop->value;
          return after;
        }
    }
  return end;
}

static gboolean
is_temperature (const GalpiWord *unit)
{
  return g_strcmp0 (unit->code, "℃") == 0 || g_strcmp0 (unit->code, "도") == 0;
}

static guint
add_quantity (GalpiReader        *reader,
              guint               start,
              guint               end,
              const GalpiDecimal *min,
              const GalpiDecimal *max,
              gboolean            approx,
              const char         *unit)
{
  const GalpiSpan *line = &reader->line;
  guint bits = galpi_modifier_before (line, reader->floor, &start)
               | galpi_modifier_after (line, &end);
  GalpiFinding *finding;

  if (g_strcmp0 (unit, "%") == 0)
    bits |= galpi_modifier_band (line, &end);

  bits |= galpi_modifier_beyond (line, end);
  finding = galpi_reader_add (reader, GALPI_FINDING_QUANTITY, start, end);
  finding->min = galpi_decimal_to_string (min);
  finding->max = galpi_decimal_to_string (max);
  finding->unit = g_strdup (unit);
  finding->approx = approx || (bits & GALPI_MODIFIER_APPROX) != 0;
  if (bits & (GALPI_MODIFIER_AT_MOST | GALPI_MODIFIER_LESS))
    finding->bound = g_strdup ("max");
  else if (bits & (GALPI_MODIFIER_AT_LEAST | GALPI_MODIFIER_MORE))
    finding->bound = g_strdup ("min");
  return end;
}

guint
galpi_fraction_read (GalpiReader        *reader,
                     guint               at,
                     const GalpiNumeral *numeral)
{
  const GalpiSpan *line = &reader->line;
  GalpiNumeral over;
  GalpiDecimal share, half = { 5, 1 };
  GalpiFinding *finding;
  guint i;

  /* 절반 */
  if (line->folded[at] == 0xc808 && line->folded[at + 1] == 0xbc18 && ends_unit (line, at + 2))
    return add_quantity (reader, at, at + 2, &half, &half, FALSE, "share");
  if (numeral->n_stops == 0)
    return 0;
  i = numeral->stops[0].end;
  if (line->folded[i] != 0xbd84 || line->folded[i + 1] != 0xc758)      /* 분의 */
    return 0;
  i = galpi_span_skip_space (line, i + 2);
  if (!galpi_numeral_read (line, i, &over)
      || !galpi_decimal_divide (&over.stops[0].value, &numeral->stops[0].value, 6, &share))
    return 0;

  finding = galpi_reader_add (reader, GALPI_FINDING_QUANTITY, at, over.stops[0].end);
  finding->min = galpi_decimal_to_string (&share);
  finding->max = g_strdup (finding->min);
  finding->unit = g_strdup ("share");
  return over.stops[0].end;
}

/* 두 배, 세 명, 서너 곳 */
static guint
read_native (GalpiReader *reader,
             guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end, unit_end;
  const GalpiWord *word = galpi_word_ko (line, at, 1ull << KO_NATIVE, &end), *unit;
  GalpiDecimal min, max;

  if (word == NULL || word->value == 0 || line->kinds[end] != GALPI_CHAR_SPACE)
    return 0;
  unit = galpi_lexicon_find (galpi_unit_words (), line, end + 1, ~0ull, &unit_end);
  if (unit == NULL || unit->category == GALPI_UNIT_STOP || !ends_unit (line, unit_end)
      || line->kinds[end + 1] != GALPI_CHAR_HANGUL)
    return 0;
  min = (GalpiDecimal) { word->value >= 100 ? word->value / 100 : word->value, 0 };
  max = (GalpiDecimal) { word->value % 100, 0 };
  return add_quantity (reader, at, unit_end, &min, &max, FALSE, unit->code);
}

/* threefold */
static guint
read_fold (GalpiReader *reader,
           guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end;
  const GalpiWord *word = galpi_lexicon_find (fold_words (), line, at, 1, &end);
  GalpiDecimal times;

  if (word == NULL || line->kinds[end] == GALPI_CHAR_LATIN)
    return 0;
  times = (GalpiDecimal) { word->value, 0 };
  return add_quantity (reader, at, end, &times, &times, FALSE, "fold");
}

guint
galpi_quantity_read (GalpiReader        *reader,
                     guint               at,
                     const GalpiNumeral *numeral)
{
  const GalpiSpan *line = &reader->line;
  GalpiDecimal min = { 0, 0 }, max = { 0, 0 };
  const GalpiWord *unit = NULL;
  gboolean approx = numeral->few || numeral->several;
  guint end = 0;

  if (line->kinds[at] == GALPI_CHAR_HANGUL)
    {
      end = read_native (reader, at);
      if (end != 0)
        return end;
    }
  else if (line->kinds[at] == GALPI_CHAR_LATIN)
    {
      end = read_fold (reader, at);
      if (end != 0)
        return end;
    }
  if (numeral->n_stops == 0)
    return 0;
  if (at > 0 && line->folded[at - 1] == 0xc81c)        /* 제: the third, not three */
    return 0;

  for (guint i = numeral->n_stops; i > 0 && unit == NULL; i--)
    {
      unit = unit_after (line, at, numeral, &numeral->stops[i - 1], &end);
      min = max = numeral->stops[i - 1].value;
      if (numeral->several)
        max = numeral->top;
    }
  if (unit != NULL && !numeral->several)
    end = read_other_end (line, unit, end, &max);

  for (guint i = numeral->n_stops; i > 0 && unit == NULL; i--)
    {
      GalpiNumeralStop stop = numeral->stops[i - 1];
      guint second = stop.end;
      GalpiNumeral other;

      if (galpi_span_has (line, second, " to "))
        second += 4;
      else if (line->folded[second] == '~' || line->folded[second] == '-')
        second = galpi_span_skip_space (line, second + 1);
      else
        continue;
      if (!galpi_numeral_read (line, second, &other))
        continue;
      for (guint k = other.n_stops; k > 0 && unit == NULL; k--)
        {
          unit = unit_after (line, second, &other, &other.stops[k - 1], &end);
          if (unit == NULL)
            continue;
          share_unit (&stop, &other.stops[k - 1]);
          min = stop.value;
          max = other.stops[k - 1].value;
          approx |= other.few;
        }
    }

  if (unit == NULL || galpi_decimal_compare (&min, &max) > 0)
    return 0;

  if ((unit->category == GALPI_UNIT_RATIO || is_temperature (unit))
      && galpi_decimal_compare (&min, &max) == 0)
    {
      guint start = start_of_negative (line, reader->floor, at);

      if (start < at)
        min.coefficient = max.coefficient = -min.coefficient;
      at = start;
    }
  return add_quantity (reader, at, end, &min, &max, approx, unit->code);
}
