/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-document.h"

G_BEGIN_DECLS

/**
 * galpi_intake_pictures_load:
 * @document: (transfer full): as galpi-intake made it
 * @references: (element-type utf8): by a picture's name, the path where it may lie
 * @page: (nullable): the file that the article came from
 *
 * Reads the pictures that lie beside @page: in its folder or below, reached by no symbolic link,
 * and a picture by its first bytes. The others are taken out of the document; of their blocks the
 * captions stay.
 *
 * Returns: (transfer full): the document, or another in its place
 */
GalpiDocument *galpi_intake_pictures_load (GalpiDocument *document,
                                           GHashTable    *references,
                                           GFile         *page,
                                           GCancellable  *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
