/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-time.h"

#include <string.h>

#include "galpi-edtf.h"
#include "galpi-modifier.h"
#include "galpi-tense.h"

static GalpiDateContext
context_of (const GalpiReader *reader,
            guint              start,
            guint              end,
            const GalpiDate   *date)
{
  GalpiDateContext context = {
    .base = reader->base, .near = reader->base, .last_day = reader->last_day,
    .last_from = reader->last_from, .last_to = reader->last_to,
    .period_from = reader->period_from, .period_to = reader->period_to,
  };

  /* Looking for the verb costs a walk: only a date that lacks its year asks. */
  if (date->year_from == GALPI_FROM_NOWHERE && date->lean == GALPI_LEAN_NONE
      && reader->base != GALPI_DAY_NONE)
    context.tense = galpi_tense_at (&reader->line, start, end);
  return context;
}

static void
remember (GalpiReader        *reader,
          const GalpiStretch *stretch)
{
  if (stretch->from == GALPI_DAY_NONE)
    return;
  reader->last_from = stretch->from;
  reader->last_to = stretch->to;
  if (stretch->to == stretch->from + 1)
    reader->last_day = stretch->from;
  else
    {
      reader->period_from = stretch->from;
      reader->period_to = stretch->to;
    }
}

static const char *
mod_of_part (GalpiPart part)
{
  return part == GALPI_PART_START ? "START"
         : part == GALPI_PART_MID ? "MID" : part == GALPI_PART_END ? "END" : NULL;
}

static void
set_base (GalpiFinding      *finding,
          const GalpiReader *reader,
          gboolean           counted)
{
  if (counted && reader->base != GALPI_DAY_NONE && finding->from != NULL)
    finding->base = galpi_day_to_string (reader->base);
}

/* 전년 동기, 전날: what is only compared with, so that 같은 기간 and 이날 go on from what was named before. */
static gboolean
is_compared_with (const GalpiDate *date)
{
  return date->year_earlier
         || (date->day_from == GALPI_FROM_LAST && date->day < 0)
         || (date->grain == GALPI_GRAIN_WEEK && date->week_from == GALPI_FROM_LAST && date->week < 0)
         || (date->grain == GALPI_GRAIN_MONTH && date->month_from == GALPI_FROM_LAST
             && date->month < 0)
         || (date->grain == GALPI_GRAIN_QUARTER && date->quarter_from == GALPI_FROM_LAST
             && date->quarter < 0)
         || (date->grain == GALPI_GRAIN_YEAR && date->year_from == GALPI_FROM_LAST
             && date->year < 0);
}

gboolean
galpi_time_add_date (GalpiReader     *reader,
                     guint            start,
                     guint            end,
                     const GalpiDate *date)
{
  GalpiDateContext context = context_of (reader, start, end, date);
  GalpiStretch stretch;
  GalpiFinding *finding;
  guint bits;

  if (!galpi_date_resolve (date, &context, &stretch))
    return FALSE;

  bits = galpi_modifier_before (&reader->line, reader->floor, &start) & GALPI_MODIFIER_APPROX;
  stretch.approx |= bits != 0;
  finding = galpi_reader_add (reader, GALPI_FINDING_TIME, start, end);
  finding->type = g_strdup (date->grain < GALPI_GRAIN_DAY && date->grain != GALPI_GRAIN_NONE
                            ? "TIME" : "DATE");
  finding->from = galpi_stretch_get_from (&stretch);
  finding->to = galpi_stretch_get_to (&stretch);
  finding->edtf = galpi_stretch_to_edtf (&stretch);
  if ((date->year_earlier || date->same_period) && stretch.value[0] == '\0')
    finding->value = g_strdup (finding->edtf);
  else
    finding->value = g_strdup (stretch.value);
  finding->mod = g_strdup (mod_of_part (stretch.part));
  if (finding->mod == NULL && stretch.approx)
    finding->mod = g_strdup ("APPROX");
  set_base (finding, reader, stretch.counted);
  if (!is_compared_with (date))
    remember (reader, &stretch);
  return TRUE;
}

