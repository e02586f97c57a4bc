/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-exporter.h"

G_BEGIN_DECLS

/* The write functions of the formats, for galpi-exporter.c's table. */
gboolean galpi_csv_writer_write      (const GalpiExportSource  *source,
                                      GOutputStream            *out,
                                      GCancellable             *cancellable,
                                      GError                  **error);
gboolean galpi_html_writer_write     (const GalpiExportSource  *source,
                                      GOutputStream            *out,
                                      GCancellable             *cancellable,
                                      GError                  **error);
gboolean galpi_json_writer_write     (const GalpiExportSource  *source,
                                      GOutputStream            *out,
                                      GCancellable             *cancellable,
                                      GError                  **error);
gboolean galpi_markdown_writer_write (const GalpiExportSource  *source,
                                      GOutputStream            *out,
                                      GCancellable             *cancellable,
                                      GError                  **error);
gboolean galpi_odt_writer_write      (const GalpiExportSource  *source,
                                      GOutputStream            *out,
                                      GCancellable             *cancellable,
                                      GError                  **error);
gboolean galpi_text_writer_write     (const GalpiExportSource  *source,
                                      GOutputStream            *out,
                                      GCancellable             *cancellable,
                                      GError                  **error);

G_END_DECLS
