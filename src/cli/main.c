/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

int
main (int   argc,
      char *argv[])
{
  g_autofree GalpiCommand *commands = galpi_cli_list_commands ();

  /* Who else wants the notebook is told who holds it. */
  g_set_prgname ("galpi-cli");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, GALPI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A reader that goes away is a write that fails, not the end of what is being written. */
  signal (SIGPIPE, SIG_IGN);

  return galpi_cli_main (commands, argc, argv);
}
