/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko-private.h"

#include "galpi-particle.h"
#include "galpi-time-figure.h"
#include "galpi-time-words-ko.h"

#define BIT(category) (1ull << (category))

#define RELATIVE (BIT (KO_YEAR) | BIT (KO_YEAR_OF_LAST) | BIT (KO_MONTH) | BIT (KO_MONTH_OF_LAST) \
                  | BIT (KO_WEEK) | BIT (KO_WEEK_OF_LAST) | BIT (KO_DAY_OF_LAST) | BIT (KO_QUARTER) \
                  | BIT (KO_QUARTER_OF_LAST))

/* Code points of the longest "(미국 동부 현지시각)". */
#define LONGEST_ZONE 12

/* 첫째 주, 마지막 금요일, 마지막 날 */
static gboolean
take_ordinal (GalpiParserKo *self,
              int            nth,
              guint          at)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = galpi_ko_date_of (self);
  guint i = galpi_span_skip_space (line, at), end;
  const GalpiWord *word;

  word = galpi_word_ko (line, i, BIT (KO_WEEKDAY), &end);
  if (word != NULL && self->grain > GALPI_GRAIN_WEEK)
    {
      date->nth = nth;
      date->weekday = word->value;
      galpi_ko_took (self, GALPI_GRAIN_DAY, end);
      return TRUE;
    }

  word = galpi_word_ko (line, i, BIT (KO_UNIT), &end);
  if (word != NULL && word->value == GALPI_GRAIN_WEEK && self->grain > GALPI_GRAIN_WEEK
      && (nth > 0 || self->any))
    {
      date->week_from = GALPI_FROM_TEXT;
      date->week = nth;
      galpi_ko_took (self, GALPI_GRAIN_WEEK, end);
      return TRUE;
    }

  if (line->folded[i] == 0xb0a0 && self->any && self->grain == GALPI_GRAIN_MONTH)   /* 날 */
    {
      date->nth = nth;
      galpi_ko_took (self, GALPI_GRAIN_DAY, i + 1);
      return TRUE;
    }
  return FALSE;
}

static void
count_from (GalpiFrom *from,
            int       *offset,
            GalpiFrom  where,
            int        value)
{
  *from = where;
  *offset = value;
}

gboolean
galpi_ko_ends_relative (const GalpiSpan *line,
                        guint            at)
{
  guint end;

  return line->kinds[at] != GALPI_CHAR_HANGUL || galpi_ko_ends_word (line, at)
         || galpi_particle_read (line, at)
         || galpi_word_ko (line, at, ~(BIT (KO_UNIT) | BIT (KO_SPAN_UNIT) | BIT (KO_NATIVE)
                                       | BIT (KO_EVENT) | BIT (KO_PER) | BIT (KO_TIMES)
                                       | BIT (KO_STOP)), &end) != NULL
         || galpi_ko_follows (line, at, "치|분|자|내|안|호|판|째|인|였|라|든|엔|들|당|새|같|뿐|마|처럼|보|"
                                        "동안|나|입|한|지|산|방|하|했|야|여|다|밤|저녁");
}

/* 오늘, 어제 and 내일 are hardly the beginning of another word; 모레 and 명일 are. */
static gboolean
is_plain_day (const GalpiWord *word)
{
  return g_str_has_prefix (word->word, "오늘") || g_str_has_prefix (word->word, "어제")
         || g_str_has_prefix (word->word, "내일") || g_str_has_prefix (word->word, "그제");
}

