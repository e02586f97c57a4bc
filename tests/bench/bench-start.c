/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "bench.h"

/* From starting galpi with an empty notebook to the first frame in its window, on to the library in
 * it, and the memory that it then has, against the bare window. One of each in turn. Watched from
 * outside, so that both programs are what anyone runs: the X server tells when something was drawn
 * in a window.
 */

#define N_RUNS 7
#define N_WARM 1
#define MOST_TIME 1.2
#define MOST_MEMORY 1.3
#define SMALLEST_SIDE 100
#define LONGEST (60 * G_USEC_PER_SEC)
/* Nothing large is drawn for so long once all is there. */
#define QUIET (500 * G_TIME_SPAN_MILLISECOND)
/* What a program does after its first frame counts for its memory too. */
#define SETTLE (2 * G_USEC_PER_SEC)

typedef struct
{
  BenchTimes *wall;
  BenchTimes *used;
  BenchTimes *filled;
  BenchTimes *memory;
} Program;

static Display *display;
static int damage_event;

/* Windows of a program that ends meanwhile. */
static int
ignore_error_cb (Display     *from,
                 XErrorEvent *event)
{
  return 0;
}

static gint64
get_used_time (GPid pid)
{
  clockid_t clock;
  struct timespec used;

  g_assert_cmpint (clock_getcpuclockid (pid, &clock), ==, 0);
  g_assert_cmpint (clock_gettime (clock, &used), ==, 0);

  return used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

/* Returns: the bytes in memory that are the program's */
static gint64
get_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", pid);
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents (path, &status, NULL, NULL));
  line = strstr (status, "VmRSS:");
  g_assert_nonnull (line);

  return g_ascii_strtoll (line + strlen ("VmRSS:"), NULL, 10) * 1024;
}

/* Drawing is asked for before the window is on the screen, so that none is missed. */
static void
watch_window (const XCreateWindowEvent *created)
{
  if (!created->override_redirect)
    XDamageCreate (display, created->window, XDamageReportRawRectangles);
}

/* Waits for a drawing of at least @width × @height in @shown, or in the window that appears.
 *
 * Returns: that window; %None where @deadline passed
 */
static Window
wait_for_drawing (GPid   pid,
                  gint64 deadline,
                  Window shown,
                  int    width,
                  int    height)
{
  while (g_get_monotonic_time () < deadline)
    {
      XEvent event;

      if (XPending (display) == 0)
        {
          g_assert_cmpint (waitpid (pid, NULL, WNOHANG), ==, 0);
          g_usleep (200);
          continue;
        }

      XNextEvent (display, &event);
      if (event.type == CreateNotify)
        watch_window (&event.xcreatewindow);
      else if (event.type == MapNotify)
        shown = event.xmap.window;
      else if (event.type == damage_event)
        {
          const XDamageNotifyEvent *drawn = (const XDamageNotifyEvent *) &event;

          if (drawn->drawable == shown && drawn->area.width >= width
              && drawn->area.height >= height)
            return shown;
        }
    }

  return None;
}

/* Returns: when the last drawing of most of @window was */
static gint64
wait_for_library (GPid   pid,
                  Window window)
{
  gint64 last = g_get_monotonic_time ();
  XWindowAttributes attributes;

  g_assert_true (XGetWindowAttributes (display, window, &attributes));
  while (wait_for_drawing (pid, last + QUIET, window, attributes.width * 3 / 4,
                           attributes.height * 3 / 4) != None)
    last = g_get_monotonic_time ();

  return last;
}

static void
run (Program    *self,
     const char *path,
     gboolean    counts)
{
  g_autoptr(GError) error = NULL;
  char *argv[] = { (char *) path, NULL };
  gint64 start = g_get_monotonic_time ();
  gint64 wall;
  gint64 used;
  gint64 filled;
  int status;
  Window window;
  GPid pid;

  g_spawn_async (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  window = wait_for_drawing (pid, start + LONGEST, None, SMALLEST_SIDE, SMALLEST_SIDE);
  g_assert_cmpint (window, !=, None);
  wall = g_get_monotonic_time () - start;
  used = get_used_time (pid);
  filled = wait_for_library (pid, window) - start;
  g_usleep (SETTLE);

  if (counts)
    {
      bench_times_add (self->wall, wall);
      bench_times_add (self->used, used);
      bench_times_add (self->filled, filled);
      bench_times_add (self->memory, get_memory (pid));
    }

  kill (pid, SIGTERM);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  XSync (display, True);
}

static void
tell_memory (double   ours,
             double   bare,
             gboolean within)
{
  printf ("%-46s %10.1f MB %10.1f MB  ratio %6.2f (at most %.1f)%s\n", "memory two seconds later", ours / 1e6,
          bare / 1e6, ours / bare, MOST_MEMORY, within ? "" : "  TOO MUCH");
}

static void
remove_tree (const char *folder)
{
  char *argv[] = { (char *) "rm", (char *) "-rf", (char *) "--", (char *) folder, NULL };

  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("galpi-start-XXXXXX", NULL);
  g_autofree char *config = g_build_filename (folder, "config", NULL);
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  Program ours = { bench_times_new (), bench_times_new (), bench_times_new (), bench_times_new () };
  Program bare = { bench_times_new (), bench_times_new (), bench_times_new (), bench_times_new () };
  gboolean within;
  double memory;
  double bare_memory;
  int damage_error;

  g_assert_cmpint (argc, ==, 3);
  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_setenv ("XDG_DATA_HOME", data, TRUE);

  display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  g_assert_true (XDamageQueryExtension (display, &damage_event, &damage_error));
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, True);

  for (guint i = 0; i < N_WARM + N_RUNS; i++)
    {
      run (&ours, argv[1], i >= N_WARM);
      run (&bare, argv[2], i >= N_WARM);
    }

  within = bench_compare ("start to the first frame", bench_times_median (ours.wall),
                          bench_times_median (bare.wall), MOST_TIME);
  bench_compare ("  of that, the processor's time", bench_times_median (ours.used),
                 bench_times_median (bare.used), 0);
  bench_compare ("start to the library", bench_times_median (ours.filled),
                 bench_times_median (bare.filled), 0);
  memory = bench_times_median (ours.memory);
  bare_memory = bench_times_median (bare.memory);
  within = memory <= MOST_MEMORY * bare_memory && within;
  tell_memory (memory, bare_memory, memory <= MOST_MEMORY * bare_memory);

  remove_tree (folder);
  XCloseDisplay (display);
  for (guint i = 0; i < 2; i++)
    {
      Program *program = i == 0 ? &ours : &bare;

      g_array_unref (program->wall);
      g_array_unref (program->used);
      g_array_unref (program->filled);
      g_array_unref (program->memory);
    }

  return within ? 0 : 1;
}
