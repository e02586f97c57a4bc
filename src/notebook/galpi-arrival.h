/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article-table.h"
#include "galpi-document.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * GalpiArrival:
 * @article: (nullable): the article, once it is stored
 *
 * One document on its way into the notebook, and what became of it.
 */
typedef struct
{
  GalpiDocument     *document;
  GBytes            *original;
  GalpiArticleMatch  match;
  GalpiArticle      *article;
} GalpiArrival;

GalpiArrival *galpi_arrival_new  (GalpiDocument *document,
                                  GBytes        *original) G_GNUC_WARN_UNUSED_RESULT;
void          galpi_arrival_free (GalpiArrival  *self);

/**
 * galpi_arrival_store:
 *
 * Adds the document as a new article or as a new version of one, unless it is there already.
 *
 * Returns: (transfer full): a new GalpiArrival with its article, or %NULL with @error set; a GalpiStoreFunc
 */
gpointer galpi_arrival_store (GalpiDatabase  *db,
                              gpointer        arrival,
                              GCancellable   *cancellable,
                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiArrival, galpi_arrival_free)

G_END_DECLS
