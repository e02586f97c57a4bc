/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-escape.h"

#include <string.h>

#define FILE_NAME_LENGTH 80

/* What XML 1.0 can hold; YAML's printable set is the same where it matters here. */
static gboolean
is_printable (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff);
}

static gboolean
starts_number_marker (const char *p)
{
  const char *end = p;

  while (g_ascii_isdigit (*end))
    end++;

  return end > p && (*end == '.' || *end == ')') &&
         (end[1] == ' ' || end[1] == '\t' || end[1] == '\n' || end[1] == '\0');
}

/* As few as it takes, since people read the source too. Beside CommonMark, what GitHub's and
 * Obsidian's readers take for markup: autolinks, ==marks==, %%comments%%, $math$ and tables.
 */
static gboolean
needs_backslash (const char *text,
                 const char *p,
                 gboolean    line_start)
{
  char before = p > text ? p[-1] : '\0';
  char after = p[1];

  switch (*p)
    {
    case '\\': case '`': case '*': case '_': case '[': case ']': case '<': case '>': case '~':
    case '&': case '$': case '|': case '#': case '@': case '^':
      return TRUE;
    case '-': case '+':
      return line_start;
    case '=': case '%':
      return line_start || after == *p || before == *p;
    case ':':
      return after == '/';
    case '.':
      return p - text >= 3 && g_ascii_strncasecmp (p - 3, "www", 3) == 0;
    default:
      return FALSE;
    }
}

char *
galpi_escape_markdown (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean line_start = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_printable (c))
        continue;

      if (c == '\n')
        {
          g_string_append (out, "  \n");
          line_start = TRUE;
          continue;
        }

      /* Four blanks at a line's start would make code of it. */
      if (line_start && (c == ' ' || c == '\t'))
        {
          g_string_append (out, "&nbsp;");
          continue;
        }

      if (line_start && starts_number_marker (p))
        {
          while (g_ascii_isdigit (*p))
            g_string_append_c (out, *p++);
          g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
          line_start = FALSE;
          continue;
        }

      if (needs_backslash (text, p, line_start))
        g_string_append_c (out, '\\');
      g_string_append_unichar (out, c);
      line_start = FALSE;
    }

  return g_string_free_and_steal (out);
}

char *
galpi_escape_xml (const char *text)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (c == '\'')
        g_string_append (out, "&#39;");
      else if (is_printable (c))
        g_string_append_unichar (out, c);
    }

  return g_string_free_and_steal (out);
}

char *
galpi_escape_yaml (const char *text)
{
  GString *out = g_string_new ("\"");

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", (char) c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else if (is_printable (c))
        g_string_append_unichar (out, c);
    }

  g_string_append_c (out, '"');
  return g_string_free_and_steal (out);
}

char *
galpi_escape_csv (const char *text)
{
  GString *out = g_string_new ("\"");

  g_return_val_if_fail (text != NULL, NULL);

  if (text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL)
    g_string_append_c (out, '\'');

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"')
        g_string_append (out, "\"\"");
      else if (is_printable (c))
        g_string_append_unichar (out, c);
    }

  g_string_append_c (out, '"');
  return g_string_free_and_steal (out);
}

char *
galpi_escape_file_name (const char *text)
{
  GString *out = g_string_new (NULL);
  guint length = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0' && length < FILE_NAME_LENGTH; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || c == 0x7f)
        continue;
      /* What Windows and Obsidian forbid too, since notes travel. */
      if (c < 0x80 && strchr ("/\\:*?\"<>|#^[]", (char) c) != NULL)
        c = ' ';
      if ((c == ' ' || c == '.') && out->len == 0)
        continue;
      if (c == ' ' && out->str[out->len - 1] == ' ')
        continue;
      g_string_append_unichar (out, c);
      length++;
    }

  while (out->len > 0 && (out->str[out->len - 1] == ' ' || out->str[out->len - 1] == '.'))
    g_string_truncate (out, out->len - 1);
  if (out->len == 0)
    g_string_assign (out, "article");

  return g_string_free_and_steal (out);
}

char *
galpi_escape_hashtag (const char *path)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (path != NULL, NULL);

  for (const char *p = path; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (out, '-');
      else if (g_unichar_isalnum (c) || c == '-' || c == '_' || c == '/')
        g_string_append_unichar (out, c);
    }

  return g_string_free_and_steal (out);
}
