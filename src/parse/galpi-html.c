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

/* Takes the page apart once. @width: how much text that gave */
static GalpiDraft *
take (const char        *text,
      const GalpiHints  *hints,
      gboolean           strict,
      guint             *width,
      char             **language)
{
  g_autoptr(GalpiDraft) draft = galpi_draft_new ();
  g_autoptr(xmlDoc) page = galpi_html_tree_load (text);
  g_auto(GalpiHtmlMeta) meta = { 0 };
  xmlNode *body;

  *width = 0;
  if (page == NULL || find_body (page) == NULL)
    return g_steal_pointer (&draft);

  galpi_html_meta_read (&meta, page);
  galpi_html_clean_page (page);
  body = find_body (page);
  galpi_html_shape_take (draft, body, &meta);
  if (!hints->clipboard)
    body = galpi_html_body_find (page, strict);

  galpi_html_blocks_take (draft, body, hints);
  *width = galpi_html_tree_width (body);
  g_free (*language);
  *language = g_steal_pointer (&meta.language);

  return g_steal_pointer (&draft);
}

GalpiDraft *
galpi_html_parse (const char        *text,
                  const GalpiHints  *hints,
                  char             **language)
{
  g_autoptr(GalpiDraft) draft = NULL;
  g_autoptr(GalpiDraft) lenient = NULL;
  guint width, lenient_width;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (hints != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  text = hints->clipboard ? skip_clipboard_header (text) : text;
  *language = NULL;
  draft = take (text, hints, TRUE, &width, language);

  if (hints->clipboard)
    {
      /* A heading alone was copied for its own sake. */
      if (draft->pieces->len == 0 && draft->document->title != NULL)
        galpi_draft_add_text (draft, GALPI_BLOCK_PARAGRAPH, 0, draft->document->title);
      return g_steal_pointer (&draft);
    }
  if (width >= MIN_ARTICLE)
    return g_steal_pointer (&draft);

  /* Too little is left: again with fewer rules, if that brings much more. */
  lenient = take (text, hints, FALSE, &lenient_width, language);

  return lenient_width > 2 * width ? g_steal_pointer (&lenient) : g_steal_pointer (&draft);
}
