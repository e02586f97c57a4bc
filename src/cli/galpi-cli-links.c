/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-cli-objects.h"
#include "galpi-error.h"
#include "galpi-notebook-links.h"

/* What a link is at one of its ends. @end: (nullable): nothing bears its title */
static void
print_link (GalpiCli           *cli,
            const char         *direction,
            const char         *title,
            GalpiLinkState      state,
            GalpiRange          range,
            const GalpiLinkEnd *end)
{
  const char *kind = end != NULL ? galpi_link_kind_to_string (end->kind) : NULL;
  g_autoptr (GalpiJson) json = NULL;

  if (!cli->json)
    {
      galpi_cli_print_row (cli, direction, galpi_link_state_to_string (state), title,
                           kind != NULL ? kind : "", end != NULL ? end->id : "",
                           end != NULL && end->about != NULL ? end->about : "", NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "direction", direction);
  galpi_json_add_string (json, "title", title);
  galpi_json_add_string (json, "state", galpi_link_state_to_string (state));
  galpi_json_add_string (json, "kind", kind);
  galpi_cli_add_id (json, "id", end != NULL ? end->id : NULL);
  if (end != NULL && end->article_id != 0)
    galpi_json_add_integer (json, "article", end->article_id);
  else
    galpi_json_add_null (json, "article");
  galpi_json_add_string (json, "about", end != NULL ? end->about : NULL);
  galpi_cli_add_range (json, range);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
print_out_link (GalpiCli           *cli,
                const GalpiOutLink *link)
{
  GalpiLinkState state = galpi_link_state_of (link->targets);

  for (guint i = 0; i < link->targets->len; i++)
    print_link (cli, "out", link->title, state, link->range, link->targets->pdata[i]);
  if (link->targets->len == 0)
    print_link (cli, "out", link->title, state, link->range, NULL);
}

/* Returns: %FALSE with @error where there is no such thing of that kind */
static gboolean
print_links (GalpiCli       *cli,
             GalpiLinkKind   kind,
             const char     *id,
             GError        **error)
{
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  galpi_notebook_list_out_links_async (cli->notebook, kind, id, cli->cancellable, galpi_cli_answer,
                                       cli);
  links = galpi_notebook_list_out_links_finish (cli->notebook, galpi_cli_await (cli), error);
  if (links == NULL)
    return FALSE;

  galpi_notebook_list_link_sources_async (cli->notebook, kind, id, cli->cancellable,
                                          galpi_cli_answer, cli);
  sources = galpi_notebook_list_link_sources_finish (cli->notebook, galpi_cli_await (cli), error);
  if (sources == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    print_out_link (cli, links->pdata[i]);
  for (guint i = 0; i < sources->len; i++)
    {
      const GalpiLinkEnd *end = sources->pdata[i];

      print_link (cli, "in", end->title, GALPI_LINK_LIVE, (GalpiRange) { 0, 0 }, end);
    }

  return TRUE;
}

static gboolean
is_article_id (const char *id)
{
  return *id != '\0' && strspn (id, "0123456789") == strlen (id);
}

static void
run_links (GalpiCli *cli)
{
  const char *id = g_ptr_array_index (cli->arguments->words, 0);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!galpi_cli_open (cli, GALPI_CLI_READ) || !galpi_cli_await_index (cli))
    return;

  if (is_article_id (id))
    {
      done = print_links (cli, GALPI_LINK_ARTICLE, id, &error);
    }
  else
    {
      done = print_links (cli, GALPI_LINK_NOTE, id, &error);
      if (!done && g_error_matches (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
        {
          g_clear_error (&error);
          done = print_links (cli, GALPI_LINK_EVENT, id, &error);
        }
    }

  if (!done)
    galpi_cli_fail (cli, id, g_steal_pointer (&error));
}

const GalpiCommand galpi_cli_link_commands[] = {
  { "links", "ID", 1, 1, NULL, FALSE,
    N_("Lists what the notes of an article, a note or an event link to, and which notes link to it."),
    run_links },
  { NULL },
};
