/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tag-bearer"

#include "galpi-tag-bearer.h"

#include "galpi-database-private.h"

typedef struct
{
  const char *name;
  const char *give;
  const char *take;
  const char *touch;
} Bearer;

#define GIVE_SQL(name) \
  "INSERT INTO " name "_tag (" name "_id, tag_id) SELECT ?1, ?2" \
  "  WHERE NOT EXISTS (SELECT 1 FROM " name "_tag WHERE " name "_id = ?1 AND tag_id = ?2)"
#define TAKE_SQL(name) "DELETE FROM " name "_tag WHERE " name "_id = ?1 AND tag_id = ?2"
#define TOUCH_SQL(name) "UPDATE " name " SET modified = ?2 WHERE id = ?1"

static const Bearer bearers[] = {
  { "annotation", GIVE_SQL ("annotation"), TAKE_SQL ("annotation"), TOUCH_SQL ("annotation") },
  { "article", GIVE_SQL ("article"), TAKE_SQL ("article"), NULL },
  { "event", GIVE_SQL ("event"), TAKE_SQL ("event"), TOUCH_SQL ("event") },
};

static const Bearer *
find_bearer (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bearers); i++)
    {
      if (g_str_equal (bearers[i].name, table))
        return &bearers[i];
    }

  return NULL;
}

static gboolean
run (GalpiDatabase  *db,
     const char     *sql,
     gint64          row,
     gint64          value,
     gboolean       *changed,
     GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  sqlite3_bind_int64 (stmt, 2, value);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  *changed = *changed || galpi_database_n_changed (db) > 0;
  return TRUE;
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

gboolean
galpi_tag_bearer_change (GalpiDatabase  *db,
                         const char     *table,
                         gint64          row,
                         GArray         *add,
                         GArray         *take,
                         gboolean       *changed,
                         GError        **error)
{
  const Bearer *bearer = find_bearer (table);

  g_return_val_if_fail (bearer != NULL, FALSE);
  g_return_val_if_fail (changed != NULL, FALSE);

  *changed = FALSE;
  for (guint i = 0; i < take->len; i++)
    {
      gint64 id = g_array_index (take, gint64, i);

      if (!contains (add, id) && !run (db, bearer->take, row, id, changed, error))
        return FALSE;
    }

  for (guint i = 0; i < add->len; i++)
    {
      if (!run (db, bearer->give, row, g_array_index (add, gint64, i), changed, error))
        return FALSE;
    }

  return !*changed || bearer->touch == NULL ||
         run (db, bearer->touch, row, g_get_real_time (), changed, error);
}
