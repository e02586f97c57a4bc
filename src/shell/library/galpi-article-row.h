/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-article.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ARTICLE_ROW (galpi_article_row_get_type ())

/**
 * GalpiArticleRow:
 *
 * One article of the library: its title, source and date, how much was written on it, and
 * whether it was read. It follows its article, whose properties may come later.
 */
G_DECLARE_FINAL_TYPE (GalpiArticleRow, galpi_article_row, GALPI, ARTICLE_ROW, AdwBin)

GtkWidget *galpi_article_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

GalpiArticle *galpi_article_row_get_article (GalpiArticleRow *self);
void          galpi_article_row_set_article (GalpiArticleRow *self,
                                             GalpiArticle    *article);

G_END_DECLS
