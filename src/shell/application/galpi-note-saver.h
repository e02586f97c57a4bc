/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-notebook.h"

G_BEGIN_DECLS

/**
 * GalpiNoteSaver:
 *
 * Saves annotations as they are changed, and keeps what could not be saved, such as on a full disk, until it
 * can: nothing that was typed is lost by a failure.
 *
 * Property "failure" (string, nullable): why something is kept, as a sentence; %NULL when all is saved.
 * Signal "message" (string): what can't be saved ever, since it is there no more.
 */
#define GALPI_TYPE_NOTE_SAVER (galpi_note_saver_get_type ())

G_DECLARE_FINAL_TYPE (GalpiNoteSaver, galpi_note_saver, GALPI, NOTE_SAVER, GObject)

GalpiNoteSaver *galpi_note_saver_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/** @notebook: (nullable): what is kept is of the one before, and let go of with it */
void            galpi_note_saver_set_notebook (GalpiNoteSaver  *self,
                                               GalpiNotebook   *notebook);

/** @visit: as galpi_notebook_save_annotation_async() has it */
void            galpi_note_saver_save         (GalpiNoteSaver  *self,
                                               GalpiAnnotation *annotation,
                                               guint            visit);

/** Tries to save what is kept. */
void            galpi_note_saver_retry        (GalpiNoteSaver  *self);

/** Puts what is kept into @annotations (element-type GalpiAnnotation), which were loaded without it. */
void            galpi_note_saver_amend        (GalpiNoteSaver  *self,
                                               GPtrArray       *annotations);

const char     *galpi_note_saver_get_failure  (GalpiNoteSaver  *self);

G_END_DECLS
