/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * galpi_intake_file_read:
 * @name: (out) (transfer full): what the file is called
 *
 * Reads a file that may be an article, and not more of it than an article may have.
 * Errors as GalpiIntake has them.
 *
 * Returns: (transfer full)
 */
GBytes *galpi_intake_file_read       (GFile         *file,
                                      char         **name,
                                      GCancellable  *cancellable,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether @size is one that is read. Errors: %GALPI_ERROR_TOO_LARGE */
gboolean galpi_intake_file_check_size (guint64   size,
                                       GError  **error);

G_END_DECLS
