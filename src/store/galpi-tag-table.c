/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tag-table"

#include "galpi-config.h"

#include "galpi-tag-table.h"

#include <glib/gi18n.h>

#include "galpi-database-private.h"
#include "galpi-error.h"
#include "galpi-tag-link-private.h"

static const char * const link_owners[] = { "article", "annotation", "event" };

static gboolean
set_invalid (const char  *path,
             GError     **error)
{
  g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
               _("“%s” can’t be the name of a tag. Give every part of it a name."), path);
  return FALSE;
}

static void
set_taken (const char  *name,
           GError     **error)
{
  g_set_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT,
               _("There is a tag “%s” in that place already. Choose another name,"
                 " or merge the two."), name);
}

/* NFC, since a tag typed on one system has to be the same on another. */
static char *
clean_name (const char *name)
{
  char *clean = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

  return clean != NULL ? g_strstrip (clean) : NULL;
}

static char **
split_path (const char  *path,
            GError     **error)
{
  g_auto(GStrv) parts = g_strsplit (path, "/", -1);

  for (int i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *clean = clean_name (parts[i]);

      if (clean == NULL || *clean == '\0')
        {
          set_invalid (path, error);
          return NULL;
        }
      g_set_str (&parts[i], clean);
    }

  if (parts[0] == NULL)
    {
      set_invalid (path, error);
      return NULL;
    }

  return g_steal_pointer (&parts);
}

/* @id: 0 where there is none */
static gboolean
find_child (GalpiDatabase  *db,
            gint64          parent_id,
            const char     *name,
            gint64         *id,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id FROM tag WHERE ifnull (parent_id, 0) = ?1 AND name = ?2",
                            error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, parent_id);
  galpi_statement_bind_text (stmt, 2, name);
  fetch = galpi_statement_step (stmt, error);
  *id = fetch == GALPI_FETCH_ROW ? sqlite3_column_int64 (stmt, 0) : 0;

  return fetch != GALPI_FETCH_FAILED;
}

static gint64
insert_child (GalpiDatabase  *db,
              gint64          parent_id,
              const char     *name,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "INSERT INTO tag (uuid, parent_id, name) VALUES (?1, ?2, ?3)",
                            error);
  GalpiUuid uuid;

  if (stmt == NULL)
    return 0;

  galpi_uuid_generate (&uuid);
  galpi_statement_bind_uuid (stmt, 1, &uuid);
  galpi_statement_bind_id_or_null (stmt, 2, parent_id);
  galpi_statement_bind_text (stmt, 3, name);

  return galpi_statement_run (stmt, error) ? galpi_database_last_id (db) : 0;
}

static gint64
walk (GalpiDatabase  *db,
      const char     *path,
      gboolean        make,
      GError        **error)
{
  g_auto(GStrv) parts = split_path (path, error);
  gint64 id = 0;

  if (parts == NULL)
    return 0;

  for (int i = 0; parts[i] != NULL; i++)
    {
      gint64 parent_id = id;

      if (!find_child (db, parent_id, parts[i], &id, error))
        return 0;

      if (id == 0 && make)
        id = insert_child (db, parent_id, parts[i], error);
      else if (id == 0)
        g_set_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                     _("There is no tag “%s”. Check its name in the list of tags."), path);
      if (id == 0)
        return 0;
    }

  return id;
}

gint64
galpi_tag_table_ensure (GalpiDatabase  *db,
                        const char     *path,
                        GError        **error)
{
  g_return_val_if_fail (path != NULL, 0);

  return walk (db, path, TRUE, error);
}

gboolean
galpi_tag_table_adopt_uuid (GalpiDatabase  *db,
                            gint64          tag_id,
                            const char     *uuid,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "UPDATE tag SET uuid = ?2 WHERE id = ?1"
                                "  AND NOT EXISTS (SELECT 1 FROM tag WHERE uuid = ?2)", error);
  GalpiUuid bytes;

  g_return_val_if_fail (uuid != NULL, FALSE);

  if (stmt == NULL)
    return FALSE;
  if (!galpi_uuid_parse (uuid, &bytes))
    return TRUE;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  galpi_statement_bind_uuid (stmt, 2, &bytes);
  return galpi_statement_run (stmt, error);
}

gint64
galpi_tag_table_find (GalpiDatabase  *db,
                      const char     *path,
                      GError        **error)
{
  g_return_val_if_fail (path != NULL, 0);

  return walk (db, path, FALSE, error);
}

/* ?1: one tag, or 0 for all. A thing that bears two tags of a tree counts once for what is above
 * both.
 */