static gboolean
take_word (GalpiParserKo   *self,
           const GalpiWord *word,
           guint            end)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = galpi_ko_date_of (self);
  GalpiGrain grain = self->grain, coarser;
  gboolean first;
  guint after;

  if (BIT (word->category) & RELATIVE && !galpi_ko_ends_relative (line, end))
    return FALSE;
  if (word->category == KO_DAY && !is_plain_day (word) && !galpi_ko_ends_relative (line, end))
    return FALSE;

  switch (word->category)
    {
    case KO_YEAR:
    case KO_YEAR_OF_LAST:
    case KO_YEAR_HEAD:
      if (grain <= GALPI_GRAIN_YEAR)
        return FALSE;
      if (word->category == KO_YEAR_HEAD
          && !galpi_ko_follows (line, end, "_들어|_한_해|_1년")
          && !galpi_ko_month_follows (line, end)
          && !galpi_ko_quarter_follows (line, end)
          && !galpi_ko_span_follows (line, end, BIT (KO_HALF) | BIT (KO_SEASON) | BIT (KO_PART)
                                       | BIT (KO_YEAR_EDGE) | BIT (KO_HOLIDAY)))
        return FALSE;
      count_from (&date->year_from, &date->year,
                  word->category == KO_YEAR_OF_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE,
                      word->value);
      galpi_ko_took (self, GALPI_GRAIN_YEAR, end);
      return TRUE;

    case KO_YEAR_EARLIER:
    case KO_SAME_PERIOD:
      if (self->any)
        return FALSE;
      date->year_earlier = word->category == KO_YEAR_EARLIER;
      date->same_period = word->category == KO_SAME_PERIOD;
      galpi_ko_took (self, GALPI_GRAIN_NONE, end);
      return TRUE;

    case KO_YEAR_EDGE:
      if (grain < GALPI_GRAIN_YEAR)
        return FALSE;
      if (date->year_from == GALPI_FROM_NOWHERE)
        date->year_from = GALPI_FROM_BASE;
      date->part = (GalpiPart) word->value;
      galpi_ko_took (self, GALPI_GRAIN_YEAR, end);
      return TRUE;

    case KO_MONTH:
    case KO_MONTH_OF_LAST:
      if (grain <= GALPI_GRAIN_MONTH || (self->any && date->year_from == GALPI_FROM_TEXT))
        return FALSE;
      count_from (&date->month_from, &date->month,
                  word->category == KO_MONTH_OF_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE,
                      word->value);
      galpi_ko_took (self, GALPI_GRAIN_MONTH, end);
      return TRUE;

    case KO_MONTH_EDGE:
      if (grain < GALPI_GRAIN_MONTH || (self->any && grain > GALPI_GRAIN_MONTH))
        return FALSE;
      if (date->month_from == GALPI_FROM_NOWHERE)
        date->month_from = GALPI_FROM_BASE;
      date->part = (GalpiPart) word->value;
      galpi_ko_took (self, GALPI_GRAIN_MONTH, end);
      return TRUE;

    case KO_WEEK:
    case KO_WEEK_OF_LAST:
    case KO_WEEK_EDGE:
      if (grain <= GALPI_GRAIN_WEEK || self->any)
        return FALSE;
      count_from (&date->week_from, &date->week,
                  word->category == KO_WEEK_OF_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE,
                  word->category == KO_WEEK_EDGE ? 0 : word->value);
      if (word->category == KO_WEEK_EDGE)
        date->part = (GalpiPart) word->value;
      galpi_ko_took (self, GALPI_GRAIN_WEEK, end);
      return TRUE;

    case KO_WEEKEND:
    case KO_BARE_WEEKEND:
      if (grain < GALPI_GRAIN_WEEK || (self->any && grain != GALPI_GRAIN_WEEK))
        return FALSE;
      if (date->week_from == GALPI_FROM_NOWHERE && word->category == KO_WEEKEND)
        count_from (&date->week_from, &date->week, GALPI_FROM_BASE, word->value);
      date->weekend = TRUE;
      galpi_ko_took (self, GALPI_GRAIN_WEEKEND, end);
      return TRUE;

    case KO_DAY:
    case KO_DAY_OF_LAST:
      if (grain <= GALPI_GRAIN_DAY || (self->any && date->year_from == GALPI_FROM_TEXT))
        return FALSE;
      count_from (&date->day_from, &date->day,
                  word->category == KO_DAY_OF_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE,
                      word->value);
      galpi_ko_took (self, GALPI_GRAIN_DAY, end);
      return TRUE;

    case KO_QUARTER:
    case KO_QUARTER_OF_LAST:
      if (self->any)
        return FALSE;
      count_from (&date->quarter_from, &date->quarter,
                  word->category == KO_QUARTER ? GALPI_FROM_BASE : GALPI_FROM_LAST, word->value);
      galpi_ko_took (self, GALPI_GRAIN_QUARTER, end);
      return TRUE;

    case KO_HALF:
    case KO_BOTH_HALVES:
      if (grain <= GALPI_GRAIN_HALF)
        return FALSE;
      date->half = word->value;
      galpi_ko_took (self, GALPI_GRAIN_HALF, end);
      if (word->category == KO_BOTH_HALVES)
        {
          self->out->first = *date;
          self->out->first.half = 1;
          self->out->is_range = TRUE;
        }
      return TRUE;

    case KO_SEASON:
      /* A bare season dates nothing. */
      if (grain <= GALPI_GRAIN_SEASON || (!self->any && date->lean == GALPI_LEAN_NONE))
        return FALSE;
      date->season = word->value;
      galpi_ko_took (self, GALPI_GRAIN_SEASON, end);
      return TRUE;

    case KO_WEEKDAY:
      if (date->weekday != 0 || (self->any && grain < GALPI_GRAIN_DAY) || grain == GALPI_GRAIN_YEAR
          || grain == GALPI_GRAIN_MONTH)
        return FALSE;
      date->weekday = word->value;
      coarser = grain;
      first = !self->any;
      galpi_ko_took (self, GALPI_GRAIN_DAY, end);
      /* 월요일, 1월 22일: the day of the week first. */
      if (first && date->lean == GALPI_LEAN_NONE
          && galpi_ko_month_follows (line, end + (line->folded[end] == ',')))
        {
          self->grain = coarser;
          self->out->end = end + (line->folded[end] == ',');
        }
      return TRUE;

    case KO_HOLIDAY:
      if (grain < GALPI_GRAIN_YEAR || (self->any && grain > GALPI_GRAIN_YEAR))
        return FALSE;
      date->holiday = word->value % 100;
      date->holiday_shift = word->value >= 100 ? -1 : 0;
      galpi_ko_took (self, GALPI_GRAIN_DAY, end);
      return TRUE;

    case KO_DAY_PART:
    case KO_NOON:
      if (self->any && grain != GALPI_GRAIN_DAY && grain != GALPI_GRAIN_WEEKEND)
        return FALSE;
      if (word->category == KO_NOON)
        {
          date->hour = word->value;
          galpi_ko_took (self, GALPI_GRAIN_HOUR, end);
          return TRUE;
        }
      if (!self->any)
        {
          GalpiCountKo count;
          GalpiDate clock;

          after = galpi_span_skip_space (line, end);

          /* A bare part of day dates nothing. */
          if (!(galpi_count_ko (line, after, KO_UNIT, FALSE, &count)
                && count.unit->value == GALPI_GRAIN_HOUR)
              && galpi_clock_read_numeric (line, after, &clock) == 0)
            return FALSE;
        }
      date->day_part = (GalpiDayPart) word->value;
      galpi_ko_took (self, GALPI_GRAIN_DAY_PART, end);
      return TRUE;

    case KO_PART:
      if (!self->any || date->part != GALPI_PART_NONE || grain < GALPI_GRAIN_WEEK
          || self->out->is_range)
        return FALSE;
      if (g_utf8_strlen (word->word, -1) == 1 && !galpi_ko_ends_word (line, end)
          && galpi_word_ko (line, end, BIT (KO_ABOUT), &after) == NULL)
        return FALSE;
      date->part = (GalpiPart) word->value;
      self->out->end = end;
      self->grain = GALPI_GRAIN_NONE;
      return TRUE;

    case KO_ORDINAL:
      return take_ordinal (self, word->value, end);

    default:
      return FALSE;
    }
}

