/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-schema"

#include "galpi-config.h"

#include "galpi-schema-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "galpi-copy-private.h"
#include "galpi-error.h"

#define N_BACKUPS 3

typedef struct
{
  const GalpiSchemaStep *step;
  int                    version; /* that it makes */
} Upgrade;

gboolean
galpi_schema_get_version (GalpiDatabase  *db,
                          int            *version,
                          GError        **error)
{
  gint64 value;

  if (!galpi_database_get_int64 (db, "PRAGMA user_version", &value, error))
    return FALSE;

  *version = value;
  return TRUE;
}

void
galpi_schema_set_too_new (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_NEW,
                       _("A newer version of Galpi wrote this notebook. Update Galpi to open it."));
}

char **
galpi_schema_list_columns (GalpiDatabase  *db,
                           const char     *table,
                           GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT name FROM pragma_table_info (?1)"
                                " WHERE name <> 'id' ORDER BY cid", error);
  g_autoptr(GStrvBuilder) columns = g_strv_builder_new ();
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, table);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    g_strv_builder_add (columns, galpi_statement_text (stmt, 0));

  return fetch == GALPI_FETCH_DONE ? g_strv_builder_end (columns) : NULL;
}

/* Of a column only the name is copied: an image is a row as it was, and the table's rules held
 * for it then.
 */
static gboolean
add_journal (GalpiDatabase  *db,
             const char     *table,
             GError        **error)
{
  g_auto(GStrv) columns = galpi_schema_list_columns (db, table, error);
  g_autofree char *list = NULL;
  g_autofree char *sql = NULL;

  if (columns == NULL)
    return FALSE;

  list = g_strjoinv (" ANY, ", columns);
  sql = g_strdup_printf ("CREATE TABLE journal_%s ("
                         "  step INTEGER NOT NULL, row INTEGER NOT NULL, existed INTEGER NOT NULL,"
                         "  %s ANY,"
                         "  PRIMARY KEY (step, row)"
                         ") STRICT, WITHOUT ROWID",
                         table, list);

  return galpi_database_exec (db, sql, error);
}

static gboolean
add_meta (GalpiDatabase  *db,
          GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "INSERT INTO meta (id, notebook, incarnation, made_at)"
                                " VALUES (1, ?1, ?2, ?3)", error);
  GalpiUuid notebook;
  GalpiUuid incarnation;

  if (stmt == NULL)
    return FALSE;

  galpi_uuid_generate (&notebook);
  galpi_uuid_generate (&incarnation);
  galpi_statement_bind_uuid (stmt, 1, &notebook);
  galpi_statement_bind_uuid (stmt, 2, &incarnation);
  sqlite3_bind_int64 (stmt, 3, g_get_real_time ());

  return galpi_statement_run (stmt, error);
}

static gboolean
run_step (GalpiDatabase  *db,
          gpointer        data,
          GError        **error)
{
  Upgrade *upgrade = data;
  const char * const *table = upgrade->step->journalled;
  g_autofree char *bump = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           GALPI_APPLICATION_ID, upgrade->version);

  if (!galpi_database_exec (db, upgrade->step->sql, error))
    return FALSE;

  for (; table != NULL && *table != NULL; table++)
    {
      if (!add_journal (db, *table, error))
        return FALSE;
    }

  if (upgrade->version == 1 && !add_meta (db, error))
    return FALSE;

  return galpi_database_exec (db, bump, error);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  gsize skip = GPOINTER_TO_SIZE (data);
  guint64 version_a = g_ascii_strtoull (*(char * const *) a + skip, NULL, 10);
  guint64 version_b = g_ascii_strtoull (*(char * const *) b + skip, NULL, 10);

  return version_a < version_b ? 1 : version_a > version_b ? -1 : 0;
}

/* What can't be removed is only more than is needed, so it is no failure. */
static void
drop_old_backups (const char *prefix)
{
  g_autofree char *folder = g_path_get_dirname (prefix);
  g_autofree char *base = g_path_get_basename (prefix);
  g_autofree char *start = g_strconcat (base, ".backup-v", NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *number = g_str_has_prefix (name, start) ? name + strlen (start) : "";

      if (*number != '\0' && strspn (number, "0123456789") == strlen (number))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort_with_data (names, compare_backups, GSIZE_TO_POINTER (strlen (start)));
  for (guint i = N_BACKUPS; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_unlink (path);
    }
}

static gboolean
back_up (GalpiDatabase  *db,
         int             version,
         const char     *prefix,
         GError        **error)
{
  g_autofree char *path = g_strdup_printf ("%s.backup-v%d", prefix, version);

  if (!galpi_copy_database (db, path, error))
    return FALSE;

  drop_old_backups (prefix);
  return TRUE;
}

gboolean
galpi_schema_upgrade (GalpiDatabase          *db,
                      const GalpiSchemaStep  *steps,
                      int                     n_steps,
                      const char             *backup_prefix,
                      GError                **error)
{
  int version;

  if (!galpi_schema_get_version (db, &version, error))
    return FALSE;

  if (version > n_steps)
    {
      galpi_schema_set_too_new (error);
      return FALSE;
    }

  if (version > 0 && version < n_steps && backup_prefix != NULL &&
      !back_up (db, version, backup_prefix, error))
    return FALSE;

  for (; version < n_steps; version++)
    {
      Upgrade upgrade = { &steps[version], version + 1 };

      if (!galpi_database_transact (db, run_step, &upgrade, error))
        return FALSE;
    }

  return TRUE;
}
