/* SPDX-License-Identifier: GPL-3.0-or-later */
/* galpi: the window. */
#include <glib/gi18n.h>
#include <locale.h>

#include "galpi-application.h"
#include "galpi-config.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GalpiApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, GALPI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = galpi_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
