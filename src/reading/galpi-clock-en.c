/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-en-private.h"

#include "galpi-numeral.h"
#include "galpi-time-words-en.h"

#define BIT(category) (1ull << (category))

/* How surely what was read is a time of day. */
typedef enum
{
  CLOCK_NONE,
  CLOCK_HOUR,       /* 7, seven */
  CLOCK_COMPACT,    /* 0730, 340: only with what makes it sure */
  CLOCK_POINT,      /* 6.45: likewise */
  CLOCK_SPELLED,    /* seven thirty: after "at" and the like */
  CLOCK_SURE,       /* 7:30, 15h, noon */
} ClockKind;

static guint
read_two_digits (const GalpiSpan *line,
                 guint            at,
                 int             *value)
{
  if (line->kinds[at] != GALPI_CHAR_DIGIT || line->kinds[at + 1] != GALPI_CHAR_DIGIT
      || line->kinds[at + 2] == GALPI_CHAR_DIGIT)
    return 0;
  *value = (int) (line->folded[at] - '0') * 10 + (int) (line->folded[at + 1] - '0');
  return at + 2;
}

/* Whether the words before @at let a bare number be an hour. */
static gboolean
is_after_at (const GalpiSpan *line,
             guint            at)
{
  return (at >= 3 && galpi_span_has (line, at - 3, "at ")
          && (at == 3 || !galpi_char_is_word (line->kinds[at - 4])))
         || (at >= 2 && galpi_span_has (line, at - 2, "@ "));
}

/* 7, 0730, 6.45, 15h, 15h30. Returns one past it, or 0. */
static guint
read_figures (const GalpiSpan *line,
              guint            at,
              GalpiDate       *clock,
              ClockKind       *kind)
{
  guint i = at, end;
  int number = 0, minute;

  for (; line->kinds[i] == GALPI_CHAR_DIGIT && i - at < 5; i++)
    number = number * 10 + (int) (line->folded[i] - '0');
  if (i - at > 4 || line->folded[i] == ','
      || (line->folded[i] == '-' && line->kinds[i + 1] == GALPI_CHAR_LATIN
          && !galpi_span_has (line, i, "-ish")))
    return 0;

  if (i - at >= 3)
    {
      *kind = CLOCK_COMPACT;
      clock->hour = number / 100;
      clock->minute = number % 100;
      clock->grain = GALPI_GRAIN_MINUTE;
      return clock->hour <= 24 && clock->minute <= 59 ? i : 0;
    }

  if (number > 24)
    return 0;
  clock->hour = number;
  clock->grain = GALPI_GRAIN_HOUR;
  *kind = CLOCK_HOUR;
  if (line->chars[i] == 'h' && line->kinds[i + 1] != GALPI_CHAR_LATIN)
    {
      *kind = CLOCK_SURE;
      end = read_two_digits (line, i + 1, &minute);
      if (end == 0)
        return line->kinds[i + 1] != GALPI_CHAR_DIGIT ? i + 1 : 0;
      clock->minute = minute;
      clock->grain = GALPI_GRAIN_MINUTE;
      return minute <= 59 && !galpi_char_is_word (line->kinds[end]) ? end : 0;
    }

  if (line->folded[i] == '.' && line->kinds[i + 1] == GALPI_CHAR_DIGIT)
    {
      end = read_two_digits (line, i + 1, &minute);
      if (end == 0 || minute > 59)
        return 0;
      *kind = CLOCK_POINT;
      clock->minute = minute;
      clock->grain = GALPI_GRAIN_MINUTE;
      return end;
    }
  /* at 3 15 */
  end = line->kinds[i] == GALPI_CHAR_SPACE && is_after_at (line, at)
    ? read_two_digits (line, i + 1, &minute) : 0;
  if (end != 0 && minute <= 59 && galpi_en_ends_phrase (line, end))
    {
      *kind = CLOCK_SURE;
      clock->minute = minute;
      clock->grain = GALPI_GRAIN_MINUTE;
      return end;
    }
  return i;
}

