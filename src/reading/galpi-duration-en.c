/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

/* A number and a unit while they are read. */
typedef struct
{
  GalpiDecimal low;
  GalpiDecimal high;
  gboolean     vague;
  gboolean     counted;      /* the number is said, not an article */
  int          direction;    /* of "upcoming" between the number and the unit */
  GalpiGrain   grain;
} Amount;

static const GalpiWord *
unit_after (const GalpiSpan *line,
            guint            at,
            Amount          *amount,
            guint           *end)
{
  const GalpiWord *relative;
  guint i = at, after;

  i += line->folded[i] == '-';
  i = galpi_span_skip_space (line, i);
  if (line->folded[at] != '-' && galpi_word_en (line, i, BIT (EN_UNIT_ADJECTIVE), &after) != NULL)
    i = galpi_span_skip_space (line, after);
  else if (line->folded[at] != '-'
           && (relative = galpi_word_en (line, i, BIT (EN_RELATIVE), &after)) != NULL
           && relative->value != GALPI_LEAN_THIS && line->folded[i] != 't')
    {
      amount->direction = relative->value == GALPI_LEAN_PAST ? -1 : 1;
      i = galpi_span_skip_space (line, after);
    }
  if (line->kinds[i] == GALPI_CHAR_LATIN && !galpi_span_starts_run (line, i))
    return NULL;
  return galpi_word_en (line, i, BIT (EN_UNIT) | BIT (EN_UNIT_OF), end);
}

/* and a half */
static guint
read_half (const GalpiSpan *line,
           guint            at,
           GalpiDecimal    *amount)
{
  GalpiDecimal half = { 5, 1 };
  guint i = galpi_span_skip_space (line, at), length;

  if (galpi_span_has (line, i, "and a half"))
    length = 10;
  else if (galpi_span_has (line, i, "and half") && !galpi_span_has (line, i, "and half o"))
    length = 8;
  else
    return at;
  if (galpi_char_is_word (line->kinds[i + length])
      || !galpi_decimal_add (amount, &half, amount))
    return at;
  return i + length;
}

/* half an, ½, 3/4, three-quarters of an: the part of a unit. Returns one past it, or 0. */
static guint
read_part (const GalpiSpan *line,
           guint            at,
           GalpiDecimal    *part)
{
  static const struct { const char *words; GalpiDecimal part; } parts[] = {
    { "half an ", { 5, 1 } }, { "half a ", { 5, 1 } }, { "a half ", { 5, 1 } },
    { "half-", { 5, 1 } }, { "half ", { 5, 1 } }, { "1/2 ", { 5, 1 } },
    { "a quarter of an ", { 25, 2 } }, { "a quarter of a ", { 25, 2 } },
    { "quarter of an ", { 25, 2 } }, { "quarter of a ", { 25, 2 } }, { "1/4 ", { 25, 2 } },
    { "three-quarters of an ", { 75, 2 } }, { "three quarters of an ", { 75, 2 } },
    { "three-quarters of a ", { 75, 2 } }, { "three quarters of a ", { 75, 2 } },
    { "3/4 ", { 75, 2 } }, { "3/4 of an ", { 75, 2 } },
  };

  if ((line->folded[at] == 0xbd || line->folded[at] == 0xbc || line->folded[at] == 0xbe)
      && line->kinds[(int) at - 1] != GALPI_CHAR_DIGIT)
    {
      *part = line->folded[at] == 0xbd ? (GalpiDecimal) { 5, 1 }
              : (GalpiDecimal) { line->folded[at] == 0xbc ? 25 : 75, 2 };
      return galpi_span_skip_space (line, at + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (galpi_span_has (line, at, parts[i].words))
      {
        *part = parts[i].part;
        return galpi_en_skip_word (line, at, parts[i].words);
      }
  return 0;
}

/* Whether a unit that is also another word is one here: not "a second chance", "a quarter of". */
static gboolean
is_unit (const GalpiSpan *line,
         const Amount    *amount,
         const GalpiWord *unit,
         guint            end)
{
  guint i = galpi_span_skip_space (line, end), unused;
  gboolean plural = line->folded[end - 1] == 's', one = amount->high.coefficient == 1
                                                          && amount->high.scale == 0;

  if (unit->category != EN_UNIT)
    return TRUE;
  /* The twenty second is a day. */
  if (unit->value == GALPI_GRAIN_SECOND && line->folded[end - 1] == 'd')
    return one && !amount->vague
           && (amount->counted || line->kinds[i] != GALPI_CHAR_LATIN
               || galpi_word_en (line, i, BIT (EN_PREPOSITION) | BIT (EN_AGO) | BIT (EN_RANGE)
                                          | BIT (EN_AND) | BIT (EN_AFTERWARDS), &unused) != NULL);
  if (unit->value == GALPI_GRAIN_QUARTER
      && (galpi_span_has (line, i, "of ") || galpi_word_en (line, i, BIT (EN_PAST_TO), &unused)))
    return FALSE;
  /* Ages: 45-year-old, 12 years old, 30 years of age. */
  if (galpi_span_has (line, end, "-old") || galpi_span_has (line, i, "of age")
      || (galpi_span_has (line, i, "old") && line->kinds[i + 3] != GALPI_CHAR_LATIN))
    return FALSE;
  /* some day */
  return plural || !amount->vague || unit->value > GALPI_GRAIN_YEAR;
}

/* all week, the whole year, for a full day */
static guint
read_whole (const GalpiSpan *line,
            guint            at,
            GalpiGrain      *grain)
{
  guint end, i;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_WHOLE), &end), *unit;

  if (word == NULL)
    return 0;
  i = galpi_span_skip_space (line, end + (line->folded[end] == '-'));
  if (line->kinds[i] != GALPI_CHAR_LATIN)
    return 0;
  unit = galpi_lexicon_find (galpi_time_words_en (), line, i, BIT (EN_UNIT), &end);
  if (unit == NULL || line->folded[end - 1] == 's' || unit->value < GALPI_GRAIN_DAY
      || unit->value == GALPI_GRAIN_QUARTER || unit->value == GALPI_GRAIN_HALF)
    return 0;
  /* A full-year profit is a figure, not a time. */
  if (word->value == 1 && (at < 4 || !galpi_span_has (line, at - 4, "for ")
                           || !galpi_en_ends_phrase (line, end)))
    return 0;
  *grain = (GalpiGrain) unit->value;
  return end;
}

