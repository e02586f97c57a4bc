/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en.h"

#include <string.h>

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

typedef struct
{
  const GalpiLine *line;
  GalpiDateEn     *out;
  guint            start;
} Parser;

const GalpiWord *
galpi_word_en (const GalpiLine *line,
               guint            at,
               guint64          categories,
               guint           *end)
{
  const GalpiWord *word;

  if (line->kinds[at] != GALPI_CHAR_LATIN || !galpi_line_starts_run (line, at))
    return NULL;
  word = galpi_lexicon_find (galpi_time_words_en (), line, at, categories | BIT (EN_STOP), end);
  return word != NULL && word->category != EN_STOP ? word : NULL;
}

gboolean
galpi_word_before_en (const GalpiLine *line,
                      guint            at,
                      guint64          categories)
{
  guint start = at, end;

  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_SPACE)
    start--;
  for (guint words = 0; words < 2; words++)
    {
      while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_LATIN)
        start--;
      if (galpi_word_en (line, start, categories, &end) != NULL
          && galpi_line_skip_space (line, end) == galpi_line_skip_space (line, at))
        return TRUE;
      while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_SPACE)
        start--;
    }
  return FALSE;
}

guint
galpi_range_mark_en (const GalpiLine *line,
                     guint            at,
                     gboolean         between)
{
  guint i = galpi_line_skip_space (line, at), end;

  if (line->folded[i] == '-' || line->folded[i] == '~')
    return galpi_line_skip_space (line, i + 1);
  if (galpi_word_en (line, i, BIT (EN_RANGE) | (between ? BIT (EN_AND) : 0), &end) != NULL)
    return galpi_line_skip_space (line, end);
  return 0;
}

