/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time.h"

#include <string.h>

#include "galpi-date-en-private.h"
#include "galpi-modifier.h"
#include "galpi-number-words.h"
#include "galpi-tense.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

/* An hour takes the day of the other end. */
static void
take_day_of (GalpiDate       *self,
             const GalpiDate *other)
{
  GalpiDate merged = *other;

  merged.hour = self->hour;
  merged.minute = self->minute;
  merged.second = self->second;
  merged.grain = self->grain;
  if (self->day_part != GALPI_DAY_PART_NONE)
    merged.day_part = self->day_part;
  *self = merged;
}

static gboolean
has_day (const GalpiDate *self)
{
  return self->day_from != GALPI_FROM_NOWHERE || self->weekday != 0 || self->holiday != 0;
}

/* Whether the two are the ends of one range: both days, both hours, both years. */
static gboolean
fit_together (GalpiDateEn *first,
              GalpiDateEn *last)
{
  GalpiDate *early = &first->date, *late = &last->date;
  gboolean early_hour = early->hour >= 0, late_hour = late->hour >= 0;

  if (early_hour != late_hour || early->year_earlier || late->year_earlier)
    return FALSE;
  if ((first->bare_year && late->year_from != GALPI_FROM_TEXT)
      || (last->bare_year && early->year_from != GALPI_FROM_TEXT && early->decade == 0))
    return FALSE;
  if (early_hour)
    {
      if (!has_day (early))
        take_day_of (early, late);
      else if (!has_day (late))
        take_day_of (late, early);
      return TRUE;
    }

  /* Tuesday to Friday next week; next Tuesday to Friday; early to mid-2023; Q1 to Q3 2024 */
  if (early->weekday != 0 && late->weekday != 0)
    {
      if (early->week_from == GALPI_FROM_NOWHERE && early->lean == GALPI_LEAN_NONE
          && late->week_from == GALPI_FROM_BASE)
        {
          early->week_from = late->week_from;
          early->week = late->week;
        }
      else if (late->week_from == GALPI_FROM_NOWHERE && late->lean == GALPI_LEAN_NONE
               && early->week_from == GALPI_FROM_BASE)
        {
          late->week_from = early->week_from;
          late->week = early->week;
        }
    }
  if ((early->grain == GALPI_GRAIN_QUARTER || early->grain == GALPI_GRAIN_HALF
       || early->grain == GALPI_GRAIN_SEASON)
      && early->year_from == GALPI_FROM_NOWHERE && late->year_from != GALPI_FROM_NOWHERE)
    {
      early->year_from = late->year_from;
      early->year = late->year;
      early->short_year = late->short_year;
    }
  return TRUE;
}

static gboolean
opened_by (const GalpiSpan *line,
           guint            at,
           const char      *word)
{
  guint length = (guint) strlen (word);

  return (at >= length && galpi_span_has (line, at - length, word))
         || (at >= length + 4 && galpi_span_has (line, at - 4, "the ")
             && galpi_span_has (line, at - 4 - length, word));
}

/* How a number is to be taken as a year: something says so before or after it. */
static gboolean
is_year_by_company (const GalpiSpan   *line,
                    guint              at,
                    const GalpiDateEn *date)
{
  guint next = date->end + 1, end;

  if (!galpi_word_before_en (line, at, BIT (EN_PREPOSITION)))
    return FALSE;
  /* A survey of 1709 pupils counts them. */
  return date->date.year >= 1900 || at < 3 || !galpi_span_has (line, at - 3, "of ")
         || line->kinds[date->end] != GALPI_CHAR_SPACE || line->kinds[next] != GALPI_CHAR_LATIN
         || line->chars[next] != line->folded[next]
         || galpi_word_en (line, next, BIT (EN_PREPOSITION) | BIT (EN_RANGE) | BIT (EN_AND), &end);
}

