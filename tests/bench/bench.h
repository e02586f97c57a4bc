/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Durations in microseconds, each of one thing done. */
typedef GArray BenchTimes;

/** The processor's time that this program has used, all threads together: what others do meanwhile
 * does not count. */
gint64      bench_used_time    (void);

BenchTimes *bench_times_new    (void) G_GNUC_WARN_UNUSED_RESULT;

void        bench_times_add    (BenchTimes *self,
                                gint64      time);
double      bench_times_median (BenchTimes *self);

/**
 * bench_compare:
 * @ours, @bare: how long each took, in microseconds
 * @limit: the most that ours may be times the bare one; 0 for none
 *
 * Prints a line with both and their ratio.
 *
 * Returns: whether the ratio is within @limit
 */
gboolean bench_compare (const char *what,
                        double      ours,
                        double      bare,
                        double      limit);

/** Prints a line with a figure that nothing is compared with. */
void     bench_tell    (const char *what,
                        double      figure,
                        const char *unit);

/** A fixed text of about @n_paragraphs short paragraphs in Korean, with dates, sums and names; another for each @seed. */
char    *bench_make_text (guint seed,
                          guint n_paragraphs) G_GNUC_WARN_UNUSED_RESULT;

/** Removes a folder that holds files only. */
void     bench_remove_folder (const char *folder);

G_END_DECLS
