/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli.h"

#include "galpi-config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "galpi-cli-usage.h"

void
galpi_cli_clear_progress (GalpiCli *cli)
{
  if (cli->shows_progress)
    fputs ("\r\033[K", stderr);
  cli->shows_progress = FALSE;
}

/* Makes one line of @text, without anything that a terminal would obey. */
static char *
make_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (line, ' ');
      else
        g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}

static void
say (GalpiCli   *cli,
     const char *what,
     const char *why)
{
  g_autofree char *what_line = make_line (what);
  g_autofree char *why_line = make_line (why);

  galpi_cli_clear_progress (cli);
  fflush (stdout);
  fprintf (stderr, "galpi-cli: %s: %s\n", what_line, why_line);
}

void
galpi_cli_warn (GalpiCli   *cli,
                const char *what,
                const char *why)
{
  g_return_if_fail (cli != NULL);
  g_return_if_fail (what != NULL);
  g_return_if_fail (why != NULL);

  say (cli, what, why);
}

void
galpi_cli_fail (GalpiCli   *cli,
                const char *what,
                GError     *error)
{
  g_autoptr (GError) owned = error;

  g_return_if_fail (cli != NULL);
  g_return_if_fail (what != NULL);

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (cli, what, _("It was stopped."));
  else
    say (cli, what, owned != NULL ? owned->message : _("It failed."));

  if (cli->exit_code == GALPI_EXIT_DONE)
    cli->exit_code = GALPI_EXIT_FAILED;
}

void
galpi_cli_usage (GalpiCli   *cli,
                 const char *format,
                 ...)
{
  g_autofree char *why = NULL;
  va_list args;

  g_return_if_fail (cli != NULL);

  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);

  say (cli, cli->command->name, why);
  galpi_cli_print_usage (cli->command, stderr);
  cli->exit_code = GALPI_EXIT_USAGE;
}

void
galpi_cli_not_yet (GalpiCli   *cli,
                   const char *what)
{
  g_return_if_fail (cli != NULL);

  galpi_cli_fail (cli, what,
                  g_error_new_literal (GALPI_ERROR, GALPI_ERROR_UNSUPPORTED,
                                       _("Galpi can’t do this yet.")));
}

void
galpi_cli_print (GalpiCli   *cli,
                 const char *text)
{
  g_return_if_fail (cli != NULL);
  g_return_if_fail (text != NULL);

  galpi_cli_clear_progress (cli);
  if (fputs (text, stdout) == EOF)
    galpi_cli_note_output_failure (cli);
}

void
galpi_cli_note_output_failure (GalpiCli *cli)
{
  g_return_if_fail (cli != NULL);

  if (cli->output_errno == 0)
    cli->output_errno = errno;
}

void
galpi_cli_print_json (GalpiCli  *cli,
                      GalpiJson *json)
{
  g_return_if_fail (cli != NULL);
  g_return_if_fail (json != NULL);

  galpi_cli_print (cli, galpi_json_get_text (json));
  galpi_cli_print (cli, "\n");
}

void
galpi_cli_print_row (GalpiCli *cli,
                     ...)
{
  va_list cells;
  const char *cell;
  gboolean first = TRUE;

  g_return_if_fail (cli != NULL);

  va_start (cells, cli);
  while ((cell = va_arg (cells, const char *)) != NULL)
    {
      g_autofree char *line = make_line (cell);

      if (!first)
        galpi_cli_print (cli, "\t");
      galpi_cli_print (cli, line);
      first = FALSE;
    }
  va_end (cells);

  galpi_cli_print (cli, "\n");
}

void
galpi_cli_show_progress (GalpiCli   *cli,
                         guint       done,
                         guint       total,
                         const char *what)
{
  g_autofree char *line = NULL;

  g_return_if_fail (cli != NULL);

  if (!isatty (STDERR_FILENO))
    return;

  line = make_line (what);
  fprintf (stderr, "\r\033[K%u/%u %s", done, total, line);
  fflush (stderr);
  cli->shows_progress = TRUE;
}