/* Between parts: blanks, 의, a comma before a day of the week. */
static guint
skip_joint (const GalpiParserKo *self,
            guint                at)
{
  const GalpiSpan *line = self->line;
  guint i = at;

  if (self->any && line->folded[i] == 0xc758)       /* 의 */
    i++;
  return galpi_span_skip_space (line, i);
}

/* 9월 10일, 1901: the year last. */
static gboolean
take_trailing_year (GalpiParserKo *self)
{
  const GalpiSpan *line = self->line;
  GalpiDate *date = galpi_ko_date_of (self);
  guint i = self->out->end, n = 0;
  int year = 0;

  if (self->grain != GALPI_GRAIN_DAY || date->year_from != GALPI_FROM_NOWHERE
      || date->month_from != GALPI_FROM_TEXT || self->out->is_range)
    return FALSE;
  i = galpi_span_skip_space (line, i + (line->folded[i] == ','));
  for (; line->kinds[i] == GALPI_CHAR_DIGIT && n < 5; i++, n++)
    year = year * 10 + (int) (line->folded[i] - '0');
  if (n != 4 || year < 1800 || year > 2199 || line->kinds[i] == GALPI_CHAR_LATIN
      || (line->kinds[i] == GALPI_CHAR_HANGUL && !galpi_ko_ends_word (line, i)
          && line->folded[i] != 0xb144))
    return FALSE;

  date->year_from = GALPI_FROM_TEXT;
  date->year = year;
  self->out->end = i + (line->folded[i] == 0xb144);
  return TRUE;
}

