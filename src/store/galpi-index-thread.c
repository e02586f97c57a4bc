/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index-thread-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"
#include "galpi-index-file-private.h"
#include "galpi-index-follow-private.h"

/* Between two looks at an index that another program is writing. */
#define RETRY_USEC (50 * 1000)

/* Between two reports during long work. */
#define REPORT_USEC (250 * 1000)

/* How often the file is made anew before that is a failure: by then it is the notebook that is damaged. */
#define MAX_RESETS 2

typedef enum
{
  MESSAGE_WAKE,
  MESSAGE_WAIT,
  MESSAGE_REBUILD,
  MESSAGE_STOP,
} MessageKind;

typedef struct
{
  MessageKind  kind;
  GTask       *task; /* nullable */
} Message;

struct _GalpiIndexThread
{
  char        *database_path;
  GThread     *thread;
  GAsyncQueue *queue; /* Message */
  int          woken; /* atomic: a wake is in the queue */
  int          stop;  /* atomic */

  /* What happens on the main context. */
  GMainContext         *context;
  GalpiIndexReportFunc  report_func;
  GWeakRef              target;

  GMutex            lock; /* of what follows */
  GalpiDatabase    *index;
  GalpiDatabase    *notebook;
  GalpiIndexReport  report;
  gboolean          reporting; /* a report is on its way */
};

/* What only the thread itself knows. */
typedef struct
{
  GalpiIndexThread *shared;
  GalpiFollower     follower;
  char             *path;
  int               file_lock;  /* -1: not held */
  GPtrArray        *waits;      /* GTask */
  GPtrArray        *stops;      /* GTask */
  gboolean          stopped;
  gboolean          pending;    /* there may be something to do */
  gboolean          blocked;    /* another program is at it */
  gboolean          changed;    /* since the last report */
  gboolean          untidy;     /* since the last time of idleness */
  gboolean          checked;    /* the index has been found to be the notebook's */
  gboolean          rebuild;
  guint             n_resets;
  gint64            last_report;
} Work;

static void
galpi_index_thread_clear (gpointer data)
{
  GalpiIndexThread *self = data;
  Message *message;

  while ((message = g_async_queue_try_pop (self->queue)) != NULL)
    {
      g_clear_object (&message->task);
      g_free (message);
    }

  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  g_weak_ref_clear (&self->target);
  g_mutex_clear (&self->lock);
  g_clear_error (&self->report.failure);
  g_free (self->database_path);
}

static void
push (GalpiIndexThread *self,
      MessageKind       kind,
      GTask            *task)
{
  Message *message = g_new0 (Message, 1);

  message->kind = kind;
  message->task = task;
  g_async_queue_push (self->queue, message);
}

static void
release_shared (gpointer data)
{
  g_atomic_rc_box_release_full (data, galpi_index_thread_clear);
}

/* Runs on the main context. */
static gboolean
report_cb (gpointer data)
{
  GalpiIndexThread *self = data;
  g_autoptr(GObject) target = g_weak_ref_get (&self->target);
  GalpiIndexReport report;

  g_mutex_lock (&self->lock);
  self->reporting = FALSE;
  report = self->report;
  report.failure = report.failure != NULL ? g_error_copy (report.failure) : NULL;
  self->report.followed = FALSE;
  g_mutex_unlock (&self->lock);

  if (target != NULL)
    self->report_func (target, &report);

  g_clear_error (&report.failure);
  return G_SOURCE_REMOVE;
}

/* Tells the main context how things stand, in one go with what it has not been told yet. */
static void
report (Work         *work,
        const GError *failure)
{
  GalpiIndexThread *shared = work->shared;
  gboolean reporting;

  g_mutex_lock (&shared->lock);
  shared->report.progress = work->follower.progress;
  shared->report.followed |= work->changed;
  g_clear_error (&shared->report.failure);
  if (failure != NULL)
    shared->report.failure = g_error_copy (failure);
  reporting = shared->reporting;
  shared->reporting = TRUE;
  g_mutex_unlock (&shared->lock);

  if (!reporting)
    {
      g_autoptr(GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, report_cb, g_atomic_rc_box_acquire (shared), release_shared);
      g_source_attach (source, shared->context);
    }

  work->changed = FALSE;
  work->last_report = g_get_monotonic_time ();
}

