/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-annotation-table"

#include "galpi-annotation-table.h"

#include "galpi-anchor-row-private.h"
#include "galpi-database-private.h"
#include "galpi-scope-sql-private.h"
#include "galpi-tag-link-private.h"
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

  if (galpi_annotation_get_uuid (annotation) == NULL ||
      !galpi_uuid_parse (galpi_annotation_get_uuid (annotation), &uuid))
    {
      g_autofree char *string = NULL;

      galpi_uuid_generate (&uuid);
      string = galpi_uuid_to_string (&uuid);
      galpi_annotation_set_uuid (annotation, string);
    }
  if (galpi_annotation_get_created (annotation) == 0)
    galpi_annotation_set_created (annotation, g_get_real_time ());
  if (galpi_annotation_get_modified (annotation) == 0)
    galpi_annotation_set_modified (annotation, galpi_annotation_get_created (annotation));

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

/* The id of @annotation, which may be known by its uuid alone. */
static gboolean
find_row (GalpiDatabase    *db,
          GalpiAnnotation  *annotation,
          GError          **error)
{
  const char *uuid = galpi_annotation_get_uuid (annotation);
  g_autofree char *found = NULL;
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id, uuid, modified FROM annotation WHERE id = ?1"
                                " OR (?1 = 0 AND uuid = ?2)",
                            error);
  GalpiUuid bytes;
  gint64 id;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, galpi_annotation_get_id (annotation));
  if (uuid != NULL && galpi_uuid_parse (uuid, &bytes))
    galpi_statement_bind_uuid (stmt, 2, &bytes);
  if (!galpi_statement_get_int64 (stmt, &id, error))
    return FALSE;

  found = galpi_statement_uuid (stmt, 1);
  galpi_annotation_set_id (annotation, id);
  galpi_annotation_set_uuid (annotation, found);
  galpi_annotation_set_modified (annotation, sqlite3_column_int64 (stmt, 2));
  return TRUE;
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

  return find_row (db, annotation, error) &&
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

/* Every list is this with a condition; `a` is the article and `h` the anchor. */
#define LIST_SQL(anchor_version, condition) \
  "SELECT n.id, n.uuid, n.article_id, n.colour, n.note, n.created, n.modified," \
  " n.trashed_at IS NOT NULL, a.title," \
  "  (SELECT e.date FROM event_anchor AS q JOIN event_source AS s ON s.id = q.source_id" \
  "     JOIN event AS e ON e.id = s.event_id" \
  "     WHERE q.version_id = h.version_id AND q.start = h.start AND q.stop = h.stop" \
  "    AND q.state = 'place'" \
  "       AND e.trashed_at IS NULL ORDER BY e.id LIMIT 1)," \
  "  h.state, h.start, h.stop, h.quote, h.prefix, h.suffix " \
  "FROM annotation AS n JOIN article AS a ON a.id = n.article_id" \
  "  LEFT JOIN anchor AS h ON h.annotation_id = n.id AND h.version_id = " anchor_version \
  "  WHERE " condition \
  "  ORDER BY a.added, a.id, h.state IS NOT NULL, h.state = 'lost', h.start, h.stop, n.id"

#define SHOWN "a.version_id"

static GalpiAnnotation *
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
  galpi_annotation_set_trashed (annotation, sqlite3_column_int (stmt, 7));
  galpi_annotation_set_article_title (annotation, galpi_statement_text (stmt, 8));
  galpi_annotation_set_event_date (annotation, galpi_statement_text (stmt, 9));
  galpi_annotation_set_anchor (annotation, anchor);

  return annotation;
}

static GPtrArray *
collect (GalpiDatabase   *db,
         GalpiStatement  *stmt,
         GError         **error)
{
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);
  g_autoptr(GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiFetch fetch;

  if (paths == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiAnnotation *annotation = annotation_from_row (stmt);
      g_auto(GStrv) tags = NULL;

      g_ptr_array_add (annotations, annotation);
      tags =
        galpi_tag_link_get (db, "annotation", galpi_annotation_get_id (annotation), paths, error);
      if (tags == NULL)
        return NULL;
      galpi_annotation_set_tags (annotation, (const char * const *) tags);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&annotations) : NULL;
}

static GalpiAnnotation *
take_one (GPtrArray  *annotations,
          GError    **error)
{
  g_autoptr(GPtrArray) owned = annotations;

  if (owned == NULL)
    return NULL;

  if (owned->len == 0)
    {
      galpi_statement_set_not_found (error);
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (owned, 0));
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
  return take_one (collect (db, stmt, error), error);
}

GalpiAnnotation *
galpi_annotation_table_get_by_uuid (GalpiDatabase  *db,
                                    const char     *uuid,
                                    GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, LIST_SQL (SHOWN, "n.uuid = ?1"), error);
  GalpiUuid bytes;

  g_return_val_if_fail (uuid != NULL, NULL);

  if (stmt == NULL)
    return NULL;

  if (galpi_uuid_parse (uuid, &bytes))
    galpi_statement_bind_uuid (stmt, 1, &bytes);
  return take_one (collect (db, stmt, error), error);
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
