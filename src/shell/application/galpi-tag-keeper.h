/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-notebook.h"

G_BEGIN_DECLS

/**
 * galpi_tag_keeper_new_dialog:
 *
 * Returns: (transfer floating): a GalpiTagsDialog that shows the tags of @notebook, as they are, and changes
 *   them. What was done is told in it, with Undo. Only its "chosen" is left to the caller
 */
AdwDialog *galpi_tag_keeper_new_dialog (GalpiNotebook *notebook) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