static const char list_sql[] =
  "WITH RECURSIVE tree (root, id) AS ("
  "  SELECT id, id FROM tag WHERE ?1 = 0 OR id = ?1"
  "  UNION SELECT tree.root, tag.id FROM tag JOIN tree ON tag.parent_id = tree.id"
  ")"
  "SELECT t.id, t.uuid, t.name, t.colour,"
  "  (SELECT count (DISTINCT l.annotation_id) FROM tree"
  "  JOIN annotation_tag AS l ON l.tag_id = tree.id"
  "     JOIN annotation AS n ON n.id = l.annotation_id JOIN article AS a ON a.id = n.article_id"
  "     WHERE tree.root = t.id AND n.trashed_at IS NULL AND a.trashed_at IS NULL),"
  "  (SELECT count (DISTINCT l.article_id) FROM tree JOIN article_tag AS l ON l.tag_id = tree.id"
  "     JOIN article AS a ON a.id = l.article_id"
  "     WHERE tree.root = t.id AND a.trashed_at IS NULL) "
  "FROM tag AS t WHERE ?1 = 0 OR t.id = ?1";

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  return strcmp (galpi_tag_get_path (*(GalpiTag * const *) a),
                 galpi_tag_get_path (*(GalpiTag * const *) b));
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
    {
      GalpiTag *tag = galpi_tag_new ();
      gint64 id = sqlite3_column_int64 (stmt, 0);
      g_autofree char *uuid = galpi_statement_uuid (stmt, 1);
      const char *path = g_hash_table_lookup (paths, &id);

      g_ptr_array_add (tags, tag);
      galpi_tag_set_id (tag, id);
      galpi_tag_set_uuid (tag, uuid);
      galpi_tag_set_name (tag, galpi_statement_text (stmt, 2));
      galpi_tag_set_path (tag, path != NULL ? path : galpi_statement_text (stmt, 2));
      galpi_tag_set_colour (tag, galpi_statement_text (stmt, 3));
      galpi_tag_set_n_annotations (tag, sqlite3_column_int (stmt, 4));
      galpi_tag_set_n_articles (tag, sqlite3_column_int (stmt, 5));
    }
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

static gboolean
update (GalpiDatabase   *db,
        GalpiStatement  *stmt,
        GError         **error)
{
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  if (galpi_database_n_changed (db) == 0)
    {
      galpi_statement_set_not_found (error);
      return FALSE;
    }

  return TRUE;
}

gboolean
galpi_tag_table_set_colour (GalpiDatabase  *db,
                            gint64          tag_id,
                            const char     *colour,
                            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "UPDATE tag SET colour = ?2 WHERE id = ?1", error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  galpi_statement_bind_text (stmt, 2, colour);
  return update (db, stmt, error);
}

/* @parent_id and @name of a tag, either of which may be left out. */
static gboolean
read_place (GalpiDatabase  *db,
            gint64          tag_id,
            gint64         *parent_id,
            char          **name,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT ifnull (parent_id, 0), name FROM tag WHERE id = ?1", error);
  gint64 parent;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  if (!galpi_statement_get_int64 (stmt, &parent, error))
    return FALSE;

  if (parent_id != NULL)
    *parent_id = parent;
  if (name != NULL)
    *name = g_strdup (galpi_statement_text (stmt, 1));
  return TRUE;
}

static gboolean
place (GalpiDatabase  *db,
       gint64          tag_id,
       gint64          parent_id,
       const char     *name,
       GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 other;

  if (!find_child (db, parent_id, name, &other, error))
    return FALSE;

  if (other == tag_id)
    return TRUE;
  if (other != 0)
    {
      set_taken (name, error);
      return FALSE;
    }

  stmt =
    galpi_database_prepare (db, "UPDATE tag SET parent_id = ?2, name = ?3 WHERE id = ?1", error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  galpi_statement_bind_id_or_null (stmt, 2, parent_id);
  galpi_statement_bind_text (stmt, 3, name);
  return update (db, stmt, error);
}

gboolean
galpi_tag_table_rename (GalpiDatabase  *db,
                        gint64          tag_id,
                        const char     *name,
                        GError        **error)
{
  g_autofree char *clean = NULL;
  gint64 parent_id;

  g_return_val_if_fail (name != NULL, FALSE);

  clean = clean_name (name);
  if (clean == NULL || *clean == '\0' || strchr (clean, '/') != NULL)
    return set_invalid (name, error);

  return read_place (db, tag_id, &parent_id, NULL, error) &&
         place (db, tag_id, parent_id, clean, error);
}

/* Whether @tag_id is @root or under it. */
static gboolean
is_under (GalpiDatabase  *db,
          gint64          tag_id,
          gint64          root,
          gboolean       *under,
          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "WITH RECURSIVE up (id) AS ("
                            "  SELECT ?1 UNION SELECT tag.parent_id FROM tag"
                            "  JOIN up ON tag.id = up.id"
                            ") SELECT EXISTS (SELECT 1 FROM up WHERE id = ?2)",
                            error);
  gint64 value;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  sqlite3_bind_int64 (stmt, 2, root);
  if (!galpi_statement_get_int64 (stmt, &value, error))
    return FALSE;

  *under = value != 0;
  return TRUE;
}

