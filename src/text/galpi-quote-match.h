/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-anchor.h"

G_BEGIN_DECLS

/**
 * GalpiQuoteMatcher:
 *
 * Finds quotes in one text. Making it reads the text once, so take one for all quotes of a text.
 * White space is folded: any run of it, pictures and block ends too, matches any other.
 * Immutable, so that threads can share it.
 */
typedef struct _GalpiQuoteMatcher GalpiQuoteMatcher;

/**
 * GalpiQuoteMatch:
 * @range: in code points of the text
 * @score: 0 to 1: how well the quote, what stands before and after it, and its place fit
 */
typedef struct
{
  GalpiRange range;
  double     score;
} GalpiQuoteMatch;

/** @text: article text, NFC; not copied, so it must outlive the matcher */
GalpiQuoteMatcher *galpi_quote_matcher_new  (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
void               galpi_quote_matcher_free (GalpiQuoteMatcher *self);

/**
 * galpi_quote_matcher_find:
 * @quote: what a person typed or copied
 * @prefix: (nullable): what must stand before it
 * @suffix: (nullable): what must stand after it
 *
 * Finds every place where @quote stands exactly, after NFC and but for white space.
 *
 * Returns: (transfer full) (element-type GalpiRange): the places in text order; none for a
 *   @quote of white space only
 */
GArray *galpi_quote_matcher_find (const GalpiQuoteMatcher *self,
                                  const char              *quote,
                                  const char              *prefix,
                                  const char              *suffix) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_quote_matcher_match:
 * @quote: what stood in an older text
 * @prefix: (nullable): what stood before it
 * @suffix: (nullable): what stood after it
 * @hint: the code point where it stood, or -1
 * @match: (out): the best place
 *
 * Finds the place that fits best: among those where the quote stands exactly, or else among those
 * where the fewest code points differ, at most half of them and at most 256. The quote counts
 * 50, what stands before and after 20 each, and the place 2.
 *
 * Returns: whether there is one
 */
gboolean galpi_quote_matcher_match (const GalpiQuoteMatcher *self,
                                    const char              *quote,
                                    const char              *prefix,
                                    const char              *suffix,
                                    gint64                   hint,
                                    GalpiQuoteMatch         *match);

/**
 * galpi_quote_matcher_resolve:
 * @anchor: a place in an older text
 *
 * Finds @anchor again in this text: at its place if its quote still stands there between the same
 * words, else where it fits best, if it fits well enough that no reader would call it another
 * place.
 *
 * Returns: (transfer full): an anchor of this text, or one that is lost, with the quote and
 *   context of @anchor
 */
GalpiAnchor *galpi_quote_matcher_resolve (const GalpiQuoteMatcher *self,
                                          const GalpiAnchor       *anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiQuoteMatcher, galpi_quote_matcher_free)

G_END_DECLS
