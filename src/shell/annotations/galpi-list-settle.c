/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-list-settle.h"

#define TICK_MSEC 80
#define N_TICKS 8
#define TICKS_KEY "galpi-settling-ticks"

/* By the clock: the list moves its adjustment itself while it lays out its rows. */
static gboolean
tick_cb (gpointer user_data)
{
  guint ticks = GPOINTER_TO_UINT (g_object_get_data (user_data, TICKS_KEY));

  gtk_adjustment_set_value (user_data, 0);
  g_object_set_data (user_data, TICKS_KEY, GUINT_TO_POINTER (ticks - 1));

  return ticks > 1 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
galpi_list_settle (GtkAdjustment *adjustment)
{
  gboolean settling;

  g_return_if_fail (GTK_IS_ADJUSTMENT (adjustment));

  settling = g_object_get_data (G_OBJECT (adjustment), TICKS_KEY) != NULL;
  g_object_set_data (G_OBJECT (adjustment), TICKS_KEY, GUINT_TO_POINTER (N_TICKS));
  if (!settling)
    g_timeout_add_full (G_PRIORITY_DEFAULT, TICK_MSEC, tick_cb, g_object_ref (adjustment),
                        g_object_unref);
}
