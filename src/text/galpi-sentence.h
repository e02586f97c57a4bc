/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * galpi_sentences_new:
 * @text: article text, Korean or English, lines divided by LF
 *
 * Finds the sentences of @text. A sentence ends with its stop and the quotes and brackets closed
 * after it; a line's end always ends one. The white space between sentences, and lines without a
 * letter or digit, belong to none.
 *
 * Returns: (transfer full) (element-type GalpiRange): their ranges in code points, in text order
 */
GArray    *galpi_sentences_new  (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_sentences_find:
 * @sentences: (element-type GalpiRange): made by galpi_sentences_new()
 * @position: in code points
 *
 * Returns: the sentence that @position lies in, or else the empty range at @position
 */
GalpiRange galpi_sentences_find (const GArray *sentences,
                                 guint         position);

/** Returns: the same for one position, reading no more of @text than its line */
GalpiRange galpi_sentence_at    (const char   *text,
                                 guint         position);

G_END_DECLS
