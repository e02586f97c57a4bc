/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-cli-objects.h"
#include "galpi-cli-words.h"
#include "galpi-notebook-annotations.h"

/* Says of each id what became of it. */
static void
print_moved (GalpiCli           *cli,
             const char         *state,
             const char * const *missing)
{
  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    {
      const char *id = galpi_arguments_get_word (cli->arguments, i);

      if (g_strv_contains (missing, id))
        galpi_cli_fail (cli, id, g_error_new_literal (GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                                                      _("It is not in the notebook.")));
      else
        galpi_cli_print_state (cli, id, state, NULL);
    }
}

static char **
list_words (GalpiCli *cli)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    g_strv_builder_add (words, galpi_arguments_get_word (cli->arguments, i));

  return g_strv_builder_end (words);
}

static void
fail_all (GalpiCli *cli,
          GError   *error)
{
  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    galpi_cli_fail (cli, galpi_arguments_get_word (cli->arguments, i), g_error_copy (error));
}

static void
move_to_trash (GalpiCli   *cli,
               GalpiThing  thing)
{
  g_auto (GStrv) ids = list_words (cli);
  g_auto (GStrv) missing = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  galpi_notebook_trash_async (cli->notebook, thing, (const char * const *) ids, cli->cancellable,
                              galpi_cli_answer, cli);
  if (galpi_notebook_trash_finish (cli->notebook, galpi_cli_await (cli), &missing, &error))
    print_moved (cli, "trashed", (const char * const *) missing);
  else
    fail_all (cli, error);
}

static gboolean
check_uuids (GalpiCli *cli)
{
  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    if (!galpi_cli_check_uuid (cli, galpi_arguments_get_word (cli->arguments, i)))
      return FALSE;

  return TRUE;
}

static void
run_remove_annotation (GalpiCli *cli)
{
  if (check_uuids (cli))
    move_to_trash (cli, GALPI_THING_ANNOTATION);
}

static void
run_remove_event (GalpiCli *cli)
{
  if (check_uuids (cli))
    move_to_trash (cli, GALPI_THING_EVENT);
}

static void
run_remove_article (GalpiCli *cli)
{
  gint64 article_id;

  for (guint i = 0; i < galpi_arguments_n_words (cli->arguments); i++)
    if (!galpi_cli_take_article (cli, galpi_arguments_get_word (cli->arguments, i), &article_id))
      return;

  move_to_trash (cli, GALPI_THING_ARTICLE);
}

static void
print_trashed (GalpiCli *cli,
               GObject  *thing)
{
  if (GALPI_IS_ARTICLE (thing))
    {
      GalpiArticle *article = GALPI_ARTICLE (thing);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, galpi_article_get_id (article));

      galpi_cli_print_state (cli, id, "trashed", galpi_article_get_title (article));
    }
  else if (GALPI_IS_ANNOTATION (thing))
    {
      GalpiAnnotation *annotation = GALPI_ANNOTATION (thing);
      const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);

      galpi_cli_print_state (cli, galpi_annotation_get_uuid (annotation), "trashed",
                             anchor != NULL ? anchor->quote
                                            : galpi_annotation_get_note (annotation));
    }
  else
    {
      GalpiEvent *event = GALPI_EVENT (thing);

      galpi_cli_print_state (cli, galpi_event_get_uuid (event), "trashed",
                             galpi_event_get_title (event));
    }
}

static void
run_trash (GalpiCli *cli)
{
  g_autoptr (GPtrArray) things = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_READ))
    return;

  galpi_notebook_list_trash_async (cli->notebook, cli->cancellable, galpi_cli_answer, cli);
  things = galpi_notebook_list_trash_finish (cli->notebook, galpi_cli_await (cli), &error);
  if (things == NULL)
    {
      galpi_cli_fail (cli, cli->command->name, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < things->len; i++)
    print_trashed (cli, g_ptr_array_index (things, i));
}

static void
run_restore_from_trash (GalpiCli *cli)
{
  g_auto (GStrv) ids = list_words (cli);
  g_auto (GStrv) missing = NULL;
  g_autoptr (GError) error = NULL;

  if (!galpi_cli_open (cli, GALPI_CLI_WRITE))
    return;

  galpi_notebook_restore_async (cli->notebook, GALPI_THING_ANY, (const char * const *) ids,
                                cli->cancellable, galpi_cli_answer, cli);
  if (galpi_notebook_restore_finish (cli->notebook, galpi_cli_await (cli), &missing, &error))
    print_moved (cli, "restored", (const char * const *) missing);
  else
    fail_all (cli, error);
}

const GalpiCommand galpi_cli_trash_commands[] = {
  { "remove annotation", "ID…", 1, G_MAXUINT, NULL, FALSE,
    N_("Moves highlights and notes to the trash."), run_remove_annotation },
  { "remove article", "ID…", 1, G_MAXUINT, NULL, FALSE,
    N_("Moves articles to the trash."), run_remove_article },
  { "remove event", "ID…", 1, G_MAXUINT, NULL, FALSE,
    N_("Moves events to the trash."), run_remove_event },
  { "trash", "", 0, 0, NULL, FALSE,
    N_("Lists what is in the trash."), run_trash },
  { "restore-from-trash", "ID…", 1, G_MAXUINT, NULL, FALSE,
    N_("Takes things back out of the trash."), run_restore_from_trash },
  { NULL },
};
