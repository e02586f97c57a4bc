/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-config.h"

#include "galpi-journal-private.h"

#include <glib/gi18n.h>

#include "galpi-error.h"
#include "galpi-journal-tables-private.h"
#include "galpi-journal-touched-private.h"
#include "galpi-schema-private.h"

/* What galpi_step() says besides a step's number. */
enum {
  NO_STEP = 0,
  SWAPPING = -1,
  FOR_GOOD = -2,
};

struct _GalpiJournal
{
  gint64        step;
  guint         n_images; /* made in this transaction */
  GalpiTouched *touched;
  GHashTable   *visits;   /* guint visit -> gint64 *number; only of this session */
  GPtrArray    *columns;  /* char **, by the place in galpi_journal_tables */
};

static void
journal_free (gpointer data)
{
  GalpiJournal *self = data;

  galpi_touched_free (self->touched);
  g_hash_table_unref (self->visits);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static void
step_function (sqlite3_context  *context,
               int               n_values,
               sqlite3_value   **values)
{
  GalpiJournal *self = sqlite3_user_data (context);

  sqlite3_result_int64 (context, self->step);
}

static void
image_function (sqlite3_context  *context,
                int               n_values,
                sqlite3_value   **values)
{
  GalpiJournal *self = sqlite3_user_data (context);

  self->n_images++;
  sqlite3_result_value (context, values[0]);
}

static void
touch_function (sqlite3_context  *context,
                int               n_values,
                sqlite3_value   **values)
{
  GalpiJournal *self = sqlite3_user_data (context);
  int position = sqlite3_value_int (values[0]);

  galpi_touched_add (self->touched, position, galpi_journal_tables[position].owner,
                     sqlite3_value_int64 (values[2]), sqlite3_value_int64 (values[3]));
}

static gboolean
add_functions (GalpiDatabase  *db,
               GalpiJournal   *self,
               GError        **error)
{
  static const struct {
    const char  *name;
    int          n_values;
    void       (*function) (sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
    { "galpi_step", 0, step_function },
    { "galpi_image", 1, image_function },
    { "galpi_touch", 4, touch_function },
  };
  sqlite3 *handle = galpi_database_handle (db);

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      int rc = sqlite3_create_function_v2 (handle, functions[i].name, functions[i].n_values,
                                           SQLITE_UTF8, self, functions[i].function,
                                           NULL, NULL, NULL);

      if (!galpi_database_check (handle, rc, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_journal_attach (GalpiDatabase  *db,
                      GError        **error)
{
  GalpiJournal *self = g_new0 (GalpiJournal, 1);

  self->touched = galpi_touched_new ();
  self->visits = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  galpi_database_set_journal (db, self, journal_free);

  if (!add_functions (db, self, error) ||
      !galpi_database_exec (db, "CREATE TEMP TABLE lost (tbl TEXT, row INTEGER, PRIMARY KEY (tbl, row))", error))
    return FALSE;

  for (guint i = 0; galpi_journal_tables[i].name != NULL; i++)
    {
      char **columns = galpi_schema_list_columns (db, galpi_journal_tables[i].name, error);

      if (columns == NULL)
        return FALSE;

      g_ptr_array_add (self->columns, columns);
      if (!galpi_journal_table_watch (db, &galpi_journal_tables[i], i, columns, error))
        return FALSE;
    }

  return TRUE;
}

void
galpi_journal_set_off (GalpiDatabase *db,
                       gboolean       off)
{
  GalpiJournal *self = galpi_database_get_journal (db);

  self->step = off ? FOR_GOOD : NO_STEP;
}

static gboolean
run_with_number (GalpiDatabase  *db,
                 const char     *sql,
                 gint64          number,
                 GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, number);
  return galpi_statement_run (stmt, error);
}

/* @sql has one %s, for the name of each journalled table. */
static gboolean
run_for_tables (GalpiDatabase  *db,
                const char     *sql,
                gint64          number,
                GError        **error)
{
  for (const GalpiJournalTable *table = galpi_journal_tables; table->name != NULL; table++)
    {
      GString *filled;
      g_autofree char *text = NULL;

      if (!table->journalled)
        continue;

      filled = g_string_new (sql);
      g_string_replace (filled, "%s", table->name, 0);
      text = g_string_free_and_steal (filled);
      if (!run_with_number (db, text, number, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_journal_recount (GalpiDatabase  *db,
                       gint64          after,
                       GError        **error)
{
  GString *sum = g_string_new ("UPDATE step SET rows = 0");
  g_autofree char *sql = NULL;

  for (const GalpiJournalTable *table = galpi_journal_tables; table->name != NULL; table++)
    {
      if (table->journalled)
        g_string_append_printf (sum, " + (SELECT count (*) FROM journal_%s WHERE step = number)", table->name);
    }
  g_string_append (sum, " WHERE number > ?1");
  sql = g_string_free_and_steal (sum);

  return run_with_number (db, sql, after, error) &&
         galpi_database_exec (db, "DELETE FROM step WHERE rows = 0", error);
}

/* @mode: %SWAPPING or %FOR_GOOD */
static gboolean
swap (GalpiDatabase  *db,
      gint64          number,
      int             mode,
      GError        **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  gboolean swapped = TRUE;

  self->step = mode;
  for (guint i = 0; swapped && galpi_journal_tables[i].name != NULL; i++)
    {
      if (galpi_journal_tables[i].journalled)
        swapped = galpi_journal_table_swap (db, &galpi_journal_tables[i], g_ptr_array_index (self->columns, i),
                                            number, error);
    }
  self->step = NO_STEP;

  return swapped;
}

/* One transaction of the journal: @func, then the feed; all that is kept in memory is reset before and after. */
typedef struct
{
  GalpiDatabaseFunc  func;
  gpointer           data;
  gboolean           steps; /* set by @func */
} Commit;

static gboolean
commit_func (GalpiDatabase  *db,
             gpointer        data,
             GError        **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  Commit *commit = data;

  return commit->func (db, commit, error) && galpi_touched_store (self->touched, db, error);
}

static gboolean
commit_run (GalpiDatabase   *db,
            Commit          *commit,
            GalpiChangeSet **changes,
            GError         **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  gboolean committed;

  g_assert (self != NULL);

  galpi_touched_clear (self->touched);
  self->step = NO_STEP;
  self->n_images = 0;
  committed = galpi_database_transact (db, commit_func, commit, error);
  self->step = NO_STEP;
  if (changes != NULL)
    *changes = committed ? galpi_touched_get_changes (self->touched, commit->steps) : NULL;

  return committed;
}

typedef struct
{
  const GalpiStepSpec *spec;
  GalpiDatabaseFunc    func;
  gpointer             data;
  gint64               number;
} Write;

/* Whether the step of this visit may go on: it was not undone, and an edit's is still the newest. */
static gboolean
find_step (GalpiDatabase        *db,
           const GalpiStepSpec  *spec,
           gint64               *number,
           GError              **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  gint64 *known = spec->visit != 0 ? g_hash_table_lookup (self->visits, GUINT_TO_POINTER (spec->visit)) : NULL;
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 goes_on;

  *number = 0;
  if (known == NULL)
    return TRUE;

  stmt = galpi_database_prepare (db,
                                 "SELECT EXISTS (SELECT 1 FROM step WHERE number = ?1 AND state <> 'undone')"
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

  stmt = galpi_database_prepare (db, "INSERT INTO step (what, started, rows, state) VALUES (?1, ?2, 0, ?3)", error);
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
          !galpi_journal_table_prune (db, &galpi_journal_tables[i], g_ptr_array_index (self->columns, i),
                                      number, n_dropped, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
end_redo (GalpiDatabase  *db,
          GError        **error)
{
  gint64 any;

  if (!galpi_database_get_int64 (db, "SELECT EXISTS (SELECT 1 FROM step WHERE state = 'undone')", &any, error))
    return FALSE;
  if (!any)
    return TRUE;

  return run_for_tables (db, "DELETE FROM journal_%s WHERE step IN (SELECT number FROM step WHERE state = 'undone')",
                         0, error) &&
         galpi_database_exec (db, "DELETE FROM step WHERE state = 'undone'", error);
}

static gboolean
end_step (GalpiDatabase        *db,
          const GalpiStepSpec  *spec,
          gint64               *number,
          gboolean             *changed,
          GError              **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  g_autoptr(GalpiStatement) stmt = NULL;
  guint n_dropped = 0;

  self->step = NO_STEP;
  if ((spec->kind == GALPI_STEP_EDIT || spec->visit == 0) && !prune (db, *number, &n_dropped, error))
    return FALSE;

  if (self->n_images > n_dropped && !end_redo (db, error))
    return FALSE;

  stmt = galpi_database_prepare (db, "UPDATE step SET rows = rows + ?2 WHERE number = ?1", error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, *number);
  sqlite3_bind_int64 (stmt, 2, (gint64) self->n_images - n_dropped);
  if (!galpi_statement_run (stmt, error) ||
      !run_with_number (db, "DELETE FROM step WHERE number = ?1 AND rows = 0", *number, error))
    return FALSE;

  if (galpi_database_n_changed (db) > 0)
    *number = 0;
  *changed = self->n_images > 0 || n_dropped > 0;
  return TRUE;
}

static gboolean
write_func (GalpiDatabase  *db,
            gpointer        data,
            GError        **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  Commit *commit = data;
  Write *write = commit->data;

  if (write->spec == NULL)
    return write->func (db, write->data, error);

  if (!begin_step (db, write->spec, &write->number, error))
    return FALSE;

  self->step = write->number;
  return write->func (db, write->data, error) &&
         end_step (db, write->spec, &write->number, &commit->steps, error);
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
  Commit commit = { write_func, &write, FALSE };

  if (!commit_run (db, &commit, changes, error))
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

/* Steps that came after it began may have changed rows that go now, or hung others on them: those go too, and the
 * later steps forget them.
 */
static gboolean
take_back (GalpiDatabase  *db,
           gint64          number,
           GError        **error)
{
  gboolean taken;

  if (!swap (db, number, FOR_GOOD, error))
    return FALSE;

  galpi_journal_set_off (db, TRUE);
  taken = galpi_journal_delete_orphans (db, error) &&
          run_for_tables (db, "DELETE FROM journal_%s WHERE step > ?1"
                              "  AND row IN (SELECT row FROM journal_%s WHERE step = ?1)", number, error) &&
          run_for_tables (db, "DELETE FROM journal_%s WHERE step = ?1", number, error) &&
          run_with_number (db, "DELETE FROM step WHERE number = ?1", number, error) &&
          galpi_journal_forget_lost (db, error);
  galpi_journal_set_off (db, FALSE);

  return taken;
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
  Commit *commit = data;
  EndVisit *end = commit->data;

  commit->steps = TRUE;
  if (end->take_back)
    return take_back (db, end->number, error);

  return run_with_number (db, "UPDATE step SET state = 'done' WHERE number = ?1 AND state = 'open'",
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
  Commit commit = { end_visit_func, &end, FALSE };

  if (changes != NULL)
    *changes = NULL;
  if (known == NULL)
    return TRUE;

  end.number = *known;
  end.take_back = take;
  g_hash_table_remove (self->visits, GUINT_TO_POINTER (visit));

  return commit_run (db, &commit, changes, error);
}

static gboolean
recover_func (GalpiDatabase  *db,
              gpointer        data,
              GError        **error)
{
  Commit *commit = data;

  return take_back (db, *(gint64 *) commit->data, error);
}

gboolean
galpi_journal_recover (GalpiDatabase  *db,
                       GError        **error)
{
  for (;;)
    {
      gint64 number;
      Commit commit = { recover_func, &number, FALSE };

      if (!galpi_database_get_int64 (db, "SELECT ifnull (max (number), 0) FROM step WHERE state = 'open'",
                                     &number, error))
        return FALSE;
      if (number == 0)
        return TRUE;

      if (!commit_run (db, &commit, NULL, error))
        return FALSE;
    }
}

static GalpiStep *
step_from_row (GalpiStatement *stmt)
{
  GalpiStep *step = galpi_step_new ();

  galpi_step_set_number (step, sqlite3_column_int64 (stmt, 0));
  galpi_step_set_what (step, galpi_statement_text (stmt, 1));
  galpi_step_set_when (step, sqlite3_column_int64 (stmt, 2));
  galpi_step_set_rows (step, sqlite3_column_int64 (stmt, 3));
  galpi_step_set_undone (step, g_str_equal (galpi_statement_text (stmt, 4), "undone"));

  return step;
}

#define STEP_COLUMNS "number, what, started, rows, state"

/* Whether a step is still being made. One that is open and is not could not be taken back when it failed. */
static gboolean
is_going_on (GalpiDatabase *db,
             gint64         number)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->visits);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (*(gint64 *) value == number)
        return TRUE;
    }

  return FALSE;
}

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
                              ? "SELECT " STEP_COLUMNS " FROM step WHERE state = 'undone' ORDER BY number LIMIT 1"
                              : "SELECT " STEP_COLUMNS " FROM step WHERE state <> 'undone' ORDER BY number DESC LIMIT 1",
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

      if (!is_going_on (db, number))
        {
          move->left_over = number;
          return TRUE;
        }

      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_BUSY,
                           _("The last step is still going on. Wait for its end, or cancel it."));
      return FALSE;
    }

  move->step = step_from_row (stmt);
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

  sqlite3_db_status (galpi_database_handle (db), SQLITE_DBSTATUS_DEFERRED_FKS, &open_keys, &unused, FALSE);
  if (open_keys == 0)
    return TRUE;

  self->step = number;
  settled = galpi_journal_delete_orphans_of (db, number, error);
  self->step = NO_STEP;

  return settled;
}

static gboolean
move_func (GalpiDatabase  *db,
           gpointer        data,
           GError        **error)
{
  Commit *commit = data;
  Move *move = commit->data;
  gint64 number;

  do
    {
      move->left_over = 0;
      if (!find_move (db, move, error) ||
          (move->left_over != 0 && !take_back (db, move->left_over, error)))
        return FALSE;
    }
  while (move->left_over != 0);

  if (move->step == NULL)
    return TRUE;

  number = galpi_step_get_number (move->step);
  commit->steps = TRUE;
  galpi_step_set_undone (move->step, !move->redo);
  return swap (db, number, SWAPPING, error) &&
         settle_keys (db, number, error) &&
         run_with_number (db,
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
  Commit commit = { move_func, &move, FALSE };

  if (!commit_run (db, &commit, changes, error))
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

GPtrArray *
galpi_journal_list_steps (GalpiDatabase  *db,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT " STEP_COLUMNS " FROM step ORDER BY number DESC", error);
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    g_ptr_array_add (steps, step_from_row (stmt));

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&steps) : NULL;
}

gboolean
galpi_journal_peek (GalpiDatabase  *db,
                    char          **undo,
                    char          **redo,
                    GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT (SELECT what FROM step WHERE state <> 'undone' ORDER BY number DESC LIMIT 1),"
                            "  (SELECT what FROM step WHERE state = 'undone' ORDER BY number LIMIT 1)",
                            error);

  if (stmt == NULL || galpi_statement_step (stmt, error) != GALPI_FETCH_ROW)
    return FALSE;

  *undo = g_strdup (galpi_statement_text (stmt, 0));
  *redo = g_strdup (galpi_statement_text (stmt, 1));
  return TRUE;
}
