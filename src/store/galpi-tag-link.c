/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tag-link"

#include "galpi-tag-link-private.h"

#include "galpi-tag-table.h"

static gboolean
list_ids (GalpiDatabase  *db,
          const char     *owner,
          gint64          row,
          GArray         *ids,
          GError        **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT tag_id FROM %s_tag WHERE %s_id = ?1", owner, owner);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }

  return fetch == GALPI_FETCH_DONE;
}

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
run (GalpiDatabase  *db,
     const char     *format,
     const char     *owner,
     gint64          row,
     gint64          tag_id,
     GError        **error)
{
  GString *filled = g_string_new (format);
  g_autofree char *sql = NULL;
  g_autoptr(GalpiStatement) stmt = NULL;

  g_string_replace (filled, "OWNER", owner, 0);
  sql = g_string_free_and_steal (filled);
  stmt = galpi_database_prepare (db, sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  sqlite3_bind_int64 (stmt, 2, tag_id);
  return galpi_statement_run (stmt, error);
}

/* @format is run for each of @ids that is not in @others. */
static gboolean
run_for_missing (GalpiDatabase  *db,
                 const char     *format,
                 const char     *owner,
                 gint64          row,
                 GArray         *ids,
                 GArray         *others,
                 gboolean       *changed,
                 GError        **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (contains (others, id))
        continue;

      if (!run (db, format, owner, row, id, error))
        return FALSE;
      *changed = TRUE;
    }

  return TRUE;
}

gboolean
galpi_tag_link_set (GalpiDatabase       *db,
                    const char          *owner,
                    gint64               row,
                    const char * const  *paths,
                    gboolean            *changed,
                    GError             **error)
{
  g_autoptr(GArray) present = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean wrote = FALSE;

  for (int i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      gint64 id = galpi_tag_table_ensure (db, paths[i], error);

      if (id == 0)
        return FALSE;
      if (!contains (wanted, id))
        g_array_append_val (wanted, id);
    }

  if (!list_ids (db, owner, row, present, error) ||
      !run_for_missing (db, "DELETE FROM OWNER_tag WHERE OWNER_id = ?1 AND tag_id = ?2",
                        owner, row, present, wanted, &wrote, error) ||
      !run_for_missing (db, "INSERT INTO OWNER_tag (OWNER_id, tag_id) VALUES (?1, ?2)",
                        owner, row, wanted, present, &wrote, error))
    return FALSE;

  if (changed != NULL && wrote)
    *changed = TRUE;
  return TRUE;
}

GHashTable *
galpi_tag_link_load_paths (GalpiDatabase  *db,
                           GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "WITH RECURSIVE tree (id, path) AS ("
                            "  SELECT id, name FROM tag WHERE parent_id IS NULL"
                            "  UNION ALL SELECT tag.id, tree.path || '/' || tag.name"
                            "    FROM tag JOIN tree ON tag.parent_id = tree.id"
                            ") SELECT id, path FROM tree",
                            error);
  g_autoptr(GHashTable) paths = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_hash_table_insert (paths, g_memdup2 (&id, sizeof id),
                           g_strdup (galpi_statement_text (stmt, 1)));
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&paths) : NULL;
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

char **
galpi_tag_link_get (GalpiDatabase  *db,
                    const char     *owner,
                    gint64          row,
                    GHashTable     *paths,
                    GError        **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  g_autoptr(GStrvBuilder) sorted = g_strv_builder_new ();

  if (!list_ids (db, owner, row, ids, error))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *path = g_hash_table_lookup (paths, &g_array_index (ids, gint64, i));

      if (path != NULL)
        g_ptr_array_add (found, (gpointer) path);
    }

  g_ptr_array_sort (found, compare_paths);
  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (sorted, g_ptr_array_index (found, i));

  return g_strv_builder_end (sorted);
}
