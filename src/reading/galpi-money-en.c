/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-money-private.h"

#include <string.h>

#include "galpi-currency-table.h"

gboolean
galpi_money_is_capital (const GalpiSpan *line,
                        guint            at,
                        guint            end)
{
  for (; at < end; at++)
    if (line->chars[at] < 'A' || line->chars[at] > 'Z')
      return FALSE;
  return TRUE;
}

static gboolean
scale_of_letter (gunichar      letter,
                 GalpiDecimal *scale)
{
  scale->scale = 0;
  switch (letter)
    {
    case 'k': scale->coefficient = 1000; break;
    case 'm': scale->coefficient = 1000000; break;
    case 'b': scale->coefficient = 1000000000; break;
    case 't': scale->coefficient = 1000000000000; break;
    default: return FALSE;
    }
  return TRUE;
}

guint
galpi_money_read_letter (const GalpiSpan *line,
                         guint            at,
                         GalpiDecimal    *scale)
{
  guint i = at + (line->kinds[at] == GALPI_CHAR_SPACE), n = 1;

  if (!scale_of_letter (line->folded[i], scale))
    return at;
  n += line->folded[i] == 'm' && line->folded[i + 1] == 'm';
  return galpi_char_is_word (line->kinds[i + n]) ? at : i + n;
}

static gboolean
multiply (GalpiNumeralStop   *stop,
          const GalpiDecimal *scale)
{
  if (!galpi_decimal_multiply (&stop->value, scale, &stop->value))
    return FALSE;
  stop->unit = stop->fine = *scale;
  return TRUE;
}

const GalpiWord *
galpi_money_read_scaled_code (const GalpiSpan  *line,
                              GalpiNumeralStop *stop,
                              guint            *end)
{
  guint i = stop->end;
  const GalpiWord *word;
  GalpiDecimal scale;

  /* 10k$, 5m euros: the letter is glued to the number. */
  if (line->kinds[i] == GALPI_CHAR_LATIN && line->kinds[i + 1] != GALPI_CHAR_LATIN
      && scale_of_letter (line->folded[i], &scale))
    {
      word = galpi_lexicon_find (galpi_currency_words (), line,
                                 galpi_span_skip_space (line, i + 1),
                                 1 << GALPI_CURRENCY_CODE | 1 << GALPI_CURRENCY_WORD, end);
      return word != NULL && word->value == 0 && line->kinds[*end] != GALPI_CHAR_DIGIT
             && multiply (stop, &scale) ? word : NULL;
    }

  /* 48.5 MGBP, twenty MUSD */
  i = galpi_span_skip_space (line, i);
  if (line->kinds[i] != GALPI_CHAR_LATIN || line->kinds[i + 4] == GALPI_CHAR_LATIN
      || !galpi_money_is_capital (line, i, i + 4) || !scale_of_letter (line->folded[i], &scale))
    return NULL;
  word = galpi_lexicon_find (galpi_currency_words (), line, i + 1, 1 << GALPI_CURRENCY_CODE, end);
  return word != NULL && *end == i + 4 && multiply (stop, &scale) ? word : NULL;
}

/* Whether the text goes on after @at with nothing that a number there could count. */
static gboolean
is_complete (const GalpiSpan *line,
             guint            at)
{
  static const char *const words[] = {
    "in ", "for ", "of ", "to ", "on ", "and ", "or ", "per ", "a ", "an ", "from ", "at ", "by ",
    "as ", "each", "worth ", "but ", "with ", "last ", "this ", "next ", "is ", "was ", "were ",
    "has ", "had ", "will ", "after ", "before ", "against ", "over ", "than ", "which ", "that ",
    "into ", "more ", "less ", "higher ", "lower ", "under ", "apiece",
  };
  guint i = galpi_span_skip_space (line, at);

  switch ((GalpiCharKind) line->kinds[i])
    {
    case GALPI_CHAR_LATIN:
      for (guint k = 0; k < G_N_ELEMENTS (words); k++)
        if (galpi_span_has (line, i, words[k]))
          return TRUE;
      return FALSE;
    case GALPI_CHAR_DIGIT:
      return FALSE;
    case GALPI_CHAR_PUNCTUATION:
      return line->folded[i] != '%' && !(line->kinds[i + 1] == GALPI_CHAR_DIGIT && i == at);
    case GALPI_CHAR_NONE:
    case GALPI_CHAR_SPACE:
    case GALPI_CHAR_HANGUL:
    case GALPI_CHAR_HAN:
    case GALPI_CHAR_CODE:
      break;
    }
  return TRUE;
}

