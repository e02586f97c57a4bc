/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "galpi-demo-timeline.h"
#include "galpi-shell-test.h"
#include "galpi-timeline-axis-private.h"
#include "galpi-timeline-order.h"

#include <math.h>

/* What a frame of the axis costs, its layout and snapshot without the drawing, over a zoom from all
 * of it to days and back with a pan at each step: whatever the number of items, and against the
 * fewest. Needs a display. */

#define ZOOM_STEPS 120
#define ZOOM       1.08
#define BASE       1000u

typedef struct
{
  double median;
  double worst;
} Frames;

static void
add_frame (GalpiTimelineAxis *axis,
           BenchTimes        *times)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  gint64 start = bench_used_time ();

  GTK_WIDGET_GET_CLASS (axis)->snapshot (GTK_WIDGET (axis), snapshot);
  bench_times_add (times, bench_used_time () - start);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
move (GalpiTimelineAxis *axis,
      BenchTimes        *times,
      double             factor,
      double             pixels)
{
  GalpiTimeScale scale = axis->scale;

  galpi_time_scale_zoom (&scale, factor, scale.width / 2.0);
  galpi_time_scale_pan (&scale, pixels);
  galpi_timeline_axis_move (axis, &scale, FALSE);
  add_frame (axis, times);
}

static Frames
measure (guint n_items)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(GPtrArray) items = galpi_demo_make_many (rand, n_items, 100);
  g_autoptr(GPtrArray) sorted = NULL;
  g_autofree char *what = g_strdup_printf ("giving the axis %u items", n_items);
  GtkWidget *widget = galpi_timeline_axis_new ();
  GtkWidget *window = galpi_shell_test_show (widget, 1200, 240);
  GalpiTimelineAxis *axis = GALPI_TIMELINE_AXIS (widget);
  BenchTimes *times = bench_times_new ();
  gint64 start = bench_used_time ();
  Frames frames = { 0 };

  sorted = galpi_timeline_sort (items);
  galpi_timeline_axis_set_items (axis, sorted);
  galpi_shell_test_wait_frames (window, 2);
  bench_tell (what, (bench_used_time () - start) / 1000.0, "ms");

  move (axis, times, 0.0001, 0.0);
  for (guint i = 0; i < ZOOM_STEPS; i++)
    {
      move (axis, times, ZOOM, 0.0);
      move (axis, times, 1.0, i % 2 == 0 ? 37.0 : -37.0);
    }
  for (guint i = 0; i < ZOOM_STEPS; i++)
    {
      move (axis, times, 1.0 / ZOOM, 0.0);
      move (axis, times, 1.0, i % 2 == 0 ? 611.0 : -600.0);
    }

  for (guint i = 0; i < times->len; i++)
    frames.worst = MAX (frames.worst, (double) g_array_index (times, gint64, i));
  frames.median = bench_times_median (times);
  g_array_unref (times);
  galpi_shell_test_close (window);

  return frames;
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 10000, 100000, 1000000 };
  Frames base;

  galpi_shell_test_init (&argc, &argv);
  base = measure (BASE);
  bench_tell ("worst frame of 1000 items", base.worst / 1000.0, "ms");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Frames frames = measure (sizes[i]);
      g_autofree char *what = NULL;
      g_autofree char *worst = NULL;

      what = g_strdup_printf ("frame of %u items, against %u", sizes[i], BASE);
      worst = g_strdup_printf ("worst frame of %u items", sizes[i]);
      bench_compare (what, frames.median, base.median, 0);
      bench_tell (worst, frames.worst / 1000.0, "ms");
    }

  return 0;
}
