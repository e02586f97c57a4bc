/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

/* Reads the date that something counts from at @at. Returns one past it, or 0. */
static guint
read_anchor (const GalpiReader *reader,
             guint              at,
             GalpiStretch      *stretch)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateEn date = { .date = GALPI_DATE_INIT };
  guint i = galpi_en_skip_word (line, galpi_en_skip_word (line, at, "on "), "the year ");

  if (!galpi_date_en_read (line, i, &date) || date.is_range || date.date.hour >= 0
      || !galpi_time_resolve (reader, i, date.end, &date.date, stretch)
      || stretch->from == GALPI_DAY_NONE)
    return 0;
  return date.end;
}

/* Whether a whole range stands at @at, so that its first date counts nothing. */
static gboolean
starts_range (const GalpiSpan *line,
              guint            end)
{
  guint second = galpi_range_mark_en (line, end, FALSE);
  GalpiDateEn other = { .date = GALPI_DATE_INIT };

  return second != 0 && galpi_date_en_read (line, second, &other);
}

/* The span that @unit has around the day that lies @count of it off @day. */
static gboolean
period_of (GalpiDay   day,
           GalpiGrain unit,
           int        count,
           GalpiDay  *from,
           GalpiDay  *to)
{
  int year, month, months = 1;

  switch ((int) unit)
    {
    case GALPI_GRAIN_DAY:
      *from = day + count;
      *to = *from + 1;
      return TRUE;
    case GALPI_GRAIN_WEEK:
      *from = day + 1 - galpi_day_weekday (day) + 7 * count;
      *to = *from + 7;
      return TRUE;
    case GALPI_GRAIN_MONTH:
    case GALPI_GRAIN_QUARTER:
    case GALPI_GRAIN_YEAR:
      months = unit == GALPI_GRAIN_MONTH ? 1 : unit == GALPI_GRAIN_QUARTER ? 3 : 12;
      galpi_day_get (day, &year, &month, NULL);
      month -= (month - 1) % months;
      *from = galpi_day_new (year, month, 1);
      if (*from != GALPI_DAY_NONE)
        *from = galpi_day_add_months (*from, months * count);
      if (*from == GALPI_DAY_NONE)
        return FALSE;
      *to = galpi_day_add_months (*from, months);
      return *to != GALPI_DAY_NONE;
    default:
      return FALSE;
    }
}

/* the year ended March 31, 2024: @unit up to the end of the date at @at */
static guint
read_ended (GalpiReader *reader,
            guint        start,
            guint        at,
            GalpiGrain   unit)
{
  GalpiStretch anchor;
  GalpiDuration one = { .grain = unit };
  guint end = read_anchor (reader, galpi_span_skip_space (&reader->line, at), &anchor);
  GalpiDay from;

  if (end == 0)
    return 0;
  one.max[unit] = (GalpiDecimal) { 1, 0 };
  from = galpi_duration_count (&one, anchor.to, -1);
  return from != GALPI_DAY_NONE
         && galpi_time_add_days (reader, start, end, from, anchor.to, anchor.counted) ? end : 0;
}

/* the day after Christmas, the week of 4 March, the year before 2020, week ending 5 May */
static guint
read_unit (GalpiReader *reader,
           guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiStretch anchor;
  GalpiDay from, to;
  GalpiGrain unit = GALPI_GRAIN_WEEK;
  gboolean weekend;
  int count = 0;
  guint end;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_WEEK_OF) | BIT (EN_THE_UNIT), &end);

  if (word == NULL)
    return 0;
  weekend = word->category == EN_WEEK_OF && word->value == 1;
  if (word->category == EN_THE_UNIT)
    {
      unit = (GalpiGrain) word->value;
      word = galpi_word_en (line, galpi_span_skip_space (line, end),
                            BIT (EN_FROM_DATE) | BIT (EN_ENDED), &end);
      if (word != NULL && word->category == EN_ENDED)
        return read_ended (reader, at, end, unit);
      if (word == NULL || galpi_span_has (line, end - 4, "from")
          || galpi_span_has (line, end - 5, "since"))
        return 0;
      count = word->value;
    }

  end = read_anchor (reader, galpi_span_skip_space (line, end), &anchor);
  if (end == 0 || (count == 0 && anchor.to > anchor.from + 1)
      || (count != 0 && unit == GALPI_GRAIN_DAY && anchor.to > anchor.from + 3)
      || starts_range (line, end)
      || !period_of (count > 0 ? anchor.to - 1 : anchor.from, unit, count, &from, &to))
    return 0;
  return galpi_time_add_days (reader, at, end, weekend ? from + 5 : from, to, anchor.counted) ? end
                                                                                              : 0;
}

