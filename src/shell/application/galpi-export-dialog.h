/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-article.h"

G_BEGIN_DECLS

#define GALPI_TYPE_EXPORT_DIALOG (galpi_export_dialog_get_type ())

/**
 * GalpiExportDialog:
 *
 * Asks what to export and in which format, and remembers the format.
 *
 * Signal "export" (string format, boolean whole_notebook). The dialog closes by itself.
 */
G_DECLARE_FINAL_TYPE (GalpiExportDialog, galpi_export_dialog, GALPI, EXPORT_DIALOG, AdwDialog)

/** @article: (nullable): the article that is open */
AdwDialog *galpi_export_dialog_new (GSettings    *settings,
                                    GalpiArticle *article) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
