/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "galpi-finding-json.h"
#include "galpi-nfc.h"
#include "galpi-reading.h"

/* Speaks the protocol of `galpi-cli read --tsv` with nothing but reading behind it, so that reading
 * can be measured alone: lines "id TAB reference-date TAB text", one JSON object a line back. */

static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\\' && p[1] != '\0')
      {
        p++;
        g_string_append_c (plain, *p == 'n' ? '\n' : *p == 't' ? '\t' : *p == 'r' ? '\r' : *p);
      }
    else
      g_string_append_c (plain, *p);

  return g_string_free (plain, FALSE);
}

static void
answer (const char *id,
        const char *date,
        const char *escaped)
{
  g_autofree char *plain = unescape (escaped);
  g_autofree char *text = g_utf8_validate (plain, -1, NULL) ? galpi_nfc (plain, -1) : NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GalpiJson) json = galpi_json_new ();

  found = galpi_reading_read (text != NULL ? text : "", galpi_day_parse (date));
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "id", id);
  galpi_findings_add_to_json (found, json, "found");
  galpi_json_end_object (json);
  puts (galpi_json_get_text (json));
}

int
main (void)
{
  g_autoptr(GString) line = g_string_new (NULL);
  int c;

  do
    {
      c = getchar ();
      if (c != '\n' && c != EOF)
        {
          g_string_append_c (line, (char) c);
          continue;
        }
      if (line->len > 0)
        {
          g_auto(GStrv) fields = g_strsplit (line->str, "\t", 3);

          if (g_strv_length (fields) < 3)
            return 2;
          answer (fields[0], fields[1], fields[2]);
          g_string_truncate (line, 0);
        }
    }
  while (c != EOF);

  return fflush (stdout) == 0 ? 0 : 1;
}
