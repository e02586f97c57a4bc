/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-store"

#include "galpi-config.h"

#include "galpi-store-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"
#include "galpi-file-private.h"
#include "galpi-lock-private.h"
#include "galpi-opening-private.h"

struct _GalpiStore
{
  GObject       parent_instance;

  GalpiOpening *opening; /* what is left in it: paths, lock, private folder */
  GalpiEmitter *emitter;
  GalpiWorker  *writer;  /* NULL where it was opened for reading */
  GalpiWorker  *reader;
  guint         last_visit;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiStore, galpi_store, G_TYPE_OBJECT)

struct _GalpiEmitter
{
  GMainContext *context;
  GWeakRef      store;
};

typedef struct
{
  GalpiStore     *store;
  GalpiChangeSet *changes;
} Emission;

static void
emitter_clear (gpointer data)
{
  GalpiEmitter *self = data;

  g_main_context_unref (self->context);
  g_weak_ref_clear (&self->store);
}

static GalpiEmitter *
emitter_new (GalpiStore *store)
{
  GalpiEmitter *self = g_atomic_rc_box_new0 (GalpiEmitter);

  self->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&self->store, store);

  return self;
}

GalpiEmitter *
galpi_emitter_ref (GalpiEmitter *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
galpi_emitter_unref (GalpiEmitter *self)
{
  g_atomic_rc_box_release_full (self, emitter_clear);
}

static void
emission_free (gpointer data)
{
  Emission *emission = data;

  g_object_unref (emission->store);
  galpi_change_set_unref (emission->changes);
  g_free (emission);
}

static gboolean
emit_cb (gpointer data)
{
  Emission *emission = data;

  g_signal_emit (emission->store, signals[CHANGED], 0, emission->changes);
  return G_SOURCE_REMOVE;
}

void
galpi_emitter_emit (GalpiEmitter   *self,
                    GalpiChangeSet *changes)
{
  g_autoptr(GalpiStore) store = g_weak_ref_get (&self->store);
  g_autoptr(GSource) source = NULL;
  Emission *emission;

  if (changes == NULL || store == NULL)
    {
      g_clear_pointer (&changes, galpi_change_set_unref);
      return;
    }

  emission = g_new0 (Emission, 1);
  emission->store = g_steal_pointer (&store);
  emission->changes = changes;

  /* The same priority as the answer to the job, which comes after it then. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_cb, emission, emission_free);
  g_source_attach (source, self->context);
}

static void
galpi_store_finalize (GObject *object)
{
  GalpiStore *self = GALPI_STORE (object);

  g_clear_pointer (&self->reader, galpi_worker_free);
  g_clear_pointer (&self->writer, galpi_worker_free);
  g_clear_pointer (&self->emitter, galpi_emitter_unref);
  g_clear_pointer (&self->opening, galpi_opening_free);

  G_OBJECT_CLASS (galpi_store_parent_class)->finalize (object);
}

static void
galpi_store_class_init (GalpiStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_store_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GALPI_TYPE_CHANGE_SET);
}

static void
galpi_store_init (GalpiStore *self)
{
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GalpiOpening *opening = data;
  GError *error = NULL;

  if (galpi_opening_run (opening, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

gboolean
galpi_store_is_notebook (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return galpi_file_is_notebook (path);
}

void
galpi_store_open_async (const char          *path,
                        GalpiStoreFlags      flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_store_open_async);
  g_task_set_task_data (task, galpi_opening_new (path, flags), (GDestroyNotify) galpi_opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

GalpiStore *
galpi_store_open_finish (GAsyncResult  *result,
                         GError       **error)
{
  GalpiOpening *opening;
  GalpiStore *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_store_open_async), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  /* The connections move from here to the threads, which start with all that they need. */
  opening = g_task_get_task_data (G_TASK (result));
  self = g_object_new (GALPI_TYPE_STORE, NULL);
  self->opening = galpi_opening_steal (opening);
  self->emitter = emitter_new (self);
  if (self->opening->writer != NULL)
    self->writer =
      galpi_worker_new ("galpi-writer", g_steal_pointer (&self->opening->writer), TRUE);
  self->reader = galpi_worker_new ("galpi-reader", g_steal_pointer (&self->opening->reader), FALSE);

  return self;
}

static void
end_reading_in_thread (GTask        *task,
                       gpointer      source,
                       gpointer      data,
                       GCancellable *cancellable)
{
  GalpiStore *self = source;

  galpi_worker_stop (self->reader);
  g_task_return_boolean (task, TRUE);
}

void
galpi_store_end_reading_async (GalpiStore          *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GALPI_IS_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, galpi_store_end_reading_async);
  g_task_run_in_thread (task, end_reading_in_thread);
}

void
galpi_store_end_reading_finish (GalpiStore   *self,
                                GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, self));

  g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
close_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GalpiStore *self = source;

  /* The writer's is the last connection then, which checkpoints and removes the -wal. */
  galpi_worker_stop (self->reader);
  if (self->writer != NULL)
    galpi_worker_stop (self->writer);
  galpi_opening_close (self->opening);
  g_task_return_boolean (task, TRUE);
}

void
galpi_store_close_async (GalpiStore          *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GALPI_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_store_close_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, close_in_thread);
}

gboolean
galpi_store_close_finish (GalpiStore    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
galpi_store_get_path (GalpiStore *self)
{
  g_return_val_if_fail (GALPI_IS_STORE (self), NULL);

  return self->opening->path;
}

const char *
galpi_store_get_database_path (GalpiStore *self)
{
  g_return_val_if_fail (GALPI_IS_STORE (self), NULL);

  return self->opening->database_path;
}

gboolean
galpi_store_get_read_only (GalpiStore *self)
{
  g_return_val_if_fail (GALPI_IS_STORE (self), TRUE);

  return self->writer == NULL;
}

const char *
galpi_store_get_holder (GalpiStore *self)
{
  g_return_val_if_fail (GALPI_IS_STORE (self), NULL);

  return self->opening->holder;
}

gboolean
galpi_store_get_on_network (GalpiStore *self)
{
  g_return_val_if_fail (GALPI_IS_STORE (self), FALSE);

  return self->opening->on_network;
}

GalpiEmitter *
galpi_store_get_emitter (GalpiStore *self)
{
  return self->emitter;
}

guint
galpi_store_make_visit (GalpiStore *self)
{
  return G_MAXUINT - self->last_visit++;
}

void
galpi_store_push_write (GalpiStore   *self,
                        GalpiJobKind  kind,
                        GTask        *task,
                        GalpiJobFunc  func)
{
  if (self->writer != NULL)
    {
      galpi_worker_push (self->writer, kind, task, func);
      return;
    }

  g_task_return_new_error_literal (task, GALPI_ERROR, GALPI_ERROR_READ_ONLY,
                                   _("The notebook is open for reading only. Open it for writing"
                                     " to change it."));
  g_object_unref (task);
}

void
galpi_store_push_read (GalpiStore   *self,
                       GTask        *task,
                       GalpiJobFunc  func)
{
  galpi_worker_push (self->reader, GALPI_JOB_EDIT, task, func);
}
