/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * galpi_html_title_find:
 * @claimed: (nullable): the title that the page's head claims
 *
 * Returns: (transfer none) (nullable): the heading that is the article's title
 */
xmlNode *galpi_html_title_find    (xmlNode    *body,
                                   const char *claimed);

/**
 * galpi_html_title_choose:
 * @heading: (nullable): the heading found
 * @claimed: (nullable): the title that the page's head claims
 * @source: (nullable): the site's name
 *
 * Returns: (transfer full) (nullable): the heading where the head's title only adds a subtitle or
 *   the site to it, else what the head says
 */
char    *galpi_html_title_choose  (xmlNode    *heading,
                                   const char *claimed,
                                   const char *source) G_GNUC_WARN_UNUSED_RESULT;

/** Whether @claimed is @title, then @rest: so @rest is the subtitle. */
gboolean galpi_html_title_goes_on (const char *claimed,
                                   const char *title,
                                   const char *rest);

G_END_DECLS
