/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GalpiTagColourDialog:
 *
 * Asks for a tag's colour: one of a few, none, or any.
 *
 * Signal "chosen" (colour): #rrggbb, or "" for none. The dialog closes.
 */
#define GALPI_TYPE_TAG_COLOUR_DIALOG (galpi_tag_colour_dialog_get_type ())

G_DECLARE_FINAL_TYPE (GalpiTagColourDialog, galpi_tag_colour_dialog, GALPI, TAG_COLOUR_DIALOG, AdwDialog)

/** @colour: (nullable): the present one */
AdwDialog *galpi_tag_colour_dialog_new (const char *colour) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
