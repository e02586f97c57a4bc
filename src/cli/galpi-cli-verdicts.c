/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-verdicts.h"

/* Where the finding is that is judged. */
typedef struct
{
  gint64     article_id;
  GalpiRange range;
} Place;

/* Returns: whether the first three words name a place; has said so where they do not */
static gboolean
take_place (GalpiCli *cli,
            Place    *place)
{
  guint64 start;
  guint64 end;

  if (!galpi_cli_take_article (cli, galpi_arguments_get_word (cli->arguments, 0),
                               &place->article_id))
    return FALSE;

  if (!g_ascii_string_to_unsigned (galpi_arguments_get_word (cli->arguments, 1), 10, 0, G_MAXUINT,
                                   &start, NULL) ||
      !g_ascii_string_to_unsigned (galpi_arguments_get_word (cli->arguments, 2), 10, 0, G_MAXUINT,
                                   &end, NULL) ||
      start >= end)
    {
      galpi_cli_usage (cli, "%s", _("START and END are places in the text, END after START."));
      return FALSE;
    }

  place->range.start = (guint) start;
  place->range.end = (guint) end;

  return TRUE;
}

/* @value: nullable */
static void
print_state (GalpiCli   *cli,
             const char *state,
             const char *value)
{
  g_autoptr (GalpiJson) json = NULL;

  if (!cli->json)
    {
      galpi_cli_print_row (cli, state, value, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "state", state);
  if (value != NULL)
    galpi_json_add_string (json, "value", value);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
fail (GalpiCli *cli,
      GError   *error)
{
  galpi_cli_fail (cli, galpi_arguments_get_word (cli->arguments, 0), error);
}

static void
run_dismiss (GalpiCli *cli)
{
  g_autoptr (GError) error = NULL;
  Place place;

  if (!take_place (cli, &place) || !galpi_cli_open (cli, GALPI_CLI_WRITE) ||
      !galpi_cli_await_index (cli))
    return;

  galpi_notebook_dismiss_async (cli->notebook, place.article_id, place.range, cli->cancellable,
                                galpi_cli_answer, cli);
  if (galpi_notebook_dismiss_finish (cli->notebook, galpi_cli_await (cli), &error))
    print_state (cli, "dismissed", NULL);
  else
    fail (cli, g_steal_pointer (&error));
}

static void
take_back (GalpiCli    *cli,
           const Place *place)
{
  g_autoptr (GError) error = NULL;

  galpi_notebook_take_back_async (cli->notebook, place->article_id, place->range, cli->cancellable,
                                  galpi_cli_answer, cli);
  if (galpi_notebook_take_back_finish (cli->notebook, galpi_cli_await (cli), &error))
    print_state (cli, "as-read", NULL);
  else
    fail (cli, g_steal_pointer (&error));
}

static void
run_correct (GalpiCli *cli)
{
  const char *typed = NULL;
  gboolean as_read = galpi_arguments_get (cli->arguments, "as-read") != NULL;
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;
  Place place;

  if (galpi_arguments_n_words (cli->arguments) > 3)
    typed = galpi_arguments_get_word (cli->arguments, 3);
  if (as_read == (typed != NULL))
    {
      galpi_cli_usage (cli, "%s", _("Give either a VALUE or --as-read."));
      return;
    }

  if (!take_place (cli, &place) || !galpi_cli_open (cli, GALPI_CLI_WRITE) ||
      !galpi_cli_await_index (cli))
    return;

  if (as_read)
    {
      take_back (cli, &place);
      return;
    }

  galpi_notebook_correct_async (cli->notebook, place.article_id, place.range, typed,
                                cli->cancellable, galpi_cli_answer, cli);
  value = galpi_notebook_correct_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (value != NULL)
    print_state (cli, "corrected", value);
  else
    fail (cli, g_steal_pointer (&error));
}

static const GalpiOption correct_options[] = {
  { "as-read", NULL },
  { NULL },
};

const GalpiCommand galpi_cli_verdict_commands[] = {
  { "dismiss", "ARTICLE START END", 3, 3, NULL, FALSE,
    N_("Says of a finding that it is none, for good."), run_dismiss },
  { "correct", "ARTICLE START END [VALUE]", 3, 4, correct_options, FALSE,
    N_("Says what a time or a sum means, or lets it mean what was read again."), run_correct },
  { NULL },
};
