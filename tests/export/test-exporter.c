/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "export-fixture.h"
#include "galpi-error.h"
#include "galpi-exporter.h"

typedef struct
{
  GalpiExportSource source;
  char             *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  export_fixture_init (&fixture->source);
  fixture->folder = g_dir_make_tmp ("galpi-export-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  export_fixture_clear (&fixture->source);
}

static char *
write_text (Fixture    *fixture,
            const char *format)
{
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  galpi_exporter_write (galpi_exporter_get_format (format), &fixture->source, out, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)));
}

static void
test_every_format_is_found (Fixture       *fixture,
                            gconstpointer  data)
{
  const char * const *names = galpi_exporter_list_formats ();

  g_assert_cmpuint (g_strv_length ((char **) names), >=, 6);
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_cmpstr (galpi_exporter_get_format (names[i])->name, ==, names[i]);
  g_assert_null (galpi_exporter_get_format ("no-such-format"));
}

static void
test_html_holds_no_live_markup (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *html = write_text (fixture, "html");

  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<b>"));
  g_assert_null (strstr (html, "href=\"javascript"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  g_assert_nonnull (strstr (html, "class=\"green\""));
  g_assert_nonnull (strstr (html, "<blockquote>지난 3월 말</blockquote>"));
}

static void
test_csv_starts_with_its_mark (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *csv = write_text (fixture, "csv");

  g_assert_true (g_str_has_prefix (csv, "\xef\xbb\xbf\""));
  g_assert_nonnull (strstr (csv, "\r\n"));
  g_assert_nonnull (strstr (csv, "\"'=HYPERLINK(\"\"x\"\")"));
  g_assert_null (strstr (csv, ",\"=HYPERLINK"));
}

static void
test_several_articles_need_a_folder (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  g_assert_false (galpi_exporter_write (galpi_exporter_get_format ("markdown"), &fixture->source,
                                        out, NULL, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
}

static void
test_folder_gets_a_note_an_article (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr(GError) error = NULL;
  g_autofree char *first = g_build_filename (fixture->folder, "바다 위의 배터리.md", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "바다 위의 배터리 (2).md", NULL);
  g_autofree char *text = NULL;

  galpi_exporter_write_to (galpi_exporter_get_format ("markdown"), &fixture->source, folder,
                           NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_get_contents (first, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "---\ntitle: \"바다: 위의/배터리\"\n"));
  g_assert_nonnull (strstr (text, "\n> 지난 3월 말\n"));
  g_assert_nonnull (strstr (text, "#정책/보조-금"));
  g_assert_nonnull (strstr (text, "| 2026-03-21\\~/2026-03-31\\~ | 지난 3월 말 |"));
}

static GalpiExportArticle *
fail_to_load (gpointer   user_data,
              guint      index,
              gboolean   everything,
              GError   **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_CORRUPT, "broken");
  return NULL;
}

static void
test_failure_keeps_the_old_file (Fixture       *fixture,
                                 gconstpointer  data)
{
  const char * const *names = galpi_exporter_list_formats ();

  fixture->source.load_article = fail_to_load;
  fixture->source.n_articles = 1;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_false (galpi_exporter_write_to (galpi_exporter_get_format (names[i]),
                                               &fixture->source, file, NULL, &error));
      g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CORRUPT);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "old");
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/export/exporter/every-format-is-found", test_every_format_is_found);
  ADD ("/export/exporter/html-holds-no-live-markup", test_html_holds_no_live_markup);
  ADD ("/export/exporter/csv-starts-with-its-mark", test_csv_starts_with_its_mark);
  ADD ("/export/exporter/several-articles-need-a-folder", test_several_articles_need_a_folder);
  ADD ("/export/exporter/folder-gets-a-note-an-article", test_folder_gets_a_note_an_article);
  ADD ("/export/exporter/failure-keeps-the-old-file", test_failure_keeps_the_old_file);

  return g_test_run ();
}
