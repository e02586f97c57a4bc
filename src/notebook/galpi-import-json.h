/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-json-reader.h"

G_BEGIN_DECLS

/** Whether @file is called like Galpi's own JSON; only what is in it decides. */
gboolean galpi_import_json_may_be (GFile *file);

/**
 * galpi_import_json_load_async:
 *
 * Reads what Galpi exported, off the main thread.
 *
 * Errors: %GALPI_ERROR_UNSUPPORTED where @file is not Galpi's JSON, and what galpi_json_reader_read() gives
 */
void              galpi_import_json_load_async  (GFile                *file,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GalpiJsonContent *galpi_import_json_load_finish (GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
