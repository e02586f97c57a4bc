/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "galpi-markdown.h"
#include "galpi-text.h"

static const char * const kinds[] = {
  "markup", "strong", "emphasis", "strike", "code", "address", "link", "heading", "item", "quote",
  "block",
};

/* Every span but mark-up: kind, level or target, and its text. */
static char *
describe (const char *note)
{
  g_autoptr(GalpiMarkdown) markdown = galpi_markdown_parse (note);
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < markdown->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (markdown->spans, GalpiMarkdownSpan, i);
      g_autofree char *text = galpi_text_substring (note, span->range);

      if (span->kind == GALPI_MARKDOWN_MARKUP)
        continue;
      g_string_append (description, kinds[span->kind]);
      if (span->level > 0)
        g_string_append_printf (description, " %u", span->level);
      if (span->target != NULL)
        g_string_append_printf (description, " <%s>", span->target);
      g_string_append_printf (description, ": %s;", text);
    }

  return g_string_free_and_steal (description);
}

/* What is left of a note when its mark-up is hidden. */
static char *
show (const char *note)
{
  g_autoptr(GalpiMarkdown) markdown = galpi_markdown_parse (note);
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (note, -1, NULL);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < markdown->spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (markdown->spans, GalpiMarkdownSpan, i);

      for (guint j = span->range.start; span->kind == GALPI_MARKDOWN_MARKUP && j < span->range.end; j++)
        characters[j] = 1;
    }
  for (guint i = 0; characters[i] != 0; i++)
    if (characters[i] != 1)
      g_string_append_unichar (shown, characters[i]);

  return g_string_free_and_steal (shown);
}

static void
assert_described (const char *note,
                  const char *expected)
{
  g_autofree char *description = describe (note);

  g_assert_cmpstr (description, ==, expected);
}

