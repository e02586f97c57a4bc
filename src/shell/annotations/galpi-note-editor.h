/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiNoteEditor:
 *
 * Where a note is typed. It never takes a text while a syllable is being composed, nor one that came
 * from its own saves, so that typing goes on undisturbed. Undo takes back typing; where there is
 * none, Ctrl+Z goes on to the window.
 *
 * Markdown is shown formatted as it is typed. Ctrl+B and Ctrl+I wrap the selection, Return goes on with a
 * list, Tab moves its items; Ctrl+L or Ctrl+click follows a link. What is pasted comes as plain text.
 *
 * Signal "save" (text): 400 ms after the last change, at the latest 700 ms after the first that is not
 * saved, when the focus leaves, and when flushed; only where the text is not the last one saved.
 */
#define GALPI_TYPE_NOTE_EDITOR (galpi_note_editor_get_type ())

G_DECLARE_FINAL_TYPE (GalpiNoteEditor, galpi_note_editor, GALPI, NOTE_EDITOR, GtkTextView)

GtkWidget *galpi_note_editor_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): what was typed, a syllable being composed left out */
char *galpi_note_editor_get_text (GalpiNoteEditor *self) G_GNUC_WARN_UNUSED_RESULT;

/** Shows @text as the text to start from, without an undo back to what was there. */
void  galpi_note_editor_load     (GalpiNoteEditor *self,
                                  const char      *text);

/**
 * galpi_note_editor_update:
 * @text: what the notebook holds now
 *
 * Takes over @text if somebody else changed it, at once or when the syllable is done.
 */
void  galpi_note_editor_update   (GalpiNoteEditor *self,
                                  const char      *text);

/** Ends a composition and saves, the last syllable with it. */
void  galpi_note_editor_flush    (GalpiNoteEditor *self);

gboolean galpi_note_editor_is_composing (GalpiNoteEditor *self);

G_END_DECLS
