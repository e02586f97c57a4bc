/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/* Texts, originals and pictures, each kept once under the SHA-256 of what it holds. */

/** Returns: (transfer full): the 32 bytes that name @bytes */
GBytes *galpi_content_table_hash (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

/** Keeps @bytes, unless they are there. Returns: (transfer full): their name */
GBytes *galpi_content_table_add (GalpiDatabase  *db,
                                 GBytes         *bytes,
                                 gboolean        compress,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: (transfer full): what @hash names; %GALPI_ERROR_CORRUPT where it is not there or can't
 * be unpacked
 */
GBytes *galpi_content_table_get (GalpiDatabase  *db,
                                 GBytes         *hash,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
