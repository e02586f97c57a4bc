/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article.h"
#include "galpi-json-reader.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * GalpiImportedArticle:
 * @version_ids: (element-type gint64) (nullable): its versions, where it was not in the notebook, by
 *   its UUID
 */
typedef struct
{
  GalpiArticle *article;
  GArray       *version_ids;
} GalpiImportedArticle;

void galpi_imported_article_free (GalpiImportedArticle *self);

/**
 * galpi_import_content:
 *
 * Brings what Galpi exported back as it was: articles with their versions, originals, highlights,
 * verdicts, tags and events, and what was in the trash. What is in the notebook already, by its UUID,
 * stays as it is.
 *
 * Returns: (transfer full) (element-type GalpiImportedArticle): for a job on the store's thread
 */
GPtrArray *galpi_import_content (GalpiDatabase     *db,
                                 GalpiJsonContent  *content,
                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