/* third Tuesday after Christmas 2014, the Monday before 5 May */
static guint
read_weekday (GalpiReader *reader,
              guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiStretch anchor;
  int nth = 1;
  guint i = galpi_en_skip_word (line, galpi_en_skip_word (line, at, "the "), "a "), end;
  const GalpiWord *word = galpi_word_en (line, i, BIT (EN_ORDINAL), &end), *weekday;
  GalpiDay day;
  gboolean ordinal;

  if (word != NULL)
    nth = word->value;
  else if (line->kinds[i] == GALPI_CHAR_DIGIT)
    {
      if (!galpi_en_read_small (line, i, &nth, &ordinal, &end) || !ordinal)
        return 0;
    }
  else
    end = i;
  weekday = galpi_word_en (line, galpi_span_skip_space (line, end), BIT (EN_WEEKDAY), &end);
  if (weekday == NULL || nth < 1 || nth > 60)
    return 0;
  word = galpi_word_en (line, galpi_span_skip_space (line, end), BIT (EN_FROM_DATE), &end);
  if (word == NULL || galpi_span_has (line, end - 4, "from")
      || galpi_span_has (line, end - 5, "since"))
    return 0;
  end = read_anchor (reader, galpi_span_skip_space (line, end), &anchor);
  if (end == 0 || starts_range (line, end))
    return 0;

  if (word->value > 0)
    {
      day = anchor.to - 1;
      day += (weekday->value - galpi_day_weekday (day) + 6) % 7 + 1 + 7 * (nth - 1);
    }
  else
    {
      day = anchor.from;
      day -= (galpi_day_weekday (day) - weekday->value + 6) % 7 + 1 + 7 * (nth - 1);
    }
  return galpi_time_add_days (reader, at, end, day, day + 1, anchor.counted) ? end : 0;
}

/* two Sundays from now */
static guint
read_nth_weekday (GalpiReader *reader,
                  guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiNumeral numeral;
  const GalpiWord *weekday, *ago;
  GalpiDay day = reader->base;
  guint end;
  int nth, off;

  if (day == GALPI_DAY_NONE || !galpi_numeral_read (line, at, &numeral))
    return 0;
  nth = galpi_numeral_stop_to_int (&numeral.stops[0]);
  weekday = galpi_word_en (line, galpi_span_skip_space (line, numeral.stops[0].end),
                           BIT (EN_WEEKDAY) | BIT (EN_WEEKDAYS), &end);
  if (weekday == NULL || nth < 1 || nth > 99)
    return 0;
  ago = galpi_word_en (line, galpi_span_skip_space (line, end), BIT (EN_AGO) | BIT (EN_AFTERWARDS),
                       &end);
  if (ago == NULL)
    return 0;
  off = (weekday->value - galpi_day_weekday (day) + 7) % 7;
  if (ago->value > 0)
    day += off + 7 * (off > 0 ? nth - 1 : nth);
  else
    day += off - 7 * nth;
  return galpi_time_add_days (reader, at, end, day, day + 1, TRUE) ? end : 0;
}

