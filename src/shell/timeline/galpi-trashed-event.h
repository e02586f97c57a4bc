/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-event.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TRASHED_EVENT (galpi_trashed_event_get_type ())

/**
 * GalpiTrashedEvent:
 *
 * A row for an event that is in the trash: its date, its title, its note, and a button.
 *
 * Signal "put-back" (GalpiEvent).
 */
G_DECLARE_FINAL_TYPE (GalpiTrashedEvent, galpi_trashed_event, GALPI, TRASHED_EVENT, AdwBin)

GtkWidget *galpi_trashed_event_new       (void) G_GNUC_WARN_UNUSED_RESULT;

/** Shows @event as it is now; it is not followed. @writable: whether it can be put back */
void       galpi_trashed_event_set_event (GalpiTrashedEvent *self,
                                          GalpiEvent        *event,
                                          gboolean           writable);

G_END_DECLS
