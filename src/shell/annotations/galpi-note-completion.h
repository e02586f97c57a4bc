/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-link-book.h"

G_BEGIN_DECLS

/**
 * GalpiNoteCompletion:
 *
 * Offers titles below the caret of a text view while a link is typed, after "[[", by the syllable that
 * is being composed too. The focus and all keys but those below stay with the view.
 */
typedef struct _GalpiNoteCompletion GalpiNoteCompletion;

/** @view: is to call galpi_note_completion_present() when it is allocated; outlives the completion */
GalpiNoteCompletion *galpi_note_completion_new  (GtkTextView         *view) G_GNUC_WARN_UNUSED_RESULT;
void                 galpi_note_completion_free (GalpiNoteCompletion *self);

/** @book: (nullable): who knows the titles */
void galpi_note_completion_set_book (GalpiNoteCompletion *self,
                                     GalpiLinkBook       *book);

/** Looks at what stands before the caret. @preedit: what is being composed there, "" for nothing */
void galpi_note_completion_update   (GalpiNoteCompletion *self,
                                     const char          *preedit);
void galpi_note_completion_hide     (GalpiNoteCompletion *self);
void galpi_note_completion_present  (GalpiNoteCompletion *self);

gboolean galpi_note_completion_get_shown (GalpiNoteCompletion *self);

/** Whether the completion takes that key while it shows: arrows, Return, Tab and Escape. */
gboolean galpi_note_completion_wants_key (guint keyval);

/** Does what @keyval is for. Nothing may be composed then. */
void     galpi_note_completion_press_key (GalpiNoteCompletion *self,
                                          guint                keyval);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNoteCompletion, galpi_note_completion_free)

G_END_DECLS
