/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-finding.h"

G_BEGIN_DECLS

/* A correction is what the analyst says that a finding means, as a text that a verdict keeps and that
 * outlives every reading. Of a time it is EDTF with both its ends: "2024-02-21~/2024-02-29~". Of a
 * sum it is the currency and the number: "CNY 68600000000000", "USD 40/50" from the first to the
 * second, "KRW 300/.." at least, "KRW ../300" at most; a ~ at its end means about.
 */

/**
 * galpi_correction_new:
 * @meant: a time or a sum as it was understood
 *
 * Returns: (transfer full) (nullable): it as a correction; %NULL where it is not complete
 */
char *galpi_correction_new (const GalpiFinding *meant) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_correction_apply:
 * @correction: as galpi_correction_new() makes them
 * @finding: a time or a sum; gets the meaning, and "corrected"; place and text stay
 *
 * Returns: whether @correction is one of @finding's kind; @finding is as it was where it is not
 */
gboolean galpi_correction_apply (const char   *correction,
                                 GalpiFinding *finding);

G_END_DECLS
