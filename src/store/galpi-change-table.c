/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-change-table"

#include "galpi-change-table.h"

#include "galpi-database-private.h"

gboolean
galpi_change_table_get_bounds (GalpiDatabase  *db,
                               gint64         *first,
                               gint64         *last,
                               GError        **error)
{
  /* min() and max() alone are answered from the ends of the table. */
  return galpi_database_get_int64 (db, "SELECT ifnull (min (seq), 0) FROM change", first, error) &&
         galpi_database_get_int64 (db, "SELECT ifnull (max (seq), 0) FROM change", last, error);
}

GArray *
galpi_change_table_list (GalpiDatabase  *db,
                         gint64          after,
                         guint           limit,
                         gint64         *upto,
                         GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT tbl, row, max (article), max (seq) FROM"
                            "  (SELECT * FROM change WHERE seq > ?1 ORDER BY seq LIMIT ?2)"
                            "  GROUP BY tbl, row ORDER BY 4",
                            error);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (GalpiChangeRow));
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  *upto = after;
  sqlite3_bind_int64 (stmt, 1, after);
  sqlite3_bind_int64 (stmt, 2, limit);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiChangeRow row = {
        g_intern_string (galpi_statement_text (stmt, 0)),
        sqlite3_column_int64 (stmt, 1),
        sqlite3_column_int64 (stmt, 2),
      };

      *upto = sqlite3_column_int64 (stmt, 3);
      g_array_append_val (rows, row);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&rows) : NULL;
}

gboolean
galpi_change_table_get_identity (GalpiDatabase  *db,
                                 GalpiUuid      *notebook,
                                 GalpiUuid      *incarnation,
                                 GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT notebook, incarnation FROM meta", error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  fetch = galpi_statement_step (stmt, error);
  if (fetch == GALPI_FETCH_FAILED)
    return FALSE;

  if (fetch == GALPI_FETCH_DONE ||
      sqlite3_column_bytes (stmt, 0) != sizeof notebook->bytes ||
      sqlite3_column_bytes (stmt, 1) != sizeof incarnation->bytes)
    return galpi_database_check (NULL, SQLITE_CORRUPT, error);

  memcpy (notebook->bytes, sqlite3_column_blob (stmt, 0), sizeof notebook->bytes);
  memcpy (incarnation->bytes, sqlite3_column_blob (stmt, 1), sizeof incarnation->bytes);
  return TRUE;
}
