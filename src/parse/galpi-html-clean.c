/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-clean.h"

#include <string.h>

#include "galpi-html-tree.h"
#include "galpi-html-words.h"
#include "galpi-parse-line.h"

/* A form around so much text is the page itself. */
#define MIN_PAGE_FORM 1000

/* A box about sharing says no more than this. */
#define MAX_SHARE_BOX 500

/* A box with so many commas is prose. */
#define PROSE_COMMAS 10

static const char * const dropped_names[] = {
  "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "applet", "canvas",
  "audio", "video", "map", "button", "input", "select", "textarea", "option", "datalist", "meter",
  "progress", "link", "meta", "base", "frame", "frameset", "noframes", NULL,
};

static const char * const around_names[] = { "nav", "footer", "aside", "dialog", "menu", NULL };

static const char * const table_names[] = { "table", NULL };

static gboolean
is_hidden (const xmlNode *node)
{
  g_autofree char *style = NULL;
  g_autofree char *aria = NULL;
  g_autofree char *packed = NULL;

  if (node->properties == NULL)
    return FALSE;
  if (xmlHasProp ((xmlNode *) node, (const xmlChar *) "hidden") != NULL)
    return TRUE;

  aria = galpi_html_tree_attribute (node, "aria-hidden");
  if (aria != NULL && strcmp (aria, "true") == 0)
    {
      static const char * const shown[] = { "fallback-image", NULL };

      return !galpi_html_tree_hints_at (node, shown);
    }

  style = galpi_html_tree_attribute (node, "style");
  if (style == NULL)
    return FALSE;

  packed = g_ascii_strdown (style, -1);
  for (char *in = packed, *out = packed; ; in++)
    {
      if (*in == ' ')
        continue;
      *out++ = *in;
      if (*in == '\0')
        break;
    }

  return strstr (packed, "display:none") != NULL || strstr (packed, "visibility:hidden") != NULL;
}

/* Some servers put the whole page in a form. */
static gboolean
is_small_form (const xmlNode *node)
{
  return galpi_html_tree_is (node, "form") && galpi_html_tree_width (node) < MIN_PAGE_FORM;
}

void
galpi_html_clean_page (xmlDoc *page)
{
  xmlNode *root;
  xmlNode *node;

  g_return_if_fail (page != NULL);

  root = xmlDocGetRootElement (page);
  node = root;
  while (node != NULL)
    {
      gboolean text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
      gboolean drop = node != root && !text &&
                      (node->type != XML_ELEMENT_NODE ||
                       galpi_html_tree_is_any (node, dropped_names) ||
                       is_hidden (node) || is_small_form (node));
      xmlNode *next = galpi_html_tree_next (node, root, drop);

      if (drop)
        galpi_html_tree_remove (node);
      node = next;
    }
}

static gboolean
has_unlikely_role (const xmlNode *node)
{
  g_autofree char *role = galpi_html_tree_attribute (node, "role");

  return role != NULL && g_strv_contains (unlikely_roles, role);
}

gboolean
galpi_html_clean_is_unlikely (const xmlNode *node)
{
  static const char * const whole[] = { "html", "body", "article", "main", "a", NULL };
  static const char * const kept_in[] = { "table", "code", "pre", NULL };

  g_return_val_if_fail (node != NULL, FALSE);

  if (galpi_html_tree_is_any (node, whole))
    return FALSE;
  if (galpi_html_tree_is_any (node, around_names) || has_unlikely_role (node))
    return TRUE;

  return galpi_html_tree_hints_at (node, unlikely_words) &&
         !galpi_html_tree_hints_at (node, maybe_words) &&
         galpi_html_tree_around (node, kept_in) == NULL;
}

int
galpi_html_clean_weigh (const xmlNode *node)
{
  static const char * const names[] = { "class", "id" };
  int weight = 0;

  g_return_val_if_fail (node != NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = galpi_html_tree_attribute (node, names[i]);
      g_autofree char *lower = value != NULL ? g_ascii_strdown (value, -1) : NULL;
      gboolean good = FALSE;
      gboolean bad = FALSE;

      for (const char * const *word = positive_words; lower != NULL && *word != NULL; word++)
        good |= strstr (lower, *word) != NULL;
      for (const char * const *word = negative_words; lower != NULL && *word != NULL; word++)
        bad |= strstr (lower, *word) != NULL;
      weight += 25 * good - 25 * bad;
    }

  return weight;
}

static guint
count (const xmlNode *root,
       const char    *name)
{
  guint n = 0;

  for (const xmlNode *node = root; node != NULL; node = galpi_html_tree_next (node, root, FALSE))
    n += node != root && galpi_html_tree_is (node, name);

  return n;
}

