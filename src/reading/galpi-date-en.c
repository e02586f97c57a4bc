/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include <string.h>

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

void
galpi_en_took (GalpiParserEn *self,
               GalpiGrain     grain,
               guint          end)
{
  GalpiDate *date = &self->out->date;

  if (date->grain == GALPI_GRAIN_NONE || grain < date->grain)
    date->grain = grain;
  self->out->end = end;
}

static gboolean
take_word (GalpiParserEn *self,
           guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint end, i;
  int day;
  gboolean ordinal;
  const GalpiWord *word
    = galpi_word_en (line, at, BIT (EN_WEEKDAY) | BIT (EN_SHY_WEEKDAY) | BIT (EN_DAY)
                               | BIT (EN_DAY_OF_LAST) | BIT (EN_TONIGHT) | BIT (EN_PERIOD)
                               | BIT (EN_HOLIDAY) | BIT (EN_SEASON), &end);

  if (word == NULL)
    return FALSE;

  switch (word->category)
    {
    case EN_SHY_WEEKDAY:
      /* Sun 14th */
      if (galpi_en_read_day (line, galpi_span_skip_space (line, end), &day, &ordinal, &i)
          && (ordinal || galpi_en_month_at (self, galpi_span_skip_space (line, i), &i) != NULL))
        ordinal = TRUE;
      else
        ordinal = galpi_en_month_at (self, galpi_span_skip_space (line, end), &i) != NULL;
      if (!ordinal && line->folded[end] != '.' && line->folded[end] != ','
          && !galpi_word_before_en (line, at, BIT (EN_PREPOSITION) | BIT (EN_RELATIVE)))
        return FALSE;
      G_GNUC_FALLTHROUGH;
    case EN_WEEKDAY:
      if (date->weekday != 0 || date->nth != 0)
        return FALSE;
      date->weekday = word->value;
      galpi_en_took (self, GALPI_GRAIN_DAY, end + (line->folded[end] == '.' && end - at == 3));
      return TRUE;

    case EN_DAY:
    case EN_DAY_OF_LAST:
      /* The World of Tomorrow */
      if (date->day_from != GALPI_FROM_NOWHERE
          || (date->grain != GALPI_GRAIN_NONE && date->grain >= GALPI_GRAIN_DAY)
          || (line->chars[at] != line->folded[at] && line->kinds[(int) at - 1] == GALPI_CHAR_SPACE
              && line->kinds[(int) at - 2] == GALPI_CHAR_LATIN))
        return FALSE;
      date->day_from = word->category == EN_DAY ? GALPI_FROM_BASE : GALPI_FROM_LAST;
      date->day = word->value;
      galpi_en_took (self, GALPI_GRAIN_DAY, end);
      return TRUE;

    case EN_TONIGHT:
      if (date->day_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->day_from = GALPI_FROM_BASE;
      date->day_part = GALPI_DAY_PART_NIGHT;
      galpi_en_took (self, GALPI_GRAIN_DAY_PART, end);
      return TRUE;

    case EN_PERIOD:
      if (date->grain != GALPI_GRAIN_NONE
          || (word->code != NULL && line->chars[at + 1] == line->folded[at + 1]))
        return FALSE;
      date->part = (GalpiPart) (word->value % 10);
      galpi_date_shift (date, (GalpiGrain) (word->value / 10), 0);
      if (word->value / 10 == GALPI_GRAIN_WEEK)
        {
          date->day_from = GALPI_FROM_NOWHERE;
          date->week_from = GALPI_FROM_BASE;
        }
      if (word->value / 10 == GALPI_GRAIN_DAY)
        date->part = GALPI_PART_NONE;
      galpi_en_took (self, (GalpiGrain) (word->value / 10), end);
      return TRUE;

    case EN_SEASON:
      /* A bare season dates nothing: its year has to follow. */
      i = galpi_en_skip_word (line, galpi_span_skip_space (line, end), "of ");
      if (date->grain != GALPI_GRAIN_NONE || line->kinds[i] != GALPI_CHAR_DIGIT
          || line->kinds[i + 3] != GALPI_CHAR_DIGIT)
        return FALSE;
      date->season = word->value;
      galpi_en_took (self, GALPI_GRAIN_SEASON, end);
      return TRUE;

    default:
      if (date->grain != GALPI_GRAIN_NONE)
        return FALSE;
      date->holiday = word->value % 100;
      date->holiday_shift = word->value >= 100 ? -1 : 0;
      galpi_en_took (self, GALPI_GRAIN_DAY, end);
      return TRUE;
    }
}

/* tomorrow evening, in the afternoon, at 5 */
static gboolean
take_time_of_day (GalpiParserEn *self,
                  guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  gboolean has_day = date->grain == GALPI_GRAIN_DAY || date->grain == GALPI_GRAIN_WEEKEND;
  gboolean after_at = FALSE;
  guint i = at, end;
  const GalpiWord *word;

  if (date->grain == GALPI_GRAIN_NONE)
    after_at = at >= 3 && galpi_span_has (line, at - 3, "at ");
  else if (galpi_span_has (line, i, "at ") || galpi_span_has (line, i, "@ "))
    {
      i = galpi_span_skip_space (line, i + (line->folded[i] == 'a' ? 3 : 2));
      after_at = TRUE;
    }
  if (date->hour < 0 && (date->grain == GALPI_GRAIN_NONE || date->grain <= GALPI_GRAIN_DAY))
    {
      GalpiDayPart part = date->day_part;

      end = galpi_clock_en_read (line, i, date);
      if (end == 0 && after_at)
        {
          gboolean ordinal;
          int hour;

          /* "at 3" is an hour after a day, or before a part of one. */
          if (galpi_en_read_small (line, i, &hour, &ordinal, &end) && !ordinal && hour <= 24
              && (date->grain != GALPI_GRAIN_NONE
                  || galpi_span_has (line, galpi_span_skip_space (line, end), "in the ")))
            {
              date->hour = hour;
              date->grain = GALPI_GRAIN_HOUR;
            }
          else
            end = 0;
        }
      if (end != 0)
        {
          if (date->day_part == GALPI_DAY_PART_NONE)
            date->day_part = part;
          self->out->end = end;
          return TRUE;
        }
    }

  i = galpi_en_skip_word (line, galpi_en_skip_word (line, at, "in "), "the ");
  word = galpi_word_en (line, i, BIT (EN_DAY_PART), &end);
  if (word == NULL || date->day_part != GALPI_DAY_PART_NONE || !(has_day || date->hour >= 0))
    return FALSE;
  date->day_part = (GalpiDayPart) word->value;
  galpi_en_took (self, GALPI_GRAIN_DAY_PART, end);
  return TRUE;
}

/* early, the end of, mid-: only before a period of a week or more. */
static guint
take_part (GalpiParserEn *self,
           guint          at)
{
  guint end;
  const GalpiWord *word = galpi_word_en (self->line, at, BIT (EN_PART), &end);

  if (word == NULL)
    word = galpi_word_en (self->line, galpi_en_skip_word (self->line, at, "the "), BIT (EN_PART),
                          &end);
  if (word == NULL || galpi_word_en (self->line, at, BIT (EN_NOON), &(guint) { 0 }) != NULL)
    return at;
  self->out->date.part = (GalpiPart) word->value;
  end += self->line->folded[end] == '-';
  return galpi_span_skip_space (self->line, end);
}

/* 5/12, 2024-05-07, 3/15/2023, after a weekday or alone */
static gboolean
take_numeric (GalpiParserEn *self,
              guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date, figures = GALPI_DATE_INIT;
  gboolean company = date->weekday != 0 || date->lean != GALPI_LEAN_NONE;
  guint end;

  company |= self->out->in_company && date->grain == GALPI_GRAIN_NONE;
  company |= date->hour >= 0;
  if (line->kinds[at] != GALPI_CHAR_DIGIT || (date->grain != GALPI_GRAIN_NONE && !company)
      || date->month_from != GALPI_FROM_NOWHERE || date->day_from != GALPI_FROM_NOWHERE)
    return FALSE;
  end = galpi_date_read_numeric (line, at, company, &figures);
  if (end == 0)
    return FALSE;
  date->year_from = figures.year_from;
  date->year = figures.year;
  date->short_year = figures.short_year;
  date->month_from = figures.month_from;
  date->month = figures.month;
  date->day_from = figures.day_from;
  date->day = figures.day;
  galpi_en_took (self, figures.grain, end);
  return TRUE;
}

/* the morning of 5 May, the night of the 3rd: the part of a day before the day. Returns the place
 * of the day, or @at */
static guint
take_day_part_of (GalpiParserEn *self,
                  guint          at)
{
  const GalpiSpan *line = self->line;
  guint i = galpi_en_skip_word (line, at, "the "), end, day;
  const GalpiWord *word = galpi_word_en (line, i, BIT (EN_DAY_PART), &end);

  if (word == NULL)
    return at;
  i = galpi_span_skip_space (line, end);
  day = galpi_en_skip_word (line, galpi_en_skip_word (line, i, "of "), "on ");
  if (day == i && galpi_word_en (line, i, BIT (EN_DAY) | BIT (EN_WEEKDAY), &end) == NULL)
    return at;
  self->out->date.day_part = (GalpiDayPart) word->value;
  return day;
}

/* Q3 2024, 2H25: in company of other words */
static gboolean
take_code (GalpiParserEn *self,
           guint          at)
{
  GalpiDate *date = &self->out->date, code = GALPI_DATE_INIT;
  guint end;

  if (date->grain != GALPI_GRAIN_NONE || !galpi_span_starts_run (self->line, at))
    return FALSE;
  end = galpi_date_read_code (self->line, at, &code);
  if (end == 0)
    return FALSE;
  code.part = date->part;
  *date = code;
  galpi_en_took (self, code.grain, end);
  return TRUE;
}

static gboolean
take_any (GalpiParserEn *self,
          guint          at)
{
  if (self->out->is_range)
    return galpi_en_take_year (self, at);
  return take_numeric (self, at) || take_code (self, at) || galpi_en_take_day_of_month (self, at)
         || galpi_en_take_month (self, at) || galpi_en_take_ordinal (self, at)
         || galpi_en_take_relative (self, at) || galpi_en_take_decade (self, at)
         || galpi_en_take_year (self, at) || take_word (self, at) || galpi_en_take_unit (self, at)
         || galpi_en_take_bare_day (self, at) || take_time_of_day (self, at);
}

/* Between parts: blanks, a comma, of, on, in. */
static guint
skip_joint (const GalpiSpan *line,
            guint            at)
{
  static const char *const words[] = { "of ", "on ", "in ", "for " };
  guint i = at;

  i += line->folded[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_SPACE;
  i = galpi_span_skip_space (line, i);
  i += line->folded[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_SPACE;
  i = galpi_span_skip_space (line, i);
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (galpi_span_has (line, i, words[k]))
      return galpi_span_skip_space (line, i + (guint) strlen (words[k]));
  return i;
}

/* March after next, Thanksgiving in a year, Monday in two weeks */
static void
read_after_next (GalpiParserEn *self)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = galpi_span_skip_space (line, self->out->end), end;
  GalpiDuration duration;

  if (date->year_from != GALPI_FROM_NOWHERE || line->kinds[i] != GALPI_CHAR_LATIN
      || (date->month_from != GALPI_FROM_TEXT && date->holiday == 0 && date->weekday == 0))
    return;
  if (date->weekday != 0)
    {
      if (date->week_from == GALPI_FROM_NOWHERE && date->day_from == GALPI_FROM_NOWHERE
          && date->nth == 0 && galpi_word_en (line, i, BIT (EN_AFTER_NEXT), &end) != NULL)
        {
          date->week_from = GALPI_FROM_BASE;
          date->week = 2;
          self->out->end = end;
        }
      return;
    }
  if (galpi_word_en (line, i, BIT (EN_AFTER_NEXT), &end) != NULL)
    {
      date->lean = GALPI_LEAN_NEXT;
      date->years_on = 1;
      self->out->end = end;
      return;
    }
  if (!galpi_span_has (line, i, "in "))
    return;
  end = galpi_duration_en_read (line, galpi_span_skip_space (line, i + 3), &duration);
  if (end != 0 && !duration.vague && duration.grain == GALPI_GRAIN_YEAR
      && duration.max[GALPI_GRAIN_YEAR].scale == 0
      && duration.max[GALPI_GRAIN_YEAR].coefficient < 100)
    {
      date->year_from = GALPI_FROM_BASE;
      date->year = (int) duration.max[GALPI_GRAIN_YEAR].coefficient;
      self->out->end = end;
    }
}

gboolean
galpi_date_en_read (const GalpiSpan *line,
                    guint            at,
                    GalpiDateEn     *self)
{
  GalpiParserEn parser = { .line = line, .out = self, .start = at };
  guint i, parts;

  self->end = at;
  self->is_range = self->bare_year = FALSE;
  i = take_part (&parser, at);
  if (i > at)
    {
      parser.start = i;
      /* "early next to", "the end of all" */
      if (!take_any (&parser, skip_joint (line, i)))
        return FALSE;
    }
  else
    {
      i = take_day_part_of (&parser, at);
      if (i > at)
        parser.start = i;
      if (!take_any (&parser, i))
        return FALSE;
    }

  for (parts = 1; parts < 6; parts++)
    {
      guint next = skip_joint (line, self->end);

      parser.start = at;
      if (next == self->end && line->folded[next] != '('
          && line->kinds[next - 1] != GALPI_CHAR_SPACE
          && self->date.grain != GALPI_GRAIN_HALF)
        break;
      if (!take_any (&parser, next))
        break;
    }

  read_after_next (&parser);
  /* The fifth day of the festival is none. */
  if (self->date.nth != 0 && self->date.weekday == 0
      && self->date.month_from == GALPI_FROM_NOWHERE && self->date.year_from == GALPI_FROM_NOWHERE)
    return FALSE;
  if (self->date.day_part != GALPI_DAY_PART_NONE && self->date.grain >= GALPI_GRAIN_DAY)
    {
      if (self->date.grain != GALPI_GRAIN_DAY || self->is_range)
        return FALSE;
      self->date.grain = GALPI_GRAIN_DAY_PART;
    }

  if (self->date.part != GALPI_PART_NONE
      && (self->date.grain < GALPI_GRAIN_WEEK || self->is_range || self->date.nth != 0))
    {
      if (self->date.grain >= GALPI_GRAIN_DAY || self->is_range)
        return FALSE;
      self->date.part = GALPI_PART_NONE;
    }
  return self->date.half == 0 || self->date.year_from != GALPI_FROM_NOWHERE;
}
