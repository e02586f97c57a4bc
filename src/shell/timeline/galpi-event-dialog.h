/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-event.h"

G_BEGIN_DECLS

#define GALPI_TYPE_EVENT_DIALOG (galpi_event_dialog_get_type ())

/**
 * GalpiEventDialog:
 *
 * Adds or edits an event. The date is typed as EDTF, and what is understood is shown in words.
 *
 * Signal "save" (GalpiEvent): the user wants it so; a copy of the event that was given, with its
 * uuid and sources, and with the date, days, title, note and tags that were typed. The dialog closes.
 */
G_DECLARE_FINAL_TYPE (GalpiEventDialog, galpi_event_dialog, GALPI, EVENT_DIALOG, AdwDialog)

/** @event: (nullable): what to edit; without an uuid, or %NULL, an event is added */
AdwDialog *galpi_event_dialog_new (GalpiEvent *event) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
