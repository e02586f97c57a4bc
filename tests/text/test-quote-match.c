/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-quote-match.h"

#include <string.h>

#include "galpi-text.h"

#define PICTURE "\357\277\274"

static const char article[] =
  "가을의 반도체\n"
  "정부는 올해 예산을 10% 늘려 12조 원으로 정했다. 기업은 새 공장을 짓는다.\n"
  PICTURE "\n"
  "공장의 밤 ©갈피\n"
  "전문가는 “예산이 모자라다”라고 했다. 정부는 올해 말까지 다시 본다. 공장은 바닷가에 선다.";

/* The places where a quote is found, as start:text. */
static void
assert_found (const char *text,
              const char *quote,
              const char *prefix,
              const char *suffix,
              const char *expected)
{
  g_autoptr(GalpiQuoteMatcher) matcher = galpi_quote_matcher_new (text);
  g_autoptr(GArray) places = galpi_quote_matcher_find (matcher, quote, prefix, suffix);
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      GalpiRange range = g_array_index (places, GalpiRange, i);
      g_autofree char *there = galpi_text_substring (text, range);

      g_string_append_printf (shown, "%s%u:%s", i > 0 ? "|" : "", range.start, there);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_find_every_place (void)
{
  assert_found ("하나 둘 하나", "하나", NULL, NULL, "0:하나|5:하나");
  assert_found ("가가가", "가가", NULL, NULL, "0:가가|1:가가");
  assert_found ("하나", "둘", NULL, NULL, "");
  assert_found ("하나", "하나 둘", NULL, NULL, "");
  assert_found ("", "하나", NULL, NULL, "");
  assert_found ("하나", "", NULL, NULL, "");
  assert_found ("하나 둘", " \n", NULL, NULL, "");
}

static void
test_find_folds_white_space (void)
{
  assert_found ("하나  둘\t셋", "하나 둘 셋", NULL, NULL, "0:하나  둘\t셋");
  assert_found ("하나 둘", " 하나\n\n둘 ", NULL, NULL, "0:하나 둘");
  assert_found ("하나둘", "하나 둘", NULL, NULL, "");
  assert_found ("a\302\240b", "a b", NULL, NULL, "0:a\302\240b");
}

static void
test_find_crosses_blocks_and_pictures (void)
{
  assert_found ("첫 끝.\n" PICTURE "\n둘째 시작", "끝. 둘째", NULL, NULL,
                "2:끝.\n" PICTURE "\n둘째");
  assert_found (PICTURE "\n글", "글", NULL, NULL, "2:글");
}

static void
test_find_composes (void)
{
  g_autofree char *decomposed = g_utf8_normalize ("공장", -1, G_NORMALIZE_NFD);

  assert_found ("새 공장", decomposed, NULL, NULL, "2:공장");
}

static void
test_find_minds_context (void)
{
  assert_found (article, "정부는 올해", NULL, NULL, "8:정부는 올해|88:정부는 올해");
  assert_found (article, "정부는 올해", NULL, "예산을", "8:정부는 올해");
  assert_found (article, "정부는 올해", "라고 했다. ", NULL, "88:정부는 올해");
  assert_found (article, "정부는 올해", "반도체", "예산을 10%", "8:정부는 올해");
  assert_found (article, "정부는 올해", "없는 말", NULL, "");
}

static void
assert_matched (const char *text,
                const char *quote,
                const char *prefix,
                const char *suffix,
                gint64      hint,
                const char *expected)
{
  g_autoptr(GalpiQuoteMatcher) matcher = galpi_quote_matcher_new (text);
  g_autofree char *there = NULL;
  GalpiQuoteMatch match;

  if (expected == NULL)
    {
      g_assert_false (galpi_quote_matcher_match (matcher, quote, prefix, suffix, hint, &match));
      return;
    }

  g_assert_true (galpi_quote_matcher_match (matcher, quote, prefix, suffix, hint, &match));
  there = galpi_text_substring (text, match.range);
  g_assert_cmpstr (there, ==, expected);
}

static void
test_match_takes_the_nearest_words (void)
{
  assert_matched (article, "기업은 새로 공장을 짓는다", NULL, NULL, -1, "기업은 새 공장을 짓는다");
  assert_matched (article, "전문가들은 “예산이 모자란다”", NULL, NULL, -1,
                  "전문가는 “예산이 모자라다”");
  assert_matched (article, "바다에는 아무도 없었고 새들만 날아갔다", NULL, NULL, -1, NULL);
  assert_matched (article, "", NULL, NULL, -1, NULL);
  assert_matched ("", "정부", NULL, NULL, -1, NULL);
}

static void
test_match_minds_context_and_place (void)
{
  g_autoptr(GalpiQuoteMatcher) matcher = galpi_quote_matcher_new (article);
  GalpiQuoteMatch match;

  g_assert_true (galpi_quote_matcher_match (matcher, "정부는 올해", "했다. ", "말까지", -1, &match));
  g_assert_cmpuint (match.range.start, ==, 88);
  g_assert_true (galpi_quote_matcher_match (matcher, "정부는 올해", NULL, NULL, 80, &match));
  g_assert_cmpuint (match.range.start, ==, 88);
  g_assert_true (galpi_quote_matcher_match (matcher, "정부는 올해", NULL, NULL, -1, &match));
  g_assert_cmpuint (match.range.start, ==, 8);
}

static void
test_match_scores_fall_with_errors (void)
{
  static const char *const quotes[] = {
    "새 공장을 짓는다", "새 공장을 짓었다", "새 공방을 짓었다", "헌 공방을 짓었다",
  };
  g_autoptr(GalpiQuoteMatcher) matcher = galpi_quote_matcher_new (article);
  double last = 2;

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      GalpiQuoteMatch match;

      g_assert_true (galpi_quote_matcher_match (matcher, quotes[i], NULL, NULL, -1, &match));
      g_assert_cmpfloat (match.score, <, last);
      if (i == 0)
        g_assert_cmpfloat (match.score, ==, 1);
      last = match.score;
    }
}

