/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-opening"

#include "galpi-config.h"

#include "galpi-opening-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "galpi-copy-private.h"
#include "galpi-error.h"
#include "galpi-file-private.h"
#include "galpi-journal-private.h"
#include "galpi-schema-private.h"

/* An index that is further behind than this is built anew, which costs less than keeping all
 * changes for ever.
 */
#define DROP_OLD_CHANGES "DELETE FROM change WHERE seq <= (SELECT max (seq) FROM change) - 200000"

GalpiOpening *
galpi_opening_new (const char      *path,
                   GalpiStoreFlags  flags)
{
  GalpiOpening *self = g_new0 (GalpiOpening, 1);

  self->path = g_strdup (path);
  self->flags = flags;

  return self;
}

GalpiOpening *
galpi_opening_steal (GalpiOpening *self)
{
  GalpiOpening *stolen = g_memdup2 (self, sizeof *self);

  memset (self, 0, sizeof *self);
  return stolen;
}

void
galpi_opening_close (GalpiOpening *self)
{
  g_clear_pointer (&self->reader, galpi_database_free);
  g_clear_pointer (&self->writer, galpi_database_free);
  if (self->marked)
    galpi_file_unmark (self->path);
  self->marked = FALSE;
  if (self->folder != NULL)
    galpi_file_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->lock, galpi_lock_free);
}

void
galpi_opening_free (GalpiOpening *self)
{
  galpi_opening_close (self);
  g_free (self->holder);
  g_free (self->database_path);
  g_free (self->path);
  g_free (self);
}

static void
move_aside (const char *path,
            const char *suffix)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (from, ".lost", NULL);

  g_rename (from, to);
}

/* Made under another name first, so that there is never half a notebook. The -wal of one that
 * somebody removed must not be taken for its.
 */
static gboolean
make_notebook (const char  *path,
               GError     **error)
{
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);
  g_autoptr(GalpiDatabase) db = NULL;

  g_unlink (new_path);
  db = galpi_database_open (new_path, GALPI_DATABASE_CREATE, error);
  if (db == NULL ||
      !galpi_schema_upgrade (db, galpi_schema_steps, galpi_schema_n_steps, NULL, error))
    {
      g_clear_pointer (&db, galpi_database_free);
      g_unlink (new_path);
      return FALSE;
    }

  g_clear_pointer (&db, galpi_database_free);
  move_aside (path, "-wal");
  move_aside (path, "-shm");
  return galpi_copy_rename (new_path, path, error);
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  galpi_copy_set_error (folder, errno, error);
  return FALSE;
}

static gboolean
drop_old_changes (GalpiDatabase  *db,
                  gpointer        data,
                  GError        **error)
{
  return galpi_database_exec (db, DROP_OLD_CHANGES, error);
}

static gboolean
open_writer (GalpiOpening  *self,
             GError       **error)
{
  self->writer = galpi_database_open (self->path, GALPI_DATABASE_DEFAULT, error);

  return self->writer != NULL &&
         galpi_database_set_journal_mode (self->writer, !self->on_network, error) &&
         galpi_schema_upgrade (self->writer, galpi_schema_steps, galpi_schema_n_steps, self->path,
                               error) &&
         galpi_journal_attach (self->writer, error) &&
         galpi_journal_recover (self->writer, error) &&
         galpi_database_transact (self->writer, drop_old_changes, NULL, error);
}

static gboolean
open_reader (GalpiOpening  *self,
             GError       **error)
{
  gint64 n_rows;

  self->reader = galpi_database_open (self->database_path, GALPI_DATABASE_READ_ONLY, error);

  return self->reader != NULL &&
         galpi_database_get_int64 (self->reader, "SELECT count (*) FROM meta", &n_rows, error);
}

static gboolean
open_for_writing (GalpiOpening  *self,
                  gboolean       exists,
                  GError       **error)
{
  if (exists && !galpi_file_is_writable (self->path))
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_READ_ONLY,
                           _("The notebook or its folder can’t be written. "
                             "Open it for reading only, or change the permissions."));
      return FALSE;
    }

  if (!make_folder (self->path, error))
    return FALSE;

  self->lock = galpi_lock_take (self->path, error);
  if (self->lock == NULL)
    return FALSE;

  /* Another program may have made it in the meantime. */
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS) && !make_notebook (self->path, error))
    return FALSE;

  galpi_file_mark (self->path);
  self->marked = TRUE;
  self->on_network = galpi_file_is_on_network (self->path);
  self->database_path = g_strdup (self->path);
  return open_writer (self, error) && open_reader (self, error);
}

/* An older notebook can't be brought up to date where it lies, but a copy of it can. */
static gboolean
bring_copy_up_to_date (const char  *path,
                       GError     **error)
{
  g_autoptr(GalpiDatabase) db = galpi_database_open (path, GALPI_DATABASE_DEFAULT, error);

  return db != NULL &&
         galpi_schema_upgrade (db, galpi_schema_steps, galpi_schema_n_steps, NULL, error);
}

static gboolean
is_up_to_date (const char  *path,
               gboolean    *up_to_date,
               GError     **error)
{
  g_autoptr(GalpiDatabase) db = galpi_database_open (path, GALPI_DATABASE_READ_ONLY, error);
  int version;

  if (db == NULL || !galpi_schema_get_version (db, &version, error))
    return FALSE;

  *up_to_date = version == galpi_schema_n_steps;
  return TRUE;
}

static gboolean
open_for_reading (GalpiOpening  *self,
                  GError       **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  gboolean in_place =
    !galpi_file_is_document (self->path) && g_access (folder, W_OK | X_OK) == 0;

  self->holder = galpi_lock_find_holder (self->path);
  if (in_place && !is_up_to_date (self->path, &in_place, error))
    return FALSE;

  if (in_place)
    {
      galpi_file_mark (self->path);
      self->marked = TRUE;
      self->on_network = galpi_file_is_on_network (self->path);
      self->database_path = g_strdup (self->path);
    }
  else
    {
      self->database_path = galpi_file_copy_aside (self->path, &self->folder, error);
      if (self->database_path == NULL || !bring_copy_up_to_date (self->database_path, error))
        return FALSE;
    }

  return open_reader (self, error);
}

gboolean
galpi_opening_run (GalpiOpening  *self,
                   GError       **error)
{
  gboolean exists = g_file_test (self->path, G_FILE_TEST_EXISTS);
  gboolean may_create =
    (self->flags & GALPI_STORE_CREATE) && !(self->flags & GALPI_STORE_READ_ONLY);

  if ((exists || !may_create) && !galpi_file_check (self->path, error))
    return FALSE;

  return self->flags & GALPI_STORE_READ_ONLY ? open_for_reading (self, error)
                                             : open_for_writing (self, exists, error);
}
