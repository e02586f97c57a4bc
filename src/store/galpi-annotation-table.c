/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-annotation-table"

#include "galpi-annotation-table.h"

#include "galpi-anchor-row-private.h"
#include "galpi-database-private.h"
#include "galpi-scope-sql-private.h"
#include "galpi-tag-link-private.h"
#include "galpi-thing-row-private.h"
#include "galpi-version-table.h"

static gboolean
insert_row (GalpiDatabase    *db,
            GalpiAnnotation  *annotation,
            GError          **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "INSERT INTO annotation (uuid, article_id, colour, note, created,"
                            " modified)"
                            "  VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                            error);
  GalpiUuid uuid;

  if (stmt == NULL)
    return FALSE;

  galpi_thing_row_ensure_uuid (GALPI_RECORD (annotation), &uuid);
  galpi_thing_row_ensure_times (GALPI_RECORD (annotation));
  galpi_statement_bind_uuid (stmt, 1, &uuid);
  sqlite3_bind_int64 (stmt, 2, galpi_annotation_get_article_id (annotation));
  galpi_statement_bind_text (stmt, 3,
                             galpi_colour_to_string (galpi_annotation_get_colour (annotation)));
  galpi_statement_bind_text (stmt, 4, galpi_annotation_get_note (annotation));
  sqlite3_bind_int64 (stmt, 5, galpi_annotation_get_created (annotation));
  sqlite3_bind_int64 (stmt, 6, galpi_annotation_get_modified (annotation));
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  galpi_annotation_set_id (annotation, galpi_database_last_id (db));
  return TRUE;
}

gboolean
galpi_annotation_table_insert (GalpiDatabase    *db,
                               GalpiAnnotation  *annotation,
                               GError          **error)
{
  const GalpiAnchor *anchor;
  gint64 version_id;

  g_return_val_if_fail (GALPI_IS_ANNOTATION (annotation), FALSE);

  version_id =
    galpi_version_table_get_current (db, galpi_annotation_get_article_id (annotation), error);
  if (version_id == 0 || !insert_row (db, annotation, error))
    return FALSE;

  anchor = galpi_annotation_get_anchor (annotation);
  if (anchor != NULL &&
      !galpi_annotation_table_set_anchor (db, galpi_annotation_get_id (annotation), version_id,
                                          anchor, error))
    return FALSE;

  return galpi_annotation_get_tags (annotation)[0] == NULL ||
         galpi_tag_link_set (db, "annotation", galpi_annotation_get_id (annotation),
                             galpi_annotation_get_tags (annotation), NULL, error);
}

static gboolean
update_row (GalpiDatabase    *db,
            GalpiAnnotation  *annotation,
            gboolean          tags_changed,
            GError          **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "UPDATE annotation SET colour = ?2, note = ?3, modified = ?4"
                            "  WHERE id = ?1 AND (colour IS NOT ?2 OR note IS NOT ?3 OR ?5)",
                            error);
  gint64 now = g_get_real_time ();

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, galpi_annotation_get_id (annotation));
  galpi_statement_bind_text (stmt, 2,
                             galpi_colour_to_string (galpi_annotation_get_colour (annotation)));
  galpi_statement_bind_text (stmt, 3, galpi_annotation_get_note (annotation));
  sqlite3_bind_int64 (stmt, 4, now);
  sqlite3_bind_int (stmt, 5, tags_changed);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  if (galpi_database_n_changed (db) > 0)
    galpi_annotation_set_modified (annotation, now);
  return TRUE;
}

gboolean
galpi_annotation_table_update (GalpiDatabase    *db,
                               GalpiAnnotation  *annotation,
                               GError          **error)
{
  gboolean tags_changed = FALSE;

  g_return_val_if_fail (GALPI_IS_ANNOTATION (annotation), FALSE);

  return galpi_thing_row_find (db, "annotation", GALPI_RECORD (annotation), error) &&
         galpi_tag_link_set (db, "annotation", galpi_annotation_get_id (annotation),
                             galpi_annotation_get_tags (annotation), &tags_changed, error) &&
         update_row (db, annotation, tags_changed, error);
}

gboolean
galpi_annotation_table_set_anchor (GalpiDatabase      *db,
                                   gint64              annotation_id,
                                   gint64              version_id,
                                   const GalpiAnchor  *anchor,
                                   GError            **error)
{
  g_return_val_if_fail (anchor != NULL, FALSE);

  return galpi_anchor_row_set (db, "anchor", "annotation_id", annotation_id, version_id, anchor,
                               error);
}

static gboolean
touch (GalpiDatabase    *db,
       GalpiAnnotation  *annotation,
       GError          **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "UPDATE annotation SET modified = ?2 WHERE id = ?1", error);
  gint64 now = g_get_real_time ();

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, galpi_annotation_get_id (annotation));
  sqlite3_bind_int64 (stmt, 2, now);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  galpi_annotation_set_modified (annotation, now);
  return TRUE;
}

gboolean
galpi_annotation_table_move (GalpiDatabase      *db,
                             GalpiAnnotation    *annotation,
                             const GalpiAnchor  *anchor,
                             GError            **error)
{
  gint64 version_id;

  g_return_val_if_fail (GALPI_IS_ANNOTATION (annotation), FALSE);
  g_return_val_if_fail (anchor != NULL, FALSE);

  version_id =
    galpi_version_table_get_current (db, galpi_annotation_get_article_id (annotation), error);
  if (version_id == 0 ||
      !galpi_annotation_table_set_anchor (db, galpi_annotation_get_id (annotation), version_id,
                                          anchor, error))
    return FALSE;

  return galpi_database_n_changed (db) == 0 || touch (db, annotation, error);
}