/* 2024.3월, '24.3월: the year of a month, without its unit. */
static gboolean
take_year_of_month (GalpiParserKo *self,
                    guint          at)
{
  const GalpiSpan *line = self->line;
  gboolean quoted = line->folded[at] == '\'';
  GalpiDate *date = galpi_ko_date_of (self);
  GalpiFigure year;

  if (self->any || date->lean != GALPI_LEAN_NONE || !galpi_figure_read (line, at + quoted, 4, &year)
      || (year.n != 2 && year.n != 4) || (year.n == 4 && (year.value < 1900 || year.value > 2199))
      || line->folded[year.end] != '.' || line->kinds[year.end + 1] != GALPI_CHAR_DIGIT
      || !galpi_ko_month_follows (line, year.end + 1))
    return FALSE;

  date->year_from = GALPI_FROM_TEXT;
  date->year = year.value;
  date->short_year = year.n == 2;
  galpi_ko_took (self, GALPI_GRAIN_YEAR, year.end + 1);
  return TRUE;
}

/* 10일(현지시간) 오전: the bracket that says whose clock it is. Returns one past it, or @at. */
static guint
skip_clock_zone (const GalpiSpan *line,
                 guint            at)
{
  guint i = at + 1;

  if (line->folded[at] != '(')
    return at;
  while (i < at + LONGEST_ZONE && (line->kinds[i] == GALPI_CHAR_HANGUL
                                   || line->kinds[i] == GALPI_CHAR_SPACE))
    i++;
  return line->folded[i] == ')' && i > at + 2
         && (galpi_ko_follows (line, i - 2, "시간") || galpi_ko_follows (line, i - 2, "시각"))
           ? galpi_span_skip_space (line, i + 1) : at;
}

static gboolean
take_part (GalpiParserKo *self,
           guint          at)
{
  const GalpiSpan *line = self->line;
  gboolean quoted = line->folded[at] == '\'' && line->kinds[at + 1] == GALPI_CHAR_DIGIT;
  const GalpiWord *word;
  GalpiCountKo count;
  guint end;

  if (line->kinds[at] == GALPI_CHAR_DIGIT && self->grain > GALPI_GRAIN_HOUR)
    {
      end = galpi_clock_read_numeric (line, at, galpi_ko_date_of (self));
      if (end != 0)
        {
          galpi_ko_took (self, galpi_ko_date_of (self)->grain, end);
          return TRUE;
        }
    }

  /* 3·1절 */
  if (line->kinds[at] == GALPI_CHAR_DIGIT
      && (line->folded[at + 1] == 0xb7 || line->folded[at + 1] == '.')
      && (word = galpi_word_ko (line, at, BIT (KO_HOLIDAY), &end)) != NULL)
    return take_word (self, word, end);
  /* 이달 말일 */
  if (line->folded[at] == 0xb9d0 && line->folded[at + 1] == 0xc77c
      && self->any && self->grain == GALPI_GRAIN_MONTH && galpi_ko_ends_word (line, at + 2))
    {
      galpi_ko_date_of (self)->nth = -1;
      galpi_ko_took (self, GALPI_GRAIN_DAY, at + 2);
      return TRUE;
    }

  if (line->kinds[at] == GALPI_CHAR_HANGUL)
    {
      word = galpi_word_ko (line, at,
                            BIT (KO_YEAR) | BIT (KO_YEAR_OF_LAST) | BIT (KO_YEAR_HEAD)
                            | BIT (KO_SAME_PERIOD) | BIT (KO_WEEK_OF_LAST)
                            | BIT (KO_QUARTER_OF_LAST) | BIT (KO_YEAR_EARLIER) | BIT (KO_YEAR_EDGE) | BIT (KO_MONTH)
                            | BIT (KO_MONTH_OF_LAST) | BIT (KO_MONTH_EDGE) | BIT (KO_WEEK)
                            | BIT (KO_WEEK_EDGE) | BIT (KO_WEEKEND) | BIT (KO_BARE_WEEKEND)
                            | BIT (KO_DAY) | BIT (KO_DAY_OF_LAST) | BIT (KO_QUARTER) | BIT (KO_HALF)
                            | BIT (KO_BOTH_HALVES)
                            | BIT (KO_SEASON) | BIT (KO_WEEKDAY) | BIT (KO_HOLIDAY)
                            | BIT (KO_DAY_PART) | BIT (KO_NOON) | BIT (KO_PART) | BIT (KO_ORDINAL),
                            &end);
      if (word != NULL && take_word (self, word, end))
        return TRUE;
      /* 설 alone is many words, 지난해 설 is one day. */
      if ((self->grain == GALPI_GRAIN_YEAR || galpi_ko_date_of (self)->lean != GALPI_LEAN_NONE)
          && galpi_ko_follows (line, at, "설_|설에|설과|설이|설은|설을|설의|설 |설때|설부")
          && (word = galpi_lexicon_find (galpi_time_words_ko (), line, at, BIT (KO_HOLIDAY),
                                         &end)) != NULL)
        return take_word (self, word, end);
      if (self->grain > GALPI_GRAIN_WEEK && galpi_ko_take_weekdays (self, at))
        return TRUE;
    }

  if (take_year_of_month (self, at))
    return TRUE;
  return galpi_count_ko (line, at + quoted, KO_UNIT, self->any, &count)
         && galpi_ko_take_count (self, at + quoted, &count, quoted);
}

