/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-index-file-private.h"
#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiIndexItem:
 * @record: (type GObject): the GalpiArticle, GalpiAnnotation or GalpiEvent
 * @title: never %NULL; of an article with subtitle and kicker, a line each
 * @body: (nullable): the text of an article, the quote of an annotation
 * @note: (nullable): as it was typed
 * @label: never %NULL; who wrote it and where, keywords and tags, a line each
 *
 * A thing that can be searched for, and the words that it is found by.
 */
typedef struct
{
  GalpiIndexKind  kind;
  gint64          id;
  gpointer        record;
  char           *title;
  char           *body;
  char           *note;
  char           *label;
} GalpiIndexItem;

/**
 * galpi_index_item_load:
 *
 * Loads it from a notebook; an article without its text.
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 */
GalpiIndexItem *galpi_index_item_load (GalpiDatabase   *notebook,
                                       GalpiIndexKind   kind,
                                       gint64           id,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            galpi_index_item_free (GalpiIndexItem  *self);

/** Loads the text of an article's present version, if it has not been loaded. */
gboolean galpi_index_item_load_body (GalpiIndexItem  *self,
                                     GalpiDatabase   *notebook,
                                     GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiIndexItem, galpi_index_item_free)

G_END_DECLS
