/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-words.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-edtf.h"
#include "galpi-notebook-annotations.h"
#include "galpi-uuid.h"

gboolean
galpi_cli_parse_article (const char *word,
                         gint64     *article_id)
{
  guint64 number;

  g_return_val_if_fail (word != NULL, FALSE);
  g_return_val_if_fail (article_id != NULL, FALSE);

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT64, &number, NULL))
    return FALSE;
  *article_id = (gint64) number;

  return TRUE;
}

gboolean
galpi_cli_take_count (GalpiCli   *cli,
                      const char *word,
                      guint      *number)
{
  guint64 parsed;

  if (word == NULL)
    return TRUE;

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &parsed, NULL))
    {
      galpi_cli_usage (cli, _("“%s” is not a number from 1 on."), word);
      return FALSE;
    }
  *number = (guint) parsed;

  return TRUE;
}

gboolean
galpi_cli_take_article (GalpiCli   *cli,
                        const char *word,
                        gint64     *article_id)
{
  if (galpi_cli_parse_article (word, article_id))
    return TRUE;

  galpi_cli_usage (cli, _("“%s” is not the number of an article."), word);

  return FALSE;
}

gboolean
galpi_cli_check_uuid (GalpiCli   *cli,
                      const char *word)
{
  GalpiUuid uuid;

  if (galpi_uuid_parse (word, &uuid))
    return TRUE;

  galpi_cli_usage (cli, _("“%s” is not an id."), word);

  return FALSE;
}

gboolean
galpi_cli_check_date (GalpiCli   *cli,
                      const char *word)
{
  if (word == NULL || *word == '\0' || galpi_day_parse (word) != GALPI_DAY_NONE)
    return TRUE;

  galpi_cli_usage (cli, _("“%s” is not a date such as 2024-05-07."), word);

  return FALSE;
}

gboolean
galpi_cli_take_edtf (GalpiCli   *cli,
                     const char *word,
                     GalpiDay   *from,
                     GalpiDay   *to)
{
  if (word == NULL || galpi_edtf_parse (word, from, to, NULL))
    return TRUE;

  galpi_cli_usage (cli, _("“%s” is not a date such as 2024-05-07, 2024-05 or 2024."), word);

  return FALSE;
}

gboolean
galpi_cli_take_colour (GalpiCli    *cli,
                       const char  *word,
                       GalpiColour *colour)
{
  if (word == NULL || galpi_colour_from_string (word, colour))
    return TRUE;

  galpi_cli_usage (cli, _("There is no colour “%s”; there are yellow, green, blue, pink and purple."),
                   word);

  return FALSE;
}

char *
galpi_cli_join_words (GalpiCli *cli)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    {
      if (i > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, galpi_arguments_get_word (cli->arguments, i));
    }

  return g_string_free (joined, FALSE);
}

char *
galpi_cli_take_query (GalpiCli *cli)
{
  g_autofree char *query = galpi_cli_join_words (cli);

  for (const char *p = query; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != '"' && !g_unichar_isspace (g_utf8_get_char (p)))
      return g_steal_pointer (&query);

  galpi_cli_usage (cli, "%s", _("There are no words to look for."));

  return NULL;
}

const char **
galpi_cli_list_values (GalpiCli   *cli,
                       const char *name)
{
  const char **values = galpi_arguments_get_all (cli->arguments, name);
  guint n_kept = 0;

  for (guint i = 0; values[i] != NULL; i++)
    if (*values[i] != '\0')
      values[n_kept++] = values[i];
  values[n_kept] = NULL;

  return values;
}

gboolean
galpi_cli_check_change (GalpiCli *cli)
{
  for (guint i = 0; i < cli->arguments->options->len; i++)
    {
      GalpiGivenOption *given = g_ptr_array_index (cli->arguments->options, i);
      const char *name = given->option->name;

      if (!g_str_equal (name, "json") && !g_str_equal (name, "notebook"))
        return TRUE;
    }

  galpi_cli_usage (cli, "%s", _("There is nothing to change."));

  return FALSE;
}

static gboolean
take_quote_option (GalpiCli         *cli,
                   GalpiGivenOption *given,
                   GalpiQuoteWords  *words)
{
  const char *name = given->option->name;

  if (strcmp (name, "prefix") == 0)
    words->prefix = given->value;
  else if (strcmp (name, "suffix") == 0)
    words->suffix = given->value;
  else if (strcmp (name, "nth") == 0)
    return galpi_cli_take_count (cli, given->value, &words->nth);

  return TRUE;
}

/* What stands before the first quote, or between an article and its quote, is of the next one. */
GArray *
galpi_cli_take_quotes (GalpiCli *cli,
                       gint64    article_id)
{
  g_autoptr (GArray) quotes = g_array_new (FALSE, TRUE, sizeof (GalpiQuoteWords));
  GalpiQuoteWords next = { .article_id = article_id };
  gboolean waits = FALSE;

  for (guint i = 0; i < cli->arguments->options->len; i++)
    {
      GalpiGivenOption *given = g_ptr_array_index (cli->arguments->options, i);
      const char *name = given->option->name;

      if (strcmp (name, "article") == 0)
        {
          if (!galpi_cli_take_article (cli, given->value, &next.article_id))
            return NULL;
          waits = TRUE;
        }
      else if (strcmp (name, "quote") == 0)
        {
          if (next.article_id == 0 || *given->value == '\0')
            {
              galpi_cli_usage (cli, "%s", _("A quote needs words, and its article before it."));
              return NULL;
            }
          next.quote = given->value;
          g_array_append_val (quotes, next);
          next = (GalpiQuoteWords) { .article_id = next.article_id };
          waits = FALSE;
        }
      else if (strcmp (name, "prefix") == 0 || strcmp (name, "suffix") == 0 ||
               strcmp (name, "nth") == 0)
        {
          gboolean is_next = quotes->len == 0 || waits;
          GalpiQuoteWords *words = &next;

          if (!is_next)
            words = &g_array_index (quotes, GalpiQuoteWords, quotes->len - 1);
          if (!take_quote_option (cli, given, words))
            return NULL;
          waits |= is_next;
        }
    }

  if (waits)
    {
      galpi_cli_usage (cli, "%s", _("There is no --quote where one is needed."));
      return NULL;
    }

  return g_steal_pointer (&quotes);
}

gboolean
galpi_cli_find_quote (GalpiCli              *cli,
                      const GalpiQuoteWords *words,
                      GalpiRange            *range)
{
  g_autoptr (GError) error = NULL;

  galpi_notebook_find_quote_async (cli->notebook, words->article_id, words->quote, words->prefix,
                                   words->suffix, words->nth, cli->cancellable,
                                   galpi_cli_answer, cli);
  if (galpi_notebook_find_quote_finish (cli->notebook, galpi_cli_await (cli), range, &error))
    return TRUE;

  galpi_cli_fail (cli, words->quote, g_steal_pointer (&error));

  return FALSE;
}
