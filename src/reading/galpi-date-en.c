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

/* may and march are months only in the company of a date's words. */
static gboolean
is_sure_month (const GalpiParserEn *self,
               guint                at,
               guint                end)
{
  const GalpiSpan *line = self->line;
  int value;
  gboolean ordinal;
  guint unused, next = galpi_span_skip_space (line,
                                              end + (line->folded[end] == ','
                                                     || line->folded[end] == '.'));

  if (galpi_en_read_day (line, next, &value, &ordinal, &unused)
      || galpi_en_read_year (line, next, &value, &unused))
    return TRUE;
  if (at != self->start && line->chars[at] != line->folded[at])
    return TRUE;
  /* "may" in small letters is the verb, whatever stands before it. */
  if (line->chars[at] == line->folded[at]
      && (line->folded[at + 2] == 'y' || galpi_word_before_en (line, at, BIT (EN_AND))
          || !galpi_word_before_en (line, at, BIT (EN_PREPOSITION) | BIT (EN_RELATIVE))))
    return FALSE;
  return galpi_word_before_en (line, at, BIT (EN_PREPOSITION) | BIT (EN_RELATIVE) | BIT (EN_PART)
                                         | BIT (EN_RANGE) | BIT (EN_AND))
         || galpi_range_mark_en (line, end, FALSE) != 0;
}

const GalpiWord *
galpi_en_month_at (const GalpiParserEn *self,
                   guint                at,
                   guint               *end)
{
  const GalpiWord *word
    = galpi_word_en (self->line, at, BIT (EN_MONTH) | BIT (EN_SHY_MONTH), end);

  if (word != NULL && word->category == EN_SHY_MONTH && !is_sure_month (self, at, *end))
    return NULL;
  return word;
}

static void
set_month (GalpiParserEn   *self,
           const GalpiWord *word,
           guint            end)
{
  self->out->date.month_from = GALPI_FROM_TEXT;
  self->out->date.month = word->value;
  end += self->line->folded[end] == '.'
         && self->line->kinds[end - 1] == GALPI_CHAR_LATIN && g_utf8_strlen (word->word, -1) <= 4;
  galpi_en_took (self, GALPI_GRAIN_MONTH, end);
}

static void
set_day (GalpiParserEn *self,
         int            day,
         guint          end)
{
  self->out->date.day_from = GALPI_FROM_TEXT;
  self->out->date.day = day;
  galpi_en_took (self, GALPI_GRAIN_DAY, end);
}

static void
set_year (GalpiParserEn *self,
          int            year,
          guint          end)
{
  self->out->date.year_from = GALPI_FROM_TEXT;
  self->out->date.year = year;
  galpi_en_took (self, GALPI_GRAIN_YEAR, end);
}

/* 13, and the 15 of "13 to the 15": a range of days of one month. */
static gboolean
read_day_range (const GalpiParserEn *self,
                guint                at,
                int                 *last,
                guint               *end)
{
  const GalpiSpan *line = self->line;
  guint second = galpi_range_mark_en (line, at, TRUE);
  gboolean ordinal;

  if (second == 0)
    return FALSE;
  second = galpi_en_skip_word (line, second, "the ");
  return galpi_en_read_day (line, second, last, &ordinal, end);
}

static void
make_range (GalpiParserEn *self,
            int            first_day)
{
  self->out->first = self->out->date;
  self->out->first.day = first_day;
  self->out->is_range = TRUE;
}