/* 3h, 10D: only after a word that lets a time follow. Returns one past it, or 0. */
static guint
read_letter (const GalpiSpan *line,
             guint            at,
             guint            end,
             GalpiGrain      *grain)
{
  if (line->kinds[end + 1] == GALPI_CHAR_LATIN || line->kinds[end + 1] == GALPI_CHAR_DIGIT
      || line->kinds[end] != GALPI_CHAR_LATIN || line->folded[end + 1] == '-'
      || !(galpi_word_before_en (line, at, BIT (EN_RELATIVE))
           || (at >= 4 && galpi_span_has (line, at - 4, "for "))
           || (at >= 3 && galpi_span_has (line, at - 3, "in "))
           || (at >= 7 && galpi_span_has (line, at - 7, "within "))))
    return 0;
  switch (line->folded[end])
    {
    case 'h': *grain = GALPI_GRAIN_HOUR; break;
    case 'd': *grain = GALPI_GRAIN_DAY; break;
    case 'w': *grain = GALPI_GRAIN_WEEK; break;
    case 'y': *grain = GALPI_GRAIN_YEAR; break;
    default: return 0;
    }
  return end + 1;
}

/* The number of a numeral, or of two that make a range: two to three, 5-10, two or three. */
static const GalpiWord *
read_number (const GalpiSpan    *line,
             const GalpiNumeral *numeral,
             Amount             *amount,
             guint              *after)
{
  const GalpiNumeralStop *stop = &numeral->stops[numeral->n_stops - 1], *last;
  guint end, second;
  const GalpiWord *unit;
  GalpiNumeral other;

  amount->low = stop->value;
  end = read_half (line, stop->end, &amount->low);
  /* 4½ years */
  if (line->folded[end] == 0xbd && galpi_decimal_add (&amount->low, &(GalpiDecimal) { 5, 1 },
                                                      &amount->low))
    end++;
  amount->high = amount->low;
  amount->counted = TRUE;
  unit = unit_after (line, end, amount, after);
  if (unit != NULL)
    return unit;

  second = galpi_range_mark_en (line, stop->end, FALSE);
  end = galpi_span_skip_space (line, stop->end);
  if (second == 0 && galpi_span_has (line, end, "or "))
    second = galpi_span_skip_space (line, end + 3);
  if (second == 0 || !galpi_numeral_read (line, second, &other))
    return NULL;
  last = &other.stops[other.n_stops - 1];
  amount->high = last->value;
  if (galpi_decimal_compare (&amount->low, &amount->high) >= 0)
    return NULL;
  return unit_after (line, last->end, amount, after);
}

