/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/** Drops what is never text: scripts, styles, controls, comments, and what the page hides. */
void galpi_html_clean_page   (xmlDoc  *page);

/** Drops, inside the article that was found, what is around its text: share buttons, link boxes. */
void galpi_html_clean_body   (xmlNode *body);

/** Whether it is navigation, a share box or the like by its name, role, class or id. */
gboolean galpi_html_clean_is_unlikely (const xmlNode *node);

/** Whether a table holds data, rather than laying out a page. */
gboolean galpi_html_clean_is_data_table (const xmlNode *table);

/** Readability's weight of an element's class and id: 25 for a good sign, -25 for a bad one. */
int      galpi_html_clean_weigh (const xmlNode *node);

G_END_DECLS
