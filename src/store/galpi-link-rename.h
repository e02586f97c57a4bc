/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_link_rename:
 * @before: (nullable): what a thing was called
 * @now: (nullable): what it has just been called instead
 *
 * Lets the [[title]] links in all notes follow, unless another article or event is still called
 * @before. For a write, as part of its step. Notes in the trash follow too, so that they are right
 * when they come back.
 */
gboolean galpi_link_rename (GalpiDatabase  *db,
                            const char     *before,
                            const char     *now,
                            GError        **error);

G_END_DECLS
