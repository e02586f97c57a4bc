/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-draft.h"
#include "galpi-hints.h"

G_BEGIN_DECLS

/** Loads every table that galpi_parse() may need from a file, before the process is locked down. */
void galpi_parse_warm_up (void);

/**
 * galpi_parse:
 * @error: %GALPI_ERROR_INVALID where there is no article in it; %GALPI_ERROR_UNSUPPORTED where it
 *   is no text
 *
 * Makes an article of a file's or a page's bytes: what galpi-intake is for.
 *
 * Returns: (transfer full) (nullable): a finished draft
 */
GalpiDraft *galpi_parse (GBytes           *bytes,
                         const GalpiHints *hints,
                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
