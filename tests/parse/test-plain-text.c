/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-error.h"
#include "parse-fixture.h"

static void
assert_outline (const char *text,
                const char *title,
                const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (text, -1, "note.txt", &error);
  g_autofree char *outline = NULL;

  g_assert_no_error (error);
  outline = parse_fixture_outline (draft);
  g_assert_cmpstr (draft->document->title, ==, title);
  g_assert_cmpstr (outline, ==, expected);
}

static void
test_magazine (void)
{
  g_autoptr(GalpiDraft) draft = parse_fixture_file ("magazine.txt");
  const GalpiDocument *document = draft->document;
  g_autofree char *keywords = g_strjoinv ("|", document->keywords);
  g_autofree char *outline = parse_fixture_outline (draft);

  g_assert_cmpstr (document->section, ==, "INDUSTRY / ENERGY");
  g_assert_cmpstr (document->date, ==, "2025-03-11");
  g_assert_cmpstr (document->kicker, ==, "바다로 간 발전소");
  g_assert_cmpstr (document->title, ==, "‘바람’을 캐는 사람들");
  g_assert_cmpstr (document->subtitle, ==, "먼바다의 풍차");
  g_assert_cmpstr (document->byline, ==, "글. 이도현(에너지 전문 기자)");
  g_assert_cmpstr (document->person, ==, "이도현");
  g_assert_cmpstr (document->role, ==, "에너지 전문 기자");
  g_assert_cmpstr (document->language, ==, "ko");
  g_assert_cmpstr (keywords, ==, "해상풍력|송전");
  g_assert_cmpstr (outline, ==,
                   "paragraph: 새벽 네 시, 항구를 떠난 작업선이 두 시간을 달리자 수평선 위로 흰 기둥이 솟는다. 지난해 10월 불을 밝힌 해상 풍력 단지다. 기둥 하나가 1년에 만드는 전기는 1만 가구가 쓰고도 남는다.\n"
                   "heading: 육지에서는 더 갈 곳이 없다\n"
                   "paragraph: 풍차를 세울 만한 산등성이는 거의 찼고, 남은 곳은 주민이 반대한다. 정부는 2030년까지 14기가와트를 짓겠다고 했지만, 지난 2월까지 허가를 받은 곳은 절반에 못 미친다.\n"
                   "image: \xef\xbf\xbc|작업선이 기둥을 세우고 있다. ©한빛신문\n"
                   "paragraph: 업계는 바다에서 답을 찾는다. 수심이 깊어 기둥을 박을 수 없는 곳에는 물에 뜨는 풍차를 세운다.\n"
                   "paragraph: 공사비는 5조2,000억 원\n"
                   "paragraph: (약 36억 달러)으로 어림된다.\n"
                   "heading: 바다가 내놓은 숙제는 무엇일까\n"
                   "image: \xef\xbf\xbc|송전선을 깔 배는 아직 짓고 있다.\n"
                   "paragraph: 송전선은 아직 종이 위에 있다. 단지 세 곳이 한꺼번에 돌기 시작하는 내년 말이면 전기를 버려야 할지도 모른다는 걱정이 나온다.\n");
}

static void
test_two_lines (void)
{
  assert_outline ("Harbour towns bet on wind\nFour ports share one cable\n\nThe cranes stood still. Not now.\n",
                  "Harbour towns bet on wind", "paragraph: The cranes stood still. Not now.\n");
}

static void
test_writer_between (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes ("Harbour towns bet on wind\nBy Mara Ellison\nApril 2, 2025\n"
                                                     "A cable for four\nThe cranes stood still. Not now.\n",
                                                     -1, "a.txt", &error);
  g_autofree char *outline = NULL;

  g_assert_no_error (error);
  outline = parse_fixture_outline (draft);
  g_assert_cmpstr (draft->document->person, ==, "Mara Ellison");
  g_assert_cmpstr (draft->document->date, ==, "2025-04-02");
  g_assert_cmpstr (draft->document->title, ==, "Harbour towns bet on wind");
  g_assert_null (draft->document->subtitle);
  g_assert_cmpstr (outline, ==, "heading: A cable for four\nparagraph: The cranes stood still. Not now.\n");
}

static void
test_no_title (void)
{
  assert_outline ("The cranes stood still for eleven years. Last October one of them moved again.",
                  "note", "paragraph: The cranes stood still for eleven years. Last October one of them moved again.\n");
}

