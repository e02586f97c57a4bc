/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-change-set.h"
#include "galpi-index-file-private.h"

G_BEGIN_DECLS

/**
 * galpi_index_apply:
 *
 * Makes the index's rows of one article, annotation or event again from the notebook as it is now; removes
 * them where it is gone. Those of what is in the trash stay, since readers look at the notebook for
 * that. Reads an article's text only where that, or the day that it is read by, has changed.
 */
gboolean galpi_index_apply (GalpiDatabase   *index,
                            GalpiDatabase   *notebook,
                            GalpiIndexKind   kind,
                            gint64           id,
                            GError         **error);

/** The same for all that a row of the notebook's change feed concerns. */
gboolean galpi_index_apply_change (GalpiDatabase         *index,
                                   GalpiDatabase         *notebook,
                                   const GalpiChangeRow  *change,
                                   GError               **error);

G_END_DECLS
