/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-edtf.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-error.h"

/* A hand-written reader of ISO 8601-2:2019's profile that the Library of Congress calls EDTF. Each
 * parse_ function takes a place in the string, and on success leaves it past what it has read. */

#define OPEN_START G_MININT64
#define OPEN_END   G_MAXINT64

/* Days are counted in 64 bits here, so that years far outside of GalpiDay can be put in order. */
typedef struct
{
  gint64   first;       /* the first day that it can mean */
  gint64   last;        /* the first day of the last thing that it can mean: orders an interval */
  gint64   end;         /* one past the last day that it can mean */
  gboolean season;      /* one of the codes 21 to 32, whose order depends on the hemisphere */
} Span;

/* A number of which some digits are not known. */
typedef struct
{
  char digits[5];
  int  n;
} Mask;

static gboolean
mask_fits (const Mask *mask,
           int         number)
{
  for (int i = mask->n - 1; i >= 0; i--, number /= 10)
    if (mask->digits[i] != 'X' && mask->digits[i] - '0' != number % 10)
      return FALSE;
  return number == 0;
}

static gboolean
mask_is_known (const Mask *mask)
{
  return memchr (mask->digits, 'X', (gsize) mask->n) == NULL;
}

static gboolean
parse_mask (const char **at,
            int          n,
            Mask        *mask)
{
  for (mask->n = 0; mask->n < n; mask->n++)
    {
      char c = (*at)[mask->n];

      if (!g_ascii_isdigit (c) && c != 'X')
        return FALSE;
      mask->digits[mask->n] = c;
    }
  mask->digits[n] = '\0';
  *at += n;
  return TRUE;
}

static void
skip_qualifier (const char **at)
{
  if (**at == '?' || **at == '~' || **at == '%')
    (*at)++;
}

static gint64
first_day_of_year (gint64 year)
{
  gint64 before;

  if (year >= -9999 && year <= 9999)
    return galpi_day_new ((int) year, 1, 1);

  /* Near enough to put years in order; no calendar date is made of it. */
  before = year - 1970;
  return before * 365 + before / 4;
}

static gint64
first_day_of_month (int year,
                    int month)
{
  if (month <= 12)
    return galpi_day_new (year, month, 1);
  return year < 9999 ? galpi_day_new (year + 1, month - 12, 1) : OPEN_END;
}

/* Seasons and other parts of a year by their codes: from which month, how many. */
static const struct { guint8 month, length; } parts_of_year[] = {
  { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 },              /* 21-24: seasons, as in the north */
  { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 },              /* 25-28: of the north */
  { 9, 3 }, { 12, 3 }, { 3, 3 }, { 6, 3 },              /* 29-32: of the south */
  { 1, 3 }, { 4, 3 }, { 7, 3 }, { 10, 3 },              /* 33-36: quarters */
  { 1, 4 }, { 5, 4 }, { 9, 4 },                         /* 37-39: thirds */
  { 1, 6 }, { 7, 6 },                                   /* 40-41: halves */
};

static gboolean
span_of_part (int   year,
              int   code,
              Span *span)
{
  int month, length;

  if (code < 21 || code > 41)
    return FALSE;

  month = parts_of_year[code - 21].month;
  length = parts_of_year[code - 21].length;
  span->season = code <= 32;
  span->first = span->last = first_day_of_month (year, month);
  span->end = first_day_of_month (year, month + length);
  return TRUE;
}

static gboolean
day_span_of_year (int         year,
                  const Mask *month_mask,
                  const Mask *day_mask,
                  gint64     *first,
                  gint64     *last,
                  gint64     *end)
{
  gboolean any = FALSE;

  for (int month = 1; month <= 12; month++)
    {
      int days = galpi_days_in_month (year, month);

      if (!mask_fits (month_mask, month))
        continue;

      for (int day = 1; day <= days; day++)
        {
          gint64 start = galpi_day_new (year, month, day);

          if (day_mask->n > 0 && !mask_fits (day_mask, day))
            continue;
          if (!any)
            *first = start;
          any = TRUE;
          *last = start;
          *end = start + 1;
          if (day_mask->n == 0)
            {
              *end = start + days;
              break;
            }
        }
    }

  return any;
}

