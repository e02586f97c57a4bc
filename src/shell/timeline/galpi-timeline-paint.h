/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiTimelineInk:
 * @text: the widget's own colour
 * @accent: what marks are drawn in
 * @contrast: whether faint things must not be too faint
 *
 * The colours of one frame.
 */
typedef struct
{
  GdkRGBA  text;
  GdkRGBA  accent;
  gboolean contrast;
} GalpiTimelineInk;

void galpi_timeline_ink_init (GalpiTimelineInk *self,
                              GtkWidget        *widget);

/** Returns: @colour with that part of its opacity, more of it where @self needs contrast */
GdkRGBA galpi_timeline_ink_fade (const GalpiTimelineInk *self,
                                 const GdkRGBA          *colour,
                                 float                   opacity);

/** A day: a disc when kept, a ring when found; with a soft rim where it is vague. */
void galpi_timeline_paint_point (GtkSnapshot            *snapshot,
                                 const GalpiTimelineInk *ink,
                                 float                   x,
                                 float                   y,
                                 float                   diameter,
                                 gboolean                kept,
                                 gboolean                vague);

/** A stretch: filled when kept, an outline when found; @soft_start and @soft_end fade those ends. */
void galpi_timeline_paint_span (GtkSnapshot            *snapshot,
                                const GalpiTimelineInk *ink,
                                const graphene_rect_t  *area,
                                gboolean                kept,
                                gboolean                soft_start,
                                gboolean                soft_end);

/** A publication: a triangle that stands on @y with its tip at @x. */
void galpi_timeline_paint_published (GtkSnapshot            *snapshot,
                                     const GalpiTimelineInk *ink,
                                     float                   x,
                                     float                   y,
                                     float                   size);

/** The frame round the mark that is selected. */
void galpi_timeline_paint_selected (GtkSnapshot            *snapshot,
                                    const GalpiTimelineInk *ink,
                                    const graphene_rect_t  *area);

G_END_DECLS