/* the first two weeks of 2021, the last three months of 2019 */
static guint
read_first_units (GalpiReader *reader,
                  guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDuration duration;
  GalpiStretch period;
  GalpiDay from, to;
  guint i = galpi_en_skip_word (line, at, "the "), end, after;
  const GalpiWord *word = galpi_word_en (line, i, BIT (EN_ORDINAL), &end);

  if (word == NULL || (word->value != 1 && word->value != -1))
    return 0;
  end = galpi_duration_en_read (line, galpi_span_skip_space (line, end), &duration);
  if (end == 0 || duration.vague || duration.grain < GALPI_GRAIN_DAY)
    return 0;
  i = galpi_span_skip_space (line, end);
  after = galpi_en_skip_word (line, galpi_en_skip_word (line, i, "of "), "in ");
  if (after == i)
    return 0;
  end = read_anchor (reader, after, &period);
  if (end == 0 || starts_range (line, end))
    return 0;

  from = period.from;
  to = period.to;
  /* Weeks of a year or month are counted by their Thursdays. */
  if (duration.grain == GALPI_GRAIN_WEEK && word->value > 0)
    from += (11 - galpi_day_weekday (from)) % 7 - 3;
  else if (duration.grain == GALPI_GRAIN_WEEK)
    to += 4 - (galpi_day_weekday (to - 1) + 3) % 7 - 1;
  if (word->value > 0)
    to = galpi_duration_count (&duration, from, 1);
  else
    from = galpi_duration_count (&duration, to, -1);
  if (from == GALPI_DAY_NONE || to == GALPI_DAY_NONE || from >= to
      || (duration.grain != GALPI_GRAIN_WEEK && (from < period.from || to > period.to)))
    return 0;
  return galpi_time_add_days (reader, at, end, from, to, period.counted) ? end : 0;
}

/* the rest of the year: from the base to its end; year to date: from its start to the base. */
static guint
read_to_or_from_base (GalpiReader *reader,
                      guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiStretch period;
  GalpiDay from, to;
  guint end, i, after;
  const GalpiWord *word = galpi_word_en (line, at, BIT (EN_REST) | BIT (EN_TO_DATE), &end), *unit;

  if (word == NULL || reader->base == GALPI_DAY_NONE)
    return 0;
  if (word->category == EN_TO_DATE)
    return period_of (reader->base, (GalpiGrain) word->value, 0, &from, &to)
           && galpi_time_add_days (reader, at, end, from, reader->base + 1, TRUE) ? end : 0;

  i = galpi_span_skip_space (line, end);
  after = galpi_en_skip_word (line, i, "the ");
  unit = galpi_word_en (line, after, BIT (EN_UNIT), &end);
  if (unit != NULL)
    {
      if (line->folded[end - 1] == 's' || (after == i && line->folded[i - 2] != 'f')
          || !period_of (reader->base, (GalpiGrain) unit->value, 0, &from, &to))
        return 0;
    }
  else
    {
      end = read_anchor (reader, i, &period);
      if (end == 0 || period.to <= reader->base || starts_range (line, end))
        return 0;
      from = period.from;
      to = period.to;
    }
  return galpi_time_add_days (reader, at, end, MAX (from, reader->base), to, TRUE) ? end : 0;
}

guint
galpi_anchor_en_read (GalpiReader *reader,
                      guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end = read_nth_weekday (reader, at);

  if (line->kinds[at] != GALPI_CHAR_LATIN && end == 0)
    return read_weekday (reader, at);
  if (end == 0)
    end = read_unit (reader, at);
  if (end == 0)
    end = read_to_or_from_base (reader, at);
  if (end == 0)
    end = read_weekday (reader, at);
  return end != 0 ? end : read_first_units (reader, at);
}

static gboolean
follows_word (const GalpiSpan *line,
              guint            at,
              const char      *word,
              guint            length)
{
  return at >= length && galpi_span_has (line, at - length, word)
         && (at == length || !galpi_char_is_word (line->kinds[at - length - 1]));
}

