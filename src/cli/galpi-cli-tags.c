/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-notebook-tags.h"

static GPtrArray *
list_tags (GalpiCli *cli)
{
  GError *error = NULL;
  GPtrArray *tags;

  galpi_notebook_list_tags_async (cli->notebook, cli->cancellable, galpi_cli_answer, cli);
  tags = galpi_notebook_list_tags_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (tags == NULL)
    galpi_cli_fail (cli, cli->command->name, error);

  return tags;
}

static void
run_tag_list (GalpiCli *cli)
{
  g_autoptr (GPtrArray) tags = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  tags = list_tags (cli);
  for (guint i = 0; tags != NULL && i < tags->len; i++)
    galpi_cli_print_tag (cli, g_ptr_array_index (tags, i));
}

/* Returns: whether it was done; @tag is what the tag is then, if it still is. */
static gboolean
change_tag (GalpiCli        *cli,
            GalpiTagChange   change,
            const char      *other,
            GalpiTag       **tag)
{
  const char *path = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GError) error = NULL;

  galpi_notebook_change_tag_async (cli->notebook, change, path, other, cli->cancellable,
                                   galpi_cli_answer, cli);
  *tag = galpi_notebook_change_tag_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (error == NULL)
    return TRUE;

  galpi_cli_fail (cli, path, g_steal_pointer (&error));

  return FALSE;
}

static void
change_and_print (GalpiCli       *cli,
                  GalpiTagChange  change)
{
  g_autoptr (GalpiTag) tag = NULL;

  if (galpi_cli_open (cli, GALPI_CLI_WRITE) &&
      change_tag (cli, change, galpi_arguments_get_word (cli->arguments, 1), &tag))
    galpi_cli_print_tag (cli, tag);
}

static void
run_tag_rename (GalpiCli *cli)
{
  change_and_print (cli, GALPI_TAG_RENAME);
}

static void
run_tag_merge (GalpiCli *cli)
{
  change_and_print (cli, GALPI_TAG_MERGE);
}

static void
run_tag_move (GalpiCli *cli)
{
  change_and_print (cli, GALPI_TAG_MOVE);
}

static void
run_tag_add (GalpiCli *cli)
{
  g_autoptr (GalpiTag) tag = NULL;

  if (galpi_cli_open (cli, GALPI_CLI_CREATE) && change_tag (cli, GALPI_TAG_ADD, NULL, &tag))
    galpi_cli_print_tag (cli, tag);
}

static void
run_tag_colour (GalpiCli *cli)
{
  change_and_print (cli, GALPI_TAG_COLOUR);
}

static void
run_tag_describe (GalpiCli *cli)
{
  change_and_print (cli, GALPI_TAG_DESCRIBE);
}

/* Prints the tag as it was, since there is none any more. */
static void
run_tag_remove (GalpiCli *cli)
{
  const char *path = galpi_arguments_get_word (cli->arguments, 0);
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GalpiTag) removed = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  tags = list_tags (cli);
  if (tags == NULL || !change_tag (cli, GALPI_TAG_REMOVE, NULL, &removed))
    return;

  for (guint i = 0; i < tags->len; i++)
    {
      GalpiTag *tag = g_ptr_array_index (tags, i);

      if (g_strcmp0 (galpi_tag_get_path (tag), path) == 0)
        galpi_cli_print_tag (cli, tag);
    }
}

const GalpiCommand galpi_cli_tag_commands[] = {
  { "tag list", "", 0, 0, NULL, FALSE,
    N_("Lists tags."), run_tag_list },
  { "tag add", "A", 1, 1, NULL, FALSE,
    N_("Makes tag A, and those above it in its path."), run_tag_add },
  { "tag rename", "A B", 2, 2, NULL, FALSE,
    N_("Gives tag A the name B."), run_tag_rename },
  { "tag merge", "A B", 2, 2, NULL, FALSE,
    N_("Makes tag B of all that bears tag A."), run_tag_merge },
  { "tag move", "A UNDER", 2, 2, NULL, FALSE,
    N_("Puts tag A under another, or with \"\" at the top."), run_tag_move },
  { "tag colour", "A COLOUR", 2, 2, NULL, FALSE,
    N_("Gives tag A a colour such as #3584e4, or with \"\" none."), run_tag_colour },
  { "tag describe", "A TEXT", 2, 2, NULL, FALSE,
    N_("Says what tag A is for."), run_tag_describe },
  { "tag remove", "A", 1, 1, NULL, FALSE,
    N_("Removes tag A from everything."), run_tag_remove },
  { NULL },
};
