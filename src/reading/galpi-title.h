/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-span.h"

G_BEGIN_DECLS

/**
 * galpi_title_read:
 * @at: where a quotation mark or bracket may stand
 *
 * Reads the title of a work: 영화 ‘1987’, 〈8월의 크리스마스〉, ‘5월의 신부’. What looks like a time in it
 * dates nothing.
 *
 * Returns: the place of its closing mark, or 0 where none begins
 */
guint galpi_title_read (const GalpiSpan *line,
                        guint            at);

G_END_DECLS
