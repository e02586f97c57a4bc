/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-article.h"

G_BEGIN_DECLS

/**
 * GalpiArticleHeader:
 *
 * What stands above an article's text: kicker, title, subtitle, source, byline, date, and its
 * keywords, each a button that activates `article.keyword` with the keyword.
 */
#define GALPI_TYPE_ARTICLE_HEADER (galpi_article_header_get_type ())

G_DECLARE_FINAL_TYPE (GalpiArticleHeader, galpi_article_header, GALPI, ARTICLE_HEADER, GtkWidget)

GtkWidget *galpi_article_header_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** @article: (nullable): followed while it is shown, since all of it can be corrected */
void galpi_article_header_set_article (GalpiArticleHeader *self,
                                       GalpiArticle       *article);

G_END_DECLS
