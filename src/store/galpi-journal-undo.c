/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-config.h"

#include "galpi-journal-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"
#include "galpi-journal-core-private.h"

typedef struct
{
  gboolean   redo;
  GalpiStep *step;
  gint64     left_over; /* a step that has to be taken back first, or 0 */
} Move;

static gboolean
find_move (GalpiDatabase  *db,
           Move           *move,
           GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            move->redo
                              ? "SELECT " GALPI_STEP_COLUMNS " FROM step"
                                "  WHERE number = " GALPI_STEP_OLDEST_UNDONE
                              : "SELECT " GALPI_STEP_COLUMNS " FROM step"
                                "  WHERE number = " GALPI_STEP_NEWEST_DONE,
                            error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  fetch = galpi_statement_step (stmt, error);
  if (fetch != GALPI_FETCH_ROW)
    return fetch == GALPI_FETCH_DONE;

  if (g_str_equal (galpi_statement_text (stmt, 4), "open"))
    {
      gint64 number = sqlite3_column_int64 (stmt, 0);

      if (!galpi_journal_is_going_on (db, number))
        {
          move->left_over = number;
          return TRUE;
        }

      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_BUSY,
                           _("The last step is still going on. Wait for its end, or cancel it."));
      return FALSE;
    }

  move->step = galpi_journal_step_from_row (stmt);
  return TRUE;
}

static gboolean
settle_keys (GalpiDatabase  *db,
             gint64          number,
             GError        **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  gboolean settled;
  int open_keys = 0;
  int unused;

  sqlite3_db_status (galpi_database_handle (db), SQLITE_DBSTATUS_DEFERRED_FKS, &open_keys, &unused,
                     FALSE);
  if (open_keys == 0)
    return TRUE;

  self->step = number;
  settled = galpi_journal_delete_orphans_of (db, number, error);
  self->step = GALPI_JOURNAL_NO_STEP;

  return settled;
}

static gboolean
move_func (GalpiDatabase  *db,
           gpointer        data,
           GError        **error)
{
  GalpiJournalCommit *commit = data;
  Move *move = commit->data;
  gint64 number;

  do
    {
      move->left_over = 0;
      if (!find_move (db, move, error) ||
          (move->left_over != 0 && !galpi_journal_take_back (db, move->left_over, error)))
        return FALSE;
    }
  while (move->left_over != 0);

  if (move->step == NULL)
    return TRUE;

  number = galpi_step_get_number (move->step);
  commit->steps = TRUE;
  galpi_step_set_undone (move->step, !move->redo);
  return galpi_journal_swap (db, number, GALPI_JOURNAL_SWAPPING, error) &&
         settle_keys (db, number, error) &&
         galpi_journal_run (db,
                          move->redo ? "UPDATE step SET state = 'done' WHERE number = ?1"
                                     : "UPDATE step SET state = 'undone' WHERE number = ?1",
                          number, error);
}

static gboolean
move_step (GalpiDatabase   *db,
           gboolean         redo,
           GalpiStep      **step,
           GalpiChangeSet **changes,
           GError         **error)
{
  Move move = { redo, NULL, 0 };
  GalpiJournalCommit commit = { move_func, &move, FALSE, 0 };

  if (!galpi_journal_commit (db, &commit, changes, error))
    {
      g_clear_object (&move.step);
      return FALSE;
    }

  *step = move.step;
  return TRUE;
}

gboolean
galpi_journal_undo (GalpiDatabase   *db,
                    GalpiStep      **step,
                    GalpiChangeSet **changes,
                    GError         **error)
{
  return move_step (db, FALSE, step, changes, error);
}

gboolean
galpi_journal_redo (GalpiDatabase   *db,
                    GalpiStep      **step,
                    GalpiChangeSet **changes,
                    GError         **error)
{
  return move_step (db, TRUE, step, changes, error);
}

gboolean
galpi_journal_go_to (GalpiDatabase   *db,
                     gint64           number,
                     GalpiStep      **step,
                     GalpiChangeSet **changes,
                     GError         **error)
{
  gint64 newest_done;
  gint64 oldest_undone;

  *step = NULL;
  *changes = NULL;
  if (!galpi_database_get_int64 (db, "SELECT ifnull (" GALPI_STEP_NEWEST_DONE ", 0)", &newest_done,
                                 error) ||
      !galpi_database_get_int64 (db, "SELECT ifnull (" GALPI_STEP_OLDEST_UNDONE ", 0)",
                                 &oldest_undone, error))
    return FALSE;

  if (newest_done > number)
    return move_step (db, FALSE, step, changes, error);
  if (oldest_undone != 0 && oldest_undone <= number)
    return move_step (db, TRUE, step, changes, error);

  return TRUE;
}
