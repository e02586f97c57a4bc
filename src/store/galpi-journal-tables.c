/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-journal-tables-private.h"

const GalpiJournalTable galpi_journal_tables[] = {
  { "article", "article", "ROW.id", "ROW.id", TRUE },
  { "article_read", "article", "ROW.article_id", "ROW.article_id", FALSE },
  { "article_keyword", "article", "ROW.article_id", "ROW.article_id", TRUE },
  { "article_tag", "article", "ROW.article_id", "ROW.article_id", TRUE },
  { "version", "article", "ROW.article_id", "ROW.article_id", TRUE },
  { "picture", NULL, NULL, NULL, TRUE },
  { "annotation", "annotation", "ROW.id", "ROW.article_id", TRUE },
  { "anchor", "annotation", "ROW.annotation_id",
    "(SELECT article_id FROM annotation WHERE id = ROW.annotation_id)", TRUE },
  { "annotation_tag", "annotation", "ROW.annotation_id",
    "(SELECT article_id FROM annotation WHERE id = ROW.annotation_id)", TRUE },
  { "tag", "tag", "ROW.id", "0", TRUE },
  { "event", "event", "ROW.id", "0", TRUE },
  { "event_source", "event", "ROW.event_id", "ROW.article_id", TRUE },
  { "event_anchor", "event", "(SELECT event_id FROM event_source WHERE id = ROW.source_id)",
    "(SELECT article_id FROM event_source WHERE id = ROW.source_id)", TRUE },
  { "event_tag", "event", "ROW.event_id", "0", TRUE },
  { "verdict", "verdict", "ROW.id", "(SELECT article_id FROM version WHERE id = ROW.version_id)",
    TRUE },
  { "name_verdict", "name_verdict", "ROW.id", "0", TRUE },
  { NULL },
};

static char *
with_row (const char *sql,
          const char *row)
{
  GString *string = g_string_new (sql);

  g_string_replace (string, "ROW.", row, 0);
  return g_string_free_and_steal (string);
}

static char *
touch_sql (const GalpiJournalTable *table,
           guint                    position,
           const char              *row,
           gboolean                 existed)
{
  g_autofree char *owner_row = NULL;
  g_autofree char *article = NULL;

  if (table->owner == NULL)
    return g_strdup_printf ("SELECT galpi_touch (%u, %d, 0, 0);", position, existed);

  owner_row = with_row (table->row, row);
  article = with_row (table->article, row);
  return g_strdup_printf ("SELECT galpi_touch (%u, %d, %s, %s);", position, existed, owner_row,
                          article);
}

static char *
list_columns (char       **columns,
              const char  *before)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; columns[i] != NULL; i++)
    g_string_append_printf (list, ", %s%s", before, columns[i]);

  return g_string_free_and_steal (list);
}

/* Images are made without OR IGNORE, so that galpi_image() counts exactly those that are stored. */
static char *
image_sql (const GalpiJournalTable  *table,
           const char               *row,
           gboolean                  existed,
           gboolean                  deleted,
           char                    **columns)
{
  g_autofree char *names = list_columns (columns, "");
  g_autofree char *values = list_columns (columns, row);
  g_autofree char *lost = NULL;

  if (!table->journalled)
    return g_strdup ("");

  if (deleted)
    lost = g_strdup_printf ("INSERT OR IGNORE INTO lost (tbl, row) SELECT '%s', OLD.id"
                            " WHERE galpi_step () = -2;", table->name);

  return g_strdup_printf (
    "%s"
    "SELECT RAISE (ABORT, 'no step is open') WHERE galpi_step () = 0;"
    "INSERT INTO journal_%s (step, row, existed%s)"
    "  SELECT galpi_step (), %sid, galpi_image (%d)%s WHERE galpi_step () > 0"
    "    AND NOT EXISTS (SELECT 1 FROM journal_%s WHERE step = galpi_step () AND row = %sid);",
    deleted ? lost : "", table->name, existed ? names : "", row, existed, existed ? values : "",
    table->name, row);
}

