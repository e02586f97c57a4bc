/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-annotation.h"

G_BEGIN_DECLS

/**
 * GalpiAnnotationList:
 *
 * The annotations of one article as a list model that the text and the sidebar share: notes on the whole
 * article first, then by place. An annotation stays the same object for as long as it is in the
 * list, so that a card that is being edited is never taken away.
 *
 * GalpiAnnotationList::changed comes once after an update in which anything changed, be it which
 * annotations there are or what they say.
 */
#define GALPI_TYPE_ANNOTATION_LIST (galpi_annotation_list_get_type ())

G_DECLARE_FINAL_TYPE (GalpiAnnotationList, galpi_annotation_list, GALPI, ANNOTATION_LIST, GObject)

GalpiAnnotationList *galpi_annotation_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_annotation_list_update:
 * @annotations: (element-type GalpiAnnotation): all there are now, each with its uuid, in any order
 *
 * Makes the list say what @annotations say. Of those that the list has already, the fields are taken over.
 */
void galpi_annotation_list_update (GalpiAnnotationList *self,
                                   GPtrArray           *annotations);

/**
 * galpi_annotation_list_put:
 * @annotation: with its uuid; one that is in the list, or a new one
 *
 * Puts it to its place in the order: a new one, or one that has been given another place. Costs no more
 * than that place. "changed" is emitted.
 */
void galpi_annotation_list_put    (GalpiAnnotationList *self,
                                   GalpiAnnotation     *annotation);

/** Takes one out, if it is there. */
void galpi_annotation_list_remove (GalpiAnnotationList *self,
                                   const char          *uuid);

/** Returns: (transfer none) (nullable) */
GalpiAnnotation *galpi_annotation_list_find (GalpiAnnotationList *self,
                                             const char          *uuid);

/** Returns: where @annotation is in the list; %G_MAXUINT where it is not */
guint galpi_annotation_list_get_index (GalpiAnnotationList *self,
                                       GalpiAnnotation     *annotation);

/** Returns: the first index whose annotation begins at @position or later; n-items where none does */
guint galpi_annotation_list_lower_bound (GalpiAnnotationList *self,
                                         guint                position);

G_END_DECLS
