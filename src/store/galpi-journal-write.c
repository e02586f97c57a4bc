/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-journal-private.h"

#include "galpi-change-set-private.h"
#include "galpi-journal-core-private.h"
#include "galpi-journal-tables-private.h"

typedef struct
{
  const GalpiStepSpec *spec;
  GalpiDatabaseFunc    func;
  gpointer             data;
  gint64               number;
} Write;

/* Whether the step of this visit may go on: it was not undone, and an edit's is still the
 * newest.
 */
static gboolean
find_step (GalpiDatabase        *db,
           const GalpiStepSpec  *spec,
           gint64               *number,
           GError              **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  gint64 *known =
    spec->visit != 0 ? g_hash_table_lookup (self->visits, GUINT_TO_POINTER (spec->visit)) : NULL;
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 goes_on;

  *number = 0;
  if (known == NULL)
    return TRUE;

  stmt = galpi_database_prepare (db,
                                 "SELECT EXISTS (SELECT 1 FROM step WHERE number = ?1"
                                 " AND state <> 'undone')"
                                 "  AND (?2 OR ?1 = (SELECT max (number) FROM step))",
                                 error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, *known);
  sqlite3_bind_int (stmt, 2, spec->kind != GALPI_STEP_EDIT);
  if (!galpi_statement_get_int64 (stmt, &goes_on, error))
    return FALSE;

  if (goes_on)
    *number = *known;
  return TRUE;
}

static gboolean
begin_step (GalpiDatabase        *db,
            const GalpiStepSpec  *spec,
            gint64               *number,
            GError              **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  gboolean open = spec->kind == GALPI_STEP_WHOLE && spec->visit != 0;

  if (!find_step (db, spec, number, error))
    return FALSE;
  if (*number != 0)
    return TRUE;

  stmt = galpi_database_prepare (db, "INSERT INTO step (what, started, rows, state)"
                                     " VALUES (?1, ?2, 0, ?3)", error);
  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, spec->what);
  sqlite3_bind_int64 (stmt, 2, g_get_real_time ());
  galpi_statement_bind_text (stmt, 3, open ? "open" : "done");
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  *number = galpi_database_last_id (db);
  return TRUE;
}

static gboolean
prune (GalpiDatabase  *db,
       gint64          number,
       guint          *n_dropped,
       GError        **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);

  for (guint i = 0; galpi_journal_tables[i].name != NULL; i++)
    {
      if (galpi_journal_tables[i].journalled && galpi_touched_has_table (self->touched, i) &&
          !galpi_journal_table_prune (db, &galpi_journal_tables[i],
                                      g_ptr_array_index (self->columns, i),
                                      number, n_dropped, error))
        return FALSE;
    }

  return TRUE;
}

/* @n_ended: (out): how many steps went */
static gboolean
end_redo (GalpiDatabase  *db,
          guint          *n_ended,
          GError        **error)
{
  gint64 any;

  if (!galpi_database_get_int64 (db, "SELECT EXISTS (SELECT 1 FROM step WHERE state = 'undone')",
                                 &any, error))
    return FALSE;
  if (!any)
    return TRUE;

  if (!galpi_journal_run_for_tables (db, "DELETE FROM journal_%s WHERE step IN (SELECT number"
                                         " FROM step WHERE state = 'undone')",
                                     0, error) ||
      !galpi_database_exec (db, "DELETE FROM step WHERE state = 'undone'", error))
    return FALSE;

  *n_ended = galpi_database_n_changed (db);
  return TRUE;
}

static gboolean
end_step (GalpiDatabase        *db,
          const GalpiStepSpec  *spec,
          gint64               *number,
          GalpiJournalCommit   *commit,
          GError              **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  g_autoptr(GalpiStatement) stmt = NULL;
  guint n_dropped = 0;
  gint64 n_new;

  /* Rows that were only added are as they are, and not as they were. */
  self->step = GALPI_JOURNAL_NO_STEP;
  if (self->n_rewrites > 0 && (spec->kind == GALPI_STEP_EDIT || spec->visit == 0) &&
      !prune (db, *number, &n_dropped, error))
    return FALSE;

  if (self->n_images > n_dropped && !end_redo (db, &commit->n_redo_ended, error))
    return FALSE;

  stmt = galpi_database_prepare (db, "UPDATE step SET rows = rows + ?2 WHERE number = ?1", error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, *number);
  n_new = (gint64) self->n_images - n_dropped;
  sqlite3_bind_int64 (stmt, 2, n_new);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  if (n_new <= 0)
    {
      if (!galpi_journal_run (db, "DELETE FROM step WHERE number = ?1 AND rows = 0", *number,
                              error))
        return FALSE;
      if (galpi_database_n_changed (db) > 0)
        *number = 0;
    }

  commit->steps = self->n_images > 0 || n_dropped > 0;
  return TRUE;
}

