/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko.h"

#include "galpi-numeral.h"
#include "galpi-time-words-ko.h"

#define BIT(category) (1ull << (category))

/* What a reader of dates has read so far. */
typedef struct
{
  const GalpiLine *line;
  GalpiDateKo     *out;
  GalpiGrain       grain;       /* only finer parts may follow */
  gboolean         any;
} Parser;

static GalpiDate *
date_of (Parser *self)
{
  return &self->out->date;
}

static void
took (Parser     *self,
      GalpiGrain  grain,
      guint       end)
{
  self->out->date.grain = grain;
  self->grain = grain;
  self->out->end = end;
  self->any = TRUE;
  self->out->is_range = FALSE;
}

static gboolean
span_follows (const GalpiLine *line,
              guint            at,
              guint64          categories)
{
  guint end;

  return galpi_word_ko (line, galpi_line_skip_space (line, at), categories, &end) != NULL;
}

/* Whether a number and 월 come next, so that what stands before is a year. */
static gboolean
month_follows (const GalpiLine *line,
               guint            at)
{
  GalpiCountKo count;

  return galpi_count_ko (line, galpi_line_skip_space (line, at), KO_UNIT, FALSE, &count)
         && count.unit->value == GALPI_GRAIN_MONTH;
}

static gboolean
season_follows (const GalpiLine *line,
                guint            at)
{
  return span_follows (line, at, BIT (KO_SEASON) | BIT (KO_HALF));
}

static gboolean
take_year (Parser             *self,
           const GalpiCountKo *count,
           int                 low,
           int                 high,
           gboolean            quoted)
{
  const GalpiLine *line = self->line;
  gunichar next = line->folded[count->end];
  gboolean long_unit = g_utf8_strlen (count->unit->word, -1) > 1;
  GalpiDate *date = date_of (self);

  if (high >= 1000)
    {
      if (high >= 3000 || (count->digits && count->n_digits != 4)
          || (high % 100 == 0 && span_follows (line, count->end, BIT (KO_SPAN) | BIT (KO_AGO))))
        return FALSE;
    }
  else if (high >= 100)
    {
      if (high % 10 == 0 || span_follows (line, count->end, BIT (KO_SPAN) | BIT (KO_AGO)))
        return FALSE;
    }
  else if (!quoted)
    {
      gboolean sure = long_unit || count->leading_zero || next == 0xc0dd || next == 0xc791  /* 생 작 */
                      || (count->n_digits == 2 && month_follows (line, count->end))
                      || (count->n_digits == 2 && season_follows (line, count->end));

      if (!count->digits || (!sure && (high < 60 || count->n_digits != 2))
          || span_follows (line, count->end, BIT (KO_SPAN) | BIT (KO_AGO)))
        return FALSE;
    }

  date->year_from = GALPI_FROM_TEXT;
  date->year = high;
  date->short_year = high < 100 && (count->digits && count->n_digits == 2);
  took (self, GALPI_GRAIN_YEAR, count->end);
  if (low != high)
    {
      self->out->first = *date;
      self->out->first.year = low;
      self->out->is_range = TRUE;
    }
  return TRUE;
}

