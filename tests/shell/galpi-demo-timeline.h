/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/** Returns: (transfer full): an item of those days, with title or text, and sentence */
GalpiTimelineItem *galpi_demo_make_item (GalpiTimelineKind  kind,
                                         const char        *edtf,
                                         const char        *name,
                                         const char        *sentence) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type GalpiTimelineItem): an invented article's timeline */
GPtrArray *galpi_demo_make_timeline (gboolean korean) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type GalpiTimelineItem): @n items strewn over @years by @rand,
 *   most of them in a few places, one in ten an event */
GPtrArray *galpi_demo_make_many     (GRand *rand,
                                     guint  n,
                                     guint  years) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
