/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook-across.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NOTE_ROW (galpi_note_row_get_type ())

/**
 * GalpiNoteRow:
 *
 * One annotation of the Notes view, to read: colour, quote, note, tags, and where it stands. One that
 * is in the trash can be put back.
 *
 * Signal "put-back" (GalpiAnnotation).
 */
G_DECLARE_FINAL_TYPE (GalpiNoteRow, galpi_note_row, GALPI, NOTE_ROW, AdwBin)

GtkWidget *galpi_note_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/** @item: (nullable): followed until another takes its place */
void       galpi_note_row_set_item (GalpiNoteRow    *self,
                                    GalpiAcrossItem *item);

G_END_DECLS
