/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GALPI_TYPE_APPLICATION (galpi_application_get_type ())

/**
 * GalpiApplication:
 *
 * One window over one notebook: that of `--notebook FILE`, or the default one. Files that it is
 * asked to open are imported.
 */
G_DECLARE_FINAL_TYPE (GalpiApplication, galpi_application, GALPI, APPLICATION, AdwApplication)

GalpiApplication *galpi_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
