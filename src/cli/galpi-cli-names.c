/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-notebook-names.h"

static GalpiName *
find_name (GalpiCli    *cli,
           const char  *name,
           GError     **error)
{
  galpi_notebook_find_name_async (cli->notebook, 0, name, cli->cancellable, galpi_cli_answer, cli);

  return galpi_notebook_find_name_finish (cli->notebook, galpi_cli_await (cli), error);
}

static void
run_names (GalpiCli *cli)
{
  gboolean filtered = galpi_arguments_n_words (cli->arguments) > 0;
  const char *filter = filtered ? galpi_arguments_get_word (cli->arguments, 0) : NULL;
  g_autoptr (GPtrArray) names = NULL;
  GError *error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ) || !galpi_cli_await_index (cli))
    return;

  galpi_notebook_list_names_async (cli->notebook, filter, 0, cli->cancellable, galpi_cli_answer,
                                   cli);
  names = galpi_notebook_list_names_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (names == NULL)
    galpi_cli_fail (cli, cli->command->name, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    galpi_cli_print_name (cli, g_ptr_array_index (names, i));
}

/* Returns: (transfer full) (nullable): the name as it was, where it was changed; has said why not */
static GalpiName *
change_name (GalpiCli        *cli,
             GalpiNameChange  change)
{
  const char *word = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GalpiName) name = NULL;
  GError *error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_WRITE) || !galpi_cli_await_index (cli))
    return NULL;

  name = find_name (cli, word, &error);
  if (name == NULL)
    {
      galpi_cli_fail (cli, word, error);
      return NULL;
    }

  galpi_notebook_change_name_async (cli->notebook, change, galpi_name_get_id (name),
                                    galpi_arguments_get_word (cli->arguments, 1), cli->cancellable,
                                    galpi_cli_answer, cli);
  if (!galpi_notebook_change_name_finish (cli->notebook, galpi_cli_await (cli), &error))
    {
      galpi_cli_fail (cli, galpi_arguments_get_word (cli->arguments, 1), error);
      return NULL;
    }

  return galpi_cli_await_index (cli) ? g_steal_pointer (&name) : NULL;
}

/* Returns: (transfer full) (nullable): that name as it is now, which it has printed */
static GalpiName *
print_found (GalpiCli   *cli,
             const char *word)
{
  g_autoptr (GError) error = NULL;
  GalpiName *name = find_name (cli, word, &error);

  if (name != NULL)
    galpi_cli_print_name (cli, name);

  return name;
}

static void
change_and_print (GalpiCli        *cli,
                  GalpiNameChange  change)
{
  g_autoptr (GalpiName) name = change_name (cli, change);
  g_autoptr (GalpiName) changed = NULL;

  if (name != NULL)
    changed = print_found (cli, galpi_name_get_id (name));
}

static void
run_join (GalpiCli *cli)
{
  change_and_print (cli, GALPI_NAME_JOIN);
}

static void
run_rename (GalpiCli *cli)
{
  change_and_print (cli, GALPI_NAME_SHOW);
}

static void
run_classify (GalpiCli *cli)
{
  change_and_print (cli, GALPI_NAME_CLASSIFY);
}

/* Prints both names that there are now: that which kept the id, and the other one. */
static void
run_split (GalpiCli *cli)
{
  const char *spelling = galpi_arguments_get_word (cli->arguments, 1);
  g_autoptr (GalpiName) name = change_name (cli, GALPI_NAME_SPLIT);
  g_autoptr (GalpiName) first = NULL;
  g_autoptr (GalpiName) second = NULL;

  if (name != NULL)
    first = print_found (cli, galpi_name_get_id (name));
  if (first != NULL)
    second = print_found (cli, g_strv_contains (galpi_name_get_spellings (first), spelling)
                                 ? galpi_name_get_spelling (name) : spelling);
}

/* Those of two words come first, since the first that fits is taken. */
const GalpiCommand galpi_cli_name_commands[] = {
  { "names join", "A B", 2, 2, NULL, FALSE,
    N_("Makes one name of A and B, each a spelling or an id."), run_join },
  { "names split", "NAME SPELLING", 2, 2, NULL, FALSE,
    N_("Makes another name of one of its spellings."), run_split },
  { "names rename", "NAME SPELLING", 2, 2, NULL, FALSE,
    N_("Shows a name by another of its spellings."), run_rename },
  { "names classify", "NAME CLASS", 2, 2, NULL, FALSE,
    N_("Says that a name is a person, organisation, product, place or other."), run_classify },
  { "names", "[TEXT]", 0, 1, NULL, FALSE,
    N_("Lists the names in all articles, or those written with TEXT, the most mentioned first."),
    run_names },
  { NULL },
};
