/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiTagEntry:
 *
 * A small entry for one more tag, with those that there are offered below it.
 *
 * Signals: "add" (path): Return, a comma, or a tag that was picked; "closed": Escape, or the focus left,
 * which adds what stands there.
 */
#define GALPI_TYPE_TAG_ENTRY (galpi_tag_entry_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagEntry, galpi_tag_entry, GALPI, TAG_ENTRY, GtkWidget)

/** @tags: (nullable): paths of the tags that there are, the most used first */
GtkWidget *galpi_tag_entry_new (GtkStringList *tags) G_GNUC_WARN_UNUSED_RESULT;

/** Adds what stands in it, if anything does. */
void galpi_tag_entry_flush (GalpiTagEntry *self);

G_END_DECLS
