/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-name.h"

G_BEGIN_DECLS

#define GALPI_TYPE_NAME_DIALOG (galpi_name_dialog_get_type ())

/**
 * GalpiNameDialog:
 *
 * Shows a name with its spellings, and asks what is wrong with it. The first answer closes it.
 *
 * Signals: "show-as" (string): by which spelling; "split" (string): which spelling is another name;
 * "classify" (string): a GalpiNameKind's name; "join" (string): with the name of which id;
 * "names-wanted" (string): that has to be in them; answer with galpi_name_dialog_set_names().
 */
G_DECLARE_FINAL_TYPE (GalpiNameDialog, galpi_name_dialog, GALPI, NAME_DIALOG, AdwDialog)

AdwDialog *galpi_name_dialog_new       (GalpiName       *name) G_GNUC_WARN_UNUSED_RESULT;

/** @names: (element-type GalpiName): to join it with; the name itself is left out */
void       galpi_name_dialog_set_names (GalpiNameDialog *self,
                                        GPtrArray       *names);

G_END_DECLS
