/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-notebook-across.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NOTE_LIST (galpi_note_list_get_type ())

/**
 * GalpiNoteList:
 *
 * Annotations across articles with a section (GtkSectionModel) for each group, as a GtkListView takes them.
 */
G_DECLARE_FINAL_TYPE (GalpiNoteList, galpi_note_list, GALPI, NOTE_LIST, GObject)

GalpiNoteList *galpi_note_list_new            (GalpiAcrossList *across) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): what the group at @index is called */
char          *galpi_note_list_format_heading (GalpiAcrossList *across,
                                               guint            index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
