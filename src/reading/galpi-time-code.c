/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The codes of the trade: 1Q24, 24.1H, FY2024, 2013~14. */
#include "galpi-time-figure.h"
#include "galpi-time.h"

/* The trade marks what is estimated or forecast: 2025E, 3Q25F. */
static guint
skip_forecast (const GalpiSpan *line,
               guint            at)
{
  gunichar c = line->folded[at];

  return (c == 'e' || c == 'f' || c == 'p' || c == 'a') && line->kinds[at + 1] != GALPI_CHAR_LATIN
         && line->kinds[at + 1] != GALPI_CHAR_DIGIT ? at + 1 : at;
}

/* The year of a code: 24, '24, 2024. */
static gboolean
read_code_year (const GalpiSpan *line,
                guint            at,
                GalpiDate       *date,
                guint           *end)
{
  GalpiFigure year;

  at += line->folded[at] == '\'';
  if (!galpi_figure_read (line, at, 4, &year) || (year.n != 2 && year.n != 4)
      || (year.n == 4 && (year.value < 1900 || year.value > 2199)))
    return FALSE;
  date->year_from = GALPI_FROM_TEXT;
  date->year = year.value;
  date->short_year = year.n == 2;
  *end = skip_forecast (line, year.end);
  return !galpi_char_is_word (line->kinds[*end]) || line->kinds[*end] == GALPI_CHAR_HANGUL;
}

/* Q3, 3Q, H1, 1H */
static gboolean
set_quarter_or_half (const GalpiSpan *line,
                     guint            at,
                     GalpiDate       *date)
{
  const gunichar *c = line->folded + at;
  gboolean letter_first = c[0] == 'q' || c[0] == 'h';
  gunichar letter = letter_first ? c[0] : c[1], figure = letter_first ? c[1] : c[0];

  if (letter == 'q' && figure >= '1' && figure <= '4')
    {
      date->grain = GALPI_GRAIN_QUARTER;
      date->quarter_from = GALPI_FROM_TEXT;
      date->quarter = (int) (figure - '0');
      return TRUE;
    }
  if (letter == 'h' && figure >= '1' && figure <= '2')
    {
      date->grain = GALPI_GRAIN_HALF;
      date->half = (int) (figure - '0');
      return TRUE;
    }
  return FALSE;
}

/* 24.1Q, '24.1Q, 2024.1H, 24년1Q: the year first, as Korean writes it. */
static guint
read_year_and_quarter (const GalpiSpan *line,
                       guint            at,
                       GalpiDate       *date)
{
  guint first = at + (line->folded[at] == '\''), i;
  GalpiFigure year;

  if (!galpi_figure_read (line, first, 4, &year) || (year.n != 2 && year.n != 4)
      || (year.n == 4 && (year.value < 1900 || year.value > 2199)))
    return 0;
  i = year.end + 1;
  if (line->folded[year.end] == 0xb144)         /* 년 */
    i = galpi_span_skip_space (line, i);
  else if (line->folded[year.end] != '.')
    return 0;
  if (line->kinds[i] != GALPI_CHAR_DIGIT || line->chars[i + 1] == line->folded[i + 1]
      || line->kinds[i + 2] == GALPI_CHAR_LATIN || line->kinds[i + 2] == GALPI_CHAR_DIGIT
      || !set_quarter_or_half (line, i, date))
    return 0;
  date->year_from = GALPI_FROM_TEXT;
  date->year = year.value;
  date->short_year = year.n == 2;
  return i + 2;
}

