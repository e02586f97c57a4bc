/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "galpi-error.h"
#include "parse-fixture.h"

static const GalpiBlock *
get_block (GalpiDraft *draft,
           guint       i)
{
  g_assert_cmpuint (i, <, draft->document->blocks->len);
  return g_ptr_array_index (draft->document->blocks, i);
}

static void
assert_lacks (GalpiDraft *draft,
              const char *words)
{
  if (strstr (draft->document->text, words) != NULL)
    g_error ("“%s” is in the text", words);
}

static void
assert_magazine (GalpiDraft *draft,
                 const char *charset)
{
  const GalpiDocument *document = draft->document;
  g_autofree char *keywords = g_strjoinv ("|", document->keywords);
  g_autofree char *outline = parse_fixture_outline (draft);
  const GalpiBlock *image = get_block (draft, 1);

  g_assert_cmpstr (document->source, ==, "월간 한빛");
  g_assert_cmpstr (document->section, ==, "산업 > 에너지");
  g_assert_cmpstr (document->kicker, ==, "바다로 간 발전소");
  g_assert_cmpstr (document->title, ==, "바람을 캐는 사람들");
  g_assert_cmpstr (document->subtitle, ==, "육지에서 밀려난 풍차가 먼바다에서 답을 찾는다");
  g_assert_cmpstr (document->date, ==, "2025-03-11");
  g_assert_cmpstr (document->person, ==, "이도현");
  g_assert_cmpstr (document->role, ==, "기자");
  g_assert_cmpstr (document->language, ==, "ko");
  g_assert_cmpstr (document->url, ==, "https://hanbit.example/issue/2025/03/wind");
  g_assert_cmpstr (document->charset, ==, charset);
  g_assert_cmpstr (keywords, ==, "해상풍력|송전");

  g_assert_cmpstr (image->picture, ==, "turbine.jpg");
  g_assert_cmpstr (image->caption, ==, "해가 뜨기 전의 해상 풍력 단지.");
  g_assert_cmpstr (image->credit, ==, "사진=한빛신문");
  g_assert_cmpstr (g_hash_table_lookup (draft->references, "turbine.jpg"), ==, "img/turbine.jpg");

  g_assert_cmpstr (outline, ==,
                   "paragraph: 새벽 네 시, 항구를 떠난 작업선이 두 시간을 달리자 수평선 위로 흰 기둥이 솟는다. 지난해 10월 불을 밝힌 해상 풍력 단지다. 기둥 하나가 1년에 만드는 전기는 1만 가구가 쓰고도 남는다.\n"
                   "image: \xef\xbf\xbc|해가 뜨기 전의 해상 풍력 단지. 사진=한빛신문\n"
                   "heading: 육지에서는 더 갈 곳이 없다\n"
                   "paragraph: 풍차를 세울 만한 산등성이는 거의 찼고, 남은 곳은 주민이 반대한다. 정부는 2030년까지 14기가와트를 짓겠다고 했지만, 지난 2월까지 허가를 받은 곳은 절반에 못 미친다.\n"
                   "paragraph: 업계는 바다에서 답을 찾는다.\n"
                   "paragraph: 수심이 깊어 기둥을 박을 수 없는 곳에는 물에 뜨는 풍차를 세운다. 공사비는 5조2,000억 원(약 36억 달러)으로 어림된다.\n"
                   "heading: 바다가 내놓은 숙제\n"
                   "paragraph: 연도별 발전량\n"
                   "table: 해\t발전량|2023년\t12|2024년\t31\n"
                   "quote: “바다는 넓지만, 전기를 실어 나를 길은 좁다.”\n"
                   "paragraph: 송전선은 아직 종이 위에 있다. 단지 세 곳이 한꺼번에 돌기 시작하는 내년 말이면 전기를 버려야 할지도 모른다는 걱정이 나온다.\n");
}

