/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-content-table"

#include "galpi-content-table-private.h"

#include "galpi-error.h"

enum {
  CODING_NONE = 0,
  CODING_ZLIB = 1,
};

GBytes *
galpi_content_table_hash (GBytes *bytes)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint8 digest[32];
  gsize length = sizeof digest;

  if (size > 0)
    g_checksum_update (checksum, data, size);
  g_checksum_get_digest (checksum, digest, &length);

  return g_bytes_new (digest, length);
}

static gboolean
contains (GalpiDatabase  *db,
          GBytes         *hash,
          gint64         *found,
          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT EXISTS (SELECT 1 FROM content WHERE hash = ?1)", error);

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_bytes (stmt, 1, hash);
  return galpi_statement_get_int64 (stmt, found, error);
}

GBytes *
galpi_content_table_add (GalpiDatabase  *db,
                         GBytes         *bytes,
                         gboolean        compress,
                         GError        **error)
{
  g_autoptr(GBytes) hash = galpi_content_table_hash (bytes);
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 found;

  if (!contains (db, hash, &found, error))
    return NULL;
  if (found)
    return g_steal_pointer (&hash);

  if (compress)
    {
      g_autoptr(GZlibCompressor) compressor =
        g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);

      packed = g_converter_convert_bytes (G_CONVERTER (compressor), bytes, error);
      if (packed == NULL)
        return NULL;
    }
  else
    packed = g_bytes_ref (bytes);

  stmt = galpi_database_prepare (db, "INSERT INTO content (hash, coding, bytes)"
                                     " VALUES (?1, ?2, ?3)", error);
  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_bytes (stmt, 1, hash);
  sqlite3_bind_int (stmt, 2, compress ? CODING_ZLIB : CODING_NONE);
  galpi_statement_bind_bytes (stmt, 3, packed);

  return galpi_statement_run (stmt, error) ? g_steal_pointer (&hash) : NULL;
}

GBytes *
galpi_content_table_get (GalpiDatabase  *db,
                         GBytes         *hash,
                         GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT coding, bytes FROM content WHERE hash = ?1", error);
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GBytes) bytes = NULL;
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_bytes (stmt, 1, hash);
  fetch = galpi_statement_step (stmt, error);
  if (fetch == GALPI_FETCH_FAILED)
    return NULL;

  if (fetch == GALPI_FETCH_ROW)
    {
      packed = galpi_statement_bytes (stmt, 1);
      if (sqlite3_column_int (stmt, 0) == CODING_ZLIB)
        {
          g_autoptr(GZlibDecompressor) decompressor =
            g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);

          bytes = g_converter_convert_bytes (G_CONVERTER (decompressor), packed, NULL);
        }
      else
        bytes = g_steal_pointer (&packed);
    }

  if (bytes == NULL)
    galpi_database_check (NULL, SQLITE_CORRUPT, error);
  return g_steal_pointer (&bytes);
}
