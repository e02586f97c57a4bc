/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-line.h"

#include <string.h>

#include "galpi-day.h"
#include "galpi-parse-line.h"

#define MAX_WIDTH 100
#define FIRST_YEAR 1800
#define LAST_YEAR 2199

/* Korea's clock is nine hours ahead of UTC, all year. */
#define KOREA_NEXT_DAY (24 - 9)

/* Their first three letters tell them apart; more may follow. */
static const char * const months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
};

/* What may stand beside a date in a line that is nothing but a date. */
static const char * const words[] = {
  "입력", "수정", "등록", "발행", "승인", "게시", "작성", "작성일", "발행일", "등록일", "게재", "최초", "최종",
  "기사입력", "기사등록", "기사수정", "최종수정", "업데이트", "송고", "일시", "날짜", "오전", "오후", "시", "분",
  "월", "화", "수", "목", "금", "토", "일",
  "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일",
  "published", "updated", "posted", "modified", "last", "first", "on", "at", "date", "by", "issue",
  "am", "pm", "a", "p", "m", "t", "z", "gmt", "utc", "bst", "kst", "et", "est", "edt", "pt", "pst",
  "pdt", "ct", "cet", "cest", "jst",
  "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

/* Reads up to @most digits. Returns: how many */
static guint
read_number (const char **p,
             guint        most,
             int         *number)
{
  guint n = 0;

  *number = 0;
  while (n < most && g_ascii_isdigit (**p))
    {
      *number = *number * 10 + (**p - '0');
      (*p)++;
      n++;
    }

  return n;
}

static void
skip_blanks (const char **p)
{
  while (**p == ' ')
    (*p)++;
}

/* Between the parts of a numeric date: `.`, `-`, `/` or a Korean unit, with blanks about it. */
static gboolean
skip_divider (const char **p,
              const char  *unit)
{
  skip_blanks (p);
  if (g_str_has_prefix (*p, unit))
    *p += strlen (unit);
  else if (**p != '\0' && strchr (".-/", **p) != NULL)
    (*p)++;
  else
    return FALSE;
  skip_blanks (p);

  return TRUE;
}

static GalpiDay
make_day (int year,
          int month,
          int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return GALPI_DAY_NONE;

  return galpi_day_new (year, month, day);
}

static GalpiDay
read_numeric (const char **text)
{
  const char *p = *text;
  int year, month, day;
  GalpiDay result;

  if (read_number (&p, 4, &year) != 4)
    return GALPI_DAY_NONE;

  if (g_ascii_isdigit (*p))
    {
      if (read_number (&p, 2, &month) != 2 || read_number (&p, 2, &day) != 2)
        return GALPI_DAY_NONE;
    }
  else
    {
      if (!skip_divider (&p, "년") || read_number (&p, 2, &month) == 0 ||
          !skip_divider (&p, "월") || read_number (&p, 2, &day) == 0)
        return GALPI_DAY_NONE;
      if (g_str_has_prefix (p, "일"))
        p += strlen ("일");
    }

  result = g_ascii_isdigit (*p) ? GALPI_DAY_NONE : make_day (year, month, day);
  if (result != GALPI_DAY_NONE)
    *text = p;

  return result;
}

/* Returns: 1 to 12, or 0 */
static int
read_month (const char **p)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*p)[length]))
    length++;

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (length >= 3 && g_ascii_strncasecmp (*p, months[i], length) == 0)
      {
        *p += length;
        if (**p == '.')
          (*p)++;
        return i + 1;
      }

  return 0;
}

static gboolean
read_day_of_month (const char **p,
                   int         *day)
{
  static const char * const suffixes[] = { "st", "nd", "rd", "th" };

  if (read_number (p, 2, day) == 0 || g_ascii_isdigit (**p))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_prefix (*p, suffixes[i]))
      {
        *p += 2;
        break;
      }

  return TRUE;
}

