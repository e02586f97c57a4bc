/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * galpi_index_name_load_rules:
 *
 * Loads what the analyst said of names, and marks what it concerns to be joined anew where it is not
 * what the index knew.
 *
 * Returns: (transfer full) (element-type GalpiJoinRule): the oldest first
 */
GPtrArray *galpi_index_name_load_rules (GalpiDatabase  *index,
                                        GalpiDatabase  *notebook,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
