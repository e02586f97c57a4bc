/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"

/* An option that is given empty takes away what was there. */
static const char *
value_or_null (const char *value)
{
  return *value != '\0' ? value : NULL;
}

static void
run_edit_annotation (GalpiCli *cli)
{
  const char *uuid = galpi_arguments_get_word (cli->arguments, 0);
  const char *note = galpi_arguments_get (cli->arguments, "note");
  const char *colour_word = galpi_arguments_get (cli->arguments, "colour");
  g_autoptr (GalpiAnnotation) annotation = NULL;
  g_autoptr (GalpiAnnotation) saved = NULL;
  g_autoptr (GError) error = NULL;
  GalpiColour colour = GALPI_COLOUR_NONE;

  if (!galpi_cli_check_uuid (cli, uuid) || !galpi_cli_take_colour (cli, colour_word, &colour) ||
      !galpi_cli_check_change (cli) || !galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  galpi_notebook_load_annotation_async (cli->notebook, uuid, cli->cancellable,
                                        galpi_cli_answer, cli);
  annotation = galpi_notebook_load_annotation_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (annotation != NULL)
    {
      if (note != NULL)
        galpi_annotation_set_note (annotation, note);
      if (colour_word != NULL)
        galpi_annotation_set_colour (annotation, colour);
      if (galpi_arguments_get (cli->arguments, "tag") != NULL)
        {
          g_autofree const char **tags = galpi_cli_list_values (cli, "tag");

          galpi_annotation_set_tags (annotation, tags);
        }

      galpi_notebook_save_annotation_async (cli->notebook, annotation, 0, cli->cancellable,
                                            galpi_cli_answer, cli);
      saved = galpi_notebook_save_annotation_finish (cli->notebook, galpi_cli_await (cli), &error);
    }

  if (saved == NULL)
    galpi_cli_fail (cli, uuid, g_steal_pointer (&error));
  else
    galpi_cli_print_annotation (cli, saved);
}

static void
change_article (GalpiCli     *cli,
                GalpiArticle *article)
{
  static const struct
  {
    const char  *option;
    void       (*set) (GalpiArticle *article,
                       const char   *value);
  } fields[] = {
    { "title", galpi_article_set_title },
    { "subtitle", galpi_article_set_subtitle },
    { "section", galpi_article_set_section },
    { "kicker", galpi_article_set_kicker },
    { "byline", galpi_article_set_byline },
    { "person", galpi_article_set_person },
    { "role", galpi_article_set_role },
    { "date", galpi_article_set_date },
    { "language", galpi_article_set_language },
    { "url", galpi_article_set_url },
    { "source", galpi_article_set_source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = galpi_arguments_get (cli->arguments, fields[i].option);

      if (value != NULL)
        fields[i].set (article, value_or_null (value));
    }

  if (galpi_arguments_get (cli->arguments, "keyword") != NULL)
    {
      g_autofree const char **keywords = galpi_cli_list_values (cli, "keyword");

      galpi_article_set_keywords (article, keywords);
    }

  if (galpi_arguments_get (cli->arguments, "tag") != NULL)
    {
      g_autofree const char **tags = galpi_cli_list_values (cli, "tag");

      galpi_article_set_tags (article, tags);
    }
}

static void
run_edit_article (GalpiCli *cli)
{
  const char *word = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GalpiArticle) article = NULL;
  g_autoptr (GalpiDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gint64 article_id;
  gboolean done = FALSE;

  if (!galpi_cli_take_article (cli, word, &article_id) ||
      !galpi_cli_check_date (cli, galpi_arguments_get (cli->arguments, "date")) ||
      !galpi_cli_check_change (cli) || !galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  galpi_notebook_load_article_async (cli->notebook, article_id, cli->cancellable,
                                     galpi_cli_answer, cli);
  article = galpi_notebook_load_article_finish (cli->notebook, galpi_cli_await (cli), &document,
                                                &error);
  if (article != NULL)
    {
      change_article (cli, article);
      galpi_notebook_save_article_async (cli->notebook, article, cli->cancellable,
                                         galpi_cli_answer, cli);
      done = galpi_notebook_save_article_finish (cli->notebook, galpi_cli_await (cli), &error);
    }

  if (!done)
    galpi_cli_fail (cli, word, g_steal_pointer (&error));
  else
    galpi_cli_print_document (cli, article, document);
}

static const GalpiOption annotation_options[] = {
  { "note", "N" },
  { "tag", "T", GALPI_OPTION_REPEATS },
  { "colour", "C" },
  { NULL },
};

static const GalpiOption article_options[] = {
  { "date", "D" },
  { "title", "T" },
  { "subtitle", "T" },
  { "section", "S" },
  { "kicker", "K" },
  { "byline", "B" },
  { "person", "P" },
  { "role", "R" },
  { "language", "L" },
  { "url", "U" },
  { "source", "S" },
  { "keyword", "K", GALPI_OPTION_REPEATS },
  { "tag", "T", GALPI_OPTION_REPEATS },
  { NULL },
};

const GalpiCommand galpi_cli_edit_commands[] = {
  { "edit annotation", "ID", 1, 1, annotation_options, FALSE,
    N_("Changes a highlight or a note."), run_edit_annotation },
  { "edit article", "ID", 1, 1, article_options, FALSE,
    N_("Changes what is known of an article; a new date has it read again."), run_edit_article },
  { NULL },
};
