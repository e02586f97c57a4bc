/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include <string.h>

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

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
      || galpi_word_en (line, next, BIT (EN_AFTER_NEXT), &unused) != NULL
      || galpi_span_has (line, next, "in a year")
      || galpi_en_read_year (line, next, &value, &unused))
    return TRUE;
  /* April, May and June */
  next = galpi_en_skip_word (line, galpi_en_skip_word (line, next, "and "), "or ");
  if (line->chars[at] != line->folded[at] && line->chars[next] != line->folded[next]
      && galpi_word_en (line, next, BIT (EN_MONTH), &unused) != NULL)
    return TRUE;
  if ((at != self->start || self->out->date.part != GALPI_PART_NONE)
      && line->chars[at] != line->folded[at])
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

/* April, June and August are also names of persons: "June Carter said". */
static gboolean
is_given_name (const GalpiSpan *line,
               guint            at,
               guint            end)
{
  guint next = galpi_span_skip_space (line, end), unused;

  return line->kinds[end] == GALPI_CHAR_SPACE && line->kinds[next] == GALPI_CHAR_LATIN
         && line->chars[next] != line->folded[next] && line->chars[at] != line->folded[at]
         && line->chars[next + 1] == line->folded[next + 1]
         && galpi_word_en (line, next, ~0ull, &unused) == NULL
         && !galpi_word_before_en (line, at, BIT (EN_PREPOSITION) | BIT (EN_RELATIVE)
                                             | BIT (EN_PART) | BIT (EN_RANGE) | BIT (EN_AND))
         && !(at >= 4 && galpi_span_has (line, at - 4, "the "));
}

