/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-span.h"

G_BEGIN_DECLS

/**
 * galpi_particle_read:
 * @at: one past a name, within a run of Hangul or at its end
 *
 * Reads the case particles at @at, as far as they fit the sound that the name ends in: 은 after a
 * consonant, 는 after a vowel. A name that ends in Latin letters or figures takes either.
 *
 * Returns: whether nothing but particles stands between @at and the end of the run
 */
gboolean galpi_particle_read      (const GalpiSpan *line,
                                   guint            at);

/**
 * galpi_particle_strip:
 * @start, @end: a word
 *
 * Returns: where the word ends without its particle; @end where it has none
 */
guint    galpi_particle_strip     (const GalpiSpan *line,
                                   guint            start,
                                   guint            end);

/** Whether a word ends as words in a sentence do, in a particle or a verb's ending, so that no name
 * goes on through it: 엔비디아의, 위해, 높아지면서. */
gboolean galpi_particle_ends_word (const GalpiSpan *line,
                                   guint            start,
                                   guint            end);

G_END_DECLS
