/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-intake"

#include "galpi-intake.h"

#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-intake-child.h"
#include "galpi-intake-file.h"
#include "galpi-intake-pictures.h"
#include "galpi-intake-reply.h"

#define DEFAULT_DEADLINE 30000

/* One process answers so many inputs: what a parser leaks or a page upset does not last. */
#define MAX_SERVED 50

/* A process that waits so long for the next input is let go. */
#define IDLE_TIME (60 * G_TIME_SPAN_SECOND)

/* Threading: one thread starts processes, asks them and waits, in the order of the queue. It holds
 * the Worker, never the GalpiIntake.
 */
typedef struct
{
  GAsyncQueue      *queue;
  char             *program;
  GalpiIntakeChild *child; /* the thread's own */
} Worker;

typedef struct
{
  GTask         *task; /* NULL: quit */
  GalpiWireKind  kind;
  GFile         *file;
  GBytes        *bytes;
  GalpiHints    *hints;     /* about an article */
  guint          max_width; /* of a picture */
  guint          deadline;
} Job;

typedef struct
{
  GalpiDocument *document;
  GBytes        *original;
} Result;

struct _GalpiIntake
{
  GObject  parent_instance;

  Worker  *worker;
  GThread *thread;
  guint    deadline;
};

G_DEFINE_FINAL_TYPE (GalpiIntake, galpi_intake, G_TYPE_OBJECT)

static void
worker_clear (gpointer data)
{
  Worker *worker = data;

  g_async_queue_unref (worker->queue);
  g_free (worker->program);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->task);
  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->hints, galpi_hints_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->document, galpi_document_unref);
  g_clear_pointer (&result->original, g_bytes_unref);
  g_free (result);
}

/* Whether a fresh process might do better: one that served others may have died of that. */
static gboolean
is_worth_another_try (GalpiIntakeChild *child,
                      const GError     *error)
{
  return galpi_intake_child_get_n_served (child) > 0 &&
         (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_FAILED) ||
          g_error_matches (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE));
}

static GBytes *
ask (Worker        *worker,
     Job           *job,
     GVariant      *hints,
     GCancellable  *cancellable,
     GError       **error)
{
  gint64 deadline = g_get_monotonic_time () + job->deadline * G_TIME_SPAN_MILLISECOND;

  for (;;)
    {
      g_autoptr(GError) cause = NULL;
      GBytes *reply;
      gboolean again;

      if (worker->child != NULL && galpi_intake_child_get_n_served (worker->child) >= MAX_SERVED)
        g_clear_pointer (&worker->child, galpi_intake_child_free);
      if (worker->child == NULL)
        worker->child = galpi_intake_child_new (worker->program, error);
      if (worker->child == NULL)
        return NULL;

      reply = galpi_intake_child_ask (worker->child, job->kind, hints, job->bytes, deadline,
                                      cancellable, &cause);
      if (reply != NULL)
        return reply;

      again = is_worth_another_try (worker->child, cause);
      g_clear_pointer (&worker->child, galpi_intake_child_free);
      if (!again)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
    }
}

static gboolean
read_input (Job           *job,
            GCancellable  *cancellable,
            GError       **error)
{
  if (job->file == NULL)
    return galpi_intake_file_check_size (g_bytes_get_size (job->bytes), error);

  job->bytes = galpi_intake_file_read (job->file, &job->hints->file_name, cancellable, error);

  return job->bytes != NULL;
}

/* What answers what makes no sense is not what it was any more. */
static void
distrust (Worker       *worker,
          const GError *error)
{
  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_FAILED))
    g_clear_pointer (&worker->child, galpi_intake_child_free);
}

static Result *
extract (Worker        *worker,
         Job           *job,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GHashTable) references = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autoptr(GVariant) hints = NULL;
  g_autoptr(GBytes) reply = NULL;
  g_autoptr(GError) cause = NULL;
  Result *result;

  if (!read_input (job, cancellable, error))
    return NULL;

  hints = g_variant_ref_sink (galpi_wire_pack_hints (job->hints));
  reply = ask (worker, job, hints, cancellable, error);
  if (reply == NULL)
    return NULL;

  references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  document = galpi_intake_reply_get_document (reply, references, &cause);
  if (document == NULL)
    {
      distrust (worker, cause);
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  document = galpi_intake_pictures_load (g_steal_pointer (&document), references, job->file,
                                         cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !galpi_intake_reply_check (document, error))
    return NULL;

  result = g_new0 (Result, 1);
  result->document = g_steal_pointer (&document);
  result->original = g_bytes_ref (job->bytes);
  return result;
}

static GalpiPixels *
decode (Worker        *worker,
        Job           *job,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr(GVariant) hints = NULL;
  g_autoptr(GBytes) reply = NULL;
  g_autoptr(GError) cause = NULL;
  GalpiPixels *pixels;

  if (!galpi_intake_file_check_size (g_bytes_get_size (job->bytes), error))
    return NULL;

  hints = g_variant_ref_sink (g_variant_new (GALPI_WIRE_PICTURE_HINTS, job->max_width));
  reply = ask (worker, job, hints, cancellable, error);
  if (reply == NULL)
    return NULL;

  pixels = galpi_intake_reply_get_pixels (reply, job->max_width, &cause);
  if (pixels == NULL)
    {
      distrust (worker, cause);
      g_propagate_error (error, g_steal_pointer (&cause));
    }

  return pixels;
}

