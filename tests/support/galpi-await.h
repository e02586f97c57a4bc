/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A callback that keeps its result in *@data, and the wait for it:
 *
 *   g_autoptr(GAsyncResult) result = NULL;
 *
 *   galpi_thing_do_async (thing, NULL, galpi_await_cb, &result);
 *   galpi_thing_do_finish (thing, galpi_await (&result), &error);
 */
void          galpi_await_cb (GObject       *source,
                              GAsyncResult  *result,
                              gpointer       data);
GAsyncResult *galpi_await    (GAsyncResult **result);

G_END_DECLS
