/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * galpi_article_zoom_round:
 * @zoom: 1 for the text as large as the system's document font has it
 * @steps: how many steps larger, or smaller where negative
 *
 * Returns: the step nearest to @zoom, moved by @steps as far as there are any
 */
double galpi_article_zoom_round (double zoom,
                                 int    steps);

/** Returns: (transfer full): the class of article.css that sets the step @zoom */
char *galpi_article_zoom_get_class (double zoom) G_GNUC_WARN_UNUSED_RESULT;

/** Lets two fingers set the property "zoom" of @view. */
void galpi_article_zoom_add_pinch (GtkWidget *view);

G_END_DECLS