static void
run_job (Worker *worker,
         Job    *job)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  g_autoptr(GError) error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (job->task))
    return;

  if (job->kind == GALPI_WIRE_PICTURE)
    {
      result = decode (worker, job, cancellable, &error);
      if (result != NULL)
        g_task_return_pointer (job->task, result, (GDestroyNotify) galpi_pixels_free);
    }
  else
    {
      result = extract (worker, job, cancellable, &error);
      if (result != NULL)
        g_task_return_pointer (job->task, result, result_free);
    }

  if (result == NULL)
    g_task_return_error (job->task, g_steal_pointer (&error));
}

static gpointer
worker_main (gpointer data)
{
  Worker *worker = data;

  for (;;)
    {
      g_autoptr(Job) job = NULL;

      if (worker->child != NULL)
        job = g_async_queue_timeout_pop (worker->queue, IDLE_TIME);
      else
        job = g_async_queue_pop (worker->queue);

      if (job == NULL)
        {
          g_clear_pointer (&worker->child, galpi_intake_child_free);
          continue;
        }
      if (job->task == NULL)
        break;

      run_job (worker, job);
    }

  g_clear_pointer (&worker->child, galpi_intake_child_free);
  g_atomic_rc_box_release_full (worker, worker_clear);
  return NULL;
}

static void
galpi_intake_finalize (GObject *object)
{
  GalpiIntake *self = GALPI_INTAKE (object);

  g_async_queue_push (self->worker->queue, g_new0 (Job, 1));

  /* The last reference can be a task's, and that can be dropped on the thread. */
  if (self->thread == g_thread_self ())
    g_thread_unref (self->thread);
  else
    g_thread_join (self->thread);

  g_atomic_rc_box_release_full (self->worker, worker_clear);

  G_OBJECT_CLASS (galpi_intake_parent_class)->finalize (object);
}

static void
galpi_intake_class_init (GalpiIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_intake_finalize;
}

static void
galpi_intake_init (GalpiIntake *self)
{
  const char *program = g_getenv ("GALPI_INTAKE");

  self->deadline = DEFAULT_DEADLINE;
  self->worker = g_atomic_rc_box_new0 (Worker);
  self->worker->queue = g_async_queue_new_full (job_free);
  self->worker->program = g_strdup (program != NULL ? program : GALPI_LIBEXECDIR "/galpi-intake");
  self->thread = g_thread_new ("galpi-intake", worker_main, g_atomic_rc_box_acquire (self->worker));
}

GalpiIntake *
galpi_intake_new (void)
{
  return g_object_new (GALPI_TYPE_INTAKE, NULL);
}

void
galpi_intake_set_deadline (GalpiIntake *self,
                           guint        milliseconds)
{
  g_return_if_fail (GALPI_IS_INTAKE (self));

  self->deadline = milliseconds;
}

static Job *
new_job (GalpiIntake         *self,
         GalpiWireKind        kind,
         GCancellable        *cancellable,
         GAsyncReadyCallback  callback,
         gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->deadline = self->deadline;
  job->task = g_task_new (self, cancellable, callback, user_data);

  return job;
}

void
galpi_intake_extract_file_async (GalpiIntake         *self,
                                 GFile               *file,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Job *job;

  g_return_if_fail (GALPI_IS_INTAKE (self));
  g_return_if_fail (G_IS_FILE (file));

  job = new_job (self, GALPI_WIRE_ARTICLE, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, galpi_intake_extract_finish);
  job->file = g_object_ref (file);
  job->hints = galpi_hints_new ();
  g_async_queue_push (self->worker->queue, job);
}

void
galpi_intake_extract_bytes_async (GalpiIntake         *self,
                                  GBytes              *bytes,
                                  const GalpiHints    *hints,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Job *job;

  g_return_if_fail (GALPI_IS_INTAKE (self));
  g_return_if_fail (bytes != NULL);

  job = new_job (self, GALPI_WIRE_ARTICLE, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, galpi_intake_extract_finish);
  job->bytes = g_bytes_ref (bytes);
  job->hints = hints != NULL ? galpi_hints_copy (hints) : galpi_hints_new ();
  g_async_queue_push (self->worker->queue, job);
}

GalpiDocument *
galpi_intake_extract_finish (GalpiIntake   *self,
                             GAsyncResult  *result,
                             GBytes       **original,
                             GError       **error)
{
  GalpiDocument *document;
  Result *found;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return NULL;

  document = g_steal_pointer (&found->document);
  if (original != NULL)
    *original = g_steal_pointer (&found->original);
  result_free (found);

  return document;
}

void
galpi_intake_decode_async (GalpiIntake         *self,
                           GBytes              *bytes,
                           guint                max_width,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Job *job;

  g_return_if_fail (GALPI_IS_INTAKE (self));
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (max_width > 0);

  job = new_job (self, GALPI_WIRE_PICTURE, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, galpi_intake_decode_async);
  job->bytes = g_bytes_ref (bytes);
  job->max_width = max_width;
  g_async_queue_push (self->worker->queue, job);
}

GalpiPixels *
galpi_intake_decode_finish (GalpiIntake   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
