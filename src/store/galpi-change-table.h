/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-change-set.h"
#include "galpi-store.h"
#include "galpi-uuid.h"

G_BEGIN_DECLS

/* The change feed: what the index follows. Each commit adds its rows, with numbers that count up
 * without gaps.
 */

/**
 * @last: the newest number, 0 where there is none; @first: the oldest that is still kept. A reader
 * that is not at least at @first - 1 has missed some and must start anew.
 */
gboolean galpi_change_table_get_bounds (GalpiDatabase  *db,
                                        gint64         *first,
                                        gint64         *last,
                                        GError        **error);

/**
 * galpi_change_table_list:
 * @after: the last number that is known
 * @limit: most rows of the feed to look at
 * @upto: (out): the number that these bring the caller to; @after where there is nothing new
 *
 * Returns: (transfer full) (element-type GalpiChangeRow): in order, a row that comes again only
 * once, at its last place
 */
GArray *galpi_change_table_list (GalpiDatabase  *db,
                                 gint64          after,
                                 guint           limit,
                                 gint64         *upto,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * @notebook: which notebook this is, for good; @incarnation: changes with every restore from a
 * backup
 */
gboolean galpi_change_table_get_identity (GalpiDatabase  *db,
                                          GalpiUuid      *notebook,
                                          GalpiUuid      *incarnation,
                                          GError        **error);

G_END_DECLS
