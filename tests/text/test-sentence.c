/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-sentence.h"

#include "galpi-text.h"

/* Texts with a | between their sentences. */
static const char *const cases[] = {
  /* Korean */
  "비가 왔다. |그래서 우산을 샀다.",
  "정말일까? |그렇다! |글쎄… |모르겠다",
  "그는 “내일 오겠다.”라고 말했다. |비가 왔다.",
  "그는 “내일 오겠다.” 라고 말했다. |비가 왔다.",
  "그는 “왜 왔을까?” 하고 물었다.",
  "그는 “왜 왔을까?” 혼잣말을 했다. |비가 왔다.",
  "“내일은 맑다.” |그가 웃었다.",
  "“내일은 맑다.” 고 그가 말했다.",
  "‘누가 이길까?’라는 물음이다.",
  "값은 3.5배로 올랐다. |수출은 2.1% 줄었다.",
  "2024. 05. 07. 서울에서 열렸다. |비가 왔다.",
  "2024. 5. 7 서울에서 열렸다.",
  "기준일은 2024.05.07. 이후다. |비가 왔다.",
  "1. 서론",
  "예산은 2조 원이다.|그는 웃었다.",
  "예산은 2조 원이다.|‘바다’라는 배다.",
  "협정이 끝났다.[3] |그 뒤로 조용했다.[12][13]|아직 그렇다.",
  "[3]은 각주다. |협정 [가]를 보라.",
  "예산은 (정말일까?) 늘었다.",
  "(비가 왔다.) |우산을 샀다.",
  "투자처는 XY71. |다음은 미국이다.",
  "첫 줄이 끊겼고\n|둘째 줄이다.",
  "  들여쓴 줄이다.  |다음이다.  ",
  "이름은 example.com이다. |끝.",

  /* English */
  "It rained. |We bought an umbrella.",
  "Mr. Hong met Dr. Kim in Seoul. |They talked.",
  "The U.S. government paid. |Congress agreed.",
  "It left the U.S. |The plan failed.",
  "Acme Inc. said so. |Acme Corp. |The rest was silence.",
  "J. K. Rowling wrote it. |She was paid $3.50.",
  "See No. 5 below. |He said no. |Then he left.",
  "He came at 5 p.m. on Monday. |It rained.",
  "“Really?” he asked. |“Yes.” |She nodded.",
  "She said “it rained.” |Then she left.",
  "Who won? |Nobody! |iPhone sales rose.",
  "It grew 3.5 percent in 2023. |Analysts cheered.",
  "We met on Feb. 3, 2024. |It snowed.",
  "He waited ... and left. |It rained (hard!) all day.",
  "Wait… |What?",
  "It rose in 2023. |40 firms failed.",

  /* Chinese and Japanese */
  "他来了。|我走了。",
  "「来た。」と彼は言った。|終わり。",
};

static void
test_ends (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) expected = g_strsplit (cases[i], "|", -1);
      g_autofree char *text = g_strjoinv ("", expected);
      g_autoptr(GArray) sentences = galpi_sentences_new (text);

      g_test_message ("%s", cases[i]);
      g_assert_cmpuint (sentences->len, ==, g_strv_length (expected));
      for (guint j = 0; j < sentences->len; j++)
        {
          g_autofree char *sentence = NULL;

          sentence = galpi_text_substring (text, g_array_index (sentences, GalpiRange, j));
          g_assert_cmpstr (sentence, ==, g_strstrip (expected[j]));
        }
    }
}

static void
test_lines_without_words_have_none (void)
{
  static const char *const empty[] = { "", "\n\n", "* * *", "\357\277\274", " … \n- -" };

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr(GArray) sentences = galpi_sentences_new (empty[i]);

      g_assert_cmpuint (sentences->len, ==, 0);
    }
}

static void
test_find_is_where_it_lies (void)
{
  const char *text = "하나다. 둘이다.\n셋이다.";
  g_autoptr(GArray) sentences = galpi_sentences_new (text);
  GalpiRange range;

  range = galpi_sentences_find (sentences, 0);
  g_assert_cmpuint (range.start, ==, 0);
  g_assert_cmpuint (range.end, ==, 4);

  range = galpi_sentences_find (sentences, 8);
  g_assert_cmpuint (range.start, ==, 5);
  g_assert_cmpuint (range.end, ==, 9);

  range = galpi_sentences_find (sentences, 13);
  g_assert_cmpuint (range.start, ==, 10);
  g_assert_cmpuint (range.end, ==, 14);
}

static void
test_between_is_none (void)
{
  g_autoptr(GArray) sentences = galpi_sentences_new ("하나다. 둘이다.");

  g_assert_cmpuint (galpi_range_length (galpi_sentences_find (sentences, 4)), ==, 0);
  g_assert_cmpuint (galpi_sentences_find (sentences, 4).start, ==, 4);
  g_assert_cmpuint (galpi_range_length (galpi_sentences_find (sentences, 99)), ==, 0);
}

static void
test_one_place_is_as_all (void)
{
  const char *text = "하나다. “둘이다.”라고 했다.\n\n셋. Mr. Hong left. 넷이다\n";
  g_autoptr(GArray) sentences = galpi_sentences_new (text);

  for (guint i = 0; i <= galpi_text_length (text) + 1; i++)
    {
      GalpiRange all = galpi_sentences_find (sentences, i);
      GalpiRange one = galpi_sentence_at (text, i);

      g_assert_cmpuint (one.start, ==, all.start);
      g_assert_cmpuint (one.end, ==, all.end);
    }
}

static void
test_garbage_gives_sound_ranges (void)
{
  static const char *const pieces[] = {
    ".", "?", "”", "“", "'", "\"", "(", ")", " ", "\n", "2024", "5", "다", "고", "U", "Mr", "。", "…",
  };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GArray) sentences = NULL;
      guint last = 0;

      for (guint i = 0; i < 60; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      sentences = galpi_sentences_new (text->str);
      for (guint i = 0; i < sentences->len; i++)
        {
          GalpiRange range = g_array_index (sentences, GalpiRange, i);
          g_autofree char *sentence = galpi_text_substring (text->str, range);

          g_assert_cmpuint (range.start, >=, last);
          g_assert_cmpuint (range.start, <, range.end);
          g_assert_null (strchr (sentence, '\n'));
          g_assert_false (g_str_has_prefix (sentence, " "));
          g_assert_false (g_str_has_suffix (sentence, " "));
          last = range.end;
        }
      g_assert_cmpuint (last, <=, galpi_text_length (text->str));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/sentence/ends", test_ends);
  g_test_add_func ("/text/sentence/lines-without-words-have-none",
                   test_lines_without_words_have_none);
  g_test_add_func ("/text/sentence/find-is-where-it-lies", test_find_is_where_it_lies);
  g_test_add_func ("/text/sentence/between-is-none", test_between_is_none);
  g_test_add_func ("/text/sentence/one-place-is-as-all", test_one_place_is_as_all);
  g_test_add_func ("/text/sentence/garbage-gives-sound-ranges", test_garbage_gives_sound_ranges);

  return g_test_run ();
}
