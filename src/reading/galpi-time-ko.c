/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time.h"

#include <string.h>

#include "galpi-date-ko-private.h"
#include "galpi-modifier.h"
#include "galpi-particle.h"
#include "galpi-tense.h"
#include "galpi-time-words-ko.h"

#define BIT(category) (1ull << (category))

static gboolean
has_syllables (const GalpiSpan *line,
               guint            at,
               gunichar         first,
               gunichar         second)
{
  return line->folded[at] == first && line->folded[at + 1] == second;
}

/* Gives a date that lacks its day, or all but the hour, the day of the range's other end. */
static void
inherit (GalpiDate       *last,
         const GalpiDate *first)
{
  if (last->grain >= GALPI_GRAIN_DAY || last->day_from != GALPI_FROM_NOWHERE || last->weekday != 0)
    return;

  if (last->hour >= 0)
    {
      GalpiDate merged = *first;

      merged.hour = last->hour;
      merged.minute = last->minute;
      merged.second = last->second;
      merged.grain = last->grain;
      if (last->day_part != GALPI_DAY_PART_NONE)
        merged.day_part = last->day_part;
      /* 오전 10시~12시, 오전 11시~1시: past noon. */
      else if (merged.day_part == GALPI_DAY_PART_MORNING && last->hour <= 12
               && (last->hour == 12 || last->hour < first->hour))
        merged.day_part = GALPI_DAY_PART_AFTERNOON;
      else if (merged.day_part == GALPI_DAY_PART_AFTERNOON && last->hour < first->hour
               && first->hour < 12)
        merged.day_part = GALPI_DAY_PART_DAWN;
      *last = merged;
    }
}

/* Reads the other end of a range after @first. Returns one past it, or 0. */
static guint
read_range_end (const GalpiSpan *line,
                guint            at,
                const GalpiDate *first,
                GalpiDate       *last)
{
  GalpiDateKo other = { .date = GALPI_DATE_INIT };
  gboolean needs_close = FALSE, from_year = FALSE;
  guint i = galpi_span_skip_space (line, at), after;

  if (line->folded[i] == '~' || line->folded[i] == '-')
    i++;
  else if (has_syllables (line, i, 0xbd80, 0xd130))                           /* 부터 */
    i += 2;
  else if (has_syllables (line, i, 0xc5d0, 0xc11c) && i == at)                /* 에서 */
    {
      i += 2;
      needs_close = TRUE;
      /* 2014년에서 2018년, but not 2014년에서 2018년으로 */
      from_year = first->year_from == GALPI_FROM_TEXT;
    }
  else if ((line->folded[i] == 0xc640 || line->folded[i] == 0xacfc) && i == at)   /* 와 과 */
    {
      i++;
      needs_close = TRUE;
    }
  else
    return 0;

  i = galpi_span_skip_space (line, i);
  if (!galpi_date_ko_read (line, i, GALPI_N_GRAINS, &other) || other.is_range)
    return 0;
  after = galpi_span_skip_space (line, other.end);
  if (has_syllables (line, after, 0xc0ac, 0xc774))                            /* 사이 */
    other.end = after + 2;
  else if (needs_close && !has_syllables (line, after, 0xae4c, 0xc9c0)        /* 까지 */
           && !(from_year && other.date.year_from == GALPI_FROM_TEXT
                && !galpi_ko_follows (line, after, "으로|로")))
    return 0;

  *last = other.date;
  inherit (last, first);
  return other.end;
}

/* Counts the units of a duration off the base, in whole numbers. */
static gboolean
shift_by (GalpiDate           *date,
          const GalpiDecimal  *amounts,
          int                  direction,
          GalpiGrain          *grain)
{
  for (guint unit = GALPI_N_GRAINS - 1; unit >= GALPI_GRAIN_DAY; unit--)
    {
      if (amounts[unit].coefficient == 0)
        continue;
      if (amounts[unit].scale != 0 || amounts[unit].coefficient > 9000)
        return FALSE;
      galpi_date_shift (date, (GalpiGrain) unit,
                        direction * (int) amounts[unit].coefficient);
      *grain = (GalpiGrain) unit;
    }

  if (*grain == GALPI_GRAIN_WEEK)
    *grain = GALPI_GRAIN_DAY;
  date->grain = *grain;
  return *grain == GALPI_GRAIN_DAY || *grain == GALPI_GRAIN_MONTH || *grain == GALPI_GRAIN_YEAR;
}

