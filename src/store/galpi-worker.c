/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-worker"

#include "galpi-config.h"

#include "galpi-worker-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"

typedef struct
{
  GTask        *task;
  GalpiJobFunc  func;
  gboolean      begun;
} Job;

/* What the thread and its owner share. */
typedef struct
{
  GMutex         mutex;
  GCond          cond;
  GQueue         edits;
  GQueue         slices;
  gboolean       flush;
  gboolean       stopping;
  GalpiDatabase *db;
} Shared;

struct _GalpiWorker
{
  Shared  *shared;
  GThread *thread;
};

static GPrivate current = G_PRIVATE_INIT (NULL);

static void
shared_clear (gpointer data)
{
  Shared *shared = data;

  g_mutex_clear (&shared->mutex);
  g_cond_clear (&shared->cond);
}

static void
job_free (Job *job)
{
  g_object_unref (job->task);
  g_free (job);
}

static void
cancel_job (Job *job)
{
  g_task_return_new_error_literal (job->task, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                   _("The notebook was closed before this was done."));
  job_free (job);
}

/* Slices that have begun still get their turn, to see that the worker stops and to end well. */
static Job *
pop_job (Shared *shared)
{
  Job *job = NULL;

  while (g_queue_is_empty (&shared->edits) && g_queue_is_empty (&shared->slices) &&
         !shared->stopping)
    g_cond_wait (&shared->cond, &shared->mutex);

  if (!shared->stopping || shared->flush)
    job = g_queue_pop_head (&shared->edits);
  if (job == NULL)
    {
      Job *next = g_queue_peek_head (&shared->slices);

      if (next != NULL && (!shared->stopping || next->begun))
        job = g_queue_pop_head (&shared->slices);
    }

  return job;
}

static void
run_job (Shared *shared,
         Job    *job)
{
  if (!job->begun && g_task_return_error_if_cancelled (job->task))
    {
      job_free (job);
      return;
    }

  job->begun = TRUE;
  if (job->func (shared->db, job->task))
    {
      job_free (job);
      return;
    }

  g_mutex_lock (&shared->mutex);
  g_queue_push_head (&shared->slices, job);
  g_mutex_unlock (&shared->mutex);
}

static gpointer
worker_main (gpointer data)
{
  Shared *shared = data;

  g_private_set (&current, shared);
  for (;;)
    {
      Job *job;

      g_mutex_lock (&shared->mutex);
      job = pop_job (shared);
      g_mutex_unlock (&shared->mutex);
      if (job == NULL)
        break;

      run_job (shared, job);
    }

  g_queue_clear_full (&shared->edits, (GDestroyNotify) cancel_job);
  g_queue_clear_full (&shared->slices, (GDestroyNotify) cancel_job);
  g_mutex_lock (&shared->mutex);
  g_clear_pointer (&shared->db, galpi_database_free);
  g_mutex_unlock (&shared->mutex);

  g_atomic_rc_box_release_full (shared, shared_clear);
  return NULL;
}

GalpiWorker *
galpi_worker_new (const char    *name,
                  GalpiDatabase *db,
                  gboolean       flush)
{
  GalpiWorker *self = g_new0 (GalpiWorker, 1);

  self->shared = g_atomic_rc_box_new0 (Shared);
  g_mutex_init (&self->shared->mutex);
  g_cond_init (&self->shared->cond);
  g_queue_init (&self->shared->edits);
  g_queue_init (&self->shared->slices);
  self->shared->flush = flush;
  self->shared->db = db;
  self->thread = g_thread_new (name, worker_main, g_atomic_rc_box_acquire (self->shared));

  return self;
}

void
galpi_worker_push (GalpiWorker  *self,
                   GalpiJobKind  kind,
                   GTask        *task,
                   GalpiJobFunc  func)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->shared->mutex);
  Job *job;

  if (self->shared->stopping)
    {
      g_task_return_new_error_literal (task, GALPI_ERROR, GALPI_ERROR_FAILED,
                                       _("The notebook has been closed. Open it again."));
      g_object_unref (task);
      return;
    }

  job = g_new0 (Job, 1);
  job->task = task;
  job->func = func;
  g_queue_push_tail (kind == GALPI_JOB_EDIT ? &self->shared->edits : &self->shared->slices, job);
  g_cond_signal (&self->shared->cond);
}

void
galpi_worker_stop (GalpiWorker *self)
{
  GThread *thread = g_steal_pointer (&self->thread);

  if (thread == NULL)
    return;

  g_mutex_lock (&self->shared->mutex);
  self->shared->stopping = TRUE;
  if (!self->shared->flush && self->shared->db != NULL)
    galpi_database_interrupt (self->shared->db);
  g_cond_signal (&self->shared->cond);
  g_mutex_unlock (&self->shared->mutex);

  /* The last reference to a store can be a task's, and that can be dropped on the thread. */
  if (thread == g_thread_self ())
    g_thread_unref (thread);
  else
    g_thread_join (thread);
}

void
galpi_worker_free (GalpiWorker *self)
{
  galpi_worker_stop (self);
  g_atomic_rc_box_release_full (self->shared, shared_clear);
  g_free (self);
}

gboolean
galpi_worker_is_stopping (void)
{
  Shared *shared = g_private_get (&current);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&shared->mutex);

  return shared->stopping;
}
