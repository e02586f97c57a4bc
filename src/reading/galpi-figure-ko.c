/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko-private.h"

#include "galpi-numeral.h"
#include "galpi-time-words-ko.h"

#define BIT(category) (1ull << (category))

GalpiDate *
galpi_ko_date_of (GalpiParserKo *self)
{
  return &self->out->date;
}

void
galpi_ko_took (GalpiParserKo *self,
               GalpiGrain     grain,
               guint          end)
{
  self->out->date.grain = grain;
  self->grain = grain;
  self->out->end = end;
  self->any = TRUE;
  self->out->is_range = FALSE;
}

gboolean
galpi_ko_span_follows (const GalpiSpan *line,
                       guint            at,
                       guint64          categories)
{
  guint end;

  return galpi_word_ko (line, galpi_span_skip_space (line, at), categories, &end) != NULL;
}

/* Whether a number and 월 come next, so that what stands before is a year. */
gboolean
galpi_ko_month_follows (const GalpiSpan *line,
                        guint            at)
{
  GalpiCountKo count;

  return galpi_count_ko (line, galpi_span_skip_space (line, at), KO_UNIT, FALSE, &count)
         && count.unit->value == GALPI_GRAIN_MONTH;
}

/* Whether a number and 분기 come next that name a quarter, not a span of quarters. */
gboolean
galpi_ko_quarter_follows (const GalpiSpan *line,
                          guint            at)
{
  GalpiCountKo count;
  guint i = galpi_span_skip_space (line, at);

  return line->kinds[i] == GALPI_CHAR_DIGIT && galpi_count_ko (line, i, KO_UNIT, FALSE, &count)
         && count.unit->value == GALPI_GRAIN_QUARTER
         && !galpi_ko_span_follows (line, count.end, BIT (KO_SPAN) | BIT (KO_AGO));
}

/* 24년 상반기, 24년 1분기, 24년 말: what follows is no part of a span of 24 years. */
static gboolean
part_of_year_follows (const GalpiSpan *line,
                      guint            at)
{
  guint i = galpi_span_skip_space (line, at), end;

  if (galpi_word_ko (line, i, BIT (KO_SEASON) | BIT (KO_HALF), &end) != NULL)
    return TRUE;
  if (galpi_word_ko (line, i, BIT (KO_PART), &end) != NULL)
    return galpi_ko_ends_word (line, end);
  return galpi_ko_quarter_follows (line, at);
}

/* 244년 역사, '1년 정도': so many years, and no year. */
static gboolean
is_span_of_years (const GalpiSpan *line,
                  guint            at)
{
  return galpi_ko_span_follows (line, at, BIT (KO_SPAN) | BIT (KO_AGO))
         || galpi_ko_follows (line, at, "_역사|_전통|_정도|_가량|_남짓|_이상|_이내|_넘|_가까|_묵|_된|이_넘|이_된|"
                                        "이_지|이_걸|짜리|여");
}

static gboolean
take_year (GalpiParserKo      *self,
           const GalpiCountKo *count,
           int                 low,
           int                 high,
           gboolean            quoted)
{
  const GalpiSpan *line = self->line;
  gunichar next = line->folded[count->end];
  gboolean long_unit = g_utf8_strlen (count->unit->word, -1) > 1;
  GalpiDate *date = galpi_ko_date_of (self);

  if (high >= 1000)
    {
      /* 천 년 is a long time, 천구백 년 may be a year. */
      if (high >= 3000 || (!count->digits && high == 1000) || (count->digits && count->n_digits != 4
                            && (count->n_digits != 1 || high % 100 == 0))
          || (high % 100 == 0 && galpi_ko_span_follows (line, count->end,
                                                        BIT (KO_SPAN) | BIT (KO_AGO))))
        return FALSE;
    }
  else if (high >= 100)
    {
      if (high % 10 == 0 || is_span_of_years (line, count->end))
        return FALSE;
    }
  else if (quoted)
    {
      if (count->n_digits != 2 || is_span_of_years (line, count->end))
        return FALSE;
    }
  else
    {
      gboolean sure = long_unit || count->leading_zero || next == 0xc0dd
          || next == 0xc791  /* 생 작 */
                      || (count->n_digits == 2 && galpi_ko_month_follows (line, count->end))
                      || (count->n_digits == 2 && part_of_year_follows (line, count->end));

      if (!count->digits || (!sure && (high < 60 || count->n_digits != 2))
          || is_span_of_years (line, count->end))
        return FALSE;
    }

  date->year_from = GALPI_FROM_TEXT;
  date->year = high;
  date->short_year = high < 100 && (count->digits && count->n_digits == 2);
  galpi_ko_took (self, GALPI_GRAIN_YEAR, count->end);
  if (low != high)
    {
      self->out->first = *date;
      self->out->first.year = low;
      self->out->is_range = TRUE;
    }
  return TRUE;
}

