/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article-text.h"

G_BEGIN_DECLS

/**
 * GalpiArticleFinder:
 *
 * Finding in an article's text: the find bar, the hits, and going from one to the next. The bar is made
 * when something is to be found for the first time.
 */
typedef struct _GalpiArticleFinder GalpiArticleFinder;

/**
 * galpi_article_finder_new:
 * @text: not owned: it outlives this
 * @place: not owned: where the bar comes first
 */
GalpiArticleFinder *galpi_article_finder_new  (GalpiArticleText   *text,
                                               GtkBox             *place) G_GNUC_WARN_UNUSED_RESULT;
void                galpi_article_finder_free (GalpiArticleFinder *self);

/** @document: (nullable): what the text shows from now on; closes the bar */
void galpi_article_finder_set_document (GalpiArticleFinder *self,
                                        GalpiDocument      *document);

/** @text: (nullable): what to find at once */
void galpi_article_finder_open  (GalpiArticleFinder *self,
                                 const char         *text);
void galpi_article_finder_close (GalpiArticleFinder *self);

/** Goes to the next or the previous hit; rings where there is none. */
void galpi_article_finder_step  (GalpiArticleFinder *self,
                                 gboolean            forward);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiArticleFinder, galpi_article_finder_free)

G_END_DECLS
