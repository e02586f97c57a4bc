/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "galpi-link-end.h"

G_BEGIN_DECLS

/**
 * GalpiLinkRows:
 *
 * A list to choose from where a link leads to several things, or several lead here; for a popover.
 *
 * Signal "chosen" (GalpiLinkEnd)
 */
#define GALPI_TYPE_LINK_ROWS (galpi_link_rows_get_type ())

G_DECLARE_FINAL_TYPE (GalpiLinkRows, galpi_link_rows, GALPI, LINK_ROWS, GtkWidget)

/** @ends: (element-type GalpiLinkEnd) */
GtkWidget *galpi_link_rows_new (GPtrArray *ends) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer floating): a row for @end: its icon, title, and what it is about */
GtkWidget *galpi_link_row_new  (const GalpiLinkEnd *end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
