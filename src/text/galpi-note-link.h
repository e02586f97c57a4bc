/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiNoteLink:
 * @range: of all of it, brackets included, in code points of the note
 * @title: what it leads to, without blanks at its ends
 * @words: (nullable): what is shown instead, where that is said: [[title|words]]
 */
typedef struct
{
  GalpiRange  range;
  char       *title;
  char       *words;
} GalpiNoteLink;

/** @self: (nullable) */
void galpi_note_link_free (GalpiNoteLink *self);

/**
 * galpi_note_link_scan:
 *
 * Finds [[title]] and [[title|words]], each on one line, wherever they stand: also in code.
 *
 * Returns: (transfer full) (element-type GalpiNoteLink): in order
 */
GPtrArray *galpi_note_link_scan (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type GalpiNoteLink): the same, without those in Markdown's code */
GPtrArray *galpi_note_link_find (const char *note) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_note_link_key:
 *
 * Titles with the same key are one: in NFC, in lower case, with single blanks; what can't stand in a
 * link, its brackets and bar, counts as a blank.
 *
 * Returns: (transfer full): "" for what no link can lead to
 */
char *galpi_note_link_key (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): @title as it can stand in a link, of the same key */
char *galpi_note_link_title (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_note_link_rename:
 * @key: of the title that has changed
 * @title: what it is now
 *
 * Returns: (transfer full) (nullable): @note with its links there leading to @title, their shown words
 *   as they were; %NULL where it has none
 */
char *galpi_note_link_rename (const char *note,
                              const char *key,
                              const char *title) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_note_title:
 *
 * Returns: (transfer full): what a note can be linked by: its first line that is not blank, without
 *   its mark-up, at most 120 characters
 */
char *galpi_note_title (const char *note) G_GNUC_WARN_UNUSED_RESULT;

/** Whether that line is nothing but one link, so that the title is another's. */
gboolean galpi_note_title_is_link (const char *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNoteLink, galpi_note_link_free)

G_END_DECLS
