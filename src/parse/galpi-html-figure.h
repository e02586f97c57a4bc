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
 * @known: whether it is called a caption by the page
 *
 * Makes @line the caption of a picture where it is called or looks like one; whether it did. Where
 * the picture above it was left out, the caption stays for itself.
 */
gboolean galpi_html_figure_take_caption (GalpiDraft       *draft,
                                         const char       *line,
                                         gboolean          known);

G_END_DECLS
