/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-table"

#include "galpi-article-table.h"

#include "galpi-database-private.h"
#include "galpi-tag-link-private.h"

void
galpi_article_group_free (GalpiArticleGroup *self)
{
  g_free (self->value);
  g_free (self);
}

static void
add_group (GPtrArray      *groups,
           GalpiScopeKind  kind,
           const char     *value,
           guint           n_articles)
{
  GalpiArticleGroup *group = g_new0 (GalpiArticleGroup, 1);

  group->kind = kind;
  group->value = g_strdup (value);
  group->n_articles = n_articles;
  g_ptr_array_add (groups, group);
}

/* @sql gives a value, or the id of a tag where @paths are given, and a count. */
static gboolean
list_groups (GalpiDatabase   *db,
             const char      *sql,
             GalpiScopeKind   kind,
             GHashTable      *paths,
             GPtrArray       *groups,
             GError         **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = paths != NULL ? sqlite3_column_int64 (stmt, 0) : 0;
      const char *value =
        paths != NULL ? g_hash_table_lookup (paths, &id) : galpi_statement_text (stmt, 0);

      if (value != NULL)
        add_group (groups, kind, value, sqlite3_column_int (stmt, 1));
    }

  return fetch == GALPI_FETCH_DONE;
}

static const char keyword_groups_sql[] =
  "SELECT k.keyword, count (DISTINCT k.article_id) AS n FROM article_keyword AS k"
  " JOIN article AS a ON a.id = k.article_id"
  "  WHERE a.trashed_at IS NULL GROUP BY k.keyword ORDER BY n DESC, k.keyword";
static const char tag_groups_sql[] =
  "WITH RECURSIVE tree (root, id) AS ("
  "  SELECT id, id FROM tag UNION SELECT tree.root, tag.id FROM tag"
  "  JOIN tree ON tag.parent_id = tree.id"
  "), given (tag_id, article_id) AS ("
  "  SELECT tag_id, article_id FROM article_tag"
  "  UNION SELECT l.tag_id, n.article_id FROM annotation_tag AS l"
  "  JOIN annotation AS n ON n.id = l.annotation_id"
  "    WHERE n.trashed_at IS NULL"
  ")"
  "SELECT tree.root, count (DISTINCT given.article_id) AS n FROM tree"
  " JOIN given ON given.tag_id = tree.id"
  "  JOIN article AS a ON a.id = given.article_id WHERE a.trashed_at IS NULL"
  "  GROUP BY tree.root ORDER BY n DESC, tree.root";
static const char person_groups_sql[] =
  "SELECT person, count (*) AS n FROM article WHERE trashed_at IS NULL AND person IS NOT NULL"
  "  GROUP BY person ORDER BY n DESC, person";

GPtrArray *
galpi_article_table_list_groups (GalpiDatabase  *db,
                                 GError        **error)
{
  g_autoptr(GPtrArray) groups =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_article_group_free);
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);

  if (paths == NULL ||
      !list_groups (db, keyword_groups_sql, GALPI_SCOPE_KEYWORD, NULL, groups, error) ||
      !list_groups (db, tag_groups_sql, GALPI_SCOPE_TAG, paths, groups, error) ||
      !list_groups (db, person_groups_sql, GALPI_SCOPE_PERSON, NULL, groups, error))
    return NULL;

  return g_steal_pointer (&groups);
}
