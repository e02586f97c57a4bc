/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-store"

#include "galpi-config.h"

#include "galpi-store-private.h"

#include <glib/gi18n.h>

#include "galpi-journal-private.h"

#define SLICE_USEC 50000

/* What a job carries to its thread. It is let go wherever the task is. */
typedef struct
{
  GalpiEmitter       *emitter; /* of writers */
  GalpiStepSpec       spec;
  char               *what;    /* owns spec.what; NULL: no step */
  GalpiStoreFunc      func;
  GalpiSliceFunc      slice;
  gpointer            data;
  GDestroyNotify      data_free;
  GDestroyNotify      result_free;
  GalpiStoreProgress  progress;
  gpointer            progress_data;

  GCancellable       *cancellable; /* the task's */
  gpointer            result;
  GalpiSlice          slice_result;
  double              fraction;
} JobData;

static void
job_data_free (gpointer data)
{
  JobData *job = data;

  if (job->data_free != NULL)
    job->data_free (job->data);
  g_clear_pointer (&job->emitter, galpi_emitter_unref);
  g_free (job->what);
  g_free (job);
}

static JobData *
job_data_new (GalpiStore          *self,
              const GalpiStepSpec *step)
{
  JobData *job = g_new0 (JobData, 1);

  if (self != NULL)
    job->emitter = galpi_emitter_ref (galpi_store_get_emitter (self));
  if (step != NULL)
    {
      job->what = g_strdup (step->what);
      job->spec = *step;
      job->spec.what = job->what;
    }

  return job;
}

static const GalpiStepSpec *
get_spec (JobData *job)
{
  return job->what != NULL ? &job->spec : NULL;
}

static GTask *
new_task (GalpiStore          *self,
          JobData             *job,
          gpointer             tag,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  job->cancellable = g_task_get_cancellable (task);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, job_data_free);

  return task;
}

static gboolean
call_func (GalpiDatabase  *db,
           gpointer        data,
           GError        **error)
{
  JobData *job = data;
  g_autoptr(GError) local_error = NULL;

  job->result = job->func (db, job->data, job->cancellable, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
return_result (GTask    *task,
               JobData  *job,
               gboolean  worked,
               GError   *error)
{
  if (worked)
    {
      g_task_return_pointer (task, g_steal_pointer (&job->result), job->result_free);
      return;
    }

  /* The function worked and the commit did not. */
  if (job->result != NULL && job->result_free != NULL)
    g_clear_pointer (&job->result, job->result_free);
  g_task_return_error (task, error);
}

static gboolean
write_job (GalpiDatabase *db,
           GTask         *task)
{
  JobData *job = g_task_get_task_data (task);
  GalpiChangeSet *changes = NULL;
  GError *error = NULL;
  gboolean worked = galpi_journal_write (db, get_spec (job), call_func, job, &changes, &error);

  galpi_emitter_emit (job->emitter, changes);
  return_result (task, job, worked, error);
  return TRUE;
}

void
galpi_store_write_async (GalpiStore          *self,
                         const GalpiStepSpec *step,
                         GalpiStoreFunc       func,
                         gpointer             data,
                         GDestroyNotify       data_free,
                         GDestroyNotify       result_free,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  JobData *job;
  GTask *task;

  g_return_if_fail (GALPI_IS_STORE (self));
  g_return_if_fail (func != NULL);
  g_return_if_fail (step == NULL || (step->what != NULL && step->kind != GALPI_STEP_WHOLE));

  job = job_data_new (self, step);
  job->func = func;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  task = new_task (self, job, galpi_store_write_async, cancellable, callback, user_data);

  /* What is on the disk is not to be reported as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_push_write (self, GALPI_JOB_EDIT, task, write_job);
}

gpointer
galpi_store_write_finish (GalpiStore    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_store_write_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
interrupt_cb (GCancellable *cancellable,
              gpointer      data)
{
  galpi_database_interrupt (data);
}

/* Interrupted is the function alone: a ROLLBACK that is interrupted leaves its transaction open for
 * the next read. Disconnecting waits for a handler that runs.
 */
static gboolean
call_func_interruptibly (GalpiDatabase  *db,
                         gpointer        data,
                         GError        **error)
{
  JobData *job = data;
  gulong handler = 0;
  gboolean worked;

  if (job->cancellable != NULL)
    handler = g_cancellable_connect (job->cancellable, G_CALLBACK (interrupt_cb), db, NULL);
  worked = call_func (db, job, error);
  if (job->cancellable != NULL)
    g_cancellable_disconnect (job->cancellable, handler);

  return worked;
}

static gboolean
read_job (GalpiDatabase *db,
          GTask         *task)
{
  JobData *job = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean worked = galpi_database_read (db, call_func_interruptibly, job, &error);

  return_result (task, job, worked, error);
  return TRUE;
}

void
galpi_store_read_async (GalpiStore          *self,
                        GalpiStoreFunc       func,
                        gpointer             data,
                        GDestroyNotify       data_free,
                        GDestroyNotify       result_free,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  JobData *job;

  g_return_if_fail (GALPI_IS_STORE (self));
  g_return_if_fail (func != NULL);

  job = job_data_new (NULL, NULL);
  job->func = func;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  galpi_store_push_read (self, new_task (self, job, galpi_store_read_async, cancellable, callback,
                                         user_data),
                         read_job);
}

gpointer
galpi_store_read_finish (GalpiStore    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_store_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GTask              *task;
  GalpiStoreProgress  func;
  gpointer            data;
  double              fraction;
} Progress;

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->task);
  g_free (progress);
}

static gboolean
progress_cb (gpointer data)
{
  Progress *progress = data;

  if (!g_task_get_completed (progress->task))
    progress->func (progress->fraction, progress->data);
  return G_SOURCE_REMOVE;
}

void
galpi_store_report_progress (GTask              *task,
                             GalpiStoreProgress  func,
                             gpointer            data,
                             double              fraction)
{
  g_autoptr(GSource) source = NULL;
  Progress *progress;

  if (func == NULL)
    return;

  progress = g_new0 (Progress, 1);
  progress->task = g_object_ref (task);
  progress->func = func;
  progress->data = data;
  progress->fraction = fraction;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, progress_cb, progress, progress_free);
  g_source_attach (source, g_task_get_context (task));
}

