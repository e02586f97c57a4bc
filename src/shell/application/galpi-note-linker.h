/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-notebook.h"

G_BEGIN_DECLS

/**
 * GalpiNoteLinker:
 *
 * Tells the link book of a window what the notebook knows, and goes where links lead.
 *
 * Signals: "message" (string); "place-chosen" (gint64 article, string: a note's UUID or %NULL);
 * "event-chosen" (string: its UUID); "scope-chosen" (GalpiScope).
 */
#define GALPI_TYPE_NOTE_LINKER (galpi_note_linker_get_type ())

G_DECLARE_FINAL_TYPE (GalpiNoteLinker, galpi_note_linker, GALPI, NOTE_LINKER, GObject)

/** @window: whose widgets get the book; not kept alive */
GalpiNoteLinker *galpi_note_linker_new          (GtkWidget       *window) G_GNUC_WARN_UNUSED_RESULT;

/** @notebook: (nullable) */
void             galpi_note_linker_set_notebook (GalpiNoteLinker *self,
                                                 GalpiNotebook   *notebook);

G_END_DECLS
