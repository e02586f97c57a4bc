/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Returns: whether some font that @widget can use has Hangul; FALSE means boxes instead */
gboolean galpi_font_check_has_korean (GtkWidget *widget);

G_END_DECLS
