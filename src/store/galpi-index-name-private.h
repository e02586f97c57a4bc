/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/* The names of a notebook, in its index: what each article says of names is written when the article
 * is, and what changed by that is joined anew when the index has caught up. */

/**
 * galpi_index_name_describe:
 * @verdicts: (element-type GalpiVerdict): on the article's present version
 * @trashed: whether the article is in the trash, where it mentions nothing
 *
 * Returns: (transfer full): what counts of an article's names beside its findings, the same as long as
 *   it is the same
 */
char *galpi_index_name_describe (GPtrArray *verdicts,
                                 gboolean   trashed) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_index_name_write:
 *
 * Replaces what the index has of the names of an article by what its findings in the index say.
 */
gboolean galpi_index_name_write  (GalpiDatabase  *index,
                                  gint64          article_id,
                                  GPtrArray      *verdicts,
                                  gboolean        trashed,
                                  GError        **error);

/** Removes it. */
gboolean galpi_index_name_remove (GalpiDatabase  *index,
                                  gint64          article_id,
                                  GError        **error);

/** @settled: (out): whether articles have changed nothing since the last time */
gboolean galpi_index_name_is_settled (GalpiDatabase  *index,
                                      gboolean       *settled,
                                      GError        **error);

/**
 * galpi_index_name_settle:
 * @stop: (atomic): not 0 where work should end soon, which fails with %G_IO_ERROR_CANCELLED
 *
 * Joins anew what articles or the analyst have changed since the last time.
 */
gboolean galpi_index_name_settle (GalpiDatabase  *index,
                                  GalpiDatabase  *notebook,
                                  const int      *stop,
                                  GError        **error);

G_END_DECLS
