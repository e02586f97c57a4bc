/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-matrix.h"
#include "galpi-note-filter.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/* How tags are spread over articles, and over each other. A tag stands for itself, not for those under it;
 * tags are the columns, the most used first. */

/** Returns: (transfer full): articles of @scope that have a tagged annotation, as added, by tags */
GalpiMatrix *galpi_tag_matrix_by_article (GalpiDatabase     *db,
                                          GalpiScope        *scope,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_tag_matrix_together:
 *
 * Of @relation SAME a cell counts annotations, of OVERLAP pairs of highlights, of PARAGRAPH paragraphs; a tag
 * with itself is left 0.
 *
 * Returns: (transfer full): tags by path, by tags
 */
GalpiMatrix *galpi_tag_matrix_together   (GalpiDatabase     *db,
                                          GalpiScope        *scope,
                                          GalpiTagRelation   relation,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (element-type gint64): annotations that bear @tag and occur with @other */
GArray *galpi_tag_matrix_list_together   (GalpiDatabase     *db,
                                          const char        *tag,
                                          const char        *other,
                                          GalpiTagRelation   relation,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
