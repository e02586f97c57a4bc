/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-reader.h"

G_BEGIN_DECLS

/* What the files that read glosses share. */

/* How alike two names must sound to be one, of 100. */
#define GALPI_GLOSS_ALIKE 60

/* A name has no more words. */
#define GALPI_GLOSS_MAX_WORDS 5

typedef struct
{
  guint start;
  guint end;
} GalpiGlossSpan;

/** Whether @at is of a Latin word, with its figures, - and &. */
gboolean galpi_gloss_is_latin (const GalpiSpan *line,
                               guint            at);

/** Whether a capital letter stands at @at. */
gboolean galpi_gloss_is_upper (const GalpiSpan *line,
                               guint            at);

/** Returns: how many letters, where they are capitals alone, two to six: GPU, R&D; else 0 */
guint galpi_gloss_capitals (const GalpiSpan *line,
                            GalpiGlossSpan   latin);

guint galpi_gloss_count_words (const GalpiSpan *line,
                               GalpiGlossSpan   span);

guint galpi_gloss_count_syllables (const GalpiSpan *line,
                                   GalpiGlossSpan   span);

/** Returns: one past the gloss, or 0 where it would reach into the one before it */
guint galpi_gloss_add (GalpiReader    *reader,
                       GalpiGlossSpan  whole,
                       GalpiGlossSpan  name,
                       GalpiGlossSpan  twin);

/** Returns: the words of Hangul that end at @end and sound like @latin; an empty span where none do */
GalpiGlossSpan galpi_gloss_find_alike (const GalpiSpan *line,
                                       guint            start,
                                       guint            end,
                                       GalpiGlossSpan   latin);

/** Returns: the words to @end that an abbreviation of @letters letters stands for, or an empty span */
GalpiGlossSpan galpi_gloss_find_full (const GalpiSpan *line,
                                      guint            start,
                                      guint            end,
                                      guint            letters);

/** Whether the tables know the word as an organisation. */
gboolean galpi_gloss_is_organisation (const GalpiSpan *line,
                                      guint            start,
                                      guint            end);

/** Reads a gloss in the bracket that opens at @open. Returns: one past it, or 0 */
guint galpi_gloss_read_bracket (GalpiReader *reader,
                                guint        open);

G_END_DECLS
