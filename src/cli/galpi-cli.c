/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli.h"

#include "galpi-config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "galpi-cli-usage.h"

static const GalpiOption common_options[] = {
  { "json", NULL },
  { "notebook", "FILE", GALPI_OPTION_PATH },
  { "help", NULL },
  { NULL },
};

void
galpi_cli_answer (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GalpiCli *cli = user_data;

  g_set_object (&cli->result, result);
  cli->answered = TRUE;
}

GAsyncResult *
galpi_cli_await (GalpiCli *cli)
{
  g_return_val_if_fail (cli != NULL, NULL);

  while (!cli->answered)
    g_main_context_iteration (NULL, TRUE);
  cli->answered = FALSE;

  return cli->result;
}

static gboolean
stop_cb (gpointer user_data)
{
  GalpiCli *cli = user_data;

  g_cancellable_cancel (cli->cancellable);

  /* Whoever asks twice wants it now, and loses nothing that was reported either. */
  return G_SOURCE_REMOVE;
}

gboolean
galpi_cli_open (GalpiCli       *cli,
                GalpiCliAccess  access)
{
  static const GalpiNotebookOpenFlags flags[] = {
    [GALPI_CLI_READ] = GALPI_NOTEBOOK_OPEN_READ_ONLY,
    [GALPI_CLI_WRITE] = GALPI_NOTEBOOK_OPEN_DEFAULT,
    [GALPI_CLI_CREATE] = GALPI_NOTEBOOK_OPEN_CREATE,
  };
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (cli != NULL, FALSE);
  g_return_val_if_fail (cli->notebook == NULL, FALSE);

  g_unix_signal_add (SIGINT, stop_cb, cli);
  g_unix_signal_add (SIGTERM, stop_cb, cli);
  galpi_notebook_open_async (cli->path, flags[access], cli->cancellable, galpi_cli_answer, cli);
  cli->notebook = galpi_notebook_open_finish (galpi_cli_await (cli), &error);
  if (cli->notebook != NULL)
    return TRUE;

  galpi_cli_fail (cli, cli->path, g_steal_pointer (&error));
  cli->exit_code = GALPI_EXIT_NOTEBOOK;

  return FALSE;
}

gboolean
galpi_cli_await_index (GalpiCli *cli)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (cli != NULL, FALSE);

  galpi_notebook_wait_for_index_async (cli->notebook, cli->cancellable, galpi_cli_answer, cli);
  if (galpi_notebook_wait_for_index_finish (cli->notebook, galpi_cli_await (cli), &error))
    return TRUE;

  galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));

  return FALSE;
}

static void
close_notebook (GalpiCli *cli)
{
  g_autoptr (GError) error = NULL;

  if (cli->notebook == NULL)
    return;

  /* Not with the cancellable: what was reported is kept even where the rest was stopped. */
  galpi_notebook_close_async (cli->notebook, NULL, galpi_cli_answer, cli);
  if (!galpi_notebook_close_finish (cli->notebook, galpi_cli_await (cli), &error))
    galpi_cli_fail (cli, cli->path, g_steal_pointer (&error));

  g_clear_object (&cli->result);
  g_clear_object (&cli->notebook);
}

/* Results that could not be written are a failure like any other. */
static void
flush_output (GalpiCli *cli)
{
  if (fflush (stdout) == EOF)
    galpi_cli_note_output_failure (cli);

  if (cli->output_errno != 0)
    galpi_cli_fail (cli, _("standard output"),
                    g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (cli->output_errno),
                                         g_strerror (cli->output_errno)));
}

static const GalpiOption *
join_options (const GalpiOption *options)
{
  GArray *joined = g_array_new (TRUE, TRUE, sizeof (GalpiOption));

  for (const GalpiOption *option = common_options; option->name != NULL; option++)
    g_array_append_val (joined, *option);
  for (const GalpiOption *option = options; option != NULL && option->name != NULL; option++)
    g_array_append_val (joined, *option);

  return (const GalpiOption *) g_array_free (joined, FALSE);
}

