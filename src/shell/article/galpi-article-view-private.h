/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article-caret.h"
#include "galpi-article-finder.h"
#include "galpi-article-text.h"
#include "galpi-article-view.h"
#include "galpi-state-stack.h"

G_BEGIN_DECLS

struct _GalpiArticleView
{
  GtkWidget            parent_instance;

  GalpiArticle        *article;
  GalpiAnnotationList *annotations;
  GalpiArticleCaret   *caret;
  GalpiArticleFinder  *finder;
  GtkWidget           *bar;           /* once something was selected */
  GtkWidget           *finding_popover; /* once a finding was asked about */
  double               zoom;
  gboolean             writable;
  GalpiAnnotation     *adjusted;      /* its words are selected, for another extent */
  gboolean             moving_to;     /* the caret is moved for an annotation that is current already */

  /* Template */
  GalpiStateStack     *states;
  GtkScrolledWindow   *scrolled_window;
  GtkBox              *content;
  GalpiArticleText    *text;
};

/* galpi-article-view-actions.c */

void galpi_article_view_class_install_actions (GtkWidgetClass *widget_class);
void galpi_article_view_update_actions        (GalpiArticleView *self);

/* galpi-article-view-extent.c: where a highlight begins and ends */

void galpi_article_view_class_install_extent_actions (GtkWidgetClass *widget_class);

/** Ends what was begun by selecting the words of a highlight, with @keep by moving it to what is selected now.
 *  Returns: whether it was begun */
gboolean galpi_article_view_end_extent (GalpiArticleView *self,
                                        gboolean          keep);

/* galpi-article-view-findings.c: what was found, and what the analyst says of it */

void galpi_article_view_class_install_finding_actions (GtkWidgetClass *widget_class);

/** Returns: (transfer none) (nullable): the finding at the caret */
const GalpiFinding *galpi_article_view_get_finding (GalpiArticleView *self);

/* galpi-article-view-signals.c: what the window is asked for */

void galpi_article_view_install_signals (GType type);

void galpi_article_view_emit_highlight (GalpiArticleView *self,
                                        GalpiRange        range,
                                        GalpiColour       colour);
void galpi_article_view_emit_recolour  (GalpiArticleView *self,
                                        GalpiAnnotation  *annotation,
                                        GalpiColour       colour);

/** @name: "note", "tag" or "event" */
void galpi_article_view_emit_mark      (GalpiArticleView *self,
                                        const char       *name,
                                        GalpiRange        range,
                                        GalpiAnnotation  *annotation);
void galpi_article_view_emit_remove    (GalpiArticleView *self,
                                        GalpiAnnotation  *annotation);
/** @name: "keep-finding", "correct-finding", "dismiss-finding" or "take-back-finding" */
void galpi_article_view_emit_finding   (GalpiArticleView   *self,
                                        const char         *name,
                                        const GalpiFinding *finding);
void galpi_article_view_emit_move      (GalpiArticleView *self,
                                        GalpiAnnotation  *annotation,
                                        GalpiRange        range);
/** @signal: "show-name" or "edit-name" */
void galpi_article_view_emit_name      (GalpiArticleView *self,
                                        const char       *signal,
                                        GalpiName        *name);
void galpi_article_view_emit_keyword   (GalpiArticleView *self,
                                        const char       *keyword);
void galpi_article_view_emit_picture_needed (GalpiArticleView *self,
                                             const char       *name,
                                             guint             max_width);
void galpi_article_view_emit_retry     (GalpiArticleView *self);

G_END_DECLS