static void
test_magazine (void)
{
  g_autoptr(GalpiDraft) draft = parse_fixture_file ("magazine.html");

  assert_magazine (draft, "UTF-8");
}

/* The same page as a server of old would send it: its charset named in its head only. */
static void
test_euc_kr (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "magazine.html", NULL);
  g_autofree char *content = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr(GString) page = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = NULL;
  gsize length;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  page = g_string_new (content);
  g_assert_cmpuint (g_string_replace (page, "charset=\"utf-8\"", "charset=\"euc-kr\"", 0), ==, 1);
  g_string_replace (page, "ⓒ", "(c)", 0);
  bytes = g_convert (page->str, page->len, "CP949", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);

  draft = parse_fixture_bytes (bytes, length, "magazine.html", &error);
  g_assert_no_error (error);
  assert_magazine (draft, "CP949");
}

static void
test_news (void)
{
  g_autoptr(GalpiDraft) draft = parse_fixture_file ("news.html");
  const GalpiDocument *document = draft->document;
  g_autofree char *keywords = g_strjoinv ("|", document->keywords);
  const GalpiBlock *image = get_block (draft, 0);

  g_assert_cmpstr (document->title, ==, "Harbour towns bet on floating wind");
  g_assert_cmpstr (document->subtitle, ==, "Four ports share one cable, and a bill of £1.2 billion");
  g_assert_cmpstr (document->byline, ==, "By Mara Ellison, energy correspondent");
  g_assert_cmpstr (document->person, ==, "Mara Ellison");
  g_assert_cmpstr (document->role, ==, "energy correspondent");
  g_assert_cmpstr (document->date, ==, "2025-04-02");
  g_assert_cmpstr (document->section, ==, "Energy");
  g_assert_cmpstr (document->source, ==, "The Northern Ledger");
  g_assert_cmpstr (document->language, ==, "en");
  g_assert_cmpstr (keywords, ==, "wind power|ports");

  g_assert_cmpstr (image->picture, ==, "port.png");
  g_assert_cmpstr (image->caption, ==, "The quay at Low Haven, where the first towers will be welded.");
  g_assert_cmpstr (image->credit, ==, "Photograph: Iris Bell");

  g_assert_true (g_str_has_prefix (strchr (document->text, '\n') + 1, "The quay at Low Haven"));
  g_assert_nonnull (strstr (document->text, "\nSkarrow, with the deeper water, floats them out.\n"));
  g_assert_true (g_str_has_suffix (document->text, "has asked for the same."));
  assert_lacks (draft, "Home");
  assert_lacks (draft, "Share on");
  assert_lacks (draft, "cookies");
  assert_lacks (draft, "inbox");
  assert_lacks (draft, "history of cranes");
  assert_lacks (draft, "comment");
  assert_lacks (draft, "rights reserved");
  assert_lacks (draft, "schema.org");
}

/* A portal's page: text with line breaks in one element, captions in inline ones, the writer twice. */
static void
test_portal (void)
{
  g_autoptr(GalpiDraft) draft = parse_fixture_file ("portal.html");
  g_autofree char *outline = parse_fixture_outline (draft);

  g_assert_cmpstr (draft->document->title, ==, "반도체 수출 석 달째 늘어");
  g_assert_cmpstr (draft->document->date, ==, "2024-05-01");
  g_assert_cmpstr (draft->document->person, ==, "박가람");
  g_assert_cmpstr (outline, ==,
                   "heading: 4월 수출 562억 달러 대중 수출도 늘어\n"
                   "image: \xef\xbf\xbc|부산항에 쌓인 컨테이너. 가나경제 자료 사진\n"
                   "paragraph: 지난달 반도체 수출이 석 달째 늘었다. 산업부는 1일 4월 수출이 562억6000만달러로 지난해 같은 달보다 13.8% 늘었다고 밝혔다.\n"
                   "paragraph: 반도체는 99억6000만달러(약 13조7000억원)로 56.1% 늘었다. 역대 4월 가운데 두 번째로 큰 금액이다.\n"
                   "paragraph: 산업부 관계자는 “하반기에도 좋은 흐름이 이어질 것”이라고 말했다. 대중 수출은 105억달러로 9.9% 늘었고, 대미 수출은 114억달러로 24.3% 늘었다.\n");
}