/* A number and a unit. */
static guint
read_amount (const GalpiSpan *line,
             guint            at,
             Amount          *amount)
{
  guint end, after = 0;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_NUMBER), &end), *unit = NULL;
  GalpiNumeral numeral = { 0 };

  *amount = (Amount) { 0 };
  end = word != NULL ? end : 0;
  if (read_part (line, at, &amount->low) != 0)
    {
      amount->high = amount->low;
      amount->counted = TRUE;
      end = read_part (line, at, &amount->low);
      /* 1/2 h */
      if (line->folded[end] == 'h' && line->kinds[end + 1] != GALPI_CHAR_LATIN)
        {
          amount->grain = GALPI_GRAIN_HOUR;
          return end + 1;
        }
      unit = unit_after (line, end, amount, &after);
      /* "half year" is half of a year's figures. */
      if (unit != NULL && (unit->value == GALPI_GRAIN_QUARTER || unit->value == GALPI_GRAIN_HALF))
        unit = NULL;
    }
  if (unit == NULL && word != NULL && !galpi_span_has (line, at, "the "))
    {
      unit = unit_after (line, end, amount, &after);
      amount->vague = word->value == 0;
      amount->counted = word->value != 1;
      amount->low = amount->high = (GalpiDecimal) { word->value, 0 };
    }
  if (unit == NULL && line->kinds[at] != GALPI_CHAR_HANGUL
      && galpi_numeral_read (line, at, &numeral))
    {
      unit = read_number (line, &numeral, amount, &after);
      amount->vague = numeral.several;
      if (unit == NULL && numeral.plain && amount->low.coefficient == amount->high.coefficient)
        return read_letter (line, at, numeral.stops[0].end, &amount->grain);
    }

  /* World Cup 2018 day five */
  if (unit != NULL && numeral.n_digits == 4 && numeral.plain && line->folded[after - 1] != 's'
      && amount->low.coefficient >= 1900 && amount->low.coefficient < 2100)
    return 0;
  if (unit == NULL || (!amount->vague && amount->high.coefficient == 0)
      || !is_unit (line, amount, unit, after))
    return 0;
  if (unit->category == EN_UNIT_OF)
    {
      GalpiDecimal count = { unit->value / 100, 0 };

      amount->grain = (GalpiGrain) (unit->value % 100);
      galpi_decimal_multiply (&amount->low, &count, &amount->low);
      galpi_decimal_multiply (&amount->high, &count, &amount->high);
    }
  else if (unit->value == GALPI_GRAIN_WEEKEND || unit->value == GALPI_GRAIN_HALF)
    return 0;
  else
    amount->grain = (GalpiGrain) unit->value;
  return after;
}

guint
galpi_duration_en_read (const GalpiSpan *line,
                        guint            at,
                        GalpiDuration   *duration)
{
  GalpiGrain coarser = GALPI_N_GRAINS, grain;
  guint i = at, result = 0;

  *duration = (GalpiDuration) { 0 };
  result = read_whole (line, at, &grain);
  if (result != 0)
    {
      duration->min[grain] = duration->max[grain] = (GalpiDecimal) { 1, 0 };
      duration->grain = grain;
      return result;
    }

  for (;;)
    {
      Amount amount;
      guint end = read_amount (line, i, &amount);

      if (end == 0 || amount.grain >= coarser || (amount.vague && result != 0))
        break;
      end = read_half (line, end, &amount.low);
      if (galpi_decimal_compare (&amount.low, &amount.high) > 0)
        amount.high = amount.low;
      duration->min[amount.grain] = amount.low;
      duration->max[amount.grain] = amount.high;
      duration->vague |= amount.vague;
      duration->counted |= amount.counted;
      duration->direction = amount.direction;
      duration->grain = amount.grain;
      /* Centuries and decades are so many years: no years come after them. */
      coarser = MIN (amount.grain, GALPI_GRAIN_YEAR);
      result = end;
      i = galpi_span_skip_space (line, end + (line->folded[end] == ','));
      if (galpi_span_has (line, i, "and "))
        i = galpi_span_skip_space (line, i + 4);
    }

  return result;
}