static void
answer_waits (Work         *work,
              const GError *error)
{
  for (guint i = 0; i < work->waits->len; i++)
    {
      GTask *task = g_ptr_array_index (work->waits, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }

  g_ptr_array_set_size (work->waits, 0);
}

static void
drop_cancelled_waits (Work *work)
{
  for (guint i = work->waits->len; i > 0; i--)
    {
      if (g_task_return_error_if_cancelled (g_ptr_array_index (work->waits, i - 1)))
        g_ptr_array_remove_index (work->waits, i - 1);
    }
}

static void
unlock_file (Work *work)
{
  if (work->file_lock >= 0)
    galpi_index_file_unlock (work->file_lock);
  work->file_lock = -1;
}

static void
fail (Work         *work,
      const GError *error)
{
  g_debug ("The index can't go on: %s", error->message);
  work->pending = FALSE;
  work->untidy = FALSE;
  unlock_file (work);
  answer_waits (work, error);
  report (work, error);
}

/* Nothing is left to do, as far as was known when this piece of work began. */
static void
finish (Work *work)
{
  work->pending = FALSE;
  work->n_resets = 0;
  work->follower.progress = 1;
  answer_waits (work, NULL);
  report (work, NULL);
}

/* Lets others interrupt what runs on these connections. */
static void
share_databases (Work *work)
{
  GalpiIndexThread *shared = work->shared;

  g_mutex_lock (&shared->lock);
  shared->notebook = work->follower.notebook;
  shared->index = work->follower.index;
  g_mutex_unlock (&shared->lock);
}

/* Takes a connection to the index in the place of the one there was. */
static void
set_index (Work          *work,
           GalpiDatabase *index)
{
  g_autoptr(GalpiDatabase) old = work->follower.index;

  work->follower.index = index;
  work->checked = FALSE;
  share_databases (work);
}

static gboolean
open_notebook (Work    *work,
               GError **error)
{
  if (work->follower.notebook == NULL)
    {
      work->follower.notebook = galpi_database_open (work->shared->database_path,
                                                     GALPI_DATABASE_READ_ONLY, error);
      if (work->follower.notebook == NULL)
        return FALSE;
      share_databases (work);
    }

  if (work->path == NULL)
    work->path = galpi_index_file_path (work->follower.notebook, error);

  return work->path != NULL;
}

static void
close_databases (Work *work)
{
  g_autoptr(GalpiDatabase) notebook = work->follower.notebook;

  /* An interrupt stays until the next statement, and would keep the -wal from being brought in. */
  if (work->follower.index != NULL)
    galpi_database_exec (work->follower.index, "SELECT 1", NULL);

  set_index (work, NULL);
  work->follower.notebook = NULL;
  share_databases (work);
}

/* Opens the index, if there is one that can be used. */
static gboolean
has_index (Work *work)
{
  if (work->follower.index != NULL && !galpi_index_file_is_at (work->follower.index, work->path))
    set_index (work, NULL);

  if (work->follower.index == NULL)
    set_index (work, galpi_index_file_open (work->path, NULL));

  if (work->follower.index != NULL && !work->checked)
    work->checked = galpi_index_file_check (work->follower.index, work->follower.notebook);

  return work->checked;
}

/* With the lock held: makes the index anew if it can't be used as it is. */
static gboolean
ensure_index (Work    *work,
              GError **error)
{
  if (!work->rebuild && has_index (work))
    return TRUE;

  set_index (work, NULL);
  set_index (work, galpi_index_file_make (work->path, work->follower.notebook, error));
  if (work->follower.index == NULL)
    return FALSE;

  work->checked = TRUE;
  work->rebuild = FALSE;
  work->changed = TRUE;
  work->follower.begin = -1;
  work->follower.progress = 0;
  return TRUE;
}

/* Does a piece of work. Returns: FALSE where it failed */
static gboolean
work_with_lock (Work    *work,
                GError **error)
{
  gboolean done = FALSE;

  if (!ensure_index (work, error) || !galpi_follower_is_done (&work->follower, &done, error))
    return FALSE;

  if (!done)
    {
      GalpiSlice slice = galpi_follower_slice (&work->follower, error);

      if (slice == GALPI_SLICE_FAILED)
        return FALSE;

      work->changed = TRUE;
      work->untidy = TRUE;
      done = slice == GALPI_SLICE_DONE;
    }

  if (done)
    finish (work);
  else if (g_get_monotonic_time () - work->last_report >= REPORT_USEC)
    report (work, NULL);

  return TRUE;
}

/* Another program is at the index: perhaps it has done what is waited for. */
static void
look_without_lock (Work *work)
{
  gboolean done = FALSE;

  work->blocked = TRUE;
  if (!work->rebuild && has_index (work) &&
      galpi_follower_is_done (&work->follower, &done, NULL) && done)
    finish (work);
}

/* Whether a new file can help: not where the place is at fault. */
static gboolean
is_damage (const GError *error)
{
  return error->domain == GALPI_ERROR &&
         error->code != GALPI_ERROR_DISK_FULL && error->code != GALPI_ERROR_READ_ONLY;
}

static void
work_a_little (Work *work)
{
  g_autoptr(GError) error = NULL;

  work->blocked = FALSE;
  if (!open_notebook (work, &error) ||
      (work->file_lock < 0 && !galpi_index_file_lock (work->path, &work->file_lock, &error)))
    {
      fail (work, error);
      return;
    }

  if (work->file_lock < 0)
    {
      look_without_lock (work);
      return;
    }

  if (work_with_lock (work, &error) || g_atomic_int_get (&work->shared->stop))
    return;

  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_BUSY))
    {
      work->blocked = TRUE;
    }
  else if (is_damage (error) && work->n_resets < MAX_RESETS)
    {
      g_debug ("The index is made anew: %s", error->message);
      work->n_resets++;
      work->rebuild = TRUE;
    }
  else
    {
      work->rebuild = FALSE;
      fail (work, error);
    }
}

