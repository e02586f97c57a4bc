/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook.h"

G_BEGIN_DECLS

#define GALPI_TYPE_IMPORTER (galpi_importer_get_type ())

/**
 * GalpiImporter:
 *
 * Brings articles in by file chooser, drop, clipboard and sample, and asks for a date that an article
 * has not. One import runs at a time; what comes meanwhile waits.
 *
 * Properties: "busy" (boolean), "progress" (string, nullable: "3 of 19 articles").
 * Signals: "imported" (int64 article_id: the last new one, 0 where there was none), "message" (string:
 * a sentence for a toast).
 */
G_DECLARE_FINAL_TYPE (GalpiImporter, galpi_importer, GALPI, IMPORTER, GObject)

/** @parent: what dialogs belong to; not kept alive */
GalpiImporter *galpi_importer_new           (GalpiNotebook *notebook,
                                             GtkWidget     *parent) G_GNUC_WARN_UNUSED_RESULT;

/** @files: (element-type GFile): files and folders */
void           galpi_importer_import        (GalpiImporter *self,
                                             GPtrArray     *files);
void           galpi_importer_choose_files  (GalpiImporter *self);
void           galpi_importer_choose_folder (GalpiImporter *self);
void           galpi_importer_paste         (GalpiImporter *self);
void           galpi_importer_open_sample   (GalpiImporter *self);
/* Ends the import that is under way, and forgets those that wait for it. */
void           galpi_importer_cancel        (GalpiImporter *self);

G_END_DECLS
