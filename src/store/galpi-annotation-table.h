/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-scope.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * galpi_annotation_table_insert:
 *
 * Stores @annotation with its tags, and its anchor in the article's present version, and gives it
 * id, uuid and times where it has none.
 *
 * Errors: %GALPI_ERROR_NOT_FOUND where there is no such article
 */
gboolean galpi_annotation_table_insert (GalpiDatabase    *db,
                                        GalpiAnnotation  *annotation,
                                        GError          **error);

/**
 * galpi_annotation_table_update:
 *
 * Saves colour, note and tags. Where nothing differs nothing is written, not even the time. Puts
 * the row's id, uuid and time of change into @annotation.
 *
 * Errors: %GALPI_ERROR_NOT_FOUND; the row is known by its id, or by its uuid where that is 0
 */
gboolean galpi_annotation_table_update (GalpiDatabase    *db,
                                        GalpiAnnotation  *annotation,
                                        GError          **error);

/** Puts @annotation, known by its id, to another place in its article's present version, and says that
 *  it was changed now. Where it stands there already nothing is written. */
gboolean galpi_annotation_table_move (GalpiDatabase      *db,
                                      GalpiAnnotation    *annotation,
                                      const GalpiAnchor  *anchor,
                                      GError            **error);

/** Sets or replaces where @annotation_id stands in a version; for re-anchoring. */
gboolean galpi_annotation_table_set_anchor (GalpiDatabase      *db,
                                            gint64              annotation_id,
                                            gint64              version_id,
                                            const GalpiAnchor  *anchor,
                                            GError            **error);

/** Returns: (transfer full): also one in the trash; %GALPI_ERROR_NOT_FOUND */
GalpiAnnotation *galpi_annotation_table_get (GalpiDatabase  *db,
                                             gint64          annotation_id,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GalpiAnnotation *galpi_annotation_table_get_by_uuid (GalpiDatabase  *db,
                                                     const char     *uuid,
                                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_annotation_table_list:
 * @scope: any that is not galpi_scope_is_indexed(). %GALPI_SCOPE_TRASH lists those of articles in the trash
 *
 * Returns: (transfer full) (element-type GalpiAnnotation): with tags, article title and the date of
 *   an event with the same quote; those not in the trash themselves. By article as added, then by
 *   place in its present version, notes on the whole article first, lost ones last
 */
GPtrArray *galpi_annotation_table_list (GalpiDatabase  *db,
                                        GalpiScope     *scope,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type GalpiAnnotation): the same of these articles */
GPtrArray *galpi_annotation_table_list_of (GalpiDatabase  *db,
                                           const gint64   *article_ids,
                                           guint           n_article_ids,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type GalpiAnnotation): those of these ids that there are, in the trash too */
GPtrArray *galpi_annotation_table_list_by_id (GalpiDatabase  *db,
                                              const gint64   *ids,
                                              guint           n_ids,
                                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Returns: (transfer full) (element-type GalpiAnnotation): all that have an anchor in that version,
 * in the trash too, with that anchor; for re-anchoring
 */
GPtrArray *galpi_annotation_table_list_anchored (GalpiDatabase  *db,
                                                 gint64          version_id,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
