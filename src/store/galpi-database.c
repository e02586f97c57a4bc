/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-database"

#include "galpi-database-private.h"

#include "galpi-error.h"

#define BUSY_TIMEOUT_MSEC 5000

struct _GalpiDatabase
{
  sqlite3        *handle;
  char           *path;
  GHashTable     *statements; /* char *sql -> GalpiStatement */
  GalpiJournal   *journal;
  GDestroyNotify  journal_free;
};

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static void
limit (sqlite3 *handle)
{
  static const struct {
    int id;
    int value;
  } limits[] = {
    { SQLITE_LIMIT_ATTACHED, 2 }, /* the index, and what VACUUM INTO attaches */
    { SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
    { SQLITE_LIMIT_SQL_LENGTH, 1000000 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (handle, limits[i].id, limits[i].value);
}

/* A notebook can come from anywhere: nothing in its schema may do more than hold rows. */
static gboolean
guard (GalpiDatabase  *self,
       GError        **error)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MSEC);
  limit (self->handle);

  return galpi_database_exec (self,
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA mmap_size = 0;"
                              "PRAGMA temp_store = MEMORY;",
                              error);
}

GalpiDatabase *
galpi_database_open (const char          *path,
                     GalpiDatabaseFlags   flags,
                     GError             **error)
{
  g_autoptr(GalpiDatabase) self = NULL;
  int open_flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  int rc;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (GalpiDatabase, 1);
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);

  if (flags & GALPI_DATABASE_READ_ONLY)
    open_flags |= SQLITE_OPEN_READONLY;
  else
    open_flags |= SQLITE_OPEN_READWRITE;
  if (flags & GALPI_DATABASE_CREATE)
    open_flags |= SQLITE_OPEN_CREATE;

  /* A handle comes back even on failure, and galpi_database_free() closes it. */
  rc = sqlite3_open_v2 (path, &self->handle, open_flags, NULL);
  if (!galpi_database_check (self->handle, rc, error) || !guard (self, error))
    return NULL;

  /* Two connections that checkpoint at once can lose pages in SQLite before 3.51.3. */
  if (flags & GALPI_DATABASE_READ_ONLY)
    sqlite3_wal_autocheckpoint (self->handle, 0);

  return g_steal_pointer (&self);
}

void
galpi_database_free (GalpiDatabase *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->journal_free != NULL)
    self->journal_free (self->journal);
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self);
}

void
galpi_database_set_journal (GalpiDatabase  *self,
                            GalpiJournal   *journal,
                            GDestroyNotify  journal_free)
{
  g_return_if_fail (self->journal == NULL);

  self->journal = journal;
  self->journal_free = journal_free;
}

GalpiJournal *
galpi_database_get_journal (GalpiDatabase *self)
{
  return self->journal;
}

gboolean
galpi_database_set_journal_mode (GalpiDatabase  *self,
                                 gboolean        wal,
                                 GError        **error)
{
  return galpi_database_exec (self,
                              wal ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                  : "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;",
                              error);
}

gboolean
galpi_database_exec (GalpiDatabase  *self,
                     const char     *sql,
                     GError        **error)
{
  int rc = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return galpi_database_check (self->handle, rc, error);
}

static gboolean
transact (GalpiDatabase      *self,
          const char         *begin,
          GalpiDatabaseFunc   func,
          gpointer            data,
          GError            **error)
{
  if (!galpi_database_exec (self, begin, error))
    return FALSE;

  if (func (self, data, error) && galpi_database_exec (self, "COMMIT", error))
    return TRUE;

  /* SQLite may have rolled back by itself, so a failure here says nothing. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
galpi_database_transact (GalpiDatabase      *self,
                         GalpiDatabaseFunc   func,
                         gpointer            data,
                         GError            **error)
{
  return transact (self, "BEGIN IMMEDIATE", func, data, error);
}

gboolean
galpi_database_read (GalpiDatabase      *self,
                     GalpiDatabaseFunc   func,
                     gpointer            data,
                     GError            **error)
{
  return transact (self, "BEGIN", func, data, error);
}

GalpiStatement *
galpi_database_prepare (GalpiDatabase  *self,
                        const char     *sql,
                        GError        **error)
{
  GalpiStatement *stmt = g_hash_table_lookup (self->statements, sql);
  int rc;

  if (stmt != NULL)
    {
      g_return_val_if_fail (!sqlite3_stmt_busy (stmt), NULL);
      return stmt;
    }

  rc = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (!galpi_database_check (self->handle, rc, error))
    return NULL;

  g_hash_table_insert (self->statements, g_strdup (sql), stmt);
  return stmt;
}

gboolean
galpi_database_get_int64 (GalpiDatabase  *self,
                          const char     *sql,
                          gint64         *value,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (self, sql, error);

  return stmt != NULL && galpi_statement_get_int64 (stmt, value, error);
}

gint64
galpi_database_last_id (GalpiDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

guint
galpi_database_n_changed (GalpiDatabase *self)
{
  return sqlite3_changes (self->handle);
}

sqlite3 *
galpi_database_handle (GalpiDatabase *self)
{
  return self->handle;
}

void
galpi_database_interrupt (GalpiDatabase *self)
{
  sqlite3_interrupt (self->handle);
}

const char *
galpi_database_get_path (GalpiDatabase *self)
{
  return self->path;
}