gboolean
galpi_time_resolve (const GalpiReader *reader,
                    guint              start,
                    guint              end,
                    const GalpiDate   *date,
                    GalpiStretch      *stretch)
{
  GalpiDateContext context = context_of (reader, start, end, date);

  return galpi_date_resolve (date, &context, stretch);
}

gboolean
galpi_time_add_days (GalpiReader *reader,
                     guint        start,
                     guint        end,
                     GalpiDay     from,
                     GalpiDay     to,
                     gboolean     counted)
{
  GalpiStretch stretch = { .from = from, .to = to };
  GalpiFinding *finding;

  if (from < galpi_day_new (0, 1, 1) || to > galpi_day_new (9999, 12, 31) || from >= to)
    return FALSE;
  finding = galpi_reader_add (reader, GALPI_FINDING_TIME, start, end);
  finding->type = g_strdup ("DATE");
  finding->from = galpi_day_to_string (from);
  finding->to = galpi_day_to_string (to);
  finding->edtf = galpi_edtf_from_days (from, to);
  if (to == from + 7 && galpi_day_weekday (from) == 1)
    {
      int year, week;

      galpi_day_get_week (from, &year, &week);
      finding->value = g_strdup_printf ("%04d-W%02d", year, week);
    }
  else
    finding->value = g_strdup (finding->edtf);
  set_base (finding, reader, counted);
  remember (reader, &stretch);
  return TRUE;
}

/* Whether nothing of @date depends on where the text stands. */
static gboolean
is_absolute (const GalpiDate *date)
{
  return date->year_from == GALPI_FROM_TEXT || date->decade != 0 || date->century != 0;
}

/* Whether a range that begins where @from does ends later, where @to ends. */
static gboolean
is_in_order (const GalpiStretch *from,
             const GalpiStretch *to)
{
  gint64 start = (gint64) from->from * 86400 + MAX (from->from_second, 0);
  gint64 end = to->to_second >= 0 ? (gint64) to->from * 86400 + to->to_second
                                  : (gint64) to->to * 86400;

  return start < end;
}

gboolean
galpi_time_add_range (GalpiReader     *reader,
                      guint            start,
                      guint            end,
                      const GalpiDate *first,
                      const GalpiDate *last)
{
  GalpiDateContext context = context_of (reader, start, end, first);
  GalpiDateContext other = context;
  GalpiStretch from, to;
  GalpiFinding *finding;
  gboolean past = first->lean == GALPI_LEAN_PAST || context.tense == GALPI_LEAN_PAST;

  /* The later end is the one that may not lead past the base; the other lies near to it. Where only
   * the later end has a year, the other lies near to it too. */
  if ((past && !is_absolute (first) && !is_absolute (last))
      || (first->year_from == GALPI_FROM_NOWHERE && first->month_from == GALPI_FROM_TEXT
          && last->year_from == GALPI_FROM_TEXT))
    {
      GalpiDate early = *first, late = *last;

      if (late.lean == GALPI_LEAN_NONE)
        late.lean = first->lean;
      if (!galpi_date_resolve (&late, &context, &to))
        return FALSE;
      if (to.from != GALPI_DAY_NONE)
        {
          other.near = to.from;
          early.lean = GALPI_LEAN_PAST;
        }
      if (!galpi_date_resolve (&early, &other, &from))
        return FALSE;
    }
  else
    {
      GalpiDate late = *last;
      gboolean ahead = context.tense == GALPI_LEAN_FUTURE;

      /* A range that runs now may have begun before. */
      context.tense = other.tense = GALPI_LEAN_NONE;
      if (!galpi_date_resolve (first, &context, &from))
        return FALSE;
    again:
      if (from.from != GALPI_DAY_NONE)
        {
          other.near = from.from;
          other.last_from = from.from;
          other.last_to = from.to;
          if (late.lean == GALPI_LEAN_NONE)
            late.lean = GALPI_LEAN_FUTURE;
          if (late.weekday != 0)
            other.near -= 1;
        }
      if (!galpi_date_resolve (&late, &other, &to))
        return FALSE;
      if (ahead && to.to != GALPI_DAY_NONE && to.to <= reader->base)
        {
          ahead = FALSE;
          context.tense = GALPI_LEAN_FUTURE;
          if (!galpi_date_resolve (first, &context, &from))
            return FALSE;
          goto again;
        }
    }

  if (from.from != GALPI_DAY_NONE && to.to != GALPI_DAY_NONE && !is_in_order (&from, &to))
    {
      /* From ten in the evening to three: the next day's three. */
      if (to.to_second < 0 || to.from != from.from)
        return FALSE;
      to.from++;
      to.to++;
    }

  /* A range of days has its last day in; one of clocks ends when the clock says: 9시부터 6시까지. */
  if (to.from_second >= 0 && last->grain <= GALPI_GRAIN_HOUR
      && (from.from != to.from || from.from_second < to.from_second))
    to.to_second = to.from_second;

  finding = galpi_reader_add (reader, GALPI_FINDING_TIME, start, end);
  finding->type = g_strdup (from.from_second >= 0 || to.to_second >= 0 ? "TIME" : "DATE");
  finding->value = g_strconcat (from.value, "/", to.value, NULL);
  finding->from = galpi_stretch_get_from (&from);
  finding->to = galpi_stretch_get_to (&to);
  if (from.from != GALPI_DAY_NONE && to.to != GALPI_DAY_NONE && from.from < to.to)
    {
      GalpiStretch whole = from;

      finding->edtf = galpi_edtf_from_days (from.from, to.to);
      whole.to = to.to;
      remember (reader, &whole);
    }
  set_base (finding, reader, from.counted || to.counted);
  return TRUE;
}

