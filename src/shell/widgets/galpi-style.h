/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * galpi_style_load:
 *
 * Gives @display the style sheets and icons of all feature folders. Once for a display, before its first
 * window.
 */
void galpi_style_load (GdkDisplay *display);

G_END_DECLS
