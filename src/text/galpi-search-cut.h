/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/* Rises whenever a text is cut otherwise: the index, which keeps what was cut, is made anew when it
 * was made by another version. */
#define GALPI_SEARCH_CUT_VERSION 1

/**
 * GalpiCut:
 * @words: the tokens in text order, divided by single blanks
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
 * @is_single: whether it is the last character alone of a run of Hangul, Han or Kana
 */
typedef struct
{
  GalpiRange range;
  guint      byte;
  guint      length;
  gboolean   is_single;
} GalpiCutToken;

/** Returns: (transfer full): @text, which must be NFC, cut */
GalpiCut *galpi_cut_new  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void      galpi_cut_free (GalpiCut   *self);

/** Returns: (transfer full): the words of @text, of any normal form: what the index is given */
char     *galpi_search_cut (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiCut, galpi_cut_free)

G_END_DECLS
