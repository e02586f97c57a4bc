/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-annotation-list.h"
#include "galpi-article.h"
#include "galpi-document.h"
#include "galpi-name.h"
#include "galpi-pixels.h"
#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiArticleView:
 *
 * The article pane: an article's text with its marks, the bar at a selection, finding in the text; or,
 * where there is no article, why. It changes nothing: what the analyst wants done comes as a signal.
 * Ranges are code points of the document shown.
 *
 * Properties: "zoom" (double, 0.5 to 3), "show-findings", "mark-all-times" (also those
 * that are no day), "mark-names", "keep-words-whole", "writable" (booleans), "current" (GalpiAnnotation, nullable: where the caret is, or set from the sidebar;
 * to be bound to the sidebar's), "position" (uint, read-only: the first code point in view,
 * notified while scrolling).
 *
 * Signals:
 *  "highlight" (start, end, GalpiColour): give that range a highlight;
 *  "recolour" (GalpiAnnotation, GalpiColour);
 *  "move" (GalpiAnnotation, start, end): it is to stand there from now on;
 *  "note", "tag", "event" (start, end, GalpiAnnotation or %NULL): for a new highlight of
 *    that range, or for the annotation;
 *  "remove" (GalpiAnnotation);
 *  "keep-finding", "correct-finding", "dismiss-finding", "take-back-finding" (GalpiFinding);
 *  "show-name" (GalpiName): show all articles that mention it;
 *  "edit-name" (GalpiName): join, split or rename it;
 *  "keyword" (string): show all articles that bear it;
 *  "picture-needed" (name, max_width): in pixels of the display; answer with galpi_article_view_set_picture();
 *  "retry": load again what failed.
 */
#define GALPI_TYPE_ARTICLE_VIEW (galpi_article_view_get_type ())

G_DECLARE_FINAL_TYPE (GalpiArticleView, galpi_article_view, GALPI, ARTICLE_VIEW, GtkWidget)

GtkWidget *galpi_article_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Shows @document's text under @article's head; both %NULL for "no article". */
void galpi_article_view_set_article (GalpiArticleView *self,
                                     GalpiArticle     *article,
                                     GalpiDocument    *document);

/** Says that an article is being loaded, once that takes 200 ms. */
void galpi_article_view_set_loading (GalpiArticleView *self);

/** @message: a whole sentence that says why the article can't be shown */
void galpi_article_view_set_error   (GalpiArticleView *self,
                                     const char       *message);

/** @annotations: (nullable): followed; those of the article shown */
void galpi_article_view_set_annotations (GalpiArticleView    *self,
                                         GalpiAnnotationList *annotations);

/** @findings: (nullable) (element-type GalpiFinding): copied */
void galpi_article_view_set_findings    (GalpiArticleView *self,
                                         GPtrArray        *findings);

/** @names: (nullable): spelling -> GalpiName: of which name each spelling in the article is one */
void galpi_article_view_set_names       (GalpiArticleView *self,
                                         GHashTable       *names);

/**
 * galpi_article_view_set_picture:
 * @pixels: (nullable): %NULL where there are none
 * @message: (nullable): a whole sentence that says why
 */
void galpi_article_view_set_picture     (GalpiArticleView  *self,
                                         const char        *name,
                                         const GalpiPixels *pixels,
                                         const char        *message);

double galpi_article_view_get_zoom (GalpiArticleView *self);

/** Takes the nearest of the steps that there are. */
void   galpi_article_view_set_zoom (GalpiArticleView *self,
                                    double            zoom);

/** @steps: how many steps larger, or smaller where negative */
void   galpi_article_view_step_zoom (GalpiArticleView *self,
                                     int               steps);

gboolean galpi_article_view_get_show_findings (GalpiArticleView *self);
void     galpi_article_view_set_show_findings (GalpiArticleView *self,
                                               gboolean          show);
gboolean galpi_article_view_get_mark_all_times (GalpiArticleView *self);
void     galpi_article_view_set_mark_all_times (GalpiArticleView *self,
                                                gboolean          mark);
gboolean galpi_article_view_get_mark_names (GalpiArticleView *self);
void     galpi_article_view_set_mark_names (GalpiArticleView *self,
                                            gboolean          mark);
gboolean galpi_article_view_get_keep_words_whole (GalpiArticleView *self);
void     galpi_article_view_set_keep_words_whole (GalpiArticleView *self,
                                                  gboolean          keep);
gboolean galpi_article_view_get_writable (GalpiArticleView *self);
void     galpi_article_view_set_writable (GalpiArticleView *self,
                                          gboolean          writable);

GalpiAnnotation *galpi_article_view_get_current (GalpiArticleView *self);
void             galpi_article_view_set_current (GalpiArticleView *self,
                                                 GalpiAnnotation  *annotation);

guint galpi_article_view_get_position (GalpiArticleView *self);

/** Scrolls so that @position is the first in view. */
void  galpi_article_view_set_position (GalpiArticleView *self,
                                       guint             position);

/** Returns: whether anything is selected; @range answers with it */
gboolean galpi_article_view_get_selection (GalpiArticleView *self,
                                           GalpiRange       *range);

/** Puts the caret at the start of @range and scrolls to it; with @select, selects it. */
void galpi_article_view_go_to (GalpiArticleView *self,
                               GalpiRange        range,
                               gboolean          select);

/** Makes @annotation current, scrolls to it and flashes it once. */
void galpi_article_view_show_annotation (GalpiArticleView *self,
                                         GalpiAnnotation  *annotation);

/** Opens the find bar. @text: (nullable): what to find at once */
void galpi_article_view_find (GalpiArticleView *self,
                              const char       *text);

/** Takes the selection away, and with it the bar: after what it asked for was done. */
void galpi_article_view_unselect (GalpiArticleView *self);

/** The caret goes into the text, where it was. */
void galpi_article_view_focus_text (GalpiArticleView *self);

G_END_DECLS
