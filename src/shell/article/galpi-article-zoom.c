/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-zoom.h"

#include <math.h>

/* The classes of article.css, in hundredths. */
static const guint zoom_steps[] = { 50, 67, 80, 90, 100, 110, 120, 133, 150, 170, 200, 240, 300 };

static guint
nearest_step (double zoom)
{
  guint nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (fabs (zoom_steps[i] - zoom * 100) < fabs (zoom_steps[nearest] - zoom * 100))
        nearest = i;
    }

  return nearest;
}

double
galpi_article_zoom_round (double zoom,
                          int    steps)
{
  int step = CLAMP ((int) nearest_step (zoom) + steps, 0, (int) G_N_ELEMENTS (zoom_steps) - 1);

  return zoom_steps[step] / 100.0;
}

char *
galpi_article_zoom_get_class (double zoom)
{
  return g_strdup_printf ("zoom-%u", zoom_steps[nearest_step (zoom)]);
}

typedef struct
{
  GtkWidget *view;
  double     start;   /* the zoom when the fingers came down */
} Pinch;

static void
pinch_begin_cb (Pinch            *pinch,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_object_get (pinch->view, "zoom", &pinch->start, NULL);
}

static void
pinch_cb (Pinch  *pinch,
          double  factor)
{
  g_object_set (pinch->view, "zoom", CLAMP (pinch->start * factor, 0.5, 3.0), NULL);
}

/* In the capture phase, before the text takes two fingers for a selection and a scroll. */
void
galpi_article_zoom_add_pinch (GtkWidget *view)
{
  GtkGesture *gesture;
  Pinch *pinch;

  g_return_if_fail (GTK_IS_WIDGET (view));

  gesture = gtk_gesture_zoom_new ();
  pinch = g_new0 (Pinch, 1);
  pinch->view = view;
  g_object_set_data_full (G_OBJECT (gesture), "pinch", pinch, g_free);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (gesture, "begin", G_CALLBACK (pinch_begin_cb), pinch);
  g_signal_connect_swapped (gesture, "scale-changed", G_CALLBACK (pinch_cb), pinch);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (gesture));
}