static void
test_marks (void)
{
  assert_outline ("# The title\n\nSome prose is here. It goes on.\n\n## A part\n\n- one\n- two\n1. three\n\n> quoted words\n",
                  "The title",
                  "paragraph: Some prose is here. It goes on.\nheading: A part\nlist-item: one\nlist-item: two\n"
                  "list-item: 1. three\nquote: quoted words\n");
}

static void
test_squares (void)
{
  assert_outline ("인구\n\n인구가 줄고 있다. 빈집은 는다.\n■ 일자리\n일할 사람이 준다. 해마다 준다.\n▶ 관련 기사: 학교\n"
                  "■ 쌀\n■ 배추\n값은 그대로다. 아직은.\n이도현 기자\n이도현 기자 d@a.example\n",
                  "인구",
                  "paragraph: 인구가 줄고 있다. 빈집은 는다.\nheading: 일자리\nparagraph: 일할 사람이 준다. 해마다 준다.\n"
                  "list-item: 쌀\nlist-item: 배추\nparagraph: 값은 그대로다. 아직은.\n");
}

static void
test_table (void)
{
  assert_outline ("제목\n\n아래 표를 보라. 해마다 늘었다.\n해\t값\n2023\t12\n2024\t 31 \n\n표는 여기까지다.\n", "제목",
                  "paragraph: 아래 표를 보라. 해마다 늘었다.\ntable: 해\t값|2023\t12|2024\t31\nparagraph: 표는 여기까지다.\n");
}

static void
test_broken_lines (void)
{
  assert_outline ("A title\n\n"
                  "The cranes at Low Haven stood still for eleven years before one of\n"
                  "them moved again and lifted the first ring of a tower that will\n"
                  "float forty miles out at sea, where the wind is strong and steady\n"
                  "through the year.\n\n"
                  "The town is one of four that have pooled their borrowing for it, a\n"
                  "step that no council here had taken before, to build one cable and\n"
                  "share it.\n",
                  "A title",
                  "paragraph: The cranes at Low Haven stood still for eleven years before one of them moved again and "
                  "lifted the first ring of a tower that will float forty miles out at sea, where the wind is strong "
                  "and steady through the year.\n"
                  "paragraph: The town is one of four that have pooled their borrowing for it, a step that no council "
                  "here had taken before, to build one cable and share it.\n");
}

static void
test_line_ends (void)
{
  assert_outline ("제목\r\n\r\n하나였다. 둘이었다.\r셋이었다.\xe2\x80\xa8넷이었다.\n", "제목",
                  "paragraph: 하나였다. 둘이었다.\nparagraph: 셋이었다.\nparagraph: 넷이었다.\n");
}

static void
test_poem (void)
{
  g_autoptr(GString) text = g_string_new ("길\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text, "%u번째 줄\n", i);

  draft = parse_fixture_bytes (text->str, -1, "poem.txt", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (draft->document->title, ==, "길");
  g_assert_cmpuint (draft->document->blocks->len, ==, 30);
}

static void
test_one_line (void)
{
  assert_outline ("한 줄뿐인 글", "한 줄뿐인 글", "paragraph: 한 줄뿐인 글\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/plain-text/takes-a-magazine-apart", test_magazine);
  g_test_add_func ("/parse/plain-text/of-two-lines-the-first-is-the-title", test_two_lines);
  g_test_add_func ("/parse/plain-text/below-the-writer-headings-begin", test_writer_between);
  g_test_add_func ("/parse/plain-text/without-a-title-the-name-serves", test_no_title);
  g_test_add_func ("/parse/plain-text/reads-marks-of-headings-and-lists", test_marks);
  g_test_add_func ("/parse/plain-text/squares-before-headings-and-items", test_squares);
  g_test_add_func ("/parse/plain-text/keeps-tables", test_table);
  g_test_add_func ("/parse/plain-text/mends-broken-lines", test_broken_lines);
  g_test_add_func ("/parse/plain-text/takes-any-line-end", test_line_ends);
  g_test_add_func ("/parse/plain-text/one-line-is-title-and-text", test_one_line);
  g_test_add_func ("/parse/plain-text/loses-no-line-of-a-list", test_poem);

  return g_test_run ();
}
