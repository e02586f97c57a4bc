/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text-lines.h"

#include <string.h>

#include "galpi-parse-line.h"
#include "galpi-text.h"

/* Lines that a program broke are about as wide as each other, and not wider than this. */
#define MAX_BROKEN 100
#define MIN_BROKEN 50

static const char * const bullets[] = {
  "- ", "– ", "* ", "• ", "· ", "‣ ", "◦ ", "▪ ", "■ ", "□ ", "● ", "○ ", "◇ ", "◆ ", "▶ ", "▷ ",
};

static const char * const heading_marks[] = { "■ ", "□ ", "● ", "○ ", "◇ ", "◆ ", "▶ ", "▷ " };

/* Cells keep the TAB between them; a TAB at the start is an indent. */
static char *
tidy_row (const char *line)
{
  g_auto(GStrv) cells = g_strsplit (line, "\t", -1);

  for (char **cell = cells; *cell != NULL; cell++)
    {
      char *tidy = galpi_parse_line_tidy (*cell, -1);

      g_free (*cell);
      *cell = tidy;
    }

  return g_strjoinv ("\t", cells);
}

static gboolean
is_row (const char *line)
{
  const char *tab;

  while (g_ascii_isspace (*line))
    line++;
  tab = strchr (line, '\t');

  return tab != NULL && tab[strspn (tab, " \t")] != '\0';
}

static GPtrArray *
split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *normal = galpi_text_normalise (text, -1);
  char *line = normal;

  while (line != NULL)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end = '\0';
      g_ptr_array_add (lines, is_row (line) ? tidy_row (line) : galpi_parse_line_tidy (line, -1));
      line = end != NULL ? end + 1 : NULL;
    }

  return lines;
}

/* Whether paragraphs stand apart by empty lines and their lines are all of a width. */
static gboolean
is_broken (GPtrArray *lines)
{
  guint n_inner = 0;
  guint n_filled = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      const char *next = g_ptr_array_index (lines, i + 1);
      guint width = galpi_parse_line_width (line);

      if (width > MAX_BROKEN)
        return FALSE;
      if (width == 0 || *next == '\0')
        continue;

      n_inner++;
      n_filled += width >= MIN_BROKEN && !galpi_parse_line_ends_sentence (line);
    }

  return n_inner >= 4 && n_filled * 2 > n_inner;
}

static gboolean
starts_anew (const char *line)
{
  return *line == '\0' || *line == '>' || strchr (line, '\t') != NULL ||
         galpi_text_lines_item_level (line) > 0 || galpi_text_lines_heading_level (line) > 0;
}

static GPtrArray *
join (GPtrArray *lines)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) paragraph = g_string_new (NULL);

  for (guint i = 0; i <= lines->len; i++)
    {
      const char *line = i < lines->len ? g_ptr_array_index (lines, i) : "";

      if (starts_anew (line) && paragraph->len > 0)
        {
          g_ptr_array_add (joined, g_strdup (paragraph->str));
          g_string_truncate (paragraph, 0);
        }
      if (*line == '\0')
        {
          g_ptr_array_add (joined, g_strdup (""));
          continue;
        }

      if (paragraph->len > 0)
        g_string_append_c (paragraph, ' ');
      g_string_append (paragraph, line);

      /* A line that leaves room ends its paragraph. */
      if (galpi_parse_line_width (line) < MIN_BROKEN)
        {
          g_ptr_array_add (joined, g_strdup (paragraph->str));
          g_string_truncate (paragraph, 0);
        }
    }

  return joined;
}

GPtrArray *
galpi_text_lines_split (const char *text)
{
  g_autoptr(GPtrArray) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = split (text);

  return is_broken (lines) ? join (lines) : g_steal_pointer (&lines);
}

char *
galpi_text_lines_take_table (GPtrArray *lines,
                             guint     *i)
{
  g_autoptr(GString) table = g_string_new (NULL);

  g_return_val_if_fail (lines != NULL && i != NULL && *i < lines->len, NULL);

  for (;;)
    {
      g_string_append (table, g_ptr_array_index (lines, *i));
      if (*i + 1 >= lines->len || strchr (g_ptr_array_index (lines, *i + 1), '\t') == NULL)
        break;
      g_string_append_c (table, '\n');
      (*i)++;
    }

  return g_string_free_and_steal (g_steal_pointer (&table));
}

guint
galpi_text_lines_heading_level (const char *line)
{
  gsize n;

  g_return_val_if_fail (line != NULL, 0);

  n = strspn (line, "#");

  return n >= 1 && n <= 6 && line[n] == ' ' ? n : 0;
}

guint
galpi_text_lines_item_level (const char *line)
{
  gsize n;

  g_return_val_if_fail (line != NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return 1;

  /* "3) " and "3. ", but not the date "2024. 05. 07". */
  n = strspn (line, "0123456789");
  return n >= 1 && n <= 2 && (line[n] == ')' || line[n] == '.') && line[n + 1] == ' ';
}

gboolean
galpi_text_lines_has_heading_mark (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (heading_marks); i++)
    if (g_str_has_prefix (line, heading_marks[i]))
      return TRUE;

  return FALSE;
}

const char *
galpi_text_lines_skip_mark (const char *line)
{
  guint level;

  g_return_val_if_fail (line != NULL, NULL);

  level = galpi_text_lines_heading_level (line);
  if (level > 0)
    return line + level + 1;

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);

  return g_str_has_prefix (line, "> ") ? line + 2 : line;
}
