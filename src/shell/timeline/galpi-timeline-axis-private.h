/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-time-scale.h"
#include "galpi-time-ticks.h"
#include "galpi-timeline-axis.h"
#include "galpi-timeline-cursor.h"
#include "galpi-timeline-index.h"
#include "galpi-timeline-layout.h"
#include "galpi-timeline-paint.h"

G_BEGIN_DECLS

/* Where things stand from top to bottom, in pixels. */
typedef struct
{
  float line;        /* the height of a line of text */
  float em;
  float label_em;    /* what labels are measured by: more where the font is wide */
  float top;         /* of the highest row */
  float pitch;       /* from row to row */
  float bottom;      /* of row 0 */
  float axis;        /* the line that ticks hang from */
  float labels;      /* the top of the tick labels, */
  float context;     /* and of what they leave out */
  guint n_rows;
} GalpiTimelineGeometry;

/* What is under a point: a mark, a bar, or the publication of an article. */
typedef struct
{
  GalpiTimelineItem      *item;
  const GalpiTimelineBar *bar;
  graphene_rect_t         area;
} GalpiTimelineSpot;

struct _GalpiTimelineAxis
{
  GtkWidget parent_instance;

  GPtrArray          *items;
  GHashTable         *positions;     /* GalpiTimelineItem → place in items + 1 */
  GalpiTimelineIndex *kept;
  GalpiTimelineIndex *found;
  GalpiTimelineIndex *published;

  GalpiTimelineLayout *layout;
  GalpiTimeScale       scale;
  gboolean             has_scale;
  gboolean             fitted;       /* shows what fit() shows, until the user moves */
  GalpiDay             first;        /* of all items */
  GalpiDay             last;

  GalpiTimelineItem *current;
  GalpiTimelineItem *hovered;
  double             pointer_x;
  double             drag_x;
  double             pinch_width;

  AdwAnimation  *animation;
  GalpiTimeScale animation_start;
  GalpiTimeScale animation_end;

  GHashTable *texts;                 /* what was drawn lately: key → PangoLayout */
  double      label_widths[GALPI_N_TICK_UNITS];
  double      context_widths[GALPI_N_TICK_UNITS];
  GalpiTimelineGeometry geometry;

  gboolean writable;
  gboolean single_click_activate;

  GalpiTimelineCursor *cursor;
  GtkPopover          *menu;
};

/* Pixels beside what is brought into view. */
#define GALPI_TIMELINE_MARGIN 24.0

/** Shows @scale, at once or by an animation. */
void            galpi_timeline_axis_move     (GalpiTimelineAxis    *self,
                                              const GalpiTimeScale *scale,
                                              gboolean              animate);

/** Returns: where the view is, or where it is on its way to */
GalpiTimeScale  galpi_timeline_axis_get_goal (GalpiTimelineAxis    *self);

/** Has all follow that the items or the current one have changed, and notifies. */
void            galpi_timeline_axis_changed  (GalpiTimelineAxis    *self);

/* galpi-timeline-axis-items.c */

/** Returns: the place of @item among the items; it has to be one of them */
guint galpi_timeline_axis_get_position (GalpiTimelineAxis *self,
                                        GalpiTimelineItem *item);

/** Puts the view over what can be reached, when the items or the width have changed. */
void  galpi_timeline_axis_update_scale (GalpiTimelineAxis *self,
                                        double             width);

/* galpi-timeline-axis-place.c */

/** The days of an item, an open end being next to the known one. */
void            galpi_timeline_axis_get_days        (GalpiTimelineItem *item,
                                                     GalpiDay          *from,
                                                     GalpiDay          *to);

/** Measures for the present font and height. */
void            galpi_timeline_axis_update_geometry (GalpiTimelineAxis *self,
                                                     float              height);

/** Returns: how high the widget is with so many rows */
int             galpi_timeline_axis_get_height      (GalpiTimelineAxis *self,
                                                     guint              n_rows);

/** Measures the labels of ticks, which depend on the font and the locale alone. */
void            galpi_timeline_axis_measure_ticks   (GalpiTimelineAxis *self);

/** Lays out what the scale shows, if it has to. */
void            galpi_timeline_axis_update_layout   (GalpiTimelineAxis *self);

/** Returns: how high a bar with items is drawn, by the root of how many it has */
float           galpi_timeline_axis_get_bar_height  (GalpiTimelineAxis      *self,
                                                     const GalpiTimelineBar *bar);

/** Returns: where @item stands, in the widget's pixels */
graphene_rect_t galpi_timeline_axis_get_area        (GalpiTimelineAxis *self,
                                                     GalpiTimelineItem *item);

/** Finds what is at a point. Returns: whether there is anything */
gboolean        galpi_timeline_axis_pick            (GalpiTimelineAxis *self,
                                                     double             x,
                                                     double             y,
                                                     GalpiTimelineSpot *spot);

/* galpi-timeline-axis-draw.c */

void galpi_timeline_axis_draw       (GalpiTimelineAxis *self,
                                     GtkSnapshot       *snapshot);

/* galpi-timeline-axis-input.c */

/** Goes so many marks on from the current one; to the first at G_MININT, the last at G_MAXINT. */
void galpi_timeline_axis_step       (GalpiTimelineAxis *self,
                                     int                step);

/** Adds the gestures; the keys are the class's. */
void galpi_timeline_axis_add_input  (GalpiTimelineAxis *self);
void galpi_timeline_axis_class_bind (GtkWidgetClass    *widget_class);

G_END_DECLS
