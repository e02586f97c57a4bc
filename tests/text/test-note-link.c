/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-link.h"

static void
test_links_are_found_outside_code (void)
{
  g_autoptr(GPtrArray) links =
    galpi_note_link_find ("`[[코드]]` 가 [[ 반도체 ]] [[금리|기준 금리]] [[a [[b]] [[끊긴\n줄]]");
  const GalpiNoteLink *link;

  g_assert_cmpuint (links->len, ==, 3);
  link = links->pdata[0];
  g_assert_cmpstr (link->title, ==, "반도체");
  g_assert_null (link->words);
  g_assert_cmpuint (link->range.start, ==, 11);
  g_assert_cmpuint (link->range.end, ==, 20);
  link = links->pdata[1];
  g_assert_cmpstr (link->title, ==, "금리");
  g_assert_cmpstr (link->words, ==, "기준 금리");
  link = links->pdata[2];
  g_assert_cmpstr (link->title, ==, "b");
}

static void
assert_key (const char *title,
            const char *expected)
{
  g_autofree char *key = galpi_note_link_key (title);

  g_assert_cmpstr (key, ==, expected);
}

static void
test_a_key_is_of_what_reads_alike (void)
{
  assert_key ("  AI  산업의\u00a0반지 ", "ai 산업의 반지");
  assert_key ("\u1112\u1161\u11ab", "한");
  assert_key ("A|B [초안]", "a b 초안");
  assert_key (" []| ", "");
}

static void
test_renaming_keeps_the_shown_words (void)
{
  g_autofree char *key = galpi_note_link_key ("옛 제목");
  g_autofree char *renamed =
    galpi_note_link_rename ("[[옛 제목]], [[옛  제목|거기]], [[다른 것]], `[[옛 제목]]`", key, "새 [제목]");
  g_autofree char *untouched = galpi_note_link_rename ("[[다른 것]]", key, "새 제목");

  g_assert_cmpstr (renamed, ==, "[[새 제목]], [[새 제목|거기]], [[다른 것]], `[[옛 제목]]`");
  g_assert_null (untouched);
}

static void
assert_title (const char *note,
              const char *expected)
{
  g_autofree char *title = galpi_note_title (note);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_a_note_is_called_by_its_first_line (void)
{
  assert_title ("\n\n## **금리** 전망\n둘째 줄", "금리 전망");
  assert_title ("- [[반도체|칩]]의 값", "칩의 값");
  assert_title (" \n", "");

  g_assert_true (galpi_note_title_is_link ("\n[[반도체|칩]] \n둘째 줄"));
  g_assert_false (galpi_note_title_is_link ("[[반도체]]의 값"));
  g_assert_false (galpi_note_title_is_link (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/note-link/links-are-found-outside-code", test_links_are_found_outside_code);
  g_test_add_func ("/text/note-link/a-key-is-of-what-reads-alike", test_a_key_is_of_what_reads_alike);
  g_test_add_func ("/text/note-link/renaming-keeps-the-shown-words",
                   test_renaming_keeps_the_shown_words);
  g_test_add_func ("/text/note-link/a-note-is-called-by-its-first-line",
                   test_a_note_is_called_by_its_first_line);

  return g_test_run ();
}
