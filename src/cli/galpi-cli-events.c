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
run_event_add (GalpiCli *cli)
{
  const char *date = galpi_arguments_get (cli->arguments, "date");
  const char *title = galpi_arguments_get (cli->arguments, "title");
  g_autofree const char **tags = galpi_arguments_get_all (cli->arguments, "tag");
  g_autoptr (GalpiEvent) event = galpi_event_new ();
  g_autoptr (GalpiEvent) saved = NULL;
  g_autoptr (GArray) quotes = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;

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
  galpi_notebook_save_event_async (cli->notebook, event, cli->cancellable, galpi_cli_answer, cli);
  saved = galpi_notebook_save_event_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (saved == NULL)
    galpi_cli_fail (cli, title, g_steal_pointer (&error));
  else
    galpi_cli_print_event (cli, saved);
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

static const GalpiOption add_options[] = {
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
  { "event add", "", 0, 0, add_options, FALSE,
    N_("Keeps an event, with the quotes that bear it out."), run_event_add },
  { "event list", "", 0, 0, NULL, FALSE,
    N_("Lists events."), run_event_list },
  { NULL },
};
