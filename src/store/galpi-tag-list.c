/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tag-list"

#include "galpi-tag-table.h"

#include "galpi-database-private.h"
#include "galpi-tag-link-private.h"

/* ?1: one tag, or 0 for all. A thing that bears two tags of a tree counts once for what is above
 * both. Grouped once for all tags: ten thousand counts of their own took minutes.
 */
static const char list_sql[] =
  "WITH RECURSIVE tree (root, id) AS ("
  "  SELECT id, id FROM tag WHERE ?1 = 0 OR id = ?1"
  "  UNION ALL SELECT tree.root, tag.id FROM tree JOIN tag ON tag.parent_id = tree.id"
  "), noted (root, n) AS MATERIALIZED ("
  "  SELECT tree.root, count (DISTINCT l.annotation_id) FROM tree"
  "    JOIN annotation_tag AS l ON l.tag_id = tree.id"
  "    JOIN annotation AS n ON n.id = l.annotation_id JOIN article AS a ON a.id = n.article_id"
  "    WHERE n.trashed_at IS NULL AND a.trashed_at IS NULL GROUP BY tree.root"
  "), borne (root, n) AS MATERIALIZED ("
  "  SELECT tree.root, count (DISTINCT l.article_id) FROM tree"
  "    JOIN article_tag AS l ON l.tag_id = tree.id JOIN article AS a ON a.id = l.article_id"
  "    WHERE a.trashed_at IS NULL GROUP BY tree.root"
  ") "
  "SELECT t.id, t.uuid, t.name, t.colour, t.description, ifnull (noted.n, 0), ifnull (borne.n, 0)"
  "  FROM tag AS t LEFT JOIN noted ON noted.root = t.id LEFT JOIN borne ON borne.root = t.id"
  "  WHERE ?1 = 0 OR t.id = ?1";

static GalpiTag *
tag_from_row (GalpiStatement *stmt,
              GHashTable     *paths)
{
  GalpiTag *tag = galpi_tag_new ();
  gint64 id = sqlite3_column_int64 (stmt, 0);
  g_autofree char *uuid = galpi_statement_uuid (stmt, 1);
  const char *path = g_hash_table_lookup (paths, &id);

  galpi_tag_set_id (tag, id);
  galpi_tag_set_uuid (tag, uuid);
  galpi_tag_set_name (tag, galpi_statement_text (stmt, 2));
  galpi_tag_set_path (tag, path != NULL ? path : galpi_statement_text (stmt, 2));
  galpi_tag_set_colour (tag, galpi_statement_text (stmt, 3));
  galpi_tag_set_description (tag, galpi_statement_text (stmt, 4));
  galpi_tag_set_n_annotations (tag, sqlite3_column_int (stmt, 5));
  galpi_tag_set_n_articles (tag, sqlite3_column_int (stmt, 6));

  return tag;
}

/* Below its parent comes a tag at once, whatever other names begin alike: "a", "a/b", "a b". */
static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  const guchar *p = (const guchar *) galpi_tag_get_path (*(GalpiTag * const *) a);
  const guchar *q = (const guchar *) galpi_tag_get_path (*(GalpiTag * const *) b);

  while (*p != '\0' && *p == *q)
    {
      p++;
      q++;
    }

  if (*p == *q)
    return 0;
  if (*p == '\0' || *q == '\0')
    return *p == '\0' ? -1 : 1;
  if (*p == '/' || *q == '/')
    return *p == '/' ? -1 : 1;

  return *p < *q ? -1 : 1;
}

static GPtrArray *
list (GalpiDatabase  *db,
      gint64          tag_id,
      GError        **error)
{
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiFetch fetch;

  if (paths == NULL)
    return NULL;

  stmt = galpi_database_prepare (db, list_sql, error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    g_ptr_array_add (tags, tag_from_row (stmt, paths));
  if (fetch == GALPI_FETCH_FAILED)
    return NULL;

  g_ptr_array_sort (tags, compare_tags);
  return g_steal_pointer (&tags);
}

GalpiTag *
galpi_tag_table_get (GalpiDatabase  *db,
                     gint64          tag_id,
                     GError        **error)
{
  g_autoptr(GPtrArray) tags = NULL;

  g_return_val_if_fail (tag_id != 0, NULL);

  tags = list (db, tag_id, error);
  if (tags == NULL)
    return NULL;

  if (tags->len == 0)
    {
      galpi_statement_set_not_found (error);
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (tags, 0));
}

GPtrArray *
galpi_tag_table_list (GalpiDatabase  *db,
                      GError        **error)
{
  return list (db, 0, error);
}
