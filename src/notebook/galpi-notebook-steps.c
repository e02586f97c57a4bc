/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-steps.h"

#include "galpi-journal.h"
#include "galpi-notebook-private.h"

static void
name_steps (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      GalpiStep *step = g_ptr_array_index (steps, i);

      galpi_step_set_what (step, galpi_step_name (galpi_step_get_what (step)));
    }
}

static void
return_steps (GTask     *task,
              GPtrArray *steps,
              GError    *error)
{
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (steps == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  name_steps (steps);
  g_task_return_pointer (task, steps, (GDestroyNotify) g_ptr_array_unref);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *steps = galpi_store_undo_finish (GALPI_STORE (source), result, &error);

  return_steps (task, steps, error);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *steps = galpi_store_redo_finish (GALPI_STORE (source), result, &error);

  return_steps (task, steps, error);
}

void
galpi_notebook_undo_async (GalpiNotebook       *self,
                           guint                n,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_undo_async);
  galpi_store_undo_async (galpi_notebook_get_store (self), n, cancellable, undone_cb, task);
}

GPtrArray *
galpi_notebook_undo_finish (GalpiNotebook  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_undo_async, error);
}

void
galpi_notebook_redo_async (GalpiNotebook       *self,
                           guint                n,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_redo_async);
  galpi_store_redo_async (galpi_notebook_get_store (self), n, cancellable, redone_cb, task);
}

GPtrArray *
galpi_notebook_redo_finish (GalpiNotebook  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_redo_async, error);
}

static void
gone_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *steps = galpi_store_go_to_finish (GALPI_STORE (source), result, &error);

  return_steps (task, steps, error);
}

void
galpi_notebook_go_to_step_async (GalpiNotebook         *self,
                                 gint64                 number,
                                 GalpiNotebookProgress  progress,
                                 gpointer               progress_data,
                                 GCancellable          *cancellable,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_go_to_step_async);
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_go_to_async (galpi_notebook_get_store (self), number, progress, progress_data,
                           cancellable, gone_cb, task);
}

GPtrArray *
galpi_notebook_go_to_step_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_go_to_step_async, error);
}

static gpointer
list_steps (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  GPtrArray *steps = galpi_journal_list_steps (db, error);

  if (steps != NULL)
    name_steps (steps);

  return steps;
}

void
galpi_notebook_list_steps_async (GalpiNotebook       *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  galpi_notebook_read (self, list_steps, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                       galpi_notebook_list_steps_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_steps_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_steps_async, error);
}
