/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko.h"
#include "galpi-time-figure.h"
#include "galpi-time.h"

gboolean
galpi_figure_read (const GalpiSpan *line,
                   guint            at,
                   guint            most,
                   GalpiFigure     *figure)
{
  guint i = at;

  figure->value = 0;
  for (; line->kinds[i] == GALPI_CHAR_DIGIT && i - at <= most; i++)
    figure->value = figure->value * 10 + (int) (line->folded[i] - '0');
  figure->n = i - at;
  figure->end = i;
  return figure->n >= 1 && figure->n <= most;
}

gboolean
galpi_figure_goes_on (const GalpiSpan *line,
                      guint            at,
                      gunichar         mark)
{
  if (line->kinds[at] == GALPI_CHAR_DIGIT)
    return TRUE;
  if (line->kinds[at] == GALPI_CHAR_LATIN)
    return !(line->folded[at] == 't' && line->kinds[at + 1] == GALPI_CHAR_DIGIT);
  return line->folded[at] == mark && line->kinds[at + 1] == GALPI_CHAR_DIGIT;
}

/* The mark between the parts of a date. Returns one past it and a blank, or 0. */
static guint
skip_mark (const GalpiSpan *line,
           guint            at,
           gunichar         mark)
{
  if (line->folded[at] != mark)
    return 0;
  at++;
  if (mark == '.' && line->kinds[at] == GALPI_CHAR_SPACE)
    at++;
  return at;
}

static gboolean
is_month (int value)
{
  return value >= 1 && value <= 12;
}

static gboolean
is_day (int value)
{
  return value >= 1 && value <= 31;
}

static void
set_date (GalpiDate         *date,
          const GalpiFigure *year,
          int                month,
          int                day)
{
  if (year != NULL)
    {
      date->year_from = GALPI_FROM_TEXT;
      date->year = year->value;
      date->short_year = year->n == 2;
    }
  date->month_from = GALPI_FROM_TEXT;
  date->month = month;
  date->grain = GALPI_GRAIN_MONTH;
  if (day > 0)
    {
      date->day_from = GALPI_FROM_TEXT;
      date->day = day;
      date->grain = GALPI_GRAIN_DAY;
    }
}

/* iOS 17.2.1: a version, not a day of 2017. */
static gboolean
is_version (const GalpiSpan   *line,
            guint              at,
            const GalpiFigure *first,
            const GalpiFigure *last,
            gunichar           mark)
{
  int i = (int) at - 1;

  while (line->kinds[i] == GALPI_CHAR_SPACE)
    i--;
  return mark == '.' && first->n <= 2 && last->n <= 2 && line->kinds[i] == GALPI_CHAR_LATIN;
}

/* Code points on either side in which a language is looked for. */
#define NEAR 48

/* Whether the nearest letter is Hangul: Korean writes the year first, 24-05-07. */
static gboolean
stands_in_korean (const GalpiSpan *line,
                  guint            start,
                  guint            end)
{
  for (guint i = end; i < line->length && i < end + NEAR; i++)
    if (line->kinds[i] == GALPI_CHAR_HANGUL || line->kinds[i] == GALPI_CHAR_LATIN)
      return line->kinds[i] == GALPI_CHAR_HANGUL;
  for (guint i = start; i > 0 && i + NEAR > start; i--)
    if (line->kinds[i - 1] == GALPI_CHAR_HANGUL || line->kinds[i - 1] == GALPI_CHAR_LATIN)
      return line->kinds[i - 1] == GALPI_CHAR_HANGUL;
  return FALSE;
}

/* Three figures: the year stands first or last; where it is last, the month before the day unless
 * that can't be. */
