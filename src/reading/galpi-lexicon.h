/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-span.h"

G_BEGIN_DECLS

/**
 * GalpiWord:
 * @word: in lower case; a "_" in it stands for one blank or none
 * @category: what kind of word it is, below 64; what that means is up to the table's user
 * @value: and which one
 * @code: (nullable): a currency, a unit
 */
typedef struct
{
  const char *word;
  guint8      category;
  gint16      value;
  const char *code;
} GalpiWord;

/**
 * GalpiLexicon:
 *
 * Words of several tables in one tree, walked letter by letter, so that looking up costs no more
 * than the length of the word found. Once built it is only read: threads may share it.
 */
typedef struct _GalpiLexicon GalpiLexicon;

/** @...: tables, each ended by a word that is %NULL, then %NULL; they outlive the lexicon */
GalpiLexicon *galpi_lexicon_new (const GalpiWord *first,
                                 ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

void          galpi_lexicon_free (GalpiLexicon    *self);

/**
 * galpi_lexicon_find:
 * @categories: bits of the categories wanted: 1 << category
 * @end: (out): one past the word
 *
 * Finds the longest word of these categories at @at. A word of Latin letters ends where the letters
 * end; a Korean word may be followed by anything.
 *
 * Returns: (nullable) (transfer none): the word
 */
const GalpiWord *galpi_lexicon_find (const GalpiLexicon *self,
                                     const GalpiSpan    *line,
                                     guint               at,
                                     guint64             categories,
                                     guint              *end);

/** Whether any word begins with the letter at @at: a quick look before a slow one. */
gboolean galpi_lexicon_may_start (const GalpiLexicon *self,
                                  gunichar            letter);

G_END_DECLS