static gboolean
write_func (GalpiDatabase  *db,
            gpointer        data,
            GError        **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  GalpiJournalCommit *commit = data;
  Write *write = commit->data;

  if (write->spec == NULL)
    return write->func (db, write->data, error);

  if (!begin_step (db, write->spec, &write->number, error))
    return FALSE;

  self->step = write->number;
  return write->func (db, write->data, error) &&
         end_step (db, write->spec, &write->number, commit, error);
}

static gboolean
take_back_func (GalpiDatabase  *db,
                gpointer        data,
                GError        **error)
{
  GalpiJournalCommit *commit = data;

  commit->steps = TRUE;
  return galpi_journal_take_back (db, *(gint64 *) commit->data, error);
}

/* Takes back the open steps that nobody is making any more.
 * @changes: (out) (transfer full) (nullable)
 */
static gboolean
take_back_left_over (GalpiDatabase   *db,
                     GalpiChangeSet **changes,
                     GError         **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT number FROM step WHERE state = 'open'"
                                " ORDER BY number DESC", error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 number = sqlite3_column_int64 (stmt, 0);

      if (!galpi_journal_is_going_on (db, number))
        g_array_append_val (numbers, number);
    }
  if (fetch == GALPI_FETCH_FAILED)
    return FALSE;

  for (guint i = 0; i < numbers->len; i++)
    {
      GalpiJournalCommit commit = {
        take_back_func, &g_array_index (numbers, gint64, i), FALSE, 0
      };
      GalpiChangeSet *taken = NULL;

      if (!galpi_journal_commit (db, &commit, &taken, error))
        {
          g_clear_pointer (changes, galpi_change_set_unref);
          return FALSE;
        }
      *changes = galpi_change_set_take (*changes, taken);
    }

  self->left_over = FALSE;
  return TRUE;
}

gboolean
galpi_journal_write (GalpiDatabase        *db,
                     const GalpiStepSpec  *spec,
                     GalpiDatabaseFunc     func,
                     gpointer              data,
                     GalpiChangeSet      **changes,
                     GError              **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  Write write = { spec, func, data, 0 };
  GalpiJournalCommit commit = { write_func, &write, FALSE, 0 };
  g_autoptr(GalpiChangeSet) taken = NULL;
  GalpiChangeSet *written = NULL;
  gboolean worked;

  if (self->left_over && !take_back_left_over (db, &taken, error))
    return FALSE;
  worked = galpi_journal_commit (db, &commit, &written, error);

  taken = galpi_change_set_take (g_steal_pointer (&taken), written);
  if (changes != NULL)
    *changes = g_steal_pointer (&taken);
  if (!worked)
    return FALSE;

  if (spec != NULL && spec->visit != 0)
    {
      if (write.number != 0)
        g_hash_table_replace (self->visits, GUINT_TO_POINTER (spec->visit),
                              g_memdup2 (&write.number, sizeof write.number));
      else
        g_hash_table_remove (self->visits, GUINT_TO_POINTER (spec->visit));
    }

  return TRUE;
}

typedef struct
{
  gint64   number;
  gboolean take_back;
} EndVisit;

static gboolean
end_visit_func (GalpiDatabase  *db,
                gpointer        data,
                GError        **error)
{
  GalpiJournalCommit *commit = data;
  EndVisit *end = commit->data;

  commit->steps = TRUE;
  if (end->take_back)
    return galpi_journal_take_back (db, end->number, error);

  return galpi_journal_run (db,
                            "UPDATE step SET state = 'done' WHERE number = ?1 AND state = 'open'",
                          end->number, error);
}

gboolean
galpi_journal_end_visit (GalpiDatabase   *db,
                         guint            visit,
                         gboolean         take,
                         GalpiChangeSet **changes,
                         GError         **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  gint64 *known = g_hash_table_lookup (self->visits, GUINT_TO_POINTER (visit));
  EndVisit end;
  GalpiJournalCommit commit = { end_visit_func, &end, FALSE, 0 };

  if (changes != NULL)
    *changes = NULL;
  if (known == NULL)
    return TRUE;

  end.number = *known;
  end.take_back = take;
  g_hash_table_remove (self->visits, GUINT_TO_POINTER (visit));
  if (galpi_journal_commit (db, &commit, changes, error))
    return TRUE;

  self->left_over = TRUE;
  return FALSE;
}

gboolean
galpi_journal_recover (GalpiDatabase  *db,
                       GError        **error)
{
  for (;;)
    {
      gint64 number;
      GalpiJournalCommit commit = { take_back_func, &number, FALSE, 0 };

      if (!galpi_database_get_int64 (db, "SELECT ifnull (max (number), 0) FROM step"
                                         " WHERE state = 'open'",
                                     &number, error))
        return FALSE;
      if (number == 0)
        return TRUE;

      if (!galpi_journal_commit (db, &commit, NULL, error))
        return FALSE;
    }
}