/* July 13, July 13-15, Jul. 13th, March third, and the year after it. */
gboolean
galpi_en_take_month (GalpiParserEn *self,
                     guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint end, next, after;
  const GalpiWord *word = galpi_en_month_at (self, at, &end);
  int day, last;
  gboolean ordinal;

  if (word == NULL || date->month_from != GALPI_FROM_NOWHERE || date->quarter != 0
      || date->half != 0
      || date->week_from != GALPI_FROM_NOWHERE)
    return FALSE;
  set_month (self, word, end);
  if (date->day_from != GALPI_FROM_NOWHERE || date->nth != 0)
    return TRUE;

  next = self->out->end;
  if ((line->folded[next] == '-' || line->folded[next] == '/')
      && date->year_from == GALPI_FROM_NOWHERE
      && galpi_en_read_year (line, next + 1, &day, &after))
    {
      set_year (self, day, after);
      return TRUE;
    }
  next += line->folded[next] == '/' || line->folded[next] == '-';
  next = galpi_span_skip_space (line, next);
  next = galpi_en_skip_word (line, next, "the ");
  if (!galpi_en_read_day (line, next, &day, &ordinal, &after))
    return TRUE;
  /* "March 2 million": a number of something else, and "May 24 percent". */
  if (line->kinds[next] == GALPI_CHAR_DIGIT && line->folded[after] == '%')
    return TRUE;

  set_day (self, day, after);
  if ((line->folded[after] == '-' || line->folded[after] == '/')
      && galpi_en_read_year (line, after + 1, &last, &end))
    {
      set_year (self, last, end);
      return TRUE;
    }
  if (read_day_range (self, after, &last, &end) && last > day)
    {
      const GalpiWord *other = galpi_en_month_at (self, galpi_span_skip_space (line, end), &next);

      if (other == NULL)
        {
          set_day (self, last, end);
          make_range (self, day);
        }
    }
  return TRUE;
}

/* 13 July, 13th of July, 13-15 July, first of March. */
static gboolean
take_day_and_month (GalpiParserEn *self,
                    guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = galpi_en_skip_word (line, at, "the "), end, after, next;
  int day, last = 0;
  gboolean ordinal;
  const GalpiWord *month;

  if (date->day_from != GALPI_FROM_NOWHERE || date->month_from != GALPI_FROM_NOWHERE
      || !galpi_en_read_day (line, i, &day, &ordinal, &end))
    return FALSE;

  after = end;
  if (read_day_range (self, end, &last, &after) && last <= day)
    return FALSE;
  next = after;
  next += line->folded[next] == '-' || line->folded[next] == '/';
  next = galpi_span_skip_space (line, next);
  next = galpi_en_skip_word (line, next, "day ");
  next = galpi_en_skip_word (line, next, "of ");
  month = galpi_en_month_at (self, next, &end);
  if (month == NULL)
    {
      /* 20th of this month, 4 till 23 of next month */
      if (!galpi_span_has (line, next, "this ") && !galpi_span_has (line, next, "the ")
          && !galpi_span_has (line, next, "next ") && !galpi_span_has (line, next, "last "))
        return FALSE;
      month = galpi_word_en (line, next, BIT (EN_RELATIVE), &end);
      if (month == NULL || !galpi_span_has (line, galpi_span_skip_space (line, end), "month"))
        return FALSE;
      date->month_from = GALPI_FROM_BASE;
      date->month = month->value == GALPI_LEAN_PAST ? -1 : month->value == GALPI_LEAN_THIS ? 0 : 1;
      set_day (self, last != 0 ? last : day, galpi_span_skip_space (line, end) + 5);
      if (last != 0)
        make_range (self, day);
      return TRUE;
    }

  set_month (self, month, end);
  next = self->out->end;
  set_day (self, last != 0 ? last : day, next);
  if (last != 0)
    make_range (self, day);

  if ((line->folded[next] == '-' || line->folded[next] == '/')
      && galpi_en_read_year (line, next + 1, &day, &end))
    {
      set_year (self, day, end);
      return TRUE;
    }
  /* 31-Oct-74 */
  if ((line->folded[next] == '-' || line->folded[next] == '/')
      && line->kinds[next + 1] == GALPI_CHAR_DIGIT
      && line->kinds[next + 2] == GALPI_CHAR_DIGIT && line->kinds[next + 3] != GALPI_CHAR_DIGIT)
    {
      date->short_year = TRUE;
      set_year (self,
                (int) (line->folded[next + 1] - '0') * 10 + (int) (line->folded[next + 2] - '0'),
                next + 3);
    }
  return TRUE;
}