const GalpiWord *
galpi_en_month_at (const GalpiParserEn *self,
                   guint                at,
                   guint               *end)
{
  const GalpiWord *word
    = galpi_word_en (self->line, at, BIT (EN_MONTH) | BIT (EN_SHY_MONTH), end);

  if (word == NULL)
    return NULL;
  if (word->category == EN_SHY_MONTH && !is_sure_month (self, at, *end))
    return NULL;
  if (word->code != NULL && at == self->start && is_given_name (self->line, at, *end))
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
  /* The dot of "Sept." belongs to it; May, June and July are never cut short. */
  end += self->line->folded[end] == '.' && self->line->kinds[end - 1] == GALPI_CHAR_LATIN
         && strlen (word->word) <= 4 && !(strlen (word->word) == 4 && word->value != 9)
         && !(word->value == 5);
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
      || date->week_from == GALPI_FROM_BASE || date->week_from == GALPI_FROM_LAST)
    return FALSE;
  set_month (self, word, end);
  if (date->day_from != GALPI_FROM_NOWHERE || date->nth != 0
      || date->week_from != GALPI_FROM_NOWHERE)
    return TRUE;

  next = self->out->end;
  /* November between 19 and 20 */
  after = galpi_span_skip_space (line, next);
  if (galpi_span_has (line, after, "between ") || galpi_span_has (line, after, "from "))
    {
      after = galpi_en_skip_word (line, after, "between ");
      after = galpi_en_skip_word (line, galpi_en_skip_word (line, after, "from "), "the ");
      if (galpi_en_read_day (line, after, &day, &ordinal, &end)
          && read_day_range (self, end, &last, &after) && last > day)
        {
          set_day (self, last, after);
          make_range (self, day);
          return TRUE;
        }
    }
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
  /* April nineteen sixty: take_year comes for it. */
  if (line->kinds[next] == GALPI_CHAR_LATIN
      && galpi_en_read_spelled_year (line, next, &last, &after))
    return TRUE;
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
gboolean
galpi_en_take_day_of_month (GalpiParserEn *self,
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
gboolean
galpi_en_take_bare_day (GalpiParserEn *self,
               guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  gboolean article = galpi_span_has (line, at, "the "), ordinal;
  guint i = article ? galpi_span_skip_space (line, at + 4) : at, end, next, unused;
  int day;

  /* on 15, on the 15 */
  if (date->grain == GALPI_GRAIN_NONE && at >= 3 && galpi_span_has (line, at - 3, "on ")
      && !(at > 3 && galpi_char_is_word (line->kinds[at - 4]))
      && line->kinds[i] == GALPI_CHAR_DIGIT && line->folded[i] != '0'
      && galpi_en_read_day (line, i, &day, &ordinal, &end) && !ordinal
      && galpi_en_ends_phrase (line, end))
    {
      set_day (self, day, end);
      return TRUE;
    }

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
read_short_year (const GalpiSpan *line,
                 guint            at,
                 int             *year)
{
  if (line->kinds[at] != GALPI_CHAR_DIGIT || line->kinds[at + 1] != GALPI_CHAR_DIGIT
      || galpi_char_is_word (line->kinds[at + 2]) || line->folded[at + 2] == '%')
    return FALSE;
  *year = (int) (line->folded[at] - '0') * 10 + (int) (line->folded[at + 1] - '0');
  return TRUE;
}

/* 44 BC, AD 79, 1066 A.D. */
static gboolean
read_era_year (const GalpiSpan *line,
               guint            at,
               int             *year,
               guint           *end)
{
  guint i = at, start;
  const GalpiWord *era = line->kinds[at] == GALPI_CHAR_LATIN && line->chars[at] != line->folded[at]
    ? galpi_word_en (line, at, BIT (EN_ERA), &i) : NULL;

  if (era != NULL && era->value < 0)
    return FALSE;
  i = galpi_span_skip_space (line, i);
  start = i;
  for (*year = 0; line->kinds[i] == GALPI_CHAR_DIGIT && i - start < 5; i++)
    *year = *year * 10 + (int) (line->folded[i] - '0');
  *end = i;
  if (i == start || i - start > 4 || *year == 0)
    return FALSE;
  if (era != NULL)
    return !galpi_char_is_word (line->kinds[i]);

  i = galpi_span_skip_space (line, i);
  era = line->chars[i] != line->folded[i] ? galpi_word_en (line, i, BIT (EN_ERA), end) : NULL;
  if (era == NULL)
    return FALSE;
  if (era->value < 0)
    *year = 1 - *year;
  return TRUE;
}

/* the year 247 */
static gboolean
read_small_year (const GalpiSpan *line,
                 guint            at,
                 int             *year,
                 guint           *end)
{
  guint i = at;

  for (*year = 0; line->kinds[i] == GALPI_CHAR_DIGIT && i - at < 4; i++)
    *year = *year * 10 + (int) (line->folded[i] - '0');
  *end = i;
  return i - at == 3 && galpi_en_ends_phrase (line, i);
}

gboolean
galpi_en_take_year (GalpiParserEn *self,
           guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = &self->out->date;
  guint i = galpi_en_skip_word (line, at, "the "), end;
  int year;

  /* In "the 2012 book" the article is the book's. */
  if (i > at && line->kinds[i] == GALPI_CHAR_DIGIT)
    return FALSE;

  if (galpi_span_has (line, i, "fiscal ") || galpi_span_has (line, i, "calendar "))
    i = galpi_span_skip_space (line, i + (line->folded[i] == 'f' ? 7 : 9));
  i = galpi_en_skip_word (line, galpi_en_skip_word (line, i, "full-"), "year ");
  if (galpi_span_has (line, i, "fy") && line->kinds[i + 2] != GALPI_CHAR_LATIN)
    {
      GalpiDate code = GALPI_DATE_INIT;

      end = date->year_from == GALPI_FROM_NOWHERE ? galpi_date_read_code (line, i, &code) : 0;
      if (end == 0 || date->week_from != GALPI_FROM_NOWHERE || date->day_from == GALPI_FROM_BASE)
        return FALSE;
      date->short_year = code.short_year;
      set_year (self, code.year, end);
      return TRUE;
    }

  /* April of 87, summer of '69 */
  if ((date->month_from == GALPI_FROM_TEXT || date->season != 0)
      && date->year_from == GALPI_FROM_NOWHERE
      && (line->folded[at] == '\''
          || (at >= 3 && date->season == 0 && galpi_span_has (line, at - 3, "of ")))
      && read_short_year (line, at + (line->folded[at] == '\''), &year))
    {
      date->short_year = TRUE;
      set_year (self, year, at + 2 + (line->folded[at] == '\''));
      return TRUE;
    }

  if (read_era_year (line, i, &year, &end) || (i > at && read_small_year (line, i, &year, &end)))
    {
      if (date->year_from != GALPI_FROM_NOWHERE || date->week_from == GALPI_FROM_BASE
          || date->day_from == GALPI_FROM_BASE || date->decade != 0 || date->century != 0)
        return FALSE;
      set_year (self, year, end);
      return TRUE;
    }

  if (date->year_from != GALPI_FROM_NOWHERE || date->week_from == GALPI_FROM_BASE
      || date->day_from == GALPI_FROM_BASE || date->decade != 0 || date->century != 0
      || (!galpi_en_read_year (self->line, i, &year, &end)
          && !((date->month_from == GALPI_FROM_TEXT
                || galpi_word_before_en (self->line, i, BIT (EN_PREPOSITION)))
               && galpi_en_read_spelled_year (self->line, i, &year, &end))))
    return FALSE;
  /* 1140 a.m. */
  if (galpi_word_en (line, galpi_span_skip_space (line, end), BIT (EN_HALF_OF_DAY),
                     &(guint) { 0 }) != NULL)
    return FALSE;
  self->out->bare_year = date->grain == GALPI_GRAIN_NONE && date->part == GALPI_PART_NONE
      && i == at;
  set_year (self, year, end);
  return TRUE;
}
