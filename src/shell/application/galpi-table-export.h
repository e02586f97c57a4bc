/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Puts the same into @widget's clipboard as plain text and as HTML. */
void     galpi_table_copy          (GtkWidget            *widget,
                                    const char           *text,
                                    const char           *html);

/**
 * galpi_table_save_async:
 * @name: proposed for the file
 *
 * Asks where to, and writes @contents there.
 */
void     galpi_table_save_async    (GtkWindow            *window,
                                    const char           *name,
                                    const char           *contents,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);

/** Returns: whether it was written; %GTK_DIALOG_ERROR_DISMISSED where nobody wanted it after all */
gboolean galpi_table_save_finish   (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
