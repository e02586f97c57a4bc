/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-search.h"
#include "galpi-notebook-timeline.h"

/* Adds an article's id, null for what stands in none. */
static void
add_article (GalpiJson *json,
             gint64     article_id)
{
  if (article_id != 0)
    galpi_json_add_integer (json, "article", article_id);
  else
    galpi_json_add_null (json, "article");
}

static void
print_timeline_item (GalpiCli          *cli,
                     GalpiTimelineItem *item)
{
  const char *kind = galpi_timeline_kind_to_string (galpi_timeline_item_get_kind (item));
  const char *title = galpi_timeline_item_get_title (item);
  const char *sentence = galpi_timeline_item_get_sentence (item);
  const char *text = galpi_timeline_item_get_text (item);
  g_autoptr (GalpiJson) json = NULL;

  if (title == NULL)
    title = galpi_timeline_item_get_article_title (item);

  if (!cli->json)
    {
      const char *date = galpi_timeline_item_get_date (item);

      galpi_cli_print_row (cli, date != NULL ? date : "", kind,
                           text != NULL ? text : "", sentence != NULL ? sentence : title, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "date", galpi_timeline_item_get_date (item));
  galpi_cli_add_day (json, "from", galpi_timeline_item_get_from_day (item));
  galpi_cli_add_day (json, "to", galpi_timeline_item_get_to_day (item));
  galpi_json_add_string (json, "kind", kind);
  galpi_json_add_string (json, "title", title);
  add_article (json, galpi_timeline_item_get_article_id (item));
  galpi_cli_add_range (json, galpi_timeline_item_get_range (item));
  galpi_json_add_string (json, "text", text);
  galpi_json_add_string (json, "sentence", sentence);
  galpi_json_add_string (json, "event", galpi_timeline_item_get_event_uuid (item));
  galpi_json_add_boolean (json, "corrected", galpi_timeline_item_get_corrected (item));
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

/* Returns: (transfer full) (nullable) (element-type GalpiTimelineItem) */
static GPtrArray *
list_timeline (GalpiCli  *cli,
               GalpiDay   from,
               GalpiDay   to,
               GError   **error)
{
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

  if (galpi_arguments_get (cli->arguments, "undated") != NULL)
    {
      galpi_notebook_list_undated_async (cli->notebook, all, cli->cancellable, galpi_cli_answer,
                                         cli);
      return galpi_notebook_list_undated_finish (cli->notebook, galpi_cli_await (cli), error);
    }

  galpi_notebook_list_timeline_async (cli->notebook, all, from, to,
                                      galpi_arguments_get (cli->arguments, "kept") != NULL,
                                      cli->cancellable, galpi_cli_answer, cli);
  return galpi_notebook_list_timeline_finish (cli->notebook, galpi_cli_await (cli), error);
}

static void
run_timeline (GalpiCli *cli)
{
  const char *from_word = galpi_arguments_get (cli->arguments, "from");
  const char *to_word = galpi_arguments_get (cli->arguments, "to");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  GalpiDay from = GALPI_DAY_NONE;
  GalpiDay to = GALPI_DAY_NONE;

  if (!galpi_cli_take_edtf (cli, from_word, &from, NULL) ||
      !galpi_cli_take_edtf (cli, to_word, NULL, &to) ||
      !galpi_cli_open (cli, GALPI_CLI_READ) || !galpi_cli_await_index (cli))
    return;

  items = list_timeline (cli, from, to, &error);
  if (items == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < items->len; i++)
    print_timeline_item (cli, g_ptr_array_index (items, i));
}

static void
print_figure (GalpiCli    *cli,
              GalpiFigure *figure)
{
  const GalpiFinding *sum = galpi_figure_get_finding (figure);
  const GalpiFinding *pair = galpi_figure_get_pair (figure);
  const char *rate = pair != NULL ? pair->rate : NULL;
  g_autofree char *why = pair != NULL ? galpi_finding_say_doubt (pair) : NULL;
  g_autoptr (GalpiJson) json = NULL;

  if (!cli->json)
    {
      galpi_cli_print_row (cli, sum->currency, sum->max, sum->text, rate != NULL ? rate : "",
                           galpi_figure_get_sentence (figure), why, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "min", sum->min);
  galpi_json_add_string (json, "max", sum->max);
  galpi_json_add_string (json, "currency", sum->currency);
  galpi_json_add_boolean (json, "approx", sum->approx);
  galpi_json_add_string (json, "bound", sum->bound);
  if (rate != NULL)
    galpi_json_add_number (json, "rate", rate);
  else
    galpi_json_add_null (json, "rate");
  galpi_json_add_string (json, "restated", galpi_figure_get_restated (figure));
  galpi_json_add_string (json, "restated_currency", galpi_figure_get_restated_currency (figure));
  galpi_json_add_boolean (json, "suspect",
                          pair != NULL && pair->doubt != GALPI_DOUBT_NONE);
  galpi_json_add_string (json, "why", why);
  add_article (json, galpi_figure_get_article_id (figure));
  galpi_cli_add_range (json, sum->range);
  galpi_json_add_string (json, "text", sum->text);
  galpi_json_add_string (json, "sentence", galpi_figure_get_sentence (figure));
  galpi_json_add_boolean (json, "corrected", sum->corrected);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
run_figures (GalpiCli *cli)
{
  const char *given = galpi_arguments_get (cli->arguments, "currency");
  g_autofree char *currency = given != NULL ? g_ascii_strup (given, -1) : NULL;
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ) || !galpi_cli_await_index (cli))
    return;

  galpi_notebook_list_figures_async (cli->notebook, all, currency, cli->cancellable,
                                     galpi_cli_answer, cli);
  figures = galpi_notebook_list_figures_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (figures == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < figures->len; i++)
    print_figure (cli, g_ptr_array_index (figures, i));
}

static void
print_hit (GalpiCli       *cli,
           GalpiSearchHit *hit)
{
  const char *kind = galpi_hit_kind_to_string (galpi_search_hit_get_kind (hit));
  const char *title = galpi_search_hit_get_title (hit);
  char rank[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GalpiJson) json = NULL;

  if (!cli->json)
    {
      galpi_cli_print_row (cli, kind, galpi_search_hit_get_id (hit), title != NULL ? title : "",
                           galpi_search_hit_get_snippet (hit), NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "kind", kind);
  add_article (json, galpi_search_hit_get_article_id (hit));
  galpi_cli_add_id (json, "id", galpi_search_hit_get_id (hit));
  galpi_json_add_string (json, "title", title);
  galpi_json_add_string (json, "snippet", galpi_search_hit_get_snippet (hit));
  galpi_cli_add_range (json, galpi_search_hit_get_range (hit));
  g_ascii_formatd (rank, sizeof rank, "%.9g", galpi_search_hit_get_rank (hit));
  if (isfinite (galpi_search_hit_get_rank (hit)))
    galpi_json_add_number (json, "rank", rank);
  else
    galpi_json_add_null (json, "rank");
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
run_search (GalpiCli *cli)
{
  g_autofree char *query = galpi_cli_take_query (cli);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  guint limit = 0;

  if (query == NULL ||
      !galpi_cli_take_count (cli, galpi_arguments_get (cli->arguments, "limit"), &limit) ||
      !galpi_cli_open (cli, GALPI_CLI_READ) || !galpi_cli_await_index (cli))
    return;

  galpi_notebook_search_async (cli->notebook, query, limit, cli->cancellable,
                               galpi_cli_answer, cli);
  hits = galpi_notebook_search_finish (cli->notebook, galpi_cli_await (cli), NULL, &error);
  if (hits == NULL)
    {
      galpi_cli_fail (cli, query, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < hits->len; i++)
    print_hit (cli, g_ptr_array_index (hits, i));
}

static const GalpiOption timeline_options[] = {
  { "from", "D" },
  { "to", "D" },
  { "kept", NULL },
  { "undated", NULL },
  { NULL },
};

static const GalpiOption figures_options[] = {
  { "currency", "C" },
  { NULL },
};

static const GalpiOption search_options[] = {
  { "limit", "N" },
  { NULL },
};

const GalpiCommand galpi_cli_timeline_commands[] = {
  { "timeline", "", 0, 0, timeline_options, FALSE,
    N_("Lists events and the times that were found, in order."), run_timeline },
  { "figures", "", 0, 0, figures_options, FALSE,
    N_("Lists the sums of all articles."), run_figures },
  { "search", "QUERY", 1, G_MAXUINT, search_options, FALSE,
    N_("Searches articles, highlights, notes and events."), run_search },
  { NULL },
};
