/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-timeline.h"

static GPtrArray *
find_sources (GalpiCli *cli,
              GArray   *quotes)
{
  g_autoptr (GPtrArray) sources = NULL;

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  for (guint i = 0; i < quotes->len; i++)
    {
      const GalpiQuoteWords *words = &g_array_index (quotes, GalpiQuoteWords, i);
      g_autoptr (GalpiAnchor) anchor = NULL;
      GalpiRange range;

      if (!galpi_cli_find_quote (cli, words, &range))
        return NULL;

      anchor = galpi_anchor_new (GALPI_ANCHOR_PLACE, range, words->quote, "", "");
      g_ptr_array_add (sources, galpi_event_source_new (words->article_id, anchor));
    }

  return g_steal_pointer (&sources);
}

static void
save_event (GalpiCli   *cli,
            GalpiEvent *event,
            const char *what)
{
  g_autoptr (GalpiEvent) saved = NULL;
  GError *error = NULL;

  galpi_notebook_save_event_async (cli->notebook, event, cli->cancellable, galpi_cli_answer, cli);
  saved = galpi_notebook_save_event_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (saved == NULL)
    galpi_cli_fail (cli, what, error);
  else
    galpi_cli_print_event (cli, saved);
}

static void
run_event_add (GalpiCli *cli)
{
  const char *date = galpi_arguments_get (cli->arguments, "date");
  const char *title = galpi_arguments_get (cli->arguments, "title");
  g_autofree const char **tags = galpi_arguments_get_all (cli->arguments, "tag");
  g_autoptr (GalpiEvent) event = galpi_event_new ();
  g_autoptr (GArray) quotes = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  if (date == NULL || title == NULL)
    {
      galpi_cli_usage (cli, "%s", _("An event needs --date and --title."));
      return;
    }

  quotes = galpi_cli_take_quotes (cli, 0);
  if (quotes == NULL || !galpi_cli_take_edtf (cli, date, NULL, NULL) ||
      !galpi_cli_open (cli, GALPI_CLI_CREATE))
    return;

  sources = find_sources (cli, quotes);
  if (sources == NULL)
    return;

  galpi_event_set_date (event, date);
  galpi_event_set_title (event, title);
  galpi_event_set_note (event, galpi_arguments_get (cli->arguments, "note"));
  galpi_event_set_tags (event, tags);
  galpi_event_set_sources (event, sources);
  save_event (cli, event, title);
}

static void
run_event_list (GalpiCli *cli)
{
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  galpi_notebook_list_events_async (cli->notebook, all, cli->cancellable, galpi_cli_answer, cli);
  events = galpi_notebook_list_events_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (events == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < events->len; i++)
    galpi_cli_print_event (cli, g_ptr_array_index (events, i));
}

static void
change_event (GalpiCli   *cli,
              GalpiEvent *event)
{
  const char *date = galpi_arguments_get (cli->arguments, "date");
  const char *title = galpi_arguments_get (cli->arguments, "title");
  const char *note = galpi_arguments_get (cli->arguments, "note");

  if (date != NULL)
    galpi_event_set_date (event, date);
  if (title != NULL)
    galpi_event_set_title (event, title);
  if (note != NULL)
    galpi_event_set_note (event, note);

  if (galpi_arguments_get (cli->arguments, "tag") != NULL)
    {
      g_autofree const char **tags = galpi_cli_list_values (cli, "tag");

      galpi_event_set_tags (event, tags);
    }
}

static GalpiEvent *
load_event (GalpiCli   *cli,
            const char *uuid)
{
  GalpiEvent *event;
  GError *error = NULL;

  galpi_notebook_load_event_async (cli->notebook, uuid, cli->cancellable, galpi_cli_answer, cli);
  event = galpi_notebook_load_event_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (event == NULL)
    galpi_cli_fail (cli, uuid, error);

  return event;
}

/* Quotes that are given take the place of those there were. */
static void
run_edit_event (GalpiCli *cli)
{
  const char *uuid = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GalpiEvent) event = NULL;
  g_autoptr (GArray) quotes = NULL;

  if (!galpi_cli_check_uuid (cli, uuid) ||
      !galpi_cli_take_edtf (cli, galpi_arguments_get (cli->arguments, "date"), NULL, NULL) ||
      !galpi_cli_check_change (cli))
    return;

  quotes = galpi_cli_take_quotes (cli, 0);
  if (quotes == NULL || !galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  event = load_event (cli, uuid);
  if (event == NULL)
    return;

  change_event (cli, event);
  if (quotes->len > 0)
    {
      g_autoptr (GPtrArray) sources = find_sources (cli, quotes);

      if (sources == NULL)
        return;
      galpi_event_set_sources (event, sources);
    }

  save_event (cli, event, uuid);
}

static const GalpiOption event_options[] = {
  { "date", "EDTF" },
  { "title", "T" },
  { "note", "N" },
  { "tag", "T", GALPI_OPTION_REPEATS },
  { "article", "ID", GALPI_OPTION_REPEATS },
  { "quote", "Q", GALPI_OPTION_REPEATS },
  { "prefix", "P", GALPI_OPTION_REPEATS },
  { "suffix", "S", GALPI_OPTION_REPEATS },
  { "nth", "K", GALPI_OPTION_REPEATS },
  { NULL },
};

const GalpiCommand galpi_cli_event_commands[] = {
  { "event add", "", 0, 0, event_options, FALSE,
    N_("Keeps an event, with the quotes that bear it out."), run_event_add },
  { "edit event", "ID", 1, 1, event_options, FALSE,
    N_("Changes an event."), run_edit_event },
  { "event list", "", 0, 0, NULL, FALSE,
    N_("Lists events."), run_event_list },
  { NULL },
};
