/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-byline.h"

#include <string.h>

#include "galpi-byline-words.h"
#include "galpi-parse-line.h"

#define MAX_WIDTH 120
#define MAX_NAME_WORDS 5
#define MAX_NAME_WIDTH 40
#define MAX_ROLE_WIDTH 60

static gboolean
is_hangul_name (const char *name,
                glong       least,
                glong       most)
{
  glong n = g_utf8_strlen (name, -1);

  if (n < least || n > most)
    return FALSE;

  for (; *name != '\0'; name = g_utf8_next_char (name))
    {
      gunichar c = g_utf8_get_char (name);

      if (c < 0xac00 || c > 0xd7a3)
        return FALSE;
    }

  return TRUE;
}

/* Words that each begin with a capital, or join such words. */
static gboolean
is_latin_name (const char *name)
{
  static const char * const joints[] = {
    "de", "van", "von", "der", "den", "la", "le", "bin", "al",
  };
  g_auto(GStrv) parts = g_strsplit (name, " ", -1);
  guint n_capitals = 0;

  if (g_strv_length (parts) > MAX_NAME_WORDS || galpi_parse_line_width (name) > MAX_NAME_WIDTH)
    return FALSE;

  for (char **part = parts; *part != NULL; part++)
    {
      gboolean joint = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
        joint |= strcmp (joints[i], *part) == 0;
      if (joint)
        continue;

      for (const char *p = *part; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (!g_unichar_isalpha (c) && g_utf8_strchr ("-'’.", -1, c) == NULL)
            return FALSE;
        }
      if (!g_unichar_isupper (g_utf8_get_char (*part)))
        return FALSE;
      n_capitals++;
    }

  return n_capitals > 0;
}

static gboolean
is_name (const char *name)
{
  return is_hangul_name (name, 2, 5) || is_latin_name (name);
}

static gboolean
ends_with_any (const char         *word,
               const char * const *ends)
{
  for (; *ends != NULL; ends++)
    if (g_str_has_suffix (word, *ends))
      return TRUE;

  return FALSE;
}

/* Blanks out an e-mail address with its brackets. */
static void
drop_address (char *line)
{
  char *at;

  while ((at = strchr (line, '@')) != NULL)
    {
      char *start = at;
      char *end = at;

      while (start > line && strchr (" ([<,", start[-1]) == NULL)
        start--;
      while (*end != '\0' && strchr (" )]>,", *end) == NULL)
        end++;
      if (start > line && start[-1] != ' ' && start[-1] != ',')
        start--;
      if (*end == ')' || *end == ']' || *end == '>')
        end++;
      memset (start, ' ', end - start);
    }
}

/* The line without what stands around a byline: brackets about the whole, a place line before it
 * ("(서울=통신)", "워싱턴="), e-mail addresses after it.
 */
