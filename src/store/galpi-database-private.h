/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "galpi-store.h"
#include "galpi-uuid.h"

G_BEGIN_DECLS

/* Only the folder store includes this: it is where SQL is known. */

typedef sqlite3_stmt GalpiStatement;
typedef struct _GalpiJournal GalpiJournal;

/** What a statement's step gave: the end of the rows is no failure. */
typedef enum
{
  GALPI_FETCH_ROW,
  GALPI_FETCH_DONE,
  GALPI_FETCH_FAILED,
} GalpiFetch;

/**
 * GalpiDatabaseFlags:
 * @GALPI_DATABASE_READ_ONLY: an SQLite open flag, so that no write can happen; never checkpoints
 * @GALPI_DATABASE_CREATE: make the file where there is none
 */
typedef enum
{
  GALPI_DATABASE_DEFAULT = 0,
  GALPI_DATABASE_READ_ONLY = 1 << 0,
  GALPI_DATABASE_CREATE = 1 << 1,
} GalpiDatabaseFlags;

typedef gboolean (*GalpiDatabaseFunc) (GalpiDatabase  *db,
                                       gpointer        data,
                                       GError        **error);

/**
 * galpi_database_open:
 * @path: a file name, or ":memory:"
 *
 * Opens any SQLite file with the guards that hold for all of Galpi's (no trusted schema, defensive,
 * foreign keys on, no mmap). Makes no schema and sets no journal mode.
 */
GalpiDatabase *galpi_database_open (const char          *path,
                                    GalpiDatabaseFlags   flags,
                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void           galpi_database_free (GalpiDatabase *self);

/** WAL and synchronous=FULL; DELETE where @wal is FALSE. */
gboolean galpi_database_set_journal_mode (GalpiDatabase  *self,
                                          gboolean        wal,
                                          GError        **error);

/** Runs statements that return no rows. */
gboolean galpi_database_exec (GalpiDatabase  *self,
                              const char     *sql,
                              GError        **error);

/**
 * galpi_database_transact:
 *
 * The only BEGIN IMMEDIATE, COMMIT and ROLLBACK of a writer. Rolled back where @func or the commit
 * fails.
 */
gboolean galpi_database_transact (GalpiDatabase      *self,
                                  GalpiDatabaseFunc   func,
                                  gpointer            data,
                                  GError            **error);

/** The same for reading: all that @func reads is of one moment. */
gboolean galpi_database_read (GalpiDatabase      *self,
                              GalpiDatabaseFunc   func,
                              gpointer            data,
                              GError            **error);

/**
 * Returns: (transfer full): the statement, kept for the next time by its text; only one user at a
 * time.   g_autoptr(GalpiStatement) gives it back. Parameters count from 1.
 */
GalpiStatement *galpi_database_prepare (GalpiDatabase  *self,
                                        const char     *sql,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The first column of the first row of @sql as an integer. %GALPI_ERROR_NOT_FOUND without a row.
 */
gboolean galpi_database_get_int64 (GalpiDatabase  *self,
                                   const char     *sql,
                                   gint64         *value,
                                   GError        **error);

gint64   galpi_database_last_id   (GalpiDatabase *self);

/** How many rows the last statement changed. */
guint    galpi_database_n_changed (GalpiDatabase *self);
sqlite3 *galpi_database_handle    (GalpiDatabase *self);

/** From any thread: what runs on this connection ends with %G_IO_ERROR_CANCELLED. */
void     galpi_database_interrupt (GalpiDatabase *self);

const char *galpi_database_get_path (GalpiDatabase *self);

/**
 * The journal of a notebook's writer, which lives as long as the connection. See galpi-journal-
 * private.h
 */
void          galpi_database_set_journal (GalpiDatabase  *self,
                                          GalpiJournal   *journal,
                                          GDestroyNotify  journal_free);
GalpiJournal *galpi_database_get_journal (GalpiDatabase  *self);

GalpiFetch galpi_statement_step    (GalpiStatement  *stmt,
                                    GError         **error);

/** Runs a statement that returns no row. */
gboolean   galpi_statement_run     (GalpiStatement  *stmt,
                                    GError         **error);
void       galpi_statement_release (GalpiStatement  *stmt);

/** Steps once and takes the first column. %GALPI_ERROR_NOT_FOUND where there is no row. */
gboolean   galpi_statement_get_int64 (GalpiStatement  *stmt,
                                      gint64          *value,
                                      GError         **error);

/** Sets %GALPI_ERROR_NOT_FOUND, for a row that is not there. */
void       galpi_statement_set_not_found (GError **error);

/* %NULL and 0 ids are stored as NULL by the _or_null functions. */
void galpi_statement_bind_text       (GalpiStatement  *stmt,
                                      int              position,
                                      const char      *text);
void galpi_statement_bind_id_or_null (GalpiStatement  *stmt,
                                      int              position,
                                      gint64           id);
void galpi_statement_bind_uuid       (GalpiStatement  *stmt,
                                      int              position,
                                      const GalpiUuid *uuid);
void galpi_statement_bind_bytes      (GalpiStatement  *stmt,
                                      int              position,
                                      GBytes          *bytes);

/** Returns: (transfer none) (nullable): valid until the next step */
const char *galpi_statement_text  (GalpiStatement *stmt,
                                   int             column);
/** Returns: (transfer full): the 36 characters of a uuid column */
char       *galpi_statement_uuid  (GalpiStatement *stmt,
                                   int             column) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *galpi_statement_bytes (GalpiStatement *stmt,
                                   int             column) G_GNUC_WARN_UNUSED_RESULT;

/** The only place where an SQLite result becomes a GError. Returns: whether @rc is %SQLITE_OK */
gboolean galpi_database_check (sqlite3  *handle,
                               int       rc,
                               GError  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiDatabase, galpi_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiStatement, galpi_statement_release)

G_END_DECLS
