/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include "galpi-tense.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

/* "that year", "the following year" and, in a story of the past, "the next year" count from the date named
 * last. */
static gboolean
counts_from_last (const GalpiSpan *line,
                  guint            at,
                  guint            end)
{
  guint i = galpi_en_skip_word (line, at, "the ");

  if (i == at)
    return galpi_span_has (line, at, "that ");
  return galpi_span_has (line, i, "following ") || galpi_span_has (line, i, "previous ")
         || (galpi_span_has (line, i, "next ")
             && galpi_tense_at (line, at, end) == GALPI_LEAN_PAST);
}

/* of next month, of the following week, this year: after a day or an ordinal, or alone. */
gboolean
galpi_en_take_relative (GalpiParserEn *self,
                        guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint end, next, after;
  const GalpiWord *relative = galpi_word_en (line, at, BIT (EN_RELATIVE), &end), *word;
  gboolean alone = date->grain == GALPI_GRAIN_NONE && date->part == GALPI_PART_NONE;
  GalpiFrom from;
  int offset;

  if (relative == NULL)
    {
      /* The month, the year: the base's own, after something finer or a part. */
      if (alone || (line->folded[at] != 't' && date->part == GALPI_PART_NONE))
        return FALSE;
      end = galpi_en_skip_word (line, at, "the ");
      word = galpi_word_en (line, end, BIT (EN_UNIT), &after);
      if (word == NULL || word->value < GALPI_GRAIN_WEEK || line->folded[after - 1] == 's')
        return FALSE;
      offset = 0;
      next = end;
    }
  else
    {
      next = galpi_span_skip_space (line, end);
      offset = relative->value == GALPI_LEAN_PAST ? -1 : relative->value == GALPI_LEAN_THIS ? 0 : 1;
      word = galpi_word_en (line, next, BIT (EN_UNIT) | BIT (EN_WEEKDAY) | BIT (EN_SHY_WEEKDAY)
                                        | BIT (EN_MONTH) | BIT (EN_SHY_MONTH) | BIT (EN_SEASON)
                                        | BIT (EN_HOLIDAY) | BIT (EN_DAY_PART), &after);
    }
  if (word == NULL && relative != NULL && alone && !galpi_span_has (line, at, "that ")
      && line->kinds[next] == GALPI_CHAR_DIGIT)
    {
      /* next 6th of April, this 5/12 */
      date->lean = (GalpiLean) relative->value;
      after = galpi_date_read_numeric (line, next, TRUE, date);
      if (after != 0)
        galpi_en_took (self, date->grain, after);
      else if (!galpi_en_take_day_of_month (self, next))
        {
          date->lean = GALPI_LEAN_NONE;
          return FALSE;
        }
      return TRUE;
    }
  if (word == NULL)
    return FALSE;

  switch (word->category)
    {
    case EN_WEEKDAY:
    case EN_SHY_WEEKDAY:
      if (date->weekday != 0 || date->day_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->weekday = word->value;
      date->lean = (GalpiLean) relative->value;
      galpi_en_took (self, GALPI_GRAIN_DAY,
                     after + (line->folded[after] == '.' && after - next == 3));
      return TRUE;
    case EN_MONTH:
    case EN_SHY_MONTH:
      if (date->month_from != GALPI_FROM_NOWHERE
          || (word->category == EN_SHY_MONTH && relative->value == GALPI_LEAN_THIS
              && line->chars[next] == line->folded[next]))
        return FALSE;
      date->lean = (GalpiLean) relative->value;
      return galpi_en_take_month (self, next);
    case EN_SEASON:
      if (!alone && date->part == GALPI_PART_NONE)
        return FALSE;
      date->season = word->value;
      date->lean = (GalpiLean) relative->value;
      galpi_en_took (self, GALPI_GRAIN_SEASON, after);
      return TRUE;
    case EN_HOLIDAY:
      date->holiday = word->value % 100;
      date->holiday_shift = word->value >= 100 ? -1 : 0;
      date->lean = (GalpiLean) relative->value;
      galpi_en_took (self, GALPI_GRAIN_DAY, after);
      return TRUE;
    case EN_DAY_PART:
      if (!alone)
        return FALSE;
      /* "the next morning" goes on from the day named last. */
      date->day_from = relative->value == GALPI_LEAN_NEXT && line->folded[at] == 't'
        ? GALPI_FROM_LAST : GALPI_FROM_BASE;
      date->day = offset;
      date->day_part = (GalpiDayPart) word->value;
      galpi_en_took (self, GALPI_GRAIN_DAY_PART, after);
      return TRUE;
    default:
      break;
    }

  if (line->folded[after - 1] == 's' && word->value != GALPI_GRAIN_WEEK)
    return FALSE;
  from = relative != NULL && counts_from_last (line, at, after) ? GALPI_FROM_LAST : GALPI_FROM_BASE;
  switch (word->value)
    {
    case GALPI_GRAIN_YEAR:
      if (date->year_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->year_from = from;
      date->year = offset;
      break;
    case GALPI_GRAIN_MONTH:
      if (date->month_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->month_from = from;
      date->month = offset;
      break;
    case GALPI_GRAIN_WEEKEND:
      date->weekend = TRUE;
      G_GNUC_FALLTHROUGH;
    case GALPI_GRAIN_WEEK:
      if (date->week_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->week_from = from;
      date->week = offset;
      break;
    case GALPI_GRAIN_QUARTER:
      if (!alone && date->part == GALPI_PART_NONE)
        return FALSE;
      date->quarter_from = GALPI_FROM_BASE;
      date->quarter = offset;
      break;
    case GALPI_GRAIN_DECADE:
      date->year_from = GALPI_FROM_BASE;
      date->year = offset;
      break;
    default:
      return FALSE;
    }
  galpi_en_took (self, (GalpiGrain) word->value, after);

  /* last year's first quarter; next week Mon */
  if (line->folded[after] == '\'' && line->folded[after + 1] == 's')
    self->out->end = after + 2;
  return TRUE;
}

/* first Monday, last week, 3rd quarter, second half, 15th century */
gboolean
galpi_en_take_ordinal (GalpiParserEn *self,
                       guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = galpi_en_skip_word (line, at, "the "), end, after;
  int nth;
  gboolean ordinal = TRUE;
  const GalpiWord *word;

  if (galpi_word_en (line, i, BIT (EN_ORDINAL), &end) != NULL)
    nth = galpi_word_en (line, i, BIT (EN_ORDINAL), &end)->value;
  else if (line->kinds[i] != GALPI_CHAR_DIGIT
           || !galpi_en_read_small (line, i, &nth, &ordinal, &end) || !ordinal)
    return FALSE;

  if (date->quarter_from != GALPI_FROM_NOWHERE || date->half != 0 || date->nth != 0
      || date->week_from == GALPI_FROM_TEXT)
    return FALSE;
  /* third-quarter profit, the third fiscal quarter */
  i = galpi_span_skip_space (line, end + (line->folded[end] == '-'));
  i = galpi_en_skip_word (line, i, "fiscal ");
  if (galpi_span_has (line, i, "last "))
    {
      nth = -nth;
      i = galpi_span_skip_space (line, i + 5);
    }
  word = galpi_word_en (line, i, BIT (EN_WEEKDAY) | BIT (EN_UNIT), &after);
  if (word == NULL)
    return FALSE;

  if (word->category == EN_UNIT && word->value == GALPI_GRAIN_QUARTER && nth >= 1 && nth <= 4)
    {
      date->quarter_from = GALPI_FROM_TEXT;
      date->quarter = nth;
      galpi_en_took (self, GALPI_GRAIN_QUARTER, after);
      return TRUE;
    }
  if (word->category == EN_UNIT && word->value == GALPI_GRAIN_HALF && (nth == 1 || nth == 2))
    {
      /* The first half of a year, not of a match. */
      end = galpi_span_skip_space (line, after);
      if (!galpi_span_has (line, end, "of ") && !galpi_en_read_year (line, end, &(int) { 0 }, &i))
        return FALSE;
      date->half = nth;
      galpi_en_took (self, GALPI_GRAIN_HALF, after);
      return TRUE;
    }
  if (word->category == EN_UNIT && word->value == GALPI_GRAIN_CENTURY && nth > 0)
    {
      date->century = nth;
      galpi_en_took (self, GALPI_GRAIN_CENTURY, after);
      return TRUE;
    }

  /* The rest needs its month: the first Monday of March. */
  end = galpi_span_skip_space (line, after);
  if (!galpi_span_has (line, end, "of ") && !galpi_span_has (line, end, "in ")
      && galpi_en_month_at (self, end, &i) == NULL && !galpi_span_has (line, end, "next ")
      && !(word->category == EN_WEEKDAY && nth > 0))
    return FALSE;
  if (word->category == EN_WEEKDAY)
    {
      date->nth = nth;
      date->weekday = word->value;
      galpi_en_took (self, GALPI_GRAIN_DAY, after);
      return TRUE;
    }
  if (word->value == GALPI_GRAIN_DAY)
    {
      date->nth = nth;
      galpi_en_took (self, GALPI_GRAIN_DAY, after);
      return TRUE;
    }
  if (word->value == GALPI_GRAIN_WEEK || word->value == GALPI_GRAIN_WEEKEND)
    {
      date->week_from = GALPI_FROM_TEXT;
      date->week = nth;
      date->weekend = word->value == GALPI_GRAIN_WEEKEND;
      galpi_en_took (self, (GalpiGrain) word->value, after);
      return TRUE;
    }
  return FALSE;
}

/* the nineties, the nineteen seventies, the twenty-tens */
static gboolean
take_decade_in_words (GalpiParserEn *self,
                      guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = galpi_en_skip_word (line, at, "the "), end, after;
  const GalpiWord *word = galpi_word_en (line, i, BIT (EN_DECADE), &end), *century;

  if (date->grain != GALPI_GRAIN_NONE)
    return FALSE;
  if (word == NULL)
    {
      century = galpi_word_en (line, i, BIT (EN_OF_CENTURY), &after);
      if (century == NULL)
        return FALSE;
      after = galpi_span_skip_space (line, after + (line->folded[after] == '-'));
      /* A hyphen begins no run of its own. */
      word = line->kinds[after] == GALPI_CHAR_LATIN
        ? galpi_lexicon_find (galpi_time_words_en (), line, after, BIT (EN_DECADE), &end) : NULL;
      if (word == NULL || word->value >= 100)
        return FALSE;
      date->decade = century->value * 100 + word->value;
    }
  else
    {
      /* "in his twenties", "tens of people" */
      if (word->value < 20 && word->value > 0)
        return FALSE;
      if (i == at && date->part == GALPI_PART_NONE && word->value < 100
          && !(at >= 3 && galpi_span_has (line, at - 3, "in ")))
        return FALSE;
      date->decade = word->value;
      date->short_year = word->value < 100;
    }
  galpi_en_took (self, GALPI_GRAIN_DECADE, end);
  return TRUE;
}

/* 1990s, the '90s, the 2010s */
gboolean
galpi_en_take_decade (GalpiParserEn *self,
                      guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = galpi_en_skip_word (line, at, "the "), start;
  int decade = 0;

  if (line->kinds[i] == GALPI_CHAR_LATIN)
    return take_decade_in_words (self, at);
  i += line->folded[i] == '\'';
  start = i;
  for (; line->kinds[i] == GALPI_CHAR_DIGIT && i - start < 5; i++)
    decade = decade * 10 + (int) (line->folded[i] - '0');
  if ((i - start != 4 && i - start != 2) || decade % 10 != 0)
    return FALSE;
  i += line->folded[i] == '\'';
  if (line->folded[i] != 's' || line->kinds[i + 1] == GALPI_CHAR_LATIN
      || line->kinds[i + 1] == GALPI_CHAR_DIGIT || date->grain != GALPI_GRAIN_NONE)
    return FALSE;
  if (i - start < 4 && start == at && date->part == GALPI_PART_NONE)
    return FALSE;

  date->decade = decade;
  date->short_year = decade < 100;
  galpi_en_took (self, GALPI_GRAIN_DECADE, i + 1);
  return TRUE;
}

/* the week after next, week 31, over the weekend */
gboolean
galpi_en_take_unit (GalpiParserEn *self,
                    guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = galpi_en_skip_word (line, at, "the "), end, after;
  const GalpiWord *word = galpi_word_en (line, i, BIT (EN_UNIT), &end);
  gboolean ordinal;
  int number;

  if (word == NULL || date->grain != GALPI_GRAIN_NONE || word->value < GALPI_GRAIN_WEEKEND)
    return FALSE;

  if (galpi_word_en (line, galpi_span_skip_space (line, end), BIT (EN_AFTER_NEXT), &after) != NULL)
    {
      if (word->value == GALPI_GRAIN_WEEK || word->value == GALPI_GRAIN_WEEKEND)
        {
          date->week_from = GALPI_FROM_BASE;
          date->week = 2;
          date->weekend = word->value == GALPI_GRAIN_WEEKEND;
        }
      else
        galpi_date_shift (date, (GalpiGrain) word->value, 2);
      galpi_en_took (self, (GalpiGrain) word->value, after);
      return TRUE;
    }

  if (word->value == GALPI_GRAIN_WEEK && i == at
      && galpi_en_read_small (line, galpi_span_skip_space (line, end), &number, &ordinal, &after)
          && !ordinal
      && number >= 1 && number <= 53)
    {
      date->week_from = GALPI_FROM_TEXT;
      date->week = number;
      galpi_en_took (self, GALPI_GRAIN_WEEK, after);
      return TRUE;
    }

  if (word->value == GALPI_GRAIN_WEEKEND
      && (i != at || galpi_word_before_en (line, at, BIT (EN_PREPOSITION)))
      && line->folded[end - 1] != 's')
    {
      date->weekend = TRUE;
      /* Over the weekend: that is behind us, unless the sentence looks ahead. */
      if (at >= 5 && galpi_span_has (line, at - 5, "over ")
          && galpi_tense_at (line, at, end) != GALPI_LEAN_FUTURE)
        date->lean = GALPI_LEAN_PAST;
      galpi_en_took (self, GALPI_GRAIN_WEEKEND, end);
      return TRUE;
    }
  return FALSE;
}
