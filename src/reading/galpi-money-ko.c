/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-money-private.h"

#include "galpi-currency-table.h"
#include "galpi-modifier.h"
#include "galpi-money-words.h"
#include "galpi-particle.h"
#include "galpi-unit-table.h"

/* 3조2,000억, 2조1,000억 원: each of a list is in the currency of the last. */
#define MAX_LIST 6

gboolean
galpi_money_read_in_list (const GalpiSpan    *line,
                          const GalpiNumeral *numeral,
                          GalpiSum           *sum)
{
  GalpiDecimal ten_thousand = { 10000, 0 };
  GalpiNumeral other = *numeral;
  guint first_end = 0;

  if (!numeral->digits)
    return FALSE;
  for (guint n = 0; n < MAX_LIST; n++)
    {
      const GalpiNumeralStop *stop = NULL;
      GalpiSum last = { 0 };
      guint i;

      for (guint k = 0; k < other.n_stops; k++)
        if (!other.stops[k].spaced)
          stop = &other.stops[k];
      if (stop == NULL || galpi_decimal_compare (&stop->unit, &ten_thousand) < 0)
        return FALSE;
      if (n == 0)
        {
          galpi_money_set_value (sum, numeral, stop);
          first_end = stop->end;
        }
      i = stop->end;
      if (line->folded[i] != ',' && line->folded[i] != 0xb7 && line->folded[i] != '/'
          && line->folded[i] != 0xacfc && line->folded[i] != 0xc640)           /* 과 와 */
        return FALSE;
      i = galpi_span_skip_space (line, i + 1);
      if (line->kinds[i] != GALPI_CHAR_DIGIT || !galpi_numeral_read (line, i, &other))
        return FALSE;
      if (galpi_money_read_with_word (line, i, &other, TRUE, &last))
        {
          sum->currency = last.currency;
          sum->end = first_end;
          return TRUE;
        }
    }
  return FALSE;
}

/* The particle or the end after a sum whose 원 was left out: 3조2,000억으로. */
static gboolean
ends_sum (const GalpiSpan *line,
          guint            at)
{
  guint next = galpi_span_skip_space (line, at), end;
  const GalpiWord *unit;

  if (line->kinds[at] == GALPI_CHAR_HANGUL)
    return galpi_particle_read (line, at);
  if (line->kinds[at] == GALPI_CHAR_LATIN || line->kinds[at] == GALPI_CHAR_DIGIT
      || line->folded[at] == '%')
    return FALSE;
  unit = galpi_lexicon_find (galpi_unit_words (), line, next, ~0ull, &end);
  return unit == NULL || unit->category == GALPI_UNIT_STOP || next == at
         || (line->kinds[end] == GALPI_CHAR_HANGUL && !galpi_particle_read (line, end));
}

/* 77억 원에서 152억으로, 3조 원보다 2,000억: in the currency of the sum just before. */
gboolean
galpi_money_read_after_sum (const GalpiReader  *reader,
                            guint               at,
                            const GalpiNumeral *numeral,
                            GalpiSum           *sum)
{
  const GalpiSpan *line = &reader->line;
  const GalpiNumeralStop *stop;
  guint start = at, i;

  if (!numeral->digits || reader->last_money == NULL)
    return FALSE;
  stop = &numeral->stops[numeral->n_stops - 1];
  if (galpi_decimal_compare (&stop->unit, &(GalpiDecimal) { 10000, 0 }) < 0
      || !ends_sum (line, stop->end))
    return FALSE;
  galpi_modifier_before (line, reader->floor, &start);
  for (i = start; i > 0 && line->kinds[i - 1] == GALPI_CHAR_SPACE;)
    i--;
  if (i < 2 || ((line->folded[i - 2] != 0xc5d0 || line->folded[i - 1] != 0xc11c)     /* 에서 */
                && (line->folded[i - 2] != 0xbcf4 || line->folded[i - 1] != 0xb2e4)) /* 보다 */
      || reader->last_money->range.end != line->offset + i - 2)
    return FALSE;
  galpi_money_set_value (sum, numeral, stop);
  sum->currency = reader->last_money->currency;
  return TRUE;
}

