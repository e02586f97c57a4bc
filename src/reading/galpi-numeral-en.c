/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-numeral.h"

#include "galpi-number-words.h"

#define COUNTING (1 << GALPI_NUMBER_UNIT | 1 << GALPI_NUMBER_TEEN | 1 << GALPI_NUMBER_TEN \
                  | 1 << GALPI_NUMBER_SCALE)

static GalpiDecimal
scale_of (int zeros)
{
  GalpiDecimal power = { 1, 0 };

  for (; zeros > 0; zeros--)
    power.coefficient *= 10;
  return power;
}

static guint
skip_joint (const GalpiSpan *line,
            guint            at)
{
  if (line->folded[at] == '-')
    return at + 1;
  return galpi_span_skip_space (line, at);
}

/* one point three, 1 point 25: adds the digits after the point to the last stop. */
static void
read_point (const GalpiSpan *line,
            GalpiNumeral    *self)
{
  GalpiNumeralStop last = self->stops[self->n_stops - 1];
  GalpiDecimal value = last.value;
  guint i = galpi_span_skip_space (line, last.end), end = 0;
  const GalpiWord *word;

  if (i == last.end || !galpi_span_has (line, i, "point ") || value.scale != 0)
    return;
  i = galpi_span_skip_space (line, i + 6);
  if (line->kinds[i] == GALPI_CHAR_DIGIT)
    for (; line->kinds[i] == GALPI_CHAR_DIGIT && value.scale < 9; end = ++i)
      {
        value.coefficient = value.coefficient * 10 + (int) (line->folded[i] - '0');
        value.scale++;
      }
  else
    for (;; i = galpi_span_skip_space (line, end))
      {
        guint after;

        word = galpi_lexicon_find (galpi_number_words (), line, i,
                                   1 << GALPI_NUMBER_UNIT | 1 << GALPI_NUMBER_TEEN, &after);
        if (word == NULL || word->value > 9 || value.scale >= 9)
          break;
        value.coefficient = value.coefficient * 10 + word->value;
        value.scale++;
        end = after;
      }

  if (end == 0 || last.value.coefficient > G_MAXINT)
    return;
  self->fraction = TRUE;
  galpi_numeral_add_stop (self, end, &value, &last.unit, &last.fine, FALSE, FALSE);
}

void
galpi_numeral_read_scales (const GalpiSpan *line,
                           GalpiNumeral    *self)
{
  if (self->n_stops == 0)
    return;

  read_point (line, self);
  for (;;)
    {
      GalpiNumeralStop last = self->stops[self->n_stops - 1];
      GalpiDecimal factor, value;
      const GalpiWord *word;
      guint end, at = skip_joint (line, last.end);

      word = galpi_lexicon_find (galpi_number_words (), line, at, 1 << GALPI_NUMBER_SCALE, &end);
      if (word == NULL)
        return;

      factor = scale_of (word->value);
      if (!galpi_decimal_multiply (&last.value, &factor, &value)
          || !galpi_decimal_multiply (&last.unit, &factor, &last.unit))
        return;
      galpi_numeral_add_stop (self, end, &value, &last.unit, &last.unit, FALSE, FALSE);
      if (self->stops[self->n_stops - 1].end == last.end)
        return;
    }
}

/* "a quarter", "half a": a part of the scale that follows. Returns one past it, or @at. */
static guint
read_part (const GalpiSpan *line,
           guint            at,
           GalpiDecimal    *part)
{
  guint i = at;

  if (galpi_span_has (line, i, "a ") || galpi_span_has (line, i, "one "))
    i += line->folded[i] == 'a' ? 2 : 4;
  if (galpi_span_has (line, i, "half ") || galpi_span_has (line, i, "half-"))
    {
      *part = (GalpiDecimal) { 5, 1 };
      i += 5;
    }
  else if (galpi_span_has (line, i, "quarter "))
    {
      *part = (GalpiDecimal) { 25, 2 };
      i += 8;
    }
  else if (galpi_span_has (line, i, "three quarters ")
           || galpi_span_has (line, i, "three-quarters "))
    {
      *part = (GalpiDecimal) { 75, 2 };
      i += 15;
    }
  else
    return at;

  if (galpi_span_has (line, i, "of "))
    i += 3;
  if (galpi_span_has (line, i, "a "))
    i += 2;
  return i;
}

/* Where a reader of number words stands. */
typedef struct
{
  GalpiDecimal total;      /* of the scales that are complete */
  GalpiDecimal section;    /* of what is below the next scale */
  guint8       last_part;  /* the category of the last word in the section; a scale for none */
  gboolean     has_scale;
  int          last_scale; /* only smaller ones may follow */
} English;

