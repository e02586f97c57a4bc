/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-day.h"
#include "galpi-finding.h"

G_BEGIN_DECLS

#define GALPI_TYPE_CORRECT_DIALOG (galpi_correct_dialog_get_type ())

/**
 * GalpiCorrectDialog:
 *
 * Asks what a time or a sum of the text means, in words or as it is kept, and says what it
 * understands while that is typed.
 *
 * Signals: "correct" (string): what was typed, which is understood; "take-back": it is to mean what
 * was read again. The dialog closes.
 */
G_DECLARE_FINAL_TYPE (GalpiCorrectDialog, galpi_correct_dialog, GALPI, CORRECT_DIALOG, AdwDialog)

/** @base: the day that relative dates count from, or GALPI_DAY_NONE */
AdwDialog *galpi_correct_dialog_new (const GalpiFinding *finding,
                                     GalpiDay            base) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
