/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-figure.h"

#include <string.h>

#include "galpi-html-image.h"
#include "galpi-html-tree.h"
#include "galpi-parse-line.h"

#define MAX_CAPTION 200

static const char * const credit_words[] = {
  "credit", "copyright", "source", "photographer", "provider", NULL,
};

/* The credit in a caption that has an element for it, which is taken out. */
static char *
cut_credit (xmlNode *caption)
{
  for (xmlNode *node = caption->children; node != NULL;
       node = galpi_html_tree_next (node, caption, FALSE))
    {
      g_autofree char *text = NULL;

      if (node->type != XML_ELEMENT_NODE || !galpi_html_tree_hints_at (node, credit_words))
        continue;

      text = galpi_html_tree_text (node);
      galpi_html_tree_remove (node);
      return *text != '\0' ? g_steal_pointer (&text) : NULL;
    }

  return NULL;
}

/* Whether there is more in it than pictures and their caption. */
static gboolean
is_around_something (const xmlNode *figure)
{
  static const char * const names[] = { "table", "pre", "blockquote", "ul", "ol", NULL };

  for (const xmlNode *node = figure; node != NULL;
       node = galpi_html_tree_next (node, figure, FALSE))
    if (galpi_html_tree_is_any (node, names))
      return TRUE;

  return FALSE;
}

gboolean
galpi_html_figure_take (GalpiDraft       *draft,
                        xmlNode          *figure,
                        const GalpiHints *hints)
{
  xmlNode *caption = galpi_html_tree_find (figure, "figcaption");
  g_autoptr(GPtrArray) images = g_ptr_array_new ();
  g_autofree char *credit = NULL;
  g_autofree char *text = NULL;
  const char *last = NULL;

  for (xmlNode *node = figure; node != NULL; node = galpi_html_tree_next (node, figure, FALSE))
    if (galpi_html_tree_is (node, "img"))
      g_ptr_array_add (images, node);

  if (is_around_something (figure) || (images->len == 0 && caption == NULL))
    return FALSE;

  if (caption != NULL)
    {
      credit = cut_credit (caption);
      text = galpi_html_tree_text (caption);
    }

  for (guint i = 0; i < images->len; i++)
    {
      const char *name = galpi_html_image_take (draft, g_ptr_array_index (images, i), hints);

      if (name == NULL)
        continue;
      if (last != NULL)
        galpi_draft_add_image (draft, last, NULL, NULL);
      last = name;
    }
  galpi_draft_add_image (draft, last, text, credit);

  return TRUE;
}

gboolean
galpi_html_figure_take_caption (GalpiDraft *draft,
                                const char *line,
                                gboolean    known)
{
  gboolean marked = g_str_has_prefix (line, "▲") || g_str_has_prefix (line, "△");
  GalpiPiece *last = draft->pieces->len > 0
                     ? g_ptr_array_index (draft->pieces, draft->pieces->len - 1) : NULL;
  gboolean below = last != NULL && last->kind == GALPI_BLOCK_IMAGE && last->caption == NULL;
  g_autofree char *tidy = galpi_parse_line_tidy (marked ? line + strlen ("▲") : line, -1);
  g_autofree char *credit = NULL;
  g_autofree char *caption = NULL;

  known |= marked;
  if ((!known && !below) || *tidy == '\0' || galpi_parse_line_width (tidy) > MAX_CAPTION)
    return FALSE;

  caption = galpi_parse_line_split_credit (tidy, &credit);
  if (!known && (credit == NULL || galpi_parse_line_n_sentences (tidy) > 1))
    return FALSE;

  if (!below)
    {
      galpi_draft_add_image (draft, NULL, tidy, NULL);
      return TRUE;
    }

  galpi_draft_set_part (&last->caption, caption);
  galpi_draft_set_part (&last->credit, credit);
  return TRUE;
}
