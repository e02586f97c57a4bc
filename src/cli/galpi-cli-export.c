/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "galpi-cli-words.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-export.h"

/* What galpi-cli is to export one day; those that Galpi can't write yet are told apart from slips. */
static const char * const all_formats[] = {
  "markdown", "html", "txt", "csv", "xlsx", "odt", "docx", "pdf", "json", "webannotation", "qdpx",
  "qdc", "csljson", "bibtex", "ris", "timelinejs", "ics", NULL,
};

static gboolean
check_format (GalpiCli   *cli,
              const char *format)
{
  if (format == NULL)
    {
      galpi_cli_usage (cli, "%s", _("The option --format is missing."));
      return FALSE;
    }

  if (g_strv_contains (galpi_notebook_export_formats (), format))
    return TRUE;

  if (g_strv_contains (all_formats, format))
    {
      galpi_cli_not_yet (cli, format);
    }
  else
    {
      g_autofree char *formats = g_strjoinv (", ", (char **) galpi_notebook_export_formats ());

      galpi_cli_usage (cli, _("There is no format “%s”; there are %s."), format, formats);
    }

  return FALSE;
}

/* Each once, whoever names one twice. */
static GArray *
take_ids (GalpiCli *cli)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    {
      gboolean is_new = TRUE;
      gint64 article_id;

      if (!galpi_cli_take_article (cli, galpi_arguments_get_word (cli->arguments, i), &article_id))
        return NULL;
      for (guint j = 0; is_new && j < ids->len; j++)
        is_new = g_array_index (ids, gint64, j) != article_id;
      if (is_new)
        g_array_append_val (ids, article_id);
    }

  return g_steal_pointer (&ids);
}

/* How many articles go out; 0 after a failure, which was said, and for an empty notebook. */
static gboolean
count_articles (GalpiCli *cli,
                GArray   *ids,
                guint    *n_articles)
{
  g_autoptr (GalpiScope) all = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;

  *n_articles = ids->len;
  if (ids->len > 0)
    return TRUE;

  all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  galpi_notebook_find_articles_async (cli->notebook, all, GALPI_SORT_ADDED, FALSE,
                                      cli->cancellable, galpi_cli_answer, cli);
  found = galpi_notebook_find_articles_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (found == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return FALSE;
    }
  *n_articles = found->len;

  return TRUE;
}

static gboolean
check_output (GalpiCli   *cli,
              const char *format,
              const char *output,
              guint       n_articles)
{
  gboolean needs_folder = galpi_notebook_export_needs_folder (format, n_articles);

  if (output == NULL && needs_folder)
    galpi_cli_usage (cli, "%s", _("These are several documents: name a folder by --output."));
  else if (output != NULL && needs_folder && g_file_test (output, G_FILE_TEST_EXISTS) &&
           !g_file_test (output, G_FILE_TEST_IS_DIR))
    galpi_cli_usage (cli, _("These are several documents, and “%s” is not a folder."), output);
  else if (output == NULL && galpi_notebook_export_is_binary (format) && isatty (STDOUT_FILENO))
    galpi_cli_usage (cli, "%s", _("This document is not for a terminal: name a file by --output."));
  else
    return TRUE;

  return FALSE;
}

/* In a folder, one document has the name that the window would give it; several have their own. A name that
 * ends with "/" is a folder's, and is made.
 *
 * Returns: (transfer full) (nullable): %NULL after a failure, which was said
 */
static GFile *
find_destination (GalpiCli   *cli,
                  const char *format,
                  const char *output,
                  guint       n_articles)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_has_suffix (output, G_DIR_SEPARATOR_S) &&
      !g_file_make_directory_with_parents (file, cli->cancellable, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      galpi_cli_fail (cli, output, g_steal_pointer (&error));
      return NULL;
    }

  if (galpi_notebook_export_needs_folder (format, n_articles) ||
      g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
    return g_steal_pointer (&file);

  name = galpi_notebook_export_file_name (format, NULL);
  return g_file_get_child (file, name);
}

static void
write_document (GalpiCli *cli,
                GBytes   *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (fwrite (data, 1, size, stdout) < size)
    galpi_cli_note_output_failure (cli);
}

static void
run_export (GalpiCli *cli)
{
  const char *format = galpi_arguments_get (cli->arguments, "format");
  const char *output = galpi_arguments_get (cli->arguments, "output");
  g_autoptr (GFile) destination = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_articles;

  if (!check_format (cli, format))
    return;

  ids = take_ids (cli);
  if (ids == NULL || !galpi_cli_open (cli, GALPI_CLI_READ) ||
      !count_articles (cli, ids, &n_articles) ||
      !check_output (cli, format, output, n_articles) || !galpi_cli_await_index (cli))
    return;

  if (output != NULL)
    {
      destination = find_destination (cli, format, output, n_articles);
      if (destination == NULL)
        return;
    }

  galpi_notebook_export_async (cli->notebook, format,
                               ids->len > 0 ? (gint64 *) (gpointer) ids->data : NULL, ids->len,
                               destination, cli->cancellable, galpi_cli_answer, cli);
  bytes = galpi_notebook_export_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (error != NULL)
    galpi_cli_fail (cli, output != NULL ? output : format, g_steal_pointer (&error));
  else if (bytes != NULL)
    write_document (cli, bytes);
}

static const GalpiOption export_options[] = {
  { "format", "F" },
  { "output", "PATH", GALPI_OPTION_PATH },
  { NULL },
};

const GalpiCommand galpi_cli_export_commands[] = {
  { "export", "[ID…]", 0, G_MAXUINT, export_options, FALSE,
    N_("Writes the whole notebook, or some articles, as a document."), run_export },
  { NULL },
};
