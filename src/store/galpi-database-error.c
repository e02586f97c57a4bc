/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-database"

#include "galpi-config.h"

#include "galpi-database-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"

static int
code_for_result (int rc)
{
  /* A file size limit and some file systems give a write error where the disk is full. */
  if (rc == SQLITE_IOERR_WRITE || rc == SQLITE_IOERR_SHMSIZE)
    return GALPI_ERROR_DISK_FULL;

  switch (rc & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return GALPI_ERROR_BUSY;
    case SQLITE_FULL:
      return GALPI_ERROR_DISK_FULL;
    case SQLITE_READONLY:
      return GALPI_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
      return GALPI_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return GALPI_ERROR_NOT_A_NOTEBOOK;
    case SQLITE_CONSTRAINT:
      return GALPI_ERROR_CONSTRAINT;
    default:
      return GALPI_ERROR_FAILED;
    }
}

static char *
sentence_for_code (int         code,
                   const char *detail)
{
  switch (code)
    {
    case GALPI_ERROR_BUSY:
      return g_strdup (_("Another program is using the notebook. Try again in a moment."));
    case GALPI_ERROR_DISK_FULL:
      return g_strdup (_("The disk is full, so nothing was saved. Free some space and try again."));
    case GALPI_ERROR_READ_ONLY:
      return g_strdup (_("The notebook can’t be written. "
                         "Check the permissions of its file and folder."));
    case GALPI_ERROR_CORRUPT:
      return g_strdup (_("The notebook is damaged. "
                         "Restore a backup; the damaged file is left as it is."));
    case GALPI_ERROR_NOT_A_NOTEBOOK:
      return g_strdup (_("The file is not a notebook. Choose another file."));
    case GALPI_ERROR_CONSTRAINT:
      return g_strdup_printf (_("The change does not fit what is in the notebook,"
                                " so it was not made (%s)."), detail);
    default:
      return g_strdup_printf (_("The notebook’s file could not be used, so nothing was "
                                "changed (%s). Check the disk and try again."), detail);
    }
}

gboolean
galpi_database_check (sqlite3  *handle,
                      int       rc,
                      GError  **error)
{
  g_autofree char *sentence = NULL;
  const char *detail;
  int code;

  if (rc == SQLITE_OK)
    return TRUE;

  if ((rc & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           _("The operation was cancelled."));
      return FALSE;
    }

  detail = handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (rc);
  code = code_for_result (rc);
  sentence = sentence_for_code (code, detail);
  g_debug ("SQLite: %d, %s", rc, detail);
  g_set_error_literal (error, GALPI_ERROR, code, sentence);
  return FALSE;
}
