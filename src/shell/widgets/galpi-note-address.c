/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-address"

#include "galpi-note-address.h"

/* A note may come from somewhere else: it must not open files or programs. */
static gboolean
may_be_opened (const char *address)
{
  static const char * const schemes[] = { "http", "https", "mailto" };
  const char *scheme = g_uri_peek_scheme (address);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_strcmp0 (scheme, schemes[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error))
    g_debug ("An address can't be opened: %s", error->message);
}

void
galpi_note_address_open (GtkWidget  *widget,
                         const char *address)
{
  g_autoptr(GtkUriLauncher) launcher = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (address != NULL);

  if (!may_be_opened (address))
    return;

  root = gtk_widget_get_root (widget);
  launcher = gtk_uri_launcher_new (address);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           launched_cb, NULL);
}
