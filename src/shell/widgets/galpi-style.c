/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-style.h"

#define STYLE_PATH "/io/github/galpi/Galpi/style/"
#define ICON_PATH "/io/github/galpi/Galpi/icons/"

void
galpi_style_load (GdkDisplay *display)
{
  g_auto(GStrv) names = NULL;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  names = g_resources_enumerate_children (STYLE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
      g_autofree char *path = g_strconcat (STYLE_PATH, names[i], NULL);

      gtk_css_provider_load_from_resource (provider, path);
      gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }

  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), ICON_PATH);
}