/* A page of old, laid out by tables. */
static void
test_tables (void)
{
  g_autoptr(GalpiDraft) draft = parse_fixture_file ("tables.html");
  g_autofree char *outline = parse_fixture_outline (draft);

  g_assert_cmpstr (draft->document->title, ==, "제주 감귤값 뛴다");
  g_assert_cmpstr (draft->document->subtitle, ==, "비 잦아 수확 줄어");
  g_assert_cmpstr (draft->document->date, ==, "2012-11-05");
  g_assert_cmpstr (draft->document->person, ==, "최은하");
  g_assert_cmpstr (outline, ==,
                   "image: \xef\xbf\xbc|서귀포시의 감귤 밭.\n"
                   "paragraph: [가나신문 최은하 기자] 제주 감귤값이 뛰고 있다. 지난달 비가 잦아 수확이 예년보다 20%가량 줄었기 때문이다.\n"
                   "paragraph: 5일 도매시장에서 10㎏ 한 상자는 1만8000원에 거래됐다. 1년 전보다 4000원 비싸다.\n"
                   "paragraph: 농협 관계자는 \"이달 말이면 출하량이 늘어 값이 떨어질 것\"이라고 내다봤다.\n");
}

static void
test_clipboard (void)
{
  g_autoptr(GalpiDraft) draft = parse_fixture_clipboard (
    "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000300\r\n<html><body>\r\n<!--StartFragment-->"
    "<h2 style=\"font-size: 20px\">물가</h2><p class=\"related\">물가가 <b>또</b> 올랐다.</p>"
    "<ul><li>쌀</li><li>배추</li></ul><img src=\"https://a.example/1.png\"><img src=\"2.png\">"
    "<p>짧다</p><!--EndFragment--></body></html>");
  g_autofree char *outline = parse_fixture_outline (draft);

  g_assert_cmpstr (outline, ==,
                   "heading: 물가\nparagraph: 물가가 또 올랐다.\nlist-item: 쌀\nlist-item: 배추\nparagraph: 짧다\n");
  g_assert_cmpstr (draft->document->title, ==, "물가");
  g_assert_cmpuint (draft->document->pictures->len, ==, 0);
}

static void
test_clipboard_title (void)
{
  g_autoptr(GalpiDraft) draft = parse_fixture_clipboard ("<h1>물가</h1><p>물가가 올랐다.</p>");
  g_autofree char *outline = parse_fixture_outline (draft);

  g_assert_cmpstr (draft->document->title, ==, "물가");
  g_assert_cmpstr (outline, ==, "paragraph: 물가가 올랐다.\n");
}