/* A small number in figures, with or without st, nd, rd, th. */
static gboolean
read_small (const GalpiLine *line,
            guint            at,
            int             *value,
            gboolean        *ordinal,
            guint           *end)
{
  const gunichar *c = line->folded;
  guint i = at;

  for (*value = 0; line->kinds[i] == GALPI_CHAR_DIGIT && i - at < 3; i++)
    *value = *value * 10 + (int) (c[i] - '0');
  if (i == at || i - at > 2 || (c[i] == '.' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
      || (c[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_DIGIT))
    return FALSE;

  *ordinal = (c[i] == 's' && c[i + 1] == 't') || (c[i] == 'n' && c[i + 1] == 'd')
             || (c[i] == 'r' && c[i + 1] == 'd') || (c[i] == 't' && c[i + 1] == 'h');
  if (*ordinal)
    i += 2;
  *end = i;
  return line->kinds[i] != GALPI_CHAR_LATIN && line->kinds[i] != GALPI_CHAR_DIGIT;
}

/* The day of a month: 15, 15th, fifteenth, twenty nine. */
static gboolean
read_day (const GalpiLine *line,
          guint            at,
          int             *day,
          gboolean        *ordinal,
          guint           *end)
{
  const GalpiWord *word;
  GalpiNumeral numeral;

  if (line->kinds[at] == GALPI_CHAR_DIGIT)
    return read_small (line, at, day, ordinal, end) && *day >= 1 && *day <= 31;

  word = galpi_word_en (line, at, BIT (EN_ORDINAL), end);
  *ordinal = TRUE;
  if (word != NULL)
    {
      *day = word->value;
      return *day > 0;
    }

  *ordinal = FALSE;
  if (line->kinds[at] != GALPI_CHAR_LATIN || !galpi_numeral_read (line, at, &numeral))
    return FALSE;
  *day = galpi_numeral_stop_to_int (&numeral.stops[numeral.n_stops - 1]);
  *end = numeral.stops[numeral.n_stops - 1].end;
  return *day >= 1 && *day <= 31;
}

static gboolean
read_year (const GalpiLine *line,
           guint            at,
           int             *year,
           guint           *end)
{
  guint i = at;

  for (*year = 0; line->kinds[i] == GALPI_CHAR_DIGIT && i - at < 5; i++)
    *year = *year * 10 + (int) (line->folded[i] - '0');
  *end = i;
  return i - at == 4 && *year >= 1000 && *year < 2200 && line->kinds[i] != GALPI_CHAR_LATIN
         && !(line->folded[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
         && !(line->folded[i] == '.' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
         && !(line->folded[i] == ':' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
         && !(line->folded[i] == '-' && line->kinds[i + 1] == GALPI_CHAR_DIGIT);
}

/* nineteen ninety-six, two thousand and fifteen */
static gboolean
read_spelled_year (const GalpiLine *line,
                   guint            at,
                   int             *year,
                   guint           *end)
{
  GalpiNumeral numeral, rest;
  int first, second;

  if (line->kinds[at] != GALPI_CHAR_LATIN || !galpi_numeral_read (line, at, &numeral))
    return FALSE;

  for (guint i = numeral.n_stops; i > 0; i--)
    {
      const GalpiNumeralStop *stop = &numeral.stops[i - 1];

      first = galpi_numeral_stop_to_int (stop);
      if (first >= 1000 && first < 2200)
        {
          *year = first;
          *end = stop->end;
          return TRUE;
        }
      if (first < 15 || first > 20
          || !galpi_numeral_read (line, galpi_line_skip_space (line, stop->end + (line->folded[stop->end] == '-')),
                                  &rest))
        continue;
      second = galpi_numeral_stop_to_int (&rest.stops[rest.n_stops - 1]);
      if (second < 10 || second > 99)
        continue;
      *year = first * 100 + second;
      *end = rest.stops[rest.n_stops - 1].end;
      return TRUE;
    }
  return FALSE;
}

static void
took (Parser     *self,
      GalpiGrain  grain,
      guint       end)
{
  GalpiDate *date = &self->out->date;

  if (date->grain == GALPI_GRAIN_NONE || grain < date->grain)
    date->grain = grain;
  self->out->end = end;
}

/* may and march are months only in the company of a date's words. */
static gboolean
is_sure_month (const Parser *self,
               guint         at,
               guint         end)
{
  const GalpiLine *line = self->line;
  int value;
  gboolean ordinal;
  guint unused, next = galpi_line_skip_space (line, end + (line->folded[end] == ',' || line->folded[end] == '.'));

  if (read_day (line, next, &value, &ordinal, &unused) || read_year (line, next, &value, &unused))
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

static const GalpiWord *
month_at (const Parser *self,
          guint         at,
          guint        *end)
{
  const GalpiWord *word
    = galpi_word_en (self->line, at, BIT (EN_MONTH) | BIT (EN_SHY_MONTH), end);

  if (word != NULL && word->category == EN_SHY_MONTH && !is_sure_month (self, at, *end))
    return NULL;
  return word;
}

static void
set_month (Parser          *self,
           const GalpiWord *word,
           guint            end)
{
  self->out->date.month_from = GALPI_FROM_TEXT;
  self->out->date.month = word->value;
  end += self->line->folded[end] == '.'
         && self->line->kinds[end - 1] == GALPI_CHAR_LATIN && g_utf8_strlen (word->word, -1) <= 4;
  took (self, GALPI_GRAIN_MONTH, end);
}

static void
set_day (Parser *self,
         int     day,
         guint   end)
{
  self->out->date.day_from = GALPI_FROM_TEXT;
  self->out->date.day = day;
  took (self, GALPI_GRAIN_DAY, end);
}

static void
set_year (Parser *self,
          int     year,
          guint   end)
{
  self->out->date.year_from = GALPI_FROM_TEXT;
  self->out->date.year = year;
  took (self, GALPI_GRAIN_YEAR, end);
}

static guint
skip_word (const GalpiLine *line,
           guint            at,
           const char      *word)
{
  return galpi_line_has (line, at, word) ? galpi_line_skip_space (line, at + (guint) strlen (word)) : at;
}

/* 13, and the 15 of "13 to the 15": a range of days of one month. */
static gboolean
read_day_range (const Parser *self,
                guint         at,
                int          *last,
                guint        *end)
{
  const GalpiLine *line = self->line;
  guint second = galpi_range_mark_en (line, at, TRUE);
  gboolean ordinal;

  if (second == 0)
    return FALSE;
  second = skip_word (line, second, "the ");
  return read_day (line, second, last, &ordinal, end);
}

static void
make_range (Parser *self,
            int     first_day)
{
  self->out->first = self->out->date;
  self->out->first.day = first_day;
  self->out->is_range = TRUE;
}

/* July 13, July 13-15, Jul. 13th, March third, and the year after it. */
static gboolean
take_month (Parser *self,
            guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  guint end, next, after;
  const GalpiWord *word = month_at (self, at, &end);
  int day, last;
  gboolean ordinal;

  if (word == NULL || date->month_from != GALPI_FROM_NOWHERE || date->quarter != 0 || date->half != 0
      || date->week_from != GALPI_FROM_NOWHERE)
    return FALSE;
  set_month (self, word, end);
  if (date->day_from != GALPI_FROM_NOWHERE || date->nth != 0)
    return TRUE;

  next = self->out->end;
  if ((line->folded[next] == '-' || line->folded[next] == '/') && date->year_from == GALPI_FROM_NOWHERE
      && read_year (line, next + 1, &day, &after))
    {
      set_year (self, day, after);
      return TRUE;
    }
  next += line->folded[next] == '/' || line->folded[next] == '-';
  next = galpi_line_skip_space (line, next);
  next = skip_word (line, next, "the ");
  if (!read_day (line, next, &day, &ordinal, &after))
    return TRUE;
  /* "March 2 million": a number of something else, and "May 24 percent". */
  if (line->kinds[next] == GALPI_CHAR_DIGIT && line->folded[after] == '%')
    return TRUE;

  set_day (self, day, after);
  if ((line->folded[after] == '-' || line->folded[after] == '/')
      && read_year (line, after + 1, &last, &end))
    {
      set_year (self, last, end);
      return TRUE;
    }
  if (read_day_range (self, after, &last, &end) && last > day)
    {
      const GalpiWord *other = month_at (self, galpi_line_skip_space (line, end), &next);

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
take_day_and_month (Parser *self,
                    guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = skip_word (line, at, "the "), end, after, next;
  int day, last = 0;
  gboolean ordinal;
  const GalpiWord *month;

  if (date->day_from != GALPI_FROM_NOWHERE || date->month_from != GALPI_FROM_NOWHERE
      || !read_day (line, i, &day, &ordinal, &end))
    return FALSE;

  after = end;
  if (read_day_range (self, end, &last, &after) && last <= day)
    return FALSE;
  next = after;
  next += line->folded[next] == '-' || line->folded[next] == '/';
  next = galpi_line_skip_space (line, next);
  next = skip_word (line, next, "day ");
  next = skip_word (line, next, "of ");
  month = month_at (self, next, &end);
  if (month == NULL)
    {
      /* 20th of this month, 4 till 23 of next month */
      if (!galpi_line_has (line, next, "this ") && !galpi_line_has (line, next, "the ")
          && !galpi_line_has (line, next, "next ") && !galpi_line_has (line, next, "last "))
        return FALSE;
      month = galpi_word_en (line, next, BIT (EN_RELATIVE), &end);
      if (month == NULL || !galpi_line_has (line, galpi_line_skip_space (line, end), "month"))
        return FALSE;
      date->month_from = GALPI_FROM_BASE;
      date->month = month->value == GALPI_LEAN_PAST ? -1 : month->value == GALPI_LEAN_THIS ? 0 : 1;
      set_day (self, last != 0 ? last : day, galpi_line_skip_space (line, end) + 5);
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
      && read_year (line, next + 1, &day, &end))
    {
      set_year (self, day, end);
      return TRUE;
    }
  /* 31-Oct-74 */
  if ((line->folded[next] == '-' || line->folded[next] == '/') && line->kinds[next + 1] == GALPI_CHAR_DIGIT
      && line->kinds[next + 2] == GALPI_CHAR_DIGIT && line->kinds[next + 3] != GALPI_CHAR_DIGIT)
    {
      date->short_year = TRUE;
      set_year (self, (int) (line->folded[next + 1] - '0') * 10 + (int) (line->folded[next + 2] - '0'),
                next + 3);
    }
  return TRUE;
}

/* The 15th: a day without its month, unless a noun follows. */
static gboolean
take_bare_day (Parser *self,
               guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  gboolean article = galpi_line_has (line, at, "the "), ordinal;
  guint i = article ? galpi_line_skip_space (line, at + 4) : at, end, next, unused;
  int day;

  if (date->day_from != GALPI_FROM_NOWHERE || date->month_from != GALPI_FROM_NOWHERE
      || !read_day (line, i, &day, &ordinal, &end) || (!article && date->weekday == 0)
      || (line->kinds[i] != GALPI_CHAR_DIGIT && (!ordinal || date->weekday == 0))
      || (!ordinal && (date->weekday == 0 || line->folded[end] == ':' || line->folded[end] == '/'
                       || galpi_clock_en_read (line, i, &(GalpiDate) GALPI_DATE_INIT) != 0
                       || galpi_range_mark_en (line, end, FALSE) != 0)))
    return FALSE;

  next = galpi_line_skip_space (line, end);
  if (line->kinds[next] == GALPI_CHAR_LATIN
      && galpi_word_en (line, next, BIT (EN_PREPOSITION) | BIT (EN_RELATIVE) | BIT (EN_RANGE)
                                    | BIT (EN_AND) | BIT (EN_STOP), &unused) == NULL
      && !galpi_line_has (line, next, "at "))
    return FALSE;
  set_day (self, day, end);
  return TRUE;
}

/* of next month, of the following week, this year: after a day or an ordinal, or alone. */
static gboolean
take_relative (Parser *self,
               guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  guint end, next, after;
  const GalpiWord *relative = galpi_word_en (line, at, BIT (EN_RELATIVE), &end), *word;
  gboolean alone = date->grain == GALPI_GRAIN_NONE && date->part == GALPI_PART_NONE;
  int offset;

  if (relative == NULL)
    {
      /* The month, the year: the base's own, after something finer or a part. */
      if (alone || (line->folded[at] != 't' && date->part == GALPI_PART_NONE))
        return FALSE;
      end = skip_word (line, at, "the ");
      word = galpi_word_en (line, end, BIT (EN_UNIT), &after);
      if (word == NULL || word->value < GALPI_GRAIN_WEEK || line->folded[after - 1] == 's')
        return FALSE;
      offset = 0;
      next = end;
    }
  else
    {
      next = galpi_line_skip_space (line, end);
      offset = relative->value == GALPI_LEAN_PAST ? -1 : relative->value == GALPI_LEAN_THIS ? 0 : 1;
      word = galpi_word_en (line, next, BIT (EN_UNIT) | BIT (EN_WEEKDAY) | BIT (EN_SHY_WEEKDAY)
                                        | BIT (EN_MONTH) | BIT (EN_SHY_MONTH) | BIT (EN_SEASON)
                                        | BIT (EN_HOLIDAY) | BIT (EN_DAY_PART), &after);
    }
  if (word == NULL)
    return FALSE;

  switch (word->category)
    {
    case EN_WEEKDAY:
    case EN_SHY_WEEKDAY:
      if (date->weekday != 0)
        return FALSE;
      date->weekday = word->value;
      date->lean = (GalpiLean) relative->value;
      took (self, GALPI_GRAIN_DAY, after + (line->folded[after] == '.' && after - next == 3));
      return TRUE;
    case EN_MONTH:
    case EN_SHY_MONTH:
      if (date->month_from != GALPI_FROM_NOWHERE
          || (word->category == EN_SHY_MONTH && relative->value == GALPI_LEAN_THIS
              && line->chars[next] == line->folded[next]))
        return FALSE;
      date->lean = (GalpiLean) relative->value;
      return take_month (self, next);
    case EN_SEASON:
      if (!alone && date->part == GALPI_PART_NONE)
        return FALSE;
      date->season = word->value;
      date->lean = (GalpiLean) relative->value;
      took (self, GALPI_GRAIN_SEASON, after);
      return TRUE;
    case EN_HOLIDAY:
      date->holiday = word->value % 100;
      date->holiday_shift = word->value >= 100 ? -1 : 0;
      date->lean = (GalpiLean) relative->value;
      took (self, GALPI_GRAIN_DAY, after);
      return TRUE;
    case EN_DAY_PART:
      if (relative->value == GALPI_LEAN_NEXT || !alone)
        return FALSE;
      date->day_from = GALPI_FROM_BASE;
      date->day = offset;
      date->day_part = (GalpiDayPart) word->value;
      took (self, GALPI_GRAIN_DAY_PART, after);
      return TRUE;
    default:
      break;
    }

  if (line->folded[after - 1] == 's' && word->value != GALPI_GRAIN_WEEK)
    return FALSE;
  switch (word->value)
    {
    case GALPI_GRAIN_YEAR:
      if (date->year_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->year_from = GALPI_FROM_BASE;
      date->year = offset;
      break;
    case GALPI_GRAIN_MONTH:
      if (date->month_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->month_from = GALPI_FROM_BASE;
      date->month = offset;
      break;
    case GALPI_GRAIN_WEEKEND:
      date->weekend = TRUE;
      G_GNUC_FALLTHROUGH;
    case GALPI_GRAIN_WEEK:
      if (date->week_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->week_from = GALPI_FROM_BASE;
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
  took (self, (GalpiGrain) word->value, after);

  /* last year's first quarter; next week Mon */
  if (line->folded[after] == '\'' && line->folded[after + 1] == 's')
    self->out->end = after + 2;
  return TRUE;
}

/* first Monday, last week, 3rd quarter, second half, 15th century */
static gboolean
take_ordinal (Parser *self,
              guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = skip_word (line, at, "the "), end, after;
  int nth;
  gboolean ordinal = TRUE;
  const GalpiWord *word;

  if (galpi_word_en (line, i, BIT (EN_ORDINAL), &end) != NULL)
    nth = galpi_word_en (line, i, BIT (EN_ORDINAL), &end)->value;
  else if (line->kinds[i] != GALPI_CHAR_DIGIT || !read_small (line, i, &nth, &ordinal, &end) || !ordinal)
    return FALSE;

  i = galpi_line_skip_space (line, end);
  if (galpi_line_has (line, i, "last "))
    {
      nth = -nth;
      i = galpi_line_skip_space (line, i + 5);
    }
  word = galpi_word_en (line, i, BIT (EN_WEEKDAY) | BIT (EN_UNIT), &after);
  if (word == NULL)
    return FALSE;

  if (word->category == EN_UNIT && word->value == GALPI_GRAIN_QUARTER && nth >= 1 && nth <= 4)
    {
      date->quarter_from = GALPI_FROM_TEXT;
      date->quarter = nth;
      took (self, GALPI_GRAIN_QUARTER, after);
      return TRUE;
    }
  if (word->category == EN_UNIT && word->value == GALPI_GRAIN_HALF && (nth == 1 || nth == 2))
    {
      /* The first half of a year, not of a match. */
      after = galpi_line_skip_space (line, after);
      if (!galpi_line_has (line, after, "of "))
        return FALSE;
      date->half = nth;
      took (self, GALPI_GRAIN_HALF, after);
      return TRUE;
    }
  if (word->category == EN_UNIT && word->value == GALPI_GRAIN_CENTURY && nth > 0)
    {
      date->century = nth;
      took (self, GALPI_GRAIN_CENTURY, after);
      return TRUE;
    }

  /* The rest needs its month: the first Monday of March. */
  end = galpi_line_skip_space (line, after);
  if (!galpi_line_has (line, end, "of ") && !galpi_line_has (line, end, "in ")
      && month_at (self, end, &i) == NULL && !galpi_line_has (line, end, "next ")
      && !(word->category == EN_WEEKDAY && nth > 0))
    return FALSE;
  if (word->category == EN_WEEKDAY)
    {
      date->nth = nth;
      date->weekday = word->value;
      took (self, GALPI_GRAIN_DAY, after);
      return TRUE;
    }
  if (word->value == GALPI_GRAIN_DAY)
    {
      date->nth = nth;
      took (self, GALPI_GRAIN_DAY, after);
      return TRUE;
    }
  if (word->value == GALPI_GRAIN_WEEK || word->value == GALPI_GRAIN_WEEKEND)
    {
      date->week_from = GALPI_FROM_TEXT;
      date->week = nth;
      date->weekend = word->value == GALPI_GRAIN_WEEKEND;
      took (self, (GalpiGrain) word->value, after);
      return TRUE;
    }
  return FALSE;
}

/* 1990s, the '90s, the 2010s */
static gboolean
take_decade (Parser *self,
             guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = skip_word (line, at, "the "), start;
  int decade = 0;

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
  took (self, GALPI_GRAIN_DECADE, i + 1);
  return TRUE;
}

static gboolean
take_year (Parser *self,
           guint   at)
{
  const GalpiDate *date = &self->out->date;
  guint i = skip_word (self->line, skip_word (self->line, at, "the "), "year "), end;
  int year;

  if (date->year_from != GALPI_FROM_NOWHERE || date->week_from == GALPI_FROM_BASE
      || date->day_from == GALPI_FROM_BASE || date->decade != 0 || date->century != 0
      || (!read_year (self->line, i, &year, &end)
          && !((date->month_from == GALPI_FROM_TEXT
                || galpi_word_before_en (self->line, i, BIT (EN_PREPOSITION)))
               && read_spelled_year (self->line, i, &year, &end))))
    return FALSE;
  self->out->bare_year = date->grain == GALPI_GRAIN_NONE && date->part == GALPI_PART_NONE && i == at;
  set_year (self, year, end);
  return TRUE;
}

static gboolean
take_word (Parser *self,
           guint   at)
{
  const GalpiLine *line = self->line;
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
      took (self, GALPI_GRAIN_DAY, end + (line->folded[end] == '.' && end - at == 3));
      return TRUE;

    case EN_DAY:
    case EN_DAY_OF_LAST:
      if (date->grain != GALPI_GRAIN_NONE && date->grain >= GALPI_GRAIN_DAY)
        return FALSE;
      date->day_from = word->category == EN_DAY ? GALPI_FROM_BASE : GALPI_FROM_LAST;
      date->day = word->value;
      took (self, GALPI_GRAIN_DAY, end);
      return TRUE;

    case EN_TONIGHT:
      if (date->day_from != GALPI_FROM_NOWHERE)
        return FALSE;
      date->day_from = GALPI_FROM_BASE;
      date->day_part = GALPI_DAY_PART_NIGHT;
      took (self, GALPI_GRAIN_DAY_PART, end);
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
      took (self, (GalpiGrain) (word->value / 10), end);
      return TRUE;

    case EN_SEASON:
      /* A bare season dates nothing: its year has to follow. */
      i = skip_word (line, galpi_line_skip_space (line, end), "of ");
      if (date->grain != GALPI_GRAIN_NONE || line->kinds[i] != GALPI_CHAR_DIGIT
          || line->kinds[i + 3] != GALPI_CHAR_DIGIT)
        return FALSE;
      date->season = word->value;
      took (self, GALPI_GRAIN_SEASON, end);
      return TRUE;

    default:
      if (date->grain != GALPI_GRAIN_NONE)
        return FALSE;
      date->holiday = word->value % 100;
      date->holiday_shift = word->value >= 100 ? -1 : 0;
      took (self, GALPI_GRAIN_DAY, end);
      return TRUE;
    }
}

/* tomorrow evening, in the afternoon, at 5 */
static gboolean
take_time_of_day (Parser *self,
                  guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  gboolean has_day = date->grain == GALPI_GRAIN_DAY || date->grain == GALPI_GRAIN_WEEKEND;
  gboolean after_at = FALSE;
  guint i = at, end;
  const GalpiWord *word;

  if (date->grain == GALPI_GRAIN_NONE)
    after_at = at >= 3 && galpi_line_has (line, at - 3, "at ");
  else if (galpi_line_has (line, i, "at ") || galpi_line_has (line, i, "@ "))
    {
      i = galpi_line_skip_space (line, i + (line->folded[i] == 'a' ? 3 : 2));
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
          if (read_small (line, i, &hour, &ordinal, &end) && !ordinal && hour <= 24
              && (date->grain != GALPI_GRAIN_NONE
                  || galpi_line_has (line, galpi_line_skip_space (line, end), "in the ")))
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

  i = skip_word (line, skip_word (line, at, "in "), "the ");
  word = galpi_word_en (line, i, BIT (EN_DAY_PART), &end);
  if (word == NULL || date->day_part != GALPI_DAY_PART_NONE || !(has_day || date->hour >= 0))
    return FALSE;
  date->day_part = (GalpiDayPart) word->value;
  took (self, GALPI_GRAIN_DAY_PART, end);
  return TRUE;
}

/* early, the end of, mid-: only before a period of a week or more. */
static guint
take_part (Parser *self,
           guint   at)
{
  guint end;
  const GalpiWord *word = galpi_word_en (self->line, at, BIT (EN_PART), &end);

  if (word == NULL)
    word = galpi_word_en (self->line, skip_word (self->line, at, "the "), BIT (EN_PART), &end);
  if (word == NULL)
    return at;
  self->out->date.part = (GalpiPart) word->value;
  end += self->line->folded[end] == '-';
  return galpi_line_skip_space (self->line, end);
}

/* the week after next, week 31, over the weekend */
static gboolean
take_unit (Parser *self,
           guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = skip_word (line, at, "the "), end, after;
  const GalpiWord *word = galpi_word_en (line, i, BIT (EN_UNIT), &end);
  gboolean ordinal;
  int number;

  if (word == NULL || date->grain != GALPI_GRAIN_NONE || word->value < GALPI_GRAIN_WEEKEND)
    return FALSE;

  if (galpi_word_en (line, galpi_line_skip_space (line, end), BIT (EN_AFTER_NEXT), &after) != NULL)
    {
      if (word->value == GALPI_GRAIN_WEEK || word->value == GALPI_GRAIN_WEEKEND)
        {
          date->week_from = GALPI_FROM_BASE;
          date->week = 2;
          date->weekend = word->value == GALPI_GRAIN_WEEKEND;
        }
      else
        galpi_date_shift (date, (GalpiGrain) word->value, 2);
      took (self, (GalpiGrain) word->value, after);
      return TRUE;
    }

  if (word->value == GALPI_GRAIN_WEEK && i == at
      && read_small (line, galpi_line_skip_space (line, end), &number, &ordinal, &after) && !ordinal
      && number >= 1 && number <= 53)
    {
      date->week_from = GALPI_FROM_TEXT;
      date->week = number;
      took (self, GALPI_GRAIN_WEEK, after);
      return TRUE;
    }

  if (word->value == GALPI_GRAIN_WEEKEND && (i != at || galpi_word_before_en (line, at, BIT (EN_PREPOSITION)))
      && line->folded[end - 1] != 's')
    {
      date->week_from = GALPI_FROM_BASE;
      date->weekend = TRUE;
      took (self, GALPI_GRAIN_WEEKEND, end);
      return TRUE;
    }
  return FALSE;
}

static gboolean
take_any (Parser *self,
          guint   at)
{
  if (self->out->is_range)
    return take_year (self, at);
  return take_day_and_month (self, at) || take_month (self, at) || take_ordinal (self, at)
         || take_relative (self, at) || take_decade (self, at) || take_year (self, at)
         || take_word (self, at) || take_unit (self, at) || take_bare_day (self, at)
         || take_time_of_day (self, at);
}

/* Between parts: blanks, a comma, of, on, in. */
static guint
skip_joint (const GalpiLine *line,
            guint            at)
{
  static const char *const words[] = { "of ", "on ", "in ", "for " };
  guint i = at;

  i += line->folded[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_SPACE;
  i = galpi_line_skip_space (line, i);
  i += line->folded[i] == ',' && line->kinds[i + 1] == GALPI_CHAR_SPACE;
  i = galpi_line_skip_space (line, i);
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (galpi_line_has (line, i, words[k]))
      return galpi_line_skip_space (line, i + (guint) strlen (words[k]));
  return i;
}

gboolean
galpi_date_en_read (const GalpiLine *line,
                    guint            at,
                    GalpiDateEn     *self)
{
  Parser parser = { .line = line, .out = self, .start = at };
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
      if (next == self->end && line->folded[next] != '(' && line->kinds[next - 1] != GALPI_CHAR_SPACE
          && self->date.grain != GALPI_GRAIN_HALF)
        break;
      if (!take_any (&parser, next))
        break;
    }

  word = galpi_word_en (line, galpi_line_skip_space (line, self->end), BIT (EN_AFTER_NEXT), &end);
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
