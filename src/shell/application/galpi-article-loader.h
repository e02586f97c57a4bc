/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation-list.h"
#include "galpi-annotation-sidebar.h"
#include "galpi-annotator.h"
#include "galpi-article-view.h"
#include "galpi-notebook.h"
#include "galpi-range.h"
#include "galpi-timeline-strip.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ARTICLE_LOADER (galpi_article_loader_get_type ())

/**
 * GalpiArticleLoader:
 *
 * Brings an article from the notebook into the article page: the text first, then annotations,
 * findings, timeline and pictures; and again what has changed of it. Loading is given up when another article
 * is opened.
 *
 * Properties, read-only: "article" (GalpiArticle, nullable: notified too when it has changed in itself),
 * "article-id" (int64: of what is shown or under way, 0 for none).
 * Signals: "message" (string): a part could not be loaded, and why.
 */
G_DECLARE_FINAL_TYPE (GalpiArticleLoader, galpi_article_loader, GALPI, ARTICLE_LOADER, GObject)

/** The widgets, the list and the annotator belong to the page that owns the loader. */
GalpiArticleLoader *galpi_article_loader_new (GalpiArticleView       *view,
                                              GalpiTimelineStrip     *strip,
                                              GalpiAnnotationSidebar *sidebar,
                                              GalpiAnnotationList    *annotations,
                                              GalpiAnnotator         *annotator) G_GNUC_WARN_UNUSED_RESULT;

/** @notebook: (nullable): closes what is open and loads from there from now on */
void galpi_article_loader_set_notebook (GalpiArticleLoader *self,
                                        GalpiNotebook      *notebook);

/**
 * galpi_article_loader_open:
 * @article_id: 0 for none
 * @range: (nullable): scrolled to and selected, in code points; an empty one is only scrolled to
 * @annotation: (nullable): the UUID of a card to select
 *
 * What was being typed in the sidebar is saved first.
 */
void galpi_article_loader_open (GalpiArticleLoader *self,
                                gint64              article_id,
                                const GalpiRange   *range,
                                const char         *annotation);

/** Loads what is open once more. */
void galpi_article_loader_reload (GalpiArticleLoader *self);

/** Touches none of the widgets any more, which are about to go. */
void galpi_article_loader_cancel (GalpiArticleLoader *self);

/** Returns: (transfer none) (nullable): the article, once it is loaded */
GalpiArticle *galpi_article_loader_get_article (GalpiArticleLoader *self);

/** Returns: the article that is shown or under way; 0 for none */
gint64 galpi_article_loader_get_article_id (GalpiArticleLoader *self);

/**
 * galpi_article_loader_find_item:
 * @range: of a time in the article
 *
 * Returns: (transfer none) (nullable): the time there as the strip shows it, or an event that was
 *   made of exactly these words
 */
GalpiTimelineItem *galpi_article_loader_find_item (GalpiArticleLoader *self,
                                                   GalpiRange          range);

G_END_DECLS
