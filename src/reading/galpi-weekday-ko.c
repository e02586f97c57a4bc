/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-ko-private.h"

int
galpi_ko_weekday_of (gunichar syllable)
{
  static const gunichar days[] = { 0xc6d4, 0xd654, 0xc218, 0xbaa9, 0xae08, 0xd1a0, 0xc77c };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (syllable == days[i])
      return (int) i + 1;
  return 0;
}

gboolean
galpi_ko_take_weekday_in_brackets (GalpiParserKo *self,
                                   guint          at)
{
  const GalpiSpan *line = self->line;
  guint i = at + (line->kinds[at] == GALPI_CHAR_SPACE), end = i + 2;

  if (self->grain != GALPI_GRAIN_DAY || line->folded[i] != '('
      || galpi_ko_weekday_of (line->folded[i + 1]) == 0)
    return FALSE;

  if (line->folded[end] == 0xc694 && line->folded[end + 1] == 0xc77c)     /* 요일 */
    end += 2;
  if (line->folded[end] != ')')
    return FALSE;
  self->out->end = end + 1;
  return TRUE;
}

guint
galpi_ko_weekdays (const GalpiSpan *line,
                   guint            at,
                   int             *first,
                   int             *last,
                   gboolean        *is_range)
{
  guint i = at, n = 0;
  int day;

  *is_range = TRUE;
  for (*last = 0; (day = galpi_ko_weekday_of (line->folded[i])) != 0; *last = day, n++)
    {
      gboolean whole = line->folded[i + 1] == 0xc694 && line->folded[i + 2] == 0xc77c;   /* 요일 */
      gunichar mark;

      if (n == 0)
        *first = day;
      else if (day <= *last)
        return 0;
      i += whole ? 3 : 1;
      mark = line->folded[i];
      if (n > 0 && whole)
        {
          *last = day;
          *is_range &= n == 1;
          return i;
        }
      if (mark != '~' && mark != '-' && mark != 0xb7 && mark != ',')
        return 0;
      if (mark != '~' && mark != '-')
        *is_range &= galpi_ko_weekday_of (line->folded[galpi_span_skip_space (line, i + 1)]) == day + 1;
      i = galpi_span_skip_space (line, i + 1);
    }
  return 0;
}

gboolean
galpi_ko_take_weekdays (GalpiParserKo *self,
                        guint          at)
{
  GalpiDate *date = galpi_ko_date_of (self);
  int first, last;
  gboolean is_range;
  guint end = galpi_ko_weekdays (self->line, at, &first, &last, &is_range);

  if (end == 0 || !is_range || date->weekday != 0)
    return FALSE;
  date->weekday = last;
  galpi_ko_took (self, GALPI_GRAIN_DAY, end);
  self->out->first = *date;
  self->out->first.weekday = first;
  self->out->is_range = TRUE;
  return TRUE;
}