gboolean
galpi_money_is_sure_word (const GalpiSpan        *line,
                          const GalpiNumeralStop *stop,
                          guint                   end)
{
  return is_complete (line, end)
         || galpi_decimal_compare (&stop->unit, &(GalpiDecimal) { 1000, 0 }) >= 0;
}

gboolean
galpi_money_read_name_first (const GalpiSpan *line,
                             guint            at,
                             GalpiSum        *sum)
{
  GalpiNumeral numeral;
  GalpiNumeralStop stop;
  GalpiDecimal year[2] = { { 1900, 0 }, { 2100, 0 } }, one = { 1, 0 };
  guint end;
  const GalpiWord *word = galpi_lexicon_find (galpi_currency_words (), line, at,
                                              1 << GALPI_CURRENCY_WORD, &end);

  if (word == NULL || word->value != 0 || line->kinds[at] != GALPI_CHAR_LATIN
      || line->kinds[at + 1] != GALPI_CHAR_LATIN || !galpi_span_starts_run (line, at)
      || line->kinds[end] != GALPI_CHAR_SPACE || line->kinds[end + 1] != GALPI_CHAR_DIGIT
      || !galpi_numeral_read (line, end + 1, &numeral))
    return FALSE;

  /* Euro 6 is a norm, Euro 2024 a cup; the dollar 20 years ago is no sum. */
  stop = numeral.stops[numeral.n_stops - 1];
  if (galpi_decimal_compare (&stop.unit, &one) == 0
      && (!is_complete (line, stop.end) || strncmp (word->word, "euro", 4) == 0
          || (numeral.plain && galpi_decimal_compare (&stop.value, &year[0]) >= 0
              && galpi_decimal_compare (&stop.value, &year[1]) < 0)))
    return FALSE;

  sum->currency = word->code;
  sum->min = sum->max = stop.value;
  sum->end = stop.end;
  return TRUE;
}

void
galpi_money_read_bare_cents (const GalpiSpan *line,
                             GalpiSum        *sum)
{
  guint at = galpi_span_skip_space (line, sum->end), end;
  const gunichar *c = line->folded;
  GalpiNumeral numeral;
  GalpiDecimal cents = { 0, 2 };
  int value;

  if (!sum->worded || galpi_decimal_compare (&sum->min, &sum->max) != 0 || sum->min.scale != 0)
    return;
  if (galpi_span_has (line, at, "and "))
    at = galpi_span_skip_space (line, at + 4);
  if (line->kinds[at] == GALPI_CHAR_HANGUL || !galpi_numeral_read (line, at, &numeral)
      || (numeral.digits && numeral.n_digits != 2))
    return;
  value = galpi_numeral_stop_to_int (&numeral.stops[numeral.n_stops - 1]);
  end = numeral.stops[numeral.n_stops - 1].end;
  if (value < 0 || value > 99 || galpi_char_is_word (line->kinds[end]))
    return;
  /* The end of the sentence, or anything could be counted by it. */
  if (line->kinds[end] != GALPI_CHAR_NONE
      && !(c[end] < 0x80 && strchr (".,;!?)", (int) c[end]) != NULL
           && !galpi_char_is_word (line->kinds[end + 1])))
    return;

  cents.coefficient = value;
  if (galpi_decimal_add (&sum->min, &cents, &sum->min))
    {
      sum->max = sum->min;
      sum->end = end;
    }
}
