/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-tag-set.h"

G_BEGIN_DECLS

/**
 * GalpiTagEntry:
 *
 * A small entry for one more tag. Below it are offered those that there are and fit what is typed, a syllable
 * that is still composed included, and last to make a new one. "/" puts a tag under another.
 *
 * Return takes what was picked with the arrows, or else what stands there; only where that is Hangul
 * initials, which name no tag, the first that fits is picked already. Tab takes the first that fits. A comma
 * ends a tag. Escape closes the offers, then the entry.
 *
 * Signals: "add" (path): one more tag, clean, and of the case of the one that there is; "take-back":
 * Backspace where nothing stands; "closed": Escape, or the focus left, which adds what stands there.
 */
#define GALPI_TYPE_TAG_ENTRY (galpi_tag_entry_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagEntry, galpi_tag_entry, GALPI, TAG_ENTRY, GtkWidget)

GtkWidget *galpi_tag_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @tags: (nullable): what to offer */
void galpi_tag_entry_set_tags (GalpiTagEntry *self,
                               GalpiTagSet   *tags);

/** Adds what stands in it, if anything does. */
void galpi_tag_entry_flush    (GalpiTagEntry *self);

G_END_DECLS
