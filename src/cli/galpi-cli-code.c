/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-code.h"
#include "galpi-text-hit.h"

static gboolean
take_extent (GalpiCli        *cli,
             GalpiCodeExtent *extent)
{
  static const char * const names[] = {
    [GALPI_CODE_HIT] = "hit",
    [GALPI_CODE_SENTENCE] = "sentence",
    [GALPI_CODE_PARAGRAPH] = "paragraph",
  };
  const char *word = galpi_arguments_get (cli->arguments, "extent");

  *extent = GALPI_CODE_HIT;
  if (word == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i]))
      {
        *extent = i;
        return TRUE;
      }

  galpi_cli_usage (cli, _("“%s” is no extent: write hit, sentence or paragraph."), word);

  return FALSE;
}

/* Waits until the words of the hit at @position are here. */
static GalpiTextHit *
load_hit (GalpiHitList *hits,
          guint         position)
{
  GalpiTextHit *hit = g_list_model_get_item (G_LIST_MODEL (hits), position);

  while (!galpi_text_hit_get_loaded (hit))
    g_main_context_iteration (NULL, TRUE);

  return hit;
}

static void
print_hit (GalpiCli     *cli,
           GalpiTextHit *hit)
{
  const char *before = galpi_text_hit_get_before (hit);
  const char *words = galpi_text_hit_get_words (hit);
  const char *after = galpi_text_hit_get_after (hit);
  g_autoptr (GalpiJson) json = NULL;

  if (!cli->json)
    {
      g_autofree char *article = g_strdup_printf ("%" G_GINT64_FORMAT,
                                                  galpi_text_hit_get_article_id (hit));
      g_autofree char *line = g_strconcat (before, "[", words, "]", after, NULL);

      galpi_cli_print_row (cli, article, line, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_integer (json, "article", galpi_text_hit_get_article_id (hit));
  galpi_cli_add_range (json, galpi_text_hit_get_range (hit));
  galpi_json_add_string (json, "before", before);
  galpi_json_add_string (json, "words", words);
  galpi_json_add_string (json, "after", after);
  galpi_json_add_boolean (json, "tagged", galpi_text_hit_get_coded (hit));
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

/* Returns: (transfer full) (nullable): marked with @tag */
static GalpiHitList *
find_hits (GalpiCli             *cli,
           const GalpiCodeQuery *query,
           const char           *tag)
{
  g_autoptr (GalpiHitList) hits = galpi_hit_list_new (cli->notebook);
  g_autoptr (GError) error = NULL;

  galpi_hit_list_find_async (hits, query, cli->cancellable, galpi_cli_answer, cli);
  if (galpi_hit_list_find_finish (hits, galpi_cli_await (cli), &error))
    {
      galpi_hit_list_mark_coded_async (hits, tag, cli->cancellable, galpi_cli_answer, cli);
      if (galpi_hit_list_mark_coded_finish (hits, galpi_cli_await (cli), &error))
        return g_steal_pointer (&hits);
    }

  galpi_cli_fail (cli, query->query, g_steal_pointer (&error));

  return NULL;
}

static void
preview (GalpiCli             *cli,
         const GalpiCodeQuery *query,
         const char           *tag)
{
  g_autoptr (GalpiHitList) hits = find_hits (cli, query, tag);
  guint n = hits != NULL ? g_list_model_get_n_items (G_LIST_MODEL (hits)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GalpiTextHit) hit = load_hit (hits, i);

      print_hit (cli, hit);
    }
}

static void
remove_tag (GalpiCli             *cli,
            const GalpiCodeQuery *query,
            const char           *tag)
{
  g_autoptr (GalpiHitList) hits = find_hits (cli, query, tag);
  g_autoptr (GalpiJson) json = NULL;
  g_autofree char *n_removed = NULL;
  g_autoptr (GError) error = NULL;
  GalpiCodeResult result;

  if (hits == NULL)
    return;

  galpi_notebook_uncode_hits_async (cli->notebook, hits, tag, NULL, NULL, cli->cancellable,
                                    galpi_cli_answer, cli);
  if (!galpi_notebook_uncode_hits_finish (cli->notebook, galpi_cli_await (cli), &result, &error))
    {
      galpi_cli_fail (cli, query->query, g_steal_pointer (&error));
      return;
    }

  n_removed = g_strdup_printf ("%u", result.n_done);
  if (!cli->json)
    {
      galpi_cli_print_row (cli, tag, n_removed, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "tag", tag);
  galpi_json_add_integer (json, "removed", result.n_done);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
code (GalpiCli             *cli,
      const GalpiCodeQuery *query,
      const char           *tag)
{
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GError) error = NULL;

  galpi_notebook_code_async (cli->notebook, tag, query, cli->cancellable, galpi_cli_answer, cli);
  annotations = galpi_notebook_code_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (annotations == NULL)
    {
      galpi_cli_fail (cli, query->query, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < annotations->len; i++)
    galpi_cli_print_annotation (cli, g_ptr_array_index (annotations, i));
}

static void
run_code (GalpiCli *cli)
{
  const char *tag = galpi_arguments_get (cli->arguments, "tag");
  gboolean previews = galpi_arguments_get (cli->arguments, "preview") != NULL;
  gboolean removes = galpi_arguments_get (cli->arguments, "remove") != NULL;
  g_autofree char *words = galpi_cli_take_query (cli);
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  GalpiCodeQuery query = { .query = words, .scope = all };

  if (words == NULL || !take_extent (cli, &query.extent))
    return;

  if (tag == NULL && !previews)
    {
      galpi_cli_usage (cli, "%s", _("The option --tag is missing."));
      return;
    }

  if (!galpi_cli_open (cli, previews ? GALPI_CLI_READ : GALPI_CLI_WRITE) ||
      !galpi_cli_await_index (cli))
    return;

  query.within = galpi_arguments_get (cli->arguments, "within");
  if (previews)
    preview (cli, &query, tag);
  else if (removes)
    remove_tag (cli, &query, tag);
  else
    code (cli, &query, tag);
}

static const GalpiOption code_options[] = {
  { "tag", "T" },
  { "within", "TAG" },
  { "extent", "E" },
  { "preview", NULL },
  { "remove", NULL },
  { NULL },
};

const GalpiCommand galpi_cli_code_commands[] = {
  { "code", "QUERY", 1, G_MAXUINT, code_options, FALSE,
    N_("Tags every hit of a search, as one step."), run_code },
  { NULL },
};