guint
galpi_anchor_en_read_after (GalpiReader         *reader,
                            guint                at,
                            guint                end,
                            const GalpiDuration *duration)
{
  const GalpiSpan *line = &reader->line;
  GalpiStretch anchor;
  GalpiDay from, to, day;
  guint i = galpi_span_skip_space (line, end + (line->folded[end] == ',')), after;
  gboolean article = follows_word (line, at, "the ", 4), stretch;
  const GalpiWord *word
    = galpi_word_en (line, i, BIT (EN_FROM_DATE) | BIT (EN_STARTING) | BIT (EN_ENDED)
                              | (article ? BIT (EN_ENDED_TO) : 0), &after);

  if (word == NULL || duration->vague || duration->grain < GALPI_GRAIN_DAY)
    return 0;
  /* "for 10 days from 18 December" lasts, "10 days from 18 December" is a day. */
  stretch = word->category != EN_FROM_DATE || article
            || (follows_word (line, at, "for ", 4) && word->value > 0);
  if (line->folded[end] == ',' && !stretch)
    return 0;
  end = read_anchor (reader, galpi_span_skip_space (line, after), &anchor);
  if (end == 0 || starts_range (line, end))
    return 0;

  if (stretch)
    {
      gboolean back = word->value < 0;
      GalpiDay start = word->category == EN_FROM_DATE
                       && !galpi_span_has (line, i, "from") ? anchor.to : anchor.from;

      to = word->category == EN_FROM_DATE ? anchor.from : anchor.to;
      from = back ? galpi_duration_count (duration, to, -1) : start;
      to = back ? to : galpi_duration_count (duration, from, 1);
    }
  else
    {
      GalpiGrain grain = duration->grain == GALPI_GRAIN_WEEK ? GALPI_GRAIN_DAY
                         : duration->grain == GALPI_GRAIN_DECADE ? GALPI_GRAIN_YEAR
                                                                 : duration->grain;

      if (anchor.to == anchor.from + 1)
        grain = GALPI_GRAIN_DAY;
      day = galpi_duration_count (duration, word->value > 0 && anchor.grain <= grain
                                            ? anchor.to - 1 : anchor.from, word->value);
      /* "two days after 2011" says nothing that can be counted, "two weeks since 2011" likewise. */
      if (day == GALPI_DAY_NONE || anchor.to - anchor.from > (grain == GALPI_GRAIN_DAY ? 3 : 366)
          || (grain == GALPI_GRAIN_MONTH && anchor.to - anchor.from > 31)
          || !period_of (day, grain, 0, &from, &to))
        return 0;
    }
  if (from == GALPI_DAY_NONE || to == GALPI_DAY_NONE || from >= to)
    return 0;
  return galpi_time_add_days (reader, at, end, from, to, anchor.counted) ? end : 0;
}

guint
galpi_anchor_en_read_lasting (GalpiReader     *reader,
                              guint            at,
                              guint            end,
                              const GalpiDate *first)
{
  const GalpiSpan *line = &reader->line;
  GalpiDuration duration;
  GalpiStretch anchor;
  GalpiDay to;
  guint i = galpi_span_skip_space (line, end), after;
  const GalpiWord *word;

  if (!galpi_span_has (line, i, "for ")
      || !(follows_word (line, at, "from ", 5) || follows_word (line, at, "starting ", 9)
           || follows_word (line, at, "beginning ", 10)))
    return 0;
  after = galpi_duration_en_read (line, galpi_span_skip_space (line, i + 4), &duration);
  if (after == 0)
    return 0;
  word = galpi_word_en (line, galpi_span_skip_space (line, after),
                        BIT (EN_FROM_DATE) | BIT (EN_AGO), &i);
  if (word != NULL || !galpi_time_resolve (reader, at, end, first, &anchor)
      || anchor.from == GALPI_DAY_NONE)
    return 0;
  to = galpi_duration_count (&duration, anchor.from, 1);
  if (to == GALPI_DAY_NONE || to <= anchor.from)
    return 0;
  return galpi_time_add_days (reader, at, after, anchor.from, to, anchor.counted) ? after : 0;
}
