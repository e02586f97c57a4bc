/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-export.h"

#include "galpi-maintenance.h"
#include "galpi-notebook-private.h"

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (galpi_store_backup_finish (GALPI_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
galpi_notebook_backup_async (GalpiNotebook       *self,
                             GFile               *destination,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (G_IS_FILE (destination));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_backup_async);
  galpi_store_backup_async (galpi_notebook_get_store (self), destination, cancellable,
                            backed_up_cb, task);
}

gboolean
galpi_notebook_backup_finish (GalpiNotebook  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *aside = galpi_store_restore_finish (result, &error);

  if (aside != NULL)
    g_task_return_pointer (task, aside, g_free);
  else
    g_task_return_error (task, error);
}

void
galpi_notebook_restore_backup_async (const char          *path,
                                     GFile               *backup,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (path != NULL);
  g_return_if_fail (G_IS_FILE (backup));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_restore_backup_async);
  galpi_store_restore_async (path, backup, cancellable, restored_cb, task);
}

char *
galpi_notebook_restore_backup_finish (GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
check (GalpiDatabase  *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  return galpi_maintenance_check (db, cancellable, error);
}

void
galpi_notebook_check_async (GalpiNotebook       *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  galpi_notebook_read (self, check, NULL, NULL, (GDestroyNotify) g_strfreev,
                       galpi_notebook_check_async, cancellable, callback, user_data);
}

char **
galpi_notebook_check_finish (GalpiNotebook  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_check_async, error);
}