/* fifty nine, oh five: what may follow an hour in words. */
static guint
read_minute_words (const GalpiSpan *line,
                   guint            at,
                   int             *minute)
{
  GalpiNumeral numeral;
  guint i = galpi_span_skip_space (line, at + (line->folded[at] == '-'));
  gboolean zero = galpi_span_has (line, i, "oh ") || galpi_span_has (line, i, "o ");

  if (i == at)
    return 0;
  if (zero)
    i = galpi_span_skip_space (line, i + 2);
  if (line->kinds[i] != GALPI_CHAR_LATIN || !galpi_numeral_read (line, i, &numeral))
    return 0;
  *minute = galpi_numeral_stop_to_int (&numeral.stops[numeral.n_stops - 1]);
  if (*minute < 1 || *minute > 59 || (zero && *minute > 9) || (!zero && *minute < 5))
    return 0;
  return numeral.stops[numeral.n_stops - 1].end;
}

static guint
read_words (const GalpiSpan *line,
            guint            at,
            GalpiDate       *clock,
            ClockKind       *kind)
{
  GalpiNumeral numeral;
  int minute;
  guint end;

  if (!galpi_numeral_read (line, at, &numeral))
    return 0;
  clock->hour = galpi_numeral_stop_to_int (&numeral.stops[0]);
  if (clock->hour < 1 || clock->hour > 12)
    return 0;
  clock->grain = GALPI_GRAIN_HOUR;
  *kind = CLOCK_HOUR;
  end = read_minute_words (line, numeral.stops[0].end, &minute);
  if (end == 0)
    return numeral.n_stops == 1 ? numeral.stops[0].end : 0;
  clock->minute = minute;
  clock->grain = GALPI_GRAIN_MINUTE;
  *kind = CLOCK_SPELLED;
  return end;
}

/* An hour with its minutes, without what stands around it. Returns one past it, or 0. */
static guint
read_hour (const GalpiSpan *line,
           guint            at,
           GalpiDate       *clock,
           ClockKind       *kind)
{
  guint end = galpi_clock_read_numeric (line, at, clock), after;
  const GalpiWord *word;

  *kind = CLOCK_SURE;
  if (end != 0)
    return end;
  if (line->kinds[at] == GALPI_CHAR_DIGIT)
    return read_figures (line, at, clock, kind);
  word = galpi_word_en (line, at, BIT (EN_NOON), &after);
  if (word != NULL)
    {
      clock->hour = word->value;
      clock->grain = GALPI_GRAIN_HOUR;
      return after;
    }
  return line->kinds[at] == GALPI_CHAR_LATIN ? read_words (line, at, clock, kind) : 0;
}

/* o'clock, am, GMT, in the evening: what makes a number an hour. Returns one past it, or @at. */
static guint
read_suffix (const GalpiSpan *line,
             guint            at,
             ClockKind       *kind,
             GalpiDate       *clock)
{
  guint end = at, i, after;
  const GalpiWord *word;

  if (galpi_span_has (line, at, "ish") || galpi_span_has (line, at, "-ish")
      || galpi_span_has (line, at, " ish"))
    {
      end = at + (line->folded[at] == 'i' ? 3 : 4);
      if (galpi_char_is_word (line->kinds[end]))
        return at;
      clock->approx = TRUE;
      *kind = CLOCK_SURE;
    }

  i = galpi_span_skip_space (line, end);
  if (galpi_span_has (line, i, "o'clock") || galpi_span_has (line, i, "oclock"))
    {
      end = i + (line->folded[i + 1] == '\'' ? 7 : 6);
      *kind = CLOCK_SURE;
      i = galpi_span_skip_space (line, end);
    }

  /* A letter glued to the figures begins no run of its own. */
  word = clock->hour <= 12
    ? galpi_lexicon_find (galpi_time_words_en (), line, i, BIT (EN_HALF_OF_DAY), &after) : NULL;
  if (word != NULL)
    {
      clock->day_part = word->value == 0 ? GALPI_DAY_PART_MORNING : GALPI_DAY_PART_AFTERNOON;
      *kind = CLOCK_SURE;
      end = after;
    }
  else if (i == end && (line->folded[i] == 'a' || line->folded[i] == 'p') && *kind == CLOCK_SURE
           && line->kinds[i - 1] == GALPI_CHAR_DIGIT && !galpi_char_is_word (line->kinds[i + 1]))
    {
      clock->day_part = line->folded[i] == 'a' ? GALPI_DAY_PART_MORNING : GALPI_DAY_PART_AFTERNOON;
      end = i + 1;
    }
  else
    {
      guint k = i;

      k = galpi_en_skip_word (line, galpi_en_skip_word (line, k, "in "), "the ");
      if (k == i)
        k = galpi_en_skip_word (line, k, "at ");
      word = k > i ? galpi_word_en (line, k, BIT (EN_DAY_PART), &after) : NULL;
      if (word != NULL && clock->hour <= 12)
        {
          clock->day_part = (GalpiDayPart) word->value;
          *kind = CLOCK_SURE;
          end = after;
        }
    }

  i = galpi_span_skip_space (line, end);
  if (line->kinds[i] == GALPI_CHAR_LATIN && line->kinds[i - 1] == GALPI_CHAR_SPACE
      && line->chars[i] != line->folded[i]
      && galpi_word_en (line, i, BIT (EN_ZONE), &after) != NULL)
    {
      *kind = CLOCK_SURE;
      end = after;
    }
  return end;
}

