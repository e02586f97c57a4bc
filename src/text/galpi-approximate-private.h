/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiApproximate:
 *
 * A pattern made ready for approximate search: Myers' bit-parallel algorithm (1999) in blocks of
 * 64, which stops where a block can't matter any more. So it costs about text length ×
 * max_errors / 64.
 */
typedef struct _GalpiApproximate GalpiApproximate;

/**
 * GalpiApproximateMatch:
 * @errors: how many code points are missing, too many or others
 */
typedef struct
{
  GalpiRange range;
  guint      errors;
} GalpiApproximateMatch;

/** @pattern: (array length=length): code points, at least one; not copied */
GalpiApproximate *galpi_approximate_new  (const gunichar   *pattern,
                                          guint             length) G_GNUC_WARN_UNUSED_RESULT;
void              galpi_approximate_free (GalpiApproximate *self);

/**
 * galpi_approximate_search:
 * @text: (array length=length): code points
 *
 * Returns: (transfer full) (element-type GalpiApproximateMatch): the longest match that ends at
 *   each place where the fewest errors of all places are met, if they are @max_errors at most
 */
GArray *galpi_approximate_search   (const GalpiApproximate *self,
                                    const gunichar         *text,
                                    guint                   length,
                                    guint                   max_errors) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: the fewest errors that the pattern has anywhere in @text, at most its length */
guint   galpi_approximate_distance (const GalpiApproximate *self,
                                    const gunichar         *text,
                                    guint                   length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiApproximate, galpi_approximate_free)

G_END_DECLS
