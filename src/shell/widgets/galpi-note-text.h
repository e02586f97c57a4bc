/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiNoteText:
 *
 * A note as it is read: its Markdown formatted and the mark-up hidden. Of a long note only the
 * beginning is shown. A click on a link follows it, by the window's GalpiLinkBook; any other click is
 * left to who shows the note. Invisible where the note is empty.
 */
#define GALPI_TYPE_NOTE_TEXT (galpi_note_text_get_type ())

G_DECLARE_FINAL_TYPE (GalpiNoteText, galpi_note_text, GALPI, NOTE_TEXT, GtkWidget)

GtkWidget  *galpi_note_text_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/** @note: (nullable): as it was typed */
void        galpi_note_text_set_note (GalpiNoteText *self,
                                      const char    *note);

const char *galpi_note_text_get_note (GalpiNoteText *self);

G_END_DECLS
