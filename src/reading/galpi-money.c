/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-currency-table.h"
#include "galpi-modifier.h"
#include "galpi-money-private.h"
#include "galpi-reader.h"

/* A number that is one Hangul syllable is more often a word: 조원 a member, 이유로 a reason. */
static gboolean
is_sure_number (const GalpiSpan        *line,
                guint                   at,
                const GalpiNumeral     *numeral,
                const GalpiNumeralStop *stop,
                const GalpiWord        *word)
{
  GalpiDecimal ten = { 10, 0 };

  if (numeral->digits || numeral->several || line->kinds[at] != GALPI_CHAR_HANGUL)
    return TRUE;
  if (word->value == 0)
    return stop->end - at >= 2 || galpi_decimal_compare (&stop->value, &ten) < 0
           || galpi_decimal_compare (&stop->unit, &(GalpiDecimal) { 100000000, 0 }) <= 0;
  if (stop->end - at >= 2)
    return stop->value.scale > 0 || galpi_decimal_compare (&stop->value, &ten) >= 0;
  /* 십, 백, 천, 만, 억 */
  return galpi_decimal_compare (&stop->value, &ten) >= 0
         && galpi_decimal_compare (&stop->value, &(GalpiDecimal) { 100000000, 0 }) <= 0;
}

static const GalpiWord *
currency_after (const GalpiSpan        *line,
                guint                   at,
                const GalpiNumeral     *numeral,
                const GalpiNumeralStop *stop,
                guint                  *end)
{
  GalpiDecimal ten_thousand = { 10000, 0 };
  guint i = stop->end;
  const GalpiWord *word;

  if (line->kinds[i] == GALPI_CHAR_SPACE
      || (line->folded[i] == '-' && line->kinds[i + 1] == GALPI_CHAR_LATIN))
    i++;
  word = galpi_lexicon_find (galpi_currency_words (), line, i,
                             1 << GALPI_CURRENCY_CODE | 1 << GALPI_CURRENCY_WORD
                             | 1 << GALPI_CURRENCY_HUNDREDTH | 1 << GALPI_CURRENCY_STOP, end);
  if (word == NULL)
    return NULL;

  switch (word->category)
    {
    case GALPI_CURRENCY_STOP:
      return NULL;
    case GALPI_CURRENCY_CODE:
      if (word->value == 1 && !galpi_money_is_capital (line, i, *end))
        return NULL;
      break;
    case GALPI_CURRENCY_HUNDREDTH:
      if (word->value == 2)
        return NULL;
      if (word->value == 1 && (!numeral->digits || line->chars[i] != line->folded[i]))
        return NULL;
      break;
    default:
      if (word->value == 2 && galpi_decimal_compare (&stop->unit, &ten_thousand) < 0)
        return NULL;
      if (word->value == 1 && line->kinds[i] == GALPI_CHAR_LATIN
          && !galpi_money_is_sure_word (line, stop, *end))
        return NULL;
      break;
    }

  if (!is_sure_number (line, at, numeral, stop, word))
    return NULL;
  /* "$5 a US$10 note": a sign after a number belongs to the next one. */
  if (line->kinds[*end - 1] == GALPI_CHAR_PUNCTUATION && line->kinds[*end] == GALPI_CHAR_DIGIT)
    return NULL;
  return word;
}

void
galpi_money_set_value (GalpiSum               *sum,
                       const GalpiNumeral     *numeral,
                       const GalpiNumeralStop *stop)
{
  sum->min = sum->max = stop->value;
  sum->end = stop->end;
  sum->approx |= numeral->few || numeral->several;
  if (numeral->several)
    sum->max = numeral->top;
}

static void
to_hundredths (GalpiDecimal *number)
{
  GalpiDecimal hundredth = { 1, 2 };

  galpi_decimal_multiply (number, &hundredth, number);
}

/* Takes the longest reading of the number, with a letter for its scale. */
static guint
read_number_of_sign (const GalpiSpan  *line,
                     guint             at,
                     GalpiNumeral     *numeral,
                     GalpiNumeralStop *stop)
{
  GalpiDecimal scale;
  guint end;

  if (line->kinds[at] != GALPI_CHAR_DIGIT || !galpi_numeral_read (line, at, numeral))
    return 0;

  *stop = numeral->stops[numeral->n_stops - 1];
  for (guint i = numeral->n_stops; i > 0 && stop->spaced; i--)
    *stop = numeral->stops[i - 1];
  end = galpi_money_read_letter (line, stop->end, &scale);
  if (end > stop->end && galpi_decimal_multiply (&stop->value, &scale, &stop->value))
    {
      stop->unit = stop->fine = scale;
      stop->end = end;
    }
  return stop->end;
}