/* 개막 이틀 전, 출시 3년 후: counted from what is named before it. */
static gboolean
follows_event (const GalpiSpan *line,
               guint            at)
{
  guint end = at, start;

  if (at < 2 || line->kinds[at - 1] != GALPI_CHAR_SPACE)
    return FALSE;
  start = --end;
  while (start > 0 && end - start < 8 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
    start--;
  /* 시작된 지 3년 후 */
  if (end - start == 1 && line->folded[start] == 0xc9c0)
    return TRUE;
  for (; start + 2 <= end; start++)
    {
      guint after;
      const GalpiWord *word = galpi_lexicon_find (galpi_time_words_ko (), line, start,
                                                  BIT (KO_EVENT), &after);

      if (word != NULL && after == end)
        return TRUE;
    }
  return FALSE;
}

/* What a date says as an offset counts from the date named last. */
static void
count_from_last (GalpiDate *date)
{
  GalpiFrom *from[] = { &date->year_from, &date->month_from, &date->day_from };

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    if (*from[i] == GALPI_FROM_BASE)
      *from[i] = GALPI_FROM_LAST;
}

/* 사흘 뒤 끝났다: what is past and yet later counts from the date named last, or from none. */
static gboolean
is_past_later (const GalpiReader *reader,
               guint              at,
               guint              end,
               int                direction)
{
  return direction > 0 && reader->base != GALPI_DAY_NONE
         && galpi_tense_at (&reader->line, at, end) == GALPI_LEAN_PAST;
}

/* Whether @date lies after the base. */
static gboolean
is_ahead (const GalpiReader *reader,
          const GalpiDate   *date)
{
  GalpiDateContext context = {
    .base = reader->base, .near = reader->base, .last_day = reader->last_day,
    .last_from = reader->last_from, .last_to = reader->last_to,
    .period_from = reader->period_from, .period_to = reader->period_to,
  };
  GalpiStretch stretch;

  return galpi_date_resolve (date, &context, &stretch) && stretch.from > reader->base;
}

/* 3년 전, 5~6년 뒤, 3일 후 저녁 8시 */
static guint
read_ago (GalpiReader   *reader,
          guint          at,
          guint          end,
          int            direction,
          gboolean       from_last,
          GalpiDuration *duration)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateKo date = { .date = GALPI_DATE_INIT };
  GalpiDate first = GALPI_DATE_INIT;
  GalpiGrain grain = GALPI_GRAIN_NONE, unused = GALPI_GRAIN_NONE;
  gboolean past_later;
  guint after;
  const GalpiDecimal *near = direction < 0 ? duration->max : duration->min;
  const GalpiDecimal *far = direction < 0 ? duration->min : duration->max;

  past_later = is_past_later (reader, at, end, direction);
  from_last |= past_later;
  if (galpi_word_ko (line, end, BIT (KO_ABOUT), &after) != NULL)
    {
      duration->bits |= GALPI_MODIFIER_APPROX;
      end = after;
    }
  if (duration->vague || duration->grain < GALPI_GRAIN_DAY || follows_event (line, at)
      || (from_last && reader->last_from == GALPI_DAY_NONE)
      || !shift_by (&first, near, direction, &unused)
          || !shift_by (&date.date, far, direction, &grain))
    {
      duration->mod = direction < 0 ? "BEFORE" : "AFTER";
      return galpi_time_add_duration (reader, at, end, duration) ? end : 0;
    }

  if (from_last)
    {
      count_from_last (&first);
      count_from_last (&date.date);
      if (past_later && is_ahead (reader, &date.date))
        {
          duration->mod = "AFTER";
          return galpi_time_add_duration (reader, at, end, duration) ? end : 0;
        }
    }
  if (galpi_decimal_compare (&near[duration->grain], &far[duration->grain]) != 0)
    return galpi_time_add_range (reader, at, end, &first, &date.date) ? end : 0;

  date.date.approx = (duration->bits & GALPI_MODIFIER_APPROX) != 0;
  if (galpi_date_ko_read (line, galpi_span_skip_space (line, end), grain, &date) && !date.is_range
      && galpi_time_add_date (reader, at, date.end, &date.date))
    return date.end;

  date.date = (GalpiDate) GALPI_DATE_INIT;
  shift_by (&date.date, far, direction, &grain);
  if (from_last)
    count_from_last (&date.date);
  date.date.approx = (duration->bits & GALPI_MODIFIER_APPROX) != 0;
  return galpi_time_add_date (reader, at, end, &date.date) ? end : 0;
}

