/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * galpi_nfc:
 * @text: UTF-8
 * @length: in bytes, or -1 where @text ends with NUL
 *
 * What g_utf8_normalize() does for %G_NORMALIZE_NFC, in time that grows with the text: that
 * function moves all the rest for each syllable of Hangul, and so takes a minute for a million.
 *
 * Returns: (transfer full): @text in Unicode's normal form C
 */
char    *galpi_nfc    (const char *text,
                       gssize      length) G_GNUC_WARN_UNUSED_RESULT;

/** Whether @text, UTF-8 that ends with NUL, is in normal form C already. */
gboolean galpi_is_nfc (const char *text);

G_END_DECLS
