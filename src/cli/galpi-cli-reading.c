/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-cli-commands.h"

#include "galpi-config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "galpi-cli-words.h"
#include "galpi-finding-json.h"
#include "galpi-nfc.h"
#include "galpi-notebook-timeline.h"

/* What read takes at most, in bytes: as much as an import does. */
#define MAX_BYTES (64 * 1024 * 1024)

/* NFC without a byte-order mark and CR: what the positions count in. */
static char *
normalise (const char  *bytes,
           gsize        length,
           GError     **error)
{
  g_autoptr (GString) text = NULL;

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }

  if (!g_utf8_validate_len (bytes, length, NULL))
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("This is not text in UTF-8."));
      return NULL;
    }

  text = g_string_new_len (bytes, length);
  g_string_replace (text, "\r", "", 0);

  return galpi_nfc (text->str, text->len);
}

static char *
read_stream (FILE    *file,
             gsize   *length,
             GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[65536];
  size_t n;

  while ((n = fread (buffer, 1, sizeof buffer, file)) > 0)
    {
      g_string_append_len (text, buffer, n);
      if (text->len > MAX_BYTES)
        {
          g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE,
                               _("This is larger than 64 MB."));
          return NULL;
        }
    }

  if (ferror (file))
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_FAILED, _("It can’t be read."));
      return NULL;
    }

  *length = text->len;

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
read_input (const char  *path,
            gsize       *length,
            GError     **error)
{
  char *bytes;
  FILE *file;

  if (path == NULL || strcmp (path, "-") == 0)
    return read_stream (stdin, length, error);

  file = fopen (path, "rbe");
  if (file == NULL)
    {
      int saved_errno = errno;

      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (saved_errno),
                           g_strerror (saved_errno));
      return NULL;
    }

  bytes = read_stream (file, length, error);
  fclose (file);

  return bytes;
}

static void
add_found (GalpiJson  *json,
           const char *text,
           GalpiDay    base)
{
  g_autoptr (GPtrArray) findings = galpi_notebook_read_text (text, base);

  galpi_findings_add_to_json (findings, json, "found");
}

static void
read_whole (GalpiCli   *cli,
            const char *path,
            GalpiDay    base)
{
  const char *what = path != NULL ? path : _("standard input");
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GalpiJson) json = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  bytes = read_input (path, &length, &error);
  if (bytes != NULL)
    text = normalise (bytes, length, &error);
  if (text == NULL)
    {
      galpi_cli_fail (cli, what, g_steal_pointer (&error));
      return;
    }

  json = galpi_json_new ();
  galpi_json_begin_object (json, NULL);
  add_found (json, text, base);
  galpi_json_end_object (json);
  galpi_cli_print_json (cli, json);
}

/* Undoes \n, \t and \\ in place. */
static void
unescape (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == '\\' && from[1] == 'n')
        *to++ = '\n', from++;
      else if (*from == '\\' && from[1] == 't')
        *to++ = '\t', from++;
      else if (*from == '\\' && from[1] == '\\')
        *to++ = '\\', from++;
      else
        *to++ = *from;
    }
  *to = '\0';
}

static gboolean
read_row (char       *line,
          GalpiJson  *json,
          GError    **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", 3);
  g_autofree char *text = NULL;
  GalpiDay base = GALPI_DAY_NONE;

  if (g_strv_length (cells) != 3)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("This line is not an id, a date and a text, divided by tabs."));
      return FALSE;
    }

  if (*cells[1] != '\0' && (base = galpi_day_parse (cells[1])) == GALPI_DAY_NONE)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("“%s” is not a date such as 2024-05-07."), cells[1]);
      return FALSE;
    }

  unescape (cells[0]);
  unescape (cells[2]);
  text = normalise (cells[2], strlen (cells[2]), error);
  if (text == NULL)
    return FALSE;

  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "id", cells[0]);
  add_found (json, text, base);
  galpi_json_end_object (json);

  return TRUE;
}

static void
read_rows (GalpiCli *cli)
{
  char *line = NULL;
  size_t size = 0;
  ssize_t length;
  guint number = 0;

  while ((length = getline (&line, &size, stdin)) != -1)
    {
      g_autoptr (GalpiJson) json = galpi_json_new ();
      g_autoptr (GError) error = NULL;
      char *start = line;

      number++;
      while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
        line[--length] = '\0';
      if (number == 1 && g_str_has_prefix (start, "\xef\xbb\xbf"))
        start += 3;

      if (read_row (start, json, &error))
        {
          galpi_cli_print_json (cli, json);
        }
      else
        {
          g_autofree char *what = g_strdup_printf (_("line %u"), number);

          galpi_cli_fail (cli, what, g_steal_pointer (&error));
        }
    }

  free (line);
}

static void
run_read (GalpiCli *cli)
{
  const char *date = galpi_arguments_get (cli->arguments, "date");
  const char *path = NULL;
  GalpiDay base = GALPI_DAY_NONE;

  if (galpi_arguments_n_words (cli->arguments) > 0)
    path = galpi_arguments_get_word (cli->arguments, 0);

  if (!galpi_cli_check_date (cli, date))
    return;
  if (date != NULL)
    base = galpi_day_parse (date);

  if (galpi_arguments_get (cli->arguments, "tsv") == NULL)
    read_whole (cli, path, base);
  else if (path != NULL || date != NULL)
    galpi_cli_usage (cli, "%s", _("With --tsv, texts and dates come from standard input."));
  else
    read_rows (cli);
}

static const GalpiOption read_options[] = {
  { "date", "D" },
  { "tsv", NULL },
  { NULL },
};

const GalpiCommand galpi_cli_reading_commands[] = {
  { "read", "[FILE]", 0, 1, read_options, TRUE,
    N_("Finds times, sums and names in plain text, touching no notebook."), run_read },
  { NULL },
};