static gboolean
is_after_preposition (const GalpiSpan *line,
                      guint            at)
{
  return is_after_at (line, at)
         || galpi_word_before_en (line, at, BIT (EN_PREPOSITION) | BIT (EN_RANGE));
}

static gboolean
is_sure (const GalpiSpan *line,
         guint            at,
         guint            end,
         ClockKind        kind)
{
  switch (kind)
    {
    case CLOCK_SURE:
      return TRUE;
    case CLOCK_SPELLED:
      return (is_after_preposition (line, at) && galpi_en_ends_phrase (line, end))
             || galpi_word_en (line, galpi_span_skip_space (line, end),
                               BIT (EN_DAY) | BIT (EN_TONIGHT), &end) != NULL;
    case CLOCK_HOUR:
      return is_after_at (line, at) && line->folded[end] != '-' && line->folded[end] != '%'
             && galpi_en_ends_phrase (line, end);
    case CLOCK_NONE:
    case CLOCK_COMPACT:
    case CLOCK_POINT:
      break;
    }
  return FALSE;
}

/* a quarter past eight, half past 3 pm, 20 minutes to two, 10 past 9. Returns one past it, or 0. */
static guint
read_past (const GalpiSpan *line,
           guint            at,
           GalpiDate       *clock)
{
  guint i = galpi_en_skip_word (line, at, "a "), end, after;
  int minutes = 0;
  gboolean sure = TRUE, ordinal;
  const GalpiWord *word;
  GalpiNumeral numeral;
  ClockKind kind;

  if (galpi_span_has (line, i, "quarter "))
    minutes = 15;
  else if (i == at && galpi_span_has (line, i, "half "))
    minutes = 30;
  if (minutes != 0)
    end = i + (minutes == 15 ? 8 : 5);
  else
    {
      if (line->kinds[at] == GALPI_CHAR_DIGIT)
        {
          if (!galpi_en_read_small (line, at, &minutes, &ordinal, &end) || ordinal)
            return 0;
        }
      else if (line->kinds[at] == GALPI_CHAR_LATIN && galpi_numeral_read (line, at, &numeral))
        {
          minutes = galpi_numeral_stop_to_int (&numeral.stops[numeral.n_stops - 1]);
          end = numeral.stops[numeral.n_stops - 1].end;
        }
      else
        return 0;
      i = galpi_span_skip_space (line, end);
      word = galpi_word_en (line, i, BIT (EN_UNIT), &after);
      sure = word != NULL && word->value == GALPI_GRAIN_MINUTE;
      end = sure ? after : i;
    }
  if (minutes < 1 || minutes > 59)
    return 0;

  i = galpi_span_skip_space (line, end);
  word = galpi_word_en (line, i, BIT (EN_PAST_TO), &after);
  if (word == NULL || (minutes == 30 && word->value < 0 && line->folded[at] == 'h'))
    return 0;
  i = galpi_span_skip_space (line, after);
  end = read_hour (line, i, clock, &kind);
  if (end == 0 || kind == CLOCK_COMPACT || kind == CLOCK_POINT || clock->minute > 0)
    return 0;
  /* "15 to noon", but "10 to 12" is a range; "10 past 9" can be none. */
  if (!sure && word->code == NULL && galpi_word_en (line, i, BIT (EN_NOON), &after) == NULL)
    return 0;
  end = read_suffix (line, end, &kind, clock);
  if (kind != CLOCK_SURE && (clock->hour < 1 || clock->hour > 12
                             || !galpi_en_ends_phrase (line, end)))
    return 0;

  clock->hour = galpi_date_get_hour (clock);
  clock->day_part = GALPI_DAY_PART_NONE;
  clock->minute = minutes;
  if (word->value < 0)
    {
      clock->minute = 60 - minutes;
      clock->hour = (clock->hour + 23) % 24;
    }
  clock->grain = GALPI_GRAIN_MINUTE;
  return end;
}

