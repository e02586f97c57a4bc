/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html.h"

#include <string.h>

#include "galpi-html-blocks.h"
#include "galpi-html-body.h"
#include "galpi-html-clean.h"
#include "galpi-html-meta.h"
#include "galpi-html-shape.h"
#include "galpi-html-tree.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* Less than this, and the rules for what is left out were too strict for the page. */
#define MIN_ARTICLE 500

static xmlNode *
find_body (xmlDoc *page)
{
  xmlNode *root = xmlDocGetRootElement (page);
  xmlNode *body = root != NULL ? galpi_html_tree_find (root, "body") : NULL;

  return body != NULL ? body : root;
}

/* Windows puts a header of its own before the page that is copied. */
static const char *
skip_clipboard_header (const char *text)
{
  const char *start = g_str_has_prefix (text, "Version:") ? strchr (text, '<') : NULL;

  return start != NULL ? start : text;
}

/* The article without what stands around it; with fewer rules where nothing is left by all. */
static void
take_article (GalpiDraft       *draft,
              xmlDoc           *page,
              const GalpiHints *hints)
{
  g_autoptr(xmlDoc) copy = xmlCopyDoc (page, 1);
  xmlNode *strict = copy != NULL ? galpi_html_body_find (copy, TRUE) : NULL;
  xmlNode *lenient;

  if (strict != NULL && galpi_html_tree_width (strict) >= MIN_ARTICLE)
    {
      galpi_html_blocks_take (draft, strict, hints);
      return;
    }

  lenient = galpi_html_body_find (page, FALSE);
  if (strict == NULL || galpi_html_tree_width (lenient) > 2 * galpi_html_tree_width (strict))
    strict = lenient;
  galpi_html_blocks_take (draft, strict, hints);
}

void
galpi_html_parse (GalpiDraft        *draft,
                  const char        *text,
                  const GalpiHints  *hints,
                  char             **language)
{
  g_autoptr(xmlDoc) page = NULL;
  g_auto(GalpiHtmlMeta) meta = { 0 };
  xmlNode *body;

  g_return_if_fail (draft != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (hints != NULL);
  g_return_if_fail (language != NULL);

  page = galpi_html_tree_load (hints->clipboard ? skip_clipboard_header (text) : text);
  if (page == NULL || find_body (page) == NULL)
    return;

  galpi_html_meta_read (&meta, page);
  galpi_html_clean_page (page);
  body = find_body (page);
  galpi_html_shape_take (draft, body, &meta);
  *language = g_steal_pointer (&meta.language);

  if (hints->clipboard)
    galpi_html_blocks_take (draft, body, hints);
  else
    take_article (draft, page, hints);

  /* A heading alone was copied for its own sake. */
  if (hints->clipboard && draft->pieces->len == 0 && draft->document->title != NULL)
    galpi_draft_add_text (draft, GALPI_BLOCK_PARAGRAPH, 0, draft->document->title);
}