static gboolean
set_three (GalpiDate         *date,
           const GalpiFigure *a,
           const GalpiFigure *b,
           const GalpiFigure *c,
           gunichar           mark,
           gboolean           korean)
{
  gboolean year_first = a->n == 4 || a->value > 31 || (a->n == 2 && mark == '.' && c->n <= 2)
                        || (korean && a->n == 2 && b->n == 2 && c->n == 2);

  if (year_first)
    {
      if ((a->n != 4 && a->n != 2) || c->n > 2 || !is_month (b->value) || !is_day (c->value))
        return FALSE;
      set_date (date, a, b->value, c->value);
      return TRUE;
    }

  if (c->n != 4 && c->n != 2)
    return FALSE;
  if (is_month (a->value) && is_day (b->value))
    set_date (date, c, a->value, b->value);
  else if (is_day (a->value) && is_month (b->value))
    set_date (date, c, b->value, a->value);
  else
    return FALSE;
  return TRUE;
}

/* Whether the word before @at makes two figures a date; after some of them a fraction could stand,
 * unless nothing is counted by it: "to 1/2 inch". */
static gboolean
is_after_date_word (const GalpiSpan *line,
                    guint            at,
                    guint            end)
{
  static const struct { const char *word; guint length; gboolean sure; } words[] = {
    { "on ", 3, TRUE }, { "since ", 6, TRUE }, { "until ", 6, TRUE }, { "till ", 5, TRUE },
    { "dated ", 6, TRUE }, { "from ", 5, FALSE }, { "to ", 3, FALSE }, { "by ", 3, FALSE },
    { "before ", 7, FALSE }, { "after ", 6, FALSE }, { "between ", 8, FALSE },
    { "through ", 8, FALSE },
  };
  guint next = galpi_span_skip_space (line, end);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (at >= words[i].length && galpi_span_has (line, at - words[i].length, words[i].word)
        && (at == words[i].length || !galpi_char_is_word (line->kinds[at - words[i].length - 1])))
      return words[i].sure || line->kinds[next] != GALPI_CHAR_LATIN
             || galpi_span_has (line, next, "to ") || galpi_span_has (line, next, "and ")
             || galpi_span_has (line, next, "through ");
  return FALSE;
}

/* 5.7(화), 5. 7.(화): the day of the week says that it is a date. */
static gboolean
has_weekday (const GalpiSpan *line,
             guint            at)
{
  static const gunichar days[] = { 0xc6d4, 0xd654, 0xc218, 0xbaa9, 0xae08, 0xd1a0, 0xc77c };

  at += line->folded[at] == '.';
  at += line->kinds[at] == GALPI_CHAR_SPACE;
  for (guint i = 0; i < G_N_ELEMENTS (days) && line->folded[at] == '('; i++)
    if (line->folded[at + 1] == days[i] && line->folded[at + 2] == ')')
      return TRUE;
  return FALSE;
}

/* 4/25: not 1/2, which is a half. */
static gboolean
set_two (const GalpiSpan   *line,
         guint              at,
         gboolean           in_company,
         GalpiDate         *date,
         const GalpiFigure *a,
         const GalpiFigure *b)
{
  gunichar next = line->folded[b->end];
  gboolean sure = in_company || (a->value > 12) != (b->value > 12)
                  || has_weekday (line, b->end)
                  || (next == 0xc5d0 && line->folded[b->end + 2] != 0xd574)   /* 에, not 에 해당 */
                  || next == 0xbd80                                           /* 부 */
                  || is_after_date_word (line, at, b->end);

  /* Round the clock, every day. */
  if (!sure || a->n > 2 || b->n > 2 || (a->value == 24 && b->value == 7))
    return FALSE;
  if (is_month (a->value) && is_day (b->value))
    set_date (date, NULL, a->value, b->value);
  else if (is_day (a->value) && is_month (b->value))
    set_date (date, NULL, b->value, a->value);
  else
    return FALSE;
  return TRUE;
}

