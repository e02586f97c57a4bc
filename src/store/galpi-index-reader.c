/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index-reader-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"
#include "galpi-index-file-private.h"
#include "galpi-index-schema-private.h"

/* How long a reader waits for an index that is just being made, and how often it looks. */
#define ATTACH_TRIES 200
#define ATTACH_PAUSE_USEC 5000

static gboolean
is_attached (GalpiDatabase *reader)
{
  return sqlite3_db_filename (galpi_database_handle (reader), GALPI_INDEX_SCHEMA) != NULL;
}

/* Lets go of an index that is not at @path any more. Fails, and does no harm, where this reader has
 * looked into it in the same transaction.
 */
static void
detach_old (GalpiDatabase *reader,
            const char    *path)
{
  if (is_attached (reader) && !galpi_index_file_is_at (reader, path))
    galpi_database_exec (reader, "DETACH " GALPI_INDEX_SCHEMA, NULL);
}

/* A file that is not there can't be made by a reader, whose connection is read-only. */
static gboolean
attach (GalpiDatabase  *reader,
        const char     *path,
        GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;

  detach_old (reader, path);
  if (is_attached (reader))
    return TRUE;

  stmt = galpi_database_prepare (reader, "ATTACH ?1 AS " GALPI_INDEX_SCHEMA, error);
  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, path);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  galpi_index_file_remember (reader, path);
  return TRUE;
}

/* Looks into the index, so that all that the reader's transaction sees of it is of one moment. */
static gboolean
has_tables (GalpiDatabase  *reader,
            GError        **error)
{
  gint64 done;

  return galpi_database_get_int64 (reader, "SELECT done FROM " GALPI_INDEX_SCHEMA ".meta", &done, error);
}

/* An index that is just being made is not there, or has no tables, for a moment. */
static gboolean
attach_patiently (GalpiDatabase  *reader,
                  const char     *path,
                  GError        **error)
{
  for (guint i = 0; ; i++)
    {
      g_autoptr(GError) why = NULL;

      if (attach (reader, path, &why) && has_tables (reader, &why))
        return TRUE;

      if (i == ATTACH_TRIES || g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }

      g_usleep (ATTACH_PAUSE_USEC);
    }
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_CORRUPT,
                       _("The search index is damaged. It is made anew; try again in a moment."));
}

gboolean
galpi_index_reader_attach (GalpiDatabase  *reader,
                           GError        **error)
{
  g_autofree char *path = galpi_index_file_path (reader, error);
  g_autoptr(GError) why = NULL;

  if (path == NULL)
    return FALSE;

  if (attach_patiently (reader, path, &why))
    return galpi_database_exec (reader, galpi_index_views, error);

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else if (g_file_test (path, G_FILE_TEST_EXISTS))
    set_damaged (error);
  else
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                         _("There is no search index yet. Wait until it has been made."));
  return FALSE;
}

static gboolean
notebook_is_sound (GalpiDatabase *reader)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (reader, "PRAGMA main.quick_check (1)", NULL);

  return stmt != NULL && galpi_statement_step (stmt, NULL) == GALPI_FETCH_ROW &&
         g_strcmp0 (galpi_statement_text (stmt, 0), "ok") == 0;
}

void
galpi_index_reader_propagate_error (GalpiDatabase  *reader,
                                    GError         *why,
                                    GError        **error)
{
  if ((g_error_matches (why, GALPI_ERROR, GALPI_ERROR_FAILED) ||
       g_error_matches (why, GALPI_ERROR, GALPI_ERROR_CORRUPT)) &&
      notebook_is_sound (reader))
    {
      g_error_free (why);
      set_damaged (error);
    }
  else
    {
      g_propagate_error (error, why);
    }
}
