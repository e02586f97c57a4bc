/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-trash-table"

#include "galpi-trash-table.h"

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-database-private.h"
#include "galpi-event-table.h"
#include "galpi-journal-private.h"
#include "galpi-thing-row-private.h"

gint64
galpi_trash_table_find (GalpiDatabase  *db,
                        const char     *table,
                        const char     *id,
                        GError        **error)
{
  gboolean by_number = g_str_equal (table, "article");
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1", table,
                                          by_number ? "id" : "uuid");
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  guint64 number;
  gint64 row;

  g_return_val_if_fail (id != NULL, 0);

  if (stmt == NULL)
    return 0;

  if (!by_number)
    galpi_thing_row_bind_uuid (stmt, 1, id);
  else if (g_ascii_string_to_unsigned (id, 10, 1, G_MAXINT64, &number, NULL))
    sqlite3_bind_int64 (stmt, 1, number);
  return galpi_statement_get_int64 (stmt, &row, error) ? row : 0;
}

gboolean
galpi_trash_table_set (GalpiDatabase  *db,
                       const char     *table,
                       gint64          row,
                       gboolean        trashed,
                       GError        **error)
{
  return galpi_trash_table_set_time (db, table, row, trashed ? g_get_real_time () : 0, error);
}

gboolean
galpi_trash_table_set_time (GalpiDatabase  *db,
                            const char     *table,
                            gint64          row,
                            gint64          trashed_at,
                            GError        **error)
{
  g_autofree char *find = g_strdup_printf ("SELECT id FROM %s WHERE id = ?1", table);
  g_autofree char *set = g_strdup_printf ("UPDATE %s SET trashed_at = ?2 WHERE id = ?1"
                                          "  AND (trashed_at IS NULL) = (?2 IS NOT NULL)", table);
  g_autoptr(GalpiStatement) find_stmt = NULL;
  g_autoptr(GalpiStatement) set_stmt = NULL;
  gint64 id;

  g_return_val_if_fail (g_strv_contains ((const char * const []) { "article", "annotation", "event",
                                                                   NULL }, table),
                        FALSE);

  find_stmt = galpi_database_prepare (db, find, error);
  if (find_stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (find_stmt, 1, row);
  if (!galpi_statement_get_int64 (find_stmt, &id, error))
    return FALSE;

  set_stmt = galpi_database_prepare (db, set, error);
  if (set_stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (set_stmt, 1, row);
  galpi_statement_bind_id_or_null (set_stmt, 2, trashed_at);
  return galpi_statement_run (set_stmt, error);
}

static gpointer
get_thing (GalpiDatabase  *db,
           const char     *table,
           gint64          row,
           GError        **error)
{
  if (g_str_equal (table, "article"))
    return galpi_article_table_get (db, row, error);
  if (g_str_equal (table, "annotation"))
    return galpi_annotation_table_get (db, row, error);

  return galpi_event_table_get (db, row, error);
}

GPtrArray *
galpi_trash_table_list (GalpiDatabase  *db,
                        GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT 'article', id, trashed_at FROM article"
                            " WHERE trashed_at IS NOT NULL"
                            " UNION ALL SELECT 'annotation', id, trashed_at FROM annotation"
                            " WHERE trashed_at IS NOT NULL"
                            " UNION ALL SELECT 'event', id, trashed_at FROM event"
                            " WHERE trashed_at IS NOT NULL"
                            " ORDER BY 3 DESC, 1, 2",
                            error);
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gpointer thing =
        get_thing (db, galpi_statement_text (stmt, 0), sqlite3_column_int64 (stmt, 1), error);

      if (thing == NULL)
        return NULL;
      g_ptr_array_add (things, thing);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&things) : NULL;
}

#define LOST_ARTICLES "(SELECT id FROM article WHERE trashed_at IS NOT NULL)"
#define LOST_VERSIONS "(SELECT id FROM version WHERE article_id IN " LOST_ARTICLES ")"
#define LOST_ANNOTATIONS \
  "(SELECT id FROM annotation WHERE trashed_at IS NOT NULL OR article_id IN " LOST_ARTICLES ")"
#define LOST_EVENTS "(SELECT id FROM event WHERE trashed_at IS NOT NULL)"
#define LOST_SOURCES \
  "(SELECT id FROM event_source WHERE event_id IN " LOST_EVENTS \
  "  OR article_id IN " LOST_ARTICLES ")"

/* What hangs on something goes before it. */
static const char empty_sql[] =
  "DELETE FROM verdict WHERE version_id IN " LOST_VERSIONS " OR event_id IN " LOST_EVENTS ";"
  "DELETE FROM event_tag WHERE event_id IN " LOST_EVENTS ";"
  "DELETE FROM event_anchor WHERE source_id IN " LOST_SOURCES " OR version_id IN " LOST_VERSIONS ";"
  "DELETE FROM event_source WHERE id IN " LOST_SOURCES ";"
  "DELETE FROM event WHERE trashed_at IS NOT NULL;"
  "DELETE FROM annotation_tag WHERE annotation_id IN " LOST_ANNOTATIONS ";"
  "DELETE FROM anchor WHERE annotation_id IN " LOST_ANNOTATIONS ";"
  "DELETE FROM annotation WHERE id IN " LOST_ANNOTATIONS ";"
  "DELETE FROM picture WHERE version_id IN " LOST_VERSIONS ";"
  "DELETE FROM version WHERE id IN " LOST_VERSIONS ";"
  "DELETE FROM article_tag WHERE article_id IN " LOST_ARTICLES ";"
  "DELETE FROM article_keyword WHERE article_id IN " LOST_ARTICLES ";"
  "DELETE FROM article_read WHERE article_id IN " LOST_ARTICLES ";"
  "DELETE FROM article WHERE trashed_at IS NOT NULL;";

/* A text that history could still bring back is named by an image of its version. */
static const char collect_sql[] =
  "DELETE FROM content WHERE"
  "  NOT EXISTS (SELECT 1 FROM version WHERE text_hash = content.hash)"
  "  AND NOT EXISTS (SELECT 1 FROM version WHERE original_hash = content.hash)"
  "  AND NOT EXISTS (SELECT 1 FROM picture WHERE hash = content.hash)"
  "  AND hash NOT IN (SELECT text_hash FROM journal_version WHERE existed)"
  "  AND hash NOT IN (SELECT original_hash FROM journal_version WHERE existed"
  "  AND original_hash IS NOT NULL)"
  "  AND hash NOT IN (SELECT hash FROM journal_picture WHERE existed)";

gboolean
galpi_trash_table_empty (GalpiDatabase  *db,
                         GError        **error)
{
  gboolean emptied;

  galpi_journal_set_off (db, TRUE);
  emptied = galpi_database_exec (db, empty_sql, error) &&
            galpi_journal_forget_lost (db, error) &&
            galpi_database_exec (db, collect_sql, error);
  galpi_journal_set_off (db, FALSE);

  return emptied;
}