static void
test_pictures (void)
{
  static const char data[] = "data:image/png;base64,";
  g_autoptr(GByteArray) png = g_byte_array_new ();
  g_autofree char *encoded = NULL;
  g_autofree char *html = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = NULL;
  const GalpiPicture *picture;

  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  g_byte_array_set_size (png, 400);
  encoded = g_base64_encode (png->data, png->len);
  html = g_strdup_printf (
    "<html><body><article><h1>강</h1><p>강가에 새 공장이 들어섰다. 공장은 전지를 만들며, 오는 가을에 문을 연다.</p>"
    "<figure><img src=\"%s%s\"></figure>"
    "<figure><img src=\"data:image/svg+xml;base64,PHN2Zy8+\"></figure>"
    "<figure><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-src=\"./a%%20b/1.png?w=3#x\"></figure>"
    "<figure><img src=\"../1.png\"></figure><figure><img src=\"/etc/1.png\"></figure>"
    "<figure><img src=\"a/%%2e%%2e/%%2e%%2e/1.png\"></figure><figure><img src=\"file:///1.png\"></figure>"
    "<figure><img src=\"//host.example/1.png\"></figure><figure><img src=\"https://host.example/1.png\"></figure>"
    "<figure><img src=\"c/1.png\"></figure><figure><img src=\"a%%20b/1.png\"></figure>"
    "<p>공장에는 삼백 명이 일할 예정이다. 물은 강에서 끌어다 쓰고, 쓴 물은 걸러서 돌려보낸다고 한다.</p>"
    "</article></body></html>", data, encoded);

  draft = parse_fixture_bytes (html, -1, "page.html", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (draft->document->pictures->len, ==, 3);

  picture = g_ptr_array_index (draft->document->pictures, 0);
  g_assert_cmpstr (picture->media_type, ==, "image/png");
  g_assert_cmpuint (g_bytes_get_size (picture->bytes), ==, 400);
  g_assert_cmpstr (g_hash_table_lookup (draft->references, "1.png"), ==, "a b/1.png");
  g_assert_cmpstr (g_hash_table_lookup (draft->references, "1-2.png"), ==, "c/1.png");
  g_assert_cmpuint (g_hash_table_size (draft->references), ==, 2);
}

static void
test_captions (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *outline = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (
    "<html><body><div id=\"article\"><h1>항구</h1>"
    "<p>강가에 새 공장이 들어섰다. 공장은 전지를 만들며, 오는 가을에 문을 연다고 한다.</p>"
    "<p><img src=\"1.png\"></p><p>▲ 공장의 문</p>"
    "<p><img src=\"2.png\"></p><p>공장의 뒷문 [사진=한빛신문]</p>"
    "<p><strong>물은 어디에서 오나</strong></p>"
    "<p>물은 강에서 끌어다 쓰고,<br>쓴 물은 걸러서 돌려보낸다고 한다.<br>주민은 그래도 걱정한다.</p>"
    "</div></body></html>", -1, "page.html", &error);

  g_assert_no_error (error);
  outline = parse_fixture_outline (draft);
  g_assert_cmpstr (outline, ==,
                   "paragraph: 강가에 새 공장이 들어섰다. 공장은 전지를 만들며, 오는 가을에 문을 연다고 한다.\n"
                   "image: \xef\xbf\xbc|공장의 문\n"
                   "image: \xef\xbf\xbc|공장의 뒷문 사진=한빛신문\n"
                   "heading: 물은 어디에서 오나\n"
                   "paragraph: 물은 강에서 끌어다 쓰고, 쓴 물은 걸러서 돌려보낸다고 한다.\n"
                   "paragraph: 주민은 그래도 걱정한다.\n");
}

static void
test_no_date (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes ("<html><body><h1>강</h1><p>2024년 5월 7일에 문을 열었다.</p></body></html>",
                                                     -1, "page.html", &error);

  g_assert_no_error (error);
  g_assert_null (draft->document->date);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/html/takes-a-korean-magazine-apart", test_magazine);
  g_test_add_func ("/parse/html/the-same-in-euc-kr", test_euc_kr);
  g_test_add_func ("/parse/html/takes-english-news-apart", test_news);
  g_test_add_func ("/parse/html/takes-a-portal-s-page-apart", test_portal);
  g_test_add_func ("/parse/html/takes-a-page-of-tables-apart", test_tables);
  g_test_add_func ("/parse/html/the-clipboard-is-taken-whole", test_clipboard);
  g_test_add_func ("/parse/html/the-clipboard-has-a-title", test_clipboard_title);
  g_test_add_func ("/parse/html/pictures-come-from-the-page-or-beside-it", test_pictures);
  g_test_add_func ("/parse/html/captions-and-headings-by-their-looks", test_captions);
  g_test_add_func ("/parse/html/a-date-in-the-text-is-not-the-article-s", test_no_date);

  return g_test_run ();
}
