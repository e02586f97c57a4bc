/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-spelling-private.h"

static void
assert_same (const char *a,
             const char *b,
             gboolean    same)
{
  g_autofree char *key_a = galpi_name_fold (a);
  g_autofree char *key_b = galpi_name_fold (b);

  if (same)
    g_assert_cmpstr (key_a, ==, key_b);
  else
    g_assert_cmpstr (key_a, !=, key_b);
}

static void
test_folds (void)
{
  assert_same ("LG 에너지솔루션", "LG에너지솔루션", TRUE);
  assert_same ("버락·오바마", "버락 오바마", TRUE);
  assert_same ("GPT-4", "gpt4", TRUE);
  assert_same ("Apple’s", "Apple", TRUE);
  assert_same ("Apple's", "APPLE", TRUE);
  assert_same ("U.S.", "US", TRUE);
  assert_same ("ＡＢＣ", "ABC", TRUE);
  assert_same ("005930.KS", "005930", TRUE);
}

static void
test_keeps_apart (void)
{
  assert_same ("GPT-4.1", "GPT-41", FALSE);
  assert_same ("747-8", "7478", FALSE);
  assert_same ("R&D", "RD", FALSE);
  assert_same ("C++", "C", FALSE);
  assert_same ("삼성", "삼성전자", FALSE);
  assert_same ("Paris", "Pari", FALSE);
}

/* Nothing is left of marks alone, which are told apart all the same. */
static void
test_folds_anything (void)
{
  assert_same ("…", "!", FALSE);
  assert_same ("", "'s", FALSE);
}

static void
test_tells_abbreviations (void)
{
  g_assert_true (galpi_name_abbreviates ("WHO", "세계보건기구"));
  g_assert_true (galpi_name_abbreviates ("IoT", "사물인터넷"));
  g_assert_true (galpi_name_abbreviates ("KDI", "Korea Development Institute"));
  g_assert_true (galpi_name_abbreviates ("전경련", "전국경제인연합회"));
  g_assert_false (galpi_name_abbreviates ("세계보건기구", "WHO"));
  g_assert_false (galpi_name_abbreviates ("Mark Zuckerberg", "마크 저커버그"));
  g_assert_false (galpi_name_abbreviates ("005930", "삼성전자"));
  g_assert_false (galpi_name_abbreviates ("WHO", "UNO"));
}

static void
test_tells_whole_korean_names (void)
{
  g_assert_true (galpi_name_is_korean_person ("한상철"));
  g_assert_true (galpi_name_is_korean_person ("안산"));
  g_assert_true (galpi_name_is_korean_person ("남궁민수"));
  g_assert_false (galpi_name_is_korean_person ("저커버그"));
  g_assert_false (galpi_name_is_korean_person ("브라운"));
  g_assert_false (galpi_name_is_korean_person ("한"));
  g_assert_false (galpi_name_is_korean_person ("Han"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/name-spelling/folds", test_folds);
  g_test_add_func ("/store/name-spelling/keeps-apart", test_keeps_apart);
  g_test_add_func ("/store/name-spelling/folds-anything", test_folds_anything);
  g_test_add_func ("/store/name-spelling/tells-abbreviations", test_tells_abbreviations);
  g_test_add_func ("/store/name-spelling/tells-whole-korean-names", test_tells_whole_korean_names);

  return g_test_run ();
}
