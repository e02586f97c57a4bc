/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "galpi-time.h"

/* A date line stands among the first lines that say anything, and says little else. */
#define FIRST_LINES 12
#define MAX_OTHER_LETTERS 24

/* The one date of the line that is a whole day, if nearly nothing else stands there. */
static GalpiDay
day_of_line (GalpiReader *reader)
{
  const GalpiSpan *line = &reader->line;
  guint letters = 0;

  if (line->length > 4 * MAX_OTHER_LETTERS)
    return GALPI_DAY_NONE;

  g_ptr_array_set_size (reader->found, 0);
  for (guint i = 0; i < line->length;)
    {
      guint end = 0;

      if (line->kinds[i] != GALPI_CHAR_SPACE && line->kinds[i] != GALPI_CHAR_CODE
          && galpi_span_starts_run (line, i))
        end = galpi_time_read (reader, i);
      letters += end == 0 && line->kinds[i] != GALPI_CHAR_SPACE;
      i = end != 0 ? end : i + 1;
    }

  if (letters > MAX_OTHER_LETTERS)
    return GALPI_DAY_NONE;
  for (guint i = 0; i < reader->found->len; i++)
    {
      const GalpiFinding *finding = reader->found->pdata[i];

      if (finding->from != NULL && finding->base == NULL && strlen (finding->value) >= 10
          && (finding->value[10] == '\0' || finding->value[10] == 'T'))
        {
          g_autofree char *date = g_strndup (finding->from, 10);

          return galpi_day_parse (date);
        }
    }
  return GALPI_DAY_NONE;
}

GalpiDay
galpi_time_find_base (const char *text)
{
  GalpiReader reader = {
    .base = GALPI_DAY_NONE, .last_day = GALPI_DAY_NONE, .last_from = GALPI_DAY_NONE,
    .last_to = GALPI_DAY_NONE, .period_from = GALPI_DAY_NONE, .period_to = GALPI_DAY_NONE,
  };
  GalpiDay day = GALPI_DAY_NONE;
  guint offset = 0;

  reader.found = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);
  galpi_span_init (&reader.line);
  for (guint n = 0; n < FIRST_LINES && day == GALPI_DAY_NONE
                    && galpi_span_read (&reader.line, &text, &offset);)
    if (reader.line.length > 0)
      {
        day = day_of_line (&reader);
        n++;
      }

  galpi_span_clear (&reader.line);
  g_ptr_array_unref (reader.found);
  return day;
}
