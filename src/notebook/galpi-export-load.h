/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-export-source.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * GalpiExportFrame:
 * @ids: (element-type gint64): the articles that go out
 * @events: (element-type GalpiEvent)
 * @tags: (element-type GalpiTag)
 * @names: (element-type GalpiExportNameVerdict)
 * @trash: (element-type GObject) (nullable): what is in the trash, where everything goes out
 * @notebook: the notebook's UUID
 *
 * What an export holds besides its articles.
 */
typedef struct
{
  GArray    *ids;
  GPtrArray *events;
  GPtrArray *tags;
  GPtrArray *names;
  GPtrArray *trash;
  char      *notebook;
} GalpiExportFrame;

/**
 * galpi_export_frame_load:
 * @ids: (nullable) (element-type gint64): %NULL for the whole notebook
 * @everything: what is in the trash too
 *
 * Errors: %GALPI_ERROR_NOT_FOUND where one of @ids is not there
 *
 * Returns: (transfer full): for a job on the store's thread
 */
GalpiExportFrame *galpi_export_frame_load (GalpiDatabase  *db,
                                           GArray         *ids,
                                           gboolean        everything,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void              galpi_export_frame_free (GalpiExportFrame *self);

/**
 * galpi_export_article_load:
 * @trash: (nullable): as in the frame; with it, all versions are loaded too
 *
 * Returns: (transfer full): for a job on the store's reader thread
 */
GalpiExportArticle *galpi_export_article_load (GalpiDatabase  *db,
                                               gint64          article_id,
                                               GPtrArray      *trash,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiExportFrame, galpi_export_frame_free)

G_END_DECLS
