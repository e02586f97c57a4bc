/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_language_guess:
 * @claimed: (nullable): the language that the page claims, such as "en-US"
 *
 * Returns: (transfer full) (nullable): "ko" where a good part of the letters are Hangul, what is
 *   claimed where the script does not speak against it, "en" for other text in Latin letters
 */
char *galpi_language_guess (const char *text,
                            const char *claimed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
