/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-store.h"

G_BEGIN_DECLS

/* What hangs on an article in the trash shows nowhere, but is not in the trash itself. */

/**
 * galpi_trash_table_find:
 * @table: "article", "annotation" or "event"
 * @id: an article's number in decimal, or another's UUID
 *
 * Returns: the row, in the trash or not, or 0 with @error set: %GALPI_ERROR_NOT_FOUND
 */
gint64 galpi_trash_table_find (GalpiDatabase  *db,
                               const char     *table,
                               const char     *id,
                               GError        **error);

/**
 * galpi_trash_table_set:
 * @table: "article", "annotation" or "event"
 * @trashed: into the trash or out of it
 *
 * Errors: %GALPI_ERROR_NOT_FOUND where there is no such row; one that is there already is no error
 */
gboolean galpi_trash_table_set (GalpiDatabase  *db,
                                const char     *table,
                                gint64          row,
                                gboolean        trashed,
                                GError        **error);

/** The same with when it went there, in µs since 1970; 0 for out of it. For what another notebook had there. */
gboolean galpi_trash_table_set_time (GalpiDatabase  *db,
                                     const char     *table,
                                     gint64          row,
                                     gint64          trashed_at,
                                     GError        **error);

/**
 * Returns: (transfer full) (element-type GObject): GalpiArticle, GalpiAnnotation and GalpiEvent
 * objects, last in first
 */
GPtrArray *galpi_trash_table_list (GalpiDatabase  *db,
                                   GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_trash_table_empty:
 *
 * Removes what is in the trash, with what hangs on it, from the notebook and from its history, and
 * then the texts, originals and pictures that nothing names any more. Not to be undone: run it
 * without a step.
 */
gboolean galpi_trash_table_empty (GalpiDatabase  *db,
                                  GError        **error);

G_END_DECLS