/* Every list is this with a condition; `a` is the article and `h` the anchor. UUIDs go by when they were
 * made, and are the same in another notebook, where ids are not. */
#define LIST_SQL(anchor_version, condition) \
  "SELECT n.id, n.uuid, n.article_id, n.colour, n.note, n.created, n.modified," \
  " n.trashed_at, a.title," \
  "  (SELECT e.date FROM event_anchor AS q JOIN event_source AS s ON s.id = q.source_id" \
  "     JOIN event AS e ON e.id = s.event_id" \
  "     WHERE q.version_id = h.version_id AND q.start = h.start AND q.stop = h.stop" \
  "    AND q.state = 'place'" \
  "       AND e.trashed_at IS NULL ORDER BY e.id LIMIT 1)," \
  "  h.state, h.start, h.stop, h.quote, h.prefix, h.suffix " \
  "FROM annotation AS n JOIN article AS a ON a.id = n.article_id" \
  "  LEFT JOIN anchor AS h ON h.annotation_id = n.id AND h.version_id = " anchor_version \
  "  WHERE " condition \
  "  ORDER BY a.added, a.id, h.state IS NOT NULL, h.state = 'lost', h.start, h.stop, n.uuid"

#define SHOWN "a.version_id"

static gpointer
annotation_from_row (GalpiStatement *stmt)
{
  GalpiAnnotation *annotation = galpi_annotation_new ();
  g_autofree char *uuid = galpi_statement_uuid (stmt, 1);
  g_autoptr(GalpiAnchor) anchor = galpi_anchor_row_get (stmt, 10);
  GalpiColour colour = GALPI_COLOUR_NONE;

  galpi_colour_from_string (galpi_statement_text (stmt, 3), &colour);
  galpi_annotation_set_id (annotation, sqlite3_column_int64 (stmt, 0));
  galpi_annotation_set_uuid (annotation, uuid);
  galpi_annotation_set_article_id (annotation, sqlite3_column_int64 (stmt, 2));
  galpi_annotation_set_colour (annotation, colour);
  galpi_annotation_set_note (annotation, galpi_statement_text (stmt, 4));
  galpi_annotation_set_created (annotation, sqlite3_column_int64 (stmt, 5));
  galpi_annotation_set_modified (annotation, sqlite3_column_int64 (stmt, 6));
  galpi_annotation_set_trashed_at (annotation, sqlite3_column_int64 (stmt, 7));
  galpi_annotation_set_article_title (annotation, galpi_statement_text (stmt, 8));
  galpi_annotation_set_event_date (annotation, galpi_statement_text (stmt, 9));
  galpi_annotation_set_anchor (annotation, anchor);

  return annotation;
}

static gboolean
load_lists (GalpiDatabase  *db,
            gpointer        thing,
            GHashTable     *paths,
            GError        **error)
{
  g_auto(GStrv) tags =
    galpi_tag_link_get (db, "annotation", galpi_annotation_get_id (thing), paths, error);

  if (tags == NULL)
    return FALSE;

  galpi_annotation_set_tags (thing, (const char * const *) tags);
  return TRUE;
}

static GPtrArray *
collect (GalpiDatabase   *db,
         GalpiStatement  *stmt,
         GError         **error)
{
  return galpi_thing_row_list (db, stmt, annotation_from_row, load_lists, error);
}

GalpiAnnotation *
galpi_annotation_table_get (GalpiDatabase  *db,
                            gint64          annotation_id,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, LIST_SQL (SHOWN, "n.id = ?1"), error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, annotation_id);
  return galpi_thing_row_take_one (collect (db, stmt, error), error);
}

GalpiAnnotation *
galpi_annotation_table_get_by_uuid (GalpiDatabase  *db,
                                    const char     *uuid,
                                    GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, LIST_SQL (SHOWN, "n.uuid = ?1"), error);

  g_return_val_if_fail (uuid != NULL, NULL);

  if (stmt == NULL)
    return NULL;

  galpi_thing_row_bind_uuid (stmt, 1, uuid);
  return galpi_thing_row_take_one (collect (db, stmt, error), error);
}

GPtrArray *
galpi_annotation_table_list (GalpiDatabase  *db,
                             GalpiScope     *scope,
                             GError        **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(GalpiStatement) stmt = NULL;

  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  sql = g_strdup_printf (LIST_SQL (SHOWN, "n.trashed_at IS NULL AND %s"),
                         galpi_scope_sql_get_condition (scope));
  stmt = galpi_database_prepare (db, sql, error);
  if (stmt == NULL || !galpi_scope_sql_bind (db, stmt, scope, error))
    return NULL;

  return collect (db, stmt, error);
}

GPtrArray *
galpi_annotation_table_list_of (GalpiDatabase  *db,
                                const gint64   *article_ids,
                                guint           n_article_ids,
                                GError        **error)
{
  g_autofree char *json = galpi_ids_to_json (article_ids, n_article_ids);
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, LIST_SQL (SHOWN, "n.trashed_at IS NULL AND a.id IN (SELECT value"
                                                 " FROM json_each (?1))"),
                            error);

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, json);
  return collect (db, stmt, error);
}

GPtrArray *
galpi_annotation_table_list_by_id (GalpiDatabase  *db,
                                   const gint64   *ids,
                                   guint           n_ids,
                                   GError        **error)
{
  g_autofree char *json = galpi_ids_to_json (ids, n_ids);
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, LIST_SQL (SHOWN, "n.id IN (SELECT value FROM json_each (?1))"),
                            error);

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, json);
  return collect (db, stmt, error);
}

GPtrArray *
galpi_annotation_table_list_anchored (GalpiDatabase  *db,
                                      gint64          version_id,
                                      GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, LIST_SQL ("?1", "h.version_id = ?1"), error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, version_id);
  return collect (db, stmt, error);
}
