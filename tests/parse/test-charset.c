/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "galpi-charset.h"
#include "galpi-error.h"

/* Two sentences, so that a guess has something to go by; 똠 is in CP949 and not in EUC-KR proper. */
static const char korean[] = "똠방각하가 강가에 새 집을 지었다. 물가는 오르고 일자리는 줄었다.";

static char *
encode (const char *text,
        const char *charset,
        gsize      *length)
{
  g_autoptr(GError) error = NULL;
  char *bytes = g_convert (text, -1, charset, "UTF-8", NULL, length, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
assert_decodes (const char *bytes,
                gsize       length,
                const char *declared,
                const char *text,
                const char *charset)
{
  const char * const labels[] = { declared, NULL };
  g_autoptr(GError) error = NULL;
  const char *found = NULL;
  g_autofree char *decoded = galpi_charset_decode (bytes, length, labels, FALSE, &found, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (decoded, ==, text);
  g_assert_cmpstr (found, ==, charset);
}

static void
test_labels (void)
{
  static const char * const labels[] = {
    "euc-kr", "EUC-KR", "ks_c_5601-1987", "KS_C_5601", "ksc5601", "x-windows-949", "cp949", " euc-kr ",
  };
  gsize length;
  g_autofree char *bytes = encode (korean, "CP949", &length);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    assert_decodes (bytes, length, labels[i], korean, "CP949");
}

static void
test_marks (void)
{
  static const char text[] = "책 a";
  static const struct
  {
    const char *mark;
    gsize       length;
    const char *charset;
  } marks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" },
    { "\xff\xfe", 2, "UTF-16LE" },
    { "\xfe\xff", 2, "UTF-16BE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize length;
      g_autofree char *bytes = encode (text, marks[i].charset, &length);
      g_autoptr(GByteArray) marked = g_byte_array_new ();

      g_byte_array_append (marked, (const guint8 *) marks[i].mark, marks[i].length);
      g_byte_array_append (marked, (const guint8 *) bytes, length);
      assert_decodes ((const char *) marked->data, marked->len, "euc-kr", text, marks[i].charset);
    }
}

static void
test_unmarked_utf16 (void)
{
  static const char text[] = "Plain words, and 한글.";
  gsize length;
  g_autofree char *bytes = encode (text, "UTF-16LE", &length);

  assert_decodes (bytes, length, NULL, text, "UTF-16LE");
}

static void
test_lies (void)
{
  gsize length;
  g_autofree char *cp949 = encode (korean, "CP949", &length);

  assert_decodes (korean, strlen (korean), "euc-kr", korean, "UTF-8");
  assert_decodes (korean, strlen (korean), "iso-8859-1", korean, "UTF-8");
  assert_decodes (cp949, length, "utf-8", korean, "CP949");
  assert_decodes (cp949, length, "no-such-charset", korean, "CP949");
}

static void
test_guess (void)
{
  static const char french[] = "Les prix montent, les emplois baissent : voilà l’été, déjà fini.";
  static const char japanese[] = "物価は上がり、仕事は減った。川のほとりに新しい家が建てられた。";
  gsize length;
  g_autofree char *cp949 = encode (korean, "CP949", &length);
  gsize latin_length;
  g_autofree char *latin = encode (french, "WINDOWS-1252", &latin_length);
  gsize sjis_length;
  g_autofree char *sjis = encode (japanese, "CP932", &sjis_length);

  assert_decodes (cp949, length, NULL, korean, "CP949");
  assert_decodes (latin, latin_length, NULL, french, "WINDOWS-1252");
  assert_decodes (sjis, sjis_length, NULL, japanese, "CP932");
}

static void
test_cut (void)
{
  gsize length;
  g_autofree char *bytes = encode ("가나다", "CP949", &length);

  assert_decodes ("가나다", strlen ("가나다") - 1, NULL, "가나", "UTF-8");
  assert_decodes (bytes, length - 1, "euc-kr", "가나", "CP949");
}

static void
test_damage (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (text, korean);
  expected = g_strconcat (text->str, "\xef\xbf\xbd", korean, NULL);
  g_string_append_c (text, '\xff');
  g_string_append (text, korean);

  assert_decodes (text->str, text->len, "utf-8", expected, "UTF-8");
}

static void
test_noise (void)
{
  static const char noise[] = "\xff\x81\xff\x81\xff\x81\xff\x81\xff\x81\xff\x81\xff\x81\xff\x81";
  const char *charset;
  g_autoptr(GError) error = NULL;
  const char * const labels[] = { "utf-8", NULL };
  g_autofree char *text = galpi_charset_decode (noise, sizeof noise - 1, labels, FALSE, &charset, &error);

  /* One byte charsets take anything; what matters is that it is text or an error. */
  if (text == NULL)
    g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  else
    g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
test_html_labels (void)
{
  static const struct
  {
    const char *html;
    const char *label;
  } cases[] = {
    { "<html><head><meta charset=\"EUC-KR\">", "euc-kr" },
    { "<meta http-equiv='Content-Type' content='text/html; charset=ks_c_5601-1987'>", "ks_c_5601-1987" },
    { "<?xml version=\"1.0\" encoding=\"utf-8\"?><html>", "utf-8" },
    { "<META CHARSET = utf-8 >", "utf-8" },
    { "<meta name=charset content=x>", NULL },
    { "<p>charset=utf-8</p>", NULL },
    { "<meta charset=\"euc-kr", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = galpi_charset_from_html (cases[i].html, strlen (cases[i].html));

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/charset/euc-kr-by-any-name-is-cp949", test_labels);
  g_test_add_func ("/parse/charset/a-mark-rules", test_marks);
  g_test_add_func ("/parse/charset/utf-16-without-its-mark", test_unmarked_utf16);
  g_test_add_func ("/parse/charset/a-label-that-lies-is-not-believed", test_lies);
  g_test_add_func ("/parse/charset/guesses-without-a-label", test_guess);
  g_test_add_func ("/parse/charset/a-character-cut-off-is-left-out", test_cut);
  g_test_add_func ("/parse/charset/a-little-damage-is-borne", test_damage);
  g_test_add_func ("/parse/charset/noise-does-no-harm", test_noise);
  g_test_add_func ("/parse/charset/a-page-names-its-own", test_html_labels);

  return g_test_run ();
}
