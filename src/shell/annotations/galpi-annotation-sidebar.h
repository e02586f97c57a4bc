/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-annotation-list.h"
#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiAnnotationSidebar:
 *
 * The annotations of the article shown, in the order of its text, each a card that is edited in place.
 * It changes nothing: what the analyst wants done comes as a signal.
 *
 * Property "current" (GalpiAnnotation, nullable): the selected card's; to be bound to the article
 * view's.
 *
 * Signals:
 *  "activate" (GalpiAnnotation): a card was selected: scroll to its text;
 *  "tapped" (GalpiAnnotation): a card was clicked on or tapped, be it selected already;
 *  "visit-begun" (GalpiAnnotation): its note is about to be edited;
 *  "note-changed" (GalpiAnnotation, string): save it, as part of that visit;
 *  "tags-changed" (GalpiAnnotation, strv): all tags it bears now;
 *  "recolour" (GalpiAnnotation, GalpiColour); "event", "remove" (GalpiAnnotation);
 *  "tag" (string): show all that bears that tag;
 *  "add-note": make a note on the whole article, then galpi_annotation_sidebar_edit_note();
 *  "leave": give the focus back to the text;
 *  "retry": load again what failed.
 */
#define GALPI_TYPE_ANNOTATION_SIDEBAR (galpi_annotation_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (GalpiAnnotationSidebar, galpi_annotation_sidebar,
                      GALPI, ANNOTATION_SIDEBAR, GtkWidget)

GtkWidget *galpi_annotation_sidebar_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @annotations: (nullable): those of the article shown, followed; %NULL where none is shown */
void galpi_annotation_sidebar_set_annotations (GalpiAnnotationSidebar *self,
                                               GalpiAnnotationList    *annotations);

/** Says that they are being loaded, once that takes 200 ms. */
void galpi_annotation_sidebar_set_loading     (GalpiAnnotationSidebar *self);

/** @message: a whole sentence */
void galpi_annotation_sidebar_set_error       (GalpiAnnotationSidebar *self,
                                               const char             *message);

/** @tags: (nullable): what to offer where a tag is added, and the colours of the chips */
void galpi_annotation_sidebar_set_tags        (GalpiAnnotationSidebar *self,
                                               GalpiTagSet            *tags);
void galpi_annotation_sidebar_set_writable    (GalpiAnnotationSidebar *self,
                                               gboolean                writable);

GalpiAnnotation *galpi_annotation_sidebar_get_current (GalpiAnnotationSidebar *self);

/** Selects the card and scrolls to it; "activate" is not emitted. @annotation: (nullable) */
void             galpi_annotation_sidebar_set_current (GalpiAnnotationSidebar *self,
                                                       GalpiAnnotation        *annotation);

/** Selects the card and puts the caret into its note; taken away from a filter that hides it. */
void galpi_annotation_sidebar_edit_note (GalpiAnnotationSidebar *self,
                                         GalpiAnnotation        *annotation);

/** Selects the card and opens its entry for one more tag. */
void galpi_annotation_sidebar_add_tag   (GalpiAnnotationSidebar *self,
                                         GalpiAnnotation        *annotation);

/** Scrolls to what stands at @position of the text or after it, unless the sidebar is being used. */
void galpi_annotation_sidebar_follow    (GalpiAnnotationSidebar *self,
                                         guint                   position);

/** Saves what is being edited, a syllable being composed with it: before a close or a quit. */
void galpi_annotation_sidebar_flush     (GalpiAnnotationSidebar *self);

G_END_DECLS
