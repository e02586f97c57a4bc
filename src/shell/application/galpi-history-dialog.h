/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook.h"

G_BEGIN_DECLS

#define GALPI_TYPE_HISTORY_DIALOG (galpi_history_dialog_get_type ())

/**
 * GalpiHistoryDialog:
 *
 * The steps of the notebook, newest first, and what was before the first. The one that the notebook is at
 * is marked. Activating another, or the button, which says how many steps it is, goes back to just after
 * it, or forward to it where it was taken back. Going there is no step: undo and redo lead on from there.
 */
G_DECLARE_FINAL_TYPE (GalpiHistoryDialog, galpi_history_dialog, GALPI, HISTORY_DIALOG, AdwDialog)

AdwDialog *galpi_history_dialog_new (GalpiNotebook *notebook) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
