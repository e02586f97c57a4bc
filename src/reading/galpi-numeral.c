/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-numeral.h"

#include <string.h>

/* More digits than a sum can have are no number: a card, an ISBN. */
#define MAX_DIGITS 24

static const GalpiDecimal one = { 1, 0 };

void
galpi_numeral_add_stop (GalpiNumeral       *self,
                        guint               end,
                        const GalpiDecimal *value,
                        const GalpiDecimal *unit,
                        const GalpiDecimal *fine,
                        gboolean            spaced,
                        gboolean            hangul)
{
  GalpiNumeralStop *stop;

  if (self->n_stops > 0 && self->stops[self->n_stops - 1].end == end)
    self->n_stops--;
  if (self->n_stops == GALPI_NUMERAL_STOPS)
    return;

  stop = &self->stops[self->n_stops++];
  stop->end = end;
  stop->value = *value;
  stop->unit = *unit;
  stop->fine = *fine;
  stop->spaced = spaced;
  stop->hangul = hangul;
}

int
galpi_numeral_stop_to_int (const GalpiNumeralStop *stop)
{
  if (stop->value.scale != 0 || stop->value.coefficient < 0 || stop->value.coefficient > G_MAXINT)
    return -1;
  return (int) stop->value.coefficient;
}

static int
digit_of_syllable (gunichar c)
{
  switch (c)
    {
    case 0xc601: case 0xacf5: return 0;   /* 영 공 */
    case 0xc77c: return 1;                /* 일 */
    case 0xc774: return 2;                /* 이 */
    case 0xc0bc: return 3;                /* 삼 */
    case 0xc0ac: return 4;                /* 사 */
    case 0xc624: return 5;                /* 오 */
    case 0xc721: case 0xb959: return 6;   /* 육 륙 */
    case 0xce60: return 7;                /* 칠 */
    case 0xd314: return 8;                /* 팔 */
    case 0xad6c: return 9;                /* 구 */
    default: return -1;
    }
}

static int
small_unit_of (gunichar c)
{
  switch (c)
    {
    case 0xc2ed: case 0x5341: return 10;       /* 십 十 */
    case 0xbc31: case 0x767e: return 100;      /* 백 百 */
    case 0xcc9c: case 0x5343: return 1000;     /* 천 千 */
    default: return 0;
    }
}

/* Zeros of a big unit; 0 where it is none. */
static int
big_unit_of (gunichar c)
{
  switch (c)
    {
    case 0xb9cc: case 0x842c: case 0x4e07: return 4;     /* 만 萬 万 */
    case 0xc5b5: case 0x5104: case 0x4ebf: return 8;     /* 억 億 亿 */
    case 0xc870: case 0x5146: return 12;  /* 조 兆 */
    case 0xacbd: return 16;               /* 경 */
    case 0xd574: return 20;               /* 해 */
    default: return 0;
    }
}

static GalpiDecimal
power_of_ten (int zeros)
{
  GalpiDecimal power = one;

  for (; zeros > 0; zeros--)
    power.coefficient *= 10;
  return power;
}

/* Digits with separators and a point. Returns one past them, or @at. */
static guint
read_digits (const GalpiSpan *line,
             guint            at,
             GalpiDecimal    *value,
             gboolean        *grouped,
             gboolean        *fraction)
{
  const gunichar *c = line->folded;
  const guint8 *kinds = line->kinds;
  GalpiDecimal number = { 0, 0 };
  guint i = at, n = 0;

  *grouped = *fraction = FALSE;
  for (; kinds[i] == GALPI_CHAR_DIGIT; i++, n++)
    {
      if (n == MAX_DIGITS)
        return at;
      number.coefficient = number.coefficient * 10 + (int) (c[i] - '0');
    }
  if (n == 0)
    return at;

  if (n <= 3 && c[at] != '0')
    while (c[i] == ',' && kinds[i + 1] == GALPI_CHAR_DIGIT && kinds[i + 2] == GALPI_CHAR_DIGIT
           && kinds[i + 3] == GALPI_CHAR_DIGIT && kinds[i + 4] != GALPI_CHAR_DIGIT)
      {
        if (n + 3 > MAX_DIGITS)
          return at;
        for (guint k = 1; k <= 3; k++)
          number.coefficient = number.coefficient * 10 + (int) (c[i + k] - '0');
        n += 3;
        i += 4;
        *grouped = TRUE;
      }

  if (c[i] == '.' && kinds[i + 1] == GALPI_CHAR_DIGIT)
    {
      guint k = i + 1;

      for (; kinds[k] == GALPI_CHAR_DIGIT && number.scale < 9; k++)
        {
          number.coefficient = number.coefficient * 10 + (int) (c[k] - '0');
          number.scale++;
        }
      if (kinds[k] != GALPI_CHAR_DIGIT && !(c[k] == '.' && kinds[k + 1] == GALPI_CHAR_DIGIT))
        {
          i = k;
          *fraction = TRUE;
        }
      else
        {
          /* A version, a date: the first number stands alone. */
          for (; number.scale > 0; number.scale--)
            number.coefficient /= 10;
        }
    }

  *value = number;
  return i;
}

