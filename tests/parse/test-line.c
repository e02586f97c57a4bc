/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-parse-line.h"

static void
test_tidy (void)
{
  static const struct
  {
    const char *text;
    const char *tidy;
  } cases[] = {
    { "  a \t b\r\n c ", "a b c" },
    { "a\xc2\xa0\xe3\x80\x80 b", "a b" },
    { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한" },
    { "\xef\xbb\xbf" "a\xe2\x80\x8b" "b\xc2\xad" "c\xef\xbf\xbc" "d\xe2\x80\xae" "e\x01" "f", "abcdef" },
    { "\xc2\xad한\xc2\xad글", "한글" },
    { "a\xc2\xad\xcc\x81", "á" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tidy = galpi_parse_line_tidy (cases[i].text, -1);

      g_assert_cmpstr (tidy, ==, cases[i].tidy);
    }
}

static void
test_sentences (void)
{
  g_assert_true (galpi_parse_line_ends_sentence ("끝났다."));
  g_assert_true (galpi_parse_line_ends_sentence ("“끝났다.”"));
  g_assert_true (galpi_parse_line_ends_sentence ("Done!)"));
  g_assert_false (galpi_parse_line_ends_sentence ("끝"));
  g_assert_false (galpi_parse_line_ends_sentence (""));
  g_assert_cmpuint (galpi_parse_line_n_sentences ("하나다. 둘이다. 3.5는 수다."), ==, 3);
}

static void
test_headings (void)
{
  static const char * const headings[] = {
    "국가 간 ‘쩐의 전쟁’ 가속", "바다가 내놓은 숙제는 무엇일까?", "A cable for four", "2025년의 전망",
  };
  static const char * const others[] = {
    "바다는 넓다.", "다음과 같다:", "하나, 둘,", "2025", "https://example.org/a", "",
    "It was late. It was dark", "하나다. 둘인가?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    g_assert_true (galpi_parse_line_is_heading (headings[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (galpi_parse_line_is_heading (others[i]));
}

static void
test_credits (void)
{
  static const struct
  {
    const char *line;
    const char *caption;
    const char *credit;
  } cases[] = {
    { "항구의 아침 ©한빛", "항구의 아침", "©한빛" },
    { "항구의 아침 (ⓒ한빛)", "항구의 아침", "ⓒ한빛" },
    { "항구의 아침. 사진=한빛신문", "항구의 아침.", "사진=한빛신문" },
    { "항구의 아침 / 사진 제공: 한빛", "항구의 아침", "사진 제공: 한빛" },
    { "항구의 아침 [연합뉴스]", "항구의 아침", "연합뉴스" },
    { "The quay. Photograph: Iris Bell/Wire", "The quay.", "Photograph: Iris Bell/Wire" },
    { "The quay (Photo by Iris Bell)", "The quay", "Photo by Iris Bell" },
    { "The quay (AP Photo/Iris Bell)", "The quay", "AP Photo/Iris Bell" },
    { "The quay (2019)", "The quay (2019)", NULL },
    { "사진은 거짓말을 하지 않는다.", "사진은 거짓말을 하지 않는다.", NULL },
    { "©한빛", "", "©한빛" },
    { "", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *credit = NULL;
      g_autofree char *caption = galpi_parse_line_split_credit (cases[i].line, &credit);

      g_assert_cmpstr (caption, ==, cases[i].caption);
      g_assert_cmpstr (credit, ==, cases[i].credit);
    }
}

static void
assert_keywords (const char *line,
                 const char *joined)
{
  g_auto(GStrv) keywords = galpi_parse_line_read_keywords (line);
  g_autofree char *found = keywords != NULL ? g_strjoinv ("|", keywords) : NULL;

  g_assert_cmpstr (found, ==, joined);
}

static void
test_keywords (void)
{
  assert_keywords ("#IT기술 #AI산업  #글로벌", "IT기술|AI산업|글로벌");
  assert_keywords ("#IT기술#AI산업, #IT기술", "IT기술|AI산업");
  assert_keywords ("키워드: 해상 풍력, 송전", "해상 풍력|송전");
  assert_keywords ("Tags: wind power; ports", "wind power|ports");
  assert_keywords ("# 제목", NULL);
  assert_keywords ("#1 in the world", NULL);
  assert_keywords ("키워드 경제", NULL);
  assert_keywords ("", NULL);
  g_assert_true (galpi_parse_line_leads_to_keywords ("클릭하시면 같은 키워드의 글을 볼 수 있습니다."));
  g_assert_true (galpi_parse_line_leads_to_keywords ("관련 태그"));
  g_assert_false (galpi_parse_line_leads_to_keywords ("올해의 키워드는 전력이었다고 그는 말했다. 내년에는 무엇이 될까."));
}

static void
test_boilerplate (void)
{
  g_assert_true (galpi_parse_line_is_boilerplate ("COPYRIGHT 2025(C) HANBIT CO.,LTD. ALL RIGHTS RESERVED."));
  g_assert_true (galpi_parse_line_is_boilerplate ("<저작권자 ⓒ 한빛신문, 무단 전재 및 재배포 금지>"));
  g_assert_true (galpi_parse_line_is_boilerplate ("© 2025 The Northern Ledger"));
  g_assert_false (galpi_parse_line_is_boilerplate ("Copyright law changed in 1976."));
  g_assert_false (galpi_parse_line_is_boilerplate ("©한빛"));
}

static void
test_sections (void)
{
  g_assert_true (galpi_parse_line_is_section ("MAGAZINE / INFORMATION"));
  g_assert_true (galpi_parse_line_is_section ("경제 > 증권"));
  g_assert_true (galpi_parse_line_is_section ("BUSINESS"));
  g_assert_false (galpi_parse_line_is_section ("AI 산업의 절대 반지"));
  g_assert_false (galpi_parse_line_is_section ("A/B"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/line/tidies", test_tidy);
  g_test_add_func ("/parse/line/knows-where-sentences-end", test_sentences);
  g_test_add_func ("/parse/line/knows-headings", test_headings);
  g_test_add_func ("/parse/line/splits-captions-from-credits", test_credits);
  g_test_add_func ("/parse/line/reads-keywords", test_keywords);
  g_test_add_func ("/parse/line/knows-claims-of-rights", test_boilerplate);
  g_test_add_func ("/parse/line/knows-sections", test_sections);

  return g_test_run ();
}