static void
assert_shown (const char *note,
              const char *expected)
{
  g_autofree char *shown = show (note);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_spans_count_code_points (void)
{
  assert_described ("예산이 **두 배**로 *늘었다*.", "strong: 두 배;emphasis: 늘었다;");
  assert_described ("~~지움~~ `코드` ***둘 다***",
                    "strike: 지움;code: 코드;emphasis: 둘 다;strong: 둘 다;");
  assert_shown ("예산이 **두 배**로 *늘었다*, `a*b`.", "예산이 두 배로 늘었다, a*b.");
}

static void
test_what_is_no_markup_stays (void)
{
  assert_shown ("2 * 3 * 4, a_b_c, 삼성_전자_, 5 > 3", "2 * 3 * 4, a_b_c, 삼성_전자_, 5 > 3");
  assert_shown ("<script>alert(1)</script> &amp; <b>굵게</b>",
                "<script>alert(1)</script> &amp; <b>굵게</b>");
  assert_shown ("    네 칸 들여 쓴 글", "네 칸 들여 쓴 글");
  assert_shown ("[1]: https://example.org", "[1]: https://example.org");
  assert_shown ("\\*별표\\*", "*별표*");
  assert_shown ("", "");
}

static void
test_addresses_have_their_target (void)
{
  assert_described ("[보고서](https://example.org/r \"제목\")",
                    "address <https://example.org/r>: 보고서;");
  assert_described ("https://example.org/a 참고", "address <https://example.org/a>: https://example.org/a;");
}

static void
test_links_are_titles (void)
{
  assert_described ("[[AI *산업*의 반지]]와 [[금리|기준 금리]]",
                    "link <AI *산업*의 반지>: [[AI *산업*의 반지]];link <금리>: [[금리|기준 금리]];");
  assert_shown ("**[[AI *산업*의 반지]]** [[금리|기준 금리]]", "AI *산업*의 반지 기준 금리");
  assert_described ("`[[코드]]` [[]] [[ ]] [[끝나지 않음", "code: [[코드]];");
  assert_described ("```\n[[코드]]\n```\n[[제목]]",
                    "block: ```\n[[코드]]\n```;link <제목>: [[제목]];");
}

static void
test_blocks_have_their_lines (void)
{
  assert_described ("# 큰 제목\n\n## 작은\n글", "heading 1: # 큰 제목;heading 2: ## 작은;");
  assert_described ("제목\n===\n글", "heading 1: 제목\n===;");
  assert_described ("> 인용한\n> 두 줄", "quote: > 인용한\n> 두 줄;");
  assert_described ("- 하나\n- 둘\n  1. 안", "item 1: - 하나;item 1: - 둘;item 2:   1. 안;");
  assert_shown ("- 하나\n- [x] 둘\n\n> 인용\n\n```c\nint *a;\n```", "하나\n둘\n\n인용\n\n\nint *a;\n");
}

static void
test_a_block_knows_its_place_in_lists (void)
{
  const char *note = "3. 셋\n4. 넷\n   - [ ] 할 일\n\n   이어서\n\n> - 인용 속\n\n---\n끝";
  g_autoptr(GalpiMarkdown) markdown = galpi_markdown_parse (note);
  const GalpiMarkdownBlock *blocks = (gpointer) markdown->blocks->data;

  g_assert_cmpuint (markdown->blocks->len, ==, 7);
  g_assert_cmpuint (blocks[0].number, ==, 3);
  g_assert_cmpuint (blocks[1].number, ==, 4);
  g_assert_true (blocks[1].first);
  g_assert_cmpuint (blocks[2].number, ==, 0);
  g_assert_cmpuint (blocks[2].depth, ==, 2);
  g_assert_cmpint (blocks[2].task, ==, ' ');
  g_assert_false (blocks[3].first);
  g_assert_cmpuint (blocks[3].depth, ==, 1);
  g_assert_cmpuint (blocks[4].quoted, ==, 1);
  g_assert_cmpuint (blocks[4].depth, ==, 1);
  g_assert_cmpint (blocks[5].kind, ==, GALPI_MARKDOWN_BLOCK_RULE);
  g_assert_cmpint (blocks[6].kind, ==, GALPI_MARKDOWN_BLOCK_PARAGRAPH);
}

/* Whatever is typed, every line that is not blank is in one block, and spans lie in the note. */
static void
test_nothing_is_lost (void)
{
  static const char * const pieces[] = {
    "*", "**", "_", "`", "```", "~~~", "[", "[[", "]]", "](", "|", "#", ">", "-", "1.", "\n", "\n\n", " ",
    "    ", "\t", "가", "반도체", "a", "<b>", "&amp;", "\\", "=", "---", "[x] ", "\r", "\xf0\x9f\x98\x80",
    "https://a.b/",
  };
  g_autoptr(GRand) random = g_rand_new_with_seed (20240507);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr(GString) note = g_string_new (NULL);
      g_autoptr(GalpiMarkdown) markdown = NULL;
      guint n_pieces = g_rand_int_range (random, 0, 24);
      guint length;
      guint place = 0;

      for (guint i = 0; i < n_pieces; i++)
        g_string_append (note, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      markdown = galpi_markdown_parse (note->str);
      length = galpi_text_length (note->str);

      for (guint i = 0; i <= markdown->blocks->len; i++)
        {
          const GalpiMarkdownBlock *block = &g_array_index (markdown->blocks, GalpiMarkdownBlock, i);
          GalpiRange gap = { place, i < markdown->blocks->len ? block->range.start : length };
          g_autofree char *between = NULL;

          g_assert_cmpuint (gap.start, <=, gap.end);
          between = galpi_text_substring (note->str, gap);
          g_assert_cmpstr (g_strstrip (between), ==, "");
          if (i < markdown->blocks->len)
            place = block->range.end;
        }
      for (guint i = 0; i < markdown->spans->len; i++)
        {
          const GalpiMarkdownSpan *span = &g_array_index (markdown->spans, GalpiMarkdownSpan, i);

          g_assert_cmpuint (span->range.start, <, span->range.end);
          g_assert_cmpuint (span->range.end, <=, length);
        }
    }
}

static void
test_a_long_note_is_read (void)
{
  static const char * const pieces[] = { "[[가]]", "> ", "- ", "*", "`", "[", "**가** ", "```\n" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr(GString) note = g_string_new (NULL);
      g_autoptr(GalpiMarkdown) markdown = NULL;

      while (note->len < 300000)
        g_string_append (note, pieces[i]);
      markdown = galpi_markdown_parse (note->str);
      g_assert_cmpuint (markdown->blocks->len, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/markdown/spans-count-code-points", test_spans_count_code_points);
  g_test_add_func ("/text/markdown/what-is-no-markup-stays", test_what_is_no_markup_stays);
  g_test_add_func ("/text/markdown/addresses-have-their-target", test_addresses_have_their_target);
  g_test_add_func ("/text/markdown/links-are-titles", test_links_are_titles);
  g_test_add_func ("/text/markdown/blocks-have-their-lines", test_blocks_have_their_lines);
  g_test_add_func ("/text/markdown/a-block-knows-its-place-in-lists",
                   test_a_block_knows_its_place_in_lists);
  g_test_add_func ("/text/markdown/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/text/markdown/a-long-note-is-read", test_a_long_note_is_read);

  return g_test_run ();
}
