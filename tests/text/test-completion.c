/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-completion.h"

#define PATHS(...) ((const char * const []) { __VA_ARGS__, NULL })

/* The paths that @typed finds, joined by blanks. */
static void
assert_finds (const char * const *paths,
              const char         *typed,
              const char         *expected)
{
  g_autoptr(GalpiCompletion) completion =
    galpi_completion_new (paths, g_strv_length ((char **) paths));
  g_autoptr(GArray) found = galpi_completion_find (completion, typed, 0);
  g_autoptr(GString) string = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (string, "%s%s", i > 0 ? " " : "", paths[g_array_index (found, guint, i)]);
  g_assert_cmpstr (string->str, ==, expected);
}

static void
test_initials_find_syllables (void)
{
  const char * const *paths = PATHS ("배터리", "반도체", "시장/반도체", "ㅂㄷㅊ");

  assert_finds (paths, "ㅂㄷㅊ", "ㅂㄷㅊ 반도체 시장/반도체");
  assert_finds (paths, "ㅂ", "ㅂㄷㅊ 배터리 반도체 시장/반도체");
  assert_finds (paths, "ㅅㅈ/ㅂ", "시장/반도체");
  assert_finds (paths, "ㄷㅊ", "ㅂㄷㅊ 반도체 시장/반도체");
  assert_finds (paths, "ㅎ", "");
  assert_finds (PATHS ("까치", "가치"), "ㄲㅊ", "까치");
}

static void
test_joined_consonants_are_two (void)
{
  assert_finds (PATHS ("간식", "감자"), "ㄳ", "간식");
  assert_finds (PATHS ("물가 하락"), "ㅁㄱ ㅎㄹ", "물가 하락");
  assert_finds (PATHS ("발해", "바다"), "ㅂㅎ", "발해");
}

static void
test_a_syllable_is_found_while_it_grows (void)
{
  static const char * const stages[] = {
    "ㅂ", "바", "반", "받", "반ㄷ", "반도", "반돛", "반도ㅊ", "반도처", "반도체",
  };

  /* 받 is 바 and the ㄷ of what would be 바도, so it is on no way to 반도체. */
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    assert_finds (PATHS ("반도체"), stages[i],
                  g_strcmp0 (stages[i], "받") == 0 || g_strcmp0 (stages[i], "반도처") == 0 ? "" : "반도체");

  assert_finds (PATHS ("과학"), "고", "과학");
  assert_finds (PATHS ("과학"), "괗", "과학");
  assert_finds (PATHS ("값"), "갑", "값");
  assert_finds (PATHS ("닭고기"), "달", "닭고기");
  assert_finds (PATHS ("달걀"), "닭", "달걀");
  assert_finds (PATHS ("의료"), "으", "의료");
}

static void
test_only_the_last_syllable_grows (void)
{
  assert_finds (PATHS ("반도체"), "바도", "");
  assert_finds (PATHS ("반도체"), "반더", "");
}

static void
test_normal_form_and_case_do_not_matter (void)
{
  g_autofree char *nfd = g_utf8_normalize ("반도체", -1, G_NORMALIZE_NFD);
  g_autofree char *cafe = g_utf8_normalize ("Café", -1, G_NORMALIZE_NFD);
  const char * const *paths = PATHS (nfd, "SK하이닉스", cafe, "STRASSE");

  assert_finds (paths, "반도", nfd);
  assert_finds (PATHS ("반도체"), nfd, "반도체");
  assert_finds (PATHS ("반도체"), "\u1107\u110c", "");
  assert_finds (PATHS ("반도체"), "\u1107", "반도체");
  assert_finds (paths, "sk하", "SK하이닉스");
  assert_finds (paths, "CAFÉ", cafe);
  assert_finds (paths, "straße", "STRASSE");
}

static void
test_better_places_come_first (void)
{
  const char * const *paths = PATHS ("칩/수출", "소형칩", "새 칩", "칩셋", "칩", "장비/칩", "메모리칩/값");

  assert_finds (paths, "칩", "칩 장비/칩 칩셋 새 칩 소형칩 칩/수출 메모리칩/값");
}

static void
test_letter_for_letter_comes_first (void)
{
  assert_finds (PATHS ("반", "바다", "방"), "바", "바다 반 방");
  assert_finds (PATHS ("반도체", "ㅂ", "ㅂ계열"), "ㅂ", "ㅂ ㅂ계열 반도체");
}

static void
test_equally_good_ones_keep_their_order (void)
{
  assert_finds (PATHS ("나비", "나무", "나라"), "나", "나비 나무 나라");
  assert_finds (PATHS ("b", "a"), "", "b a");
  assert_finds (PATHS ("b", "a"), "  ", "b a");
}

static void
test_a_limit_keeps_the_best (void)
{
  const char * const *paths = PATHS ("가나", "나");
  g_autoptr(GalpiCompletion) completion = galpi_completion_new (paths, 2);
  g_autoptr(GArray) found = galpi_completion_find (completion, "나", 1);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 1);
}

static void
test_signs_are_signs (void)
{
  const char * const *paths = PATHS ("“인용”", "50% 할인", "a\\b", "👩‍🔬 연구", "<b>", "שלום עולם");

  assert_finds (paths, "“", "“인용”");
  assert_finds (paths, "%", "50% 할인");
  assert_finds (paths, "\\", "a\\b");
  assert_finds (paths, "👩‍🔬", "👩‍🔬 연구");
  assert_finds (paths, "<b>", "<b>");
  assert_finds (paths, "עולם", "שלום עולם");
}

static void
test_exact_is_but_for_case (void)
{
  const char * const *paths = PATHS ("시장/반도체", "AI");
  g_autoptr(GalpiCompletion) completion = galpi_completion_new (paths, 2);
  g_autofree char *nfd = g_utf8_normalize (" 시장 / 반도체", -1, G_NORMALIZE_NFD);

  g_assert_cmpint (galpi_completion_find_exact (completion, "ai "), ==, 1);
  g_assert_cmpint (galpi_completion_find_exact (completion, nfd), ==, 0);
  g_assert_cmpint (galpi_completion_find_exact (completion, "반도체"), ==, -1);
  g_assert_cmpint (galpi_completion_find_exact (completion, ""), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/completion/initials-find-syllables", test_initials_find_syllables);
  g_test_add_func ("/text/completion/joined-consonants-are-two", test_joined_consonants_are_two);
  g_test_add_func ("/text/completion/a-syllable-is-found-while-it-grows", test_a_syllable_is_found_while_it_grows);
  g_test_add_func ("/text/completion/only-the-last-syllable-grows", test_only_the_last_syllable_grows);
  g_test_add_func ("/text/completion/normal-form-and-case-do-not-matter", test_normal_form_and_case_do_not_matter);
  g_test_add_func ("/text/completion/better-places-come-first", test_better_places_come_first);
  g_test_add_func ("/text/completion/letter-for-letter-comes-first", test_letter_for_letter_comes_first);
  g_test_add_func ("/text/completion/equally-good-ones-keep-their-order", test_equally_good_ones_keep_their_order);
  g_test_add_func ("/text/completion/a-limit-keeps-the-best", test_a_limit_keeps_the_best);
  g_test_add_func ("/text/completion/signs-are-signs", test_signs_are_signs);
  g_test_add_func ("/text/completion/exact-is-but-for-case", test_exact_is_but_for_case);

  return g_test_run ();
}
