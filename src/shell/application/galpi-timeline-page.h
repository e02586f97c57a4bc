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

G_END_DECLS
