/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
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

/* How long a reader waits for an index that is just being made, and how often it looks. */
#define ATTACH_TRIES 200
#define ATTACH_PAUSE_USEC 5000

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

  if (access (folder, W_OK) == 0 && !galpi_file_is_on_network (folder))
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

/* Notes which file @db has open as its index. */
static void
set_file_id (GalpiDatabase *db,
             const char    *path)
{
  FileId id = { 0, };

  get_file_id (path, &id);
  sqlite3_set_clientdata (galpi_database_handle (db), CLIENT_DATA, g_memdup2 (&id, sizeof id), g_free);
}

static gboolean
has_file_id (GalpiDatabase *db,
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
    set_file_id (index, path);
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

gboolean
galpi_index_file_is_current (GalpiDatabase *index)
{
  return has_file_id (index, galpi_database_get_path (index));
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

static gboolean
is_attached (GalpiDatabase *reader)
{
  return sqlite3_db_filename (galpi_database_handle (reader), GALPI_INDEX_SCHEMA) != NULL;
}

/* Lets go of an index that is not at @path any more. Fails, and does no harm, where this reader has
 * looked into it in the same transaction.
 */
static void
detach_old (GalpiDatabase *reader,
            const char    *path)
{
  if (is_attached (reader) && !has_file_id (reader, path))
    galpi_database_exec (reader, "DETACH " GALPI_INDEX_SCHEMA, NULL);
}

/* A file that is not there can't be made by a reader, whose connection is read-only. */
static gboolean
attach (GalpiDatabase  *reader,
        const char     *path,
        GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;

  detach_old (reader, path);
  if (is_attached (reader))
    return TRUE;

  stmt = galpi_database_prepare (reader, "ATTACH ?1 AS " GALPI_INDEX_SCHEMA, error);
  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, path);
  if (!galpi_statement_run (stmt, error))
    return FALSE;

  set_file_id (reader, path);
  return TRUE;
}

/* Looks into the index, so that all that the reader's transaction sees of it is of one moment. */
static gboolean
has_tables (GalpiDatabase  *reader,
            GError        **error)
{
  gint64 done;

  return galpi_database_get_int64 (reader, "SELECT done FROM " GALPI_INDEX_SCHEMA ".meta", &done, error);
}

/* An index that is just being made is not there, or has no tables, for a moment. */
static gboolean
attach_patiently (GalpiDatabase  *reader,
                  const char     *path,
                  GError        **error)
{
  for (guint i = 0; ; i++)
    {
      g_autoptr(GError) why = NULL;

      if (attach (reader, path, &why) && has_tables (reader, &why))
        return TRUE;

      if (i == ATTACH_TRIES || g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }

      g_usleep (ATTACH_PAUSE_USEC);
    }
}

gboolean
galpi_index_file_attach (GalpiDatabase  *reader,
                         GError        **error)
{
  g_autofree char *path = galpi_index_file_path (reader, error);
  g_autoptr(GError) why = NULL;

  if (path == NULL)
    return FALSE;

  if (attach_patiently (reader, path, &why))
    return galpi_database_exec (reader, galpi_index_views, error);

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else if (g_error_matches (why, GALPI_ERROR, GALPI_ERROR_CORRUPT) ||
           g_error_matches (why, GALPI_ERROR, GALPI_ERROR_NOT_A_NOTEBOOK))
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_CORRUPT,
                         _("The search index is damaged. It is made anew; try again in a moment."));
  else
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                         _("There is no search index yet. Wait until it has been made."));
  return FALSE;
}
