/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-scope-page.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TIMELINE_PAGE (galpi_timeline_page_get_type ())

/**
 * GalpiTimelinePage:
 *
 * The Timeline view of the window: the events and found times of the scope.
 */
G_DECLARE_FINAL_TYPE (GalpiTimelinePage, galpi_timeline_page, GALPI, TIMELINE_PAGE, GalpiScopePage)

/** @part: as galpi_timeline_view_set_axis_part() says */
double galpi_timeline_page_get_axis_part (GalpiTimelinePage *self);
void   galpi_timeline_page_set_axis_part (GalpiTimelinePage *self,
                                          double             part);

/** Selects an event, once it is loaded. @uuid: of one in the scope */
void   galpi_timeline_page_show_event    (GalpiTimelinePage *self,
                                          const char        *uuid);

G_END_DECLS