/* 11 / 2016, 2016 / 11, 12-2015: a month and its year. Returns one past it, or 0 */
static guint
read_month_and_year (const GalpiSpan   *line,
                     guint              at,
                     const GalpiFigure *a,
                     GalpiDate         *date)
{
  guint i = galpi_span_skip_space (line, a->end);
  gboolean spaced = i > a->end;
  gunichar mark = line->folded[i];
  const GalpiFigure *year;
  GalpiFigure b;

  if ((mark != '/' && mark != '-') || (line->folded[(int) at - 1] == mark))
    return 0;
  i++;
  if (line->kinds[i] == GALPI_CHAR_SPACE)
    {
      spaced = TRUE;
      i++;
    }
  if (!galpi_figure_read (line, i, 4, &b) || galpi_figure_goes_on (line, b.end, mark)
      || galpi_char_is_word (line->kinds[b.end]))
    return 0;
  year = a->n == 4 ? a : &b;
  if (year->n != 4 || year->value < 1900 || year->value > 2099
      || (year == a && (!spaced || mark == '-' || b.n > 2 || !is_month (b.value)))
      || (year == &b && (a->n > 2 || (a->n < 2 && mark == '-') || !is_month (a->value))))
    return 0;
  set_date (date, year, year == a ? b.value : a->value, 0);
  return b.end;
}

/* 2016 10 16: three figures that can be nothing else. */
static guint
read_spaced_date (const GalpiSpan   *line,
                  const GalpiFigure *year,
                  GalpiDate         *date)
{
  GalpiFigure month, day;

  if (year->n != 4 || year->value < 1900 || year->value > 2099
      || line->kinds[year->end] != GALPI_CHAR_SPACE
      || !galpi_figure_read (line, year->end + 1, 2, &month) || month.n != 2
      || !is_month (month.value)
      || line->kinds[month.end] != GALPI_CHAR_SPACE
      || !galpi_figure_read (line, month.end + 1, 2, &day) || day.n != 2 || !is_day (day.value)
      || galpi_char_is_word (line->kinds[day.end]) || line->folded[day.end] == '.'
      || line->kinds[galpi_span_skip_space (line, day.end)] == GALPI_CHAR_DIGIT)
    return 0;
  set_date (date, year, month.value, day.value);
  return day.end;
}

guint
galpi_date_read_numeric (const GalpiSpan *line,
                         guint            at,
                         gboolean         in_company,
                         GalpiDate       *date)
{
  static const gunichar marks[] = { '-', '/', '.' };
  gboolean quoted = line->folded[at] == '\'';
  GalpiFigure a, b, c;
  guint third;

  if (!galpi_figure_read (line, at + quoted, 4, &a) || a.n == 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gunichar mark = marks[i];
      guint second = skip_mark (line, a.end, mark);

      if (second == 0 || !galpi_figure_read (line, second, 4, &b) || b.n == 3)
        continue;
      third = skip_mark (line, b.end, mark);
      if (third != 0 && b.n <= 2 && galpi_figure_read (line, third, 4, &c)
          && !galpi_figure_goes_on (line, c.end, mark) && !is_version (line, at, &a, &c, mark)
          && set_three (date, &a, &b, &c, mark, stands_in_korean (line, at, c.end)))
        return c.end;

      if (galpi_figure_goes_on (line, b.end, mark) || quoted)
        continue;
      if (a.n == 4 && b.n == 2 && is_month (b.value) && a.value >= 1000 && a.value < 2200
          && second == a.end + 1 && line->folded[b.end] != '%')
        {
          set_date (date, &a, b.value, 0);
          return b.end;
        }
      if (mark == '/' && b.n == 4 && a.n <= 2 && is_month (a.value))
        {
          set_date (date, &b, a.value, 0);
          return b.end;
        }
      if ((mark == '/' || (mark == '.' && has_weekday (line, b.end)))
          && set_two (line, at, in_company, date, &a, &b))
        return b.end;
    }

  if (quoted)
    return 0;
  third = read_month_and_year (line, at, &a, date);
  return third != 0 ? third : read_spaced_date (line, &a, date);
}

guint
galpi_clock_read_numeric (const GalpiSpan *line,
                          guint            at,
                          GalpiDate       *date)
{
  GalpiFigure hour, minute, second;

  if (!galpi_figure_read (line, at, 2, &hour) || line->folded[hour.end] != ':'
      || !galpi_figure_read (line, hour.end + 1, 2, &minute) || minute.n != 2 || hour.value > 24
      || minute.value > 59 || line->kinds[minute.end] == GALPI_CHAR_DIGIT)
    return 0;

  date->hour = hour.value;
  date->minute = minute.value;
  date->grain = GALPI_GRAIN_MINUTE;
  if (line->folded[minute.end] == ':' && galpi_figure_read (line, minute.end + 1, 2, &second)
      && second.n == 2 && second.value <= 59 && line->kinds[second.end] != GALPI_CHAR_DIGIT)
    {
      date->second = second.value;
      date->grain = GALPI_GRAIN_SECOND;
      return second.end;
    }
  return minute.end;
}

