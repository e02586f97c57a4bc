/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-journal-private.h"
#include "galpi-journal-tables-private.h"

static gboolean
run_with_names (GalpiDatabase  *db,
                const char     *sql,
                const char     *table,
                const char     *column,
                const char     *parent,
                guint          *n_changed,
                GError        **error)
{
  GString *filled = g_string_new (sql);
  g_autofree char *text = NULL;

  g_string_replace (filled, "TABLE", table, 0);
  g_string_replace (filled, "COLUMN", column, 0);
  g_string_replace (filled, "PARENT", parent, 0);
  text = g_string_free_and_steal (filled);
  if (!galpi_database_exec (db, text, error))
    return FALSE;

  *n_changed += galpi_database_n_changed (db);
  return TRUE;
}

/* Calls @func with each key of @table that names a row which undo knows. */
typedef gboolean (*KeyFunc) (GalpiDatabase  *db,
                             const char     *table,
                             const char     *column,
                             const char     *parent,
                             guint          *n_found,
                             GError        **error);

/* A row that is not there now, but was once with a lost row for its parent, can't come back
 * either. One that is there can't go back to that parent: to undo, it did not exist then, which
 * is a state that any row can go to and come from.
 */
static gboolean
follow_key (GalpiDatabase  *db,
            const char     *table,
            const char     *column,
            const char     *parent,
            guint          *n_found,
            GError        **error)
{
  guint n_changed = 0;

  return run_with_names (db,
                         "INSERT OR IGNORE INTO lost (tbl, row) SELECT 'TABLE', row"
                         " FROM journal_TABLE"
                         "  WHERE existed AND COLUMN IN (SELECT row FROM lost WHERE tbl = 'PARENT')"
                         "    AND row NOT IN (SELECT id FROM TABLE)",
                         table, column, parent, n_found, error) &&
         run_with_names (db,
                         "UPDATE journal_TABLE SET existed = 0"
                         "  WHERE existed AND COLUMN IN (SELECT row FROM lost WHERE tbl = 'PARENT')"
                         "    AND row IN (SELECT id FROM TABLE)",
                         table, column, parent, &n_changed, error);
}

static gboolean
for_keys_of (GalpiDatabase            *db,
             const GalpiJournalTable  *table,
             KeyFunc                   func,
             guint                    *n_found,
             GError                  **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list (?1)"
                                "  WHERE \"table\" <> 'content'", error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, table->name);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      if (!func (db, table->name, galpi_statement_text (stmt, 0), galpi_statement_text (stmt, 1),
                 n_found, error))
        return FALSE;
    }

  return fetch == GALPI_FETCH_DONE;
}

/* Until @func finds no more. */
static gboolean
for_all_keys (GalpiDatabase  *db,
              KeyFunc         func,
              GError        **error)
{
  guint n_found;

  do
    {
      n_found = 0;
      for (const GalpiJournalTable *table = galpi_journal_tables; table->name != NULL; table++)
        {
          if (table->journalled && !for_keys_of (db, table, func, &n_found, error))
            return FALSE;
        }
    }
  while (n_found > 0);

  return TRUE;
}

static gboolean
delete_orphans (GalpiDatabase  *db,
                const char     *table,
                const char     *column,
                const char     *parent,
                guint          *n_found,
                GError        **error)
{
  guint n_deleted = 0;

  return run_with_names (db,
                         "INSERT OR IGNORE INTO lost (tbl, row) SELECT 'TABLE', id FROM TABLE"
                         "  WHERE COLUMN IN (SELECT row FROM lost WHERE tbl = 'PARENT')",
                         table, column, parent, n_found, error) &&
         run_with_names (db, "DELETE FROM TABLE WHERE COLUMN IN (SELECT row FROM lost"
                             " WHERE tbl = 'PARENT')",
                         table, column, parent, &n_deleted, error);
}

static gboolean
run_for_tables (GalpiDatabase  *db,
                const char     *sql,
                GError        **error)
{
  guint n_changed = 0;

  for (const GalpiJournalTable *table = galpi_journal_tables; table->name != NULL; table++)
    {
      if (table->journalled && !run_with_names (db, sql, table->name, "", "", &n_changed, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_journal_delete_orphans (GalpiDatabase  *db,
                              GError        **error)
{
  return run_for_tables (db, "DELETE FROM lost WHERE tbl = 'TABLE' AND row IN (SELECT id"
                             " FROM TABLE)", error) &&
         for_all_keys (db, delete_orphans, error);
}

gboolean
galpi_journal_delete_orphans_of (GalpiDatabase  *db,
                                 gint64          number,
                                 GError        **error)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO lost (tbl, row) SELECT 'TABLE', row FROM journal_TABLE"
                                          "  WHERE step = %" G_GINT64_FORMAT " AND existed"
                                          "    AND row NOT IN (SELECT id FROM TABLE)", number);

  return run_for_tables (db, sql, error) &&
         for_all_keys (db, delete_orphans, error) &&
         galpi_database_exec (db, "DELETE FROM lost", error);
}

gboolean
galpi_journal_forget_lost (GalpiDatabase  *db,
                           GError        **error)
{
  return for_all_keys (db, follow_key, error) &&
         run_for_tables (db, "DELETE FROM journal_TABLE WHERE row IN (SELECT row FROM lost"
                             " WHERE tbl = 'TABLE')",
                         error) &&
         galpi_database_exec (db, "DELETE FROM lost", error) &&
         galpi_journal_recount (db, 0, error);
}
