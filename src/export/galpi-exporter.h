/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-export-source.h"

G_BEGIN_DECLS

/**
 * GalpiExportFormat:
 * @name: what contract.md calls it
 * @extension: without the dot
 * @media_type: what a file of it is
 * @binary: not for a terminal
 * @one_per_article: one document an article, so that several need a folder
 * @everything: wants all versions, originals, and what is in the trash
 * @write: writes the whole document to @out. Where @one_per_article is set, @source has one article
 */
typedef struct
{
  const char *name;
  const char *extension;
  const char *media_type;
  gboolean    binary;
  gboolean    one_per_article;
  gboolean    everything;
  gboolean  (*write) (const GalpiExportSource  *source,
                      GOutputStream            *out,
                      GCancellable             *cancellable,
                      GError                  **error);
} GalpiExportFormat;

/** Returns: (transfer none) (array zero-terminated=1): names of all formats */
const char * const *galpi_exporter_list_formats (void);

/** Returns: (transfer none) (nullable): the format called @name */
const GalpiExportFormat *galpi_exporter_get_format (const char *name);

/**
 * galpi_exporter_write:
 *
 * Writes one document. Blocks; not for the main loop.
 *
 * Errors: %GALPI_ERROR_INVALID for several articles in a format of one an article
 */
gboolean galpi_exporter_write (const GalpiExportFormat  *format,
                               const GalpiExportSource  *source,
                               GOutputStream            *out,
                               GCancellable             *cancellable,
                               GError                  **error);

/**
 * galpi_exporter_write_to:
 * @destination: a file, or for several articles in a format of one an article a folder, which is made
 *   where there is none; names come from the titles and never leave the folder
 *
 * Writes each file beside its place and renames it, so that an old one stays whole until then.
 */
gboolean galpi_exporter_write_to (const GalpiExportFormat  *format,
                                  const GalpiExportSource  *source,
                                  GFile                    *destination,
                                  GCancellable             *cancellable,
                                  GError                  **error);

G_END_DECLS