static void
tidy_a_little (Work *work)
{
  g_autoptr(GError) error = NULL;

  if (!galpi_follower_tidy (&work->follower, &work->untidy, &error))
    {
      g_debug ("The index could not be tidied up: %s", error->message);
      work->untidy = FALSE;
    }

  if (!work->untidy)
    unlock_file (work);
}

static void
take_message (Work    *work,
              Message *message)
{
  switch (message->kind)
    {
    case MESSAGE_WAKE:
      g_atomic_int_set (&work->shared->woken, 0);
      break;
    case MESSAGE_WAIT:
      g_ptr_array_add (work->waits, message->task);
      break;
    case MESSAGE_REBUILD:
      work->rebuild = TRUE;
      break;
    case MESSAGE_STOP:
      work->stopped = TRUE;
      if (message->task != NULL)
        g_ptr_array_add (work->stops, message->task);
      break;
    default:
      g_assert_not_reached ();
    }

  work->pending = TRUE;
  g_free (message);
}

/* Takes all messages that wait, and waits for one where there is nothing else to do. */
static void
take_messages (Work *work)
{
  GAsyncQueue *queue = work->shared->queue;
  Message *message;

  if (work->pending && work->blocked)
    message = g_async_queue_timeout_pop (queue, RETRY_USEC);
  else if (work->pending || work->untidy)
    message = g_async_queue_try_pop (queue);
  else
    message = g_async_queue_pop (queue);

  for (; message != NULL; message = g_async_queue_try_pop (queue))
    take_message (work, message);

  drop_cancelled_waits (work);
}

static gpointer
thread_main (gpointer data)
{
  GalpiIndexThread *shared = data;
  g_autoptr(GError) closed = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                                  _("The notebook was closed."));
  Work work = {
    .shared = shared,
    .follower = { .stop = &shared->stop, .begin = -1 },
    .file_lock = -1,
    .waits = g_ptr_array_new_with_free_func (g_object_unref),
    .stops = g_ptr_array_new_with_free_func (g_object_unref),
    .pending = TRUE,
  };

  while (!work.stopped)
    {
      if (work.pending)
        work_a_little (&work);
      else if (work.untidy)
        tidy_a_little (&work);
      else
        unlock_file (&work);

      take_messages (&work);
    }

  unlock_file (&work);
  close_databases (&work);
  answer_waits (&work, closed);
  for (guint i = 0; i < work.stops->len; i++)
    g_task_return_boolean (g_ptr_array_index (work.stops, i), TRUE);

  g_ptr_array_unref (work.waits);
  g_ptr_array_unref (work.stops);
  g_free (work.path);
  release_shared (shared);
  return NULL;
}

GalpiIndexThread *
galpi_index_thread_new (const char           *database_path,
                        GalpiIndexReportFunc  report_func,
                        gpointer              target)
{
  GalpiIndexThread *self = g_atomic_rc_box_new0 (GalpiIndexThread);

  self->database_path = g_strdup (database_path);
  self->queue = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  self->report_func = report_func;
  g_weak_ref_init (&self->target, target);
  g_mutex_init (&self->lock);
  self->thread = g_thread_new ("galpi-index", thread_main, g_atomic_rc_box_acquire (self));

  return self;
}

void
galpi_index_thread_wake (GalpiIndexThread *self)
{
  if (g_atomic_int_compare_and_exchange (&self->woken, 0, 1))
    push (self, MESSAGE_WAKE, NULL);
}

void
galpi_index_thread_rebuild (GalpiIndexThread *self)
{
  push (self, MESSAGE_REBUILD, NULL);
}

void
galpi_index_thread_wait (GalpiIndexThread *self,
                         GTask            *task)
{
  push (self, MESSAGE_WAIT, task);
}

void
galpi_index_thread_stop (GalpiIndexThread *self,
                         GTask            *task)
{
  /* Work under way ends soon; the message ends the thread. */
  g_atomic_int_set (&self->stop, 1);
  push (self, MESSAGE_STOP, task);

  g_mutex_lock (&self->lock);
  if (self->index != NULL)
    galpi_database_interrupt (self->index);
  if (self->notebook != NULL)
    galpi_database_interrupt (self->notebook);
  g_mutex_unlock (&self->lock);
}

void
galpi_index_thread_free (GalpiIndexThread *self)
{
  galpi_index_thread_stop (self, NULL);

  /* The last reference to the target can be that of a task which the thread itself drops. */
  if (self->thread == g_thread_self ())
    g_thread_unref (self->thread);
  else
    g_thread_join (self->thread);
  release_shared (self);
}