/* Where a reader of Korean numbers stands. */
typedef struct
{
  GalpiDecimal total;      /* of the big units that are complete */
  GalpiDecimal section;    /* of what is below the next big unit */
  GalpiDecimal current;    /* the digits just read */
  gboolean     has_section;
  gboolean     has_current;
  int          last_small; /* only smaller ones may follow */
  int          last_big;
  GalpiDecimal unit;
  GalpiDecimal fine;
} Korean;

static void
stop_here (const Korean *k,
           GalpiNumeral *self,
           guint         end,
           gboolean      spaced,
           gboolean      hangul)
{
  GalpiDecimal sum = k->total;

  if ((k->has_section && !galpi_decimal_add (&sum, &k->section, &sum))
      || (k->has_current && !galpi_decimal_add (&sum, &k->current, &sum)))
    return;
  galpi_numeral_add_stop (self, end, &sum, &k->unit, &k->fine, spaced, hangul);
}

static gboolean
take_small_unit (Korean *k,
                 int     unit)
{
  GalpiDecimal factor = { unit, 0 }, product;

  if (unit >= k->last_small
      || !galpi_decimal_multiply (k->has_current ? &k->current : &one, &factor, &product)
      || !galpi_decimal_add (&k->section, &product, &k->section))
    return FALSE;

  k->fine = factor;
  k->last_small = unit;
  k->has_section = TRUE;
  k->has_current = FALSE;
  k->current = (GalpiDecimal) { 0, 0 };
  return TRUE;
}

static gboolean
take_big_unit (Korean *k,
               int     zeros)
{
  GalpiDecimal factor = power_of_ten (zeros), sum = k->section, product;

  if (zeros >= k->last_big)
    return FALSE;
  if (k->has_current && !galpi_decimal_add (&sum, &k->current, &sum))
    return FALSE;
  if (!k->has_section && !k->has_current)
    sum = one;
  if (!galpi_decimal_multiply (&sum, &factor, &product)
      || !galpi_decimal_add (&k->total, &product, &k->total))
    return FALSE;

  if (k->has_current || !k->has_section || !galpi_decimal_multiply (&factor, &k->fine, &k->fine))
    k->fine = factor;
  k->unit = factor;
  k->last_big = zeros;
  k->last_small = 10000;
  k->has_section = k->has_current = FALSE;
  k->section = k->current = (GalpiDecimal) { 0, 0 };
  return TRUE;
}

/* 이십구점구구: the digits after 점. Returns one past them, or @at. */
static guint
read_spelled_fraction (const GalpiSpan *line,
                       guint            at,
                       GalpiDecimal    *number)
{
  guint i = at + 1;

  if ((line->folded[at] != 0xc810 && line->folded[at] != 0xca5c)       /* 점 쩜 */
      || digit_of_syllable (line->folded[i]) < 0)
    return at;
  for (int digit; (digit = digit_of_syllable (line->folded[i])) >= 0 && number->scale < 9; i++)
    {
      number->coefficient = number->coefficient * 10 + digit;
      number->scale++;
    }
  return i;
}

static gboolean
continues_after_space (const GalpiSpan *line,
                       guint            at)
{
  return line->kinds[at] == GALPI_CHAR_SPACE && line->kinds[at + 1] == GALPI_CHAR_DIGIT;
}

static void
read_korean (const GalpiSpan *line,
             guint            at,
             GalpiNumeral    *self)
{
  Korean k = { .last_small = 10000, .last_big = 24, .unit = one, .fine = one };
  gboolean spaced = FALSE, last_was_unit = FALSE, spelled = FALSE;
  guint i = at;

  while (i < line->length)
    {
      gunichar c = line->folded[i];
      int digit, unit;

      if (line->kinds[i] == GALPI_CHAR_DIGIT)
        {
          gboolean grouped, fraction;
          guint end;

          if (k.has_current)
            break;
          end = read_digits (line, i, &k.current, &grouped, &fraction);
          if (end == i)
            break;
          if (i == at)
            {
              self->digits = TRUE;
              self->plain = !grouped && !fraction;
              self->n_digits = end - i;
            }
          self->fraction |= fraction;
          k.has_current = TRUE;
          k.fine = k.unit;
          last_was_unit = FALSE;
          i = end;
          stop_here (&k, self, i, spaced, FALSE);
        }
      else if ((digit = digit_of_syllable (c)) >= 0 && (!k.has_current || spelled))
        {
          spelled = TRUE;
          k.current.coefficient = k.current.coefficient * 10 + digit;
          if (i - at > MAX_DIGITS)
            break;
          k.has_current = TRUE;
          last_was_unit = FALSE;
          i++;
          i = read_spelled_fraction (line, i, &k.current);
          stop_here (&k, self, i, spaced, TRUE);
        }
      else if ((unit = small_unit_of (c)) > 0)
        {
          if (!take_small_unit (&k, unit))
            break;
          spelled = FALSE;
          last_was_unit = TRUE;
          i++;
          stop_here (&k, self, i, spaced, TRUE);
        }
      else if ((unit = big_unit_of (c)) > 0)
        {
          if (!take_big_unit (&k, unit))
            break;
          spelled = FALSE;
          last_was_unit = TRUE;
          i++;
          stop_here (&k, self, i, spaced, TRUE);
        }
      else if (last_was_unit && line->kinds[i] == GALPI_CHAR_SPACE
               && line->folded[i + 1] == 0xc5ec
               && (line->folded[i + 2] == 0xc6d0 || line->kinds[i + 2] == GALPI_CHAR_SPACE))
        {
          /* 3조 여원, 3조 여 원 */
          self->few = TRUE;
          i += 2;
          stop_here (&k, self, i, spaced, TRUE);
          break;
        }
      else if (c == 0xc5ec && i > at && (k.has_current || last_was_unit))   /* 여 */
        {
          self->few = TRUE;
          i++;
          stop_here (&k, self, i, spaced, TRUE);
          if (big_unit_of (line->folded[i]) == 0)
            break;
        }
      else if (last_was_unit && continues_after_space (line, i))
        {
          spaced = TRUE;
          last_was_unit = FALSE;
          i++;
        }
      else
        break;
    }
}

