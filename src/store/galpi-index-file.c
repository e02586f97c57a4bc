/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "galpi-change-table.h"
#include "galpi-copy-private.h"
#include "galpi-error.h"
#include "galpi-file-private.h"
#include "galpi-index-schema-private.h"
#include "galpi-reading.h"
#include "galpi-search-cut.h"

/* What a connection keeps the FileId of its index under. */
#define CLIENT_DATA "galpi-index-file"

static const char state_sql[] = "SELECT done, scan, after FROM meta";
static const char set_state_sql[] = "UPDATE meta SET done = ?1, scan = ?2, after = ?3";
static const char insert_meta_sql[] =
  "INSERT INTO meta (id, notebook, incarnation, text, reading, done, scan, after)"
  " VALUES (1, ?1, ?2, ?3, ?4, ?5, 0, 0)";
static const char same_meta_sql[] =
  "SELECT 1 FROM meta"
  " WHERE notebook = ?1 AND incarnation = ?2 AND text = ?3 AND reading = ?4"
  "   AND done BETWEEN ?5 AND ?6";

char *
galpi_index_file_path (GalpiDatabase  *notebook,
                       GError        **error)
{
  const char *path = galpi_database_get_path (notebook);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *cache = NULL;
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  GalpiUuid id;
  GalpiUuid incarnation;

  /* A copy aside stands for a notebook in such a folder, and does not live long. */
  if (access (folder, W_OK) == 0 && !galpi_file_is_on_network (folder) &&
      !galpi_file_is_copy_aside (path))
    return g_strconcat (path, ".index", NULL);

  if (!galpi_change_table_get_identity (notebook, &id, &incarnation, error))
    return NULL;

  cache = g_build_filename (g_get_user_cache_dir (), "galpi", NULL);
  if (g_mkdir_with_parents (cache, 0700) != 0)
    {
      galpi_copy_set_error (cache, errno, error);
      return NULL;
    }

  name = galpi_uuid_to_string (&id);
  file = g_strconcat (name, ".index", NULL);
  return g_build_filename (cache, file, NULL);
}

gboolean
galpi_index_file_lock (const char  *path,
                       int         *lock,
                       GError     **error)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  int fd = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      galpi_copy_set_error (name, errno, error);
      return FALSE;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    {
      *lock = fd;
      return TRUE;
    }

  close (fd);
  *lock = -1;
  return TRUE;
}

void
galpi_index_file_unlock (int lock)
{
  close (lock);
}

/* A file that was put in another's place has another of these. */
typedef struct
{
  dev_t device;
  ino_t inode;
} FileId;

static gboolean
get_file_id (const char *path,
             FileId     *id)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return FALSE;

  id->device = info.st_dev;
  id->inode = info.st_ino;
  return TRUE;
}

void
galpi_index_file_remember (GalpiDatabase *db,
                           const char    *path)
{
  FileId id = { 0, };

  get_file_id (path, &id);
  sqlite3_set_clientdata (galpi_database_handle (db), CLIENT_DATA, g_memdup2 (&id, sizeof id), g_free);
}

gboolean
galpi_index_file_is_at (GalpiDatabase *db,
                        const char    *path)
{
  const FileId *known = sqlite3_get_clientdata (galpi_database_handle (db), CLIENT_DATA);
  FileId now;

  return known != NULL && get_file_id (path, &now) &&
         known->device == now.device && known->inode == now.inode;
}

static GalpiDatabase *
open_file (const char          *path,
           GalpiDatabaseFlags   flags,
           GError             **error)
{
  g_autoptr(GalpiDatabase) index = galpi_database_open (path, flags, error);

  if (index != NULL)
    galpi_index_file_remember (index, path);
  return g_steal_pointer (&index);
}

/* The index can be made anew: a commit that a power cut takes back is only done again. */
static gboolean
set_synchronous (GalpiDatabase  *index,
                 GError        **error)
{
  return galpi_database_exec (index, "PRAGMA synchronous = NORMAL", error);
}

GalpiDatabase *
galpi_index_file_open (const char  *path,
                       GError     **error)
{
  g_autoptr(GalpiDatabase) index = open_file (path, GALPI_DATABASE_DEFAULT, error);

  return index != NULL && set_synchronous (index, error) ? g_steal_pointer (&index) : NULL;
}

