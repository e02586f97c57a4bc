/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time.h"

#include "galpi-date-ko.h"
#include "galpi-modifier.h"
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

/* 매년, 매주 월요일, 매일 오전 9시 */
static guint
read_every (GalpiReader *reader,
            guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateKo date = { .date = GALPI_DATE_INIT };
  guint end;
  const GalpiWord *word = galpi_word_ko (line, at, BIT (KO_EVERY), &end);

  if (word == NULL)
    return 0;

  if (galpi_date_ko_read (line, galpi_span_skip_space (line, end), (GalpiGrain) word->value, &date)
      && !date.is_range && date.date.grain != GALPI_GRAIN_NONE && date.date.part == GALPI_PART_NONE
      && (date.date.day_part == GALPI_DAY_PART_NONE || date.date.hour >= 0))
    {
      g_autofree char *value = galpi_time_set_value (&date.date);

      galpi_time_add_set (reader, at, date.end, value);
      return date.end;
    }

  galpi_time_add_set (reader, at, end, word->code);
  return end;
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
  gboolean needs_close = FALSE;
  guint i = galpi_span_skip_space (line, at), after;

  if (line->folded[i] == '~' || line->folded[i] == '-')
    i++;
  else if (has_syllables (line, i, 0xbd80, 0xd130))                           /* 부터 */
    i += 2;
  else if (has_syllables (line, i, 0xc5d0, 0xc11c) && i == at)                /* 에서 */
    {
      i += 2;
      needs_close = TRUE;
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
  else if (needs_close && !has_syllables (line, after, 0xae4c, 0xc9c0))       /* 까지 */
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

/* 3년 전, 5~6년 뒤, 3일 후 저녁 8시 */
static guint
read_ago (GalpiReader   *reader,
          guint          at,
          guint          end,
          int            direction,
          GalpiDuration *duration)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateKo date = { .date = GALPI_DATE_INIT };
  GalpiDate first = GALPI_DATE_INIT;
  GalpiGrain grain = GALPI_GRAIN_NONE, unused = GALPI_GRAIN_NONE;
  const GalpiDecimal *near = direction < 0 ? duration->max : duration->min;
  const GalpiDecimal *far = direction < 0 ? duration->min : duration->max;

  if (duration->vague || duration->grain < GALPI_GRAIN_DAY
      || !shift_by (&first, near, direction, &unused)
          || !shift_by (&date.date, far, direction, &grain))
    {
      duration->mod = direction < 0 ? "BEFORE" : "AFTER";
      return galpi_time_add_duration (reader, at, end, duration) ? end : 0;
    }

  if (galpi_decimal_compare (&near[duration->grain], &far[duration->grain]) != 0)
    return galpi_time_add_range (reader, at, end, &first, &date.date) ? end : 0;

  date.date.approx = (duration->bits & GALPI_MODIFIER_APPROX) != 0;
  if (galpi_date_ko_read (line, galpi_span_skip_space (line, end), grain, &date) && !date.is_range
      && galpi_time_add_date (reader, at, date.end, &date.date))
    return date.end;

  date.date = (GalpiDate) GALPI_DATE_INIT;
  shift_by (&date.date, far, direction, &grain);
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

  end = read_from_day (reader, at, &date);
  if (end != 0)
    return end;

  if (date.is_range)
    return galpi_time_add_range (reader, at, date.end, &date.first, &date.date) ? date.end : 0;

  if (galpi_word_ko (line, date.end, BIT (KO_EACH), &each) != NULL
      && date.date.year_from == GALPI_FROM_NOWHERE)
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
        return read_ago (reader, start, word_end, word->value, &duration);
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

  if (line->kinds[at] == GALPI_CHAR_HANGUL)
    {
      end = read_every (reader, at);
      if (end != 0)
        return end;
      end = read_stretch (reader, at);
      if (end != 0)
        return end;
    }

  end = read_date (reader, at);
  return end != 0 ? end : read_duration (reader, at, at, 0);
}
