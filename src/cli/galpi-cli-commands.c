/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

static const GalpiCommand * const tables[] = {
  galpi_cli_reading_commands,
  galpi_cli_article_commands,
  galpi_cli_annotation_commands,
  galpi_cli_code_commands,
  galpi_cli_matrix_commands,
  galpi_cli_edit_commands,
  galpi_cli_trash_commands,
  galpi_cli_tag_commands,
  galpi_cli_name_commands,
  galpi_cli_event_commands,
  galpi_cli_timeline_commands,
  galpi_cli_link_commands,
  galpi_cli_verdict_commands,
  galpi_cli_export_commands,
  galpi_cli_step_commands,
  galpi_cli_care_commands,
};

GalpiCommand *
galpi_cli_list_commands (void)
{
  GArray *commands = g_array_new (TRUE, TRUE, sizeof (GalpiCommand));

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const GalpiCommand *command = tables[i]; command->name != NULL; command++)
      g_array_append_val (commands, *command);

  return (GalpiCommand *) (gpointer) g_array_free (commands, FALSE);
}
