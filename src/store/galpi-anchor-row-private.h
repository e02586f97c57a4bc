/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-anchor.h"
#include "galpi-database-private.h"

G_BEGIN_DECLS

/* The columns that `anchor` and `event_anchor` have in common. */
#define GALPI_ANCHOR_COLUMNS "state, start, stop, quote, prefix, suffix"

/** Binds them from @position on. */
void galpi_anchor_row_bind (GalpiStatement     *stmt,
                            int                 position,
                            const GalpiAnchor  *anchor);

/** Returns: (transfer full) (nullable): what stands from @column on; %NULL where it is null */
GalpiAnchor *galpi_anchor_row_get (GalpiStatement *stmt,
                                   int             column) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Writes the anchor of @owner_id in a version, unless it is there as it is. @table: "anchor" or
 * "event_anchor"; @column: what @owner_id is there
 */
gboolean galpi_anchor_row_set (GalpiDatabase      *db,
                               const char         *table,
                               const char         *column,
                               gint64              owner_id,
                               gint64              version_id,
                               const GalpiAnchor  *anchor,
                               GError            **error);

G_END_DECLS
