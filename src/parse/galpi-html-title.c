/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-title.h"

#include <string.h>

#include "galpi-html-clean.h"
#include "galpi-html-tree.h"
#include "galpi-parse-line.h"

/* Letters and digits only, in lower case: what two spellings of one title have in common. */
static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autoptr(GString) folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));

  return g_string_free_and_steal (g_steal_pointer (&folded));
}

static gboolean
is_like (const char *a,
         const char *b)
{
  g_autofree char *folded_a = fold (a);
  g_autofree char *folded_b = fold (b);

  if (*folded_a == '\0' || *folded_b == '\0')
    return FALSE;

  return strstr (folded_a, folded_b) != NULL || strstr (folded_b, folded_a) != NULL;
}

static gboolean
is_around_unlikely (const xmlNode *node)
{
  static const char * const names[] = { "nav", "footer", "aside", NULL };

  return galpi_html_tree_around (node, names) != NULL;
}

/* A line that is called a title and is most of what the head claims. */
static xmlNode *
find_called_title (xmlNode    *body,
                   const char *claimed)
{
  static const char * const hints[] = { "title", "headline", "subject", NULL };

  for (xmlNode *node = body; node != NULL; node = galpi_html_tree_next (node, body, FALSE))
    {
      g_autofree char *text = NULL;

      if (node->type != XML_ELEMENT_NODE || node->properties == NULL ||
          !galpi_html_tree_hints_at (node, hints) || galpi_html_tree_has_block (node))
        continue;
      text = galpi_html_tree_text (node);
      if (strstr (claimed, text) != NULL &&
          2 * galpi_parse_line_width (text) >= galpi_parse_line_width (claimed))
        return node;
    }

  return NULL;
}

xmlNode *
galpi_html_title_find (xmlNode    *body,
                       const char *claimed)
{
  static const char * const names[] = { "h1", "h2" };
  static const char * const articles[] = { "article", "main", NULL };
  xmlNode *only = NULL;
  guint n = 0;

  g_return_val_if_fail (body != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (xmlNode *node = body; node != NULL; node = galpi_html_tree_next (node, body, FALSE))
      {
        g_autofree char *text = NULL;

        if (!galpi_html_tree_is (node, names[i]) || is_around_unlikely (node))
          continue;
        text = galpi_html_tree_text (node);
        if (*text == '\0')
          continue;
        if (claimed != NULL && is_like (text, claimed))
          return node;
        if (i == 0 && (only == NULL || (galpi_html_tree_around (node, articles) != NULL &&
                                        galpi_html_tree_around (only, articles) == NULL)))
          only = node;
        n += i == 0;
      }

  if (claimed == NULL || n == 1)
    return only;

  return find_called_title (body, claimed);
}

gboolean
galpi_html_title_goes_on (const char *claimed,
                          const char *title,
                          const char *rest)
{
  g_autofree char *all = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (claimed == NULL || title == NULL)
    return FALSE;

  all = fold (claimed);
  first = fold (title);
  second = fold (rest);

  return *second != '\0' && g_str_has_prefix (all, first) &&
         strcmp (all + strlen (first), second) == 0;
}

char *
galpi_html_title_choose (xmlNode    *heading,
                         const char *claimed,
                         const char *source)
{
  g_autofree char *text = heading != NULL ? galpi_html_tree_text (heading) : NULL;
  const char *rest;

  if (text == NULL || *text == '\0')
    return g_strdup (claimed);
  if (claimed == NULL || (source != NULL && strcmp (claimed, source) == 0))
    return g_steal_pointer (&text);

  /* "[Site] Title" */
  if (*claimed == '[' && g_str_has_suffix (claimed, text))
    return g_steal_pointer (&text);
  if (!g_str_has_prefix (claimed, text))
    return g_strdup (claimed);

  /* "Title: more" is one title; "Title | Site" and "Title Subtitle" are not. */
  rest = claimed + strlen (text);
  return *rest == ':' ? g_strdup (claimed) : g_steal_pointer (&text);
}
