/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-notebook-across.h"

static gboolean
take_relation (GalpiCli         *cli,
               const char       *word,
               GalpiTagRelation *relation)
{
  static const char * const names[] = {
    [GALPI_TAG_RELATION_SAME] = "annotation",
    [GALPI_TAG_RELATION_OVERLAP] = "overlap",
    [GALPI_TAG_RELATION_PARAGRAPH] = "paragraph",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i]))
      {
        *relation = i;
        return TRUE;
      }

  galpi_cli_usage (cli, _("“%s”: write annotation, overlap or paragraph."), word);

  return FALSE;
}

static void
print_cell (GalpiCli              *cli,
            const GalpiMatrixLine *row,
            const GalpiMatrixLine *column,
            guint                  n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autoptr (GalpiJson) json = NULL;

  if (!cli->json)
    {
      galpi_cli_print_row (cli, row->label, column->label, count, NULL);
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  if (row->id != 0)
    {
      galpi_json_add_integer (json, "article", row->id);
      galpi_json_add_string (json, "title", row->label);
      galpi_json_add_string (json, "tag", column->label);
    }
  else
    {
      galpi_json_add_string (json, "tag", row->label);
      galpi_json_add_string (json, "with", column->label);
    }
  galpi_json_add_integer (json, "count", n);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

static void
print_matrix (GalpiCli    *cli,
              GalpiMatrix *matrix)
{
  for (guint row = 0; row < matrix->rows->len; row++)
    for (guint column = 0; column < matrix->columns->len; column++)
      {
        guint n = galpi_matrix_get (matrix, row, column);

        if (n > 0)
          print_cell (cli, g_ptr_array_index (matrix->rows, row),
                      g_ptr_array_index (matrix->columns, column), n);
      }
}

static void
run_matrix (GalpiCli *cli)
{
  const char *word = galpi_arguments_get (cli->arguments, "together");
  g_autoptr (GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr (GalpiMatrix) matrix = NULL;
  g_autoptr (GError) error = NULL;
  GalpiTagRelation relation = GALPI_TAG_RELATION_SAME;

  if (word != NULL && !take_relation (cli, word, &relation))
    return;
  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  if (word != NULL)
    galpi_notebook_matrix_together_async (cli->notebook, all, relation, cli->cancellable,
                                          galpi_cli_answer, cli);
  else
    galpi_notebook_matrix_by_article_async (cli->notebook, all, cli->cancellable, galpi_cli_answer,
                                            cli);
  matrix = galpi_notebook_matrix_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (matrix != NULL)
    print_matrix (cli, matrix);
  else
    galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
}

static const GalpiOption matrix_options[] = {
  { "together", "HOW" },
  { NULL },
};

const GalpiCommand galpi_cli_matrix_commands[] = {
  { "matrix", "", 0, 0, matrix_options, FALSE,
    N_("Counts tags by article, or the tags that occur together."), run_matrix },
  { NULL },
};
