/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * GalpiIndexKind:
 *
 * What a row of the full-text table is about: its rowid is the row's id × 4 + this.
 */
typedef enum
{
  GALPI_INDEX_ARTICLE,
  GALPI_INDEX_ANNOTATION,
  GALPI_INDEX_EVENT,
  GALPI_INDEX_N_KINDS,
} GalpiIndexKind;

/**
 * GalpiIndexState:
 * @done: the number in the notebook's change feed that the index has come to
 * @scan: what the first pass over the notebook is at; %GALPI_INDEX_N_KINDS when it is done
 * @after: the id in that table that it has come to
 *
 * How far the index is. While the first pass goes on, @done is where the feed stood when it began.
 */
typedef struct
{
  gint64         done;
  GalpiIndexKind scan;
  gint64         after;
} GalpiIndexState;

/** Returns: (transfer full): where the index of the notebook that @notebook has open lies */
char *galpi_index_file_path (GalpiDatabase  *notebook,
                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_file_lock:
 * @lock: (out): for galpi_index_file_unlock(); -1 where another program is writing the index at @path
 *
 * Takes the right to write the index, for as long as there is work to do. It is a lock by flock() on
 * a file of its own: SQLite's locks would let two programs write in turns, but then both checkpoint,
 * which can lose pages in SQLite before 3.51.3.
 */
gboolean galpi_index_file_lock   (const char  *path,
                                  int         *lock,
                                  GError     **error);
void     galpi_index_file_unlock (int          lock);

/**
 * galpi_index_file_open:
 *
 * Opens the index at @path to write it. galpi_index_file_check() has to say whether it can be used.
 */
GalpiDatabase *galpi_index_file_open (const char  *path,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/** Makes a new index for @notebook at @path, in the place of one that may be there. */
GalpiDatabase *galpi_index_file_make (const char     *path,
                                      GalpiDatabase  *notebook,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_file_remember:
 *
 * Notes with a connection which file at @path it has open, or attached, as an index; the functions
 * above do so.
 */
void     galpi_index_file_remember (GalpiDatabase *db,
                                    const char    *path);

/** Whether that is still the file that stands at @path. */
gboolean galpi_index_file_is_at    (GalpiDatabase *db,
                                    const char    *path);

/** Whether @index is sound on its face, made of @notebook as it is, and by today's rules. */
gboolean galpi_index_file_check (GalpiDatabase *index,
                                 GalpiDatabase *notebook);

gboolean galpi_index_file_get_state (GalpiDatabase    *index,
                                     GalpiIndexState  *state,
                                     GError          **error);
gboolean galpi_index_file_set_state (GalpiDatabase          *index,
                                     const GalpiIndexState  *state,
                                     GError                **error);

G_END_DECLS
