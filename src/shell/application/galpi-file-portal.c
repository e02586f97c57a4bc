/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-file-portal.h"

#include <glib/gi18n.h>

#include "galpi-config.h"

#define DEADLINE 5000

static void
return_missing (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                           _("This desktop has no file dialog for programs in a sandbox. Install "
                             "xdg-desktop-portal and xdg-desktop-portal-gtk, and log in again."));
}

static void
version_asked_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GVariant) version =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);

  if (version == NULL)
    return_missing (task);
  else
    g_task_return_boolean (task, TRUE);
}

static void
connected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    {
      return_missing (task);
      return;
    }

  g_dbus_connection_call (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                          "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", "org.freedesktop.portal.FileChooser", "version"),
                          G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, DEADLINE, NULL,
                          version_asked_cb, g_steal_pointer (&task));
}

void
galpi_file_portal_check_async (GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, galpi_file_portal_check_async);
  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_bus_get (G_BUS_TYPE_SESSION, NULL, connected_cb, g_steal_pointer (&task));
}

gboolean
galpi_file_portal_check_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