/* "07.05.2024", as it is written in much of Europe; with slashes the order would be open. */
static GalpiDay
read_day_first (const char **text)
{
  const char *p = *text;
  int year, month, day;
  GalpiDay result;

  if (read_number (&p, 2, &day) == 0 || *p++ != '.' || read_number (&p, 2, &month) == 0 ||
      *p++ != '.' || read_number (&p, 4, &year) != 4 || g_ascii_isdigit (*p))
    return GALPI_DAY_NONE;

  result = make_day (year, month, day);
  if (result != GALPI_DAY_NONE)
    *text = p;

  return result;
}

/* "May 7, 2024", "7 May 2024" */
static GalpiDay
read_english (const char **text)
{
  const char *p = *text;
  int year, month, day;
  GalpiDay result;

  if (g_ascii_isdigit (*p))
    {
      if (!read_day_of_month (&p, &day))
        return GALPI_DAY_NONE;
      skip_blanks (&p);
      if (g_str_has_prefix (p, "of "))
        p += strlen ("of ");
      month = read_month (&p);
    }
  else
    {
      month = read_month (&p);
      skip_blanks (&p);
      if (month == 0 || !read_day_of_month (&p, &day))
        return GALPI_DAY_NONE;
    }

  if (*p == ',')
    p++;
  skip_blanks (&p);
  if (month == 0 || read_number (&p, 4, &year) != 4 || g_ascii_isdigit (*p))
    return GALPI_DAY_NONE;

  result = make_day (year, month, day);
  if (result != GALPI_DAY_NONE)
    *text = p;

  return result;
}

/* A date that begins at @p, which is then moved past it. */
static GalpiDay
read_date (const char **p)
{
  GalpiDay day = read_numeric (p);

  if (day == GALPI_DAY_NONE)
    day = read_day_first (p);

  return day != GALPI_DAY_NONE ? day : read_english (p);
}

static gboolean
is_allowed_word (const char *word,
                 gsize       length)
{
  g_autofree char *copy = g_strndup (word, length);
  g_autofree char *lower = g_utf8_strdown (copy, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], lower) == 0)
      return TRUE;

  return FALSE;
}

char *
galpi_date_line_read (const char *line)
{
  GalpiDay found = GALPI_DAY_NONE;
  const char *p = line;

  g_return_val_if_fail (line != NULL, NULL);

  if (galpi_parse_line_width (line) > MAX_WIDTH)
    return NULL;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      GalpiDay day = read_date (&p);
      int number;

      if (day != GALPI_DAY_NONE)
        {
          if (found == GALPI_DAY_NONE)
            found = day;
        }
      else if (g_ascii_isdigit (*p))
        {
          if (read_number (&p, 3, &number) > 2)
            return NULL;
        }
      else if (g_unichar_isalpha (c))
        {
          const char *start = p;

          while (g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (!is_allowed_word (start, p - start))
            return NULL;
        }
      else if (g_utf8_strchr (" .,:;|/()[]-–—·~ㆍ+@", -1, c) != NULL)
        p = g_utf8_next_char (p);
      else
        return NULL;
    }

  return found != GALPI_DAY_NONE ? galpi_day_to_string (found) : NULL;
}

static gboolean
is_utc (const char *stamp)
{
  static const char * const ends[] = { "Z", "GMT", "UTC", "+00:00", "+0000" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (stamp, ends[i]))
      return TRUE;

  return FALSE;
}

char *
galpi_date_stamp_read (const char *stamp,
                       gboolean    korean)
{
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (stamp != NULL, NULL);

  tidy = galpi_parse_line_tidy (stamp, -1);
  for (const char *p = tidy; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *rest = p;
      GalpiDay day = read_date (&rest);
      int hour;

      if (day == GALPI_DAY_NONE)
        continue;

      while (*rest != '\0' && !g_ascii_isdigit (*rest))
        rest++;
      if (korean && is_utc (tidy) && read_number (&rest, 2, &hour) == 2 && hour >= KOREA_NEXT_DAY)
        day++;

      return galpi_day_to_string (day);
    }

  return NULL;
}
