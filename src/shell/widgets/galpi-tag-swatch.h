/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiTagSwatch:
 *
 * A small round of a tag's colour, a ring where it has none. It says nothing to a screen reader: beside it
 * stands the tag's name.
 */
#define GALPI_TYPE_TAG_SWATCH (galpi_tag_swatch_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagSwatch, galpi_tag_swatch, GALPI, TAG_SWATCH, GtkWidget)

/** @colour: (nullable): #rrggbb */
GtkWidget *galpi_tag_swatch_new        (const char     *colour) G_GNUC_WARN_UNUSED_RESULT;

/** @colour: (nullable): #rrggbb; what is no colour is none */
void       galpi_tag_swatch_set_colour (GalpiTagSwatch *self,
                                        const char     *colour);

G_END_DECLS
