/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-dump.h"

#include <sqlite3.h>

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 10000);

  return db;
}

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *sql)
{
  sqlite3_stmt *stmt;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));

  return stmt;
}

static void
dump_rows (sqlite3    *db,
           const char *sql,
           const char *table,
           GString    *dump)
{
  sqlite3_stmt *stmt = prepare (db, sql);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (dump, "%s: %s\n", table, (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
}

char *
notebook_dump (const char *path)
{
  sqlite3 *db = open_file (path);
  GString *dump = g_string_new (NULL);
  sqlite3_stmt *tables =
    prepare (db, "SELECT name, (SELECT group_concat ('quote (' || c.name || ')', ' || '', '' || ')"
                 "               FROM pragma_table_info (t.name) AS c)"
                 "  FROM sqlite_schema AS t"
                 "  WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'journal%'"
                 "    AND name NOT IN ('step', 'change', 'content', 'article_read') ORDER BY name");

  sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      const char *table = (const char *) sqlite3_column_text (tables, 0);
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY 1",
                                              sqlite3_column_text (tables, 1), table);

      dump_rows (db, sql, table, dump);
    }
  sqlite3_finalize (tables);
  sqlite3_close (db);

  return g_string_free_and_steal (dump);
}

char *
notebook_dump_contents (const char *path)
{
  sqlite3 *db = open_file (path);
  GString *dump = g_string_new (NULL);

  dump_rows (db, "SELECT quote (hash) || quote (coding) || length (bytes) FROM content ORDER BY 1",
             "content", dump);
  sqlite3_close (db);

  return g_string_free_and_steal (dump);
}

char *
notebook_dump_text (const char *path,
                    const char *sql)
{
  sqlite3 *db = open_file (path);
  sqlite3_stmt *stmt = prepare (db, sql);
  char *text = NULL;

  if (sqlite3_step (stmt) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return text;
}

gint64
notebook_dump_number (const char *path,
                      const char *sql)
{
  g_autofree char *text = notebook_dump_text (path, sql);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

void
notebook_dump_check (const char *path)
{
  g_autofree char *sound = notebook_dump_text (path, "PRAGMA quick_check");

  g_assert_cmpstr (sound, ==, "ok");
  g_assert_cmpint (notebook_dump_number (path, "SELECT count (*) FROM pragma_foreign_key_check"),
                   ==, 0);
}
