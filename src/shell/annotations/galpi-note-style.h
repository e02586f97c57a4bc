/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiNoteStyle:
 *
 * Shows the Markdown of a text view as it is typed: headings large, emphasis slanted, mark-up dim. It
 * only ever gives tags to what is there, before the next frame and only where something looks
 * different now; never while a syllable is composed. A note that is too long for that is shown plain.
 */
typedef struct _GalpiNoteStyle GalpiNoteStyle;

/** @view: outlives the style, which follows its buffer */
GalpiNoteStyle *galpi_note_style_new  (GtkTextView    *view) G_GNUC_WARN_UNUSED_RESULT;
void            galpi_note_style_free (GalpiNoteStyle *self);

/** Leaves the text alone until the composition is over. */
void galpi_note_style_set_composing (GalpiNoteStyle *self,
                                     gboolean        composing);

/** Takes on the view's colours and font, which have changed. */
void galpi_note_style_update_look   (GalpiNoteStyle *self);

/** Styles what is to be styled now, and not before the next frame. */
void galpi_note_style_flush         (GalpiNoteStyle *self);

/** Asks again which links lead anywhere. */
void galpi_note_style_update_links  (GalpiNoteStyle *self);

/**
 * galpi_note_style_get_link:
 * @place: in code points
 * @is_address: whether it leads out of the notebook
 *
 * Returns: (transfer none) (nullable): where the link at @place leads: a title, or an address
 */
const char *galpi_note_style_get_link (GalpiNoteStyle *self,
                                       guint           place,
                                       gboolean       *is_address);

/** Whether @place is in code, where nothing is a link and words are no prose. */
gboolean galpi_note_style_is_code (GalpiNoteStyle *self,
                                   guint           place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNoteStyle, galpi_note_style_free)

G_END_DECLS
