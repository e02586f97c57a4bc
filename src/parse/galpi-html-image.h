/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "galpi-draft.h"
#include "galpi-hints.h"

G_BEGIN_DECLS

/**
 * galpi_html_image_take:
 * @node: an img element
 *
 * Adds the picture to the draft: its bytes where the page itself holds them, a reference where it
 * lies beside the page. A picture that is elsewhere, or is there to count readers, stays out.
 *
 * Returns: (transfer none) (nullable): the picture's name
 */
const char *galpi_html_image_take (GalpiDraft       *draft,
                                   const xmlNode    *node,
                                   const GalpiHints *hints);

G_END_DECLS
