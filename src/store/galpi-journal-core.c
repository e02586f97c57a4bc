/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-journal-core-private.h"

#include "galpi-journal-private.h"
#include "galpi-journal-tables-private.h"
#include "galpi-schema-private.h"

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

  if (sqlite3_value_int (values[1]))
    self->n_rewrites++;
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
      !galpi_database_exec (db, "CREATE TEMP TABLE lost (tbl TEXT, row INTEGER, PRIMARY KEY (tbl,"
                                " row))", error))
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

  self->step = off ? GALPI_JOURNAL_FOR_GOOD : GALPI_JOURNAL_NO_STEP;
}

gboolean
galpi_journal_run (GalpiDatabase  *db,
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

gboolean
galpi_journal_run_for_tables (GalpiDatabase  *db,
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
      if (!galpi_journal_run (db, text, number, error))
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
        g_string_append_printf (sum, " + (SELECT count (*) FROM journal_%s WHERE step = number)",
                                table->name);
    }
  g_string_append (sum, " WHERE number > ?1");
  sql = g_string_free_and_steal (sum);

  return galpi_journal_run (db, sql, after, error) &&
         galpi_database_exec (db, "DELETE FROM step WHERE rows = 0", error);
}

gboolean
galpi_journal_swap (GalpiDatabase  *db,
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
        swapped = galpi_journal_table_swap (db, &galpi_journal_tables[i],
                                            g_ptr_array_index (self->columns, i),
                                            number, error);
    }
  self->step = GALPI_JOURNAL_NO_STEP;

  return swapped;
}

static gboolean
commit_func (GalpiDatabase  *db,
             gpointer        data,
             GError        **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  GalpiJournalCommit *commit = data;

  return commit->func (db, commit, error) && galpi_touched_store (self->touched, db, error);
}

gboolean
galpi_journal_commit (GalpiDatabase       *db,
                      GalpiJournalCommit  *commit,
                      GalpiChangeSet     **changes,
                      GError             **error)
{
  GalpiJournal *self = galpi_database_get_journal (db);
  gboolean committed;

  g_assert (self != NULL);

  galpi_touched_clear (self->touched);
  self->step = GALPI_JOURNAL_NO_STEP;
  self->n_images = 0;
  self->n_rewrites = 0;
  committed = galpi_database_transact (db, commit_func, commit, error);
  self->step = GALPI_JOURNAL_NO_STEP;
  if (changes != NULL)
    *changes = committed ? galpi_touched_get_changes (self->touched, commit->steps,
                                                      commit->n_redo_ended)
                         : NULL;

  return committed;
}

gboolean
galpi_journal_take_back (GalpiDatabase  *db,
                         gint64          number,
                         GError        **error)
{
  gboolean taken;

  if (!galpi_journal_swap (db, number, GALPI_JOURNAL_FOR_GOOD, error))
    return FALSE;

  galpi_journal_set_off (db, TRUE);
  taken = galpi_journal_delete_orphans (db, error) &&
          galpi_journal_run_for_tables (db, "DELETE FROM journal_%s WHERE step > ?1"
                              "  AND row IN (SELECT row FROM journal_%s WHERE step = ?1)", number,
                              error) &&
          galpi_journal_run_for_tables (db, "DELETE FROM journal_%s WHERE step = ?1", number,
                                        error) &&
          galpi_journal_run (db, "DELETE FROM step WHERE number = ?1", number, error) &&
          galpi_journal_forget_lost (db, error);
  galpi_journal_set_off (db, FALSE);

  return taken;
}

gboolean
galpi_journal_is_going_on (GalpiDatabase *db,
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
