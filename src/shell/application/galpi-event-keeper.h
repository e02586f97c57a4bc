/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-event.h"
#include "galpi-notebook.h"
#include "galpi-timeline-item.h"

G_BEGIN_DECLS

#define GALPI_TYPE_EVENT_KEEPER (galpi_event_keeper_get_type ())

/**
 * GalpiEventKeeper:
 *
 * Keeps, edits, removes and dismisses what a timeline shows, and puts back what it has removed, for the
 * article page and the timeline page alike.
 *
 * Signals: "message" (string), "undoable" (string).
 */
G_DECLARE_FINAL_TYPE (GalpiEventKeeper, galpi_event_keeper, GALPI, EVENT_KEEPER, GObject)

/** @parent: what dialogs belong to; not kept alive */
GalpiEventKeeper *galpi_event_keeper_new          (GtkWidget         *parent) G_GNUC_WARN_UNUSED_RESULT;

/** @notebook: (nullable) */
void              galpi_event_keeper_set_notebook (GalpiEventKeeper  *self,
                                                   GalpiNotebook     *notebook);

/**
 * galpi_event_keeper_serve:
 * @timeline: a strip or a view
 *
 * Does what it asks for with its signals "keep", "dismiss", "edit" and "remove".
 */
void              galpi_event_keeper_serve        (GalpiEventKeeper  *self,
                                                   GObject           *timeline);

/** Keeps a found time as an event: its date, its sentence as the title, its place as the source.
 * Asks for the date where it is not known. */
void              galpi_event_keeper_keep         (GalpiEventKeeper  *self,
                                                   GalpiTimelineItem *item);

/** Says of a found time that it is none. */
void              galpi_event_keeper_dismiss      (GalpiEventKeeper  *self,
                                                   GalpiTimelineItem *item);

/** Opens the dialog on an event that is kept. */
void              galpi_event_keeper_edit         (GalpiEventKeeper  *self,
                                                   GalpiTimelineItem *item);
void              galpi_event_keeper_remove       (GalpiEventKeeper  *self,
                                                   GalpiTimelineItem *item);

/** Takes an event out of the trash. */
void              galpi_event_keeper_put_back     (GalpiEventKeeper  *self,
                                                   GalpiEvent        *event);

/** @event: (nullable): proposes what the dialog begins with */
void              galpi_event_keeper_add          (GalpiEventKeeper  *self,
                                                   GalpiEvent        *event);

/** Stores @event without asking. */
void              galpi_event_keeper_save         (GalpiEventKeeper  *self,
                                                   GalpiEvent        *event);

/** Returns: (transfer full): at most 120 code points of @sentence on one line, cut at a blank */
char             *galpi_event_title_from_sentence (const char        *sentence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
