/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_tag_bearer_change:
 * @table: "article", "annotation" or "event"
 * @add, @take: (element-type gint64): ids of tags. One in both is given
 * @changed: (out): whether anything was written
 *
 * Gives tags to @row, which has to be there, and takes others away where it bears them. An annotation
 * or event is marked as changed now, but only where something was written.
 */
gboolean galpi_tag_bearer_change (GalpiDatabase  *db,
                                  const char     *table,
                                  gint64          row,
                                  GArray         *add,
                                  GArray         *take,
                                  gboolean       *changed,
                                  GError        **error);

G_END_DECLS