/* Binds what an index has to be made of and by: the parameters 1 to 4 of both statements. */
static gboolean
bind_origin (GalpiStatement  *stmt,
             GalpiDatabase   *notebook,
             GError         **error)
{
  GalpiUuid id;
  GalpiUuid incarnation;

  if (!galpi_change_table_get_identity (notebook, &id, &incarnation, error))
    return FALSE;

  galpi_statement_bind_uuid (stmt, 1, &id);
  galpi_statement_bind_uuid (stmt, 2, &incarnation);
  sqlite3_bind_int (stmt, 3, GALPI_SEARCH_CUT_VERSION);
  sqlite3_bind_int (stmt, 4, GALPI_READING_VERSION);
  return TRUE;
}

static gboolean
is_ours (GalpiDatabase *index)
{
  gint64 application_id;
  gint64 version;

  return galpi_database_get_int64 (index, "PRAGMA application_id", &application_id, NULL) &&
         galpi_database_get_int64 (index, "PRAGMA user_version", &version, NULL) &&
         application_id == GALPI_INDEX_APPLICATION_ID && version == GALPI_INDEX_VERSION;
}

gboolean
galpi_index_file_check (GalpiDatabase *index,
                        GalpiDatabase *notebook)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 first;
  gint64 last;

  if (!is_ours (index) || !galpi_change_table_get_bounds (notebook, &first, &last, NULL))
    return FALSE;

  stmt = galpi_database_prepare (index, same_meta_sql, NULL);
  if (stmt == NULL || !bind_origin (stmt, notebook, NULL))
    return FALSE;

  sqlite3_bind_int64 (stmt, 5, first - 1);
  sqlite3_bind_int64 (stmt, 6, last);
  return galpi_statement_step (stmt, NULL) == GALPI_FETCH_ROW;
}

static gboolean
make_tables (GalpiDatabase  *index,
             gpointer        data,
             GError        **error)
{
  GalpiDatabase *notebook = data;
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                            GALPI_INDEX_APPLICATION_ID, GALPI_INDEX_VERSION);
  gint64 first;
  gint64 last;

  if (!galpi_database_exec (index, galpi_index_schema, error) ||
      !galpi_database_exec (index, marks, error) ||
      !galpi_change_table_get_bounds (notebook, &first, &last, error))
    return FALSE;

  stmt = galpi_database_prepare (index, insert_meta_sql, error);
  if (stmt == NULL || !bind_origin (stmt, notebook, error))
    return FALSE;

  sqlite3_bind_int64 (stmt, 5, last);
  return galpi_statement_run (stmt, error);
}

GalpiDatabase *
galpi_index_file_make (const char     *path,
                       GalpiDatabase  *notebook,
                       GError        **error)
{
  /* The file itself first: SQLite drops a -wal that it finds beside none. */
  static const char * const endings[] = { "", "-wal", "-shm" };
  g_autoptr(GalpiDatabase) index = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      if (g_unlink (name) != 0 && errno != ENOENT)
        {
          galpi_copy_set_error (name, errno, error);
          return NULL;
        }
    }

  index = open_file (path, GALPI_DATABASE_CREATE, error);
  if (index == NULL ||
      !galpi_database_set_journal_mode (index, TRUE, error) ||
      !set_synchronous (index, error) ||
      !galpi_database_transact (index, make_tables, notebook, error))
    return NULL;

  return g_steal_pointer (&index);
}

gboolean
galpi_index_file_get_state (GalpiDatabase    *index,
                            GalpiIndexState  *state,
                            GError          **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, state_sql, error);

  if (stmt == NULL || !galpi_statement_get_int64 (stmt, &state->done, error))
    return FALSE;

  state->scan = sqlite3_column_int (stmt, 1);
  state->after = sqlite3_column_int64 (stmt, 2);
  return TRUE;
}

gboolean
galpi_index_file_set_state (GalpiDatabase          *index,
                            const GalpiIndexState  *state,
                            GError                **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, set_state_sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, state->done);
  sqlite3_bind_int (stmt, 2, state->scan);
  sqlite3_bind_int64 (stmt, 3, state->after);
  return galpi_statement_run (stmt, error);
}