/* 1Q24, 3Q25E, 2H25, FY2024, Q3 2024, 2026F */
guint
galpi_date_read_code (const GalpiSpan *line,
                      guint            at,
                      GalpiDate       *date)
{
  const gunichar *c = line->folded + at;
  guint end = at + 2;
  gboolean letter_first = c[0] == 'q' || c[0] == 'h', may_lack_year;
  gunichar letter = letter_first ? c[0] : c[1];

  if ((c[0] == 'f' || c[0] == 'c') && c[1] == 'y')
    {
      end += line->kinds[end] == GALPI_CHAR_SPACE;
      date->grain = GALPI_GRAIN_YEAR;
      if (!read_code_year (line, end, date, &end))
        return 0;
      /* FY23 4Q */
      if (line->kinds[end] == GALPI_CHAR_SPACE && line->chars[end + 1] != 'q'
          && line->chars[end + 2] != 'q' && line->kinds[end + 3] != GALPI_CHAR_LATIN
          && line->kinds[end + 3] != GALPI_CHAR_DIGIT
          && set_quarter_or_half (line, end + 1, date))
        end += 3;
      return end;
    }

  if (line->kinds[at] == GALPI_CHAR_DIGIT || c[0] == '\'')
    {
      end = read_year_and_quarter (line, at, date);
      if (end != 0 || c[0] == '\'')
        return end;
      end = at + 2;
    }

  if (line->kinds[at] == GALPI_CHAR_DIGIT && line->kinds[at + 1] == GALPI_CHAR_DIGIT)
    {
      GalpiFigure year;

      /* 24Q3 */
      if (line->kinds[at + 2] == GALPI_CHAR_LATIN && line->chars[at + 2] != line->folded[at + 2]
          && !galpi_char_is_word (line->kinds[at + 4]) && set_quarter_or_half (line, at + 2, date)
          && line->kinds[at + 3] == GALPI_CHAR_DIGIT)
        {
          date->year_from = GALPI_FROM_TEXT;
          date->year = (int) (c[0] - '0') * 10 + (int) (c[1] - '0');
          date->short_year = TRUE;
          return at + 4;
        }

      if (!galpi_figure_read (line, at, 4, &year) || year.n != 4 || year.value < 1990
          || year.value > 2199)
        return 0;
      /* 2019 H2, 2017 Q1 */
      end = year.end + (line->kinds[year.end] == GALPI_CHAR_SPACE);
      if (!galpi_char_is_word (line->kinds[end + 2])
          && set_quarter_or_half (line, end, date))
        {
          date->year_from = GALPI_FROM_TEXT;
          date->year = year.value;
          return end + 2;
        }

      end = skip_forecast (line, year.end);
      if (end == year.end || line->folded[year.end] == 'a' || line->folded[year.end] == 'p'
          || galpi_char_is_word (line->kinds[end]))
        return 0;
      date->grain = GALPI_GRAIN_YEAR;
      date->year_from = GALPI_FROM_TEXT;
      date->year = year.value;
      return end;
    }

  if (!set_quarter_or_half (line, at, date)
      || (letter_first && line->kinds[end] == GALPI_CHAR_DIGIT))
    return 0;

  may_lack_year = letter == 'q' && !galpi_char_is_word (line->kinds[end])
                  && line->chars[at + !letter_first] == 'Q';
  if ((line->kinds[end] == GALPI_CHAR_SPACE || line->folded[end] == '-')
      && line->kinds[end + 1] == GALPI_CHAR_DIGIT
      && line->kinds[end + 4] == GALPI_CHAR_DIGIT)
    end++;
  else if (galpi_span_has (line, end, " of 2"))
    end += 4;
  else if (galpi_span_has (line, end, " fy") && line->chars[end + 1] == 'F')
    end += 3 + (line->kinds[end + 3] == GALPI_CHAR_SPACE);
  if (read_code_year (line, end, date, &end))
    return end;
  date->year_from = GALPI_FROM_NOWHERE;
  return may_lack_year ? at + 2 : 0;
}

/* 시즌, season: 2023/24 시즌 is a season that begins in one year and ends in the next. */
static gboolean
season_follows (const GalpiSpan *line,
                guint            at)
{
  at += line->kinds[at] == GALPI_CHAR_SPACE;
  return (line->folded[at] == 0xc2dc && line->folded[at + 1] == 0xc98c)
         || galpi_span_has (line, at, "season");
}

/* 2014-2018, 2013~14 */
static guint
read_years (const GalpiSpan *line,
            guint            at,
            GalpiDate       *first,
            GalpiDate       *last)
{
  GalpiFigure a, b;
  guint second;

  if (!galpi_figure_read (line, at, 4, &a) || a.n != 4 || a.value < 1000 || a.value > 2199
      || (line->folded[a.end] != '-' && line->folded[a.end] != '~' && line->folded[a.end] != '/'))
    return 0;
  second = a.end + 1;
  if (!galpi_figure_read (line, second, 4, &b) || galpi_figure_goes_on (line, b.end, '-')
      || galpi_figure_goes_on (line, b.end, '.'))
    return 0;
  /* 2019/20, but 2019/05 is a month. */
  if (line->folded[a.end] == '/' && (b.n != 2 || b.value <= 12 || b.value != (a.value + 1) % 100))
    return 0;
  if (b.n == 2)
    b.value += a.value / 100 * 100;
  else if (b.n != 4)
    return 0;
  if (b.value <= a.value || b.value > 2199 || (b.n == 2 && b.value > a.value + 20))
    return 0;
  if (line->folded[a.end] == '/' && (b.value != a.value + 1 || !season_follows (line, b.end)))
    return 0;
  /* 1980~1990년대 */
  if (line->folded[b.end] == 0xb144 && line->folded[b.end + 1] == 0xb300)
    return 0;

  first->grain = last->grain = GALPI_GRAIN_YEAR;
  first->year_from = last->year_from = GALPI_FROM_TEXT;
  first->year = a.value;
  last->year = b.value;
  return b.end + (line->folded[b.end] == 0xb144);       /* 년 */
}

