/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "galpi-draft.h"
#include "galpi-html-meta.h"

G_BEGIN_DECLS

/**
 * galpi_html_shape_take:
 * @body: the page's body, cleaned; what was taken is removed from it
 *
 * Finds what stands around an article's text (section, date, kicker, title, subtitle, byline,
 * keywords) by elements, classes and looks, and completes it by what the page's head says.
 */
void galpi_html_shape_take (GalpiDraft          *draft,
                            xmlNode             *body,
                            const GalpiHtmlMeta *meta);

G_END_DECLS
