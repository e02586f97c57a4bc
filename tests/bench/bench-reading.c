/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "galpi-reading.h"
#include "galpi-search-cut.h"

#include <string.h>

/* How much slower reading a text is than walking it code point by code point. */

#define N_TEXTS 200
#define N_PARAGRAPHS 40

static guint walked;

static void
walk (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    walked += g_utf8_get_char (p);
}

int
main (int   argc,
      char *argv[])
{
  GalpiDay base = galpi_day_new (2024, 5, 7);
  gint64 bytes = 0;
  gint64 walking = 0;
  gint64 cutting = 0;
  gint64 reading = 0;
  guint n_findings = 0;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = bench_make_text (i, N_PARAGRAPHS);
      g_autofree char *cut = NULL;
      g_autoptr(GPtrArray) findings = NULL;
      gint64 start;

      bytes += strlen (text);
      start = bench_used_time ();
      walk (text);
      walking += bench_used_time () - start;

      start = bench_used_time ();
      cut = galpi_search_cut (text);
      cutting += bench_used_time () - start;

      start = bench_used_time ();
      findings = galpi_reading_read (text, base);
      reading += bench_used_time () - start;
      n_findings += findings->len;
    }

  bench_compare ("reading, against walking the text", reading, walking, 0);
  bench_compare ("cutting for search, against walking the text", cutting, walking, 0);
  bench_tell ("reading", (double) bytes / reading, "MB/s");
  bench_tell ("findings a kilobyte", n_findings * 1000.0 / bytes, "");

  return walked == 0;
}
