/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/* The name that a reader attaches the index by. */
#define GALPI_INDEX_SCHEMA "found"

/**
 * galpi_index_reader_attach:
 * @reader: a read-only connection to a notebook
 *
 * Lets @reader see its index as "found", and the findings in it that still count as the view
 * "seen_finding". Costs next to nothing when it is there already; waits a little for one that is just
 * being made.
 *
 * Errors: %GALPI_ERROR_CORRUPT, or %GALPI_ERROR_NOT_FOUND where there is none
 */
gboolean galpi_index_reader_attach (GalpiDatabase  *reader,
                                    GError        **error);

/**
 * galpi_index_reader_propagate_error:
 * @why: (transfer full): what a question to the index failed with
 *
 * Passes @why on; as %GALPI_ERROR_CORRUPT of the index where the notebook itself is sound.
 */
void galpi_index_reader_propagate_error (GalpiDatabase  *reader,
                                         GError         *why,
                                         GError        **error);

G_END_DECLS