static gboolean
check_not_under (GalpiDatabase  *db,
                 gint64          tag_id,
                 gint64          root,
                 GError        **error)
{
  gboolean under = FALSE;

  if (tag_id != 0 && !is_under (db, tag_id, root, &under, error))
    return FALSE;

  if (under)
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT,
                         _("A tag can’t go into itself or into a tag under it. Choose another"
                           " place."));
  return !under;
}

gboolean
galpi_tag_table_move (GalpiDatabase  *db,
                      gint64          tag_id,
                      gint64          parent_id,
                      GError        **error)
{
  g_autofree char *name = NULL;

  return read_place (db, tag_id, NULL, &name, error) &&
         (parent_id == 0 || read_place (db, parent_id, NULL, NULL, error)) &&
         check_not_under (db, parent_id, tag_id, error) &&
         place (db, tag_id, parent_id, name, error);
}

static gboolean
run_two (GalpiDatabase  *db,
         const char     *sql,
         gint64          first,
         gint64          second,
         GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, first);
  if (sqlite3_bind_parameter_count (stmt) > 1)
    sqlite3_bind_int64 (stmt, 2, second);
  return galpi_statement_run (stmt, error);
}

/* What bears both loses the first; what bears only the first bears the second instead. */
static gboolean
move_links (GalpiDatabase  *db,
            gint64          tag_id,
            gint64          into_id,
            GError        **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (link_owners); i++)
    {
      const char *owner = link_owners[i];
      g_autofree char *drop = g_strdup_printf (
        "DELETE FROM %s_tag WHERE tag_id = ?1 AND %s_id IN (SELECT %s_id FROM %s_tag"
        " WHERE tag_id = ?2)",
        owner, owner, owner, owner);
      g_autofree char *give =
        g_strdup_printf ("UPDATE %s_tag SET tag_id = ?2 WHERE tag_id = ?1", owner);

      if (!run_two (db, drop, tag_id, into_id, error) ||
          !run_two (db, give, tag_id, into_id, error))
        return FALSE;
    }

  return TRUE;
}

static GArray *
list_children (GalpiDatabase  *db,
               gint64          tag_id,
               GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT id FROM tag WHERE parent_id = ?1 ORDER BY id", error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
merge (GalpiDatabase  *db,
       gint64          tag_id,
       gint64          into_id,
       GError        **error)
{
  g_autoptr(GArray) children = list_children (db, tag_id, error);

  if (children == NULL || !move_links (db, tag_id, into_id, error))
    return FALSE;

  for (guint i = 0; i < children->len; i++)
    {
      gint64 child = g_array_index (children, gint64, i);
      g_autofree char *name = NULL;
      gint64 other;

      if (!read_place (db, child, NULL, &name, error) ||
          !find_child (db, into_id, name, &other, error) ||
          !(other != 0 ? merge (db, child, other, error) : place (db, child, into_id, name, error)))
        return FALSE;
    }

  return run_two (db, "DELETE FROM tag WHERE id = ?1", tag_id, 0, error);
}

gboolean
galpi_tag_table_merge (GalpiDatabase  *db,
                       gint64          tag_id,
                       gint64          into_id,
                       GError        **error)
{
  return read_place (db, tag_id, NULL, NULL, error) &&
         read_place (db, into_id, NULL, NULL, error) &&
         check_not_under (db, into_id, tag_id, error) &&
         merge (db, tag_id, into_id, error);
}

gboolean
galpi_tag_table_remove (GalpiDatabase  *db,
                        gint64          tag_id,
                        GError        **error)
{
  g_autoptr(GArray) children = NULL;

  if (!read_place (db, tag_id, NULL, NULL, error))
    return FALSE;

  children = list_children (db, tag_id, error);
  if (children == NULL)
    return FALSE;

  for (guint i = 0; i < children->len; i++)
    {
      if (!galpi_tag_table_remove (db, g_array_index (children, gint64, i), error))
        return FALSE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (link_owners); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("DELETE FROM %s_tag WHERE tag_id = ?1", link_owners[i]);

      if (!run_two (db, sql, tag_id, 0, error))
        return FALSE;
    }

  return run_two (db, "DELETE FROM tag WHERE id = ?1", tag_id, 0, error);
}