/* The later end of a range: a date, or now. Returns one past it, or 0. */
static guint
read_last (const GalpiSpan *line,
           guint            at,
           GalpiDateEn     *last)
{
  guint end;

  if (galpi_word_en (line, at, BIT (EN_NOW), &end) != NULL
      && galpi_word_en (line, at, BIT (EN_DAY), &(guint) { 0 }) == NULL)
    {
      last->date.day_from = GALPI_FROM_BASE;
      last->date.grain = GALPI_GRAIN_DAY;
      return end;
    }
  return galpi_date_en_read (line, at, last) && !last->is_range ? last->end : 0;
}

/* next week between Wednesday and Friday, Thursday from 9:30 until 11:00, tomorrow 3-5pm */
static guint
read_range_within (GalpiReader       *reader,
                   guint              at,
                   const GalpiDateEn *date)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateEn first = *date, last = *date;
  guint i = galpi_span_skip_space (line, date->end + (line->folded[date->end] == ',')), inside, end;
  gboolean opened;

  if (date->date.hour >= 0
      || (date->date.grain != GALPI_GRAIN_WEEK && date->date.grain > GALPI_GRAIN_DAY))
    return 0;
  inside = galpi_en_skip_word (line, galpi_en_skip_word (line, i, "in "), "between ");
  inside = galpi_en_skip_word (line, inside, "from ");
  opened = inside != i;
  if (date->date.grain <= GALPI_GRAIN_DAY)
    {
      end = galpi_clock_en_read_range (line, inside, opened, &first.date, &last.date);
      if (end == 0)
        return 0;
    }
  else
    {
      GalpiDateEn from = { .date = GALPI_DATE_INIT }, to = { .date = GALPI_DATE_INIT };
      guint second;

      if (!opened || !galpi_date_en_read (line, inside, &from) || from.date.weekday == 0
          || from.date.grain != GALPI_GRAIN_DAY || from.date.week_from != GALPI_FROM_NOWHERE)
        return 0;
      second = galpi_range_mark_en (line, from.end, TRUE);
      if (second == 0 || !galpi_date_en_read (line, second, &to) || to.date.weekday == 0
          || to.date.grain != GALPI_GRAIN_DAY)
        return 0;
      end = to.end;
      first.date.weekday = from.date.weekday;
      last.date.weekday = to.date.weekday;
      first.date.grain = last.date.grain = GALPI_GRAIN_DAY;
    }
  return galpi_time_add_range (reader, at, end, &first.date, &last.date) ? end : 0;
}

/* 8-9am, from 3:30 to 6 pm on Thursday */
static guint
read_clocks (GalpiReader *reader,
             guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate first = GALPI_DATE_INIT, last = GALPI_DATE_INIT;
  GalpiDateEn day = { .date = GALPI_DATE_INIT };
  gboolean opened = opened_by (line, at, "between ") || opened_by (line, at, "from ");
  guint end = galpi_clock_en_read_range (line, at, opened, &first, &last), i;

  if (end == 0)
    return 0;
  i = galpi_span_skip_space (line, end + (line->folded[end] == ','));
  i = galpi_en_skip_word (line, galpi_en_skip_word (line, i, "on "), "of ");
  if (i > end && galpi_date_en_read (line, i, &day) && !day.is_range && has_day (&day.date)
      && day.date.hour < 0 && day.date.day_part == GALPI_DAY_PART_NONE)
    {
      take_day_of (&first, &day.date);
      take_day_of (&last, &day.date);
      end = day.end;
    }
  return galpi_time_add_range (reader, at, end, &first, &last) ? end : 0;
}

static guint
read_date (GalpiReader *reader,
           guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateEn date = { .date = GALPI_DATE_INIT }, other = { .date = GALPI_DATE_INIT };
  guint second, end;

  end = read_clocks (reader, at);
  if (end != 0)
    return end;
  if (!galpi_date_en_read (line, at, &date))
    return 0;
  if (date.is_range)
    return galpi_time_add_range (reader, at, date.end, &date.first, &date.date) ? date.end : 0;

  end = galpi_anchor_en_read_lasting (reader, at, date.end, &date.date);
  if (end == 0)
    end = read_range_within (reader, at, &date);
  if (end != 0)
    return end;

  /* After 10/1, 11/7 is a date too. */
  other.in_company = date.date.month_from == GALPI_FROM_TEXT;
  second = galpi_range_mark_en (line, date.end, opened_by (line, at, "between "));
  end = second != 0 ? read_last (line, second, &other) : 0;
  /* February 6 - this year: the dash is no range. */
  if (end != 0 && other.date.grain == GALPI_GRAIN_YEAR && date.date.grain < GALPI_GRAIN_YEAR
      && other.date.year_from == GALPI_FROM_BASE && line->folded[second - 2] == '-')
    end = 0;
  if (end != 0)
    {
      GalpiDateEn first = date;

      if (fit_together (&first, &other)
          && galpi_time_add_range (reader, at, end, &first.date, &other.date))
        return end;
    }

  if (date.bare_year && !is_year_by_company (line, at, &date))
    return 0;
  return galpi_time_add_date (reader, at, date.end, &date.date) ? date.end : 0;
}