/* '22~'24년: two years in short, the first after an apostrophe. */
static guint
read_short_years (const GalpiSpan *line,
                  guint            at,
                  GalpiDate       *first,
                  GalpiDate       *last)
{
  GalpiFigure a, b;
  guint second;

  if (line->folded[at] != '\'' || !galpi_figure_read (line, at + 1, 2, &a) || a.n != 2)
    return 0;
  second = a.end + (line->folded[a.end] == 0xb144);                                  /* 년 */
  if (line->folded[second] != '~' && line->folded[second] != '-')
    return 0;
  second++;
  second += line->folded[second] == '\'';
  if (!galpi_figure_read (line, second, 2, &b) || b.n != 2 || b.value <= a.value
      || line->kinds[b.end] == GALPI_CHAR_LATIN || line->folded[b.end] == '.'
      || (line->folded[b.end] != 0xb144 && line->folded[second - 1] != '\''))
    return 0;

  first->grain = last->grain = GALPI_GRAIN_YEAR;
  first->year_from = last->year_from = GALPI_FROM_TEXT;
  first->year = a.value;
  last->year = b.value;
  first->short_year = last->short_year = TRUE;
  return b.end + (line->folded[b.end] == 0xb144);
}

/* 9M24, 9M 2024: what is reported after three quarters */
static guint
read_nine_months (const GalpiSpan *line,
                  guint            at,
                  GalpiDate       *first,
                  GalpiDate       *last)
{
  guint end = at + 2;

  if (line->folded[at] != '9' || line->chars[at + 1] != 'M'
      || line->kinds[at + 2] == GALPI_CHAR_LATIN)
    return 0;
  end += line->kinds[end] == GALPI_CHAR_SPACE;
  if (!read_code_year (line, end, first, &end))
    return 0;
  *last = *first;
  first->grain = last->grain = GALPI_GRAIN_MONTH;
  first->month_from = last->month_from = GALPI_FROM_TEXT;
  first->month = 1;
  last->month = 9;
  return end;
}

guint
galpi_time_read_code (GalpiReader *reader,
                      guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate date = GALPI_DATE_INIT, last = GALPI_DATE_INIT, first = GALPI_DATE_INIT;
  guint end = read_years (line, at, &first, &last), second;
  GalpiFigure next;

  if (end != 0 && galpi_time_add_range (reader, at, end, &first, &last))
    return end;
  first = last = (GalpiDate) GALPI_DATE_INIT;
  end = read_short_years (line, at, &first, &last);
  if (end == 0)
    end = read_nine_months (line, at, &first, &last);
  if (end != 0)
    return galpi_time_add_range (reader, at, end, &first, &last) ? end : 0;
  end = galpi_date_read_code (line, at, &first);
  if (end == 0)
    return 0;

  /* FY2023-24, FY2023/24 */
  if (first.grain == GALPI_GRAIN_YEAR && line->folded[at] == 'f'
      && (line->folded[end] == '-' || line->folded[end] == '/')
      && galpi_figure_read (line, end + 1, 4, &next)
      && (next.n == 2 || next.n == 4) && next.value % 100 == (first.year + 1) % 100
      && !galpi_char_is_word (line->kinds[next.end]))
    {
      last = first;
      last.year++;
      if (galpi_time_add_range (reader, at, next.end, &first, &last))
        return next.end;
      last = (GalpiDate) GALPI_DATE_INIT;
    }

  /* Q1-Q3 2024, 1Q~3Q24, 1Q23-1Q24 */
  second = galpi_span_skip_space (line, end);
  if (line->folded[second] == '-' || line->folded[second] == '~')
    {
      guint after = galpi_date_read_code (line, galpi_span_skip_space (line, second + 1), &last);

      date = first;
      if (after != 0 && first.grain == last.grain && date.year_from == GALPI_FROM_NOWHERE)
        {
          date.year_from = last.year_from;
          date.year = last.year;
          date.short_year = last.short_year;
        }
      if (after != 0 && first.grain == last.grain
          && galpi_time_add_range (reader, at, after, &date, &last))
        return after;
    }
  return galpi_time_add_date (reader, at, end, &first) ? end : 0;
}
