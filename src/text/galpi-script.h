/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiScript:
 * @GALPI_SCRIPT_OTHER: white space, punctuation, symbols
 * @GALPI_SCRIPT_DIGIT: numbers of any kind
 * @GALPI_SCRIPT_LATIN: Latin letters
 * @GALPI_SCRIPT_LETTER: letters of other scripts, such as Greek and Cyrillic
 * @GALPI_SCRIPT_HANGUL: Hangul syllables and letters
 * @GALPI_SCRIPT_CJK: Han, Hiragana, Katakana and Bopomofo
 */
typedef enum
{
  GALPI_SCRIPT_OTHER,
  GALPI_SCRIPT_DIGIT,
  GALPI_SCRIPT_LATIN,
  GALPI_SCRIPT_LETTER,
  GALPI_SCRIPT_HANGUL,
  GALPI_SCRIPT_CJK,
} GalpiScript;

/** Returns: the class of @character; a combining mark alone is %GALPI_SCRIPT_OTHER */
GalpiScript galpi_script_of (gunichar character);

/**
 * GalpiScriptRun:
 * @range: in code points of the text
 * @start: its first byte
 * @end: one past its last
 *
 * A stretch of text in one script. A combining mark belongs to the character before it.
 */
typedef struct
{
  GalpiScript script;
  GalpiRange  range;
  const char *start;
  const char *end;
} GalpiScriptRun;

/** Makes @run the empty run before the first of @text, for galpi_script_run_next() to go on. */
void     galpi_script_run_init (GalpiScriptRun *run,
                                const char     *text);

/** Makes @run the next run. Returns: %FALSE at the text's end */
gboolean galpi_script_run_next (GalpiScriptRun *run);

G_END_DECLS
