/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook.h"

G_BEGIN_DECLS

#define GALPI_TYPE_HISTORY_DIALOG (galpi_history_dialog_get_type ())

/**
 * GalpiHistoryDialog:
 *
 * The steps of the notebook, newest first. Activating one goes back to just after it, or forward to
 * it where it was taken back.
 */
G_DECLARE_FINAL_TYPE (GalpiHistoryDialog, galpi_history_dialog, GALPI, HISTORY_DIALOG, AdwDialog)

AdwDialog *galpi_history_dialog_new (GalpiNotebook *notebook) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
