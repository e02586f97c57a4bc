/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "galpi-json-ld.h"

G_BEGIN_DECLS

/**
 * GalpiHtmlMeta:
 * @title: what the page calls its article, the site's name cut off where it could be told
 * @published: a stamp, see galpi_date_stamp_read()
 *
 * What a page's head says of its article. %NULL where it says nothing.
 */
typedef struct
{
  char  *title;
  char  *author;
  char  *published;
  char  *section;
  char  *source;
  char  *url;
  char  *language;
  char **keywords;
} GalpiHtmlMeta;

/** Reads all of it: JSON-LD, Open Graph, Dublin Core and other metas, title, canonical link. */
void galpi_html_meta_read  (GalpiHtmlMeta *self,
                            xmlDoc        *page);
void galpi_html_meta_clear (GalpiHtmlMeta *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GalpiHtmlMeta, galpi_html_meta_clear)

G_END_DECLS
