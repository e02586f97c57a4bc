/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Code points between a sum and its restatement, at most. */
#define GALPI_BRIDGE_MAX 32

/** Whether the text from @gap to @end leads from a sum to its restatement: " (", ", 우리 돈으로 ",
 * " or ". */
gboolean galpi_bridge_leads (const char *gap,
                             const char *end);

G_END_DECLS
