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

/* Returns: whether the words name at most one place to move to, which answers through @range; an empty
 * one where they name none, or a quote in @quotes */
static gboolean
take_extent (GalpiCli    *cli,
             GArray     **quotes,
             GalpiRange  *range)
{
  const char *start_word = galpi_arguments_get (cli->arguments, "start");
  const char *end_word = galpi_arguments_get (cli->arguments, "end");
  guint64 start = 0;
  guint64 end = 0;

  /* Which article is known only when the highlight is. */
  *quotes = galpi_cli_take_quotes (cli, G_MAXINT64);
  if (*quotes == NULL)
    return FALSE;

  if (start_word == NULL && end_word == NULL)
    return TRUE;

  if ((*quotes)->len > 0 || start_word == NULL || end_word == NULL ||
      !g_ascii_string_to_unsigned (start_word, 10, 0, G_MAXINT32, &start, NULL) ||
      !g_ascii_string_to_unsigned (end_word, 10, 0, G_MAXINT32, &end, NULL) || start >= end)
    {
      galpi_cli_usage (cli, "%s",
                       _("A highlight is moved by --start with an --end after it, or by a --quote."));
      return FALSE;
    }

  *range = (GalpiRange) { (guint) start, (guint) end };

  return TRUE;
}

/* Returns: (transfer full) (nullable): the highlight, moved to the quote or the range, where one is given */
static GalpiAnnotation *
move_annotation (GalpiCli         *cli,
                 GalpiAnnotation  *annotation,
                 GArray           *quotes,
                 GalpiRange        range,
                 guint             visit,
                 GError          **error)
{
  if (quotes->len > 0)
    {
      GalpiQuoteWords *words = &g_array_index (quotes, GalpiQuoteWords, 0);

      galpi_notebook_find_quote_async (cli->notebook, galpi_annotation_get_article_id (annotation),
                                       words->quote, words->prefix, words->suffix, words->nth,
                                       cli->cancellable, galpi_cli_answer, cli);
      if (!galpi_notebook_find_quote_finish (cli->notebook, galpi_cli_await (cli), &range, error))
        return NULL;
    }

  if (range.start == range.end)
    return g_object_ref (annotation);

  galpi_notebook_move_annotation_async (cli->notebook, galpi_annotation_get_uuid (annotation), range,
                                        visit, cli->cancellable, galpi_cli_answer, cli);
  return galpi_notebook_move_annotation_finish (cli->notebook, galpi_cli_await (cli), error);
}

static void
change_annotation (GalpiCli        *cli,
                   GalpiAnnotation *annotation,
                   const char      *note,
                   GalpiColour      colour)
{
  if (note != NULL)
    galpi_annotation_set_note (annotation, note);
  if (colour != GALPI_COLOUR_NONE)
    galpi_annotation_set_colour (annotation, colour);
  if (galpi_arguments_get (cli->arguments, "tag") != NULL)
    {
      g_autofree const char **tags = galpi_cli_list_values (cli, "tag");

      galpi_annotation_set_tags (annotation, tags);
    }
}

static void
run_edit_annotation (GalpiCli *cli)
{
  const char *uuid = galpi_arguments_get_word (cli->arguments, 0);
  const char *colour_word = galpi_arguments_get (cli->arguments, "colour");
  g_autoptr (GalpiAnnotation) annotation = NULL;
  g_autoptr (GalpiAnnotation) moved = NULL;
  g_autoptr (GalpiAnnotation) saved = NULL;
  g_autoptr (GArray) quotes = NULL;
  g_autoptr (GError) error = NULL;
  GalpiColour colour = GALPI_COLOUR_NONE;
  GalpiRange range = { 0, 0 };
  guint visit;

  if (!galpi_cli_check_uuid (cli, uuid) || !galpi_cli_take_colour (cli, colour_word, &colour) ||
      !take_extent (cli, &quotes, &range) || !galpi_cli_check_change (cli) ||
      !galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  galpi_notebook_load_annotation_async (cli->notebook, uuid, cli->cancellable,
                                        galpi_cli_answer, cli);
  annotation = galpi_notebook_load_annotation_finish (cli->notebook, galpi_cli_await (cli), &error);

  /* Both changes are one step. */
  visit = galpi_notebook_begin_visit (cli->notebook);
  if (annotation != NULL)
    moved = move_annotation (cli, annotation, quotes, range, visit, &error);
  if (moved != NULL)
    {
      change_annotation (cli, moved, galpi_arguments_get (cli->arguments, "note"), colour);
      galpi_notebook_save_annotation_async (cli->notebook, moved, visit, cli->cancellable,
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
  { "quote", "Q" },
  { "prefix", "P" },
  { "suffix", "S" },
  { "nth", "K" },
  { "start", "N" },
  { "end", "N" },
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
    N_("Changes a highlight or a note, or moves a highlight to other words."), run_edit_annotation },
  { "edit article", "ID", 1, 1, article_options, FALSE,
    N_("Changes what is known of an article; a new date has it read again."), run_edit_article },
  { NULL },
};
