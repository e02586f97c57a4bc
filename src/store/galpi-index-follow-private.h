/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * GalpiFollower:
 * @index: the connection that writes the index
 * @notebook: a read-only connection
 * @stop: (atomic): not 0 where work should end soon
 * @begin: where in the feed the present stretch of work began; -1 when the index has caught up
 * @progress: of that stretch, or of the first pass over the notebook; 0 to 1
 */
typedef struct
{
  GalpiDatabase *index;
  GalpiDatabase *notebook;
  const int     *stop;
  gint64         begin;
  double         progress;
} GalpiFollower;

/**
 * galpi_follower_is_done:
 * @done: (out): whether the index has all of the notebook as it is now
 *
 * Errors: %GALPI_ERROR_CORRUPT where the index has to be made anew
 */
gboolean galpi_follower_is_done (GalpiFollower  *self,
                                 gboolean       *done,
                                 GError        **error);

/**
 * galpi_follower_slice:
 *
 * Does the next piece of work, in one transaction of the index: some of the first pass over the
 * notebook, or else of its change feed.
 *
 * Errors: %GALPI_ERROR_CORRUPT where the index has to be made anew
 */
GalpiSlice galpi_follower_slice (GalpiFollower  *self,
                                 GError        **error);

/**
 * galpi_follower_tidy:
 * @more: (out): whether there is more to do
 *
 * Merges a little of the full-text index: work for when there is nothing else to do.
 */
gboolean galpi_follower_tidy (GalpiFollower  *self,
                              gboolean       *more,
                              GError        **error);

G_END_DECLS