/* 3,4억 원: a comma between one figure and the next says a range. */
static gboolean
is_between_neighbours (const GalpiSpan *line,
                       guint            at)
{
  return line->folded[at] == ',' && at > 0 && line->kinds[at - 1] == GALPI_CHAR_DIGIT
         && line->folded[at + 1] == line->folded[at - 1] + 1
         && line->kinds[at + 1] == GALPI_CHAR_DIGIT && line->kinds[at + 2] == GALPI_CHAR_HANGUL
         && (at == 1 || (line->kinds[at - 2] != GALPI_CHAR_DIGIT && line->folded[at - 2] != '.'
                         && line->folded[at - 2] != ','));
}

/* The mark between the ends of a range. Returns one past it and its blanks, or 0. */
guint
galpi_money_skip_range_mark (const GalpiSpan *line,
                             guint            at,
                             gboolean         between)
{
  guint i = galpi_span_skip_space (line, at);
  const gunichar *c = line->folded + i;

  if (c[0] == '~' || c[0] == '-' || is_between_neighbours (line, i))
    i++;
  else if (c[0] == 't' && c[1] == 'o' && c[2] == ' ' && i > at)
    i += 2;
  else if (between && galpi_span_has (line, i, "and ") && i > at)
    i += 3;
  else
    return 0;
  return galpi_span_skip_space (line, i);
}

/* The first number of a range takes the unit of the second where it has none of its own. */
void
galpi_money_share_unit (GalpiNumeralStop       *first,
                        const GalpiNumeralStop *second)
{
  GalpiDecimal one = { 1, 0 }, shared;

  if (galpi_decimal_compare (&first->unit, &one) != 0)
    return;
  if ((galpi_decimal_multiply (&first->value, &second->fine, &shared)
       && galpi_decimal_compare (&shared, &second->value) <= 0)
      || (galpi_decimal_multiply (&first->value, &second->unit, &shared)
          && galpi_decimal_compare (&shared, &second->value) <= 0))
    first->value = shared;
}

static gboolean
said_between (const GalpiSpan *line,
              guint            at)
{
  return (at >= 8 && galpi_span_has (line, at - 8, "between "))
         || (at >= 5 && galpi_span_has (line, at - 5, "from "));
}

/* Reads @numeral and a currency after it: 400억 달러, 400억~500억 달러. */
gboolean
galpi_money_read_with_word (const GalpiSpan    *line,
                            guint               at,
                            const GalpiNumeral *numeral,
                            gboolean            ranges,
                            GalpiSum           *sum)
{
  gboolean between = said_between (line, at);

  for (guint i = numeral->n_stops; i > 0; i--)
    {
      const GalpiNumeralStop *stop = &numeral->stops[i - 1];
      guint end;
      const GalpiWord *word = currency_after (line, at, numeral, stop, &end);

      if (word == NULL)
        continue;
      galpi_money_set_value (sum, numeral, stop);
      sum->end = end;
      sum->currency = word->code;
      sum->worded = line->kinds[end - 1] == GALPI_CHAR_LATIN;
      if (word->category == GALPI_CURRENCY_HUNDREDTH)
        {
          to_hundredths (&sum->min);
          to_hundredths (&sum->max);
        }
      return TRUE;
    }

  /* 제1원전: the first, not one. */
  if (at > 0 && line->folded[at - 1] == 0xc81c && line->kinds[at] == GALPI_CHAR_DIGIT)
    return 0;
  if (numeral->n_stops > 0)
    {
      GalpiNumeralStop stop = numeral->stops[numeral->n_stops - 1];
      guint end;
      const GalpiWord *word = galpi_money_read_scaled_code (line, &stop, &end);

      if (word != NULL)
        {
          galpi_money_set_value (sum, numeral, &stop);
          sum->end = end;
          sum->currency = word->code;
          return TRUE;
        }
    }

  for (guint i = ranges ? numeral->n_stops : 0; i > 0; i--)
    {
      GalpiNumeralStop stop = numeral->stops[i - 1];
      guint second = galpi_money_skip_range_mark (line, stop.end, between);
      GalpiNumeral other;

      if (second == 0 || !galpi_numeral_read (line, second, &other))
        continue;
      for (guint k = other.n_stops; k > 0; k--)
        {
          guint end;
          const GalpiWord *word = currency_after (line, second, &other, &other.stops[k - 1], &end);

          if (word == NULL)
            continue;
          galpi_money_share_unit (&stop, &other.stops[k - 1]);
          galpi_money_set_value (sum, numeral, &stop);
          sum->max = other.stops[k - 1].value;
          sum->approx |= other.few;
          sum->end = end;
          sum->currency = word->code;
          if (word->category == GALPI_CURRENCY_HUNDREDTH)
            {
              to_hundredths (&sum->min);
              to_hundredths (&sum->max);
            }
          return galpi_decimal_compare (&sum->min, &sum->max) <= 0;
        }
    }

  return FALSE;
}