/* 수조, 몇천, 수십: two to nine of the unit; 십수억: eleven to nineteen. */
static gboolean
read_several (const GalpiSpan *line,
              guint            at,
              GalpiNumeral    *self)
{
  gunichar c = line->folded[at];
  GalpiDecimal low = { 2, 0 }, high = { 9, 0 }, unit = one;
  guint i = at + 1;
  int small = 0, big = 0;

  if (c == 0xc2ed && line->folded[i] == 0xc218 && big_unit_of (line->folded[i + 1]) > 0)
    {
      low.coefficient = 11;
      high.coefficient = 19;
      i++;
    }
  else if (c != 0xc218 && c != 0xba87)      /* 수 몇 */
    return FALSE;
  if (line->kinds[i] == GALPI_CHAR_SPACE && c == 0xba87)
    i++;
  small = small_unit_of (line->folded[i]);
  i += small > 0;
  big = big_unit_of (line->folded[i]);
  i += big > 0;
  if (small == 0 && big == 0)
    return FALSE;

  if (small > 0)
    unit.coefficient = small;
  if (big > 0)
    {
      GalpiDecimal factor = power_of_ten (big);

      if (!galpi_decimal_multiply (&unit, &factor, &unit))
        return FALSE;
    }
  if (!galpi_decimal_multiply (&low, &unit, &low) || !galpi_decimal_multiply (&high, &unit, &high))
    return FALSE;

  self->several = TRUE;
  self->top = high;
  galpi_numeral_add_stop (self, i, &low, &unit, &unit, FALSE, TRUE);
  return TRUE;
}

gboolean
galpi_numeral_is_by_digit (const GalpiSpan *line,
                           guint            at,
                           guint            end)
{
  static const gunichar units[] = { 0xc2ed, 0xbc31, 0xcc9c, 0xb9cc };

  for (; at < end; at++)
    for (guint i = 0; i < G_N_ELEMENTS (units); i++)
      if (line->folded[at] == units[i])
        return FALSE;
  return TRUE;
}

gboolean
galpi_numeral_may_begin (gunichar c)
{
  return digit_of_syllable (c) >= 0 || small_unit_of (c) > 0 || big_unit_of (c) > 0
         || c == 0xc218 || c == 0xba87;                                        /* 수 몇 */
}

gboolean
galpi_numeral_read (const GalpiSpan *line,
                    guint            at,
                    GalpiNumeral    *self)
{
  self->n_stops = 0;
  self->n_digits = 0;
  self->digits = self->plain = self->fraction = self->several = self->few = FALSE;
  self->top = (GalpiDecimal) { 0, 0 };

  switch ((GalpiCharKind) line->kinds[at])
    {
    case GALPI_CHAR_DIGIT:
      read_korean (line, at, self);
      galpi_numeral_read_scales (line, self);
      break;
    case GALPI_CHAR_HANGUL:
      /* Most words are no numbers: their first syllable says so. */
      if (!read_several (line, at, self)
          && (digit_of_syllable (line->folded[at]) >= 0 || small_unit_of (line->folded[at]) > 0
              || big_unit_of (line->folded[at]) > 0))
        read_korean (line, at, self);
      break;
    case GALPI_CHAR_LATIN:
      galpi_numeral_read_english (line, at, self);
      break;
    case GALPI_CHAR_NONE:
    case GALPI_CHAR_SPACE:
    case GALPI_CHAR_HAN:
    case GALPI_CHAR_PUNCTUATION:
    case GALPI_CHAR_CODE:
      break;
    }

  return self->n_stops > 0;
}
