/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_reanchor:
 * @from_version: the version that was shown
 * @to_version: the one that is shown now
 * @text: the text of @to_version
 *
 * Finds every highlight, every quote of an event and every verdict of one version again in
 * another, those in the trash too; what can't be found is kept as lost. Verdicts that can't be
 * found have nothing to speak of and stay with their version.
 */
gboolean galpi_reanchor (GalpiDatabase  *db,
                         gint64          from_version,
                         gint64          to_version,
                         const char     *text,
                         GError        **error);

G_END_DECLS
