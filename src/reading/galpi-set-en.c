/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

static const char *
code_of_unit (GalpiGrain grain)
{
  switch ((int) grain)
    {
    case GALPI_GRAIN_SECOND: return "PT1S";
    case GALPI_GRAIN_MINUTE: return "PT1M";
    case GALPI_GRAIN_HOUR: return "PT1H";
    case GALPI_GRAIN_DAY: return "P1D";
    case GALPI_GRAIN_WEEKEND: return "XXXX-WXX-WE";
    case GALPI_GRAIN_WEEK: return "P1W";
    case GALPI_GRAIN_MONTH: return "P1M";
    case GALPI_GRAIN_QUARTER: return "P3M";
    case GALPI_GRAIN_HALF: return "P6M";
    case GALPI_GRAIN_YEAR: return "P1Y";
    case GALPI_GRAIN_DECADE: return "P10Y";
    case GALPI_GRAIN_CENTURY: return "P100Y";
    default: return NULL;
    }
}

static const char *
code_of_day_part (GalpiDayPart part)
{
  switch (part)
    {
    case GALPI_DAY_PART_DAWN: return "XXXX-XX-XXTDW";
    case GALPI_DAY_PART_MORNING: return "XXXX-XX-XXTMO";
    case GALPI_DAY_PART_NOON: return "XXXX-XX-XXTMI";
    case GALPI_DAY_PART_AFTERNOON: return "XXXX-XX-XXTAF";
    case GALPI_DAY_PART_EVENING: return "XXXX-XX-XXTEV";
    case GALPI_DAY_PART_NIGHT: return "XXXX-XX-XXTNI";
    case GALPI_DAY_PART_NONE: break;
    }
  return NULL;
}

/* every day at 5: the day alone where no time of day follows after all */
static guint
add_days_at (GalpiReader *reader,
             guint        at,
             guint        end,
             GalpiDate   *date)
{
  const GalpiSpan *line = &reader->line;
  guint after = galpi_clock_en_read (line, galpi_span_skip_space (line, end) + 3, date);
  g_autofree char *value = after != 0 ? galpi_time_set_value (date) : g_strdup ("P1D");

  galpi_time_add_set (reader, at, MAX (end, after), value);
  return MAX (end, after);
}

/* Adds a set of days with the time of day that may follow: every night at 9, Sundays at noon. */
static guint
add_days (GalpiReader *reader,
          guint        at,
          guint        end,
          GalpiDate   *date)
{
  const GalpiSpan *line = &reader->line;
  guint i = galpi_span_skip_space (line, end), after = 0;
  g_autofree char *value = NULL;
  GalpiDayPart part = date->day_part;

  if (galpi_span_has (line, i, "at "))
    after = galpi_clock_en_read (line, galpi_span_skip_space (line, i + 3), date);
  if (after != 0)
    {
      if (part != GALPI_DAY_PART_NONE)
        date->day_part = part;
      end = after;
    }
  else if (part != GALPI_DAY_PART_NONE)
    {
      galpi_time_add_set (reader, at, end, code_of_day_part (part));
      return end;
    }
  value = galpi_time_set_value (date);
  galpi_time_add_set (reader, at, end, value);
  return end;
}

