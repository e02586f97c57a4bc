/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-invariants.h"

#include "galpi-reading.h"

/* Pieces that findings are made of, so that random text is full of what is nearly one. */
static const char *const pieces[] = {
  "2024", "년", "월", "일", "5", "12", "31", "99", "0", "1,234", "3.5", "만", "억", "조", "경", "천", "여",
      "약", "원",
  "달러", "유로", "엔", "$", "₩", "€", "(", ")", "~", "-", ".", ",", ":", "/", "'", "\"", "‘", "’", " ",
      "  ", "\n",
  "지난", "다음", "이번", "오는", "올해", "말", "초", "중순", "전", "후", "간", "동안", "만에", "매년", "매주", "월요일", "오전",
      "오후",
  "시", "분", "초", "주", "개월", "달", "하루", "이틀", "한", "두", "세", "몇", "수", "이날", "전날", "그해", "부터", "까지",
      "에서",
  "사이", "와", "의", "분기", "상반기", "세기", "년대", "May", "march", "Monday", "the", "of", "in", "last",
      "next", "two",
  "million", "billion", "dollars", "to", "and", "between", "ago", "later", "early", "end of",
      "3rd", "pm", "Q3", "FY", "1Q24",
  "%", "명", "개국", "bp", "배", "CEO", "GPU", "OpenAI", "그래픽 처리 장치", "(AI)", "삼성전자", "\xef\xbf\xbc",
      "①", "한글", "金",
};

static const char *const bases[] = { "2024-05-07", "2024-02-29", "0001-01-01", "9999-12-31" };

static char *
random_text (GRand *rand,
             guint  n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (g_rand_int_range (rand, 0, 20) == 0)
      g_string_append_unichar (text, (gunichar) g_rand_int_range (rand, 1, 0xd800));
    else
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static GalpiDay
random_base (GRand *rand)
{
  int i = g_rand_int_range (rand, 0, G_N_ELEMENTS (bases) + 1);

  return i < (int) G_N_ELEMENTS (bases) ? galpi_day_parse (bases[i]) : GALPI_DAY_NONE;
}

static void
test_nearly_findings (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < (g_test_quick () ? 20000 : 400000); i++)
    {
      g_autofree char *text = random_text (rand, (guint) g_rand_int_range (rand, 1, 24));

      galpi_invariants_check (text, random_base (rand));
    }
}

static void
test_any_bytes (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 2000; i++)
    {
      char bytes[200];
      gsize n = (gsize) g_rand_int_range (rand, 0, sizeof bytes);
      g_autofree char *text = NULL, *nfc = NULL;

      for (gsize k = 0; k < n; k++)
        bytes[k] = (char) g_rand_int_range (rand, 1, 256);
      text = g_utf8_make_valid (bytes, (gssize) n);
      nfc = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      galpi_invariants_check (nfc, random_base (rand));
    }
}

static void
test_edges (void)
{
  g_autoptr(GString) endless = g_string_new (NULL);

  galpi_invariants_check ("", GALPI_DAY_NONE);
  galpi_invariants_check ("\n\n\r\n", GALPI_DAY_NONE);
  galpi_invariants_check ("5", GALPI_DAY_NONE);
  galpi_invariants_check ("2024-05-07", GALPI_DAY_NONE);

  for (guint i = 0; i < 30000; i++)
    g_string_append (endless, "1조 2천억 원(약 ");
  galpi_invariants_check (endless->str, galpi_day_parse ("2024-05-07"));

  g_string_truncate (endless, 0);
  for (guint i = 0; i < 200000; i++)
    g_string_append (endless, "9");
  galpi_invariants_check (endless->str, GALPI_DAY_NONE);

  g_string_truncate (endless, 0);
  for (guint i = 0; i < 100000; i++)
    g_string_append (endless, "가");
  galpi_invariants_check (endless->str, GALPI_DAY_NONE);
}

/* The lines of an article are read one by one: what one holds does not depend on how long it is. */
static void
test_long_lines (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) found = NULL;
  guint n = 0;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "2023년 5월 7일 값은 300만 달러였다. ");
  found = galpi_reading_read (text->str, GALPI_DAY_NONE);
  galpi_invariants_check_findings (text->str, found);
  for (guint i = 0; i < found->len; i++)
    n += ((const GalpiFinding *) found->pdata[i])->kind == GALPI_FINDING_MONEY;
  g_assert_cmpuint (n, ==, 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/any-text/nearly-findings", test_nearly_findings);
  g_test_add_func ("/reading/any-text/any-bytes", test_any_bytes);
  g_test_add_func ("/reading/any-text/edges", test_edges);
  g_test_add_func ("/reading/any-text/long-lines-are-read-whole", test_long_lines);
  return g_test_run ();
}
