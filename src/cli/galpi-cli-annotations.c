/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"

static void
annotate (GalpiCli         *cli,
          gint64            article_id,
          const GalpiRange *range,
          GalpiColour       colour)
{
  g_autofree const char **tags = galpi_arguments_get_all (cli->arguments, "tag");
  g_autoptr (GalpiAnnotation) annotation = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_annotate_async (cli->notebook, article_id, range, colour,
                                 galpi_arguments_get (cli->arguments, "note"), tags,
                                 cli->cancellable, galpi_cli_answer, cli);
  annotation = galpi_notebook_annotate_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (annotation == NULL)
    galpi_cli_fail (cli, galpi_arguments_get_word (cli->arguments, 0), g_steal_pointer (&error));
  else
    galpi_cli_print_annotation (cli, annotation);
}

static void
run_annotate (GalpiCli *cli)
{
  const char *word = galpi_arguments_get_word (cli->arguments, 0);
  const char *colour_word = galpi_arguments_get (cli->arguments, "colour");
  GalpiColour colour = GALPI_COLOUR_YELLOW;
  g_autoptr (GArray) quotes = NULL;
  gint64 article_id;
  GalpiRange range;

  if (!galpi_cli_take_article (cli, word, &article_id) ||
      !galpi_cli_take_colour (cli, colour_word, &colour))
    return;

  quotes = galpi_cli_take_quotes (cli, article_id);
  if (quotes == NULL)
    return;

  if (quotes->len == 0 && galpi_arguments_get (cli->arguments, "note") == NULL &&
      galpi_arguments_get (cli->arguments, "tag") == NULL)
    {
      galpi_cli_usage (cli, "%s", _("There is nothing to note: give a quote, a note or a tag."));
      return;
    }

  if (!galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  if (quotes->len == 0)
    annotate (cli, article_id, NULL, colour_word != NULL ? colour : GALPI_COLOUR_NONE);
  else if (galpi_cli_find_quote (cli, &g_array_index (quotes, GalpiQuoteWords, 0), &range))
    annotate (cli, article_id, &range, colour);
}

static gboolean
article_is_there (GalpiCli   *cli,
                  gint64      article_id,
                  const char *word)
{
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_load_article_async (cli->notebook, article_id, cli->cancellable,
                                     galpi_cli_answer, cli);
  article = galpi_notebook_load_article_finish (cli->notebook, galpi_cli_await (cli), NULL, &error);
  if (article == NULL)
    galpi_cli_fail (cli, word, g_steal_pointer (&error));

  return article != NULL;
}

static void
print_annotations (GalpiCli   *cli,
                   GalpiScope *scope)
{
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_list_annotations_async (cli->notebook, scope, cli->cancellable,
                                         galpi_cli_answer, cli);
  annotations = galpi_notebook_list_annotations_finish (cli->notebook, galpi_cli_await (cli),
                                                        &error);
  if (annotations == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < annotations->len; i++)
    galpi_cli_print_annotation (cli, g_ptr_array_index (annotations, i));
}

static void
run_annotations (GalpiCli *cli)
{
  guint n_words = galpi_arguments_n_words (cli->arguments);
  g_autofree gint64 *ids = g_new0 (gint64, n_words + 1);

  for (guint i = 0; i < n_words; i++)
    if (!galpi_cli_take_article (cli, galpi_arguments_get_word (cli->arguments, i), &ids[i]))
      return;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  if (n_words == 0)
    {
      g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);

      print_annotations (cli, all);
    }

  for (guint i = 0; i < n_words; i++)
    {
      g_autoptr (GalpiScope) scope = galpi_scope_new_article (ids[i]);

      if (article_is_there (cli, ids[i], galpi_arguments_get_word (cli->arguments, i)))
        print_annotations (cli, scope);
    }
}

static const GalpiOption annotate_options[] = {
  { "quote", "Q" },
  { "prefix", "P" },
  { "suffix", "S" },
  { "nth", "K" },
  { "note", "N" },
  { "tag", "T", GALPI_OPTION_REPEATS },
  { "colour", "C" },
  { NULL },
};

const GalpiCommand galpi_cli_annotation_commands[] = {
  { "annotate", "ID", 1, 1, annotate_options, FALSE,
    N_("Highlights a quote, or without one notes something on the whole article."), run_annotate },
  { "annotations", "[ID]…", 0, G_MAXUINT, NULL, FALSE,
    N_("Lists highlights and notes, all or those of some articles."), run_annotations },
  { NULL },
};
