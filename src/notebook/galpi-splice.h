/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** One change of a list, at a place in the list as the changes before have left it. */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
} GalpiSplice;

/**
 * galpi_splice_diff:
 * @old_ids, @new_ids: each id once
 * @max: how many splices are worth it
 *
 * How to make the new list of the old one: the fewest ids are removed and added, one that has
 * moved both. Where
 * that takes more than @max splices, one splice replaces all between the first and the last
 * difference.
 *
 * Returns: (transfer full) (element-type GalpiSplice): by position; none where they are equal
 */
GArray *galpi_splice_diff (const gint64 *old_ids,
                           guint         n_old,
                           const gint64 *new_ids,
                           guint         n_new,
                           guint         max) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