/* Reads a sign or code and the number after it: $40-50 billion, USD 200. */
static gboolean
read_with_sign (const GalpiSpan *line,
                guint            at,
                GalpiSum             *sum)
{
  GalpiNumeral numeral, other;
  GalpiNumeralStop stop, last;
  guint end, second;
  const GalpiWord *again, *word;

  word = galpi_lexicon_find (galpi_currency_words (), line, at,
                             1 << GALPI_CURRENCY_SIGN | 1 << GALPI_CURRENCY_CODE, &end);
  if (word == NULL || (word->category == GALPI_CURRENCY_CODE && word->value == 1))
    return FALSE;

  end = galpi_span_skip_space (line, end);
  if (read_number_of_sign (line, end, &numeral, &stop) == 0)
    return FALSE;

  sum->currency = word->code;
  galpi_money_set_value (sum, &numeral, &stop);

  second = galpi_money_skip_range_mark (line, stop.end, said_between (line, at));
  if (second != 0)
    {
      guint after;

      again = galpi_lexicon_find (galpi_currency_words (), line, second,
                                  1 << GALPI_CURRENCY_SIGN | 1 << GALPI_CURRENCY_CODE, &after);
      if (again != NULL && g_strcmp0 (again->code, word->code) == 0)
        second = galpi_span_skip_space (line, after);
      if (read_number_of_sign (line, second, &other, &last) != 0)
        {
          galpi_money_share_unit (&stop, &last);
          if (galpi_decimal_compare (&stop.value, &last.value) <= 0)
            {
              sum->min = stop.value;
              sum->max = last.value;
              sum->end = last.end;
            }
        }
    }

  /* "$5 million US dollars", "$20 USD": said twice. */
  end = galpi_span_skip_space (line, sum->end);
  again = galpi_lexicon_find (galpi_currency_words (), line, end,
                              1 << GALPI_CURRENCY_WORD | 1 << GALPI_CURRENCY_CODE, &end);
  if (again != NULL && again->value == 0 && g_strcmp0 (again->code, word->code) == 0
      && line->kinds[end - 1] != GALPI_CHAR_PUNCTUATION)
    sum->end = end;
  return TRUE;
}

/* 1,350원 50전: a hundredth only after its whole. */
static const GalpiWord *
jeon_at (const GalpiSpan *line,
         guint            at,
         guint           *end)
{
  const GalpiWord *word = galpi_lexicon_find (galpi_currency_words (), line, at,
                                              1 << GALPI_CURRENCY_HUNDREDTH, end);

  return word != NULL && word->value == 2 ? word : NULL;
}

