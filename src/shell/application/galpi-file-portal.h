/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A sandbox has no file dialog but the desktop's. Where that is missing, a GtkFileDialog ends as if
 * the user had dismissed it. This tells the two apart, for a dialog that brought nothing.
 */
void     galpi_file_portal_check_async  (GAsyncReadyCallback callback,
                                         gpointer            user_data);

/* Returns: FALSE with G_IO_ERROR_NOT_SUPPORTED and what to do about it, a sentence for the user,
 *   where this is a sandbox that the desktop has no file dialog for
 */
gboolean galpi_file_portal_check_finish (GAsyncResult  *result,
                                         GError       **error);

G_END_DECLS
