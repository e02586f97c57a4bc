/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

gint64
bench_used_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

BenchTimes *
bench_times_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
bench_times_add (BenchTimes *self,
                 gint64      time)
{
  g_array_append_val (self, time);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

double
bench_times_median (BenchTimes *self)
{
  g_array_sort (self, compare_times);
  return g_array_index (self, gint64, self->len / 2);
}

gboolean
bench_compare (const char *what,
               double      ours,
               double      bare,
               double      limit)
{
  double ratio = ours / MAX (bare, 0.001);
  gboolean within = limit <= 0 || ratio <= limit;

  printf ("%-46s %10.3f ms %10.3f ms  ratio %6.2f", what, ours / 1000, bare / 1000, ratio);
  if (limit > 0)
    printf (" (at most %.1f)%s", limit, within ? "" : "  TOO MUCH");
  printf ("\n");

  return within;
}

void
bench_tell (const char *what,
            double      figure,
            const char *unit)
{
  printf ("%-46s %10.3f %s\n", what, figure, unit);
}

/* F stands for a firm, N for a number. */
static const char * const sentences[] = {
  "F은 지난 N월 말 새 공장을 짓겠다고 밝혔다.",
  "투자액은 N억 달러(약 N조 원)로, F의 한 해 매출과 맞먹는다.",
  "F의 반도체 매출은 지난해보다 N% 늘었다.",
  "업계에서는 F가 앞으로 N년간 시장을 이끌 것으로 본다.",
  "F 관계자는 웹 앱 이용자가 N만 명을 넘었다고 말했다.",
  "2023년 N월 3일 F가 내놓은 칩은 메모리 공급난을 풀 열쇠로 꼽힌다.",
  "한편 F는 직원 N명을 새로 뽑는다.",
  "시장 조사에 따르면 F의 점유율은 N%다.",
};

static const char * const firms[] = {
  "가람전자", "나래반도체", "다온자동차", "라온하이텍", "마루통신", "바른은행", "새봄화학", "아라건설",
  "자람제약", "차오름식품", "하늘항공", "다래전자", "온새미로", "한빛조선",
};

static void
append_sentence (GString *text,
                 GRand   *rand)
{
  const char *firm = firms[g_rand_int_range (rand, 0, G_N_ELEMENTS (firms))];
  guint number = g_rand_int_range (rand, 1, 13);

  for (const char *p = sentences[g_rand_int_range (rand, 0, G_N_ELEMENTS (sentences))]; *p != '\0'; p++)
    {
      if (*p == 'F')
        g_string_append (text, firm);
      else if (*p == 'N')
        g_string_append_printf (text, "%u", number);
      else
        g_string_append_c (text, *p);
    }
}

char *
bench_make_text (guint seed,
                 guint n_paragraphs)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      guint n_sentences = g_rand_int_range (rand, 2, 5);

      if (i > 0)
        g_string_append_c (text, '\n');

      for (guint j = 0; j < n_sentences; j++)
        {
          if (j > 0)
            g_string_append_c (text, ' ');
          append_sentence (text, rand);
        }
    }

  return g_string_free_and_steal (text);
}

void
bench_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
