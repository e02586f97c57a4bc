/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * galpi_list_settle:
 * @adjustment: of a list whose items are all new
 *
 * Keeps the list at its top for a moment: the words of its first rows come after them and make them higher,
 * which would scroll the first heading out of sight. Nobody has scrolled by hand so soon.
 */
void galpi_list_settle (GtkAdjustment *adjustment);

G_END_DECLS
