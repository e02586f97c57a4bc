/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lengths of time as the user's language says them: "1 year 6 months", "some years". */

/**
 * galpi_duration_format:
 * @value: an ISO 8601 duration as findings have it: "P1Y6M", "PT30M", "PXY" where the text has no
 *   number
 * @mod: (nullable): TIMEX3's: "APPROX", "EQUAL_OR_MORE" …
 *
 * Returns: (transfer full) (nullable): such as "about 3 years"; %NULL where @value is no duration
 */
char *galpi_duration_format (const char *value,
                             const char *mod) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_repetition_format:
 * @value: how long after each other something happens: "P1Y", "P2W"
 *
 * Returns: (transfer full) (nullable): such as "every 2 weeks"; %NULL where @value is no duration
 */
char *galpi_repetition_format (const char *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