gboolean
galpi_date_ko_read (const GalpiSpan *line,
                    guint            at,
                    GalpiGrain       coarser,
                    GalpiDateKo     *self)
{
  GalpiParserKo parser = { .line = line, .out = self, .grain = coarser };
  guint i = at, end;
  const GalpiWord *word;

  self->end = at;
  self->is_range = FALSE;
  if (coarser == GALPI_N_GRAINS && galpi_word_ko (line, at, BIT (KO_LUNAR), &end) != NULL)
    {
      /* 음력 8월 15일 */
      i = galpi_span_skip_space (line, end);
      self->date.lunar = TRUE;
      if (!galpi_date_ko_read (line, i, GALPI_GRAIN_YEAR, self) || self->is_range
          || self->date.day_from != GALPI_FROM_TEXT)
        {
          self->end = at;
          return FALSE;
        }
      return TRUE;
    }
  if (coarser == GALPI_N_GRAINS)
    {
      word = galpi_word_ko (line, at, BIT (KO_PREFIX), &end);
      /* What begins like a prefix may be a word of its own: 지난달. */
      if (word != NULL && galpi_word_ko (line, at, BIT (KO_YEAR) | BIT (KO_MONTH) | BIT (KO_WEEK)
                                                   | BIT (KO_WEEKEND) | BIT (KO_QUARTER)
                                                   | BIT (KO_YEAR_EARLIER) | BIT (KO_DAY_OF_LAST),
                                         &end) == NULL)
        {
          galpi_word_ko (line, at, BIT (KO_PREFIX), &end);
          self->date.lean = (GalpiLean) word->value;
          i = galpi_span_skip_space (line, end);
        }
    }
  else
    parser.any = TRUE;

  while (i < line->length)
    {
      if (!take_part (&parser, i) && !galpi_ko_take_weekday_in_brackets (&parser, i))
        break;
      if (galpi_ko_take_weekday_in_brackets (&parser, self->end))
        i = self->end;
      i = skip_joint (&parser, self->end);
      if (parser.grain == GALPI_GRAIN_DAY)
        i = skip_clock_zone (line, i);
      /* 2024년 음력 1월 1일 */
      if (parser.grain == GALPI_GRAIN_YEAR && galpi_word_ko (line, i, BIT (KO_LUNAR), &end) != NULL
          && galpi_ko_month_follows (line, end))
        {
          self->date.lunar = TRUE;
          i = galpi_span_skip_space (line, end);
        }
      if (parser.grain <= GALPI_GRAIN_SECOND)
        break;
    }
  if (self->end == at)
    return FALSE;
  take_trailing_year (&parser);

  word = galpi_word_ko (line, self->end + (line->kinds[self->end] == GALPI_CHAR_SPACE),
                        BIT (KO_ABOUT), &end);
  if (word != NULL)
    {
      self->date.approx = TRUE;
      self->end = end;
    }
  return TRUE;
}
