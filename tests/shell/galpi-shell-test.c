/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-shell-test.h"

#include <adwaita.h>

#include "galpi-style.h"

void
galpi_shell_test_init (int    *argc,
                       char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  galpi_style_load (gdk_display_get_default ());
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  guint *n_frames = user_data;

  (*n_frames)--;
  gtk_widget_queue_draw (widget);

  return *n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
galpi_shell_test_wait_frames (GtkWidget *widget,
                              guint      n_frames)
{
  gtk_widget_add_tick_callback (widget, tick_cb, &n_frames, NULL);
  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

GtkWidget *
galpi_shell_test_show (GtkWidget *child,
                       int        width,
                       int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  galpi_shell_test_wait_frames (window, 3);

  return window;
}

void
galpi_shell_test_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
galpi_shell_test_wait_until (GalpiShellTestDone done,
                             gpointer           user_data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (10, timeout_cb, &late);

  while (!done (user_data))
    {
      g_assert_false (late);
      g_main_context_iteration (NULL, TRUE);
    }

  g_source_remove (source);
}

void
galpi_shell_test_wait (guint milliseconds)
{
  gboolean late = FALSE;

  g_timeout_add (milliseconds, timeout_cb, &late);
  while (!late)
    g_main_context_iteration (NULL, TRUE);
}

gpointer
galpi_shell_test_find (GtkWidget *widget,
                       GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = galpi_shell_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
galpi_shell_test_find_controller (GtkWidget *widget,
                                  GType      type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }

  return NULL;
}
