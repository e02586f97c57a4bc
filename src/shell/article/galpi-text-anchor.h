/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiTextAnchor:
 *
 * Keeps the first line in view where it is while lines above it change their heights. GtkTextView
 * does so itself, but is out by the top margin, which holds the head of the article here.
 */
typedef struct _GalpiTextAnchor GalpiTextAnchor;

GalpiTextAnchor *galpi_text_anchor_new    (GtkTextView     *view) G_GNUC_WARN_UNUSED_RESULT;
void             galpi_text_anchor_free   (GalpiTextAnchor *self);

/** Before heights change. */
void             galpi_text_anchor_hold   (GalpiTextAnchor *self);

/** Gives up what is held: the text becomes another, or is scrolled to another place. */
void             galpi_text_anchor_let_go (GalpiTextAnchor *self);

/** Scrolls the caret to the part @yalign of the height. */
void             galpi_text_anchor_scroll (GalpiTextAnchor *self,
                                           double           yalign);

/** Brings the caret's line to the view's upper edge, at once and not by and by. */
void             galpi_text_anchor_place  (GalpiTextAnchor *self);

/** Whether the caret may still be on its way to where it was asked for. */
gboolean         galpi_text_anchor_is_scrolling (GalpiTextAnchor *self);

G_END_DECLS
