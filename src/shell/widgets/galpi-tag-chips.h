/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiTagChips:
 *
 * The tags of an annotation or an article, a chip each in its colour, with an entry after them while one more is added. Nothing of it
 * is shown where there are none.
 *
 * Signals: "changed" (strv): all that there shall be, which galpi_tag_chips_set_tags() confirms;
 * "chosen" (string): show all that bears this tag; "left": the entry is about to go, and the focus with it.
 */
#define GALPI_TYPE_TAG_CHIPS (galpi_tag_chips_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagChips, galpi_tag_chips, GALPI, TAG_CHIPS, GtkWidget)

/** @tags: paths; an entry in use stays in use */
void galpi_tag_chips_set_tags (GalpiTagChips      *self,
                               const char * const *tags);

/** @tags: (nullable): what to offer in the entry, and the colours of the chips */
void galpi_tag_chips_set_known_tags (GalpiTagChips *self,
                                     GalpiTagSet   *tags);

/** @writable: whether a chip can be taken away */
void galpi_tag_chips_set_writable (GalpiTagChips *self,
                                   gboolean       writable);

/** Opens the entry for one more tag, with the focus in it. */
void galpi_tag_chips_open_entry  (GalpiTagChips *self);

/** Takes the entry away, with what stands in it. */
void galpi_tag_chips_close_entry (GalpiTagChips *self);

/** Adds what stands in the entry, if anything does. */
void galpi_tag_chips_flush       (GalpiTagChips *self);

G_END_DECLS
