/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-signals.h"

#include "galpi-timeline-item.h"

static const char *const names[] = {
  "item-activated", "keep", "correct", "dismiss", "edit", "remove",
};

void
galpi_timeline_signals_install (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_new (names[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GALPI_TYPE_TIMELINE_ITEM);
}

static void
forward_cb (GObject           *to,
            GalpiTimelineItem *item,
            GObject           *from)
{
  GSignalInvocationHint *hint = g_signal_get_invocation_hint (from);

  g_signal_emit_by_name (to, g_signal_name (hint->signal_id), item);
}

void
galpi_timeline_signals_forward (GObject *from,
                                GObject *to)
{
  g_return_if_fail (G_IS_OBJECT (from));
  g_return_if_fail (G_IS_OBJECT (to));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_signal_lookup (names[i], G_OBJECT_TYPE (from)) != 0)
        g_signal_connect_object (from, names[i], G_CALLBACK (forward_cb), to, G_CONNECT_SWAPPED);
    }
}
