/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-font-check.h"

gboolean
galpi_font_check_has_korean (GtkWidget *widget)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, "갈피");

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}
