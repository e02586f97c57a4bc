/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-database"

#include "galpi-config.h"

#include "galpi-database-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"

GalpiFetch
galpi_statement_step (GalpiStatement  *stmt,
                      GError         **error)
{
  int rc = sqlite3_step (stmt);

  if (rc == SQLITE_ROW)
    return GALPI_FETCH_ROW;
  if (rc == SQLITE_DONE)
    return GALPI_FETCH_DONE;

  galpi_database_check (sqlite3_db_handle (stmt), rc, error);
  return GALPI_FETCH_FAILED;
}

gboolean
galpi_statement_run (GalpiStatement  *stmt,
                     GError         **error)
{
  return galpi_statement_step (stmt, error) != GALPI_FETCH_FAILED;
}

void
galpi_statement_set_not_found (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                       _("It is not in the notebook any more."));
}

gboolean
galpi_statement_get_int64 (GalpiStatement  *stmt,
                           gint64          *value,
                           GError         **error)
{
  GalpiFetch fetch = galpi_statement_step (stmt, error);

  if (fetch == GALPI_FETCH_ROW)
    *value = sqlite3_column_int64 (stmt, 0);
  else if (fetch == GALPI_FETCH_DONE)
    galpi_statement_set_not_found (error);

  return fetch == GALPI_FETCH_ROW;
}

void
galpi_statement_release (GalpiStatement *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
}

void
galpi_statement_bind_text (GalpiStatement *stmt,
                           int             position,
                           const char     *text)
{
  sqlite3_bind_text (stmt, position, text, -1, SQLITE_TRANSIENT);
}

void
galpi_statement_bind_id_or_null (GalpiStatement *stmt,
                                 int             position,
                                 gint64          id)
{
  if (id != 0)
    sqlite3_bind_int64 (stmt, position, id);
  else
    sqlite3_bind_null (stmt, position);
}

void
galpi_statement_bind_uuid (GalpiStatement  *stmt,
                           int              position,
                           const GalpiUuid *uuid)
{
  sqlite3_bind_blob (stmt, position, uuid->bytes, sizeof uuid->bytes, SQLITE_TRANSIENT);
}

void
galpi_statement_bind_bytes (GalpiStatement *stmt,
                            int             position,
                            GBytes         *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  /* The bytes outlive the step, since the caller holds them until the statement is released. An
   * empty one has no address, which SQLite would take for NULL.
   */
  if (size == 0)
    sqlite3_bind_zeroblob (stmt, position, 0);
  else
    sqlite3_bind_blob64 (stmt, position, data, size, SQLITE_STATIC);
}

const char *
galpi_statement_text (GalpiStatement *stmt,
                      int             column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

char *
galpi_statement_uuid (GalpiStatement *stmt,
                      int             column)
{
  const void *blob = sqlite3_column_blob (stmt, column);
  GalpiUuid uuid = { 0 };

  if (sqlite3_column_bytes (stmt, column) == sizeof uuid.bytes)
    memcpy (uuid.bytes, blob, sizeof uuid.bytes);

  return galpi_uuid_to_string (&uuid);
}

GBytes *
galpi_statement_bytes (GalpiStatement *stmt,
                       int             column)
{
  const void *blob = sqlite3_column_blob (stmt, column);

  return g_bytes_new (blob, sqlite3_column_bytes (stmt, column));
}