/* Whether what follows a spelled number is a case particle, a blank or the end: 오월은, not 오월드. */
static gboolean
ends_word (const GalpiLine *line,
           guint            at)
{
  static const gunichar particles[] = {
    0xc5d0, 0xc758, 0xc740, 0xb294, 0xc774, 0xac00, 0xc744, 0xb97c, 0xbd80, 0xae4c, 0xb3c4, 0xacfc,
    0xc640, 0xcd08, 0xb9d0, 0xc911, 0xb85c, 0xb9cc,
  };      /* 에 의 은 는 이 가 을 를 부 까 도 과 와 초 말 중 로 만 */

  if (line->kinds[at] != GALPI_CHAR_HANGUL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (line->folded[at] == particles[i])
      return TRUE;
  return FALSE;
}

static gboolean
take_count (Parser             *self,
            guint               at,
            const GalpiCountKo *count,
            gboolean            quoted)
{
  const GalpiLine *line = self->line;
  GalpiGrain grain = (GalpiGrain) count->unit->value;
  GalpiNumeralStop low_stop = { .value = count->low }, high_stop = { .value = count->high };
  int low = galpi_numeral_stop_to_int (&low_stop), high = galpi_numeral_stop_to_int (&high_stop);
  GalpiDate *date = date_of (self);

  if (low < 0 || high < 0 || count->vague || count->few || grain >= self->grain
      || (quoted && grain != GALPI_GRAIN_YEAR && grain != GALPI_GRAIN_DECADE))
    return FALSE;

  switch ((int) grain)
    {
    case GALPI_GRAIN_YEAR:
      return take_year (self, count, low, high, quoted);

    case GALPI_GRAIN_DECADE:
      if (high % 10 != 0 || low != high || high > 2990 || !count->digits)
        return FALSE;
      date->decade = high;
      date->short_year = count->n_digits == 2;
      break;

    case GALPI_GRAIN_CENTURY:
      if (low != high || high < 1 || high > 30 || span_follows (line, count->end, BIT (KO_SPAN)))
        return FALSE;
      date->century = high;
      break;

    case GALPI_GRAIN_QUARTER:
      /* 3사분기 and 3/4분기 can't be a number of quarters. */
      if (low < 1 || high > 4
          || (g_utf8_strlen (count->unit->word, -1) == 2
              && span_follows (line, count->end, BIT (KO_SPAN))))
        return FALSE;
      date->quarter_from = GALPI_FROM_TEXT;
      date->quarter = high;
      break;

    case GALPI_GRAIN_MONTH:
      if (low < 1 || high > 12 || count->native
          || (!count->digits && !ends_word (line, count->end)))
        return FALSE;
      date->month_from = GALPI_FROM_TEXT;
      date->month = high;
      break;

    case GALPI_GRAIN_WEEK:
      if (low != high || high < 1 || high > 53 || !self->any
          || span_follows (line, count->end, BIT (KO_SPAN) | BIT (KO_AGO)))
        return FALSE;
      date->week_from = GALPI_FROM_TEXT;
      date->week = high;
      break;

    case GALPI_GRAIN_DAY:
      if (low < 1 || high > 31 || count->native || date->lean == GALPI_LEAN_NEXT
          || (date->month_from == GALPI_FROM_NOWHERE
              && span_follows (line, count->end, BIT (KO_SPAN) | BIT (KO_AGO))))
        return FALSE;
      if (date->year_from != GALPI_FROM_NOWHERE && date->month_from == GALPI_FROM_NOWHERE)
        return FALSE;
      date->day_from = GALPI_FROM_TEXT;
      date->day = high;
      break;

    case GALPI_GRAIN_HOUR:
      if (high > 24 || (count->native && high > 12)
          || (!self->any && !count->digits && !count->native))
        return FALSE;
      date->hour = high;
      break;

    case GALPI_GRAIN_MINUTE:
      if (date->hour < 0 || high > 59 || low != high)
        return FALSE;
      date->minute = high;
      break;

    case GALPI_GRAIN_SECOND:
      if (date->hour < 0 || high > 59 || low != high)
        return FALSE;
      date->second = high;
      break;

    default:
      return FALSE;
    }

  took (self, grain, count->end);
  if (low != high)
    {
      self->out->first = *date;
      self->out->is_range = TRUE;
      switch ((int) grain)
        {
        case GALPI_GRAIN_QUARTER: self->out->first.quarter = low; break;
        case GALPI_GRAIN_MONTH: self->out->first.month = low; break;
        case GALPI_GRAIN_DAY: self->out->first.day = low; break;
        default: self->out->first.hour = low; break;
        }
    }

  /* 3시 반 */
  if (grain == GALPI_GRAIN_HOUR)
    {
      guint half = galpi_line_skip_space (line, count->end);

      if (line->folded[half] == 0xbc18 && ends_word (line, half + 1))
        {
          date->minute = 30;
          took (self, GALPI_GRAIN_MINUTE, half + 1);
        }
    }
  return TRUE;
}

/* 첫째 주, 마지막 금요일, 마지막 날 */
static gboolean
take_ordinal (Parser *self,
              int     nth,
              guint   at)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = date_of (self);
  guint i = galpi_line_skip_space (line, at), end;
  const GalpiWord *word;

  word = galpi_word_ko (line, i, BIT (KO_WEEKDAY), &end);
  if (word != NULL && self->grain > GALPI_GRAIN_WEEK)
    {
      date->nth = nth;
      date->weekday = word->value;
      took (self, GALPI_GRAIN_DAY, end);
      return TRUE;
    }

  word = galpi_word_ko (line, i, BIT (KO_UNIT), &end);
  if (word != NULL && word->value == GALPI_GRAIN_WEEK && self->grain > GALPI_GRAIN_WEEK
      && (nth > 0 || self->any))
    {
      date->week_from = GALPI_FROM_TEXT;
      date->week = nth;
      took (self, GALPI_GRAIN_WEEK, end);
      return TRUE;
    }

  if (line->folded[i] == 0xb0a0 && self->any && self->grain == GALPI_GRAIN_MONTH)   /* 날 */
    {
      date->nth = nth;
      took (self, GALPI_GRAIN_DAY, i + 1);
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

static gboolean
take_word (Parser          *self,
           const GalpiWord *word,
           guint            end)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = date_of (self);
  GalpiGrain grain = self->grain, coarser;
  gboolean first;

  switch (word->category)
    {
    case KO_YEAR:
    case KO_YEAR_OF_LAST:
    case KO_YEAR_HEAD:
      if (grain <= GALPI_GRAIN_YEAR)
        return FALSE;
      if (word->category == KO_YEAR_HEAD
          && !month_follows (line, end)
          && !span_follows (line, end, BIT (KO_HALF) | BIT (KO_SEASON) | BIT (KO_PART)
                                       | BIT (KO_YEAR_EDGE) | BIT (KO_HOLIDAY)))
        return FALSE;
      count_from (&date->year_from, &date->year,
                  word->category == KO_YEAR_OF_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE, word->value);
      took (self, GALPI_GRAIN_YEAR, end);
      return TRUE;

    case KO_YEAR_EARLIER:
      if (self->any)
        return FALSE;
      date->year_earlier = TRUE;
      took (self, GALPI_GRAIN_NONE, end);
      return TRUE;

    case KO_YEAR_EDGE:
      if (grain < GALPI_GRAIN_YEAR)
        return FALSE;
      if (date->year_from == GALPI_FROM_NOWHERE)
        date->year_from = GALPI_FROM_BASE;
      date->part = (GalpiPart) word->value;
      took (self, GALPI_GRAIN_YEAR, end);
      return TRUE;

    case KO_MONTH:
    case KO_MONTH_OF_LAST:
      if (grain <= GALPI_GRAIN_MONTH || (self->any && date->year_from == GALPI_FROM_TEXT))
        return FALSE;
      count_from (&date->month_from, &date->month,
                  word->category == KO_MONTH_OF_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE, word->value);
      took (self, GALPI_GRAIN_MONTH, end);
      return TRUE;

    case KO_MONTH_EDGE:
      if (grain < GALPI_GRAIN_MONTH || (self->any && grain > GALPI_GRAIN_MONTH))
        return FALSE;
      if (date->month_from == GALPI_FROM_NOWHERE)
        date->month_from = GALPI_FROM_BASE;
      date->part = (GalpiPart) word->value;
      took (self, GALPI_GRAIN_MONTH, end);
      return TRUE;

    case KO_WEEK:
    case KO_WEEK_EDGE:
      if (grain <= GALPI_GRAIN_WEEK || self->any)
        return FALSE;
      count_from (&date->week_from, &date->week, GALPI_FROM_BASE,
                  word->category == KO_WEEK ? word->value : 0);
      if (word->category == KO_WEEK_EDGE)
        date->part = (GalpiPart) word->value;
      took (self, GALPI_GRAIN_WEEK, end);
      return TRUE;

    case KO_WEEKEND:
    case KO_BARE_WEEKEND:
      if (grain < GALPI_GRAIN_WEEK || (self->any && grain != GALPI_GRAIN_WEEK))
        return FALSE;
      if (date->week_from == GALPI_FROM_NOWHERE)
        count_from (&date->week_from, &date->week, GALPI_FROM_BASE, word->value);
      date->weekend = TRUE;
      took (self, GALPI_GRAIN_WEEKEND, end);
      return TRUE;

    case KO_DAY:
    case KO_DAY_OF_LAST:
      if (grain <= GALPI_GRAIN_DAY || (self->any && date->year_from == GALPI_FROM_TEXT))
        return FALSE;
      count_from (&date->day_from, &date->day,
                  word->category == KO_DAY_OF_LAST ? GALPI_FROM_LAST : GALPI_FROM_BASE, word->value);
      took (self, GALPI_GRAIN_DAY, end);
      return TRUE;

    case KO_QUARTER:
      if (self->any)
        return FALSE;
      count_from (&date->quarter_from, &date->quarter, GALPI_FROM_BASE, word->value);
      took (self, GALPI_GRAIN_QUARTER, end);
      return TRUE;

    case KO_HALF:
      if (grain <= GALPI_GRAIN_HALF)
        return FALSE;
      date->half = word->value;
      took (self, GALPI_GRAIN_HALF, end);
      return TRUE;

    case KO_SEASON:
      /* A bare season dates nothing. */
      if (grain <= GALPI_GRAIN_SEASON || (!self->any && date->lean == GALPI_LEAN_NONE))
        return FALSE;
      date->season = word->value;
      took (self, GALPI_GRAIN_SEASON, end);
      return TRUE;

    case KO_WEEKDAY:
      if (date->weekday != 0 || (self->any && grain < GALPI_GRAIN_DAY) || grain == GALPI_GRAIN_YEAR
          || grain == GALPI_GRAIN_MONTH)
        return FALSE;
      date->weekday = word->value;
      coarser = grain;
      first = !self->any;
      took (self, GALPI_GRAIN_DAY, end);
      /* 월요일, 1월 22일: the day of the week first. */
      if (first && date->lean == GALPI_LEAN_NONE
          && month_follows (line, end + (line->folded[end] == ',')))
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
      took (self, GALPI_GRAIN_DAY, end);
      return TRUE;

    case KO_DAY_PART:
    case KO_NOON:
      if (self->any && grain != GALPI_GRAIN_DAY && grain != GALPI_GRAIN_WEEKEND)
        return FALSE;
      if (word->category == KO_NOON)
        {
          date->hour = word->value;
          took (self, GALPI_GRAIN_HOUR, end);
          return TRUE;
        }
      if (!self->any)
        {
          GalpiCountKo count;
          GalpiDate clock;
          guint after = galpi_line_skip_space (line, end);

          /* A bare part of day dates nothing. */
          if (!(galpi_count_ko (line, after, KO_UNIT, FALSE, &count) && count.unit->value == GALPI_GRAIN_HOUR)
              && galpi_clock_read_numeric (line, after, &clock) == 0)
            return FALSE;
        }
      date->day_part = (GalpiDayPart) word->value;
      took (self, GALPI_GRAIN_DAY_PART, end);
      return TRUE;

    case KO_PART:
      if (!self->any || date->part != GALPI_PART_NONE || grain < GALPI_GRAIN_WEEK
          || self->out->is_range)
        return FALSE;
      if (g_utf8_strlen (word->word, -1) == 1 && !ends_word (line, end)
          && line->folded[end] != 0xc774 && line->folded[end] != 0xacbd)       /* 이 경 */
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
skip_joint (const Parser *self,
            guint         at)
{
  const GalpiLine *line = self->line;
  guint i = at;

  if (self->any && line->folded[i] == 0xc758)       /* 의 */
    i++;
  return galpi_line_skip_space (line, i);
}

static gboolean
take_weekday_in_brackets (Parser *self,
                          guint   at)
{
  static const gunichar days[] = { 0xc6d4, 0xd654, 0xc218, 0xbaa9, 0xae08, 0xd1a0, 0xc77c };
  const GalpiLine *line = self->line;
  guint i = at + (line->kinds[at] == GALPI_CHAR_SPACE);

  if (self->grain != GALPI_GRAIN_DAY || line->folded[i] != '(')
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (days); k++)
    if (line->folded[i + 1] == days[k])
      {
        guint end = i + 2;

        if (line->folded[end] == 0xc694 && line->folded[end + 1] == 0xc77c)     /* 요일 */
          end += 2;
        if (line->folded[end] != ')')
          return FALSE;
        self->out->end = end + 1;
        return TRUE;
      }
  return FALSE;
}

/* 9월 10일, 1901: the year last. */
static gboolean
take_trailing_year (Parser *self)
{
  const GalpiLine *line = self->line;
  GalpiDate *date = date_of (self);
  guint i = self->out->end, n = 0;
  int year = 0;

  if (self->grain != GALPI_GRAIN_DAY || date->year_from != GALPI_FROM_NOWHERE
      || date->month_from != GALPI_FROM_TEXT || self->out->is_range)
    return FALSE;
  i = galpi_line_skip_space (line, i + (line->folded[i] == ','));
  for (; line->kinds[i] == GALPI_CHAR_DIGIT && n < 5; i++, n++)
    year = year * 10 + (int) (line->folded[i] - '0');
  if (n != 4 || year < 1800 || year > 2199 || line->kinds[i] == GALPI_CHAR_LATIN
      || (line->kinds[i] == GALPI_CHAR_HANGUL && !ends_word (line, i) && line->folded[i] != 0xb144))
    return FALSE;

  date->year_from = GALPI_FROM_TEXT;
  date->year = year;
  self->out->end = i + (line->folded[i] == 0xb144);
  return TRUE;
}

static gboolean
take_part (Parser *self,
           guint   at)
{
  const GalpiLine *line = self->line;
  gboolean quoted = line->folded[at] == '\'' && line->kinds[at + 1] == GALPI_CHAR_DIGIT;
  const GalpiWord *word;
  GalpiCountKo count;
  guint end;

  if (line->kinds[at] == GALPI_CHAR_DIGIT && self->grain > GALPI_GRAIN_HOUR)
    {
      end = galpi_clock_read_numeric (line, at, date_of (self));
      if (end != 0)
        {
          took (self, date_of (self)->grain, end);
          return TRUE;
        }
    }

  if (line->kinds[at] == GALPI_CHAR_HANGUL)
    {
      word = galpi_word_ko (line, at,
                            BIT (KO_YEAR) | BIT (KO_YEAR_OF_LAST) | BIT (KO_YEAR_HEAD)
                            | BIT (KO_YEAR_EARLIER) | BIT (KO_YEAR_EDGE) | BIT (KO_MONTH)
                            | BIT (KO_MONTH_OF_LAST) | BIT (KO_MONTH_EDGE) | BIT (KO_WEEK)
                            | BIT (KO_WEEK_EDGE) | BIT (KO_WEEKEND) | BIT (KO_BARE_WEEKEND)
                            | BIT (KO_DAY) | BIT (KO_DAY_OF_LAST) | BIT (KO_QUARTER) | BIT (KO_HALF)
                            | BIT (KO_SEASON) | BIT (KO_WEEKDAY) | BIT (KO_HOLIDAY)
                            | BIT (KO_DAY_PART) | BIT (KO_NOON) | BIT (KO_PART) | BIT (KO_ORDINAL),
                            &end);
      if (word != NULL && take_word (self, word, end))
        return TRUE;
    }

  return galpi_count_ko (line, at + quoted, KO_UNIT, self->any, &count)
         && take_count (self, at + quoted, &count, quoted);
}

gboolean
galpi_date_ko_read (const GalpiLine *line,
                    guint            at,
                    GalpiGrain       coarser,
                    GalpiDateKo     *self)
{
  Parser parser = { .line = line, .out = self, .grain = coarser };
  guint i = at, end;
  const GalpiWord *word;

  self->end = at;
  self->is_range = FALSE;
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
          i = galpi_line_skip_space (line, end);
        }
    }
  else
    parser.any = TRUE;

  while (i < line->length)
    {
      if (!take_part (&parser, i) && !take_weekday_in_brackets (&parser, i))
        break;
      if (take_weekday_in_brackets (&parser, self->end))
        i = self->end;
      i = skip_joint (&parser, self->end);
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