/* the same period last year, now until Friday */
static guint
read_phrase (GalpiReader *reader,
             guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate date = GALPI_DATE_INIT;
  GalpiDateEn last = { .date = GALPI_DATE_INIT };
  guint end, second;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_YEAR_EARLIER) | BIT (EN_NOW), &end);

  if (word == NULL)
    return 0;
  if (word->category == EN_YEAR_EARLIER)
    {
      if (word->value == 1
          && (reader->last_from == GALPI_DAY_NONE || reader->last_to > reader->last_from + 366
              || galpi_date_en_read (line, galpi_span_skip_space (line, end), &last)))
        return 0;
      date.year_earlier = TRUE;
      return galpi_time_add_date (reader, at, end, &date) ? end : 0;
    }

  second = galpi_range_mark_en (line, end, opened_by (line, at, "between "));
  if (second == 0 || !galpi_span_has (line, at, "now ") || !galpi_date_en_read (line, second, &last)
      || last.is_range || last.date.hour >= 0)
    return 0;
  date.day_from = GALPI_FROM_BASE;
  date.grain = GALPI_GRAIN_DAY;
  return galpi_time_add_range (reader, at, last.end, &date, &last.date) ? last.end : 0;
}

static gboolean
shift_by (GalpiDate           *date,
          const GalpiDuration *duration,
          int                  direction)
{
  GalpiGrain grain = GALPI_GRAIN_NONE;

  if (duration->vague || duration->grain < GALPI_GRAIN_DAY)
    return FALSE;
  for (guint unit = GALPI_N_GRAINS - 1; unit >= GALPI_GRAIN_DAY; unit--)
    {
      GalpiDecimal amount = duration->max[unit];

      if (amount.coefficient == 0)
        continue;
      if (amount.scale != 0 || amount.coefficient > 9000
          || galpi_decimal_compare (&duration->min[unit], &amount) != 0)
        return FALSE;
      galpi_date_shift (date, (GalpiGrain) unit, direction * (int) amount.coefficient);
      grain = (GalpiGrain) unit;
    }

  if (grain == GALPI_GRAIN_WEEK)
    grain = GALPI_GRAIN_DAY;
  else if (grain == GALPI_GRAIN_QUARTER)
    grain = GALPI_GRAIN_MONTH;
  else if (grain == GALPI_GRAIN_DECADE)
    grain = GALPI_GRAIN_YEAR;
  date->grain = grain;
  return grain == GALPI_GRAIN_DAY || grain == GALPI_GRAIN_MONTH || grain == GALPI_GRAIN_YEAR;
}

/* in three days: ahead, unless the sentence speaks of the past, or of a record: the first in three
 * years. */
static gboolean
looks_ahead (const GalpiSpan *line,
             guint            at,
             guint            end)
{
  static const char *const records[] = { "time ", "first ", "once ", "worst ", "best ", "highest ",
                                         "lowest ", "biggest ", "largest ", "only " };
  guint limit = at > 48 ? at - 48 : 0;

  if (at < 3 || !galpi_span_has (line, at - 3, "in ")
      || (at > 3 && galpi_char_is_word (line->kinds[at - 4])))
    return FALSE;

  for (guint i = at - 3; i > limit && line->folded[i - 1] != '.'; i--)
    for (guint k = 0; galpi_span_starts_run (line, i) && k < G_N_ELEMENTS (records); k++)
      if (galpi_span_has (line, i, records[k]))
        return FALSE;
  return galpi_tense_at (line, at - 3, end) != GALPI_LEAN_PAST;
}

