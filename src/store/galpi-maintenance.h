/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_maintenance_check:
 *
 * SQLite's own checks and Galpi's: keys, places inside their texts, quotes equal to their texts,
 * every text there and unchanged. For a read job.
 *
 * Returns: (transfer full): a translated sentence a problem; empty where all is well; %NULL with
 * @error set
 */
char **galpi_maintenance_check (GalpiDatabase  *db,
                                GCancellable   *cancellable,
                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
