/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-search-cut.h"

#include "galpi-text.h"

static void
assert_cut (const char *text,
            const char *expected)
{
  g_autofree char *words = galpi_search_cut (text);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_hangul_becomes_pairs (void)
{
  assert_cut ("하이닉스", "하이 이닉 닉스 스");
  assert_cut ("칩", "칩");
  assert_cut ("칩을 산다", "칩을 을 산다 다");
}

static void
test_han_and_kana_become_pairs (void)
{
  assert_cut ("半導体メーカー", "半導 導体 体メ メー ーカ カー ー");
}

static void
test_words_stay_whole (void)
{
  assert_cut ("HBM3E and Nvidia's GPU", "hbm3e and nvidia s gpu");
  assert_cut ("ΑΘΗΝΑ Москва", "αθηνα москва");
}

static void
test_scripts_divide (void)
{
  assert_cut ("SK하이닉스가", "sk 하이 이닉 닉스 스가 가");
  assert_cut ("3분의2", "3 분의 의 2");
}

static void
test_symbols_divide (void)
{
  assert_cut ("+++", "");
  assert_cut ("C++ / C#", "c c");
  assert_cut ("“AI·반도체”\n\357\277\274\n끝", "ai 반도 도체 체 끝");
}

static void
test_commas_join_thousands_only (void)
{
  assert_cut ("68조6,000억", "68 조 6000 억");
  assert_cut ("1,234,567", "1234567");
  assert_cut ("1,23 4,5678 6,000,", "1 23 4 5678 6000");
  assert_cut ("하나,둘", "하나 나 둘");
  assert_cut ("6,", "6");
}

static void
test_case_and_diacritics_fold (void)
{
  assert_cut ("CAFÉ cafe\314\201 Straße", "cafe cafe strasse");
  assert_cut ("İstanbul", "istanbul");
}

static void
test_any_normal_form_is_the_same (void)
{
  g_autofree char *decomposed = g_utf8_normalize ("삼성전자 café", -1, G_NORMALIZE_NFD);

  assert_cut (decomposed, "삼성 성전 전자 자 cafe");
}

static void
test_tokens_know_their_place (void)
{
  const char *text = "새 SK하이닉스, 6,000억 원…";
  g_autoptr(GalpiCut) cut = galpi_cut_new (text);
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < cut->tokens->len; i++)
    {
      const GalpiCutToken *token = &g_array_index (cut->tokens, GalpiCutToken, i);
      g_autofree char *there = galpi_text_substring (text, token->range);

      g_string_append_printf (shown, "%.*s=%s%s ", (int) token->length, cut->words + token->byte,
                              there, token->is_single ? "*" : "");
    }

  g_assert_cmpstr (shown->str, ==,
                   "새=새* sk=SK 하이=하이 이닉=이닉 닉스=닉스 스=스* 6000=6,000 억=억* 원=원* ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/search-cut/hangul-becomes-pairs", test_hangul_becomes_pairs);
  g_test_add_func ("/text/search-cut/han-and-kana-become-pairs", test_han_and_kana_become_pairs);
  g_test_add_func ("/text/search-cut/words-stay-whole", test_words_stay_whole);
  g_test_add_func ("/text/search-cut/scripts-divide", test_scripts_divide);
  g_test_add_func ("/text/search-cut/symbols-divide", test_symbols_divide);
  g_test_add_func ("/text/search-cut/commas-join-thousands-only",
                   test_commas_join_thousands_only);
  g_test_add_func ("/text/search-cut/case-and-diacritics-fold", test_case_and_diacritics_fold);
  g_test_add_func ("/text/search-cut/any-normal-form-is-the-same",
                   test_any_normal_form_is_the_same);
  g_test_add_func ("/text/search-cut/tokens-know-their-place", test_tokens_know_their_place);

  return g_test_run ();
}
