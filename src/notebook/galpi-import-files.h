/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GalpiImportFile:
 * @name: what the user called it, and below that its way in the folder; for display
 * @error: (nullable): why there is nothing to import
 */
typedef struct
{
  GFile  *file;
  char   *name;
  GError *error;
} GalpiImportFile;

void galpi_import_file_free (GalpiImportFile *self);

/**
 * galpi_import_files_list_async:
 * @files: (element-type GFile): files and folders
 *
 * Walks folders, off the main thread, for files whose names say that an article may be in them. A
 * file that was named itself is taken whatever it is called. Hidden files, and folders behind
 * links, are passed by.
 */
void       galpi_import_files_list_async  (GPtrArray            *files,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);

/** Returns: (transfer full) (element-type GalpiImportFile): in the order given, in folders by name */
GPtrArray *galpi_import_files_list_finish (GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
