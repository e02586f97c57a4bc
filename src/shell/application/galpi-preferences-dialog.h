/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GALPI_TYPE_PREFERENCES_DIALOG (galpi_preferences_dialog_get_type ())

/**
 * GalpiPreferencesDialog:
 *
 * Bound to the settings: what is chosen holds at once.
 */
G_DECLARE_FINAL_TYPE (GalpiPreferencesDialog, galpi_preferences_dialog, GALPI, PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *galpi_preferences_dialog_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
