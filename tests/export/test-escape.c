/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-escape.h"

typedef char *(*Escape) (const char *text);

typedef struct
{
  Escape      escape;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { galpi_escape_markdown, "*별* _밑줄_ `코드`", "\\*별\\* \\_밑줄\\_ \\`코드\\`" },
  { galpi_escape_markdown, "1. 목록\n- 목록\n# 제목", "1\\. 목록  \n\\- 목록  \n\\# 제목" },
  { galpi_escape_markdown, "3.5조 원, 10-20%", "3.5조 원, 10-20%" },
  { galpi_escape_markdown, "http://a.kr www.a.kr a@b.kr", "http\\://a.kr www\\.a.kr a\\@b.kr" },
  { galpi_escape_markdown, "==강조== %%숨김%%", "\\=\\=강조\\=\\= \\%\\%숨김\\%\\%" },
  { galpi_escape_markdown, "    들여쓰기", "&nbsp;&nbsp;&nbsp;&nbsp;들여쓰기" },
  { galpi_escape_xml, "<a href='x'>\"&\x01", "&lt;a href=&#39;x&#39;&gt;&quot;&amp;" },
  { galpi_escape_yaml, "그는 \"예\\아니오\"\n라고", "\"그는 \\\"예\\\\아니오\\\"\\n라고\"" },
  { galpi_escape_csv, "=1+1", "\"'=1+1\"" },
  { galpi_escape_csv, "-5%", "\"'-5%\"" },
  { galpi_escape_csv, "그는 \"예\"\n라고, 했다", "\"그는 \"\"예\"\"\n라고, 했다\"" },
  { galpi_escape_file_name, "../../etc/passwd", "etc passwd" },
  { galpi_escape_file_name, "‘AI 반도체’의 질주", "‘AI 반도체’의 질주" },
  { galpi_escape_file_name, " . ", "article" },
  { galpi_escape_file_name, "", "article" },
  { galpi_escape_hashtag, "정책/보조 금!", "정책/보조-금" },
};

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autofree char *got = item->escape (item->text);

  g_assert_cmpstr (got, ==, item->expected);
}

static void
test_file_name_is_short (void)
{
  g_autofree char *title = g_strnfill (5000, 'a');
  g_autofree char *got = galpi_escape_file_name (title);

  g_assert_cmpint (g_utf8_strlen (got, -1), ==, 80);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/escape/gives-text-back/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/export/escape/file-name-is-short", test_file_name_is_short);

  return g_test_run ();
}
