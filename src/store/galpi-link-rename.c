/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-link-rename.h"

#include "galpi-database-private.h"
#include "galpi-note-link.h"

/* Both conditions are those of the indexes annotation_with_links and event_with_links, so that only
 * notes with links are read. */
static const char annotations_sql[] =
  "SELECT id, note FROM annotation WHERE instr (note, '[[') > 0";
static const char events_sql[] = "SELECT id, note FROM event WHERE instr (note, '[[') > 0";
static const char set_annotation_sql[] =
  "UPDATE annotation SET note = ?2, modified = ?3 WHERE id = ?1";
static const char set_event_sql[] = "UPDATE event SET note = ?2, modified = ?3 WHERE id = ?1";

static const char called_sql[] =
  "SELECT title FROM article WHERE trashed_at IS NULL AND title = ?1 COLLATE NOCASE"
  " UNION ALL SELECT title FROM event WHERE trashed_at IS NULL AND title IS NOT NULL";

/* Returns: 1 if something is called so, 0 if not, -1 with @error set */
static int
is_in_use (GalpiDatabase  *db,
           const char     *title,
           const char     *key,
           GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, called_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return -1;

  galpi_statement_bind_text (stmt, 1, title);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      g_autofree char *other = galpi_note_link_key (galpi_statement_text (stmt, 0));

      if (g_str_equal (other, key))
        return 1;
    }

  return fetch == GALPI_FETCH_DONE ? 0 : -1;
}

typedef struct
{
  gint64  id;
  char   *note;
} Renamed;

static void
clear_renamed (gpointer data)
{
  g_free (((Renamed *) data)->note);
}

static GArray *
list_renamed (GalpiDatabase  *db,
              const char     *sql,
              const char     *key,
              const char     *now,
              GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  g_autoptr(GArray) renamed = g_array_new (FALSE, FALSE, sizeof (Renamed));
  GalpiFetch fetch;

  g_array_set_clear_func (renamed, clear_renamed);
  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      Renamed row = { sqlite3_column_int64 (stmt, 0),
                      galpi_note_link_rename (galpi_statement_text (stmt, 1), key, now) };

      if (row.note != NULL)
        g_array_append_val (renamed, row);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&renamed) : NULL;
}

static gboolean
rename_in (GalpiDatabase  *db,
           const char     *list_sql,
           const char     *set_sql,
           const char     *key,
           const char     *now,
           GError        **error)
{
  g_autoptr(GArray) renamed = list_renamed (db, list_sql, key, now, error);

  if (renamed == NULL)
    return FALSE;

  for (guint i = 0; i < renamed->len; i++)
    {
      const Renamed *row = &g_array_index (renamed, Renamed, i);
      g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, set_sql, error);

      if (stmt == NULL)
        return FALSE;

      sqlite3_bind_int64 (stmt, 1, row->id);
      galpi_statement_bind_text (stmt, 2, row->note);
      sqlite3_bind_int64 (stmt, 3, g_get_real_time ());
      if (!galpi_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
galpi_link_rename (GalpiDatabase  *db,
                   const char     *before,
                   const char     *now,
                   GError        **error)
{
  g_autofree char *key = galpi_note_link_key (before != NULL ? before : "");
  g_autofree char *new_key = galpi_note_link_key (now != NULL ? now : "");
  int in_use;

  g_return_val_if_fail (db != NULL, FALSE);

  if (*key == '\0' || *new_key == '\0' || g_str_equal (key, new_key))
    return TRUE;

  in_use = is_in_use (db, before, key, error);
  if (in_use != 0)
    return in_use > 0;

  return rename_in (db, annotations_sql, set_annotation_sql, key, now, error) &&
         rename_in (db, events_sql, set_event_sql, key, now, error);
}
