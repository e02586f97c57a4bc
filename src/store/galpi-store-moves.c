/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-store"

#include "galpi-store-private.h"

#include "galpi-change-set-private.h"
#include "galpi-journal-private.h"

/* How often others hear of what moves, in microseconds: there can be thousands of steps a second. */
#define NEWS_USEC 100000

typedef struct _Move Move;

/* Moves one step, or sets none where there is no other to move. */
typedef gboolean (*MoveFunc) (GalpiDatabase   *db,
                              Move            *move,
                              GalpiStep      **step,
                              GalpiChangeSet **changes,
                              GError         **error);

struct _Move
{
  GalpiEmitter       *emitter;
  MoveFunc            func;
  guint               n;             /* steps, at the most */
  gint64              target;        /* or the step to go to; -1 for none */
  GalpiStoreProgress  progress;
  gpointer            progress_data;

  /* What moved and was not told yet. */
  GalpiChangeSet     *changes;
  gint64              told;
};

static void
move_free (gpointer data)
{
  Move *move = data;

  galpi_emitter_unref (move->emitter);
  g_free (move);
}

static gboolean
undo_one (GalpiDatabase   *db,
          Move            *move,
          GalpiStep      **step,
          GalpiChangeSet **changes,
          GError         **error)
{
  return galpi_journal_undo (db, step, changes, error);
}

static gboolean
redo_one (GalpiDatabase   *db,
          Move            *move,
          GalpiStep      **step,
          GalpiChangeSet **changes,
          GError         **error)
{
  return galpi_journal_redo (db, step, changes, error);
}

static gboolean
go_one (GalpiDatabase   *db,
        Move            *move,
        GalpiStep      **step,
        GalpiChangeSet **changes,
        GError         **error)
{
  return galpi_journal_go_to (db, move->target, step, changes, error);
}

/* How many steps it is to the target, to say how far it is. */
static gboolean
count_to_target (GalpiDatabase  *db,
                 Move           *move,
                 GError        **error)
{
  guint n_undone;
  g_autoptr(GArray) numbers = galpi_journal_list_numbers (db, &n_undone, error);

  if (numbers == NULL)
    return FALSE;

  move->n = 0;
  for (guint i = 0; i < numbers->len; i++)
    {
      gint64 number = g_array_index (numbers, gint64, i);

      move->n += i < n_undone ? number <= move->target : number > move->target;
    }

  return TRUE;
}

static void
tell_news (GTask  *task,
           Move   *move,
           double  fraction)
{
  galpi_emitter_emit (move->emitter, g_steal_pointer (&move->changes));
  galpi_store_report_progress (task, move->progress, move->progress_data, fraction);
  move->told = g_get_monotonic_time ();
}

/* Cancelled, it stays where it got. */
static gboolean
move_steps (GalpiDatabase  *db,
            GTask          *task,
            GPtrArray      *steps,
            GError        **error)
{
  Move *move = g_task_get_task_data (task);

  if (move->target >= 0 && !count_to_target (db, move, error))
    return FALSE;

  move->told = g_get_monotonic_time ();
  while (steps->len < move->n && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      GalpiChangeSet *changes = NULL;
      GalpiStep *step = NULL;

      if (!move->func (db, move, &step, &changes, error))
        return FALSE;

      move->changes = galpi_change_set_take (move->changes, changes);
      if (step == NULL)
        break;

      g_ptr_array_add (steps, step);
      if (g_get_monotonic_time () - move->told >= NEWS_USEC)
        tell_news (task, move, (double) steps->len / move->n);
    }

  return TRUE;
}

static gboolean
move_job (GalpiDatabase *db,
          GTask         *task)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  GError *error = NULL;
  gboolean moved = move_steps (db, task, steps, &error);

  tell_news (task, g_task_get_task_data (task), 1);
  if (moved)
    g_task_return_pointer (task, g_steal_pointer (&steps), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);

  return TRUE;
}

static void
move_async (GalpiStore          *self,
            const Move          *wanted,
            gpointer             tag,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Move *move = g_memdup2 (wanted, sizeof *wanted);

  move->emitter = galpi_emitter_ref (galpi_store_get_emitter (self));
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, move, move_free);

  /* What moved has moved. */
  g_task_set_check_cancellable (task, FALSE);
  galpi_store_push_write (self, GALPI_JOB_EDIT, task, move_job);
}

static GPtrArray *
move_finish (GalpiStore    *self,
             GAsyncResult  *result,
             gpointer       tag,
             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
galpi_store_undo_async (GalpiStore          *self,
                        guint                n,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  const Move move = { .func = undo_one, .n = n, .target = -1 };

  g_return_if_fail (GALPI_IS_STORE (self));

  move_async (self, &move, galpi_store_undo_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_store_undo_finish (GalpiStore    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return move_finish (self, result, galpi_store_undo_async, error);
}

void
galpi_store_redo_async (GalpiStore          *self,
                        guint                n,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  const Move move = { .func = redo_one, .n = n, .target = -1 };

  g_return_if_fail (GALPI_IS_STORE (self));

  move_async (self, &move, galpi_store_redo_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_store_redo_finish (GalpiStore    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return move_finish (self, result, galpi_store_redo_async, error);
}

void
galpi_store_go_to_async (GalpiStore          *self,
                         gint64               number,
                         GalpiStoreProgress   progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  const Move move = {
    .func = go_one, .target = number, .progress = progress, .progress_data = progress_data
  };

  g_return_if_fail (GALPI_IS_STORE (self));
  g_return_if_fail (number >= 0);

  move_async (self, &move, galpi_store_go_to_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_store_go_to_finish (GalpiStore    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return move_finish (self, result, galpi_store_go_to_async, error);
}
