/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time.h"

#include <string.h>

#include "galpi-date-en.h"
#include "galpi-modifier.h"
#include "galpi-tense.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

/* every day, each Monday, every other week, every three weeks, annually */
static guint
read_every (GalpiReader *reader,
            guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateEn date = { .date = GALPI_DATE_INIT };
  GalpiDuration duration;
  guint end, i;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_EVERY) | BIT (EN_RECURRING), &end);
  gboolean other;

  if (word == NULL)
    return 0;
  if (word->category == EN_RECURRING)
    {
      galpi_time_add_set (reader, at, end, word->code);
      return end;
    }

  i = galpi_span_skip_space (line, end);
  other = galpi_span_has (line, i, "other ");
  if (other)
    i = galpi_span_skip_space (line, i + 6);
  word = galpi_word_en (line, i, BIT (EN_UNIT), &end);
  if (word != NULL && line->folded[end - 1] != 's')
    {
      static const char units[GALPI_N_GRAINS] = {
        [GALPI_GRAIN_DAY] = 'D', [GALPI_GRAIN_WEEK] = 'W', [GALPI_GRAIN_MONTH] = 'M',
        [GALPI_GRAIN_YEAR] = 'Y',
      };
      char value[] = "P1X";

      value[1] = other ? '2' : '1';
      value[2] = units[word->value];
      if (word->value == GALPI_GRAIN_HOUR || word->value == GALPI_GRAIN_MINUTE)
        galpi_time_add_set (reader, at, end, word->value == GALPI_GRAIN_HOUR ? "PT1H" : "PT1M");
      else if (word->value == GALPI_GRAIN_WEEKEND)
        galpi_time_add_set (reader, at, end, "XXXX-WXX-WE");
      else if (word->value == GALPI_GRAIN_QUARTER)
        galpi_time_add_set (reader, at, end, "P3M");
      else if (value[2] != '\0')
        galpi_time_add_set (reader, at, end, value);
      else
        return 0;
      return end;
    }

  if (galpi_date_en_read (line, i, &date) && !date.is_range && !date.bare_year
      && date.date.year_from == GALPI_FROM_NOWHERE
      && (date.date.weekday != 0 || date.date.month_from == GALPI_FROM_TEXT) && date.date.nth == 0)
    {
      g_autofree char *value = galpi_time_set_value (&date.date);

      galpi_time_add_set (reader, at, date.end, value);
      return date.end;
    }

  end = galpi_duration_en_read (line, i, &duration);
  if (end == 0 || duration.vague)
    return 0;
  galpi_time_add_duration (reader, at, end, &duration);
  galpi_time_turn_to_set (reader);
  return end;
}

/* Whether the two are the ends of one range: both days, both hours, both years. An hour takes the
 * day of the other end. */
static gboolean
fit_together (GalpiDateEn *first,
              GalpiDateEn *last)
{
  GalpiDate *early = &first->date, *late = &last->date;
  gboolean early_hour = early->hour >= 0, late_hour = late->hour >= 0;

  if (early->part != GALPI_PART_NONE || late->part != GALPI_PART_NONE || early_hour != late_hour
      || early->year_earlier || late->year_earlier)
    return FALSE;
  if ((first->bare_year && late->year_from != GALPI_FROM_TEXT)
      || (last->bare_year && early->year_from != GALPI_FROM_TEXT))
    return FALSE;
  if (!early_hour)
    return TRUE;

  if (early->day_from == GALPI_FROM_NOWHERE && early->weekday == 0)
    {
      GalpiDate merged = *late;

      merged.hour = early->hour;
      merged.minute = early->minute;
      merged.second = early->second;
      merged.grain = early->grain;
      if (early->day_part != GALPI_DAY_PART_NONE)
        merged.day_part = early->day_part;
      *early = merged;
    }
  else if (late->day_from == GALPI_FROM_NOWHERE && late->weekday == 0)
    {
      GalpiDate merged = *early;

      merged.hour = late->hour;
      merged.minute = late->minute;
      merged.second = late->second;
      merged.grain = late->grain;
      if (late->day_part != GALPI_DAY_PART_NONE)
        merged.day_part = late->day_part;
      *late = merged;
    }
  return TRUE;
}