static double
heading_share (const xmlNode *root)
{
  static const char * const names[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };
  guint width = galpi_html_tree_width (root);
  guint headings = 0;

  for (const xmlNode *node = root; node != NULL; node = galpi_html_tree_next (node, root, FALSE))
    if (galpi_html_tree_is_any (node, names))
      headings += galpi_html_tree_width (node);

  return width > 0 ? (double) headings / width : 0;
}

gboolean
galpi_html_clean_is_data_table (const xmlNode *table)
{
  static const char * const signs[] = { "caption", "thead", "th", "tfoot", "col", "colgroup" };
  g_autofree char *role = galpi_html_tree_attribute (table, "role");
  g_autofree char *datatable = galpi_html_tree_attribute (table, "datatable");
  guint n_rows = count (table, "tr");
  guint n_cells = count (table, "td");

  if (g_strcmp0 (role, "presentation") == 0 || g_strcmp0 (datatable, "0") == 0)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (count (table, signs[i]) > 0)
      return TRUE;

  if (count (table, "table") > 0 || n_rows < 2 || n_cells <= n_rows)
    return FALSE;

  return n_rows >= 10 || n_cells > 4 * n_rows || n_cells > 10;
}

/* Whether a list, table or box inside the article reads as fishily as navigation does. */
static gboolean
is_fishy (const xmlNode *node)
{
  gboolean list = galpi_html_tree_is (node, "ul") || galpi_html_tree_is (node, "ol");
  int weight = galpi_html_clean_weigh (node);
  double n_paragraphs, n_images, n_items, links;
  guint width;

  if (weight < 0)
    return TRUE;
  if (galpi_html_tree_n_commas (node, PROSE_COMMAS) == PROSE_COMMAS)
    return FALSE;

  width = galpi_html_tree_width (node);
  links = galpi_html_tree_link_share (node);
  n_paragraphs = count (node, "p");
  n_images = count (node, "img");
  n_items = (double) count (node, "li") - 100;

  if (!list && n_images > 1 && n_paragraphs / n_images < 0.5 &&
      galpi_html_tree_find (node, "figure") == NULL)
    return TRUE;
  if (!list && n_items > n_paragraphs)
    return TRUE;
  if (!list && heading_share (node) < 0.9 && width < 25 && (n_images == 0 || n_images > 2) &&
      links > 0)
    return TRUE;
  if (!list && weight < 25 && links > 0.2)
    return TRUE;

  return weight >= 25 ? links > 0.5 : list && links > 0.9;
}

static gboolean
is_droppable_box (const xmlNode *node)
{
  static const char * const names[] = {
    "form", "fieldset", "table", "ul", "ol", "div", "section", NULL,
  };
  static const char * const kept_in[] = { "figure", "code", "pre", NULL };

  if (!galpi_html_tree_is_any (node, names) || galpi_html_tree_is_paragraph (node) ||
      galpi_html_tree_around (node, kept_in) != NULL ||
      galpi_html_tree_find (node, "figure") != NULL)
    return FALSE;
  if (galpi_html_tree_is (node, "table") && galpi_html_clean_is_data_table (node))
    return FALSE;

  for (const xmlNode *around = galpi_html_tree_around (node, table_names); around != NULL;
       around = galpi_html_tree_around (around, table_names))
    if (galpi_html_clean_is_data_table (around))
      return FALSE;

  return TRUE;
}

static gboolean
is_share_box (const xmlNode *node)
{
  return galpi_html_tree_hints_at (node, share_words) &&
         galpi_html_tree_width (node) < MAX_SHARE_BOX;
}

static gboolean
is_bad_heading (const xmlNode *node)
{
  return (galpi_html_tree_is (node, "h1") || galpi_html_tree_is (node, "h2")) &&
         galpi_html_clean_weigh (node) < 0;
}

void
galpi_html_clean_body (xmlNode *body)
{
  g_autoptr(GPtrArray) nodes = NULL;

  g_return_if_fail (body != NULL);

  nodes = g_ptr_array_new ();
  for (xmlNode *node = body->children; node != NULL;
       node = galpi_html_tree_next (node, body, FALSE))
    if (node->type == XML_ELEMENT_NODE)
      g_ptr_array_add (nodes, node);

  /* Backwards, so that a box is judged by what is left in it. */
  for (guint i = nodes->len; i > 0; i--)
    {
      xmlNode *node = g_ptr_array_index (nodes, i - 1);

      if (galpi_html_tree_is_any (node, around_names) || is_share_box (node) ||
          is_bad_heading (node) || (is_droppable_box (node) && is_fishy (node)))
        galpi_html_tree_remove (node);
    }
}
