/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-thing-row"

#include "galpi-thing-row-private.h"

#include "galpi-tag-link-private.h"

void
galpi_thing_row_ensure_uuid (GalpiRecord *thing,
                             GalpiUuid   *uuid)
{
  g_autofree char *given = NULL;
  g_autofree char *made = NULL;

  g_object_get (thing, "uuid", &given, NULL);
  if (given != NULL && galpi_uuid_parse (given, uuid))
    return;

  galpi_uuid_generate (uuid);
  made = galpi_uuid_to_string (uuid);
  g_object_set (thing, "uuid", made, NULL);
}

void
galpi_thing_row_ensure_times (GalpiRecord *thing)
{
  gint64 created;
  gint64 modified;

  g_object_get (thing, "created", &created, "modified", &modified, NULL);
  if (created == 0)
    created = g_get_real_time ();
  if (modified == 0)
    modified = created;
  g_object_set (thing, "created", created, "modified", modified, NULL);
}

void
galpi_thing_row_bind_uuid (GalpiStatement *stmt,
                           int             position,
                           const char     *uuid)
{
  GalpiUuid bytes;

  if (uuid != NULL && galpi_uuid_parse (uuid, &bytes))
    galpi_statement_bind_uuid (stmt, position, &bytes);
}

gboolean
galpi_thing_row_find (GalpiDatabase  *db,
                      const char     *table,
                      GalpiRecord    *thing,
                      GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, uuid, modified FROM %s"
                                          " WHERE id = ?1 OR (?1 = 0 AND uuid = ?2)", table);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  g_autofree char *uuid = NULL;
  g_autofree char *found = NULL;
  gint64 id;

  if (stmt == NULL)
    return FALSE;

  g_object_get (thing, "id", &id, "uuid", &uuid, NULL);
  sqlite3_bind_int64 (stmt, 1, id);
  galpi_thing_row_bind_uuid (stmt, 2, uuid);
  if (!galpi_statement_get_int64 (stmt, &id, error))
    return FALSE;

  found = galpi_statement_uuid (stmt, 1);
  g_object_set (thing, "id", id, "uuid", found, "modified", (gint64) sqlite3_column_int64 (stmt, 2),
                NULL);
  return TRUE;
}

GPtrArray *
galpi_thing_row_list (GalpiDatabase       *db,
                      GalpiStatement      *stmt,
                      GalpiThingFunc       from_row,
                      GalpiThingFillFunc   fill,
                      GError             **error)
{
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiFetch fetch;

  if (paths == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gpointer thing = from_row (stmt);

      g_ptr_array_add (things, thing);
      if (!fill (db, thing, paths, error))
        return NULL;
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&things) : NULL;
}

gpointer
galpi_thing_row_take_one (GPtrArray  *things,
                          GError    **error)
{
  g_autoptr(GPtrArray) owned = things;

  if (owned == NULL)
    return NULL;

  if (owned->len == 0)
    {
      galpi_statement_set_not_found (error);
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (owned, 0));
}
