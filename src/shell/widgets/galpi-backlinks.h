/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-link-end.h"

G_BEGIN_DECLS

/**
 * GalpiBacklinks:
 *
 * A button that says how many notes lead to a thing and lists them, by the window's GalpiLinkBook. It is not
 * there where none does.
 */
#define GALPI_TYPE_BACKLINKS (galpi_backlinks_get_type ())

G_DECLARE_FINAL_TYPE (GalpiBacklinks, galpi_backlinks, GALPI, BACKLINKS, GtkWidget)

GtkWidget *galpi_backlinks_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/** @id: (nullable): as GalpiLinkEnd has it; %NULL for nothing */
void       galpi_backlinks_set_target (GalpiBacklinks *self,
                                       GalpiLinkKind   kind,
                                       const char     *id);

G_END_DECLS
