/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-annotation.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NOTES_VIEW (galpi_notes_view_get_type ())

/**
 * GalpiNotesView:
 *
 * All annotations of a scope in sections by article, tag, day or colour.
 *
 * Signals: "annotation-activated" (GalpiAnnotation): go to its place; "put-back" (GalpiAnnotation): out
 * of the trash.
 */
G_DECLARE_FINAL_TYPE (GalpiNotesView, galpi_notes_view, GALPI, NOTES_VIEW, AdwBin)

GtkWidget *galpi_notes_view_new             (void) G_GNUC_WARN_UNUSED_RESULT;

/** @annotations: (element-type GalpiAnnotation): by article and place */
void       galpi_notes_view_set_annotations (GalpiNotesView *self,
                                             GPtrArray      *annotations);

G_END_DECLS
