/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-code-search.h"

G_BEGIN_DECLS

/* Only the folder notebook includes this: what a hit list is for those that fill it and those that work on
 * all of its hits. */

GalpiNotebook *galpi_hit_list_get_notebook  (GalpiHitList *self);

/** Another one for each search: what belongs to one before is of no use. */
guint          galpi_hit_list_get_serial    (GalpiHitList *self);

/** Begins a search: nothing is there. */
void           galpi_hit_list_empty         (GalpiHitList *self);

/** Adds hits; first, in @articles, counts from the start of @places, and is moved on. */
void           galpi_hit_list_append        (GalpiHitList *self,
                                             GArray       *articles,
                                             GArray       *places);
void           galpi_hit_list_set_loading   (GalpiHitList *self,
                                             gboolean      loading);
void           galpi_hit_list_set_progress  (GalpiHitList *self,
                                             double        progress,
                                             gboolean      truncated);

/**
 * galpi_hit_list_take_marks:
 * @articles, @places: copies of an earlier moment of this search, of whose places "coded" is true now
 */
void           galpi_hit_list_take_marks    (GalpiHitList *self,
                                             GArray       *articles,
                                             GArray       *places);

/** Returns: (transfer full) (element-type GalpiHitArticle) */
GArray        *galpi_hit_list_copy_articles (GalpiHitList *self) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type GalpiHitPlace) */
GArray        *galpi_hit_list_copy_places   (GalpiHitList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
