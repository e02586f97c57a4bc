/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-annotation.h"
#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiAnnotationCard:
 *
 * One annotation in the sidebar: its colour, the quote, the note, tags, and the event's date. The note
 * is edited in its place.
 *
 * Signals, all for the annotation shown: "visit-begun": the note is about to be edited;
 * "note-changed" (string): save it; "tags-changed" (strv): all it bears now; "recolour"
 * (GalpiColour); "event"; "remove"; "tag" (string): show all that bears it; "done": back to the text.
 */
#define GALPI_TYPE_ANNOTATION_CARD (galpi_annotation_card_get_type ())

G_DECLARE_FINAL_TYPE (GalpiAnnotationCard, galpi_annotation_card, GALPI, ANNOTATION_CARD, GtkWidget)

GtkWidget *galpi_annotation_card_new (void) G_GNUC_WARN_UNUSED_RESULT;

GalpiAnnotation *galpi_annotation_card_get_annotation (GalpiAnnotationCard *self);

/** @annotation: (nullable): %NULL when the card is recycled; what was being edited is saved before */
void             galpi_annotation_card_set_annotation (GalpiAnnotationCard *self,
                                                       GalpiAnnotation     *annotation);

/** @tags: (nullable): what to offer where a tag is added, and the colours of the chips */
void galpi_annotation_card_set_known_tags (GalpiAnnotationCard *self,
                                           GalpiTagSet         *tags);
void galpi_annotation_card_set_writable   (GalpiAnnotationCard *self,
                                           gboolean             writable);

/** Puts the caret into the note. */
void galpi_annotation_card_edit_note (GalpiAnnotationCard *self);

/** Opens the entry for one more tag. */
void galpi_annotation_card_add_tag   (GalpiAnnotationCard *self);

/** Saves what is being edited, a syllable being composed with it. */
void galpi_annotation_card_flush     (GalpiAnnotationCard *self);

G_END_DECLS
