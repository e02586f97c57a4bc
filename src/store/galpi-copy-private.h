/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * galpi_copy_database:
 *
 * Writes a whole, checked copy of @db at @path, which is either as it was before or complete and on
 * the disk.
 */
gboolean galpi_copy_database (GalpiDatabase  *db,
                              const char     *path,
                              GError        **error);

/** Copies a file that no SQLite connection of this process has open, in the same way. */
gboolean galpi_copy_file (GFile         *from,
                          GFile         *to,
                          GCancellable  *cancellable,
                          GError       **error);

/** Whether SQLite finds the whole file sound. */
gboolean galpi_copy_check (const char  *path,
                           GError     **error);

/** Puts @from in the place of @to, and both names on the disk. */
gboolean galpi_copy_rename (const char  *from,
                            const char  *to,
                            GError     **error);

/** Sets a %GALPI_ERROR for errno, such as %GALPI_ERROR_DISK_FULL; @path is named. */
void galpi_copy_set_error (const char  *path,
                           int          saved_errno,
                           GError     **error);

G_END_DECLS
