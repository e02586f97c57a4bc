/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"
#include "galpi-finding.h"

G_BEGIN_DECLS

/* What galpi_index_finding_from_row() needs, of a table or view that is called f. */
#define GALPI_INDEX_FINDING_COLUMNS \
  "f.kind, f.start, f.stop, f.approx, f.a, f.b, f.doubt, f.text, f.type, f.value, f.mod," \
  " f.from_time, f.to_time, f.edtf, f.base, f.min, f.max, f.bound, f.currency, f.unit," \
  " f.from_currency, f.to_currency, f.rate, f.usual_low, f.usual_high, f.name, f.twin, f.name_class," \
  " f.corrected"

/* How many columns these are: the number of the first one after them. */
#define GALPI_INDEX_FINDING_N_COLUMNS 29

/**
 * galpi_index_finding_write:
 * @text: the version's text
 * @findings: (element-type GalpiFinding): all that were found in it
 *
 * Replaces what the index has of the article.
 */
gboolean galpi_index_finding_write (GalpiDatabase  *index,
                                    gint64          article_id,
                                    gint64          version_id,
                                    const char     *text,
                                    GPtrArray      *findings,
                                    GError        **error);

/** Removes what the index has of the article. */
gboolean galpi_index_finding_remove (GalpiDatabase  *index,
                                     gint64          article_id,
                                     GError        **error);

/** Returns: (transfer full): the finding in the first columns of a row */
GalpiFinding *galpi_index_finding_from_row (GalpiStatement *stmt) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
