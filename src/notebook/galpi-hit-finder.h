/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiHitFinder:
 *
 * Where a query of `galpi-cli code` hits in an article's text: words and phrases as search finds
 * them, or a regular expression between slashes. Immutable, so that threads can share it.
 */
typedef struct _GalpiHitFinder GalpiHitFinder;

/** Errors: %GALPI_ERROR_INVALID for a query, or a regular expression, that can't be understood */
GalpiHitFinder *galpi_hit_finder_new       (const char      *query,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same of a regular expression without slashes. */
GalpiHitFinder *galpi_hit_finder_new_regex (const char      *pattern,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            galpi_hit_finder_free      (GalpiHitFinder  *self);

/** Returns: whether it is a regular expression, for which every article has to be looked at */
gboolean        galpi_hit_finder_is_regex (const GalpiHitFinder *self);

/** Returns: whether it has words, or an expression, to look for: tag: and its like alone hit nothing */
gboolean        galpi_hit_finder_has_words (const GalpiHitFinder *self);

/**
 * galpi_hit_finder_find:
 *
 * Errors: %GALPI_ERROR_INVALID for an expression that takes too long
 *
 * Returns: (transfer full) (element-type GalpiRange): in text order, in code points, none twice and none empty
 */
GArray         *galpi_hit_finder_find (const GalpiHitFinder  *self,
                                       const char            *text,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiHitFinder, galpi_hit_finder_free)

G_END_DECLS
