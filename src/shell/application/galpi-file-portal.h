/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A sandbox has no file dialog but the desktop's. Where that is missing, GTK shows none, or its own,
 * which sees nothing but the sandbox. To be called with each file dialog that is opened.
 */
void     galpi_file_portal_check_async  (GAsyncReadyCallback callback,
                                         gpointer            user_data);

/* Returns: FALSE with G_IO_ERROR_NOT_SUPPORTED and what to do about it, a sentence for the user,
 *   where this is a sandbox that the desktop has no file dialog for
 */
gboolean galpi_file_portal_check_finish (GAsyncResult  *result,
                                         GError       **error);

G_END_DECLS
