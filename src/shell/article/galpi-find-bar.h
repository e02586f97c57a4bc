/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiFindBar:
 *
 * Finding in the article: an entry, how many hits there are, previous and next. It activates
 * `article.find-next` and `article.find-previous`.
 *
 * Signals: "find" (text): what to find has changed, "" for nothing; "closed": the bar was closed.
 */
#define GALPI_TYPE_FIND_BAR (galpi_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (GalpiFindBar, galpi_find_bar, GALPI, FIND_BAR, GtkWidget)

GtkWidget *galpi_find_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** Opens the bar with the focus in it. @text: (nullable): what to find at once */
void     galpi_find_bar_open      (GalpiFindBar *self,
                                   const char   *text);
void     galpi_find_bar_close     (GalpiFindBar *self);
gboolean galpi_find_bar_is_open   (GalpiFindBar *self);

/** @current: from 1, or 0 where none was gone to */
void     galpi_find_bar_set_count (GalpiFindBar *self,
                                   guint         current,
                                   guint         n_hits);

G_END_DECLS
