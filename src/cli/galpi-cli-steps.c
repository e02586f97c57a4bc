/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-steps.h"

/* Takes the number of steps, 1 unless given, and opens the notebook. */
static gboolean
begin (GalpiCli *cli,
       guint    *n)
{
  *n = 1;
  if (galpi_arguments_n_words (cli->arguments) > 0 &&
      !galpi_cli_take_count (cli, galpi_arguments_get_word (cli->arguments, 0), n))
    return FALSE;

  return galpi_cli_open (cli, GALPI_CLI_WRITE);
}

static void
print_done (GalpiCli   *cli,
            GPtrArray  *steps,
            guint       n,
            const char *too_few,
            GError     *error)
{
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    galpi_cli_print_step (cli, g_ptr_array_index (steps, i));

  if (steps == NULL)
    galpi_cli_fail (cli, cli->command->name, error);
  else if (steps->len < n)
    galpi_cli_fail (cli, cli->command->name,
                    g_error_new_literal (GALPI_ERROR, GALPI_ERROR_NOT_FOUND, too_few));
}

static void
run_undo (GalpiCli *cli)
{
  g_autoptr (GPtrArray) steps = NULL;
  GError *error = NULL;
  guint n;

  if (!begin (cli, &n))
    return;

  galpi_notebook_undo_async (cli->notebook, n, cli->cancellable, galpi_cli_answer, cli);
  steps = galpi_notebook_undo_finish (cli->notebook, galpi_cli_await (cli), &error);
  print_done (cli, steps, n, _("There is nothing more to undo."), error);
}

static void
run_redo (GalpiCli *cli)
{
  g_autoptr (GPtrArray) steps = NULL;
  GError *error = NULL;
  guint n;

  if (!begin (cli, &n))
    return;

  galpi_notebook_redo_async (cli->notebook, n, cli->cancellable, galpi_cli_answer, cli);
  steps = galpi_notebook_redo_finish (cli->notebook, galpi_cli_await (cli), &error);
  print_done (cli, steps, n, _("There is nothing more to redo."), error);
}

static void
run_history (GalpiCli *cli)
{
  g_autoptr (GPtrArray) steps = NULL;
  GError *error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  galpi_notebook_list_steps_async (cli->notebook, cli->cancellable, galpi_cli_answer, cli);
  steps = galpi_notebook_list_steps_finish (cli->notebook, galpi_cli_await (cli), &error);
  print_done (cli, steps, 0, "", error);
}

const GalpiCommand galpi_cli_step_commands[] = {
  { "undo", "[N]", 0, 1, NULL, FALSE,
    N_("Takes back the last step, or the last N."), run_undo },
  { "redo", "[N]", 0, 1, NULL, FALSE,
    N_("Does again what was undone."), run_redo },
  { "history", "", 0, 0, NULL, FALSE,
    N_("Lists steps, the newest first."), run_history },
  { NULL },
};