static void
run_command (GalpiCli           *cli,
             const char * const *argv)
{
  g_autofree const GalpiOption *options = join_options (cli->command->options);
  g_autoptr (GalpiArguments) arguments = NULL;
  g_autoptr (GError) error = NULL;
  guint n_words;

  arguments = galpi_arguments_parse (argv, options, cli->command->paths, &error);
  if (arguments == NULL)
    {
      galpi_cli_usage (cli, "%s", error->message);
      return;
    }

  if (galpi_arguments_get (arguments, "help") != NULL)
    {
      galpi_cli_print_usage (cli->command, stdout);
      return;
    }

  cli->arguments = arguments;
  cli->json = galpi_arguments_get (arguments, "json") != NULL;
  if (galpi_arguments_get (arguments, "notebook") != NULL)
    g_set_str (&cli->path, galpi_arguments_get (arguments, "notebook"));

  n_words = galpi_arguments_n_words (arguments);
  if (n_words < cli->command->min_words)
    galpi_cli_usage (cli, "%s", _("Something is missing."));
  else if (n_words > cli->command->max_words)
    galpi_cli_usage (cli, _("There is one word too many: %s"),
                     galpi_arguments_get_word (arguments, cli->command->max_words));
  else
    cli->command->run (cli);

  close_notebook (cli);
  cli->arguments = NULL;
}

/* Commands have one word or two, such as "tag rename"; @n_words is how many it took. */
static const GalpiCommand *
find_command (const GalpiCommand  *commands,
              const char * const  *argv,
              guint               *n_words)
{
  g_autofree char *pair = NULL;

  if (argv[1] != NULL)
    pair = g_strconcat (argv[0], " ", argv[1], NULL);

  for (; commands->name != NULL; commands++)
    {
      *n_words = strchr (commands->name, ' ') != NULL ? 2 : 1;
      if (g_strcmp0 (commands->name, *n_words == 2 ? pair : argv[0]) == 0)
        return commands;
    }

  return NULL;
}

/* Says why there is no command to run: an unknown word, or the first of two without a second that fits. */
static void
refuse (GalpiCli            *cli,
        const GalpiCommand  *commands,
        const char * const  *words)
{
  g_autofree char *what = g_strdup (words[0]);
  g_autofree char *why = g_strdup (_("There is no such command."));

  if (strcmp (words[0], "--notebook") == 0)
    g_set_str (&why, _("Something is missing."));
  else if (g_str_has_prefix (words[0], "--"))
    {
      g_free (why);
      why = g_strdup_printf (_("There is no option --%.*s here."), (int) strlen (words[0] + 2), words[0] + 2);
    }

  for (; commands->name != NULL; commands++)
    {
      if (!g_str_has_prefix (commands->name, words[0]) ||
          commands->name[strlen (words[0])] != ' ')
        continue;

      g_free (what);
      what = words[1] != NULL ? g_strconcat (words[0], " ", words[1], NULL) : g_strdup (words[0]);
      if (words[1] == NULL)
        g_set_str (&why, _("Something is missing."));
      break;
    }

  galpi_cli_warn (cli, what, why);
}

int
galpi_cli_main (const GalpiCommand  *commands,
                int                  argc,
                char               **argv)
{
  const char * const *rest = (const char * const *) argv + MIN (argc, 1);
  g_autofree char *path = galpi_notebook_default_path ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GalpiCli cli = { .cancellable = cancellable };
  guint n_words;

  g_return_val_if_fail (commands != NULL, GALPI_EXIT_FAILED);

  for (; *rest != NULL && g_str_has_prefix (*rest, "--"); rest++)
    {
      if (strcmp (*rest, "--version") == 0)
        {
          puts ("galpi-cli " GALPI_VERSION);
          flush_output (&cli);
          return cli.exit_code;
        }
      else if (strcmp (*rest, "--help") == 0)
        {
          galpi_cli_print_commands (commands, stdout);
          flush_output (&cli);
          return cli.exit_code;
        }
      else if (strcmp (*rest, "--notebook") == 0 && rest[1] != NULL)
        g_set_str (&path, *++rest);
      else if (g_str_has_prefix (*rest, "--notebook="))
        g_set_str (&path, *rest + strlen ("--notebook="));
      else
        break;
    }

  cli.command = *rest != NULL ? find_command (commands, rest, &n_words) : NULL;
  if (cli.command == NULL)
    {
      if (*rest != NULL)
        refuse (&cli, commands, rest);
      galpi_cli_print_commands (commands, stderr);
      return GALPI_EXIT_USAGE;
    }

  cli.path = g_steal_pointer (&path);
  run_command (&cli, rest + n_words);
  galpi_cli_clear_progress (&cli);
  flush_output (&cli);
  g_clear_object (&cli.result);
  g_free (cli.path);

  return cli.exit_code;
}
