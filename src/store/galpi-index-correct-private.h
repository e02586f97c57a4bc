/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "galpi-day.h"

G_BEGIN_DECLS

/**
 * galpi_index_correct:
 * @findings: (element-type GalpiFinding): what reading found in @text; they free what is taken away
 * @verdicts: (element-type GalpiVerdict): of the version
 * @text, @base: what was read, as galpi_reading_read() takes them
 *
 * Gives the findings that the analyst corrected the meaning that they have for the analyst, and the
 * restatements among them their rates. Where reading draws the line elsewhere by now, or sees
 * nothing at all, the analyst's words stand, with the place that they were said of.
 */
void galpi_index_correct (GPtrArray  *findings,
                          GPtrArray  *verdicts,
                          const char *text,
                          GalpiDay    base);

/** Returns: (transfer full): all corrections in one text, the same as long as they are the same */
char *galpi_index_describe_corrections (GPtrArray *verdicts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
