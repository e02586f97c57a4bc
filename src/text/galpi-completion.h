/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiCompletion:
 *
 * Paths such as "시장/반도체", made ready to be found while one of them is typed. A path is found by any
 * stretch of it, whatever the case and the normal form, and by Hangul that is still being typed:
 *
 * - consonants are the initials of syllables: ㅂㄷㅊ and ㅅㅈ/ㅂ find 시장/반도체, 반ㄷ and 반도ㅊ too;
 * - the last syllable may be on its way to another: 바 and 반 find 반도체, 고 finds 과학;
 * - its final may be the next one's initial: 반돛 and 괗 find what 반도ㅊ and 과ㅎ do.
 *
 * It never changes, so any thread may use it.
 */
typedef struct _GalpiCompletion GalpiCompletion;

/** @paths: (array length=n_paths): UTF-8; they need not live on */
GalpiCompletion *galpi_completion_new  (const char * const *paths,
                                        guint               n_paths) G_GNUC_WARN_UNUSED_RESULT;
void             galpi_completion_free (GalpiCompletion    *self);

/**
 * galpi_completion_find:
 * @typed: UTF-8; blanks around it don't count. "" finds all, in their order
 * @limit: the most to return; 0 for all
 *
 * Returns: (transfer full) (element-type guint): the places in @paths of those found, the best first: the
 *   name (a path's last part) as a whole, at its start, at the start of a word in it, elsewhere in it; then
 *   those above it alike; at each of these what stands there letter for letter first. Equally good ones
 *   stay in the order of @paths
 */
GArray *galpi_completion_find (GalpiCompletion *self,
                               const char      *typed,
                               guint            limit) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_completion_find_exact:
 * @typed: a path; blanks round its names don't count
 *
 * Returns: the place of the path that is @typed but for case, or -1
 */
int galpi_completion_find_exact (GalpiCompletion *self,
                                 const char      *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiCompletion, galpi_completion_free)

G_END_DECLS
