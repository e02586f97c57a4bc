/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "export-fixture.h"
#include "galpi-error.h"
#include "galpi-exporter.h"
#include "galpi-json-reader.h"

static GBytes *
write_json (const GalpiExportSource *source)
{
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  galpi_exporter_write (galpi_exporter_get_format ("json"), source, out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (out, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* What was read, as a source again: its events' article_ids are indices, as the articles' ids are made. */
static GalpiExportArticle *
load_again (gpointer   user_data,
            guint      index,
            gboolean   everything,
            GError   **error)
{
  GalpiJsonContent *content = user_data;
  GalpiExportArticle *item = g_ptr_array_index (content->articles, index);
  GalpiExportArticle *copy = galpi_export_article_new ();

  copy->article = galpi_article_copy (item->article);
  galpi_article_set_id (copy->article, index);
  copy->document = galpi_document_ref (item->document);
  g_ptr_array_unref (copy->annotations);
  copy->annotations = g_ptr_array_ref (item->annotations);
  copy->versions = g_ptr_array_ref (item->versions);

  return copy;
}

static void
test_round_trip_is_exact (void)
{
  GalpiExportSource source;
  GalpiExportSource again;
  g_autoptr(GalpiJsonContent) content = NULL;
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;
  g_autoptr(GError) error = NULL;

  export_fixture_init (&source);
  first = write_json (&source);
  g_assert_true (galpi_json_reader_recognises (first));
  content = galpi_json_reader_read (first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (content->articles->len, ==, 2);

  again = source;
  again.load_article = load_again;
  again.user_data = content;
  again.events = content->events;
  again.tags = content->tags;
  again.names = content->names;
  second = write_json (&again);
  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL), g_bytes_get_size (second));

  export_fixture_clear (&source);
}

/* Cuts a sound file at every 97th byte, so that each kind of place is met. */
static void
test_a_cut_file_is_refused (void)
{
  GalpiExportSource source;
  g_autoptr(GBytes) whole = NULL;
  gsize length;

  export_fixture_init (&source);
  whole = write_json (&source);
  length = g_bytes_get_size (whole);

  for (gsize n = 0; n + 3 < length; n += 97)
    {
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (whole, 0, n);
      g_autoptr(GError) error = NULL;

      g_assert_null (galpi_json_reader_read (cut, &error));
      g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
    }

  export_fixture_clear (&source);
}

typedef struct
{
  const char *find;
  const char *put;
  GalpiError  code;
} Fault;

static const Fault faults[] = {
  { "\"galpi\": 1", "\"galpi\": 2", GALPI_ERROR_TOO_NEW },
  { "\"kind\":\"paragraph\"", "\"kind\":\"poem\"", GALPI_ERROR_INVALID },
  { "\"colour\":\"green\"", "\"colour\":\"greenish\"", GALPI_ERROR_INVALID },
  { "\"start\":3", "\"start\":-3", GALPI_ERROR_INVALID },
  { "\"end\":10", "\"end\":99999", GALPI_ERROR_INVALID },
  { "\"date\":\"2026-03\"", "\"date\":\"spring\"", GALPI_ERROR_INVALID },
  { "\"read\":true", "\"read\":7", GALPI_ERROR_INVALID },
  { "\"source\":0", "\"source\":-1", GALPI_ERROR_INVALID },
  { "\"quote\":\"지난 3월 말\",\"kind\"", "\"quote\":null,\"kind\"", GALPI_ERROR_INVALID },
  { "\"versions\":[", "\"other\":[", GALPI_ERROR_INVALID },
};

static void
test_a_fault_is_told (gconstpointer data)
{
  const Fault *fault = data;
  GalpiExportSource source;
  g_autoptr(GBytes) sound = NULL;
  g_autoptr(GBytes) faulty = NULL;
  g_autoptr(GString) text = NULL;
  g_autoptr(GError) error = NULL;

  export_fixture_init (&source);
  sound = write_json (&source);
  text = g_string_new_len (g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
  g_assert_cmpuint (g_string_replace (text, fault->find, fault->put, 1), ==, 1);
  faulty = g_bytes_new (text->str, text->len);

  g_assert_null (galpi_json_reader_read (faulty, &error));
  g_assert_error (error, GALPI_ERROR, (int) fault->code);

  export_fixture_clear (&source);
}

static void
test_other_json_is_not_recognised (void)
{
  static const char *const others[] = { "", "{}", "[1]", "{\"a\": \"galpi\"}", "galpi", " { \"galp" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (others[i], strlen (others[i]));

      g_assert_false (galpi_json_reader_recognises (bytes));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/json/round-trip-is-exact", test_round_trip_is_exact);
  g_test_add_func ("/export/json/a-cut-file-is-refused", test_a_cut_file_is_refused);
  g_test_add_func ("/export/json/other-json-is-not-recognised", test_other_json_is_not_recognised);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/json/a-fault-is-told/%u", i);

      g_test_add_data_func (path, &faults[i], test_a_fault_is_told);
    }

  return g_test_run ();
}
