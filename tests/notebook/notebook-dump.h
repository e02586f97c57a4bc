/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What is in a notebook's file, by a connection of its own, beside whoever has it open. */

/* All rows of all tables as text, but for the journal, the steps, the change feed and sequences; and for
 * read marks, which are no step, and contents, which wait for a redo until the trash is emptied.
 */
char  *notebook_dump          (const char *path);

/* The names of the contents, to be compared where nothing was taken back. */
char  *notebook_dump_contents (const char *path);

/* The first column of the first row, or 0 or NULL where there is none. */
gint64 notebook_dump_number   (const char *path,
                               const char *sql);
char  *notebook_dump_text     (const char *path,
                               const char *sql);

/* Fails the test unless SQLite finds the file sound and each key leads to a row. */
void   notebook_dump_check    (const char *path);
