/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-watchdog.h"

#include <time.h>

static struct
{
  GPollFunc poll;
  gint64    woke;      /* since when it is busy */
  gint64    woke_used;
  gint64    longest;
  gint64    longest_used;
} watchdog;

static gint64
thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
note_busy (void)
{
  watchdog.longest = MAX (watchdog.longest, g_get_monotonic_time () - watchdog.woke);
  watchdog.longest_used = MAX (watchdog.longest_used, thread_time () - watchdog.woke_used);
}

static void
note_awake (void)
{
  watchdog.woke = g_get_monotonic_time ();
  watchdog.woke_used = thread_time ();
}

static int
poll_func (GPollFD *fds,
           guint    n_fds,
           int      timeout)
{
  int n_ready;

  note_busy ();
  n_ready = watchdog.poll (fds, n_fds, timeout);
  note_awake ();

  return n_ready;
}

void
bench_watchdog_start (void)
{
  if (watchdog.poll == NULL)
    watchdog.poll = g_main_context_get_poll_func (NULL);

  watchdog.longest = 0;
  watchdog.longest_used = 0;
  note_awake ();
  g_main_context_set_poll_func (NULL, poll_func);
}

double
bench_watchdog_stop (double *used)
{
  note_busy ();
  g_main_context_set_poll_func (NULL, watchdog.poll);

  if (used != NULL)
    *used = watchdog.longest_used / 1000.0;
  return watchdog.longest / 1000.0;
}
