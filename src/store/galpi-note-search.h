/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-note-filter.h"
#include "galpi-store.h"
#include "galpi-uuid.h"

G_BEGIN_DECLS

/**
 * GalpiFoundNote:
 * @group: which of the groups it is in
 *
 * One annotation in one group.
 */
typedef struct
{
  gint64    id;
  GalpiUuid uuid;
  guint     group;
} GalpiFoundNote;

/**
 * GalpiFoundGroup:
 * @value: (nullable): the title, path or person; %NULL where there is none
 * @number: the article's id, the day, or the colour
 */
typedef struct
{
  char   *value;
  gint64  number;
  guint   first;
  guint   n;
} GalpiFoundGroup;

/**
 * GalpiFoundNotes:
 * @notes: (element-type GalpiFoundNote): by group
 * @groups: (element-type GalpiFoundGroup): none of them empty
 * @n_annotations: each once, in however many groups it is
 */
typedef struct
{
  GArray *notes;
  GArray *groups;
  guint   n_annotations;
} GalpiFoundNotes;

void galpi_found_notes_free (GalpiFoundNotes *self);

/**
 * galpi_note_search:
 * @db: of a read job
 *
 * Finds the annotations that fit @filter, without their words. Tags and persons come by name, what has none
 * last; days the newest first; articles as they are sorted.
 *
 * Errors: %GALPI_ERROR_INVALID for a query that can't be understood
 */
GalpiFoundNotes *galpi_note_search (GalpiDatabase          *db,
                                    const GalpiNoteFilter  *filter,
                                    GalpiNoteGroup          group,
                                    GalpiNoteSort           sort,
                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiFoundNotes, galpi_found_notes_free)

G_END_DECLS
