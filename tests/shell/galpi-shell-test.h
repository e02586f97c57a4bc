/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Gets GTK, libadwaita and the style sheets ready; first in main(). */
void galpi_shell_test_init (int    *argc,
                            char ***argv);

/** Returns: (transfer none): a window that shows @child and has drawn it */
GtkWidget *galpi_shell_test_show (GtkWidget *child,
                                  int        width,
                                  int        height);

/** Closes @window; what was in it is gone then, unless someone holds it. */
void galpi_shell_test_close (GtkWidget *window);

/** Lets @widget draw @n_frames more. */
void galpi_shell_test_wait_frames (GtkWidget *widget,
                                   guint      n_frames);

/** Runs the main loop until @done says so; after ten seconds the test fails. */
typedef gboolean (*GalpiShellTestDone) (gpointer user_data);

void galpi_shell_test_wait_until (GalpiShellTestDone done,
                                  gpointer           user_data);

/** Runs the main loop for that long. */
void galpi_shell_test_wait (guint milliseconds);

/** Returns: (transfer none) (nullable): the first of that type below @widget, or @widget */
gpointer galpi_shell_test_find (GtkWidget *widget,
                                GType      type);

/** Returns: (transfer none) (nullable): the first controller of that type that @widget itself has */
gpointer galpi_shell_test_find_controller (GtkWidget *widget,
                                           GType      type);

G_END_DECLS
