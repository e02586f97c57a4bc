/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An article longer than this is broken where Pango breaks it: keeping words costs 1.5 s a million. */
#define GALPI_WORD_KEEPER_MAX_LENGTH 300000

/**
 * GalpiWordKeeper:
 *
 * Keeps Hangul words whole at line ends, which Pango breaks between any two syllables: a tag without
 * breaks on each word that is short enough for the line. The paragraphs in view come first, the
 * rest in slices when nothing else is to be done.
 */
typedef struct _GalpiWordKeeper GalpiWordKeeper;

GalpiWordKeeper *galpi_word_keeper_new  (GtkTextView     *view) G_GNUC_WARN_UNUSED_RESULT;
void             galpi_word_keeper_free (GalpiWordKeeper *self);

gboolean galpi_word_keeper_get_enabled (GalpiWordKeeper *self);
void     galpi_word_keeper_set_enabled (GalpiWordKeeper *self,
                                        gboolean         enabled);

/**
 * galpi_word_keeper_set_line_length:
 * @n_syllables: how many fit on a line; longer words are broken in it rather than overflow
 */
void galpi_word_keeper_set_line_length (GalpiWordKeeper *self,
                                        guint            n_syllables);

/** Starts over with the view's present buffer. */
void galpi_word_keeper_restart (GalpiWordKeeper *self);

/**
 * galpi_word_keeper_do_view:
 * @n_syllables: how many a screen holds. The view can't be asked: it does not know the height of
 *   paragraphs that it has not shown.
 *
 * Does the paragraphs in view and one screen each way now, where they are not done yet.
 */
void galpi_word_keeper_do_view (GalpiWordKeeper *self,
                                guint            n_syllables);

/** Returns: whether all is done, or nothing is to be done */
gboolean galpi_word_keeper_is_done (GalpiWordKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiWordKeeper, galpi_word_keeper_free)

G_END_DECLS
