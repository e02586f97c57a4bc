/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-draft.h"
#include "galpi-hints.h"

G_BEGIN_DECLS

/**
 * galpi_html_parse:
 * @text: UTF-8, whatever it says of its own charset
 * @language: (out) (transfer full) (nullable): what the page claims
 *
 * Takes the article out of a page. What was pasted is taken whole, since somebody chose it.
 *
 * Returns: (transfer full): a draft that is not finished yet, without pieces where there are none
 */
GalpiDraft *galpi_html_parse (const char        *text,
                              const GalpiHints  *hints,
                              char             **language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
