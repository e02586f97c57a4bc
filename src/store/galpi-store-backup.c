/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-store"

#include "galpi-config.h"

#include "galpi-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "galpi-copy-private.h"
#include "galpi-error.h"
#include "galpi-file-private.h"
#include "galpi-lock-private.h"
#include "galpi-schema-private.h"

typedef struct
{
  char  *path; /* of the copy that is made first */
  GFile *destination;
} Backup;

static void
backup_free (gpointer data)
{
  Backup *backup = data;

  g_free (backup->path);
  g_object_unref (backup->destination);
  g_free (backup);
}

static void
interrupt_cb (GCancellable *cancellable,
              gpointer      data)
{
  galpi_database_interrupt (data);
}

static gboolean
backup_job (GalpiDatabase *db,
            GTask         *task)
{
  Backup *backup = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GFile) copy = g_file_new_for_path (backup->path);
  GError *error = NULL;
  gulong handler = 0;
  gboolean worked;

  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), db, NULL);
  worked = galpi_copy_database (db, backup->path, &error);
  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, handler);

  worked = worked && galpi_copy_file (copy, backup->destination, cancellable, &error);
  g_unlink (backup->path);
  if (worked)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);

  return TRUE;
}

/* What a backup may take the place of: nothing, the empty file that a file dialog made, another backup. */
static gboolean
may_replace (GFile *destination)
{
  const char *path = g_file_peek_path (destination);
  GStatBuf info;

  return path == NULL || g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size == 0 ||
         galpi_file_is_notebook (path);
}

void
galpi_store_backup_async (GalpiStore          *self,
                          GFile               *destination,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GFile) own = NULL;
  Backup *backup;

  g_return_if_fail (GALPI_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (destination));

  backup = g_new0 (Backup, 1);
  backup->destination = g_object_ref (destination);
  backup->path = g_strconcat (galpi_store_get_database_path (self), ".backup-copy", NULL);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_store_backup_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, backup, backup_free);

  own = g_file_new_for_path (galpi_store_get_path (self));
  if (g_file_equal (own, destination))
    {
      g_task_return_new_error_literal (task, GALPI_ERROR, GALPI_ERROR_INVALID,
                                       _("A backup can’t take the place of the notebook. Choose"
                                         " another name."));
      return;
    }

  if (!may_replace (destination))
    {
      g_task_return_new_error_literal (task, GALPI_ERROR, GALPI_ERROR_INVALID,
                                       _("This is no backup, and one would take its place. Choose"
                                         " another name."));
      return;
    }

  galpi_store_push_read (self, g_steal_pointer (&task), backup_job);
}

gboolean
galpi_store_backup_finish (GalpiStore    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_store_backup_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  char  *path;
  GFile *backup;
} Restore;

static void
restore_free (gpointer data)
{
  Restore *restore = data;

  g_free (restore->path);
  g_object_unref (restore->backup);
  g_free (restore);
}

static gboolean
renew_incarnation (GalpiDatabase  *db,
                   gpointer        data,
                   GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "UPDATE meta SET incarnation = ?1", error);
  GalpiUuid incarnation;

  if (stmt == NULL)
    return FALSE;

  galpi_uuid_generate (&incarnation);
  galpi_statement_bind_uuid (stmt, 1, &incarnation);
  return galpi_statement_run (stmt, error);
}

/* A restored notebook whose history of changes an index of before could take for its own has
 * another incarnation.
 */
static gboolean
prepare_copy (const char  *path,
              GError     **error)
{
  g_autoptr(GalpiDatabase) db = NULL;

  if (!galpi_file_check (path, error) || !galpi_copy_check (path, error))
    return FALSE;

  db = galpi_database_open (path, GALPI_DATABASE_DEFAULT, error);
  return db != NULL &&
         galpi_database_set_journal_mode (db, FALSE, error) &&
         galpi_schema_upgrade (db, galpi_schema_steps, galpi_schema_n_steps, NULL, error) &&
         galpi_database_transact (db, renew_incarnation, NULL, error);
}

/* What is in the -wal goes into the file, where both are sound; else they are kept as they are. */
static void
fold_wal (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDatabase) db = galpi_database_open (path, GALPI_DATABASE_DEFAULT, &error);

  if (db == NULL || !galpi_database_exec (db, "PRAGMA wal_checkpoint (TRUNCATE)", &error))
    g_debug ("%s is kept aside as it is: %s", path, error->message);
}

static gboolean
rename_if_there (const char  *from,
                 const char  *to,
                 GError     **error)
{
  if (g_rename (from, to) == 0 || errno == ENOENT)
    return TRUE;

  galpi_copy_set_error (from, errno, error);
  return FALSE;
}

/* Returns: (transfer full): where it is now; "" where there was nothing */
static char *
keep_aside (const char  *path,
            GError     **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *aside = g_strdup_printf ("%s.before-restore-%s", path, when);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *aside_wal = NULL;
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup ("");

  for (int i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.before-restore-%s-%d", path, when, i);
    }

  fold_wal (path);
  aside_wal = g_strconcat (aside, "-wal", NULL);
  if (!rename_if_there (path, aside, error) || !rename_if_there (wal, aside_wal, error))
    return NULL;

  g_unlink (shm);
  return g_steal_pointer (&aside);
}

static char *
restore (const char    *path,
         GFile         *backup,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autofree char *new_path = g_strconcat (path, ".restored", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *aside = NULL;
  g_autoptr(GFile) copy = g_file_new_for_path (new_path);
  g_autoptr(GalpiLock) lock = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      galpi_copy_set_error (folder, errno, error);
      return NULL;
    }

  lock = galpi_lock_take (path, error);
  if (lock == NULL)
    return NULL;

  /* Where it can be, so that the message names what was chosen and not the copy. */
  if (g_file_peek_path (backup) != NULL && !galpi_file_check (g_file_peek_path (backup), error))
    return NULL;

  if (!galpi_copy_file (backup, copy, cancellable, error) || !prepare_copy (new_path, error))
    {
      g_unlink (new_path);
      return NULL;
    }

  aside = keep_aside (path, error);
  if (aside == NULL || !galpi_copy_rename (new_path, path, error))
    return NULL;

  return g_steal_pointer (&aside);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Restore *job = data;
  GError *error = NULL;
  char *aside = restore (job->path, job->backup, cancellable, &error);

  if (aside != NULL)
    g_task_return_pointer (task, aside, g_free);
  else
    g_task_return_error (task, error);
}

void
galpi_store_restore_async (const char          *path,
                           GFile               *backup,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Restore *job;

  g_return_if_fail (path != NULL);
  g_return_if_fail (G_IS_FILE (backup));

  job = g_new0 (Restore, 1);
  job->path = g_strdup (path);
  job->backup = g_object_ref (backup);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_store_restore_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, restore_free);
  g_task_run_in_thread (task, restore_in_thread);
}

char *
galpi_store_restore_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_store_restore_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