/* The 15th: a day without its month, unless a noun follows. */
static gboolean
take_bare_day (GalpiParserEn *self,
               guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  gboolean article = galpi_span_has (line, at, "the "), ordinal;
  guint i = article ? galpi_span_skip_space (line, at + 4) : at, end, next, unused;
  int day;

  if (date->day_from != GALPI_FROM_NOWHERE || date->month_from != GALPI_FROM_NOWHERE
      || !galpi_en_read_day (line, i, &day, &ordinal, &end) || (!article && date->weekday == 0)
      || (line->kinds[i] != GALPI_CHAR_DIGIT && (!ordinal || date->weekday == 0))
      || (!ordinal && (date->weekday == 0 || line->folded[end] == ':' || line->folded[end] == '/'
                       || galpi_clock_en_read (line, i, &(GalpiDate) GALPI_DATE_INIT) != 0
                       || galpi_range_mark_en (line, end, FALSE) != 0)))
    return FALSE;

  next = galpi_span_skip_space (line, end);
  if (line->kinds[next] == GALPI_CHAR_LATIN
      && galpi_word_en (line, next, BIT (EN_PREPOSITION) | BIT (EN_RELATIVE) | BIT (EN_RANGE)
                                    | BIT (EN_AND) | BIT (EN_STOP), &unused) == NULL
      && !galpi_span_has (line, next, "at "))
    return FALSE;
  set_day (self, day, end);
  return TRUE;
}

static gboolean
take_year (GalpiParserEn *self,
           guint          at)
{
  const GalpiDate *date = &self->out->date;
  guint i = galpi_en_skip_word (self->line, galpi_en_skip_word (self->line, at, "the "), "year "),
      end;
  int year;

  if (date->year_from != GALPI_FROM_NOWHERE || date->week_from == GALPI_FROM_BASE
      || date->day_from == GALPI_FROM_BASE || date->decade != 0 || date->century != 0
      || (!galpi_en_read_year (self->line, i, &year, &end)
          && !((date->month_from == GALPI_FROM_TEXT
                || galpi_word_before_en (self->line, i, BIT (EN_PREPOSITION)))
               && galpi_en_read_spelled_year (self->line, i, &year, &end))))
    return FALSE;
  self->out->bare_year = date->grain == GALPI_GRAIN_NONE && date->part == GALPI_PART_NONE
      && i == at;
  set_year (self, year, end);
  return TRUE;
}

static gboolean
take_word (GalpiParserEn *self,
           guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint end, i;
  const GalpiWord *word
    = galpi_word_en (line, at, BIT (EN_WEEKDAY) | BIT (EN_SHY_WEEKDAY) | BIT (EN_DAY)
                               | BIT (EN_DAY_OF_LAST) | BIT (EN_TONIGHT) | BIT (EN_PERIOD)
                               | BIT (EN_HOLIDAY) | BIT (EN_SEASON), &end);

  if (word == NULL)
    return FALSE;

  switch (word->category)
    {
    case EN_SHY_WEEKDAY:
      if (line->folded[end] != '.' && line->folded[end] != ','
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
      if (date->grain != GALPI_GRAIN_NONE && date->grain >= GALPI_GRAIN_DAY)
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
      if (date->grain != GALPI_GRAIN_NONE)
        return FALSE;
      date->part = (GalpiPart) (word->value % 10);
      galpi_date_shift (date, (GalpiGrain) (word->value / 10), 0);
      if (word->value / 10 == GALPI_GRAIN_WEEK)
        {
          date->day_from = GALPI_FROM_NOWHERE;
          date->week_from = GALPI_FROM_BASE;
        }
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
  if (word == NULL)
    return at;
  self->out->date.part = (GalpiPart) word->value;
  end += self->line->folded[end] == '-';
  return galpi_span_skip_space (self->line, end);
}

static gboolean
take_any (GalpiParserEn *self,
          guint          at)
{
  if (self->out->is_range)
    return take_year (self, at);
  return take_day_and_month (self, at) || galpi_en_take_month (self, at)
      || galpi_en_take_ordinal (self, at)
         || galpi_en_take_relative (self, at) || galpi_en_take_decade (self, at)
             || take_year (self, at)
         || take_word (self, at) || galpi_en_take_unit (self, at) || take_bare_day (self, at)
         || take_time_of_day (self, at);
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

gboolean
galpi_date_en_read (const GalpiSpan *line,
                    guint            at,
                    GalpiDateEn     *self)
{
  GalpiParserEn parser = { .line = line, .out = self, .start = at };
  guint i, parts = 0, end;
  const GalpiWord *word;

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
  else if (!take_any (&parser, at))
    return FALSE;

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

  word = galpi_word_en (line, galpi_span_skip_space (line, self->end), BIT (EN_AFTER_NEXT), &end);
  if (word != NULL && self->date.month_from == GALPI_FROM_TEXT)
    {
      self->date.lean = GALPI_LEAN_NEXT;
      self->end = end;
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