static gboolean
take_word (English         *e,
           const GalpiWord *word)
{
  GalpiDecimal factor;

  if (word->category != GALPI_NUMBER_SCALE)
    {
      if (e->last_part == GALPI_NUMBER_UNIT || e->last_part == GALPI_NUMBER_TEEN
          || (e->last_part == GALPI_NUMBER_TEN && word->category != GALPI_NUMBER_UNIT))
        return FALSE;
      e->section.coefficient += word->value;
      e->last_part = word->category;
      return TRUE;
    }

  if (e->section.coefficient == 0)
    return FALSE;
  if (word->value == 2)
    {
      if (e->section.coefficient >= 100)
        return FALSE;
      e->section.coefficient *= 100;
    }
  else
    {
      factor = scale_of (word->value);
      if (word->value >= e->last_scale
          || !galpi_decimal_multiply (&e->section, &factor, &e->section)
          || !galpi_decimal_add (&e->total, &e->section, &e->total))
        return FALSE;
      e->section.coefficient = 0;
      e->last_scale = word->value;
    }
  e->has_scale = TRUE;
  e->last_part = GALPI_NUMBER_SCALE;
  return TRUE;
}

static void
read_words (const GalpiSpan *line,
            guint            at,
            GalpiNumeral    *self)
{
  const GalpiLexicon *words = galpi_number_words ();
  English e = { .last_part = GALPI_NUMBER_SCALE, .last_scale = 99 };
  guint i = at, end;

  /* "a" counts as one, only before a scale. */
  if (galpi_span_has (line, at, "a "))
    {
      i = galpi_span_skip_space (line, at + 1);
      if (galpi_lexicon_find (words, line, i, 1 << GALPI_NUMBER_SCALE, &end) == NULL)
        return;
      e.section.coefficient = 1;
    }

  for (;;)
    {
      const GalpiWord *word;
      guint start = i;
      GalpiDecimal value, unit = { 1, 0 };

      if (self->n_stops > 0)
        {
          start = skip_joint (line, i);
          if (e.has_scale && galpi_span_has (line, start, "and "))
            start += 4;
          if (start == i)
            break;
        }
      word = galpi_lexicon_find (words, line, start, COUNTING, &end);
      if (word == NULL || !take_word (&e, word)
          || !galpi_decimal_add (&e.total, &e.section, &value))
        break;

      i = end;
      if (e.last_scale < 99)
        unit = scale_of (e.last_scale);
      galpi_numeral_add_stop (self, i, &value, &unit, &unit, FALSE, FALSE);
      if (self->n_stops == GALPI_NUMERAL_STOPS)
        break;
    }
}

/* tens of millions of, several hundred thousand: two to nine of the unit. */
static gboolean
read_several (const GalpiSpan *line,
              guint            at,
              GalpiNumeral    *self)
{
  const GalpiLexicon *words = galpi_number_words ();
  GalpiDecimal low = { 2, 0 }, high = { 9, 0 }, unit = { 1, 0 };
  guint end, i = at, last = 0, zeros = 0, category = 1 << GALPI_NUMBER_MANY;
  const GalpiWord *word = galpi_lexicon_find (words, line, at, 1 << GALPI_NUMBER_SEVERAL, &end);

  if (word != NULL)
    {
      category = 1 << GALPI_NUMBER_SCALE;
      i = galpi_span_skip_space (line, end);
    }
  for (; (word = galpi_lexicon_find (words, line, i, category, &end)) != NULL;)
    {
      zeros += (guint) word->value;
      i = galpi_span_skip_space (line, end);
      if (category == 1 << GALPI_NUMBER_SCALE)
        last = end;
      else if (galpi_span_has (line, i, "of "))
        {
          last = i + 2;
          i = galpi_span_skip_space (line, last);
        }
      else
        break;
    }
  if (last == 0 || zeros > 15)
    return FALSE;

  unit = scale_of ((int) zeros);
  if (!galpi_decimal_multiply (&low, &unit, &low) || !galpi_decimal_multiply (&high, &unit, &high))
    return FALSE;
  self->several = TRUE;
  self->top = high;
  galpi_numeral_add_stop (self, last, &low, &unit, &unit, FALSE, FALSE);
  return TRUE;
}

gboolean
galpi_numeral_read_english (const GalpiSpan *line,
                            guint            at,
                            GalpiNumeral    *self)
{
  const GalpiLexicon *words = galpi_number_words ();
  GalpiDecimal part;
  guint end;

  if (!galpi_span_starts_run (line, at)
      || !(galpi_lexicon_may_start (words, line->folded[at]) || line->folded[at] == 'a'))
    return FALSE;
  if (read_several (line, at, self))
    return TRUE;

  end = read_part (line, at, &part);
  if (end > at)
    {
      const GalpiWord *scale = galpi_lexicon_find (words, line, end, 1 << GALPI_NUMBER_SCALE, &end);
      GalpiDecimal factor, value;

      if (scale == NULL)
        {
          read_words (line, at, self);
          return self->n_stops > 0;
        }
      factor = scale_of (scale->value);
      if (galpi_decimal_multiply (&part, &factor, &value))
        galpi_numeral_add_stop (self, end, &value, &factor, &factor, FALSE, FALSE);
    }
  else
    {
      read_words (line, at, self);
      if (self->n_stops > 0 && galpi_decimal_compare (&self->stops[self->n_stops - 1].unit,
                                                      &(GalpiDecimal) { 1, 0 }) == 0)
        galpi_numeral_read_scales (line, self);
    }

  return self->n_stops > 0;
}
