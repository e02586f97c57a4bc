/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-draft.h"

G_BEGIN_DECLS

/**
 * galpi_plain_text_parse:
 * @text: UTF-8
 *
 * Takes an article apart that came as plain text, most likely copied from a page: what stands above
 * the first paragraph is section, date, kicker, title and subtitle; short lines between paragraphs
 * are headings; a line that says "img" stands for a picture, and the line below it for its caption.
 *
 * Returns: (transfer full): a draft that is not finished yet, without pieces where there are none
 */
GalpiDraft *galpi_plain_text_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