/* The days that masks of year, month and day can mean; a month or day of no digits is left out. */
static gboolean
span_of_masks (gboolean    negative,
               const Mask *year_mask,
               const Mask *month_mask,
               const Mask *day_mask,
               Span       *span)
{
  int lowest = 0, highest = 9999;
  gboolean any = FALSE;

  if (mask_is_known (year_mask))
    lowest = highest = (int) g_ascii_strtoll (year_mask->digits, NULL, 10);

  for (int i = lowest; i <= highest; i++)
    {
      int year = negative ? i - lowest - highest : i;
      gint64 first, last, end;

      if (!mask_fits (year_mask, ABS (year)))
        continue;

      if (month_mask->n == 0)
        {
          first = last = first_day_of_year (year);
          end = first_day_of_year (year + 1);
        }
      else if (!day_span_of_year (year, month_mask, day_mask, &first, &last, &end))
        continue;

      if (!any)
        span->first = first;
      any = TRUE;
      span->last = last;
      span->end = end;
    }

  return any;
}

/* Y17E7, Y171010000S3: the year after its Y. */
static gboolean
parse_long_year (const char **at,
                 Span        *span)
{
  gboolean negative = **at == '-';
  const char *start;
  gint64 year = 0;
  int n = 0;

  *at += negative;
  start = *at;
  for (; g_ascii_isdigit (**at); (*at)++, n++)
    {
      if (n == 17)
        return FALSE;
      year = year * 10 + (**at - '0');
    }
  if (n == 0 || *start == '0')
    return FALSE;

  if (**at == 'E')
    {
      int exponent = 0;

      (*at)++;
      if (!g_ascii_isdigit (**at))
        return FALSE;
      for (; g_ascii_isdigit (**at); (*at)++)
        exponent = MIN (exponent * 10 + (**at - '0'), 99);
      for (; exponent > 0; exponent--)
        if (year > G_GINT64_CONSTANT (10000000000000000) / 10)
          return FALSE;
        else
          year *= 10;
    }
  else if (n < 5)
    return FALSE;

  if (**at == 'S')
    {
      (*at)++;
      if (**at < '1' || **at > '9')
        return FALSE;
      (*at)++;
    }

  if (year > G_GINT64_CONSTANT (10000000000000000))
    return FALSE;
  if (negative)
    year = -year;
  span->first = span->last = first_day_of_year (year);
  span->end = first_day_of_year (year + 1);
  return TRUE;
}

static gboolean
parse_two_digits (const char **at,
                  int          max,
                  int         *number)
{
  if (!g_ascii_isdigit ((*at)[0]) || !g_ascii_isdigit ((*at)[1]))
    return FALSE;
  *number = ((*at)[0] - '0') * 10 + ((*at)[1] - '0');
  *at += 2;
  return *number <= max;
}

/* What follows a date's T: only looked at, for no day depends on it. */
static gboolean
parse_time_of_day (const char **at)
{
  int hour, minute, second, offset_hour, offset_minute = 0;
  gboolean fraction = FALSE, behind, whole_hours = TRUE;

  if (!parse_two_digits (at, 24, &hour) || *(*at)++ != ':' || !parse_two_digits (at, 59, &minute)
      || *(*at)++ != ':' || !parse_two_digits (at, 59, &second))
    return FALSE;
  if (**at == '.')
    {
      (*at)++;
      if (!g_ascii_isdigit (**at))
        return FALSE;
      for (; g_ascii_isdigit (**at); (*at)++)
        fraction |= **at != '0';
    }
  if (hour == 24 && (minute != 0 || second != 0 || fraction))
    return FALSE;

  if (**at == 'Z')
    {
      (*at)++;
      return TRUE;
    }
  if (**at != '+' && **at != '-')
    return TRUE;

  behind = *(*at)++ == '-';
  if (!parse_two_digits (at, 14, &offset_hour))
    return FALSE;
  if (**at == ':' || g_ascii_isdigit (**at))
    {
      *at += **at == ':';
      whole_hours = FALSE;
      if (!parse_two_digits (at, 59, &offset_minute))
        return FALSE;
    }

  if (behind && whole_hours && offset_hour == 0)
    return FALSE;
  return offset_hour * 60 + offset_minute <= (behind ? 12 : 14) * 60;
}