/* every day, each Monday, every other week, every three weeks, every May, every night at 9 */
static guint
read_every (GalpiReader *reader,
            guint        at,
            guint        next)
{
  const GalpiSpan *line = &reader->line;
  GalpiDateEn date = { .date = GALPI_DATE_INIT };
  GalpiDuration duration;
  guint end, i = galpi_span_skip_space (line, next);
  gboolean other = galpi_span_has (line, i, "other "), single = galpi_span_has (line, i, "single ");
  const GalpiWord *word;

  if (other || single)
    i = galpi_span_skip_space (line, i + (other ? 6 : 7));
  word = galpi_word_en (line, i, BIT (EN_UNIT) | BIT (EN_DAY_PART) | BIT (EN_WORKDAY), &end);
  if (word != NULL && word->category == EN_DAY_PART)
    {
      date.date.day_part = (GalpiDayPart) word->value;
      date.date.grain = GALPI_GRAIN_DAY_PART;
      return add_days (reader, at, end, &date.date);
    }
  if (word != NULL && word->category == EN_WORKDAY)
    {
      galpi_time_add_set (reader, at, end, word->code);
      return end;
    }
  if (word != NULL && line->folded[end - 1] != 's')
    {
      const char *code = code_of_unit ((GalpiGrain) word->value);
      g_autofree char *value = g_strdup (code);

      if (code == NULL || (other && word->value == GALPI_GRAIN_WEEKEND))
        return 0;
      if (word->value == GALPI_GRAIN_DAY && !other
          && galpi_span_has (line, galpi_span_skip_space (line, end), "at "))
        {
          date.date.day_part = GALPI_DAY_PART_NONE;
          date.date.grain = GALPI_GRAIN_DAY;
          return add_days_at (reader, at, end, &date.date);
        }
      if (other)
        {
          char *figure = value;

          while (!g_ascii_isdigit (*figure))
            figure++;
          *figure = *figure == '3' ? '6' : '2';
        }
      galpi_time_add_set (reader, at, end, value);
      return end;
    }

  if (galpi_date_en_read (line, i, &date) && !date.is_range && !date.bare_year
      && date.date.year_from == GALPI_FROM_NOWHERE && date.date.month_from != GALPI_FROM_BASE
      && (date.date.weekday != 0 || date.date.month_from == GALPI_FROM_TEXT) && date.date.nth == 0)
    {
      g_autofree char *value = galpi_time_set_value (&date.date);

      galpi_time_add_set (reader, at, date.end, value);
      return date.end;
    }

  end = galpi_duration_en_read (line, i, &duration);
  if (end == 0 || (duration.vague && duration.grain < GALPI_GRAIN_DAY))
    return 0;
  galpi_time_add_duration (reader, at, end, &duration);
  galpi_time_turn_to_set (reader);
  return end;
}

/* Whether a word for what recurs is the name of a paper: the Daily Mail. */
static gboolean
is_name (const GalpiSpan *line,
         guint            at)
{
  return at > 0 && line->chars[at] != line->folded[at]
         && line->kinds[at - 1] == GALPI_CHAR_SPACE && line->kinds[at - 2] == GALPI_CHAR_LATIN;
}

/* once a year, three times a day, twice every two weeks */
static guint
read_times_a (GalpiReader *reader,
              guint        at,
              guint        next)
{
  const GalpiSpan *line = &reader->line;
  guint i = galpi_span_skip_space (line, next), end, after;
  const GalpiWord *word = galpi_word_en (line, i, BIT (EN_EVERY) | BIT (EN_PER), &end);

  if (word == NULL)
    return 0;
  if (word->category == EN_EVERY)
    return read_every (reader, at, end);
  i = galpi_span_skip_space (line, end);
  word = galpi_word_en (line, i, BIT (EN_UNIT), &after);
  if (word == NULL || line->folded[after - 1] == 's'
      || code_of_unit ((GalpiGrain) word->value) == NULL)
    return 0;
  galpi_time_add_set (reader, at, after, code_of_unit ((GalpiGrain) word->value));
  return after;
}

guint
galpi_set_en_read (GalpiReader *reader,
                   guint        at)
{
  const GalpiSpan *line = &reader->line;
  GalpiDate date = GALPI_DATE_INIT;
  GalpiNumeral numeral;
  guint end, i;
  const GalpiWord *word
    = galpi_word_en (line, at, BIT (EN_EVERY) | BIT (EN_RECURRING) | BIT (EN_WEEKDAYS)
                               | BIT (EN_DAY_PARTS) | BIT (EN_ONCE) | BIT (EN_WORKDAY), &end);

  if (word == NULL)
    {
      /* three times a week */
      if (!galpi_numeral_read (line, at, &numeral))
        return 0;
      i = galpi_span_skip_space (line, numeral.stops[numeral.n_stops - 1].end);
      return galpi_span_has (line, i, "times ") ? read_times_a (reader, at, i + 6) : 0;
    }

  switch (word->category)
    {
    case EN_EVERY:
      return read_every (reader, at, end);
    case EN_ONCE:
      return read_times_a (reader, at, end);
    case EN_RECURRING:
      if (is_name (line, at))
        return 0;
      galpi_time_add_set (reader, at, end, word->code);
      return end;
    case EN_WORKDAY:
      if (line->folded[end - 1] != 's')
        return 0;
      galpi_time_add_set (reader, at, end, word->code);
      return end;
    case EN_DAY_PARTS:
      date.day_part = (GalpiDayPart) word->value;
      date.grain = GALPI_GRAIN_DAY_PART;
      return add_days (reader, at, end, &date);
    default:
      /* "Mondays", not "Monday's". */
      date.weekday = word->value;
      date.grain = GALPI_GRAIN_DAY;
      word = galpi_word_en (line, galpi_span_skip_space (line, end), BIT (EN_AGO), &i);
      return word == NULL ? add_days (reader, at, end, &date) : 0;
    }
}
