/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-tree.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "galpi-parse-line.h"

/* In alphabetical order. */
static const char * const block_names[] = {
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
  "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
  "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav",
  "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
  "ul",
};

static const char commas[] = ",،﹐︐︑⹁⸴⸲，、";

xmlDoc *
galpi_html_tree_load (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  length = strlen (text);
  if (length > G_MAXINT)
    return NULL;

  return htmlReadMemory (text, length, NULL, "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET);
}

gboolean
galpi_html_tree_is (const xmlNode *node,
                    const char    *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE &&
         strcmp ((const char *) node->name, name) == 0;
}

gboolean
galpi_html_tree_is_any (const xmlNode      *node,
                        const char * const *names)
{
  for (; *names != NULL; names++)
    if (galpi_html_tree_is (node, *names))
      return TRUE;

  return FALSE;
}

char *
galpi_html_tree_attribute (const xmlNode *node,
                           const char    *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = value != NULL && *value != '\0' ? g_strdup ((const char *) value) : NULL;

  xmlFree (value);
  return copy;
}

char *
galpi_html_tree_hints (const xmlNode *node)
{
  g_autofree char *class = galpi_html_tree_attribute (node, "class");
  g_autofree char *id = galpi_html_tree_attribute (node, "id");
  g_autofree char *both = g_strconcat (class != NULL ? class : "", " ", id != NULL ? id : "", NULL);

  return g_ascii_strdown (both, -1);
}

gboolean
galpi_html_tree_hints_at (const xmlNode      *node,
                          const char * const *words)
{
  g_autofree char *hints = galpi_html_tree_hints (node);

  for (; *words != NULL; words++)
    if (strstr (hints, *words) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
galpi_html_tree_lists (const xmlNode *node,
                       const char    *attribute,
                       const char    *word)
{
  g_autofree char *value = galpi_html_tree_attribute (node, attribute);
  g_auto(GStrv) words = value != NULL ? g_strsplit_set (value, " \t\r\n", -1) : NULL;

  for (char **each = words; each != NULL && *each != NULL; each++)
    if (g_ascii_strcasecmp (*each, word) == 0)
      return TRUE;

  return FALSE;
}

xmlNode *
galpi_html_tree_next (const xmlNode *node,
                      const xmlNode *root,
                      gboolean       skip)
{
  if (!skip && node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;

  for (; node != NULL && node != root; node = node->parent)
    if (node->next != NULL)
      return node->next;

  return NULL;
}

static gboolean
is_text (const xmlNode *node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

char *
galpi_html_tree_text (const xmlNode *node)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (const xmlNode *n = node; n != NULL; n = galpi_html_tree_next (n, node, FALSE))
    {
      if (is_text (n) && n->content != NULL)
        g_string_append (text, (const char *) n->content);
      else if (galpi_html_tree_is (n, "br") || (n != node && galpi_html_tree_is_block (n)))
        g_string_append_c (text, ' ');
    }

  return galpi_parse_line_tidy (text->str, text->len);
}

static guint
text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

guint
galpi_html_tree_width (const xmlNode *node)
{
  guint width = 0;

  for (const xmlNode *n = node; n != NULL; n = galpi_html_tree_next (n, node, FALSE))
    if (is_text (n) && n->content != NULL)
      width += text_width ((const char *) n->content);

  return width;
}

guint
galpi_html_tree_n_commas (const xmlNode *node,
                          guint          most)
{
  guint n_commas = 0;

  for (const xmlNode *n = node; n != NULL && n_commas < most;
       n = galpi_html_tree_next (n, node, FALSE))
    if (is_text (n) && n->content != NULL)
      for (const char *p = (const char *) n->content; *p != '\0'; p = g_utf8_next_char (p))
        n_commas += g_utf8_strchr (commas, -1, g_utf8_get_char (p)) != NULL;

  return MIN (n_commas, most);
}

double
galpi_html_tree_link_share (const xmlNode *node)
{
  guint width = galpi_html_tree_width (node);
  double linked = 0;
  const xmlNode *n = node;

  if (width == 0)
    return 0;

  while (n != NULL)
    {
      gboolean link = galpi_html_tree_is (n, "a");

      if (link)
        {
          g_autofree char *href = galpi_html_tree_attribute (n, "href");

          /* A link to a place on the same page is part of the text. */
          linked += galpi_html_tree_width (n) * (href != NULL && *href == '#' ? 0.3 : 1);
        }
      n = galpi_html_tree_next (n, node, link);
    }

  return linked / width;
}

static int
compare_name (const void *name,
              const void *entry)
{
  return strcmp (name, *(const char * const *) entry);
}

gboolean
galpi_html_tree_is_block (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE &&
         bsearch (node->name, block_names, G_N_ELEMENTS (block_names), sizeof *block_names,
                  compare_name) != NULL;
}

gboolean
galpi_html_tree_has_block (const xmlNode *node)
{
  for (const xmlNode *n = node; n != NULL; n = galpi_html_tree_next (n, node, FALSE))
    if (n != node && galpi_html_tree_is_block (n))
      return TRUE;

  return FALSE;
}

gboolean
galpi_html_tree_is_paragraph (const xmlNode *node)
{
  return galpi_html_tree_is (node, "p") ||
         (galpi_html_tree_is (node, "div") && !galpi_html_tree_has_block (node));
}

xmlNode *
galpi_html_tree_find (const xmlNode *root,
                      const char    *name)
{
  for (const xmlNode *n = root; n != NULL; n = galpi_html_tree_next (n, root, FALSE))
    if (galpi_html_tree_is (n, name))
      return (xmlNode *) n;

  return NULL;
}

xmlNode *
galpi_html_tree_around (const xmlNode      *node,
                        const char * const *names)
{
  for (node = node->parent; node != NULL; node = node->parent)
    if (galpi_html_tree_is_any (node, names))
      return (xmlNode *) node;

  return NULL;
}

gboolean
galpi_html_tree_is_inside (const xmlNode *node,
                           const xmlNode *root)
{
  for (; node != NULL; node = node->parent)
    if (node == root)
      return TRUE;

  return FALSE;
}

void
galpi_html_tree_remove (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}