static void
append_amount (GString            *value,
               const GalpiDecimal *amount,
               gboolean            vague,
               char                unit)
{
  g_autofree char *text = galpi_decimal_to_string (amount);

  g_string_append (value, vague ? "X" : text);
  g_string_append_c (value, unit);
}

static char *
duration_value (const GalpiDuration *self,
                const GalpiDecimal  *amounts)
{
  static const struct { GalpiGrain grain; char unit; int factor; } units[] = {
    { GALPI_GRAIN_CENTURY, 'Y', 100 }, { GALPI_GRAIN_DECADE, 'Y', 10 },
        { GALPI_GRAIN_YEAR, 'Y', 1 },
    { GALPI_GRAIN_HALF, 'M', 6 }, { GALPI_GRAIN_QUARTER, 'M', 3 }, { GALPI_GRAIN_MONTH, 'M', 1 },
    { GALPI_GRAIN_WEEK, 'W', 1 }, { GALPI_GRAIN_DAY, 'D', 1 }, { GALPI_GRAIN_HOUR, 'H', 1 },
    { GALPI_GRAIN_MINUTE, 'M', 1 }, { GALPI_GRAIN_SECOND, 'S', 1 },
  };
  GString *value = g_string_new ("P");
  gboolean in_time = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      GalpiDecimal amount = amounts[units[i].grain], factor = { units[i].factor, 0 };

      if (amount.coefficient == 0 && !(self->vague && units[i].grain == self->grain))
        continue;
      galpi_decimal_multiply (&amount, &factor, &amount);
      if (units[i].grain < GALPI_GRAIN_DAY && !in_time)
        {
          g_string_append_c (value, 'T');
          in_time = TRUE;
        }
      append_amount (value, &amount, self->vague, units[i].unit);
    }

  return g_string_free (value, FALSE);
}

