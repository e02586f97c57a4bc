/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "galpi-draft.h"
#include "galpi-hints.h"

G_BEGIN_DECLS

/** Adds all that is in @body to the draft: headings, paragraphs, lists, quotes, figures, tables. */
void galpi_html_blocks_take (GalpiDraft       *draft,
                             xmlNode          *body,
                             const GalpiHints *hints);

G_END_DECLS
