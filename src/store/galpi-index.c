/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index.h"

#include <glib/gi18n.h>

#include "galpi-index-thread-private.h"

struct _GalpiIndex
{
  GObject parent_instance;

  GalpiIndexThread *thread;
  double            progress;
  GError           *failure;
  gboolean          closed;
};

enum
{
  PROP_0,
  PROP_PROGRESS,
  PROP_FAILURE,
  N_PROPS
};

enum
{
  FOLLOWED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiIndex, galpi_index, G_TYPE_OBJECT)

static gboolean
same_failure (const GError *a,
              const GError *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->domain == b->domain && a->code == b->code && g_str_equal (a->message, b->message);
}

static void
report_cb (gpointer                target,
           const GalpiIndexReport *report)
{
  GalpiIndex *self = GALPI_INDEX (target);

  if (self->progress != report->progress)
    {
      self->progress = report->progress;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
    }

  if (!same_failure (self->failure, report->failure))
    {
      g_clear_error (&self->failure);
      self->failure = report->failure != NULL ? g_error_copy (report->failure) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
    }

  if (report->followed)
    g_signal_emit (self, signals[FOLLOWED], 0);
}

static void
galpi_index_finalize (GObject *object)
{
  GalpiIndex *self = GALPI_INDEX (object);

  g_clear_pointer (&self->thread, galpi_index_thread_free);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (galpi_index_parent_class)->finalize (object);
}

static void
galpi_index_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GalpiIndex *self = GALPI_INDEX (object);

  switch (prop_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_FAILURE:
      g_value_set_boxed (value, self->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_index_class_init (GalpiIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = galpi_index_finalize;
  object_class->get_property = galpi_index_get_property;

  properties[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FAILURE] =
    g_param_spec_boxed ("failure", NULL, NULL, G_TYPE_ERROR,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FOLLOWED] = g_signal_new ("followed", GALPI_TYPE_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
galpi_index_init (GalpiIndex *self)
{
}

GalpiIndex *
galpi_index_new (const char *database_path)
{
  GalpiIndex *self;

  g_return_val_if_fail (database_path != NULL, NULL);

  self = g_object_new (GALPI_TYPE_INDEX, NULL);
  self->thread = galpi_index_thread_new (database_path, report_cb, self);

  return self;
}

double
galpi_index_get_progress (GalpiIndex *self)
{
  g_return_val_if_fail (GALPI_IS_INDEX (self), 0);

  return self->progress;
}

const GError *
galpi_index_get_failure (GalpiIndex *self)
{
  g_return_val_if_fail (GALPI_IS_INDEX (self), NULL);

  return self->failure;
}

void
galpi_index_wake (GalpiIndex *self)
{
  g_return_if_fail (GALPI_IS_INDEX (self));

  galpi_index_thread_wake (self->thread);
}

void
galpi_index_rebuild (GalpiIndex *self)
{
  g_return_if_fail (GALPI_IS_INDEX (self));

  galpi_index_thread_rebuild (self->thread);
}

/* What a wait has to let go at its end. */
typedef struct
{
  GCancellable *cancellable;
  gulong        handler;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  g_cancellable_disconnect (wait->cancellable, wait->handler);
  g_object_unref (wait->cancellable);
  g_free (wait);
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      data)
{
  /* The thread looks at those who wait whenever it wakes. */
  galpi_index_thread_wake (data);
}

void
galpi_index_wait_async (GalpiIndex          *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GALPI_IS_INDEX (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_index_wait_async);

  if (self->closed)
    {
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                       _("The notebook was closed."));
      return;
    }

  if (cancellable != NULL)
    {
      Wait *wait = g_new0 (Wait, 1);

      /* The task holds this index, which holds the thread. */
      wait->cancellable = g_object_ref (cancellable);
      wait->handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), self->thread,
                                             NULL);
      g_task_set_task_data (task, wait, wait_free);
    }

  galpi_index_thread_wait (self->thread, g_steal_pointer (&task));
}

gboolean
galpi_index_wait_finish (GalpiIndex    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
galpi_index_close_async (GalpiIndex          *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GALPI_IS_INDEX (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_index_close_async);
  g_task_set_check_cancellable (task, FALSE);

  if (self->closed)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->closed = TRUE;
  galpi_index_thread_stop (self->thread, g_steal_pointer (&task));
}

gboolean
galpi_index_close_finish (GalpiIndex    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