GalpiDay
galpi_duration_count (const GalpiDuration *self,
                      GalpiDay             day,
                      int                  direction)
{
  static const struct { GalpiGrain grain; int months, days; } units[] = {
    { GALPI_GRAIN_CENTURY, 1200, 0 }, { GALPI_GRAIN_DECADE, 120, 0 }, { GALPI_GRAIN_YEAR, 12, 0 },
    { GALPI_GRAIN_HALF, 6, 0 }, { GALPI_GRAIN_QUARTER, 3, 0 }, { GALPI_GRAIN_MONTH, 1, 0 },
    { GALPI_GRAIN_WEEK, 0, 7 }, { GALPI_GRAIN_DAY, 0, 1 },
  };

  if (day == GALPI_DAY_NONE || self->vague || self->grain < GALPI_GRAIN_DAY)
    return GALPI_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (units) && day != GALPI_DAY_NONE; i++)
    {
      GalpiDecimal amount = self->max[units[i].grain];
      int count;

      if (amount.coefficient == 0)
        continue;
      if (amount.scale > 1 || amount.coefficient > 100000)
        return GALPI_DAY_NONE;
      count = (int) amount.coefficient * direction;
      if (units[i].months != 0)
        day = galpi_day_add_months (day, count * units[i].months / (amount.scale == 1 ? 10 : 1));
      else
        day += count * units[i].days / (amount.scale == 1 ? 10 : 1);
    }

  if (day != GALPI_DAY_NONE && ABS (day) > 2900000)
    return GALPI_DAY_NONE;
  return day;
}

gboolean
galpi_time_add_duration (GalpiReader         *reader,
                         guint                start,
                         guint                end,
                         const GalpiDuration *duration)
{
  g_autofree char *low = duration_value (duration, duration->min);
  g_autofree char *high = duration_value (duration, duration->max);
  GalpiFinding *finding;
  guint bits = duration->bits;

  /* "over the past five years" is not more than five. */
  if (duration->direction == 0)
    {
      guint said = start;
      guint before = galpi_modifier_before (&reader->line, reader->floor, &said);

      /* "$5 billion over ten years" is during them, "for over ten years" is more. */
      if (before != GALPI_MODIFIER_MORE || !galpi_span_has (&reader->line, said, "over ")
          || (said >= 4 && galpi_span_has (&reader->line, said - 4, "for ")))
        {
          bits |= before;
          start = said;
        }
    }

  finding = galpi_reader_add (reader, GALPI_FINDING_TIME, start, end);
  finding->type = g_strdup ("DURATION");
  finding->value = g_str_equal (low, high) ? g_strdup (low) : g_strconcat (low, "/", high, NULL);
  if (bits & GALPI_MODIFIER_AT_MOST)
    finding->mod = g_strdup ("EQUAL_OR_LESS");
  else if (bits & GALPI_MODIFIER_AT_LEAST)
    finding->mod = g_strdup ("EQUAL_OR_MORE");
  else if (bits & GALPI_MODIFIER_LESS)
    finding->mod = g_strdup ("LESS_THAN");
  else if (bits & GALPI_MODIFIER_MORE)
    finding->mod = g_strdup ("MORE_THAN");
  else if (duration->mod != NULL)
    finding->mod = g_strdup (duration->mod);
  else if (bits & GALPI_MODIFIER_APPROX)
    finding->mod = g_strdup ("APPROX");

  if (duration->direction != 0)
    {
      GalpiDay other = galpi_duration_count (duration, reader->base,
                                              duration->direction);
      GalpiDay from = duration->direction < 0 ? other : reader->base;
      GalpiDay to = duration->direction < 0 ? reader->base : other;

      if (other != GALPI_DAY_NONE && from < to)
        {
          finding->from = galpi_day_to_string (from);
          finding->to = galpi_day_to_string (to);
          finding->edtf = galpi_edtf_from_days (from, to);
          finding->base = galpi_day_to_string (reader->base);
        }
    }
  return TRUE;
}

gboolean
galpi_time_add_set (GalpiReader *reader,
                    guint        start,
                    guint        end,
                    const char  *value)
{
  GalpiFinding *finding = galpi_reader_add (reader, GALPI_FINDING_TIME, start, end);

  finding->type = g_strdup ("SET");
  finding->value = g_strdup (value);
  return TRUE;
}

