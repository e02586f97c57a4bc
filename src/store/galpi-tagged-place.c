/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tagged-place"

#include "galpi-tagged-place.h"

#include "galpi-database-private.h"
#include "galpi-error.h"
#include "galpi-scope-sql-private.h"
#include "galpi-tag-table.h"

#define LIST_SQL(tags) \
  "SELECT h.annotation_id, h.start, h.stop FROM anchor AS h" \
  " JOIN annotation AS n ON n.id = h.annotation_id" \
  "  WHERE h.version_id = ?2 AND h.state = 'place' AND n.trashed_at IS NULL" \
  "    AND EXISTS (SELECT 1 FROM annotation_tag AS l WHERE l.annotation_id = h.annotation_id" \
  "                  AND l.tag_id IN " tags ")" \
  "  ORDER BY h.start, h.stop, h.annotation_id"

/* @tag_id: 0 for a tag that is not there */
static gboolean
find_tag (GalpiDatabase  *db,
          const char     *tag,
          gint64         *tag_id,
          GError        **error)
{
  g_autoptr(GError) local_error = NULL;

  *tag_id = galpi_tag_table_find (db, tag, &local_error);
  if (*tag_id != 0 || g_error_matches (local_error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

GArray *
galpi_tagged_place_list (GalpiDatabase  *db,
                         gint64          version_id,
                         const char     *tag,
                         gboolean        below,
                         GError        **error)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (GalpiTaggedPlace));
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 tag_id;
  GalpiFetch fetch;

  g_return_val_if_fail (tag != NULL, NULL);

  if (!find_tag (db, tag, &tag_id, error))
    return NULL;
  if (tag_id == 0)
    return g_steal_pointer (&places);

  stmt = galpi_database_prepare (db, below ? LIST_SQL (GALPI_TAG_TREE_SQL) : LIST_SQL ("(?1)"),
                                 error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  sqlite3_bind_int64 (stmt, 2, version_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiTaggedPlace place = {
        sqlite3_column_int64 (stmt, 0),
        { sqlite3_column_int64 (stmt, 1), sqlite3_column_int64 (stmt, 2) },
      };

      g_array_append_val (places, place);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&places) : NULL;
}

static gboolean
run (GalpiDatabase  *db,
     const char     *sql,
     gint64          first,
     gint64          second,
     GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, first);
  sqlite3_bind_int64 (stmt, 2, second);
  return galpi_statement_run (stmt, error);
}

gboolean
galpi_tagged_place_untag (GalpiDatabase  *db,
                          gint64          annotation_id,
                          const char     *tag,
                          GError        **error)
{
  gint64 tag_id;

  g_return_val_if_fail (tag != NULL, FALSE);

  if (!find_tag (db, tag, &tag_id, error))
    return FALSE;
  if (!run (db, "DELETE FROM annotation_tag WHERE annotation_id = ?1 AND tag_id = ?2",
            annotation_id, tag_id, error))
    return FALSE;
  if (galpi_database_n_changed (db) == 0)
    return TRUE;

  return run (db,
              "UPDATE annotation SET modified = ?2,"
              "  trashed_at = CASE WHEN note = '' AND NOT EXISTS"
              "    (SELECT 1 FROM annotation_tag WHERE annotation_id = ?1)"
              "    THEN ?2 ELSE trashed_at END"
              "  WHERE id = ?1",
              annotation_id, g_get_real_time (), error);
}