/* "a year" alone is a rate or an article more often than a span, and "one day" some day. */
static gboolean
stands_idle (const GalpiReader   *reader,
             guint                at,
             guint                end,
             const GalpiDuration *duration)
{
  const GalpiSpan *line = &reader->line;
  gboolean article = galpi_span_has (line, at, "a ") || galpi_span_has (line, at, "an ");
  guint start = at;

  if (!(article && !duration->counted) && !galpi_span_has (line, at, "one day"))
    return FALSE;
  return !galpi_word_before_en (line, at, BIT (EN_PREPOSITION))
         && galpi_modifier_before (line, reader->floor, &start) == 0;
}

/* 10 years, two weeks ago, in three days, 3 months later */
static guint
read_duration (GalpiReader *reader,
               guint        start,
               guint        at,
               int          stretch)
{
  const GalpiSpan *line = &reader->line;
  GalpiDuration duration;
  GalpiDate date = GALPI_DATE_INIT;
  guint end = galpi_duration_en_read (line, at, &duration), after;
  const GalpiWord *word;
  int direction = 0;

  if (end == 0)
    return 0;
  if (stretch != 0)
    {
      duration.direction = stretch;
      return galpi_time_add_duration (reader, start, end, &duration) ? end : 0;
    }

  if (duration.direction != 0)
    return galpi_time_add_duration (reader, start, end, &duration) ? end : 0;

  after = galpi_anchor_en_read_after (reader, start, end, &duration);
  if (after != 0)
    return after;

  word = galpi_word_en (line, galpi_span_skip_space (line, end), BIT (EN_AGO) | BIT (EN_AFTERWARDS),
                        &after);
  if (word != NULL)
    {
      direction = word->value;
      /* "before" and "earlier" may belong to what follows. */
      if (word->category == EN_AFTERWARDS
          && (reader->last_from != GALPI_DAY_NONE || galpi_span_has (line, after - 6, "before")))
        {
          duration.mod = direction < 0 ? "BEFORE" : "AFTER";
          direction = 0;
        }
    }
  else
    {
      after = end;
      if (looks_ahead (line, start, end))
        direction = 1;
      else if (stands_idle (reader, at, end, &duration))
        return 0;
    }

  if (direction != 0 && shift_by (&date, &duration, direction))
    {
      GalpiDate on_day = date;
      guint clock, i = galpi_span_skip_space (line, after);

      if (galpi_span_has (line, i, "at "))
        {
          clock = galpi_clock_en_read (line, galpi_span_skip_space (line, i + 3), &on_day);
          if (clock != 0 && date.grain == GALPI_GRAIN_DAY
              && galpi_time_add_date (reader, start, clock, &on_day))
            return clock;
        }
      return galpi_time_add_date (reader, start, after, &date) ? after : 0;
    }
  /* "in 20 seconds" says how fast more often than when. */
  if (direction != 0 && (word != NULL || duration.grain >= GALPI_GRAIN_DAY))
    duration.mod = direction < 0 ? "BEFORE" : "AFTER";
  if (duration.mod == NULL)
    after = end;
  if (after == end)
    duration.bits |= galpi_modifier_after (line, &after);
  return galpi_time_add_duration (reader, start, after, &duration) ? after : 0;
}

/* Whether "the past year" before @at is the twelve months up to now, not last year. */
static gboolean
is_rolling (const GalpiSpan *line,
            guint            at,
            guint            end,
            const GalpiWord *unit)
{
  static const char *const words[] = { "over ", "within ", "during ", "throughout " };

  if (unit->value == GALPI_GRAIN_HOUR || unit->value == GALPI_GRAIN_MINUTE
      || unit->category == EN_UNIT_OF)
    return TRUE;
  if (unit->value < GALPI_GRAIN_DAY || unit->value == GALPI_GRAIN_WEEKEND
      || unit->value == GALPI_GRAIN_QUARTER || unit->value == GALPI_GRAIN_HALF
      || galpi_span_has (line, galpi_span_skip_space (line, end), "of "))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (opened_by (line, at, words[i]))
      return TRUE;
  return galpi_span_has (line, at, "the past ") && opened_by (line, at, "in ");
}

