/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-article-pictures.h"
#include "galpi-article-text.h"
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
};

/* galpi-article-text-input.c: keys, pointer and touch, and what they point at. What the public header
 * says of ranges is in galpi-article-text-range.c.
 */

/** Connects all of it, once. */
void galpi_article_text_add_input (GalpiArticleText *self);

/** Scrolls the caret to this part of the height, even where the view has no size yet. */
void galpi_article_text_scroll_to_caret (GalpiArticleText *self,
                                         double            yalign);

G_END_DECLS
