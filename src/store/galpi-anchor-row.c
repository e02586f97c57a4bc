/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-anchor-row"

#include "galpi-anchor-row-private.h"

#define VALUES "?3, ?4, ?5, ?6, ?7, ?8"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

void
galpi_anchor_row_bind (GalpiStatement    *stmt,
                       int                position,
                       const GalpiAnchor *anchor)
{
  galpi_statement_bind_text (stmt, position,
                             anchor->state == GALPI_ANCHOR_PLACE ? "place" : "lost");
  sqlite3_bind_int64 (stmt, position + 1, anchor->range.start);
  sqlite3_bind_int64 (stmt, position + 2, anchor->range.end);
  galpi_statement_bind_text (stmt, position + 3, or_empty (anchor->quote));
  galpi_statement_bind_text (stmt, position + 4, or_empty (anchor->prefix));
  galpi_statement_bind_text (stmt, position + 5, or_empty (anchor->suffix));
}

GalpiAnchor *
galpi_anchor_row_get (GalpiStatement *stmt,
                      int             column)
{
  const char *state = galpi_statement_text (stmt, column);
  GalpiRange range = {
    sqlite3_column_int64 (stmt, column + 1),
    sqlite3_column_int64 (stmt, column + 2),
  };

  if (state == NULL)
    return NULL;

  return galpi_anchor_new (g_str_equal (state, "place") ? GALPI_ANCHOR_PLACE : GALPI_ANCHOR_LOST,
                           range,
                           galpi_statement_text (stmt, column + 3),
                           galpi_statement_text (stmt, column + 4),
                           galpi_statement_text (stmt, column + 5));
}

gboolean
galpi_anchor_row_set (GalpiDatabase      *db,
                      const char         *table,
                      const char         *column,
                      gint64              owner_id,
                      gint64              version_id,
                      const GalpiAnchor  *anchor,
                      GError            **error)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO %s (%s, version_id, " GALPI_ANCHOR_COLUMNS ")"
                     "  VALUES (?1, ?2, " VALUES ")"
                     "  ON CONFLICT (%s, version_id)"
                     "    DO UPDATE SET (" GALPI_ANCHOR_COLUMNS ") = (" VALUES ")"
                     "    WHERE (" GALPI_ANCHOR_COLUMNS ") IS NOT (" VALUES ")",
                     table, column, column);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, owner_id);
  sqlite3_bind_int64 (stmt, 2, version_id);
  galpi_anchor_row_bind (stmt, 3, anchor);
  return galpi_statement_run (stmt, error);
}
