/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * galpi_text_search:
 * @text: NFC
 * @needle: what to find, in any normal form; letters match in either case, and a blank matches any one blank
 *
 * Returns: (transfer full) (element-type GalpiRange): where @needle stands in @text, in code points, in
 *   order and without overlaps; empty for an empty @needle
 */
GArray *galpi_text_search (const char *text,
                           const char *needle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