/* 어제로부터 4일 후, 지금으로부터 2주 뒤 */
static guint
read_from_day (GalpiReader       *reader,
               guint              at,
               const GalpiDateKo *from)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate date = from->date;
  GalpiGrain grain = GALPI_GRAIN_NONE;
  GalpiDuration duration;
  guint i = from->end, end;
  const GalpiWord *word;

  if (date.grain != GALPI_GRAIN_DAY || date.day_from != GALPI_FROM_BASE)
    return 0;
  i += line->folded[i] == 0xc73c;                                             /* 으 */
  if (!has_syllables (line, i, 0xb85c, 0xbd80) || line->folded[i + 2] != 0xd130)   /* 로부터 */
    return 0;

  i = galpi_span_skip_space (line, i + 3);
  end = galpi_duration_ko_read (line, i, TRUE, &duration);
  if (end == 0 || duration.vague)
    return 0;
  word = galpi_word_ko (line, galpi_span_skip_space (line, end), BIT (KO_AGO), &end);
  if (word == NULL || !shift_by (&date, duration.max, word->value, &grain))
    return 0;
  date.grain = GALPI_GRAIN_DAY;
  return galpi_time_add_date (reader, at, end, &date) ? end : 0;
}

/* 그로부터 3년 뒤 */
static guint
read_since (GalpiReader *reader,
            guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDuration duration;
  guint end, i;
  const GalpiWord *word = galpi_word_ko (line, at, BIT (KO_SINCE), &end);

  if (word == NULL)
    return 0;
  i = galpi_span_skip_space (line, end);
  galpi_modifier_after (line, &i);
  end = galpi_duration_ko_read (line, i, TRUE, &duration);
  if (end == 0)
    return 0;
  word = galpi_word_ko (line, galpi_span_skip_space (line, end), BIT (KO_AGO), &end);
  return word != NULL ? read_ago (reader, at, end, word->value, TRUE, &duration) : 0;
}

/* 기원전 300년, 단기 4357년 */
static guint
read_era (GalpiReader *reader,
          guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate date = GALPI_DATE_INIT;
  GalpiCountKo count;
  guint end;
  const GalpiWord *word = galpi_word_ko (line, at, BIT (KO_ERA), &end);

  if (word == NULL
      || !galpi_count_ko (line, galpi_span_skip_space (line, end), KO_UNIT, FALSE, &count))
    return 0;
  /* 기원전 3세기 has no value of ours, and is not the third century. */
  if (count.unit->value == GALPI_GRAIN_CENTURY && word->value < 0)
    return count.end;
  if (count.unit->value != GALPI_GRAIN_YEAR || count.vague || count.low.scale != 0
      || count.low.coefficient > 9000
      || galpi_decimal_compare (&count.low, &count.high) != 0)
    return 0;

  date.grain = GALPI_GRAIN_YEAR;
  date.year_from = GALPI_FROM_TEXT;
  date.year = word->value < 0 ? 1 - (int) count.low.coefficient
                              : (int) count.low.coefficient - word->value;
  date.approx = count.few;
  return galpi_time_add_date (reader, at, count.end, &date) ? count.end : 0;
}

/* 선거 당일, 범행 당일: the day of that, which is nobody's guess. */
static gboolean
follows_noun (const GalpiSpan *line,
              guint            at)
{
  guint end = at, start;

  if (at < 2 || line->kinds[at - 1] != GALPI_CHAR_SPACE)
    return FALSE;
  start = --end;
  while (start > 0 && line->kinds[start - 1] == GALPI_CHAR_HANGUL)
    start--;
  return end > start && !galpi_particle_ends_word (line, start, end);
}

/* 징역 15년 6월: what someone is sentenced to is a span. */
static gboolean
follows_sentence (const GalpiSpan *line,
                  guint            at)
{
  guint i = at;

  while (i > 0 && line->kinds[i - 1] == GALPI_CHAR_SPACE)
    i--;
  return i >= 2 && i < at && galpi_ko_follows (line, i - 2, "징역|금고|유예|구류|실형");
}

