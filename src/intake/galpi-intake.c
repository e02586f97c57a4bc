/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-intake"

#include "galpi-intake.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-intake-child.h"
#include "galpi-intake-file.h"
#include "galpi-intake-pictures.h"

#define DEFAULT_DEADLINE 30000

/* One process answers so many inputs: what a parser leaks or a page upset does not last. */
#define MAX_SERVED 50

/* A process that waits so long for the next input is let go. */
#define IDLE_TIME (60 * G_TIME_SPAN_SECOND)

/* The longest message of galpi-intake that is shown, in bytes. */
#define MAX_MESSAGE 1000

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
  GTask      *task; /* NULL: quit */
  GFile      *file;
  GBytes     *bytes;
  GalpiHints *hints;
  guint       deadline;
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

      reply = galpi_intake_child_ask (worker->child, job->hints, job->bytes, deadline, cancellable,
                                      &cause);
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
fail_reply (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                       _("The program that reads articles gave an answer that makes no sense. "
                         "Copy the article in a browser and paste it."));
  return FALSE;
}

/* galpi-intake's own reason: a text of a stranger, so no more of it than a sentence or two. */
static void
pass_on (int          code,
         const char  *message,
         GError     **error)
{
  g_autofree char *cut = g_utf8_make_valid (message, MIN (strlen (message), MAX_MESSAGE));

  if (code != GALPI_ERROR_INVALID && code != GALPI_ERROR_UNSUPPORTED &&
      code != GALPI_ERROR_TOO_LARGE)
    code = GALPI_ERROR_FAILED;
  g_set_error_literal (error, GALPI_ERROR, code, g_strdelimit (cut, "\n\r\t", ' '));
}

/* Believes nothing of the reply that was not looked at. */
static GalpiDocument *
unpack (GBytes      *reply,
        GHashTable  *references,
        GError     **error)
{
  g_autoptr(GVariant) variant = NULL;
  g_autoptr(GVariant) packed = NULL;
  const char *message;
  gint32 code;

  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (GALPI_WIRE_REPLY), reply,
                                                          FALSE));
  if (!g_variant_is_normal_form (variant))
    {
      fail_reply (error);
      return NULL;
    }

  g_variant_get (variant, "(i&s@" GALPI_WIRE_DOCUMENT ")", &code, &message, &packed);
  if (code != GALPI_WIRE_OK)
    {
      pass_on (code, message, error);
      return NULL;
    }

  return galpi_wire_unpack_document (packed, references);
}

static gboolean
check (GalpiDocument  *document,
       GError        **error)
{
  g_autoptr(GError) cause = NULL;

  if (document->title != NULL && *document->title != '\0' && document->blocks->len > 0 &&
      galpi_document_check (document, &cause))
    return TRUE;

  g_info ("galpi-intake's article is refused: %s",
          cause != NULL ? cause->message : "it has no title or text");
  return fail_reply (error);
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

static Result *
extract (Worker        *worker,
         Job           *job,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GHashTable) references = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autoptr(GBytes) reply = NULL;
  g_autoptr(GError) cause = NULL;
  Result *result;

  if (!read_input (job, cancellable, error))
    return NULL;

  reply = ask (worker, job, cancellable, error);
  if (reply == NULL)
    return NULL;

  references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  document = unpack (reply, references, &cause);
  if (document == NULL || !check (document, &cause))
    {
      /* What answers so is not what it was any more. */
      if (g_error_matches (cause, GALPI_ERROR, GALPI_ERROR_FAILED))
        g_clear_pointer (&worker->child, galpi_intake_child_free);
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  document = galpi_intake_pictures_load (g_steal_pointer (&document), references, job->file,
                                         cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !check (document, error))
    return NULL;

  result = g_new0 (Result, 1);
  result->document = g_steal_pointer (&document);
  result->original = g_bytes_ref (job->bytes);
  return result;
}

static void
run_job (Worker *worker,
         Job    *job)
{
  g_autoptr(GError) error = NULL;
  Result *result;

  if (g_task_return_error_if_cancelled (job->task))
    return;

  result = extract (worker, job, g_task_get_cancellable (job->task), &error);
  if (result != NULL)
    g_task_return_pointer (job->task, result, result_free);
  else
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

static void
push_job (GalpiIntake         *self,
          GFile               *file,
          GBytes              *bytes,
          const GalpiHints    *hints,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, galpi_intake_extract_finish);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  job->hints = hints != NULL ? galpi_hints_copy (hints) : galpi_hints_new ();
  job->deadline = self->deadline;
  g_async_queue_push (self->worker->queue, job);
}

void
galpi_intake_extract_file_async (GalpiIntake         *self,
                                 GFile               *file,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_INTAKE (self));
  g_return_if_fail (G_IS_FILE (file));

  push_job (self, file, NULL, NULL, cancellable, callback, user_data);
}

void
galpi_intake_extract_bytes_async (GalpiIntake         *self,
                                  GBytes              *bytes,
                                  const GalpiHints    *hints,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (GALPI_IS_INTAKE (self));
  g_return_if_fail (bytes != NULL);

  push_job (self, NULL, bytes, hints, cancellable, callback, user_data);
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
