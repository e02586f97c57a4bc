/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiAnnotationFilter:
 *
 * Lets those annotations through that have a text in their quote, their note, a tag or the name of their
 * colour, whatever its case; all of them where there is no such text.
 */
#define GALPI_TYPE_ANNOTATION_FILTER (galpi_annotation_filter_get_type ())

G_DECLARE_FINAL_TYPE (GalpiAnnotationFilter, galpi_annotation_filter, GALPI, ANNOTATION_FILTER,
                      GtkFilter)

GalpiAnnotationFilter *galpi_annotation_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @text: as it was typed; "" for none. Returns: whether that is another text than before */
gboolean galpi_annotation_filter_set_text (GalpiAnnotationFilter *self,
                                           const char            *text);

/** Returns: whether there is such a text */
gboolean galpi_annotation_filter_is_active (GalpiAnnotationFilter *self);

/** The annotations have changed in themselves: looks at all of them again. */
void galpi_annotation_filter_refresh (GalpiAnnotationFilter *self);

G_END_DECLS