static gboolean
call_slice (GalpiDatabase  *db,
            gpointer        data,
            GError        **error)
{
  JobData *job = data;

  job->slice_result =
    job->slice (db, job->data, g_get_monotonic_time () + SLICE_USEC, &job->fraction,
                                  job->cancellable, error);
  return job->slice_result != GALPI_SLICE_FAILED;
}

/* @error: (transfer full) (nullable) */
static void
end_slices (GalpiDatabase *db,
            GTask         *task,
            JobData       *job,
            GError        *error)
{
  GalpiChangeSet *changes = NULL;
  g_autoptr(GError) end_error = NULL;

  /* A step that can't be taken back now is at the next start, since it stays open. */
  if (job->spec.kind == GALPI_STEP_WHOLE &&
      galpi_journal_end_visit (db, job->spec.visit, error != NULL, &changes, &end_error))
    galpi_emitter_emit (job->emitter, changes);

  if (error != NULL)
    g_task_return_error (task, error);
  else if (end_error != NULL)
    g_task_return_error (task, g_steal_pointer (&end_error));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
slices_job (GalpiDatabase *db,
            GTask         *task)
{
  JobData *job = g_task_get_task_data (task);
  GalpiChangeSet *changes = NULL;
  GError *error = NULL;

  if (galpi_worker_is_stopping ())
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                         _("The notebook was closed before this was done."));

  if (error != NULL || g_cancellable_set_error_if_cancelled (job->cancellable, &error) ||
      !galpi_journal_write (db, get_spec (job), call_slice, job, &changes, &error))
    {
      galpi_emitter_emit (job->emitter, changes);
      end_slices (db, task, job, error);
      return TRUE;
    }

  galpi_emitter_emit (job->emitter, changes);
  galpi_store_report_progress (task, job->progress, job->progress_data, job->fraction);
  if (job->slice_result == GALPI_SLICE_MORE)
    return FALSE;

  end_slices (db, task, job, NULL);
  return TRUE;
}

void
galpi_store_write_slices_async (GalpiStore          *self,
                                const GalpiStepSpec *step,
                                GalpiSliceFunc       func,
                                gpointer             data,
                                GDestroyNotify       data_free,
                                GalpiStoreProgress   progress,
                                gpointer             progress_data,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  JobData *job;
  GTask *task;

  g_return_if_fail (GALPI_IS_STORE (self));
  g_return_if_fail (func != NULL);
  g_return_if_fail (step == NULL || (step->what != NULL && step->kind != GALPI_STEP_EDIT));

  job = job_data_new (self, step);
  if (step != NULL && step->visit == 0)
    job->spec.visit = galpi_store_make_visit (self);
  job->slice = func;
  job->data = data;
  job->data_free = data_free;
  job->progress = progress;
  job->progress_data = progress_data;
  task = new_task (self, job, galpi_store_write_slices_async, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_push_write (self, GALPI_JOB_SLICES, task, slices_job);
}

gboolean
galpi_store_write_slices_finish (GalpiStore    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_store_write_slices_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