/* An anchor on the first place of @quote in @old, found again in @new. */
static GalpiAnchor *
resolve (const char *old,
         const char *quote,
         const char *new)
{
  g_autoptr(GalpiQuoteMatcher) before = galpi_quote_matcher_new (old);
  g_autoptr(GalpiQuoteMatcher) after = galpi_quote_matcher_new (new);
  g_autoptr(GArray) places = galpi_quote_matcher_find (before, quote, NULL, NULL);
  g_autoptr(GalpiAnchor) anchor = NULL;

  g_assert_cmpuint (places->len, >, 0);
  anchor = galpi_anchor_new_for_range (old, g_array_index (places, GalpiRange, 0));
  return galpi_quote_matcher_resolve (after, anchor);
}

static void
assert_resolved (const char *old,
                 const char *quote,
                 const char *new,
                 const char *expected)
{
  g_autoptr(GalpiAnchor) anchor = resolve (old, quote, new);
  g_autoptr(GalpiAnchor) fresh = NULL;
  g_autofree char *there = NULL;

  g_assert_cmpint (anchor->state, ==, GALPI_ANCHOR_PLACE);
  there = galpi_text_substring (new, anchor->range);
  g_assert_cmpstr (there, ==, expected);

  /* It is an anchor of the new text. */
  fresh = galpi_anchor_new_for_range (new, anchor->range);
  g_assert_true (galpi_anchor_equal (anchor, fresh));
}

static void
assert_lost (const char *old,
             const char *quote,
             const char *new)
{
  g_autoptr(GalpiAnchor) anchor = resolve (old, quote, new);

  g_assert_cmpint (anchor->state, ==, GALPI_ANCHOR_LOST);
  g_assert_cmpstr (anchor->quote, ==, quote);
}

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_autoptr(GString) string = g_string_new (text);

  g_assert_cmpuint (g_string_replace (string, old, new, 0), >, 0);
  return g_strdup (string->str);
}

