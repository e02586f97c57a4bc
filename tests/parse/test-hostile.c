/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "galpi-error.h"
#include "parse-fixture.h"

/* Whatever comes in, what comes out is a document in order (parse_fixture_bytes() checks it) or an error. */

static void
assert_refused (const char *bytes,
                gssize      length,
                const char *name,
                int         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (bytes, length, name, &error);

  g_assert_error (error, GALPI_ERROR, code);
  g_assert_null (draft);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_refused (void)
{
  static const char nothing[4096];

  assert_refused ("", 0, "empty.txt", GALPI_ERROR_INVALID);
  assert_refused ("", 0, "empty.html", GALPI_ERROR_INVALID);
  assert_refused (" \r\n\t \xc2\xa0", -1, "blank.txt", GALPI_ERROR_INVALID);
  assert_refused ("<html><body><script>x()</script></body></html>", -1, "script.html", GALPI_ERROR_INVALID);
  assert_refused ("<!-- only a comment -->", -1, "comment.html", GALPI_ERROR_INVALID);
  assert_refused (nothing, sizeof nothing, "zeros.txt", GALPI_ERROR_UNSUPPORTED);
  assert_refused ("%PDF-1.7 text", -1, "a.html", GALPI_ERROR_UNSUPPORTED);
  assert_refused ("PK\003\004 text", -1, "a.docx", GALPI_ERROR_UNSUPPORTED);
  assert_refused ("\x7f" "ELF\1\1\1\2\3\4\5\6 text", -1, "a", GALPI_ERROR_UNSUPPORTED);
}

static void
test_cut (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "magazine.html", NULL);
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;
  guint n_articles = 0;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  for (gsize cut = 0; cut < length; cut += 7)
    {
      g_autoptr(GError) refused = NULL;
      g_autoptr(GalpiDraft) draft = parse_fixture_bytes (content, cut, "page.html", &refused);

      g_assert_true ((draft != NULL) == (refused == NULL));
      n_articles += draft != NULL && strstr (draft->document->text, "새벽 네 시") != NULL;
    }
  g_assert_cmpuint (n_articles, >, length / 7 / 2);
}

static char *
repeat (const char *text,
        guint       n)
{
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free_and_steal (g_steal_pointer (&all));
}

static void
test_deep (void)
{
  static const char * const tags[] = { "<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<p><span>" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *nest = repeat (tags[i], 200000);
      g_autofree char *html = g_strconcat ("<html><body><p>시작이다.</p>", nest, "바닥", NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GalpiDraft) draft = parse_fixture_bytes (html, -1, "deep.html", &error);

      g_assert_true ((draft != NULL) == (error == NULL));
    }
}

static void
test_json_ld (void)
{
  g_autofree char *nest = repeat ("[", 100000);
  g_autofree char *html = g_strconcat ("<html><head><script type=\"application/ld+json\">", nest,
                                       "</script></head><body><p>글이 있다.</p></body></html>", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (html, -1, "ld.html", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->document->text, ==, "글이 있다.");
}

static void
test_entities (void)
{
  static const char html[] =
    "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    "<html><body><p>글이 있다. &c; &x; &#0; &#xFFFC; &#x202E; &#13;</p></body></html>";
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (html, -1, "bomb.html", &error);

  g_assert_no_error (error);
  g_assert_null (strstr (draft->document->text, "aaaa"));
  g_assert_null (strstr (draft->document->text, "root:"));
  g_assert_null (strstr (draft->document->text, "\xef\xbf\xbc"));
  g_assert_null (strstr (draft->document->text, "\xe2\x80\xae"));
}

static void
test_xhtml (void)
{
  static const char html[] =
    "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"file:///etc/passwd\">"
    "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><body>"
    "<xi:include href=\"file:///etc/passwd\" parse=\"text\"/><p>글이 있다.</p></body></html>";
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (html, -1, "page.xhtml", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->document->text, ==, "글이 있다.");
}

static void
test_names (void)
{
  static const char * const names[] = {
    "../../etc/passwd", "<script>.html", "a\nb.html", ".html", "\xff\xfe.html", "%n%s%d.html", "",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GalpiDraft) draft = parse_fixture_bytes ("<p>글이 있다.</p>", -1, names[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (draft->document->text, !=, "");
    }
}

static void
test_scripts (void)
{
  static const char html[] =
    "<html><body><article><h1>제목</h1><p onclick=\"x()\">글이 있다.</p><script>var p = '</p><p>쓴 글</p>';</script>"
    "<p><a href=\"javascript:alert(1)\">고리</a>가 있다.</p><noscript>켜라</noscript><template>틀</template>"
    "<p style=\"display: none\">숨은 글</p><p hidden>숨은 글</p><svg><text>그림 글</text></svg>"
    "<iframe>틀 글</iframe><textarea>칸 글</textarea><button>누름</button></article></body></html>";
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (html, -1, "page.html", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->document->text, ==, "글이 있다.\n고리가 있다.");
}

/* The same bytes broken at random, by a fixed seed. */
static void
test_noise (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "news.html", NULL);
  g_autofree char *content = NULL;
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *broken = g_memdup2 (content, length);
      g_autoptr(GError) error = NULL;
      g_autoptr(GalpiDraft) draft = NULL;

      for (guint i = 0; i < 1 + round / 3; i++)
        broken[g_rand_int_range (random, 0, length)] = round % 2 == 0 ? g_rand_int_range (random, 0, 256)
                                                                      : "<>/\"'&= "[g_rand_int_range (random, 0, 8)];
      draft = parse_fixture_bytes (broken, length, "noise.html", &error);
      g_assert_true ((draft != NULL) == (error == NULL));
    }
}

static void
test_long_paragraph (void)
{
  g_autofree char *words = repeat ("가나다라 ", 9000);
  g_autofree char *text = g_strconcat ("제목\n\n", words, "\n", NULL);
  g_autofree char *unbroken = repeat ("가나다라마바", 9000);
  g_autofree char *body = g_strndup (words, strlen (words) - 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDraft) draft = parse_fixture_bytes (text, -1, "long.txt", &error);
  g_autoptr(GalpiDraft) other = NULL;
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (draft->document->blocks->len, ==, 3);
  for (guint i = 0; i < draft->document->blocks->len; i++)
    {
      const GalpiBlock *block = g_ptr_array_index (draft->document->blocks, i);

      g_assert_cmpuint (galpi_range_length (block->range), <=, GALPI_DRAFT_MAX_PARAGRAPH);
    }

  /* A blank became a line feed; nothing was added and nothing lost. */
  joined = g_strdelimit (g_strdup (draft->document->text), "\n", ' ');
  g_assert_cmpstr (joined, ==, body);

  other = parse_fixture_bytes (unbroken, -1, "long.txt", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (other->document->text, ==, unbroken);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/hostile/what-is-no-article-is-refused", test_refused);
  g_test_add_func ("/parse/hostile/a-page-cut-anywhere", test_cut);
  g_test_add_func ("/parse/hostile/deep-nesting", test_deep);
  g_test_add_func ("/parse/hostile/deep-json", test_json_ld);
  g_test_add_func ("/parse/hostile/entities-stay-closed", test_entities);
  g_test_add_func ("/parse/hostile/nothing-is-included", test_xhtml);
  g_test_add_func ("/parse/hostile/names-are-only-names", test_names);
  g_test_add_func ("/parse/hostile/scripts-and-hidden-text-stay-out", test_scripts);
  g_test_add_func ("/parse/hostile/noise", test_noise);
  g_test_add_func ("/parse/hostile/long-paragraphs-are-cut-at-blanks", test_long_paragraph);

  return g_test_run ();
}
