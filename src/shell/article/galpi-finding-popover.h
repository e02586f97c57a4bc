/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-finding.h"
#include "galpi-marks.h"

G_BEGIN_DECLS

/**
 * GalpiFindingPopover:
 *
 * Says what was found at a place of the text and why, and offers what can be done with it. All of
 * that activates actions of the article view, by buttons or by the keys that do the same in the text.
 */
#define GALPI_TYPE_FINDING_POPOVER (galpi_finding_popover_get_type ())

G_DECLARE_FINAL_TYPE (GalpiFindingPopover, galpi_finding_popover, GALPI, FINDING_POPOVER, GtkPopover)

/** @parent: what it is shown over; the caller unparents it */
GtkWidget *galpi_finding_popover_new (GtkWidget *parent) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_finding_popover_show_at:
 * @marks: that they are of
 * @findings: (element-type GalpiFinding): those at one place, the shortest first
 * @finding: the one of them that the buttons are about
 * @rect: where it is, in coordinates of the parent
 */
void galpi_finding_popover_show_at (GalpiFindingPopover *self,
                                    GalpiMarks          *marks,
                                    GPtrArray           *findings,
                                    const GalpiFinding  *finding,
                                    const GdkRectangle  *rect);

G_END_DECLS
