/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/* Stands for a picture in an article's text. */
#define GALPI_TEXT_PICTURE 0xfffc

/** Returns: how many code points @text has */
guint galpi_text_length (const char *text);

/**
 * galpi_text_substring:
 * @text: UTF-8
 * @range: in code points; must lie inside @text
 *
 * Walks @text from its start; for many pieces of one text take a GalpiTextIndex.
 *
 * Returns: (transfer full): the text there
 */
char *galpi_text_substring (const char *text,
                            GalpiRange  range) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_text_normalise:
 * @bytes: what should be UTF-8; may hold NUL where @length is given
 * @length: in bytes, or -1 where @bytes ends with NUL
 *
 * Makes article text of @bytes: NFC; CR LF, CR, VT, FF, NEL, U+2028 and U+2029 become LF; a
 * byte-order mark, all other control characters but TAB, and U+FFFC, which stands for a picture,
 * are dropped; bytes that are no UTF-8 become U+FFFD.
 *
 * Returns: (transfer full): the text
 */
char *galpi_text_normalise (const char *bytes,
                            gssize      length) G_GNUC_WARN_UNUSED_RESULT;

/** Whether Galpi takes @character for white space: Unicode's, with no-break spaces. */
gboolean galpi_text_is_space (gunichar character);

/** Returns: (transfer full): @text, each run of white space one blank and none at the ends */
char *galpi_text_fold_space (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
