/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-table.h"
#include "galpi-error.h"
#include "galpi-version-table.h"
#include "table-fixture.h"

static void
test_document_comes_back (TableFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr(GalpiDocument) wanted = store_fixture_make_document ("title");
  g_autoptr(GalpiDocument) found = NULL;
  g_autoptr(GalpiDocument) bare = NULL;
  g_autoptr(GError) error = NULL;
  const GalpiPicture *picture;
  gint64 id = table_fixture_add_article (fixture, "title");
  gint64 version_id = galpi_version_table_get_current (fixture->db, id, &error);

  found = galpi_version_table_get_document (fixture->db, version_id, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (galpi_document_check (found, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found->text, ==, wanted->text);
  g_assert_cmpstr (found->title, ==, "title");
  g_assert_cmpstr (found->date, ==, "2026-01-15");
  g_assert_cmpstr (found->charset, ==, "UTF-8");
  g_assert_cmpuint (found->blocks->len, ==, wanted->blocks->len);
  for (guint i = 0; i < wanted->blocks->len; i++)
    {
      const GalpiBlock *a = g_ptr_array_index (wanted->blocks, i);
      const GalpiBlock *b = g_ptr_array_index (found->blocks, i);

      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpuint (a->range.start, ==, b->range.start);
      g_assert_cmpuint (a->range.end, ==, b->range.end);
      g_assert_cmpstr (a->picture, ==, b->picture);
      g_assert_cmpstr (a->caption, ==, b->caption);
      g_assert_cmpstr (a->credit, ==, b->credit);
    }

  picture = g_ptr_array_index (found->pictures, 0);
  g_assert_cmpstr (picture->name, ==, "one.png");
  g_assert_cmpstr (picture->media_type, ==, "image/png");
  g_assert_cmpmem (g_bytes_get_data (picture->bytes, NULL), g_bytes_get_size (picture->bytes),
                   "picture bytes", 13);

  bare = galpi_version_table_get_document (fixture->db, version_id, FALSE, &error);
  picture = g_ptr_array_index (bare->pictures, 0);
  g_assert_null (picture->bytes);
  g_assert_cmpuint (picture->size, ==, 13);
}

static void
test_new_version_stands_beside_the_old (TableFixture  *fixture,
                                        gconstpointer  data)
{
  g_autoptr(GalpiDocument) document = store_fixture_make_document ("title");
  g_autoptr(GArray) versions = NULL;
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = table_fixture_add_article (fixture, "title");
  gint64 old_id = galpi_version_table_get_current (fixture->db, id, &error);
  gint64 new_id;

  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, "more", NULL, NULL);
  new_id = galpi_version_table_insert (fixture->db, id, document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (galpi_version_table_get_current (fixture->db, id, &error), ==, new_id);
  versions = galpi_version_table_list (fixture->db, id, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpint (g_array_index (versions, gint64, 0), ==, old_id);
  old_text = galpi_version_table_get_text (fixture->db, old_id, &error);
  new_text = galpi_version_table_get_text (fixture->db, new_id, &error);
  g_assert_true (g_str_has_prefix (new_text, old_text));
  g_assert_true (g_str_has_suffix (new_text, "\nmore"));

  /* The picture of both is there once. */
  g_assert_cmpint (store_fixture_query (fixture->db, "SELECT count (*) FROM picture"), ==, 2);
  g_assert_cmpint (store_fixture_query (fixture->db, "SELECT count (*) FROM content"), ==, 3);
}

static void
test_original_comes_back (TableFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr(GalpiDocument) document = store_fixture_make_document ("title");
  g_autofree char *page = g_strnfill (100000, 'x');
  g_autoptr(GBytes) original = g_bytes_new (page, 100000);
  g_autoptr(GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr(GBytes) found = NULL;
  g_autoptr(GBytes) found_empty = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = table_fixture_add_article (fixture, "title");
  gint64 without = galpi_version_table_get_current (fixture->db, id, &error);
  gint64 with = galpi_version_table_insert (fixture->db, id, document, original, &error);
  gint64 with_empty = galpi_version_table_insert (fixture->db, id, document, empty, &error);

  g_assert_no_error (error);
  found = galpi_version_table_get_original (fixture->db, with, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, original));
  found_empty = galpi_version_table_get_original (fixture->db, with_empty, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (found_empty), ==, 0);
  g_assert_cmpint (store_fixture_query (fixture->db, "SELECT max (length (bytes)) FROM content"), <,
                   5000);

  g_assert_null (galpi_version_table_get_original (fixture->db, without, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
}

static void
test_empty_text_is_a_text (TableFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr(GalpiDocument) document = galpi_document_new ();
  g_autoptr(GalpiArticle) article = galpi_article_new ();
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gint64 version_id;

  galpi_article_table_insert (fixture->db, article, &error);
  version_id = galpi_version_table_insert (fixture->db, galpi_article_get_id (article), document,
                                           NULL, &error);
  g_assert_no_error (error);
  text = galpi_version_table_get_text (fixture->db, version_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
}

static void
test_missing_is_told (TableFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(GalpiDocument) document = galpi_document_new ();
  g_autoptr(GError) error = NULL;
  gint64 id = table_fixture_add_article (fixture, "title");

  g_assert_null (galpi_version_table_get_picture (fixture->db,
                                                  galpi_version_table_get_current (fixture->db, id,
                                                                                   NULL),
                                                  "two.png", &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (galpi_version_table_get_current (fixture->db, 99, &error), ==, 0);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (galpi_version_table_get_document (fixture->db, 99, FALSE, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND);
}

static void
test_damaged_text_is_told (TableFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = table_fixture_add_article (fixture, "title");
  gint64 version_id = galpi_version_table_get_current (fixture->db, id, &error);

  galpi_database_exec (fixture->db, "UPDATE content SET bytes = x'ff00'", &error);
  g_assert_null (galpi_version_table_get_text (fixture->db, version_id, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CORRUPT);
  g_clear_error (&error);
  galpi_database_exec (fixture->db, "UPDATE content SET bytes = x'41'; UPDATE version"
                                    " SET blocks = x'ffffff'", &error);
  g_assert_no_error (error);
  g_assert_null (galpi_version_table_get_document (fixture->db, version_id, FALSE, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CORRUPT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TABLE_TEST ("/store/version-table/document-comes-back", test_document_comes_back);
  TABLE_TEST ("/store/version-table/new-version-stands-beside-the-old",
              test_new_version_stands_beside_the_old);
  TABLE_TEST ("/store/version-table/original-comes-back", test_original_comes_back);
  TABLE_TEST ("/store/version-table/empty-text-is-a-text", test_empty_text_is_a_text);
  TABLE_TEST ("/store/version-table/missing-is-told", test_missing_is_told);
  TABLE_TEST ("/store/version-table/damaged-text-is-told", test_damaged_text_is_told);

  return g_test_run ();
}
