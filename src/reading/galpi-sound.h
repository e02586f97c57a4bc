/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-span.h"

G_BEGIN_DECLS

/**
 * galpi_sound_likeness:
 * @hangul, @hangul_end: places of a name in Hangul
 * @latin, @latin_end: places of a name in Latin letters
 *
 * Compares the consonants that both are spoken with.
 *
 * Returns: 0 for nothing in common to 100 for the same
 */
int      galpi_sound_likeness (const GalpiSpan *line,
                               guint            hangul,
                               guint            hangul_end,
                               guint            latin,
                               guint            latin_end);

/** Whether the capitals of an abbreviation may be those that a Hangul name is spoken with, in their
 * order: MS and 마이크로소프트. */
gboolean galpi_sound_abbreviates (const GalpiSpan *line,
                                  guint            hangul,
                                  guint            hangul_end,
                                  guint            latin,
                                  guint            latin_end);

/** Whether a Hangul word may begin with the sound of a Latin letter. */
gboolean galpi_sound_begins (gunichar syllable,
                             gunichar letter);

G_END_DECLS
