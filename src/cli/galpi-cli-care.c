/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-notebook-export.h"

/* @problems: (nullable): untouched, none where NULL; @key and @path: (nullable): what was made */
static void
print_outcome (GalpiCli           *cli,
               const char * const *problems,
               const char         *key,
               const char         *path)
{
  gboolean ok = problems == NULL || *problems == NULL;
  g_autoptr (GalpiJson) json = NULL;

  if (!cli->json)
    {
      for (guint i = 0; problems != NULL && problems[i] != NULL; i++)
        galpi_cli_print_row (cli, problems[i], NULL);
      if (ok)
        galpi_cli_print_row (cli, "ok", path, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_boolean (json, "ok", ok);
  galpi_json_add_strings (json, "problems", problems);
  if (key != NULL)
    galpi_json_add_string (json, key, path);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
run_check (GalpiCli *cli)
{
  g_auto (GStrv) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  galpi_notebook_check_async (cli->notebook, cli->cancellable, galpi_cli_answer, cli);
  problems = galpi_notebook_check_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (problems == NULL)
    {
      galpi_cli_fail (cli, cli->path, g_steal_pointer (&error));
      return;
    }

  print_outcome (cli, (const char * const *) problems, NULL, NULL);
  for (guint i = 0; problems[i] != NULL; i++)
    galpi_cli_fail (cli, cli->path,
                    g_error_new_literal (GALPI_ERROR, GALPI_ERROR_CORRUPT, problems[i]));
}

static void
run_backup (GalpiCli *cli)
{
  const char *path = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GFile) destination = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  galpi_notebook_backup_async (cli->notebook, destination, cli->cancellable,
                               galpi_cli_answer, cli);
  if (galpi_notebook_backup_finish (cli->notebook, galpi_cli_await (cli), &error))
    print_outcome (cli, NULL, "file", path);
  else
    galpi_cli_fail (cli, path, g_steal_pointer (&error));
}

static void
run_restore (GalpiCli *cli)
{
  const char *path = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GFile) backup = g_file_new_for_commandline_arg (path);
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_restore_backup_async (cli->path, backup, cli->cancellable,
                                       galpi_cli_answer, cli);
  aside = galpi_notebook_restore_backup_finish (galpi_cli_await (cli), &error);
  if (aside != NULL)
    {
      print_outcome (cli, NULL, "kept", *aside != '\0' ? aside : NULL);
      return;
    }

  /* Who holds the notebook is about the notebook; all else is about the backup. */
  if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_BUSY))
    {
      galpi_cli_fail (cli, cli->path, g_steal_pointer (&error));
      cli->exit_code = GALPI_EXIT_NOTEBOOK;
    }
  else
    {
      galpi_cli_fail (cli, path, g_steal_pointer (&error));
    }
}

const GalpiCommand galpi_cli_care_commands[] = {
  { "check", "", 0, 0, NULL, FALSE,
    N_("Checks that the notebook is whole."), run_check },
  { "backup", "FILE", 1, 1, NULL, TRUE,
    N_("Writes a whole copy of the notebook."), run_backup },
  { "restore", "FILE", 1, 1, NULL, TRUE,
    N_("Brings a copy back, and keeps the present notebook aside."), run_restore },
  { NULL },
};