/* 징역 6월 */
static guint
read_months (GalpiReader *reader,
             guint        at)
{
  GalpiDuration duration = { .grain = GALPI_GRAIN_MONTH, .counted = TRUE };
  GalpiCountKo count;

  if (!galpi_count_ko (&reader->line, at, KO_UNIT, FALSE, &count)
      || count.unit->value != GALPI_GRAIN_MONTH || count.vague)
    return 0;
  duration.min[GALPI_GRAIN_MONTH] = count.low;
  duration.max[GALPI_GRAIN_MONTH] = count.high;
  return galpi_time_add_duration (reader, at, count.end, &duration) ? count.end : 0;
}

/* 12일과 15일, 3월 2일, 4일: whether a date ends just before @at that the day there goes on from. */
static gboolean
goes_on_from_last (const GalpiReader *reader,
                   guint              at)
{
  const GalpiSpan *line = &reader->line;
  const GalpiFinding *last;
  guint i = at;

  if (reader->found->len == 0 || reader->last_day == GALPI_DAY_NONE
      || reader->last_from != reader->last_day)
    return FALSE;
  last = reader->found->pdata[reader->found->len - 1];
  while (i > 0 && line->kinds[i - 1] == GALPI_CHAR_SPACE)
    i--;
  return i > 1 && last->kind == GALPI_FINDING_TIME && last->range.end == line->offset + i - 1
         && last->base != NULL
         && (line->folded[i - 1] == 0xacfc || line->folded[i - 1] == ',' || line->folded[i - 1] == 0xb7);
}

/* Gives a bare day the month of the date that it goes on from. */
static void
take_month_of_last (const GalpiReader *reader,
                    guint              at,
                    GalpiDate         *date)
{
  int day;

  if (date->day_from != GALPI_FROM_TEXT || date->month_from != GALPI_FROM_NOWHERE
      || date->year_from != GALPI_FROM_NOWHERE || date->lean != GALPI_LEAN_NONE
      || date->weekday != 0 || !goes_on_from_last (reader, at))
    return;
  galpi_day_get (reader->last_day, NULL, NULL, &day);
  if (date->day <= day)
    return;
  date->month_from = GALPI_FROM_LAST;
  date->month = 0;
}

static guint
read_date (GalpiReader *reader,
           guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateKo date = { .date = GALPI_DATE_INIT };
  GalpiDate last = GALPI_DATE_INIT;
  guint end, each;

  if (!galpi_date_ko_read (line, at, GALPI_N_GRAINS, &date))
    return 0;
  take_month_of_last (reader, at, &date.date);
  if (date.date.day_from == GALPI_FROM_LAST && galpi_ko_follows (line, at, "당일")
      && follows_noun (line, at))
    return 0;

  end = read_from_day (reader, at, &date);
  if (end != 0)
    return end;

  if (date.is_range)
    return galpi_time_add_range (reader, at, date.end, &date.first, &date.date) ? date.end : 0;

  if (galpi_word_ko (line, date.end, BIT (KO_EACH), &each) != NULL
      && date.date.year_from == GALPI_FROM_NOWHERE && date.date.week_from == GALPI_FROM_NOWHERE
      && date.date.month_from <= GALPI_FROM_TEXT && date.date.day_from <= GALPI_FROM_TEXT)
    {
      g_autofree char *value = galpi_time_set_value (&date.date);

      galpi_time_add_set (reader, at, each, value);
      return each;
    }

  end = read_range_end (line, date.end, &date.date, &last);
  if (end != 0 && galpi_time_add_range (reader, at, end, &date.date, &last))
    return end;
  return galpi_time_add_date (reader, at, date.end, &date.date) ? date.end : 0;
}

/* PM 2시, a.m. 10시 30분, 오후/PM 2시 */
static guint
read_half_of_day (GalpiReader *reader,
                  guint        at)
{
  static const struct { const char *word; GalpiDayPart part; } halves[] = {
    { "am ", GALPI_DAY_PART_MORNING }, { "a.m. ", GALPI_DAY_PART_MORNING },
    { "pm ", GALPI_DAY_PART_AFTERNOON }, { "p.m. ", GALPI_DAY_PART_AFTERNOON },
  };
  const GalpiSpan *line = &reader->line;

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      GalpiDateKo date = { .date = GALPI_DATE_INIT };
      guint start = galpi_span_skip_space (line, at + (guint) strlen (halves[i].word));

      if (!galpi_span_has (line, at, halves[i].word) || line->kinds[start] != GALPI_CHAR_DIGIT)
        continue;
      date.date.day_part = halves[i].part;
      return galpi_date_ko_read (line, start, GALPI_GRAIN_DAY, &date) && date.date.hour >= 0
             && !date.is_range && galpi_time_add_date (reader, at, date.end, &date.date)
               ? date.end : 0;
    }
  return 0;
}

