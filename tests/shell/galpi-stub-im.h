/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiStubIm:
 *
 * An input method that a test drives: it composes and commits what it is told to, as one for
 * Hangul does.
 */
#define GALPI_TYPE_STUB_IM (galpi_stub_im_get_type ())

G_DECLARE_FINAL_TYPE (GalpiStubIm, galpi_stub_im, GALPI, STUB_IM, GtkIMContext)

/** Makes it the module called "galpi-stub"; before the first text widget. */
void galpi_stub_im_register (void);

/** Returns: (transfer none) (nullable): the one that the text widget with the focus uses */
GalpiStubIm *galpi_stub_im_get_focused (void);

/** Shows @text as the syllable being composed; "" ends the composition without a commit. */
void galpi_stub_im_compose (GalpiStubIm *self,
                            const char  *text);

/** Ends the composition with @text. */
void galpi_stub_im_commit  (GalpiStubIm *self,
                            const char  *text);

/** How it answers a reset: with a commit of the syllable, or by dropping it. */
void galpi_stub_im_set_commits_on_reset (GalpiStubIm *self,
                                         gboolean     commits);

G_END_DECLS
