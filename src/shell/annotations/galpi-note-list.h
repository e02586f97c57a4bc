/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-annotation.h"

G_BEGIN_DECLS

/** What the annotations of the Notes view are grouped by. */
typedef enum
{
  GALPI_NOTE_GROUP_ARTICLE,
  GALPI_NOTE_GROUP_TAG,
  GALPI_NOTE_GROUP_DAY,
  GALPI_NOTE_GROUP_COLOUR,
} GalpiNoteGroup;

#define GALPI_TYPE_NOTE_ENTRY (galpi_note_entry_get_type ())

/**
 * GalpiNoteEntry:
 *
 * An annotation in one group. With several tags it has an entry in the group of each.
 */
G_DECLARE_FINAL_TYPE (GalpiNoteEntry, galpi_note_entry, GALPI, NOTE_ENTRY, GObject)

/** Returns: (transfer none) */
GalpiAnnotation *galpi_note_entry_get_annotation (GalpiNoteEntry *self);

/** Returns: (transfer none): the heading of its group */
const char      *galpi_note_entry_get_heading    (GalpiNoteEntry *self);

#define GALPI_TYPE_NOTE_LIST (galpi_note_list_get_type ())

/**
 * GalpiNoteList:
 *
 * Annotations as a list model of GalpiNoteEntry with a section (GtkSectionModel) for each group.
 */
G_DECLARE_FINAL_TYPE (GalpiNoteList, galpi_note_list, GALPI, NOTE_LIST, GObject)

/** @annotations: (element-type GalpiAnnotation): by article and place; that order holds within a group */
GalpiNoteList *galpi_note_list_new (GPtrArray      *annotations,
                                    GalpiNoteGroup  group) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
