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
