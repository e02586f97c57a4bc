/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "galpi-draft.h"
#include "galpi-hints.h"

G_BEGIN_DECLS

/**
 * galpi_html_figure_take:
 * @figure: a figure element
 *
 * Adds its pictures with caption and credit. Whether it holds a picture at all: else it is around
 * something else, and nothing was done.
 */
gboolean galpi_html_figure_take         (GalpiDraft       *draft,
                                         xmlNode          *figure,
                                         const GalpiHints *hints);

/**
 * galpi_html_figure_take_caption:
 * @line: a tidied line of the text
 *
 * Makes @line the caption of a picture where it looks like one; whether it did.
 */
gboolean galpi_html_figure_take_caption (GalpiDraft       *draft,
                                         const char       *line);

G_END_DECLS
