/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiCut:
 * @words: the tokens in text order, divided by single blanks: what the full-text index is given
 * @tokens: (element-type GalpiCutToken): the same tokens with their places
 *
 * Text cut for a full-text index that knows words only. A run of Hangul, Han or Kana becomes its
 * overlapping pairs of characters and its last character alone; a run of letters and digits of
 * other scripts becomes one token, case-folded and without diacritics; '6,000' is one number.
 * Everything else only divides.
 */
typedef struct
{
  char   *words;
  GArray *tokens;
} GalpiCut;

/**
 * GalpiCutToken:
 * @range: in code points of the text that was cut
 * @byte: where it begins in the words
 * @length: in bytes
 * @last: whether it is the lone last character of a run of Hangul, Han or Kana
 */
typedef struct
{
  GalpiRange range;
  guint      byte;
  guint      length;
  gboolean   last;
} GalpiCutToken;

/** Returns: (transfer full): @text cut; it is brought to NFC for its words, not for its places */
GalpiCut *galpi_cut_new  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void      galpi_cut_free (GalpiCut   *self);

/** Returns: (transfer full): only the words of galpi_cut_new() */
char     *galpi_search_cut (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiCut, galpi_cut_free)

G_END_DECLS
