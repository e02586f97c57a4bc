/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be known of a notebook's file without SQLite, or without changing it. */

/**
 * galpi_file_check:
 *
 * Whether @path is a notebook that this Galpi can read, changing nothing.
 *
 * Errors: %GALPI_ERROR_NOT_FOUND, _NOT_A_NOTEBOOK, _TOO_NEW, _READ_ONLY (where reading is not
 * allowed)
 */
gboolean galpi_file_check (const char  *path,
                           GError     **error);

/** Whether @path bears the mark of a notebook, of whatever version. */
gboolean galpi_file_is_notebook (const char *path);

/**
 * Says that SQLite has @path open in this process, so that galpi_file_check() leaves it alone:
 * closing a file of one's own would drop the locks that SQLite holds on it. Counted.
 */
void galpi_file_mark   (const char *path);
void galpi_file_unmark (const char *path);

/**
 * Whether @path is a file of the user's that the document portal lent to a sandbox. SQLite's locks don't
 * work there, and a -wal beside it would not be the user's.
 */
gboolean galpi_file_is_document (const char *path);

/**
 * Whether a writer could make what it needs: the file and its folder can be written, and are no
 * document of a portal.
 */
gboolean galpi_file_is_writable (const char *path);

/** Whether @path lies where WAL can't work: NFS, SMB, FUSE. */
gboolean galpi_file_is_on_network (const char *path);

/**
 * galpi_file_copy_aside:
 * @folder: (out) (transfer full): a private folder, for galpi_file_remove_folder()
 *
 * Copies the notebook and its -wal: a WAL notebook can't be opened where no -shm can be made, and
 * with immutable=1 what is still in the -wal would be missing.
 *
 * Returns: (transfer full): the copy's path
 */
char *galpi_file_copy_aside (const char  *path,
                             char       **folder,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void  galpi_file_remove_folder (const char *folder);

/** Whether @path is such a copy. */
gboolean galpi_file_is_copy_aside (const char *path);

G_END_DECLS
