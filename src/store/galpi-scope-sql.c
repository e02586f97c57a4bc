/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-scope-sql"

#include "galpi-scope-sql-private.h"

#include "galpi-error.h"
#include "galpi-tag-table.h"

const char *
galpi_scope_sql_get_condition (GalpiScope *scope)
{
  switch (galpi_scope_get_kind (scope))
    {
    case GALPI_SCOPE_ALL:
      return "a.trashed_at IS NULL";
    case GALPI_SCOPE_UNREAD:
      return "a.trashed_at IS NULL AND a.id NOT IN (SELECT article_id FROM article_read)";
    case GALPI_SCOPE_KEYWORD:
      return "a.trashed_at IS NULL AND a.id IN (SELECT article_id FROM article_keyword"
             " WHERE keyword = ?1)";
    case GALPI_SCOPE_TAG:
      return "a.trashed_at IS NULL AND a.id IN ("
             "  SELECT article_id FROM article_tag WHERE tag_id IN " GALPI_TAG_TREE_SQL
             "  UNION SELECT n.article_id FROM annotation_tag AS l"
             "  JOIN annotation AS n ON n.id = l.annotation_id"
             "    WHERE n.trashed_at IS NULL AND l.tag_id IN " GALPI_TAG_TREE_SQL ")";
    case GALPI_SCOPE_PERSON:
      return "a.trashed_at IS NULL AND a.person = ?1";
    case GALPI_SCOPE_TRASH:
      return "a.trashed_at IS NOT NULL";
    case GALPI_SCOPE_ARTICLE:
      return "a.id = ?1";
    case GALPI_SCOPE_NAME:
    case GALPI_SCOPE_SEARCH:
    default:
      g_return_val_if_reached ("FALSE");
    }
}

gboolean
galpi_scope_sql_bind (GalpiDatabase   *db,
                      GalpiStatement  *stmt,
                      GalpiScope      *scope,
                      GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  gint64 tag_id;

  switch (galpi_scope_get_kind (scope))
    {
    case GALPI_SCOPE_KEYWORD:
    case GALPI_SCOPE_PERSON:
      galpi_statement_bind_text (stmt, 1, galpi_scope_get_value (scope));
      return TRUE;

    case GALPI_SCOPE_ARTICLE:
      sqlite3_bind_int64 (stmt, 1, galpi_scope_get_article_id (scope));
      return TRUE;

    case GALPI_SCOPE_TAG:
      tag_id = galpi_tag_table_find (db, galpi_scope_get_value (scope), &local_error);
      if (tag_id == 0 && !g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      sqlite3_bind_int64 (stmt, 1, tag_id);
      return TRUE;

    case GALPI_SCOPE_ALL:
    case GALPI_SCOPE_NAME:
    case GALPI_SCOPE_UNREAD:
    case GALPI_SCOPE_SEARCH:
    case GALPI_SCOPE_TRASH:
    default:
      return TRUE;
    }
}

char *
galpi_ids_to_json (const gint64 *ids,
                   guint         n_ids)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (json, ']');

  return g_string_free_and_steal (json);
}
