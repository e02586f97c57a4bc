/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-note-filter.h"
#include "galpi-tag-set.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NOTE_FILTER_BAR (galpi_note_filter_bar_get_type ())

/**
 * GalpiNoteFilterBar:
 *
 * What narrows annotations across articles: words, a tag, a colour, a person, a period. Signal "changed".
 */
G_DECLARE_FINAL_TYPE (GalpiNoteFilterBar, galpi_note_filter_bar, GALPI, NOTE_FILTER_BAR, AdwBin)

/** @tags: (nullable): what to offer */
void     galpi_note_filter_bar_set_tags    (GalpiNoteFilterBar  *self,
                                            GalpiTagSet         *tags);

/** @persons: those to choose from */
void     galpi_note_filter_bar_set_persons (GalpiNoteFilterBar  *self,
                                            const char * const  *persons);

/** Narrows @filter as was chosen. */
void     galpi_note_filter_bar_apply       (GalpiNoteFilterBar  *self,
                                            GalpiNoteFilter     *filter);

/** Returns: whether anything is narrowed */
gboolean galpi_note_filter_bar_is_active   (GalpiNoteFilterBar  *self);

/** Narrows nothing any more. */
void     galpi_note_filter_bar_clear       (GalpiNoteFilterBar  *self);

G_END_DECLS
