/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-document.h"

G_BEGIN_DECLS

/** Returns: whether @character is a syllable or a letter of Hangul */
gboolean galpi_text_language_is_hangul (gunichar character);

/** @end: past the last byte. Returns: whether any of Hangul is in it */
gboolean galpi_text_language_has_hangul (const char *text,
                                         const char *end);

/** Returns: (transfer none): "ko" or "en", what most of @document is written in */
const char *galpi_text_language_of_document (GalpiDocument *document);

G_END_DECLS
