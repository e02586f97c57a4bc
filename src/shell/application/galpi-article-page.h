/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-article.h"
#include "galpi-note-saver.h"
#include "galpi-notebook.h"
#include "galpi-range.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ARTICLE_PAGE (galpi_article_page_get_type ())

/**
 * GalpiArticlePage:
 *
 * The Article view of the window: one article, its timeline strip and its annotations. It loads
 * them from the notebook, and does with the notebook what the widgets ask for.
 *
 * Properties: "article" (GalpiArticle, nullable), "sidebar-shown" (boolean), "collapsed" (boolean: the
 * sidebar lies over the text).
 * Signals: "message" (string), "undoable" (string: says what was done, for a toast with Undo),
 * "scope-chosen" (GalpiScope: a keyword was clicked).
 */
G_DECLARE_FINAL_TYPE (GalpiArticlePage, galpi_article_page, GALPI, ARTICLE_PAGE, AdwBin)

void          galpi_article_page_set_notebook (GalpiArticlePage *self,
                                               GalpiNotebook    *notebook,
                                               GSettings        *settings);

/**
 * galpi_article_page_open:
 * @article_id: 0 for none
 * @range: (nullable): scrolled to and flashed once, in code points
 * @annotation: (nullable): the UUID of a card to select
 *
 * What was being typed is saved first.
 */
void          galpi_article_page_open         (GalpiArticlePage *self,
                                               gint64            article_id,
                                               const GalpiRange *range,
                                               const char       *annotation);

/** Returns: (transfer none) (nullable): the article that is open */
GalpiArticle *galpi_article_page_get_article  (GalpiArticlePage *self);

/** Returns: the first code point in view, to come back to */
guint         galpi_article_page_get_position (GalpiArticlePage *self);

/** The height of the timeline strip, as its user made it; 0 until then. */
int           galpi_article_page_get_strip_height (GalpiArticlePage *self);
void          galpi_article_page_set_strip_height (GalpiArticlePage *self,
                                                   int               height);

/** Whether there is nothing in the library, so that a first article is offered instead of none. */
void          galpi_article_page_set_library_empty (GalpiArticlePage *self,
                                                    gboolean          empty);

/** Commits a syllable being composed and saves what was typed. */
void          galpi_article_page_flush        (GalpiArticlePage *self);

/** Returns: (transfer none): who saves the notes, and keeps what could not be saved */
GalpiNoteSaver *galpi_article_page_get_saver (GalpiArticlePage *self);

void          galpi_article_page_find         (GalpiArticlePage *self);
void          galpi_article_page_find_next    (GalpiArticlePage *self,
                                               gboolean          backwards);

/**
 * galpi_article_page_move_focus:
 * @step: 1 for the next of text, strip and sidebar, -1 for the one before
 *
 * Returns: %FALSE where there is none, so that the focus has to leave the page
 */
gboolean      galpi_article_page_move_focus   (GalpiArticlePage *self,
                                               int               step);

/** Begins a note on the whole article. */
void          galpi_article_page_add_note     (GalpiArticlePage *self);

G_END_DECLS
