/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-script.h"

static void
test_classes (void)
{
  static const struct
  {
    gunichar character;
    GalpiScript script;
  } cases[] = {
    { 'a', GALPI_SCRIPT_LATIN },
    { 'Z', GALPI_SCRIPT_LATIN },
    { 0xe9 /* é */, GALPI_SCRIPT_LATIN },
    { 0xff21 /* full-width A */, GALPI_SCRIPT_LATIN },
    { '7', GALPI_SCRIPT_DIGIT },
    { 0xff17 /* full-width 7 */, GALPI_SCRIPT_DIGIT },
    { 0xb2 /* ² */, GALPI_SCRIPT_DIGIT },
    { 0xac00 /* 가 */, GALPI_SCRIPT_HANGUL },
    { 0xd7a3 /* 힣 */, GALPI_SCRIPT_HANGUL },
    { 0x3131 /* ㄱ */, GALPI_SCRIPT_HANGUL },
    { 0x1112 /* a Jamo */, GALPI_SCRIPT_HANGUL },
    { 0x4e2d /* 中 */, GALPI_SCRIPT_CJK },
    { 0x20000, GALPI_SCRIPT_CJK },
    { 0x3042 /* あ */, GALPI_SCRIPT_CJK },
    { 0x30ab /* カ */, GALPI_SCRIPT_CJK },
    { 0x30fc /* ー */, GALPI_SCRIPT_CJK },
    { 0x3b1 /* α */, GALPI_SCRIPT_LETTER },
    { 0x416 /* Ж */, GALPI_SCRIPT_LETTER },
    { ' ', GALPI_SCRIPT_OTHER },
    { '\n', GALPI_SCRIPT_OTHER },
    { '+', GALPI_SCRIPT_OTHER },
    { 0x20ac /* € */, GALPI_SCRIPT_OTHER },
    { 0xb7 /* · */, GALPI_SCRIPT_OTHER },
    { 0x3002 /* 。 */, GALPI_SCRIPT_OTHER },
    { 0xfffc, GALPI_SCRIPT_OTHER },
    { 0x1f600, GALPI_SCRIPT_OTHER },
    { 0x301 /* a combining mark */, GALPI_SCRIPT_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("U+%04X", cases[i].character);
      g_assert_cmpint (galpi_script_of (cases[i].character), ==, cases[i].script);
    }
}

static void
assert_run (GalpiScriptRun *run,
            GalpiScript     script,
            guint           start,
            const char     *text)
{
  g_autofree char *piece = NULL;

  g_assert_true (galpi_script_run_next (run));
  piece = g_strndup (run->start, run->end - run->start);
  g_assert_cmpstr (piece, ==, text);
  g_assert_cmpint (run->script, ==, script);
  g_assert_cmpuint (run->range.start, ==, start);
  g_assert_cmpuint (galpi_range_length (run->range), ==, g_utf8_strlen (text, -1));
}

static void
test_runs_cover_the_text (void)
{
  GalpiScriptRun run;

  galpi_script_run_init (&run, "SK하이닉스, HBM3를 中国에");
  assert_run (&run, GALPI_SCRIPT_LATIN, 0, "SK");
  assert_run (&run, GALPI_SCRIPT_HANGUL, 2, "하이닉스");
  assert_run (&run, GALPI_SCRIPT_OTHER, 6, ", ");
  assert_run (&run, GALPI_SCRIPT_LATIN, 8, "HBM");
  assert_run (&run, GALPI_SCRIPT_DIGIT, 11, "3");
  assert_run (&run, GALPI_SCRIPT_HANGUL, 12, "를");
  assert_run (&run, GALPI_SCRIPT_OTHER, 13, " ");
  assert_run (&run, GALPI_SCRIPT_CJK, 14, "中国");
  assert_run (&run, GALPI_SCRIPT_HANGUL, 16, "에");
  g_assert_false (galpi_script_run_next (&run));
  g_assert_false (galpi_script_run_next (&run));
}

static void
test_marks_stay_with_their_letter (void)
{
  GalpiScriptRun run;

  galpi_script_run_init (&run, "e\314\201a1");
  assert_run (&run, GALPI_SCRIPT_LATIN, 0, "e\314\201a");
  assert_run (&run, GALPI_SCRIPT_DIGIT, 3, "1");
}

static void
test_no_text_has_no_runs (void)
{
  GalpiScriptRun run;

  galpi_script_run_init (&run, "");
  g_assert_false (galpi_script_run_next (&run));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/script/classes", test_classes);
  g_test_add_func ("/text/script/runs-cover-the-text", test_runs_cover_the_text);
  g_test_add_func ("/text/script/marks-stay-with-their-letter", test_marks_stay_with_their_letter);
  g_test_add_func ("/text/script/no-text-has-no-runs", test_no_text_has_no_runs);

  return g_test_run ();
}
