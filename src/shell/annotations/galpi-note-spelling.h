/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-note-style.h"

G_BEGIN_DECLS

/**
 * GalpiNoteSpelling:
 *
 * Underlines words in view that no dictionary knows, a while after the typing pauses, and offers others in the
 * view's menu. The word at the caret is left alone, and so are code and addresses. It only ever gives
 * tags, and none in a composition.
 */
typedef struct _GalpiNoteSpelling GalpiNoteSpelling;

/** @view, @style: outlive it */
GalpiNoteSpelling *galpi_note_spelling_new  (GtkTextView       *view,
                                             GalpiNoteStyle    *style) G_GNUC_WARN_UNUSED_RESULT;
void               galpi_note_spelling_free (GalpiNoteSpelling *self);

void               galpi_note_spelling_set_composing (GalpiNoteSpelling *self,
                                                      gboolean           composing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNoteSpelling, galpi_note_spelling_free)

G_END_DECLS
