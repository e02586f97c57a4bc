/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "galpi-reading.h"
#include "galpi-search-cut.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

/* How fast articles are read, whether the time grows with their length only, what memory it takes
 * beside text and findings, and how that compares with chrono-node on the same English text. */

#define N_TEXTS 200
#define N_PARAGRAPHS 40

#define MEGABYTE 1000000

/* Of English, in one text: a megabyte. */
#define N_SENTENCES 15000

/* The least that is asked for. */
#define MIN_SPEED 10.0
#define MAX_GROWTH 1.1
#define MIN_TIMES_CHRONO 50.0

static guint walked;

static void
walk (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    walked += g_utf8_get_char (p);
}

static gboolean
measure_articles (GalpiDay base)
{
  gint64 bytes = 0, walking = 0, cutting = 0, reading = 0;
  guint n_findings = 0;
  double speed;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = bench_make_text (i, N_PARAGRAPHS);
      g_autofree char *cut = NULL;
      g_autoptr(GPtrArray) findings = NULL;
      gint64 start;

      bytes += (gint64) strlen (text);
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

  speed = (double) bytes / (double) reading;
  bench_compare ("reading, against walking the text", (double) reading, (double) walking, 0);
  bench_compare ("cutting for search, against walking the text", (double) cutting,
                 (double) walking, 0);
  bench_tell ("reading", speed, "MB/s");
  bench_tell ("findings a kilobyte", n_findings * 1000.0 / (double) bytes, "");
  return speed >= MIN_SPEED;
}

