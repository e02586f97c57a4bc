/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-export-source.h"

G_BEGIN_DECLS

/**
 * GalpiJsonContent:
 * @articles: (element-type GalpiExportArticle): each with its versions
 * @events: (element-type GalpiEvent): their sources' article_id is the index in @articles
 * @tags: (element-type GalpiTag): by path, parents first
 * @names: (element-type GalpiExportNameVerdict): the oldest first
 *
 * What Galpi's own JSON export holds.
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *events;
  GPtrArray *tags;
  GPtrArray *names;
} GalpiJsonContent;

/** Returns: whether @bytes look like Galpi's own JSON; reads their first bytes only */
gboolean galpi_json_reader_recognises (GBytes *bytes);

/**
 * galpi_json_reader_read:
 *
 * Errors: %GALPI_ERROR_INVALID says what is wrong with the file; %GALPI_ERROR_TOO_NEW where a newer
 * Galpi wrote it
 */
GalpiJsonContent *galpi_json_reader_read  (GBytes            *bytes,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void              galpi_json_content_free (GalpiJsonContent  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiJsonContent, galpi_json_content_free)

G_END_DECLS
