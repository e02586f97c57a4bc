/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook.h"

#include "galpi-journal.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-private.h"

/* How long a picture may take, in ms: others wait behind it. */
#define PICTURE_DEADLINE 10000

struct _GalpiNotebook
{
  GObject parent_instance;

  GalpiStore  *store;
  GalpiIndex  *index;
  GalpiIntake *intake;
  GalpiIntake *picture_intake; /* from the first picture on */

  char *undo_label;
  char *redo_label;
  char *failed;
  guint last_visit;
};

enum
{
  PROP_0,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_HOLDER,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_INDEX_PROGRESS,
  PROP_FAILED,
  N_PROPS,
};

enum
{
  CHANGED,
  REDO_ENDED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNotebook, galpi_notebook, G_TYPE_OBJECT)

typedef struct
{
  char *undo;
  char *redo;
} Labels;

static void
labels_free (gpointer data)
{
  Labels *labels = data;

  g_free (labels->undo);
  g_free (labels->redo);
  g_free (labels);
}

static gpointer
peek_labels (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  Labels *labels = g_new0 (Labels, 1);

  if (!galpi_journal_peek (db, &labels->undo, &labels->redo, error))
    g_clear_pointer (&labels, labels_free);

  return labels;
}

static void
set_label (GalpiNotebook *self,
           char         **label,
           const char    *what,
           guint          prop_id)
{
  if (g_set_str (label, what != NULL ? galpi_step_name (what) : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
labels_peeked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GalpiNotebook) self = user_data;
  Labels *labels = galpi_store_read_finish (GALPI_STORE (source), result, NULL);

  /* Only a notebook that is closing can't say; nobody looks at its labels. */
  if (labels == NULL)
    return;

  set_label (self, &self->undo_label, labels->undo, PROP_UNDO_LABEL);
  set_label (self, &self->redo_label, labels->redo, PROP_REDO_LABEL);
  labels_free (labels);
}

static void
refresh_labels (GalpiNotebook *self)
{
  galpi_store_read_async (self->store, peek_labels, NULL, NULL, labels_free, NULL,
                          labels_peeked_cb, g_object_ref (self));
}

static guint
flags_of_changes (GalpiChangeSet *changes)
{
  static const struct
  {
    const char *table;
    GalpiChange flag;
  } tables[] = {
    { "article", GALPI_CHANGE_ARTICLES },
    { "annotation", GALPI_CHANGE_ANNOTATIONS },
    { "tag", GALPI_CHANGE_TAGS },
    { "event", GALPI_CHANGE_EVENTS },
    { "verdict", GALPI_CHANGE_VERDICTS },
    { "name_verdict", GALPI_CHANGE_VERDICTS },
  };
  guint flags = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (galpi_change_set_touches (changes, tables[i].table))
      flags |= tables[i].flag;
  if (galpi_change_set_touches_steps (changes))
    flags |= GALPI_CHANGE_STEPS;

  return flags;
}

static gint64
article_of_changes (GalpiChangeSet *changes)
{
  gint64 article_id = 0;

  for (guint i = 0; i < galpi_change_set_get_n_rows (changes); i++)
    {
      const GalpiChangeRow *row = galpi_change_set_get_row (changes, i);

      if (row->article_id == 0 || (article_id != 0 && row->article_id != article_id))
        return 0;
      article_id = row->article_id;
    }

  return article_id;
}

static void
store_changed_cb (GalpiNotebook  *self,
                  GalpiChangeSet *changes)
{
  guint flags = flags_of_changes (changes);
  guint n_redo_ended = galpi_change_set_get_n_redo_ended (changes);

  galpi_index_wake (self->index);
  if (flags & GALPI_CHANGE_STEPS)
    refresh_labels (self);
  g_signal_emit (self, signals[CHANGED], 0, flags, article_of_changes (changes));
  if (n_redo_ended > 0)
    g_signal_emit (self, signals[REDO_ENDED], 0, n_redo_ended);
}

static void
index_progress_cb (GalpiNotebook *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INDEX_PROGRESS]);
}

/* That it works again is no news of what was to be written. */
static void
index_failure_cb (GalpiNotebook *self)
{
  const GError *failure = galpi_index_get_failure (self->index);

  if (failure != NULL)
    galpi_notebook_note_outcome (self, failure);
}

static void
index_followed_cb (GalpiNotebook *self)
{
  g_signal_emit (self, signals[CHANGED], 0, (guint) GALPI_CHANGE_INDEX, (gint64) 0);
}

static void
galpi_notebook_dispose (GObject *object)
{
  GalpiNotebook *self = GALPI_NOTEBOOK (object);

  g_clear_object (&self->index);
  g_clear_object (&self->store);
  g_clear_object (&self->intake);
  g_clear_object (&self->picture_intake);

  G_OBJECT_CLASS (galpi_notebook_parent_class)->dispose (object);
}

static void
galpi_notebook_finalize (GObject *object)
{
  GalpiNotebook *self = GALPI_NOTEBOOK (object);

  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  g_clear_pointer (&self->failed, g_free);

  G_OBJECT_CLASS (galpi_notebook_parent_class)->finalize (object);
}