/* Whether what follows a spelled number is a case particle, a blank or the end: 오월은, not 오월드. */
gboolean
galpi_ko_ends_word (const GalpiSpan *line,
                    guint            at)
{
  static const gunichar particles[] = {
    0xc5d0, 0xc758, 0xc740, 0xb294, 0xc774, 0xac00, 0xc744, 0xb97c, 0xbd80, 0xae4c, 0xb3c4, 0xacfc,
    0xc640, 0xcd08, 0xb9d0, 0xc911, 0xb85c, 0xb9cc, 0xbcf4, 0xc5d4,
  };      /* 에 의 은 는 이 가 을 를 부 까 도 과 와 초 말 중 로 만 보 엔 */

  if (line->kinds[at] != GALPI_CHAR_HANGUL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (line->folded[at] == particles[i])
      return TRUE;
  return FALSE;
}

/* 3일간, 2일 정도, 2일이 걸린다: so many days, and no day of a month. 지난 15일 내내 is one. */
static gboolean
is_span_of_days (const GalpiSpan *line,
                 guint            at)
{
  guint i = at;

  /* 2일~3일이 걸린다 */
  if (line->folded[i] == '~' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
    {
      for (i++; line->kinds[i] == GALPI_CHAR_DIGIT; i++)
        ;
      if (line->folded[i] == 0xc77c)                                            /* 일 */
        at = i + 1;
    }
  return (galpi_ko_span_follows (line, at, BIT (KO_SPAN) | BIT (KO_AGO))
          && !galpi_ko_follows (line, at, "_내내"))
         || galpi_ko_follows (line, at, "_정도|_가량|_남짓|_내외|_이상|_이내|_미만|_넘게|이_걸|이_소요|이_넘|여|_빨라|_빠르|_빨리|"
                                        "_늦어|_늦게|_늦춰|_앞당");
}

/* 1일 평균, 1일 2회: a day of that, every day. */
#define A_DAY "_평균|_1회|_2회|_3회|_4회|_1인|_생산량|_처리량|_사용량|_이용객|_권장|_최대_|_1~2|_2~3"

gboolean
galpi_ko_take_count (GalpiParserKo      *self,
                     guint               at,
                     const GalpiCountKo *count,
                     gboolean            quoted)
{
  const GalpiSpan *line = self->line;
  GalpiGrain grain = (GalpiGrain) count->unit->value;
  GalpiNumeralStop low_stop = { .value = count->low }, high_stop = { .value = count->high };
  int low = galpi_numeral_stop_to_int (&low_stop), high = galpi_numeral_stop_to_int (&high_stop);
  GalpiDate *date = galpi_ko_date_of (self);

  if (low < 0 || high < 0 || count->vague || count->few || grain >= self->grain
      || (quoted && grain != GALPI_GRAIN_YEAR && grain != GALPI_GRAIN_DECADE))
    return FALSE;

  switch ((int) grain)
    {
    case GALPI_GRAIN_YEAR:
      return take_year (self, count, low, high, quoted);

    case GALPI_GRAIN_DECADE:
      if (high % 10 != 0 || low % 10 != 0 || high > 2990 || !count->digits)
        return FALSE;
      date->decade = high;
      date->short_year = count->n_digits == 2;
      break;

    case GALPI_GRAIN_CENTURY:
      if (low < 1 || high > 30 || count->native
          || galpi_ko_span_follows (line, count->end, BIT (KO_SPAN) | BIT (KO_AGO)))
        return FALSE;
      date->century = high;
      break;

    case GALPI_GRAIN_QUARTER:
      /* 3사분기 and 3/4분기 can't be a number of quarters. */
      if (low < 1 || high > 4
          || (g_utf8_strlen (count->unit->word, -1) == 2 && !count->list
              && galpi_ko_span_follows (line, count->end, BIT (KO_SPAN))))
        return FALSE;
      date->quarter_from = GALPI_FROM_TEXT;
      date->quarter = high;
      break;

    case GALPI_GRAIN_MONTH:
      if (low < 1 || high > 12 || count->native
          || (!count->digits && !galpi_ko_ends_word (line, count->end)))
        return FALSE;
      date->month_from = GALPI_FROM_TEXT;
      date->month = high;
      break;

    case GALPI_GRAIN_WEEK:
      if (low != high || high < 1 || high > 53 || !self->any
          || galpi_ko_span_follows (line, count->end, BIT (KO_SPAN) | BIT (KO_AGO)))
        return FALSE;
      date->week_from = GALPI_FROM_TEXT;
      date->week = high;
      break;

    case GALPI_GRAIN_DAY:
      if (low < 1 || high > 31 || count->native || date->lean == GALPI_LEAN_NEXT
          || (date->month_from == GALPI_FROM_NOWHERE && is_span_of_days (line, count->end))
          || (high == 1 && !self->any && date->lean == GALPI_LEAN_NONE
              && galpi_ko_follows (line, count->end, A_DAY))
          || (date->month_from == GALPI_FROM_NOWHERE
              && galpi_ko_follows (line, count->end, "장_|장으로|장이|장을|장은|장에|장의")))
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

  galpi_ko_took (self, grain, count->end);
  if (low != high)
    {
      self->out->first = *date;
      self->out->is_range = TRUE;
      switch ((int) grain)
        {
        case GALPI_GRAIN_DECADE: self->out->first.decade = low; break;
        case GALPI_GRAIN_CENTURY: self->out->first.century = low; break;
        case GALPI_GRAIN_QUARTER: self->out->first.quarter = low; break;
        case GALPI_GRAIN_MONTH: self->out->first.month = low; break;
        case GALPI_GRAIN_DAY: self->out->first.day = low; break;
        default: self->out->first.hour = low; break;
        }
    }

  /* 3시 반 */
  if (grain == GALPI_GRAIN_HOUR)
    {
      guint half = galpi_span_skip_space (line, count->end);

      if (line->folded[half] == 0xbc18 && galpi_ko_ends_word (line, half + 1))
        {
          date->minute = 30;
          galpi_ko_took (self, GALPI_GRAIN_MINUTE, half + 1);
        }
    }
  return TRUE;
}