/* 1달러 20센트, 20 dollars and 43 cents. */
static void
read_hundredths (const GalpiSpan *line,
                 GalpiSum             *sum)
{
  guint at = galpi_span_skip_space (line, sum->end), end;
  GalpiNumeral numeral;

  if (galpi_span_has (line, at, "and "))
    at = galpi_span_skip_space (line, at + 4);
  if (galpi_decimal_compare (&sum->min, &sum->max) != 0 || !galpi_numeral_read (line, at, &numeral))
    return;

  for (guint i = numeral.n_stops; i > 0; i--)
    {
      int value = galpi_numeral_stop_to_int (&numeral.stops[i - 1]);
      GalpiDecimal part = { value, 2 };
      const GalpiWord *word;

      if (value < 0 || value >= 100)
        continue;
      word = currency_after (line, at, &numeral, &numeral.stops[i - 1], &end);
      if (word == NULL && g_strcmp0 (sum->currency, "KRW") == 0 && numeral.digits)
        word = jeon_at (line, numeral.stops[i - 1].end, &end);
      if (word == NULL || word->category != GALPI_CURRENCY_HUNDREDTH)
        continue;
      if (!galpi_decimal_add (&sum->min, &part, &sum->min))
        return;
      sum->max = sum->min;
      sum->end = end;
      return;
    }
}

/* 10달러 - 20달러, between 10 dollars and 20 dollars */
static void
read_second_sum (const GalpiSpan *line,
                 guint            at,
                 GalpiSum             *sum)
{
  guint second = galpi_money_skip_range_mark (line, sum->end, said_between (line, at));
  GalpiNumeral numeral;
  GalpiSum other = { 0 };

  if (second == 0 || galpi_decimal_compare (&sum->min, &sum->max) != 0
      || !galpi_numeral_read (line, second, &numeral)
      || !galpi_money_read_with_word (line, second, &numeral, FALSE, &other)
      || g_strcmp0 (other.currency, sum->currency) != 0
      || galpi_decimal_compare (&sum->min, &other.max) > 0)
    return;

  sum->max = other.max;
  sum->end = other.end;
  sum->approx |= other.approx;
}

guint
galpi_money_read (GalpiReader        *reader,
                  guint               at,
                  const GalpiNumeral *numeral)
{
  const GalpiSpan *line = &reader->line;
  GalpiSum sum = { .start = at };
  GalpiFinding *finding;
  guint bits;

  if (numeral->n_stops > 0)
    {
      if (!galpi_money_read_with_word (line, at, numeral, TRUE, &sum)
          && !galpi_money_read_restatement (reader, at, numeral, &sum)
          && !galpi_money_read_in_list (line, numeral, &sum)
          && !galpi_money_read_after_sum (reader, at, numeral, &sum)
          && !galpi_money_read_after_word (reader, at, numeral, &sum)
          && !(line->kinds[at] == GALPI_CHAR_LATIN && read_with_sign (line, at, &sum)))
        return 0;
    }
  else if (!read_with_sign (line, at, &sum) && !galpi_money_read_name_first (line, at, &sum))
    return 0;

  if (numeral->n_stops > 0 && galpi_money_is_unit_alone (line, at, numeral, sum.end))
    return 0;
  read_hundredths (line, &sum);
  galpi_money_read_bare_cents (line, &sum);
  read_second_sum (line, at, &sum);
  bits = galpi_modifier_before (line, reader->floor, &sum.start);
  bits |= galpi_modifier_after (line, &sum.end);
  bits |= galpi_modifier_band (line, &sum.end);
  bits |= galpi_modifier_beyond (line, sum.end);

  finding = galpi_reader_add (reader, GALPI_FINDING_MONEY, sum.start, sum.end);
  finding->min = galpi_decimal_to_string (&sum.min);
  finding->max = galpi_decimal_to_string (&sum.max);
  finding->currency = g_strdup (sum.currency);
  finding->approx = sum.approx || (bits & GALPI_MODIFIER_APPROX) != 0;
  if (bits & (GALPI_MODIFIER_AT_MOST | GALPI_MODIFIER_LESS))
    finding->bound = g_strdup ("max");
  else if (bits & (GALPI_MODIFIER_AT_LEAST | GALPI_MODIFIER_MORE))
    finding->bound = g_strdup ("min");
  reader->last_money = finding;
  return sum.end;
}

guint
galpi_cell_read (GalpiReader *reader,
                 guint        at)
{
  GalpiDecimal sum;
  const char *currency;
  guint end = galpi_table_read_cell (&reader->table, &reader->line, at, &sum, &currency);
  GalpiFinding *finding;

  if (end == 0)
    return 0;
  finding = galpi_reader_add (reader, GALPI_FINDING_MONEY, at, end);
  finding->min = galpi_decimal_to_string (&sum);
  finding->max = g_strdup (finding->min);
  finding->currency = g_strdup (currency);
  return end;
}