gboolean
galpi_journal_table_watch (GalpiDatabase            *db,
                           const GalpiJournalTable  *table,
                           guint                     position,
                           char                    **columns,
                           GError                  **error)
{
  static const struct {
    const char *when;
    const char *row;
    gboolean    existed;
    gboolean    deleted;
  } triggers[] = {
    { "AFTER INSERT", "NEW.", FALSE, FALSE },
    { "BEFORE UPDATE", "OLD.", TRUE, FALSE },
    { "BEFORE DELETE", "OLD.", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    {
      g_autofree char *image =
        image_sql (table, triggers[i].row, triggers[i].existed, triggers[i].deleted, columns);
      g_autofree char *touch = touch_sql (table, position, triggers[i].row, triggers[i].existed);
      g_autofree char *sql =
        g_strdup_printf ("CREATE TEMP TRIGGER journal_%s_%u %s ON main.%s BEGIN %s %s END",
                                              table->name, i, triggers[i].when, table->name, image,
                                              touch);

      if (!galpi_database_exec (db, sql, error))
        return FALSE;
    }

  if (table->journalled)
    {
      g_autofree char *names = list_columns (columns, "");
      g_autofree char *sql =
        g_strdup_printf ("CREATE TEMP TABLE swap_%s (row, existed%s)", table->name, names);

      return galpi_database_exec (db, sql, error);
    }

  return TRUE;
}

static gboolean
run_for_step (GalpiDatabase  *db,
              const char     *sql,
              gint64          step,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  if (sqlite3_bind_parameter_count (stmt) > 0)
    sqlite3_bind_int64 (stmt, 1, step);
  return galpi_statement_run (stmt, error);
}

static gboolean
has_images (GalpiDatabase            *db,
            const GalpiJournalTable  *table,
            gint64                    step,
            gboolean                 *has,
            GError                  **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM journal_%s WHERE step = ?1)", table->name);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  gint64 value;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, step);
  if (!galpi_statement_get_int64 (stmt, &value, error))
    return FALSE;

  *has = value != 0;
  return TRUE;
}

gboolean
galpi_journal_table_swap (GalpiDatabase            *db,
                          const GalpiJournalTable  *table,
                          char                    **columns,
                          gint64                    step,
                          GError                  **error)
{
  const char *name = table->name;
  g_autofree char *names = list_columns (columns, "");
  g_autofree char *current = list_columns (columns, "x.");
  g_autoptr(GPtrArray) sql = g_ptr_array_new_with_free_func (g_free);
  gboolean has = FALSE;

  if (!has_images (db, table, step, &has, error))
    return FALSE;
  if (!has)
    return TRUE;

  /* All rows go before any comes, so that names which only moved from row to row don't meet. */
  g_ptr_array_add (sql, g_strdup_printf (
    "INSERT INTO temp.swap_%s (row, existed%s) SELECT j.row, x.id IS NOT NULL%s"
    "  FROM journal_%s AS j LEFT JOIN %s AS x ON x.id = j.row WHERE j.step = ?1",
    name, names, current, name, name));
  g_ptr_array_add (sql, g_strdup_printf (
    "DELETE FROM %s WHERE id IN (SELECT row FROM journal_%s WHERE step = ?1)", name, name));
  g_ptr_array_add (sql, g_strdup_printf (
    "INSERT INTO %s (id%s) SELECT row%s FROM journal_%s WHERE step = ?1 AND existed",
    name, names, names, name));
  g_ptr_array_add (sql, g_strdup_printf ("DELETE FROM journal_%s WHERE step = ?1", name));
  g_ptr_array_add (sql, g_strdup_printf (
    "INSERT INTO journal_%s (step, row, existed%s) SELECT ?1, row, existed%s FROM temp.swap_%s",
    name, names, names, name));
  g_ptr_array_add (sql, g_strdup_printf ("DELETE FROM temp.swap_%s", name));

  for (guint i = 0; i < sql->len; i++)
    {
      if (!run_for_step (db, g_ptr_array_index (sql, i), step, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_journal_table_prune (GalpiDatabase            *db,
                           const GalpiJournalTable  *table,
                           char                    **columns,
                           gint64                    step,
                           guint                    *n_dropped,
                           GError                  **error)
{
  const char *name = table->name;
  GString *same = g_string_new (NULL);
  g_autofree char *same_sql = NULL;
  g_autofree char *sql = NULL;

  for (int i = 0; columns[i] != NULL; i++)
    g_string_append_printf (same, " AND x.%s IS journal_%s.%s", columns[i], name, columns[i]);
  same_sql = g_string_free_and_steal (same);

  sql = g_strdup_printf (
    "DELETE FROM journal_%s WHERE step = ?1 AND CASE WHEN existed"
    "  THEN EXISTS (SELECT 1 FROM %s AS x WHERE x.id = journal_%s.row%s)"
    "  ELSE NOT EXISTS (SELECT 1 FROM %s AS x WHERE x.id = journal_%s.row) END",
    name, name, name, same_sql, name, name);

  if (!run_for_step (db, sql, step, error))
    return FALSE;

  *n_dropped += galpi_database_n_changed (db);
  return TRUE;
}
