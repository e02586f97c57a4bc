/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bench.h"
#include "galpi-completion.h"

/* What a key costs among ten thousand tags, beside the least that could be done: strstr() in each, on names
 * that were folded before.
 */

#define N_TAGS 10000
#define N_ROUNDS 101

static char *
make_path (GRand *random)
{
  static const char * const words[] = {
    "시장", "반도체", "수출", "금리", "배터리", "전력망", "인공지능", "공급망", "환율", "투자", "정책", "AI", "HBM",
    "policy", "supply chain", "demand",
  };
  GString *path = g_string_new (NULL);
  guint depth = g_rand_int_range (random, 1, 4);

  for (guint i = 0; i < depth; i++)
    g_string_append_printf (path, "%s%s %u", i > 0 ? "/" : "",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                            g_rand_int_range (random, 0, 1000));

  return g_string_free_and_steal (path);
}

static guint
find_bare (char       **folded,
           const char  *typed)
{
  g_autofree char *needle = g_utf8_casefold (typed, -1);
  guint n = 0;

  for (guint i = 0; i < N_TAGS; i++)
    n += strstr (folded[i], needle) != NULL;

  return n;
}

static void
compare (GalpiCompletion  *completion,
         char            **folded,
         const char       *typed)
{
  BenchTimes *ours = bench_times_new ();
  BenchTimes *bare = bench_times_new ();
  g_autofree char *what = NULL;
  guint n_ours = 0;
  guint n_bare = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr(GArray) found = galpi_completion_find (completion, typed, 0);
      gint64 between = g_get_monotonic_time ();

      n_ours = found->len;
      n_bare = find_bare (folded, typed);
      bench_times_add (ours, between - start);
      bench_times_add (bare, g_get_monotonic_time () - between);
    }

  what = g_strdup_printf ("\"%s\" in %u tags (%u found, strstr %u)", typed, N_TAGS, n_ours, n_bare);
  bench_compare (what, bench_times_median (ours), bench_times_median (bare), 0);
  g_array_unref (ours);
  g_array_unref (bare);
}

int
main (void)
{
  static const char * const typed[] = {
    "반도체", "ㅂㄷㅊ", "반돛", "ㅅ", "supply", "없는말", "시장 1/금",
  };
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  char *paths[N_TAGS];
  char *folded[N_TAGS];
  GalpiCompletion *completion;
  gint64 start;

  for (guint i = 0; i < N_TAGS; i++)
    {
      paths[i] = make_path (random);
      folded[i] = g_utf8_casefold (paths[i], -1);
    }

  start = g_get_monotonic_time ();
  completion = galpi_completion_new ((const char * const *) paths, N_TAGS);
  bench_tell ("making 10,000 tags ready, once", (g_get_monotonic_time () - start) / 1000.0, "ms");
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    compare (completion, folded, typed[i]);

  galpi_completion_free (completion);
  for (guint i = 0; i < N_TAGS; i++)
    {
      g_free (paths[i]);
      g_free (folded[i]);
    }

  return 0;
}
