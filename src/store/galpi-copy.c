/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-copy"

#include "galpi-config.h"

#include "galpi-copy-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "galpi-error.h"

void
galpi_copy_set_error (const char  *path,
                      int          saved_errno,
                      GError     **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_DISK_FULL,
                   _("The disk is full, so “%s” was not written. Free some space and try again."),
                   shown);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_READ_ONLY,
                   _("“%s” can’t be written. Check the permissions of the file and its folder."),
                   shown);
      break;
    case ENOENT:
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                   _("There is no file “%s”. Choose another."), shown);
      break;
    default:
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                   _("“%s” could not be used (%s). Check the disk and try again."), shown,
                   g_strerror (saved_errno));
      break;
    }
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  int saved_errno = errno;
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    {
      saved_errno = errno;
      g_close (fd, NULL);
    }
  if (!synced)
    galpi_copy_set_error (path, saved_errno, error);

  return synced;
}

gboolean
galpi_copy_rename (const char  *from,
                   const char  *to,
                   GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (!sync_path (from, O_RDONLY, error))
    return FALSE;

  if (g_rename (from, to) != 0)
    {
      galpi_copy_set_error (to, errno, error);
      return FALSE;
    }

  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

gboolean
galpi_copy_check (const char  *path,
                  GError     **error)
{
  g_autoptr(GalpiDatabase) db = galpi_database_open (path, GALPI_DATABASE_READ_ONLY, error);
  g_autoptr(GalpiStatement) stmt = NULL;

  if (db == NULL)
    return FALSE;

  stmt = galpi_database_prepare (db, "PRAGMA integrity_check (1)", error);
  if (stmt == NULL || galpi_statement_step (stmt, error) == GALPI_FETCH_FAILED)
    return FALSE;

  return g_strcmp0 (galpi_statement_text (stmt, 0), "ok") == 0 ||
         galpi_database_check (NULL, SQLITE_CORRUPT, error);
}

static gboolean
vacuum_into (GalpiDatabase  *db,
             const char     *path,
             GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, "VACUUM INTO ?1", error);

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, path);
  return galpi_statement_run (stmt, error);
}

gboolean
galpi_copy_database (GalpiDatabase  *db,
                     const char     *path,
                     GError        **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  /* VACUUM INTO neither overwrites nor syncs, and may leave half a file. */
  g_unlink (part);
  if (vacuum_into (db, part, error) && galpi_copy_check (part, error) &&
      galpi_copy_rename (part, path, error))
    return TRUE;

  g_unlink (part);
  return FALSE;
}

static void
translate_io_error (const char  *path,
                    GError     **error)
{
  g_autoptr(GError) cause = g_steal_pointer (error);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    *error = g_steal_pointer (&cause);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    galpi_copy_set_error (path, ENOSPC, error);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    galpi_copy_set_error (path, EACCES, error);
  else
    g_set_error (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                 _("“%s” could not be written (%s). Choose another place and try again."), path,
                 cause->message);
}

/* Either there is nothing to copy, or nowhere to copy it to. */
static void
set_missing (GFile   *from,
             GFile   *folder,
             GError **error)
{
  gboolean has_from = g_file_query_exists (from, NULL);
  g_autofree char *shown = g_file_get_parse_name (has_from ? folder : from);

  if (!has_from)
    galpi_copy_set_error (shown, ENOENT, error);
  else
    g_set_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                 _("There is no folder “%s”. Choose another."), shown);
}

gboolean
galpi_copy_file (GFile         *from,
                 GFile         *to,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autofree char *shown = g_file_get_parse_name (to);
  g_autofree char *name = g_file_get_basename (to);
  g_autofree char *part_name = g_strconcat (name, ".part", NULL);
  g_autoptr(GFile) folder = g_file_get_parent (to);
  g_autoptr(GFile) part = NULL;
  g_autoptr(GError) local_error = NULL;
  const char *part_path;

  if (folder == NULL)
    {
      galpi_copy_set_error (shown, EISDIR, error);
      return FALSE;
    }

  part = g_file_get_child (folder, part_name);
  part_path = g_file_peek_path (part);
  if (g_file_copy (from, part, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                   cancellable, NULL, NULL,
                   &local_error) &&
      (part_path == NULL || sync_path (part_path, O_RDONLY, error)))
    {
      if (part_path != NULL && g_file_peek_path (to) != NULL)
        {
          if (galpi_copy_rename (part_path, g_file_peek_path (to), error))
            return TRUE;
        }
      else if (g_file_move (part, to, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, &local_error))
        return TRUE;
    }

  g_file_delete (part, NULL, NULL);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    set_missing (from, folder, error);
  else if (local_error != NULL)
    {
      translate_io_error (shown, &local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
    }
  return FALSE;
}