static guint
read_duration (GalpiReader *reader,
               guint        start,
               guint        at,
               int          direction)
{
  const GalpiSpan *line = &reader->line;
  GalpiDuration duration;
  guint end = galpi_duration_ko_read (line, at, start != at, &duration), after, word_end;
  const GalpiWord *word;

  if (end == 0)
    return 0;

  /* 3주마다, 3년에 한 번 */
  word = galpi_word_ko (line, end, BIT (KO_EACH), &word_end);
  if (word != NULL && direction == 0)
    {
      galpi_time_add_duration (reader, start, word_end, &duration);
      galpi_time_turn_to_set (reader);
      return word_end;
    }

  duration.bits |= galpi_modifier_after (line, &end);
  after = end + (line->kinds[end] == GALPI_CHAR_SPACE);
  word = galpi_word_ko (line, after, BIT (KO_SPAN), &word_end);
  if (word != NULL)
    {
      end = word_end;
      if (word->value == 1)
        duration.bits |= GALPI_MODIFIER_AT_MOST;
    }
  else if (direction == 0)
    {
      word = galpi_word_ko (line, after, BIT (KO_AGO), &word_end);
      if (word != NULL)
        return read_ago (reader, start, word_end, word->value, FALSE, &duration);
    }

  duration.direction = direction;
  return galpi_time_add_duration (reader, start, end, &duration) ? end : 0;
}

/* 지난 10년, 앞으로 5년간, 다음 3개월. 지난 10일 is a day, 지난 10일간 a stretch. */
static guint
read_stretch (GalpiReader *reader,
              guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateKo date = { .date = GALPI_DATE_INIT };
  guint end, after;
  const GalpiWord *word = galpi_word_ko (line, at, BIT (KO_STRETCH), &end);

  if (word == NULL)
    return 0;
  if (galpi_date_ko_read (line, at, GALPI_N_GRAINS, &date))
    return 0;
  after = galpi_span_skip_space (line, end);
  galpi_modifier_after (line, &after);
  return read_duration (reader, at, after, word->value);
}

/* Most words are none of time: one look at the table says so for all that follow. */
static gboolean
may_begin (const GalpiSpan *line,
           guint            at)
{
  gunichar c = line->folded[at];
  guint end;

  return galpi_numeral_may_begin (c) || galpi_ko_weekday_of (c) != 0
         || c == 0xbc18                                                       /* 반 */
         || galpi_word_ko (line, at, ~BIT (KO_STOP), &end) != NULL;
}

guint
galpi_time_read_korean (GalpiReader *reader,
                        guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end;

  if (line->kinds[at] == GALPI_CHAR_PUNCTUATION
      && !(line->folded[at] == '\'' && line->kinds[at + 1] == GALPI_CHAR_DIGIT))
    return 0;
  if (line->kinds[at] == GALPI_CHAR_DIGIT && at > 0 && line->folded[at - 1] == 0xc81c)   /* 제 */
    return 0;
  if (line->kinds[at] == GALPI_CHAR_LATIN)
    return read_half_of_day (reader, at);

  /* What is written onto figures is their unit: 30명일 정도. */
  if (line->kinds[at] == GALPI_CHAR_HANGUL
      && (line->kinds[(int) at - 1] == GALPI_CHAR_DIGIT || !may_begin (line, at)))
    return 0;
  if (line->kinds[at] == GALPI_CHAR_HANGUL)
    {
      static guint (*const readers[]) (GalpiReader *reader, guint at) = {
        galpi_set_ko_read, read_since, read_era, read_stretch,
      };

      for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
        {
          end = readers[i] (reader, at);
          if (end != 0)
            return end;
        }
    }
  else if (line->kinds[at] == GALPI_CHAR_DIGIT)
    {
      end = galpi_set_ko_read (reader, at);
      if (end != 0)
        return end;
    }

  end = follows_sentence (line, at) ? read_months (reader, at) : read_date (reader, at);
  return end != 0 ? end : read_duration (reader, at, at, 0);
}
