/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-index-item-private.h"

G_BEGIN_DECLS

/** Writes what @item can be linked by, and the links in its note, in the place of what there was. */
gboolean galpi_index_link_write  (GalpiDatabase         *index,
                                  const GalpiIndexItem  *item,
                                  GError               **error);
gboolean galpi_index_link_remove (GalpiDatabase   *index,
                                  GalpiIndexKind   kind,
                                  gint64           id,
                                  GError         **error);

/** Returns: what the index keeps of a key; two may have the same, so look at the title as well */
gint64   galpi_index_link_hash   (const char *key);

/** Returns: (transfer full): what an item can be linked by; "" for nothing */
char    *galpi_index_link_title  (const GalpiIndexItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