static void
set_clock (GalpiDate       *date,
           const GalpiDate *clock)
{
  date->hour = clock->hour;
  date->minute = clock->minute;
  date->second = clock->second;
  date->grain = clock->grain;
  date->approx |= clock->approx;
  if (clock->day_part != GALPI_DAY_PART_NONE)
    date->day_part = clock->day_part;
}

guint
galpi_clock_en_read (const GalpiSpan *line,
                     guint            at,
                     GalpiDate       *date)
{
  GalpiDate clock = GALPI_DATE_INIT;
  ClockKind kind;
  guint end = read_past (line, at, &clock);

  if (end == 0)
    {
      clock = (GalpiDate) GALPI_DATE_INIT;
      end = read_hour (line, at, &clock, &kind);
      if (end == 0)
        return 0;
      end = read_suffix (line, end, &kind, &clock);
      if (!is_sure (line, at, end, kind))
        return 0;
    }
  set_clock (date, &clock);
  return end;
}

static gboolean
may_be_year (const GalpiDate *clock)
{
  return clock->hour == 19 || clock->hour == 20;
}

guint
galpi_clock_en_read_range (const GalpiSpan *line,
                           guint            at,
                           gboolean         opened,
                           GalpiDate       *first,
                           GalpiDate       *last)
{
  GalpiDate from = GALPI_DATE_INIT, to = GALPI_DATE_INIT;
  ClockKind early, late;
  guint end = read_hour (line, at, &from, &early), second;
  gboolean sure;

  if (end == 0)
    return 0;
  end = read_suffix (line, end, &early, &from);
  second = galpi_range_mark_en (line, end, opened);
  if (second == 0)
    return 0;
  end = read_hour (line, second, &to, &late);
  if (end == 0 || (late == CLOCK_HOUR && early == CLOCK_POINT))
    return 0;
  end = read_suffix (line, end, &late, &to);

  /* One sure end is enough; without any, both have four figures or are said in words. */
  sure = late == CLOCK_SURE || (early == CLOCK_SURE && galpi_en_ends_phrase (line, end))
         || (opened && early == late
             && (late == CLOCK_SPELLED || (late == CLOCK_COMPACT && !may_be_year (&from))));
  if (!sure || galpi_char_is_word (line->kinds[end]))
    return 0;

  /* 8 to 9 am, but 11 to 1 pm */
  if (from.day_part == GALPI_DAY_PART_NONE && to.day_part != GALPI_DAY_PART_NONE && from.hour <= 12)
    {
      from.day_part = to.day_part;
      if (galpi_date_get_hour (&from) > galpi_date_get_hour (&to))
        from.day_part = GALPI_DAY_PART_NONE;
    }
  set_clock (first, &from);
  set_clock (last, &to);
  return end;
}
