/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-timeline-item.h"
#include "galpi-timeline-layout.h"

G_BEGIN_DECLS

/** Returns: (transfer floating): what a tooltip of @item shows */
GtkWidget *galpi_timeline_tip_new (GalpiTimelineItem *item) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): what a tooltip of a histogram's bar says */
char *galpi_timeline_tip_describe_bar (const GalpiTimelineBar *bar) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
