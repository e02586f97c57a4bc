/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-article-pictures.h"
#include "galpi-article-text.h"
#include "galpi-mark-handles.h"
#include "galpi-text-anchor.h"
#include "galpi-typography.h"
#include "galpi-word-keeper.h"

G_BEGIN_DECLS

struct _GalpiArticleText
{
  GtkTextView           parent_instance;

  GalpiDocument        *document;
  GalpiTypography      *typography;
  GalpiWordKeeper      *keeper;
  GalpiMarks           *marks;
  GalpiArticlePictures *pictures;
  GtkWidget            *header;
  int                   header_height;
  GtkAdjustment        *vadjustment;
  GalpiTextAnchor      *anchor;
  double                waiting_yalign; /* where to show the caret when there is a size; or below 0 */
  guint                 waiting_source;
  AdwAnimation         *flash;
  gboolean              show_findings;
  gboolean              selecting;     /* the last key or button went on with a selection */
  GalpiHandle           handle;        /* of the current highlight, that is being dragged */
  double                grip_x;        /* from what drags it to the character that it stands at */
  double                grip_y;
};

/* galpi-article-text-input.c: keys, pointer and touch, and what they point at. What the public header
 * says of ranges is in galpi-article-text-range.c.
 */

/** Connects all of it, once. */
void galpi_article_text_add_input (GalpiArticleText *self);

/* galpi-article-text-drag.c: the handles of the current highlight */

/**
 * galpi_article_text_drag_event:
 * @x, @y: where it happened, in the text view
 *
 * Returns: %GDK_EVENT_STOP for an event that is part of dragging a handle
 */
gboolean galpi_article_text_drag_event (GalpiArticleText *self,
                                        GdkEvent         *event,
                                        double            x,
                                        double            y);

/** Ends dragging, if any, and with @keep says where it came to. Returns: whether anything was dragged */
gboolean galpi_article_text_end_drag   (GalpiArticleText *self,
                                        gboolean          keep);
void     galpi_article_text_emit_extent_changed (GalpiArticleText *self,
                                                 GalpiRange        range);

/** Scrolls the caret to this part of the height, even where the view has no size yet. */
void galpi_article_text_scroll_to_caret (GalpiArticleText *self,
                                         double            yalign);

G_END_DECLS
