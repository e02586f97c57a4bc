/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en.h"

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

static const GalpiWord *
unit_after (const GalpiSpan *line,
            guint            at,
            guint           *end)
{
  guint i = at;

  i += line->folded[i] == '-';
  i = galpi_span_skip_space (line, i);
  if (galpi_span_has (line, i, "more "))
    i += 5;
  if (line->kinds[i] == GALPI_CHAR_LATIN && !galpi_span_starts_run (line, i))
    return NULL;
  return galpi_word_en (line, i, BIT (EN_UNIT) | BIT (EN_FORTNIGHT), end);
}

/* and a half */
static guint
read_half (const GalpiSpan *line,
           guint            at,
           GalpiDecimal    *amount)
{
  GalpiDecimal half = { 5, 1 };
  guint i = galpi_span_skip_space (line, at);

  if (!galpi_span_has (line, i, "and a half") || !galpi_decimal_add (amount, &half, amount))
    return at;
  return i + 10;
}

/* A number and a unit. */
static guint
read_amount (const GalpiSpan *line,
             guint            at,
             GalpiDecimal    *low,
             GalpiDecimal    *high,
             gboolean        *vague,
             GalpiGrain      *grain)
{
  guint end, after;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_NUMBER), &end), *unit = NULL;
  GalpiNumeral numeral, other;

  *vague = FALSE;
  if (galpi_span_has (line, at, "half a")
      && !galpi_char_is_word (line->kinds[at + 6 + (line->folded[at + 6] == 'n')]))
    {
      end = at + 6 + (line->folded[at + 6] == 'n');
      unit = unit_after (line, end, &after);
      *low = *high = (GalpiDecimal) { 5, 1 };
    }
  else if (word != NULL && !galpi_span_has (line, at, "the "))
    {
      unit = unit_after (line, end, &after);
      *vague = word->value == 0;
      *low = *high = (GalpiDecimal) { word->value, 0 };
    }
  else if (line->kinds[at] != GALPI_CHAR_HANGUL && galpi_numeral_read (line, at, &numeral))
    {
      const GalpiNumeralStop *stop = &numeral.stops[numeral.n_stops - 1];

      *low = *high = stop->value;
      end = read_half (line, stop->end, low);
      *high = *low;
      unit = unit_after (line, end, &after);
      if (unit == NULL)
        {
          guint second = galpi_range_mark_en (line, stop->end, FALSE);

          if (second == 0 && galpi_span_has (line, galpi_span_skip_space (line, stop->end), "or "))
            second = galpi_span_skip_space (line, galpi_span_skip_space (line, stop->end) + 3);
          if (second != 0 && galpi_numeral_read (line, second, &other))
            {
              const GalpiNumeralStop *last = &other.stops[other.n_stops - 1];

              *high = last->value;
              if (galpi_decimal_compare (low, high) < 0)
                unit = unit_after (line, last->end, &after);
            }
        }
    }

  if (unit == NULL || (!*vague && high->coefficient == 0))
    return 0;
  /* The twenty second is a day. */
  if (unit->value == GALPI_GRAIN_SECOND && unit->category == EN_UNIT
      && line->folded[after - 1] == 'd'
      && !*vague && galpi_decimal_compare (high, &(GalpiDecimal) { 1, 0 }) != 0)
    return 0;
  if (unit->category == EN_FORTNIGHT)
    {
      GalpiDecimal two = { 2, 0 };

      *grain = GALPI_GRAIN_WEEK;
      galpi_decimal_multiply (low, &two, low);
      galpi_decimal_multiply (high, &two, high);
    }
  else
    *grain = unit->value == GALPI_GRAIN_WEEKEND ? GALPI_GRAIN_NONE : (GalpiGrain) unit->value;
  return *grain != GALPI_GRAIN_NONE && *grain != GALPI_GRAIN_HALF ? after : 0;
}

