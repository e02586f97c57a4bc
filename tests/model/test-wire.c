/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-wire.h"

static void
test_document (void)
{
  static const guint8 data[] = { 1, 0, 2 };
  g_autoptr(GalpiDocument) document = galpi_document_new ();
  g_autoptr(GalpiDocument) copy = NULL;
  g_autoptr(GHashTable) references = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GVariant) packed = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, sizeof data);
  const GalpiBlock *block;
  const GalpiPicture *picture;

  document->title = g_strdup ("제목");
  document->date = g_strdup ("2025-03-11");
  document->keywords = g_strsplit ("a|b", "|", -1);
  galpi_document_append_block (document, GALPI_BLOCK_HEADING, "가", NULL, NULL)->level = 2;
  galpi_document_append_block (document, GALPI_BLOCK_IMAGE, NULL, "나", NULL)->picture = g_strdup ("p");
  g_ptr_array_add (document->pictures, galpi_picture_new ("p", "image/png", bytes));
  g_ptr_array_add (document->pictures, galpi_picture_new ("q", "image/*", NULL));
  g_hash_table_insert (references, "q", "images/q.png");

  packed = g_variant_ref_sink (galpi_wire_pack_document (document, references));
  copy = galpi_wire_unpack_document (packed, found);

  g_assert_cmpstr (copy->title, ==, "제목");
  g_assert_cmpstr (copy->date, ==, "2025-03-11");
  g_assert_null (copy->subtitle);
  g_assert_cmpstrv (copy->keywords, document->keywords);
  g_assert_cmpstr (copy->text, ==, document->text);
  g_assert_true (galpi_document_check (copy, NULL));

  g_assert_cmpuint (copy->blocks->len, ==, 2);
  block = g_ptr_array_index (copy->blocks, 0);
  g_assert_cmpint (block->kind, ==, GALPI_BLOCK_HEADING);
  g_assert_cmpuint (block->level, ==, 2);
  block = g_ptr_array_index (copy->blocks, 1);
  g_assert_cmpstr (block->picture, ==, "p");
  g_assert_cmpstr (block->caption, ==, "나");
  g_assert_null (block->credit);

  g_assert_cmpuint (copy->pictures->len, ==, 2);
  picture = g_ptr_array_index (copy->pictures, 0);
  g_assert_cmpstr (picture->media_type, ==, "image/png");
  g_assert_true (g_bytes_equal (picture->bytes, bytes));
  picture = g_ptr_array_index (copy->pictures, 1);
  g_assert_null (picture->bytes);
  g_assert_cmpuint (g_hash_table_size (found), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (found, "q"), ==, "images/q.png");
}

static void
test_hints (void)
{
  g_autoptr(GalpiHints) hints = galpi_hints_new ();
  g_autoptr(GalpiHints) copy = NULL;
  g_autoptr(GVariant) packed = NULL;

  hints->file_name = g_strdup ("a.html");
  hints->charset = g_strdup ("euc-kr");
  hints->clipboard = TRUE;
  packed = g_variant_ref_sink (galpi_wire_pack_hints (hints));
  copy = galpi_wire_unpack_hints (packed);

  g_assert_cmpstr (copy->file_name, ==, "a.html");
  g_assert_cmpstr (copy->charset, ==, "euc-kr");
  g_assert_null (copy->media_type);
  g_assert_null (copy->base_url);
  g_assert_true (copy->clipboard);
}

static void
test_pixels (void)
{
  g_autoptr(GalpiPixels) pixels = galpi_pixels_new (2, 1, 20, 10, g_bytes_new_static ("abcdefgh", 8));
  GalpiWirePixels packed = galpi_wire_pack_pixels (GALPI_WIRE_OK, pixels);
  GalpiWirePixels failed = galpi_wire_pack_pixels (3, NULL);
  g_autoptr(GByteArray) whole = g_byte_array_new ();
  g_autoptr(GBytes) reply = NULL;
  g_autoptr(GBytes) failed_reply = g_bytes_new (&failed, sizeof failed);
  g_autoptr(GBytes) short_reply = g_bytes_new (&packed, sizeof packed - 1);
  g_autoptr(GalpiPixels) copy = NULL;
  g_autoptr(GalpiPixels) none = NULL;
  int code;

  g_byte_array_append (whole, (const guint8 *) &packed, sizeof packed);
  g_byte_array_append (whole, (const guint8 *) "abcdefgh", 8);
  reply = g_byte_array_free_to_bytes (g_steal_pointer (&whole));
  copy = galpi_wire_unpack_pixels (reply, &code);
  g_assert_cmpint (code, ==, GALPI_WIRE_OK);
  g_assert_true (galpi_pixels_check (copy));
  g_assert_cmpuint (copy->width, ==, 2);
  g_assert_cmpuint (copy->height, ==, 1);
  g_assert_cmpuint (copy->original_width, ==, 20);
  g_assert_cmpuint (copy->original_height, ==, 10);
  g_assert_true (g_bytes_equal (copy->bytes, pixels->bytes));

  none = galpi_wire_unpack_pixels (failed_reply, &code);
  g_assert_cmpint (code, ==, 3);
  g_assert_false (galpi_pixels_check (none));
  g_assert_null (galpi_wire_unpack_pixels (short_reply, &code));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/wire/a-document-comes-through", test_document);
  g_test_add_func ("/model/wire/hints-come-through", test_hints);
  g_test_add_func ("/model/wire/pixels-come-through", test_pixels);

  return g_test_run ();
}