void
galpi_time_turn_to_set (GalpiReader *reader)
{
  GalpiFinding *finding = reader->found->pdata[reader->found->len - 1];

  g_free (finding->type);
  finding->type = g_strdup ("SET");
}

char *
galpi_time_set_value (const GalpiDate *date)
{
  GString *value = g_string_new ("XXXX");

  if (date->weekday != 0)
    g_string_append_printf (value, "-WXX-%d", date->weekday);
  else
    {
      if (date->month_from == GALPI_FROM_TEXT)
        g_string_append_printf (value, "-%02d", date->month);
      else
        g_string_append (value, "-XX");
      if (date->day_from == GALPI_FROM_TEXT)
        g_string_append_printf (value, "-%02d", date->day);
      else if (date->grain < GALPI_GRAIN_DAY)
        g_string_append (value, "-XX");
    }
  if (date->hour < 0 && date->day_part != GALPI_DAY_PART_NONE)
    g_string_append_printf (value, "T%s", galpi_day_part_get_code (date->day_part));
  if (date->hour >= 0)
    g_string_append_printf (value, "T%02d", galpi_date_get_hour (date));
  if (date->hour >= 0 && date->minute >= 0)
    g_string_append_printf (value, ":%02d", date->minute);
  return g_string_free (value, FALSE);
}

/* Whether the first letter after the figures at @at is a Latin one. */
static gboolean
is_before_latin (const GalpiSpan *line,
                 guint            at)
{
  guint limit = at + 24;

  while (at < limit
         && (line->kinds[at] == GALPI_CHAR_DIGIT || line->kinds[at] == GALPI_CHAR_SPACE
             || line->folded[at] == ':' || line->folded[at] == '-' || line->folded[at] == '.'
             || line->folded[at] == '/' || line->folded[at] == ',' || line->folded[at] == '@'))
    at++;
  /* 2024-05-07T09:00 */
  if (line->folded[at] == 't' && line->kinds[at + 1] == GALPI_CHAR_DIGIT)
    return FALSE;
  return line->kinds[at] == GALPI_CHAR_LATIN;
}

/* Whether the last letter before the figures at @at is a Latin one, or none comes before. */
static gboolean
is_after_latin (const GalpiSpan *line,
                guint            at)
{
  int i = (int) at - 1, limit = (int) at - 24;

  while (i >= 0 && i > limit
         && (line->kinds[i] == GALPI_CHAR_DIGIT || line->kinds[i] == GALPI_CHAR_SPACE
             || line->kinds[i] == GALPI_CHAR_PUNCTUATION))
    i--;
  return i < 0 || line->kinds[i] == GALPI_CHAR_LATIN;
}

guint
galpi_time_read (GalpiReader *reader,
                 guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end = 0;

  switch ((GalpiCharKind) line->kinds[at])
    {
    case GALPI_CHAR_PUNCTUATION:
      /* '24, ½ hour */
      if (line->folded[at] != '\'' && !(line->folded[at] >= 0xbc && line->folded[at] <= 0xbe))
        break;
      G_GNUC_FALLTHROUGH;
    case GALPI_CHAR_DIGIT:
      end = galpi_time_read_code (reader, at);
      if (end == 0 && is_before_latin (line, at))
        end = galpi_time_read_english (reader, at);
      if (end == 0)
        end = galpi_time_read_numeric (reader, at);
      if (end == 0)
        end = galpi_time_read_korean (reader, at);
      if (end == 0 && is_after_latin (line, at))
        end = galpi_time_read_english (reader, at);
      break;
    case GALPI_CHAR_HANGUL:
      end = galpi_time_read_korean (reader, at);
      break;
    case GALPI_CHAR_LATIN:
      end = galpi_time_read_code (reader, at);
      if (end == 0)
        end = galpi_time_read_english (reader, at);
      if (end == 0)
        end = galpi_time_read_korean (reader, at);
      break;
    case GALPI_CHAR_NONE:
    case GALPI_CHAR_SPACE:
    case GALPI_CHAR_HAN:
    case GALPI_CHAR_CODE:
      break;
    }
  return end;
}