/* the last two weeks, next 3 days, the past fortnight, over the past year */
static guint
read_stretch (GalpiReader *reader,
              guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end, next, after;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_RELATIVE), &end), *unit;
  int direction;

  if (word == NULL || word->value == GALPI_LEAN_THIS)
    return 0;
  direction = word->value == GALPI_LEAN_PAST ? -1 : 1;
  next = galpi_span_skip_space (line, end);
  unit = galpi_word_en (line, next, BIT (EN_UNIT) | BIT (EN_UNIT_OF), &after);
  if (unit != NULL)
    {
      GalpiDuration duration = { .direction = direction };

      if (line->folded[after - 1] == 's' || !is_rolling (line, at, after, unit)
          || (unit->value == GALPI_GRAIN_MINUTE && galpi_span_has (line, next - 5, "last ")))
        return 0;
      duration.grain = (GalpiGrain) (unit->value % 100);
      duration.max[duration.grain].coefficient = MAX (unit->value / 100, 1);
      duration.min[duration.grain] = duration.max[duration.grain];
      return galpi_time_add_duration (reader, at, after, &duration) ? after : 0;
    }
  return read_duration (reader, at, next, direction);
}

/* Words that stand before, between and after the parts of a time, but begin none. */
#define NO_START (BIT (EN_HALF_OF_DAY) | BIT (EN_PAST_TO) | BIT (EN_ZONE) | BIT (EN_RANGE) \
                  | BIT (EN_AND) | BIT (EN_PREPOSITION) | BIT (EN_FROM_DATE) | BIT (EN_STARTING) \
                  | BIT (EN_ENDED) | BIT (EN_ENDED_TO) | BIT (EN_PER) | BIT (EN_AGO) \
                  | BIT (EN_AFTERWARDS) | BIT (EN_AFTER_NEXT) | BIT (EN_STOP))

/* Whether a time can begin with the word at @at: most words are turned away here. */
static gboolean
may_start (const GalpiSpan *line,
           guint            at)
{
  guint end, next;
  const GalpiWord *word;

  if (line->kinds[at] != GALPI_CHAR_LATIN)
    return TRUE;
  word = galpi_word_en (line, at, ~NO_START, &end);
  if (word == NULL)
    return galpi_lexicon_find (galpi_number_words (), line, at, ~0ull, &end) != NULL;
  if (word->category != EN_NUMBER || word->value != 1)
    return TRUE;

  /* After an article, the next word says more. */
  next = galpi_span_skip_space (line, end);
  return line->kinds[next] != GALPI_CHAR_LATIN
         || galpi_word_en (line, next, ~NO_START, &end) != NULL
         || galpi_lexicon_find (galpi_number_words (), line, next, ~0ull, &end) != NULL;
}

guint
galpi_time_read_english (GalpiReader *reader,
                         guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate clock = GALPI_DATE_INIT;
  guint end = 0;

  if (line->kinds[at] == GALPI_CHAR_PUNCTUATION
      && !(line->folded[at] == '\'' && line->kinds[at + 1] == GALPI_CHAR_DIGIT)
      && !(line->folded[at] >= 0xbc && line->folded[at] <= 0xbe))
    return 0;
  if (!may_start (line, at))
    return 0;

  if (line->kinds[at] == GALPI_CHAR_LATIN)
    {
      end = read_phrase (reader, at);
      if (end == 0)
        end = galpi_anchor_en_read (reader, at);
      if (end == 0)
        end = read_stretch (reader, at);
    }
  else
    end = galpi_anchor_en_read (reader, at);
  if (end == 0)
    end = galpi_set_en_read (reader, at);
  /* "15 minutes past 3" is no duration. */
  if (end == 0 && galpi_clock_en_read (line, at, &clock) == 0)
    end = read_duration (reader, at, at, 0);
  return end != 0 ? end : read_date (reader, at);
}