/* Whether capitals stand before @at: CES 2024 is the name of a fair, AD 2024 a year. */
static gboolean
follows_capitals (const GalpiSpan *line,
                  guint            at)
{
  guint end = at, start;

  if (at < 3 || line->kinds[at - 1] != GALPI_CHAR_SPACE)
    return FALSE;
  start = --end;
  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_LATIN
         && line->chars[start - 1] != line->folded[start - 1])
    start--;
  return end - start >= 2 && !galpi_char_is_word (line->kinds[(int) start - 1])
         && !galpi_span_has (line, start, "ad ") && !galpi_span_has (line, start, "ce ");
}

/* A year in figures alone: 2024, in brackets or between blanks, and 2014시즌. A number that counts
 * something has its unit behind it. */
static guint
read_bare_year (const GalpiSpan *line,
                guint            at,
                GalpiDate       *date)
{
  static const gunichar season[] = { 0xc2dc, 0xc98c };      /* 시즌 */
  gunichar before = line->folded[(int) at - 1], after;
  gboolean is_season;
  GalpiFigure year;

  if (!galpi_figure_read (line, at, 4, &year) || year.n != 4 || year.value > 2049
      || year.value < (before == '(' && line->folded[year.end] == ')' ? 1500 : 1900))
    return 0;
  after = line->folded[year.end];
  is_season = after == season[0] && line->folded[year.end + 1] == season[1];
  if (galpi_char_is_word (line->kinds[(int) at - 1]) || before == '-' || before == '+'
      || before == '.' || before == ',' || before == '/' || before == '#' || before == ':'
      || (before != 0 && g_unichar_type (before) == G_UNICODE_CURRENCY_SYMBOL)
      || (galpi_char_is_word (line->kinds[year.end]) && !is_season)
      || ((after == '-' || after == '.' || after == ',' || after == ':' || after == '/')
          && galpi_char_is_word (line->kinds[year.end + 1]))
      || after == '%' || after == '+' || after == '~' || follows_capitals (line, at))
    return 0;
  /* A round number before a small letter counts: 2000 pieces. */
  if (year.value % 100 == 0 && after == ' ' && line->kinds[year.end + 1] == GALPI_CHAR_LATIN
      && line->chars[year.end + 1] == line->folded[year.end + 1])
    return 0;

  date->grain = GALPI_GRAIN_YEAR;
  date->year_from = GALPI_FROM_TEXT;
  date->year = year.value;
  return year.end + 2 * is_season;
}

