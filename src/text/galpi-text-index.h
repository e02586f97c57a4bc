/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiTextIndex:
 *
 * Turns places in code points into places in bytes and back, in a text of any length, without
 * walking it: it notes every 64th code point's place. Immutable.
 */
typedef struct _GalpiTextIndex GalpiTextIndex;

/**
 * galpi_text_index_new:
 * @text: UTF-8; not copied, so it must outlive the index
 */
GalpiTextIndex *galpi_text_index_new  (const char     *text) G_GNUC_WARN_UNUSED_RESULT;
void            galpi_text_index_free (GalpiTextIndex *self);

/** Returns: the text's length in code points */
guint           galpi_text_index_get_length (const GalpiTextIndex *self);

/** Returns: the byte at which code point @offset begins; @offset may be the text's length */
gsize           galpi_text_index_to_byte    (const GalpiTextIndex *self,
                                             guint                 offset);

/** Returns: the code point that begins at @byte, which must begin one or be the text's end */
guint           galpi_text_index_to_offset  (const GalpiTextIndex *self,
                                             gsize                 byte);

/** Returns: (transfer full): the text in @range, which must lie inside */
char           *galpi_text_index_substring  (const GalpiTextIndex *self,
                                             GalpiRange            range) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiTextIndex, galpi_text_index_free)

G_END_DECLS
