/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-event.h"

G_BEGIN_DECLS

#define GALPI_TYPE_EVENT_TRASH (galpi_event_trash_get_type ())

/**
 * GalpiEventTrash:
 *
 * The events that are in the trash. Each can be put back, by its button or by Return on its row.
 *
 * Signal "put-back" (GalpiEvent).
 */
G_DECLARE_FINAL_TYPE (GalpiEventTrash, galpi_event_trash, GALPI, EVENT_TRASH, AdwBin)

GtkWidget *galpi_event_trash_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/** @events: (element-type GalpiEvent): what went in last first. @writable: whether they can be put back */
void       galpi_event_trash_set_events (GalpiEventTrash *self,
                                         GPtrArray       *events,
                                         gboolean         writable);

G_END_DECLS