static gboolean
parse_date (const char **at,
            gboolean     with_time,
            Span        *span)
{
  Mask year = { 0 }, month = { 0 }, day = { 0 };
  gboolean negative;
  int known_year, n = 0;

  span->season = FALSE;
  skip_qualifier (at);
  if (**at == 'Y')
    {
      (*at)++;
      if (!parse_long_year (at, span))
        return FALSE;
      skip_qualifier (at);
      return TRUE;
    }

  negative = **at == '-';
  *at += negative;
  while (n < 4 && (g_ascii_isdigit ((*at)[n]) || (*at)[n] == 'X'))
    n++;
  if (n < 2 || !parse_mask (at, n, &year)
      || (negative && mask_is_known (&year) && mask_fits (&year, 0)))
    return FALSE;
  if (n < 4)
    {
      /* A century or a decade: the digits left out are not known. */
      if (!mask_is_known (&year))
        return FALSE;
      memset (year.digits + n, 'X', (gsize) (4 - n));
      year.n = 4;
      skip_qualifier (at);
      return span_of_masks (negative, &year, &month, &day, span);
    }

  if (**at == 'S')
    {
      if (!mask_is_known (&year) || (*at)[1] < '1' || (*at)[1] > '9')
        return FALSE;
      *at += 2;
      skip_qualifier (at);
      return span_of_masks (negative, &year, &month, &day, span);
    }

  skip_qualifier (at);
  if (**at != '-')
    return span_of_masks (negative, &year, &month, &day, span);

  (*at)++;
  skip_qualifier (at);
  if (!parse_mask (at, 2, &month))
    return FALSE;
  if (mask_is_known (&month) && g_ascii_digit_value (month.digits[0]) >= 2)
    {
      if (!mask_is_known (&year))
        return FALSE;
      known_year = (int) g_ascii_strtoll (year.digits, NULL, 10);
      skip_qualifier (at);
      return span_of_part (negative ? -known_year : known_year,
                           (int) g_ascii_strtoll (month.digits, NULL, 10), span);
    }

  skip_qualifier (at);
  if (**at == '-')
    {
      (*at)++;
      skip_qualifier (at);
      if (!parse_mask (at, 2, &day))
        return FALSE;
      if (**at == 'T')
        {
          (*at)++;
          if (!with_time || !mask_is_known (&year) || !mask_is_known (&month)
              || !mask_is_known (&day) || !parse_time_of_day (at))
            return FALSE;
        }
      else
        skip_qualifier (at);
    }

  return span_of_masks (negative, &year, &month, &day, span);
}

/* An end of an interval: a date, ".." for open, nothing for unknown. */
static gboolean
parse_interval_end (const char **at,
                    gboolean     is_start,
                    Span        *span)
{
  gboolean nothing = is_start ? **at == '/' : **at == '\0';
  gboolean open = g_str_has_prefix (*at, "..");

  if (!nothing && !open)
    return parse_date (at, FALSE, span);

  *at += open ? 2 : 0;
  span->season = FALSE;
  span->first = OPEN_START;
  span->last = span->end = OPEN_END;
  return TRUE;
}

static gboolean
parse_interval (const char *string,
                Span       *span)
{
  const char *at = string;
  Span start, end;

  if (!parse_interval_end (&at, TRUE, &start) || *at != '/')
    return FALSE;
  at++;
  if (!parse_interval_end (&at, FALSE, &end) || *at != '\0' || start.first > end.last
      || (start.season && end.season))
    return FALSE;

  span->first = start.first;
  span->end = end.end;
  return TRUE;
}