static char *
strip_surroundings (const char *line)
{
  g_autofree char *copy = g_strdup (line);
  g_auto(GStrv) words = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  const char *rest = copy;
  const char *equals;

  drop_address (copy);
  if (*rest == '(' && strchr (rest, '=') != NULL && strchr (rest, ')') != NULL)
    rest = strchr (rest, ')') + 1;
  g_strdelimit (copy, "[]|", ' ');

  equals = strchr (rest, '=');
  if (equals != NULL && equals[1] != '\0' && equals[1] != ' ')
    rest = equals + 1;

  words = g_strsplit (rest, " ", -1);
  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0' || strcmp (*word, "=") == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, *word);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* "홍길동 기자", "가나신문 홍길동 경제부 기자", "홍길동기자" */
static gboolean
read_korean (const char  *text,
             char       **person,
             char       **role)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    {
      gboolean sure = g_str_has_suffix (words[i], "기자") || g_str_has_suffix (words[i], "특파원");
      guint name = i;

      /* A heading may end in a writer's name and trade too; a reporter's belongs to a byline. */
      if (!ends_with_any (words[i], writer_roles) || n > (sure ? 8 : 3))
        continue;

      while (name > 0 && ends_with_any (words[name - 1], desk_ends))
        name--;

      if (name > 0 && is_hangul_name (words[name - 1], sure ? 2 : 3, sure ? 4 : 3))
        {
          g_autofree char *kept = g_strdup (words[i + 1]);

          g_clear_pointer (&words[i + 1], g_free);
          *person = g_strdup (words[name - 1]);
          *role = g_strjoinv (" ", words + name);
          words[i + 1] = g_steal_pointer (&kept);
          return TRUE;
        }

      for (const char * const *end = writer_roles; *end != NULL; end++)
        {
          g_autofree char *joined = g_strndup (words[i], strlen (words[i]) -
                                               MIN (strlen (words[i]), strlen (*end)));

          if (g_str_has_suffix (words[i], *end) && is_hangul_name (joined, 3, 3))
            {
              *person = g_steal_pointer (&joined);
              *role = g_strdup (*end);
              return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
names_a_role (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  if (galpi_parse_line_width (text) > MAX_ROLE_WIDTH)
    return FALSE;

  for (const char * const *role = writer_roles_latin; *role != NULL; role++)
    if (strstr (lower, *role) != NULL)
      return TRUE;

  return ends_with_any (text, writer_roles);
}

/* A name with what follows it: "김가람(경제 전문 기자)", "Jane Doe, staff writer", "Jane Doe and
 * John Roe".
 */
static gboolean
read_name (const char  *text,
           char       **person,
           char       **role)
{
  static const char * const ends[] = {
    " (", "(", ",", " and ", " & ", " · ", "·", " / ", "/", " | ", " — ", " – ", " - ", " 사진",
    " 그림", " for ", " in ",
  };
  g_autofree char *name = NULL;
  gsize length = strlen (text);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *found = strstr (text, ends[i]);

      if (found != NULL && (gsize) (found - text) < length)
        length = found - text;
    }

  name = galpi_parse_line_tidy (text, length);
  if (!is_name (name))
    return FALSE;

  text += length;
  while (*text == ' ')
    text++;

  *person = g_steal_pointer (&name);
  if (*text == '(' && strchr (text, ')') != NULL)
    *role = galpi_parse_line_tidy (text + 1, strchr (text, ')') - text - 1);
  else if (*text == ',' && names_a_role (text + 1))
    *role = galpi_parse_line_tidy (text + 1, -1);

  return TRUE;
}

/* What stands after a label such as "글." or "By", or NULL. */
static const char *
skip_label (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  if (strlen (lower) != strlen (text))
    return NULL;

  for (const char * const *label = writer_labels; *label != NULL; label++)
    {
      gsize length = strlen (*label);
      const char *rest = text + length;
      const char *name = rest;

      if (!g_str_has_prefix (lower, *label))
        continue;

      while (*name != '\0' && strchr (" .:=|/", *name) != NULL)
        name++;
      return name > rest && *name != '\0' ? name : NULL;
    }

  return NULL;
}

static gboolean
read (const char  *line,
      gboolean     bare,
      char       **person,
      char       **role)
{
  g_autofree char *text = NULL;
  const char *name;

  *person = NULL;
  *role = NULL;
  if (*line == '\0' || galpi_parse_line_width (line) > MAX_WIDTH)
    return FALSE;

  name = skip_label (line);
  text = strip_surroundings (name != NULL ? name : line);

  if (name != NULL && strchr (text, '(') != NULL && read_name (text, person, role))
    return TRUE;
  if (!galpi_parse_line_ends_sentence (text) && read_korean (text, person, role))
    return TRUE;

  return (name != NULL || bare) && read_name (text, person, role);
}

gboolean
galpi_byline_read (const char  *line,
                   char       **person,
                   char       **role)
{
  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (person != NULL && role != NULL, FALSE);

  return read (line, FALSE, person, role);
}

gboolean
galpi_byline_read_name (const char  *line,
                        char       **person,
                        char       **role)
{
  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (person != NULL && role != NULL, FALSE);

  return read (line, TRUE, person, role);
}