static gboolean
opened_by_between (const GalpiSpan *line,
                   guint            at)
{
  return (at >= 8 && galpi_span_has (line, at - 8, "between "))
         || (at >= 12 && galpi_span_has (line, at - 12, "between the "));
}

/* How a number is to be taken as a year: something says so before or after it. */
static gboolean
is_year_by_company (const GalpiSpan *line,
                    guint            at)
{
  return galpi_word_before_en (line, at, BIT (EN_PREPOSITION));
}

static guint
read_date (GalpiReader *reader,
           guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateEn date = { .date = GALPI_DATE_INIT }, other = { .date = GALPI_DATE_INIT };
  guint second;

  if (!galpi_date_en_read (line, at, &date))
    return 0;
  if (date.is_range)
    return galpi_time_add_range (reader, at, date.end, &date.first, &date.date) ? date.end : 0;

  second = galpi_range_mark_en (line, date.end, opened_by_between (line, at));
  if (second != 0 && galpi_date_en_read (line, second, &other) && !other.is_range)
    {
      GalpiDateEn first = date;

      if (fit_together (&first, &other)
          && galpi_time_add_range (reader, at, other.end, &first.date, &other.date))
        return other.end;
    }

  if (date.bare_year && !is_year_by_company (line, at))
    return 0;
  return galpi_time_add_date (reader, at, date.end, &date.date) ? date.end : 0;
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

/* two days before yesterday, three weeks from tomorrow */
static guint
read_from_day (GalpiReader         *reader,
               guint                at,
               guint                end,
               const GalpiDuration *duration)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate date = GALPI_DATE_INIT;
  guint i = galpi_span_skip_space (line, end), after;
  int direction = galpi_span_has (line, i, "before ") ? -1
                  : galpi_span_has (line, i, "from ") || galpi_span_has (line, i, "after ") ? 1 : 0;
  const GalpiWord *word;

  if (direction == 0)
    return 0;
  while (line->kinds[i] == GALPI_CHAR_LATIN)
    i++;
  word = galpi_word_en (line, galpi_span_skip_space (line, i), BIT (EN_DAY), &after);
  if (word == NULL)
    return 0;
  date.day_from = GALPI_FROM_BASE;
  date.day = word->value;
  if (!shift_by (&date, duration, direction))
    return 0;
  date.grain = GALPI_GRAIN_DAY;
  return galpi_time_add_date (reader, at, after, &date) ? after : 0;
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

  after = read_from_day (reader, start, end, &duration);
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
      else if (galpi_span_has (line, at, "a ") || galpi_span_has (line, at, "an "))
        {
          /* "a year" alone is a rate or an article more often than a span. */
          if (!galpi_word_before_en (line, at, BIT (EN_PREPOSITION)))
            return 0;
        }
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
  if (direction != 0)
    duration.mod = direction < 0 ? "BEFORE" : "AFTER";
  if (duration.mod == NULL)
    after = end;
  if (after == end)
    duration.bits |= galpi_modifier_after (line, &after);
  return galpi_time_add_duration (reader, start, after, &duration) ? after : 0;
}

/* the last two weeks, next 3 days, two upcoming months */
static guint
read_stretch (GalpiReader *reader,
              guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end, next, unused;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_RELATIVE), &end);
  int direction;

  if (word == NULL || word->value == GALPI_LEAN_THIS)
    return 0;
  direction = word->value == GALPI_LEAN_PAST ? -1 : 1;
  next = galpi_span_skip_space (line, end);
  if (galpi_word_en (line, next, BIT (EN_UNIT), &unused) != NULL)
    return 0;
  return read_duration (reader, at, next, direction);
}

guint
galpi_time_read_english (GalpiReader *reader,
                         guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end;

  if (line->kinds[at] == GALPI_CHAR_PUNCTUATION
      && !(line->folded[at] == '\'' && line->kinds[at + 1] == GALPI_CHAR_DIGIT))
    return 0;

  if (line->kinds[at] == GALPI_CHAR_LATIN)
    {
      end = read_every (reader, at);
      if (end == 0)
        end = read_stretch (reader, at);
      if (end != 0)
        return end;
    }

  end = read_duration (reader, at, at, 0);
  return end != 0 ? end : read_date (reader, at);
}