guint
galpi_duration_en_read (const GalpiSpan *line,
                        guint            at,
                        GalpiDuration   *duration)
{
  GalpiGrain coarser = GALPI_N_GRAINS;
  guint i = at, result = 0;

  *duration = (GalpiDuration) { 0 };
  for (;;)
    {
      GalpiDecimal low, high;
      GalpiGrain grain;
      gboolean vague;
      guint end = read_amount (line, i, &low, &high, &vague, &grain);

      if (end == 0 || grain >= coarser || (vague && result != 0))
        break;
      end = read_half (line, end, &low);
      if (galpi_decimal_compare (&low, &high) > 0)
        high = low;
      duration->min[grain] = low;
      duration->max[grain] = high;
      duration->vague |= vague;
      duration->grain = coarser = grain;
      result = end;
      i = galpi_span_skip_space (line, end + (line->folded[end] == ','));
      if (galpi_span_has (line, i, "and "))
        i = galpi_span_skip_space (line, i + 4);
    }

  return result;
}

guint
galpi_clock_en_read (const GalpiSpan *line,
                     guint            at,
                     GalpiDate       *date)
{
  GalpiDate clock = GALPI_DATE_INIT;
  guint end = galpi_clock_read_numeric (line, at, &clock), i, after;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_NOON), &after);
  gboolean has_minutes = end != 0;

  if (word != NULL)
    {
      date->hour = word->value;
      date->grain = GALPI_GRAIN_HOUR;
      return after;
    }

  /* 15h30 */
  if (end == 0 && line->kinds[at] == GALPI_CHAR_DIGIT)
    {
      int hour = (int) (line->folded[at] - '0');

      i = at + 1;
      if (line->kinds[i] == GALPI_CHAR_DIGIT)
        hour = hour * 10 + (int) (line->folded[i++] - '0');
      if (line->folded[i] == 'h' && line->kinds[i + 1] == GALPI_CHAR_DIGIT
          && line->kinds[i + 2] == GALPI_CHAR_DIGIT && !galpi_char_is_word (line->kinds[i + 3])
              && hour <= 24)
        {
          date->hour = hour;
          date->minute = (int) (line->folded[i + 1] - '0') * 10 + (int) (line->folded[i + 2] - '0');
          date->grain = GALPI_GRAIN_MINUTE;
          return i + 3;
        }
    }

  if (end == 0)
    {
      GalpiNumeral numeral;
      int hour;

      if (line->kinds[at] == GALPI_CHAR_HANGUL || !galpi_numeral_read (line, at, &numeral)
          || numeral.fraction)
        return 0;
      hour = galpi_numeral_stop_to_int (&numeral.stops[0]);
      end = numeral.stops[0].end;
      if (hour < 0 || hour > 24 || (numeral.digits && numeral.n_digits > 2))
        return 0;
      clock.hour = hour;
      clock.grain = GALPI_GRAIN_HOUR;
    }

  i = galpi_span_skip_space (line, end);
  if (galpi_span_has (line, i, "o'clock") || galpi_span_has (line, i, "oclock"))
    {
      end = i + (line->folded[i + 1] == '\'' ? 7 : 6);
      has_minutes = TRUE;
      i = galpi_span_skip_space (line, end);
    }

  /* A letter glued to the figures begins no run of its own. */
  word = galpi_lexicon_find (galpi_time_words_en (), line, i, BIT (EN_HALF_OF_DAY), &after);
  if (word == NULL && i == end && (line->folded[i] == 'a' || line->folded[i] == 'p') && has_minutes
      && !galpi_char_is_word (line->kinds[i + 1]))
    {
      clock.day_part = line->folded[i] == 'a' ? GALPI_DAY_PART_MORNING : GALPI_DAY_PART_AFTERNOON;
      end = i + 1;
    }
  else if (word != NULL && clock.hour <= 12)
    {
      clock.day_part = word->value == 0 ? GALPI_DAY_PART_MORNING : GALPI_DAY_PART_AFTERNOON;
      end = after;
    }
  else if (!has_minutes)
    return 0;

  date->hour = clock.hour;
  date->minute = clock.minute;
  date->second = clock.second;
  date->grain = clock.grain;
  if (clock.day_part != GALPI_DAY_PART_NONE)
    date->day_part = clock.day_part;
  return end;
}
