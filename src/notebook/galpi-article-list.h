/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-notebook.h"
#include "galpi-scope.h"
#include "galpi-sort.h"

G_BEGIN_DECLS

#define GALPI_TYPE_ARTICLE_LIST (galpi_article_list_get_type ())

/**
 * GalpiArticleList:
 *
 * A GListModel of GalpiArticle: the ids of a scope's articles in order, and the articles that somebody
 * holds or that were shown lately, in pages of 64 rows. It follows the notebook as long as it lives,
 * and does not keep it open. get_item never waits: a row that is not here yet comes as an article with
 * an id only, whose properties notify when it is. Properties "loading" (boolean), "error" (string,
 * nullable), "n-items".
 */
G_DECLARE_FINAL_TYPE (GalpiArticleList, galpi_article_list, GALPI, ARTICLE_LIST, GObject)

GalpiArticleList *galpi_article_list_new (GalpiNotebook *notebook,
                                          GalpiScope    *scope,
                                          GalpiSort      sort,
                                          gboolean       descending) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_article_list_find:
 *
 * Looks among the ids alone, so that no row is loaded for it.
 *
 * Returns: the position of that article, or %G_MAXUINT where it is not in the list
 */
guint galpi_article_list_find (GalpiArticleList *self,
                               gint64            article_id);

G_END_DECLS