/* The day of the week and the time that may follow a date in figures. */
static guint
read_rest (const GalpiSpan *line,
           guint            at,
           GalpiDate       *date)
{
  guint i = at, end;

  if (line->folded[i] == 't' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
    i++;
  else
    {
      i += line->folded[i] == '.';
      i = galpi_span_skip_space (line, i);
    }
  if (line->folded[i] == '(' && line->kinds[i + 1] == GALPI_CHAR_HANGUL
      && line->folded[i + 2] == ')')
    {
      at = i + 3;
      i = galpi_span_skip_space (line, at);
    }

  if (date->grain != GALPI_GRAIN_DAY || line->kinds[i] != GALPI_CHAR_DIGIT)
    return at;
  end = galpi_clock_read_numeric (line, i, date);
  return end != 0 ? end : at;
}

/* 10/1-11/2/2017, 5/1 - 5/7, 2020: sure as soon as one end has a year. */
static guint
read_slashed_range (GalpiReader *reader,
                    guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate first = GALPI_DATE_INIT, last = GALPI_DATE_INIT;
  guint end = galpi_date_read_numeric (line, at, TRUE, &first), second, i;
  GalpiFigure year;

  if (end == 0 || first.grain != GALPI_GRAIN_DAY || line->folded[end - 3] == '-')
    return 0;
  second = galpi_span_skip_space (line, end);
  if (line->folded[second] != '-' && line->folded[second] != '~')
    return 0;
  second = galpi_span_skip_space (line, second + 1);
  end = galpi_date_read_numeric (line, second, TRUE, &last);
  if (end == 0 || last.grain != GALPI_GRAIN_DAY)
    return 0;

  i = end + (line->folded[end] == ',');
  i = galpi_span_skip_space (line, i);
  if (last.year_from == GALPI_FROM_NOWHERE && i > end && galpi_figure_read (line, i, 4, &year)
      && year.n == 4 && year.value >= 1900 && year.value < 2200)
    {
      last.year_from = GALPI_FROM_TEXT;
      last.year = year.value;
      end = year.end;
    }
  if (last.year_from == GALPI_FROM_NOWHERE && first.year_from == GALPI_FROM_NOWHERE
      && !is_after_date_word (line, at, end))
    return 0;
  return galpi_time_add_range (reader, at, end, &first, &last) ? end : 0;
}

/* 2024.05.07. 오전 10:15 */
static guint
read_korean_rest (const GalpiSpan *line,
                  guint            at,
                  GalpiDate       *date)
{
  GalpiDateKo rest = { .date = *date };
  guint i = galpi_span_skip_space (line, at + (line->folded[at] == '.'));

  if (date->grain != GALPI_GRAIN_DAY || line->kinds[i] != GALPI_CHAR_HANGUL
      || !galpi_date_ko_read (line, i, GALPI_GRAIN_DAY, &rest) || rest.is_range
      || rest.date.grain >= GALPI_GRAIN_DAY)
    return at;
  *date = rest.date;
  return rest.end;
}

guint
galpi_time_read_numeric (GalpiReader *reader,
                         guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate date = GALPI_DATE_INIT, last = GALPI_DATE_INIT;
  guint end, second;

  if (line->kinds[at] != GALPI_CHAR_DIGIT
      && !(line->folded[at] == '\'' && line->kinds[at + 1] == GALPI_CHAR_DIGIT))
    return 0;

  end = read_slashed_range (reader, at);
  if (end != 0)
    return end;
  end = galpi_date_read_numeric (line, at, FALSE, &date);
  if (end == 0)
    return 0;

  second = galpi_span_skip_space (line, end + (line->folded[end] == '.'));
  if (line->folded[second] == '~' || (line->folded[second] == '-' && second > end))
    {
      GalpiFigure month, day;
      guint after;

      second = galpi_span_skip_space (line, second + 1);
      after = galpi_date_read_numeric (line, second, FALSE, &last);
      if (after == 0 && galpi_figure_read (line, second, 2, &month)
          && (line->folded[month.end] == '.' || line->folded[month.end] == '/')
          && galpi_figure_read (line, skip_mark (line, month.end, line->folded[month.end]), 2, &day)
          && is_month (month.value) && is_day (day.value))
        {
          set_date (&last, NULL, month.value, day.value);
          after = day.end;
        }
      if (after != 0 && galpi_time_add_range (reader, at, after, &date, &last))
        return after;
    }

  end = read_korean_rest (line, read_rest (line, end, &date), &date);
  /* 2024-05-14 14:00-16:00 */
  second = galpi_span_skip_space (line, end);
  if (date.grain == GALPI_GRAIN_MINUTE && date.day_part == GALPI_DAY_PART_NONE
      && (line->folded[second] == '~' || line->folded[second] == '-'))
    {
      guint after;

      last = date;
      after = galpi_clock_read_numeric (line, galpi_span_skip_space (line, second + 1), &last);
      if (after != 0 && galpi_time_add_range (reader, at, after, &date, &last))
        return after;
    }
  return galpi_time_add_date (reader, at, end, &date) ? end : 0;
}

guint
galpi_time_read_year (GalpiReader *reader,
                      guint        at)
{
  GalpiDate date = GALPI_DATE_INIT;
  guint end = read_bare_year (&reader->line, at, &date);

  return end != 0 && galpi_time_add_date (reader, at, end, &date) ? end : 0;
}
