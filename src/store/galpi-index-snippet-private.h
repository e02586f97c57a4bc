/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/* Code points that a snippet holds at most, without the ellipses. */
#define GALPI_SNIPPET_LENGTH 120

/**
 * galpi_index_snippet:
 * @text: UTF-8
 * @matches: (nullable) (element-type GalpiRange): where a query matches, in code points of @text, in
 *   text order
 * @inside: (out) (transfer full) (element-type GalpiRange): those of @matches that the snippet shows,
 *   in code points of the snippet
 *
 * Cuts some words round the first match, or from the start where there is none. White space
 * becomes one blank, pictures are left out, and a cut end is marked with an ellipsis.
 *
 * Returns: (transfer full): one line
 */
char *galpi_index_snippet (const char  *text,
                           GArray      *matches,
                           GArray     **inside) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
