/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-usage.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

/* Names of commands, options and their values are the same in every language. */
static char *
describe (const GalpiCommand *command)
{
  GString *line = g_string_new (command->name);

  for (const GalpiOption *option = command->options;
       option != NULL && option->name != NULL;
       option++)
    {
      g_string_append_printf (line, " [--%s", option->name);
      if (option->value != NULL)
        g_string_append_printf (line, " %s", option->value);
      g_string_append (line, option->flags & GALPI_OPTION_REPEATS ? "]…" : "]");
    }

  if (*command->words != '\0')
    g_string_append_printf (line, " %s", command->words);

  return g_string_free (line, FALSE);
}

void
galpi_cli_print_usage (const GalpiCommand *command,
                       FILE               *file)
{
  g_autofree char *line = NULL;

  g_return_if_fail (command != NULL);
  g_return_if_fail (file != NULL);

  line = describe (command);
  fprintf (file, "%s\n  galpi-cli [--notebook FILE] %s [--json]\n", _("Usage:"), line);
  fprintf (file, "%s\n", _(command->help));
}

void
galpi_cli_print_commands (const GalpiCommand *commands,
                          FILE               *file)
{
  g_return_if_fail (commands != NULL);
  g_return_if_fail (file != NULL);

  fprintf (file, "%s\n  galpi-cli [--notebook FILE] COMMAND [ARGUMENTS] [--json]\n"
           "  galpi-cli --version\n\n", _("Usage:"));
  for (; commands->name != NULL; commands++)
    {
      g_autofree char *line = describe (commands);

      fprintf (file, "  %s\n      %s\n", line, _(commands->help));
    }
}
