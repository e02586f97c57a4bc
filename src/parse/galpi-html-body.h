/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * galpi_html_body_find:
 * @page: cleaned by galpi_html_clean_page(); changed at will
 * @strict: whether to leave out what is called like navigation, and boxes full of links
 *
 * Finds the article of a page by where its long paragraphs stand, as Mozilla's Readability does.
 *
 * Returns: (transfer none): the element around the article, with nothing else in it
 */
xmlNode *galpi_html_body_find (xmlDoc   *page,
                               gboolean  strict);

G_END_DECLS
