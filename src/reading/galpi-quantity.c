/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-modifier.h"
#include "galpi-reader.h"
#include "galpi-unit-table.h"

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
  if (word == NULL || word->category == GALPI_UNIT_STOP)
    return NULL;
  /* In Hangul, a number of one syllable is more often the end of a word, or another word. */
  if (line->kinds[at] == GALPI_CHAR_HANGUL && !numeral->several && stop->end - at < 2)
    return NULL;
  return word;
}

guint
galpi_fraction_read (GalpiReader        *reader,
                     guint               at,
                     const GalpiNumeral *numeral)
{
  const GalpiSpan *line = &reader->line;
  GalpiNumeral over;
  GalpiDecimal share;
  GalpiFinding *finding;
  guint i;

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

guint
galpi_quantity_read (GalpiReader        *reader,
                     guint               at,
                     const GalpiNumeral *numeral)
{
  const GalpiSpan *line = &reader->line;
  GalpiDecimal min = { 0, 0 }, max = { 0, 0 };
  const GalpiWord *unit = NULL;
  gboolean approx = numeral->few || numeral->several;
  GalpiFinding *finding;
  guint start = at, end = 0, bits;

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

  for (guint i = numeral->n_stops; i > 0 && unit == NULL; i--)
    {
      GalpiNumeralStop stop = numeral->stops[i - 1];
      guint second = stop.end;
      GalpiNumeral other;

      if (line->folded[second] != '~' && line->folded[second] != '-')
        continue;
      second = galpi_span_skip_space (line, second + 1);
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

  bits = galpi_modifier_before (line, reader->floor, &start) | galpi_modifier_after (line, &end);
  finding = galpi_reader_add (reader, GALPI_FINDING_QUANTITY, start, end);
  finding->min = galpi_decimal_to_string (&min);
  finding->max = galpi_decimal_to_string (&max);
  finding->unit = g_strdup (unit->code);
  finding->approx = approx || (bits & GALPI_MODIFIER_APPROX) != 0;
  if (bits & (GALPI_MODIFIER_AT_MOST | GALPI_MODIFIER_LESS))
    finding->bound = g_strdup ("max");
  else if (bits & (GALPI_MODIFIER_AT_LEAST | GALPI_MODIFIER_MORE))
    finding->bound = g_strdup ("min");
  return end;
}
