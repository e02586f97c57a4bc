/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-matrix-view.h"
#include "galpi-notebook-across.h"
#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiNotesView:
 *
 * Annotations across articles: filtered, grouped and sorted, with what is done to those selected; the matrix of
 * their tags; and how many there are of each.
 *
 * Signals: "annotation-activated" (GalpiAnnotation), "put-back" (GalpiAnnotation); of those selected, as a GStrv
 * of UUIDs: "give-tag" (uuids, string path), "take-tag" (uuids, string path), "give-colour" (uuids, GalpiColour),
 * "copy" (uuids), "export" (uuids), "trash" (uuids); "table-copied" and "table-exported" (GalpiMatrix, string
 * title).
 */
#define GALPI_TYPE_NOTES_VIEW (galpi_notes_view_get_type ())

G_DECLARE_FINAL_TYPE (GalpiNotesView, galpi_notes_view, GALPI, NOTES_VIEW, AdwBin)

GtkWidget *galpi_notes_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/** @across: (nullable): the list to show and to ask; %NULL lets go of it */
void       galpi_notes_view_set_across  (GalpiNotesView     *self,
                                         GalpiAcrossList    *across,
                                         GalpiScope         *scope);

/** Returns: (transfer none): to be filled */
GalpiMatrixView *galpi_notes_view_get_matrix (GalpiNotesView *self);

/** @tags: (nullable): what to offer */
void       galpi_notes_view_set_tags    (GalpiNotesView     *self,
                                         GalpiTagSet        *tags);

/** @persons: those who wrote articles */
void       galpi_notes_view_set_persons (GalpiNotesView     *self,
                                         const char * const *persons);

/** Whether annotations can be changed. */
void       galpi_notes_view_set_writable (GalpiNotesView    *self,
                                          gboolean           writable);

G_END_DECLS
