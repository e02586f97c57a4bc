/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-finding.h"
#include "galpi-marks.h"

G_BEGIN_DECLS

/**
 * galpi_finding_say_meaning:
 * @finding: a time or a sum
 *
 * Returns: (transfer full) (nullable): what it means, in a few words: "late February 2024"; %NULL
 *   where it means nothing that can be told
 */
char *galpi_finding_say_meaning (const GalpiFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_finding_tip:
 * @marks: that they are of, which know the names
 * @findings: (element-type GalpiFinding): those at one place, the shortest first
 *
 * Returns: (transfer full) (nullable): what they mean and why, a line each, in words for a tip or a
 *   screen reader
 */
char *galpi_finding_tip (GalpiMarks *marks,
                         GPtrArray  *findings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
