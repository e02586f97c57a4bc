/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiTypedUnit:
 * @exact: the character as it was typed
 * @first, @last: the characters that it may stand for besides; an empty range where @last is less
 *
 * One typed character, and what it can mean in a word that is being typed.
 */
typedef struct
{
  gunichar exact;
  gunichar first;
  gunichar last;
} GalpiTypedUnit;

/**
 * galpi_hangul_typed_read:
 * @typed: folded, in NFC
 * @divided: (out) (transfer full) (nullable) (element-type GalpiTypedUnit): the same with the last
 *   syllable's final as the initial of one more; %NULL where it has no final
 *
 * Returns: (transfer full) (element-type GalpiTypedUnit): what the characters of @typed mean, the last of
 *   them on its way to what may come
 */
GArray *galpi_hangul_typed_read (const char  *typed,
                                 GArray     **divided) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