static void
test_resolve_stays_in_the_same_text (void)
{
  assert_resolved (article, "새 공장을 짓는다", article, "새 공장을 짓는다");
  assert_resolved (article, "짓는다.\n" PICTURE "\n공장의", article, "짓는다.\n" PICTURE "\n공장의");
  assert_resolved (article, "가을", article, "가을");
}

static void
test_resolve_follows_what_moved (void)
{
  g_autofree char *longer = g_strconcat ("속보: 새 머리말이 붙었다.\n", article, NULL);
  g_autofree char *without_picture = replace (article, PICTURE "\n", "");

  assert_resolved (article, "공장", longer, "공장");
  assert_resolved (article, "짓는다.\n" PICTURE "\n공장의", without_picture, "짓는다.\n공장의");
}

static void
test_resolve_finds_changed_words (void)
{
  g_autofree char *edited = replace (article, "10% 늘려 12조 원으로", "9.8% 늘려 11조 원으로");

  assert_resolved (article, "올해 예산을 10% 늘려 12조 원으로 정했다", edited,
                   "올해 예산을 9.8% 늘려 11조 원으로 정했다");
}

static void
test_resolve_tells_twins_apart (void)
{
  g_autofree char *swapped = NULL;

  swapped = g_strconcat ("정부는 올해 말까지 다시 본다. 공장은 바닷가에 선다.\n",
                         "정부는 올해 예산을 10% 늘려 12조 원으로 정했다.", NULL);
  {
    g_autoptr(GalpiAnchor) anchor = resolve (article, "정부는 올해", swapped);
    g_autofree char *after = NULL;

    g_assert_cmpint (anchor->state, ==, GALPI_ANCHOR_PLACE);
    after = galpi_text_substring (swapped, (GalpiRange) { anchor->range.end,
                                                          anchor->range.end + 4 });
    g_assert_cmpstr (after, ==, " 예산을");
  }
}

static void
test_resolve_loses_what_is_gone (void)
{
  g_autofree char *shorter = replace (article, "기업은 새 공장을 짓는다.", "");

  assert_lost (article, "기업은 새 공장을 짓는다", shorter);
  assert_lost (article, "기업", shorter);
  assert_lost (article, "정부는 올해 예산을 10% 늘려 12조 원으로 정했다.",
               "전혀 다른 글이다. 바다와 새와 바람만 나온다.");
  assert_lost (article, "가을", "");
}

static void
test_resolve_loses_a_short_word_elsewhere (void)
{
  /* The same word stands in another statement only. */
  assert_lost (article, "예산", "학교 급식이 달라진다. 부모들은 예산보다 맛을 먼저 보자고 한다.");
}

static void
test_resolve_finds_what_was_lost (void)
{
  g_autoptr(GalpiQuoteMatcher) matcher = galpi_quote_matcher_new (article);
  g_autoptr(GalpiAnchor) lost = NULL;
  g_autoptr(GalpiAnchor) anchor = NULL;

  lost = galpi_anchor_new (GALPI_ANCHOR_LOST, (GalpiRange) { 900, 910 }, "공장은 바닷가에 선다",
                           "다시 본다. ", ".");
  anchor = galpi_quote_matcher_resolve (matcher, lost);

  g_assert_cmpint (anchor->state, ==, GALPI_ANCHOR_PLACE);
  g_assert_cmpstr (anchor->quote, ==, "공장은 바닷가에 선다");
}

static void
test_resolve_of_a_long_quote (void)
{
  g_autoptr(GString) old = g_string_new ("머리말.\n");
  g_autoptr(GString) new = g_string_new ("새 머리말이다.\n");
  g_autoptr(GalpiQuoteMatcher) matcher = NULL;
  g_autoptr(GalpiAnchor) anchor = NULL;
  g_autoptr(GalpiAnchor) found = NULL;
  guint start, length;

  for (guint i = 0; i < 300; i++)
    {
      g_string_append_printf (old, "항목 %u은 값이 %u이다. ", i, i * 7919 % 1000);
      g_string_append_printf (new, "항목 %u은 값이 %u%s. ", i, i * 7919 % 1000,
                              i % 10 == 0 ? "인데" : "이다");
    }

  start = 5;
  length = galpi_text_length (old->str) - start - 1;
  anchor = galpi_anchor_new_for_range (old->str, (GalpiRange) { start, start + length });
  matcher = galpi_quote_matcher_new (new->str);
  found = galpi_quote_matcher_resolve (matcher, anchor);

  g_assert_cmpint (found->state, ==, GALPI_ANCHOR_PLACE);
  g_assert_cmpuint (found->range.start, ==, 9);
  g_assert_cmpuint (found->range.end, ==, galpi_text_length (new->str) - 1);
}