/* 매출 3조2,000억: what the word before it names is counted in money. */
gboolean
galpi_money_read_after_word (const GalpiReader  *reader,
                             guint               at,
                             const GalpiNumeral *numeral,
                             GalpiSum           *sum)
{
  const GalpiSpan *line = &reader->line;
  GalpiDecimal ten_million = { 10000000, 0 };
  const GalpiNumeralStop *stop;
  guint start = at, end, i;

  if (!numeral->digits || numeral->n_stops == 0)
    return FALSE;
  stop = &numeral->stops[numeral->n_stops - 1];
  if (galpi_decimal_compare (&stop->unit, &(GalpiDecimal) { 10000, 0 }) < 0
      || galpi_decimal_compare (&stop->value, &ten_million) < 0 || !ends_sum (line, stop->end))
    return FALSE;

  galpi_modifier_before (line, reader->floor, &start);
  for (end = start; end > reader->floor && line->kinds[end - 1] == GALPI_CHAR_SPACE;)
    end--;
  for (i = end; i > reader->floor && end - i < 12 && line->kinds[i - 1] == GALPI_CHAR_HANGUL;)
    i--;
  for (; i + 2 <= end; i++)
    {
      guint after;

      if (galpi_lexicon_find (galpi_money_words (), line, i, 1, &after) == NULL
          || (after != end && !galpi_particle_read (line, after)))
        continue;
      galpi_money_set_value (sum, numeral, stop);
      /* In a line that counts in dollars, dollars. */
      sum->currency = reader->last_money != NULL
                      && reader->last_money->range.start >= line->offset
                      ? reader->last_money->currency : "KRW";
      return TRUE;
    }
  return FALSE;
}

/* Whether the bracket before @at restates the sum found last, which is in another currency. */
static gboolean
restates_in_won (const GalpiReader *reader,
                 guint              at)
{
  const GalpiSpan *line = &reader->line;
  guint i = at, start = at;

  if (reader->last_money == NULL || g_strcmp0 (reader->last_money->currency, "KRW") == 0)
    return FALSE;

  galpi_modifier_before (line, reader->floor, &start);
  i = start;
  while (i > 0 && line->kinds[i - 1] == GALPI_CHAR_SPACE)
    i--;
  if (i >= 2 && line->folded[i - 1] == 0xd654)                 /* 한화, 원화 */
    i -= 2;
  else if (i >= 4 && line->folded[i - 1] == 0xb3c8 && line->folded[i - 4] == 0xc6b0)   /* 우리 돈 */
    i -= 4;
  else if (i >= 3 && line->folded[i - 1] == 0xb3c8 && line->folded[i - 3] == 0xc6b0)
    i -= 3;
  while (i > 0 && line->kinds[i - 1] == GALPI_CHAR_SPACE)
    i--;
  if (i == 0 || line->folded[i - 1] != '(')
    return FALSE;

  i--;
  while (i > 0 && line->kinds[i - 1] == GALPI_CHAR_SPACE)
    i--;
  return reader->last_money->range.end + 1 >= line->offset + i;
}

/* A sum in brackets whose 원 was left out: 약 54조2,000억~67조7,500억. */
gboolean
galpi_money_read_restatement (const GalpiReader  *reader,
                              guint               at,
                              const GalpiNumeral *numeral,
                              GalpiSum           *sum)
{
  const GalpiSpan *line = &reader->line;
  GalpiDecimal ten_thousand = { 10000, 0 };
  const GalpiNumeralStop *last;
  GalpiNumeralStop stop;
  guint second;
  GalpiNumeral other;

  if (numeral->n_stops == 0 || !restates_in_won (reader, at))
    return FALSE;

  stop = numeral->stops[numeral->n_stops - 1];
  galpi_money_set_value (sum, numeral, &stop);
  sum->currency = "KRW";
  last = &stop;
  second = galpi_money_skip_range_mark (line, stop.end, FALSE);
  if (second != 0 && galpi_numeral_read (line, second, &other))
    {
      last = &other.stops[other.n_stops - 1];
      galpi_money_share_unit (&stop, last);
      if (galpi_decimal_compare (&stop.value, &last->value) > 0)
        return FALSE;
      sum->min = stop.value;
      sum->max = last->value;
      sum->end = last->end;
    }
  return galpi_decimal_compare (&last->unit, &ten_thousand) >= 0
         && !galpi_char_is_word (line->kinds[galpi_span_skip_space (line, sum->end)]);
}

/* (단위: 억 원), 매출(백만 달러): what numbers are counted in, and no sum. */
gboolean
galpi_money_is_unit_alone (const GalpiSpan    *line,
                           guint               at,
                           const GalpiNumeral *numeral,
                           guint               end)
{
  guint i = at;

  if (numeral->digits || numeral->several || line->kinds[at] != GALPI_CHAR_HANGUL)
    return FALSE;
  while (i > 0 && line->kinds[i - 1] == GALPI_CHAR_SPACE)
    i--;
  return i > 0 && (line->folded[i - 1] == '(' || line->folded[i - 1] == '['
                   || line->folded[i - 1] == ':' || line->folded[i - 1] == ',')
         && (line->folded[end] == ')' || line->folded[end] == ']' || line->folded[end] == ',');
}