/* Articles one after the other, so that names come again as they do in a library. */
static char *
make_long_text (gsize size)
{
  g_autoptr(GString) text = g_string_sized_new (size + 100000);

  for (guint i = 0; text->len < size; i++)
    {
      g_autofree char *part = bench_make_text (i % N_TEXTS, N_PARAGRAPHS);

      g_string_append (text, part);
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* A line of /proc/self/status, in bytes. */
static double
status_bytes (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, name);
  return line != NULL ? g_ascii_strtod (line + strlen (name), NULL) * 1024 : 0;
}

/* Lets the largest memory so far be counted from now on. */
static void
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static gsize
held_bytes (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* Microseconds a byte of one reading; gives back all memory afterwards, so that every reading has
 * to ask for it anew. */
static double
read_once (const char *text,
           GalpiDay    base,
           gsize       megabytes,
           gboolean    tell)
{
  gsize held = held_bytes ();
  double before, taken, size;
  g_autoptr(GPtrArray) findings = NULL;
  gint64 start;

  forget_peak ();
  before = status_bytes ("VmRSS:");
  start = bench_used_time ();
  findings = galpi_reading_read (text, base);
  taken = (double) (bench_used_time () - start);
  size = (double) (held_bytes () - held);

  if (tell)
    {
      g_autofree char *findings_of = g_strdup_printf ("memory for findings, %zu MB", megabytes);
      g_autofree char *beside = g_strdup_printf ("memory beside them, %zu MB", megabytes);
      double more = status_bytes ("VmHWM:") - before - size;

      bench_tell (findings_of, size / MEGABYTE, "MB");
      bench_tell (beside, MAX (more, 0) / MEGABYTE, "MB");
    }
  return taken / (double) strlen (text);
}

/* The best of some, as others use the machine too. */
static double
time_a_byte (gsize    megabytes,
             guint    times,
             GalpiDay base)
{
  g_autofree char *text = make_long_text (megabytes * MEGABYTE);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < times; i++)
    {
      double taken;

      malloc_trim (0);
      taken = read_once (text, base, megabytes, i == 0);
      best = MIN (best, taken);
    }
  return best;
}

static gboolean
measure_growth (GalpiDay base)
{
  double one = time_a_byte (1, 9, base), four = time_a_byte (4, 5, base);
  double sixteen = time_a_byte (16, 5, base), all = time_a_byte (64, 3, base);

  bench_compare ("a megabyte of 4, against one alone", four * MEGABYTE, one * MEGABYTE,
                 MAX_GROWTH);
  bench_compare ("a megabyte of 16", sixteen * MEGABYTE, one * MEGABYTE, MAX_GROWTH);
  return bench_compare ("a megabyte of 64", all * MEGABYTE, one * MEGABYTE, MAX_GROWTH);
}

/* F stands for a firm, M for a month, N for a number. */
static const char *const english[] = {
  "F said on M N, 2023 that it would build a plant by the end of next year.",
  "The investment of $N billion is about twice what F spent between 2019 and 2021.",
  "Revenue rose N percent from a year earlier in the third quarter.",
  "Analysts expect the market to grow for the next N years.",
  "A spokesman for F said last Tuesday that N million people use the service.",
  "The chip, which F unveiled three weeks ago, will ship in early M.",
  "It has N employees in Seoul and a research centre near Boston.",
  "F was founded in 1998 and listed N years later.",
  "The company does not comment on what its customers plan.",
  "Its share of the market is thought to be larger than that of its rivals.",
};

static char *
make_english (guint n_sentences)
{
  static const char *const firms[] = { "Acme", "Globex", "Initech", "Umbrella", "Hooli" };
  static const char *const months[] = { "March", "June", "September", "November" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    {
      for (const char *p = english[g_rand_int_range (rand, 0, G_N_ELEMENTS (english))]; *p != '\0';
           p++)
        {
          /* A letter that stands alone. */
          gboolean alone = !g_ascii_isalpha (p[1]) && !(p > english[0] && g_ascii_isalpha (p[-1]));

          if (*p == 'F' && alone)
            g_string_append (text, firms[g_rand_int_range (rand, 0, G_N_ELEMENTS (firms))]);
          else if (*p == 'M' && alone)
            g_string_append (text, months[g_rand_int_range (rand, 0, G_N_ELEMENTS (months))]);
          else if (*p == 'N' && alone)
            g_string_append_printf (text, "%d", g_rand_int_range (rand, 1, 28));
          else
            g_string_append_c (text, *p);
        }
      g_string_append (text, i % 4 == 3 ? "\n" : " ");
    }
  return g_string_free_and_steal (text);
}

/* What one program took for a text: its paragraphs alone, and the whole. */
typedef struct
{
  double alone;      /* milliseconds */
  double whole;
  guint  n_alone;    /* times found */
  guint  n_whole;
} English;

/* Fetches chrono-node into @cache. */
static gboolean
install_chrono (const char  *npm,
                const char  *cache,
                GError     **error)
{
  const char *argv[] = { npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", cache,
                         "chrono-node@2.10.3", NULL };
  int status = 0;

  g_mkdir_with_parents (cache, 0700);
  return g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                       error)
         && g_spawn_check_wait_status (status, error);
}

static gboolean
run_chrono (const char *path,
            English    *taken)
{
  const char *script = g_getenv ("GALPI_BENCH_CHRONO"), *cache = g_getenv ("GALPI_BENCH_CACHE");
  g_autofree char *npm = g_find_program_in_path ("npm");
  g_autofree char *node = g_find_program_in_path ("node");
  g_autofree char *module = NULL, *output = NULL;
  g_autoptr(GError) error = NULL;
  const char *argv[] = { node, script, NULL, path, NULL };
  int status = 0;

  if (script == NULL || cache == NULL || npm == NULL || node == NULL)
    {
      printf ("chrono-node is left out: node and npm are not there\n");
      return FALSE;
    }

  module = g_build_filename (cache, "node_modules", "chrono-node", NULL);
  argv[2] = module;
  if ((!g_file_test (module, G_FILE_TEST_IS_DIR) && !install_chrono (npm, cache, &error))
      || !g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                        &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    {
      printf ("chrono-node is left out: %s\n", error->message);
      return FALSE;
    }
  return sscanf (output, "%lf %u %lf %u", &taken->alone, &taken->n_alone, &taken->whole,
                 &taken->n_whole) == 4;
}

/* Milliseconds to read one text; counts its times. */
static double
read_english (const char *text,
              GalpiDay    base,
              guint      *n_times)
{
  gint64 start = bench_used_time ();
  g_autoptr(GPtrArray) found = galpi_reading_read (text, base);
  double taken = (double) (bench_used_time () - start) / 1000;

  for (guint i = 0; i < found->len; i++)
    *n_times += ((const GalpiFinding *) found->pdata[i])->kind == GALPI_FINDING_TIME;
  return taken;
}

static English
measure_english (const char *text,
                 GalpiDay    base)
{
  g_auto(GStrv) paragraphs = g_strsplit (text, "\n", -1);
  English best = { G_MAXDOUBLE, G_MAXDOUBLE, 0, 0 };

  for (guint round = 0; round < 3; round++)
    {
      double alone = 0, whole;

      best.n_alone = best.n_whole = 0;
      for (guint i = 0; paragraphs[i] != NULL; i++)
        alone += read_english (paragraphs[i], base, &best.n_alone);
      whole = read_english (text, base, &best.n_whole);
      best.alone = MIN (best.alone, alone);
      best.whole = MIN (best.whole, whole);
    }
  return best;
}

static gboolean
measure_against_chrono (GalpiDay base)
{
  g_autofree char *text = make_english (N_SENTENCES), *path = NULL;
  English ours = measure_english (text, base), chrono;
  double bytes = (double) strlen (text);
  gboolean run;

  bench_tell ("reading English, all kinds", bytes / ours.whole / 1000, "MB/s");
  path = g_build_filename (g_get_tmp_dir (), "galpi-bench-english.txt", NULL);
  if (!g_file_set_contents (path, text, -1, NULL))
    return FALSE;
  run = run_chrono (path, &chrono);
  g_unlink (path);
  if (!run)
    return TRUE;

  printf ("times in %.0f bytes of English: %u, chrono-node finds %u\n", bytes, ours.n_whole,
          chrono.n_whole);
  bench_compare ("chrono-node, paragraph by paragraph", chrono.alone * 1000, ours.alone * 1000, 0);
  bench_compare ("chrono-node, as one text", chrono.whole * 1000, ours.whole * 1000, 0);
  return chrono.whole >= MIN_TIMES_CHRONO * ours.whole;
}

int
main (int   argc,
      char *argv[])
{
  GalpiDay base = galpi_day_new (2024, 5, 7);
  gboolean fast = measure_articles (base), close, linear;

  close = measure_against_chrono (base);
  linear = measure_growth (base);
  return walked == 0 || !fast || !linear || !close;
}