/* Thousands of one word, as after tagging every hit: each goes to its own place in a text that begins
 * with more words, and where a word beside some has changed.
 */
static void
test_resolve_of_a_common_word (void)
{
  const guint n = 1200;
  g_autoptr(GString) before = g_string_new (NULL);
  g_autoptr(GString) after = g_string_new ("새로 쓴 머리말이다. ");
  g_autoptr(GalpiQuoteMatcher) matcher = NULL;
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      guint place;

      g_string_append_printf (before, "%u번째 공장의 ", i);
      g_string_append_printf (after, i % 200 == 0 ? "%u째 공장의 " : "%u번째 공장의 ", i);
      place = g_utf8_strlen (before->str, -1);
      g_array_append_val (places, place);
      place = g_utf8_strlen (after->str, -1);
      g_array_append_val (wanted, place);
      g_string_append (before, "칩을 판다. ");
      g_string_append (after, "칩을 판다. ");
    }

  matcher = galpi_quote_matcher_new (after->str);
  for (guint i = 0; i < n; i++)
    {
      guint start = g_array_index (places, guint, i);
      g_autoptr(GalpiAnchor) anchor =
        galpi_anchor_new_for_range (before->str, (GalpiRange) { start, start + 1 });
      g_autoptr(GalpiAnchor) found = galpi_quote_matcher_resolve (matcher, anchor);

      g_assert_cmpint (found->state, ==, GALPI_ANCHOR_PLACE);
      g_assert_cmpuint (found->range.start, ==, g_array_index (wanted, guint, i));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/quote-match/find-every-place", test_find_every_place);
  g_test_add_func ("/text/quote-match/find-folds-white-space", test_find_folds_white_space);
  g_test_add_func ("/text/quote-match/find-crosses-blocks-and-pictures",
                   test_find_crosses_blocks_and_pictures);
  g_test_add_func ("/text/quote-match/find-composes", test_find_composes);
  g_test_add_func ("/text/quote-match/find-minds-context", test_find_minds_context);
  g_test_add_func ("/text/quote-match/match-takes-the-nearest-words",
                   test_match_takes_the_nearest_words);
  g_test_add_func ("/text/quote-match/match-minds-context-and-place",
                   test_match_minds_context_and_place);
  g_test_add_func ("/text/quote-match/match-scores-fall-with-errors",
                   test_match_scores_fall_with_errors);
  g_test_add_func ("/text/quote-match/resolve-stays-in-the-same-text",
                   test_resolve_stays_in_the_same_text);
  g_test_add_func ("/text/quote-match/resolve-follows-what-moved",
                   test_resolve_follows_what_moved);
  g_test_add_func ("/text/quote-match/resolve-finds-changed-words",
                   test_resolve_finds_changed_words);
  g_test_add_func ("/text/quote-match/resolve-tells-twins-apart", test_resolve_tells_twins_apart);
  g_test_add_func ("/text/quote-match/resolve-loses-what-is-gone",
                   test_resolve_loses_what_is_gone);
  g_test_add_func ("/text/quote-match/resolve-loses-a-short-word-elsewhere",
                   test_resolve_loses_a_short_word_elsewhere);
  g_test_add_func ("/text/quote-match/resolve-finds-what-was-lost",
                   test_resolve_finds_what_was_lost);
  g_test_add_func ("/text/quote-match/resolve-of-a-long-quote", test_resolve_of_a_long_quote);
  g_test_add_func ("/text/quote-match/resolve-of-a-common-word", test_resolve_of_a_common_word);

  return g_test_run ();
}