static void
galpi_notebook_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GalpiNotebook *self = GALPI_NOTEBOOK (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, galpi_notebook_get_path (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, galpi_notebook_get_read_only (self));
      break;
    case PROP_HOLDER:
      g_value_set_string (value, galpi_notebook_get_holder (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_INDEX_PROGRESS:
      g_value_set_double (value, galpi_index_get_progress (self->index));
      break;
    case PROP_FAILED:
      g_value_set_string (value, self->failed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_notebook_class_init (GalpiNotebookClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_notebook_dispose;
  object_class->finalize = galpi_notebook_finalize;
  object_class->get_property = galpi_notebook_get_property;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_INDEX_PROGRESS] = g_param_spec_double ("index-progress", NULL, NULL,
                                                         0, 1, 1, flags);
  properties[PROP_FAILED] = g_param_spec_string ("failed", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT64);
  signals[REDO_ENDED] = g_signal_new ("redo-ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
galpi_notebook_init (GalpiNotebook *self)
{
}

char *
galpi_notebook_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "galpi", "notebook.galpi", NULL);
}

static void
store_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GalpiNotebook) self = NULL;
  g_autoptr (GalpiStore) store = NULL;
  GError *error = NULL;

  store = galpi_store_open_finish (result, &error);
  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self = g_object_new (GALPI_TYPE_NOTEBOOK, NULL);
  self->store = g_steal_pointer (&store);
  self->index = galpi_index_new (galpi_store_get_database_path (self->store));
  self->intake = galpi_intake_new ();
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->index, "notify::progress", G_CALLBACK (index_progress_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->index, "notify::failure", G_CALLBACK (index_failure_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->index, "followed", G_CALLBACK (index_followed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_labels (self);

  g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

void
galpi_notebook_open_async (const char             *path,
                           GalpiNotebookOpenFlags  flags,
                           GCancellable           *cancellable,
                           GAsyncReadyCallback     callback,
                           gpointer                user_data)
{
  GalpiStoreFlags store_flags = GALPI_STORE_DEFAULT;
  GTask *task;

  g_return_if_fail (path != NULL);

  if (flags & GALPI_NOTEBOOK_OPEN_READ_ONLY)
    store_flags |= GALPI_STORE_READ_ONLY;
  if (flags & GALPI_NOTEBOOK_OPEN_CREATE)
    store_flags |= GALPI_STORE_CREATE;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_open_async);
  galpi_store_open_async (path, store_flags, cancellable, store_opened_cb, task);
}

GalpiNotebook *
galpi_notebook_open_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
store_closed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (galpi_store_close_finish (GALPI_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
index_closed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GalpiNotebook *self = g_task_get_source_object (task);

  /* The index can be made again: no reason to leave the notebook open. */
  galpi_index_close_finish (GALPI_INDEX (source), result, NULL);
  galpi_store_close_async (self->store, g_task_get_cancellable (task), store_closed_cb,
                           g_object_ref (task));
}

static void
reading_ended_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GTask *task = user_data;
  GalpiNotebook *self = g_task_get_source_object (task);

  galpi_store_end_reading_finish (GALPI_STORE (source), result);
  galpi_index_close_async (self->index, g_task_get_cancellable (task), index_closed_cb, task);
}

void
galpi_notebook_close_async (GalpiNotebook       *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_close_async);
  galpi_store_end_reading_async (self->store, reading_ended_cb, task);
}

gboolean
galpi_notebook_close_finish (GalpiNotebook  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
galpi_notebook_get_path (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  return galpi_store_get_path (self->store);
}

gboolean
galpi_notebook_get_read_only (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), TRUE);

  return galpi_store_get_read_only (self->store);
}

const char *
galpi_notebook_get_holder (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  return galpi_store_get_holder (self->store);
}

const char *
galpi_notebook_get_undo_label (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  return self->undo_label;
}

const char *
galpi_notebook_get_redo_label (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  return self->redo_label;
}

guint
galpi_notebook_begin_visit (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), 0);

  return ++self->last_visit;
}

GalpiStore *
galpi_notebook_get_store (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  return self->store;
}

GalpiIndex *
galpi_notebook_get_index (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  return self->index;
}

GalpiIntake *
galpi_notebook_get_intake (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  return self->intake;
}

GalpiIntake *
galpi_notebook_get_picture_intake (GalpiNotebook *self)
{
  g_return_val_if_fail (GALPI_IS_NOTEBOOK (self), NULL);

  if (self->picture_intake == NULL)
    {
      self->picture_intake = galpi_intake_new ();
      galpi_intake_set_deadline (self->picture_intake, PICTURE_DEADLINE);
    }

  return self->picture_intake;
}

void
galpi_notebook_note_outcome (GalpiNotebook *self,
                             const GError  *error)
{
  const char *failed = NULL;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_DISK_FULL) ||
      g_error_matches (error, GALPI_ERROR, GALPI_ERROR_CORRUPT) ||
      g_error_matches (error, GALPI_ERROR, GALPI_ERROR_FAILED))
    failed = error->message;
  else if (error != NULL)
    return;

  if (g_set_str (&self->failed, failed))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILED]);
}

static void
index_waited_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (galpi_index_wait_finish (GALPI_INDEX (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
galpi_notebook_wait_for_index_async (GalpiNotebook       *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_wait_for_index_async);
  galpi_index_wait_async (self->index, cancellable, index_waited_cb, task);
}

gboolean
galpi_notebook_wait_for_index_finish (GalpiNotebook  *self,
                                      GAsyncResult   *result,
                                      GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
