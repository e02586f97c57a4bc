/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tag-table"

#include "galpi-config.h"

#include "galpi-tag-table.h"

#include <glib/gi18n.h>

#include "galpi-database-private.h"
#include "galpi-error.h"
#include "galpi-tag-link-private.h"
#include "galpi-tag-name.h"

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

static char **
split_path (const char  *path,
            GError     **error)
{
  char **parts = galpi_tag_path_split (path);

  if (parts == NULL)
    set_invalid (path, error);

  return parts;
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

static gboolean
set_text (GalpiDatabase  *db,
          const char     *sql,
          gint64          tag_id,
          const char     *text,
          GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, tag_id);
  galpi_statement_bind_text (stmt, 2, text);
  return update (db, stmt, error);
}

gboolean
galpi_tag_table_set_colour (GalpiDatabase  *db,
                            gint64          tag_id,
                            const char     *colour,
                            GError        **error)
{
  return set_text (db, "UPDATE tag SET colour = ?2 WHERE id = ?1", tag_id, colour, error);
}

gboolean
galpi_tag_table_set_description (GalpiDatabase  *db,
                                 gint64          tag_id,
                                 const char     *description,
                                 GError        **error)
{
  g_return_val_if_fail (description != NULL, FALSE);

  return set_text (db, "UPDATE tag SET description = ?2 WHERE id = ?1", tag_id, description, error);
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

  clean = galpi_tag_name_clean (name);
  if (clean == NULL)
    return set_invalid (name, error);
  if (strchr (clean, '/') != NULL)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("“%s” can’t be a tag’s name: “/” stands between a tag and those under it."
                     " Leave it out, or write “／”."), clean);
      return FALSE;
    }

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

/* A definition that someone wrote is not lost: what is merged leaves its own below the other's. */
static gboolean
hand_on (GalpiDatabase  *db,
         gint64          tag_id,
         gint64          into_id,
         GError        **error)
{
  return run_two (db,
                  "UPDATE tag SET colour = ifnull (tag.colour, o.colour),"
                  "  description = CASE WHEN o.description IN ('', tag.description)"
                  "    THEN tag.description"
                  "    ELSE ltrim (tag.description || char (10) || o.description, char (10)) END"
                  "  FROM tag AS o WHERE o.id = ?1 AND tag.id = ?2"
                  "  AND (o.description <> '' OR (o.colour IS NOT NULL AND tag.colour IS NULL))",
                  tag_id, into_id, error);
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

  if (children == NULL || !move_links (db, tag_id, into_id, error) ||
      !hand_on (db, tag_id, into_id, error))
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
