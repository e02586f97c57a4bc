/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What keys do to Markdown in a text view, each as one step of its undo. All take and leave what is
 * typed as plain text. */

/**
 * galpi_note_keys_wrap:
 * @mark: "**" or "*"
 *
 * Puts @mark round the selection, or takes it away where it is there; without one, puts the caret
 * between two.
 */
void     galpi_note_keys_wrap          (GtkTextBuffer *buffer,
                                        const char    *mark);

/**
 * galpi_note_keys_continue_list:
 *
 * Begins the next item of the list or the next line of the quote that the caret is in; ends it where the
 * present item is empty.
 *
 * Returns: %FALSE where there is none, and Return is to do what it does
 */
gboolean galpi_note_keys_continue_list (GtkTextBuffer *buffer);

/**
 * galpi_note_keys_indent:
 * @outwards: for Shift+Tab
 *
 * Moves the list item that the caret is in a level, at most one below the item before it.
 *
 * Returns: %FALSE where it can't, and Tab is to leave
 */
gboolean galpi_note_keys_indent        (GtkTextBuffer *buffer,
                                        gboolean       outwards);

G_END_DECLS