/* One of a set, or all of a set: [1667,1668,1670..1672], {1760-12..}. */
static gboolean
parse_set (const char *string,
           Span       *span)
{
  char close = *string == '[' ? ']' : '}';
  const char *at = string + 1;

  span->first = OPEN_END;
  span->end = OPEN_START;
  for (;;)
    {
      Span from, to;

      if (g_str_has_prefix (at, ".."))
        {
          at += 2;
          if (!parse_date (&at, FALSE, &to))
            return FALSE;
          from = to;
          from.first = OPEN_START;
        }
      else
        {
          if (!parse_date (&at, FALSE, &from))
            return FALSE;
          to = from;
          if (g_str_has_prefix (at, ".."))
            {
              at += 2;
              if (*at == close)
                to.end = to.last = OPEN_END;
              else if (!parse_date (&at, FALSE, &to) || from.first > to.last)
                return FALSE;
            }
        }

      span->first = MIN (span->first, from.first);
      span->end = MAX (span->end, to.end);
      if (*at == close)
        return at[1] == '\0';
      if (*at != ',')
        return FALSE;
      at++;
    }
}

static GalpiDay
to_day (gint64 day)
{
  if (day < galpi_day_new (-9999, 1, 1) || day > galpi_day_new (9999, 12, 31))
    return GALPI_DAY_NONE;
  return (GalpiDay) day;
}

gboolean
galpi_edtf_parse (const char  *string,
                  GalpiDay    *from,
                  GalpiDay    *to,
                  GError     **error)
{
  Span span = { 0 };
  const char *at = string;
  gboolean valid;

  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (*string == '[' || *string == '{')
    valid = parse_set (string, &span);
  else if (strchr (string, '/') != NULL)
    valid = parse_interval (string, &span);
  else
    valid = parse_date (&at, TRUE, &span) && *at == '\0';

  if (!valid)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("“%s” is no date that Galpi understands. Write it like 2024-05-07, 2024-05, "
                     "2024 or 2024-03/2024-05."), string);
      return FALSE;
    }

  if (from != NULL)
    *from = to_day (span.first);
  if (to != NULL)
    *to = to_day (span.end);
  return TRUE;
}

static gboolean
is_whole (GalpiDay from,
          GalpiDay to,
          int      years)
{
  int year, month, day;

  galpi_day_get (from, &year, &month, &day);
  return month == 1 && day == 1 && year >= 0 && year % years == 0
         && galpi_day_new (year + years, 1, 1) == to;
}

static gboolean
starts_month (GalpiDay day)
{
  int of_month;

  galpi_day_get (day, NULL, NULL, &of_month);
  return of_month == 1;
}

static gboolean
starts_year (GalpiDay day)
{
  int month;

  galpi_day_get (day, NULL, &month, NULL);
  return month == 1 && starts_month (day);
}

/* The text of a day, or of the month or year that it lies in. */
static char *
day_to_text (GalpiDay day,
             char     precision)
{
  char *text = galpi_day_to_string (day);
  gsize length = strlen (text);

  text[precision == 'y' ? length - 6 : precision == 'm' ? length - 3 : length] = '\0';
  return text;
}

char *
galpi_edtf_from_days (GalpiDay from,
                      GalpiDay to)
{
  g_autofree char *start = NULL, *end = NULL;
  gboolean has_start = from != GALPI_DAY_NONE, has_end = to != GALPI_DAY_NONE;
  char precision = 'd';

  g_return_val_if_fail (!has_start || !has_end || from < to, NULL);

  if (has_start && has_end && (is_whole (from, to, 10) || is_whole (from, to, 100)))
    {
      char *text = day_to_text (from, 'y');

      memset (text + (is_whole (from, to, 10) ? 3 : 2), 'X', is_whole (from, to, 10) ? 1 : 2);
      return text;
    }

  if ((!has_start || starts_year (from)) && (!has_end || starts_year (to)))
    precision = 'y';
  else if ((!has_start || starts_month (from)) && (!has_end || starts_month (to)))
    precision = 'm';

  start = has_start ? day_to_text (from, precision) : g_strdup ("..");
  end = has_end ? day_to_text (to - 1, precision) : g_strdup ("..");
  if (g_str_equal (start, end) && has_start)
    return g_steal_pointer (&start);
  return g_strconcat (start, "/", end, NULL);
}
