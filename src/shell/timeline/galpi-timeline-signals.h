/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * galpi_timeline_signals_install:
 * @type: a widget's, while its class is made
 *
 * Gives it what every form of the timeline asks for, each with a GalpiTimelineItem: "item-activated";
 * "keep", "correct" and "dismiss" of a found time; "edit" and "remove" of an event.
 */
void galpi_timeline_signals_install (GType type);

/** Has @to repeat those of them that @from emits, for as long as both are there. */
void galpi_timeline_signals_forward (GObject *from,
                                     GObject *to);

G_END_DECLS
