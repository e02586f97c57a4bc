/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Watches the main context: how long it was busy between two polls, which is how long the window
 * would have stood still. There is one main context, so there is one watchdog.
 */

/** From now on. The calling thread has to be the one that runs the main context. */
void   bench_watchdog_start (void);

/**
 * bench_watchdog_stop:
 * @used: (out) (optional): the longest in milliseconds of this thread's own processor time, which
 *   leaves out what other programs took from it
 *
 * Returns: the longest time between two polls in milliseconds, since the start
 */
double bench_watchdog_stop  (double *used);

G_END_DECLS
