/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-articles.h"

static void
run_extract (GalpiCli *cli)
{
  const char *path = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GalpiDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_extract_async (file, cli->cancellable, galpi_cli_answer, cli);
  document = galpi_notebook_extract_finish (galpi_cli_await (cli), &error);
  if (document == NULL)
    galpi_cli_fail (cli, path, g_steal_pointer (&error));
  else
    galpi_cli_print_document (cli, NULL, document);
}

static void
print_item (GalpiCli              *cli,
            const GalpiImportItem *item)
{
  const char *title = item->article != NULL ? galpi_article_get_title (item->article) : NULL;
  gint64 id = item->article != NULL ? galpi_article_get_id (item->article) : 0;
  g_autoptr (GalpiJson) json = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (!cli->json)
    {
      galpi_cli_print_row (cli, item->state, id != 0 ? number : "", title != NULL ? title : "",
                           item->name, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  if (id != 0)
    galpi_json_add_integer (json, "article", id);
  else
    galpi_json_add_null (json, "article");
  galpi_json_add_string (json, "title", title);
  galpi_json_add_string (json, "source", item->name);
  galpi_json_add_string (json, "state", item->state);
  galpi_json_add_string (json, "why", item->why);
  galpi_json_add_boolean (json, "needs_date", item->needs_date);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
import_progress_cb (guint                  done,
                    guint                  total,
                    const GalpiImportItem *item,
                    gpointer               user_data)
{
  GalpiCli *cli = user_data;

  print_item (cli, item);
  fflush (stdout);

  if (item->article == NULL)
    galpi_cli_fail (cli, item->name,
                    g_error_new_literal (GALPI_ERROR, GALPI_ERROR_FAILED, item->why));
  else if (item->needs_date)
    galpi_cli_warn (cli, item->name,
                    _("It names no date, so times such as “last year” can’t be read in it; "
                      "give it one by edit article."));

  galpi_cli_show_progress (cli, done, total, item->name);
}

/* An address that can't be fetched yet is one failure among the others. */
static GPtrArray *
list_files (GalpiCli *cli)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    {
      const char *word = galpi_arguments_get_word (cli->arguments, i);
      g_autofree char *scheme = g_uri_parse_scheme (word);

      if (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0)
        {
          GalpiImportItem item = { .name = (char *) word, .state = "failed",
                                   .why = (char *) _("Galpi can’t do this yet.") };

          print_item (cli, &item);
          galpi_cli_not_yet (cli, word);
        }
      else
        {
          g_ptr_array_add (files, g_file_new_for_commandline_arg (word));
        }
    }

  return files;
}

static void
run_import (GalpiCli *cli)
{
  const char *date = galpi_arguments_get (cli->arguments, "date");
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_check_date (cli, date) || !galpi_cli_open (cli, GALPI_CLI_CREATE))
    return;

  files = list_files (cli);
  galpi_notebook_import_async (cli->notebook, files, date, import_progress_cb, cli,
                               cli->cancellable, galpi_cli_answer, cli);
  items = galpi_notebook_import_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (items == NULL)
    galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
}

static gboolean
print_article (GalpiCli   *cli,
               gint64      article_id,
               const char *what)
{
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GalpiDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_load_article_async (cli->notebook, article_id, cli->cancellable,
                                     galpi_cli_answer, cli);
  article = galpi_notebook_load_article_finish (cli->notebook, galpi_cli_await (cli), &document,
                                                &error);
  if (article == NULL)
    galpi_cli_fail (cli, what, g_steal_pointer (&error));
  else
    galpi_cli_print_document (cli, article, document);

  return article != NULL;
}

static void
run_show (GalpiCli *cli)
{
  const char *word = galpi_arguments_get_word (cli->arguments, 0);
  gint64 article_id;

  if (galpi_cli_take_article (cli, word, &article_id) && galpi_cli_open (cli, GALPI_CLI_READ))
    print_article (cli, article_id, word);
}

static void
print_rows (GalpiCli *cli,
            GArray   *ids)
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_load_articles_async (cli->notebook, (gint64 *) (gpointer) ids->data, ids->len,
                                      cli->cancellable, galpi_cli_answer, cli);
  articles = galpi_notebook_load_articles_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (articles == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < articles->len; i++)
    {
      GalpiArticle *article = g_ptr_array_index (articles, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_article_get_id (article));
      g_autofree char *notes = g_strdup_printf ("%u", galpi_article_get_n_annotations (article));
      const char *date = galpi_article_get_date (article);
      const char *source = galpi_article_get_source (article);

      galpi_cli_print_row (cli, id, date != NULL ? date : "", notes,
                           galpi_article_get_title (article), source, NULL);
    }
}

static void
run_list (GalpiCli *cli)
{
  g_autofree char *query = galpi_cli_join_words (cli);
  g_autoptr (GalpiScope) scope = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  if (*query == '\0')
    scope = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  else if (galpi_cli_await_index (cli))
    scope = galpi_scope_new (GALPI_SCOPE_SEARCH, query);
  else
    return;

  galpi_notebook_find_articles_async (cli->notebook, scope, GALPI_SORT_ADDED, FALSE,
                                      cli->cancellable, galpi_cli_answer, cli);
  ids = galpi_notebook_find_articles_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (ids == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return;
    }

  if (!cli->json)
    print_rows (cli, ids);
  else
    for (guint i = 0; i < ids->len; i++)
      if (!print_article (cli, g_array_index (ids, gint64, i), cli->command->name))
        return;
}

static const GalpiOption import_options[] = {
  { "date", "D" },
  { NULL },
};

const GalpiCommand galpi_cli_article_commands[] = {
  { "extract", "FILE", 1, 1, NULL, TRUE,
    N_("Shows what an import would take from a file, touching no notebook."), run_extract },
  { "import", "FILE|FOLDER|ADDRESS …", 1, G_MAXUINT, import_options, TRUE,
    N_("Adds articles."), run_import },
  { "list", "[QUERY]", 0, G_MAXUINT, NULL, FALSE,
    N_("Lists articles."), run_list },
  { "show", "ID", 1, 1, NULL, FALSE,
    N_("Shows one whole article."), run_show },
  { NULL },
};
