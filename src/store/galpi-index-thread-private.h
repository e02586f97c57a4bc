/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GalpiIndexThread:
 *
 * The thread behind a GalpiIndex: it owns both connections and does all the work. Every function
 * may be called from any thread.
 */
typedef struct _GalpiIndexThread GalpiIndexThread;

/**
 * GalpiIndexReport:
 * @progress: 0 to 1
 * @followed: whether the index has changed since the last report
 * @failure: (nullable): why it can't go on
 */
typedef struct
{
  double    progress;
  gboolean  followed;
  GError   *failure;
} GalpiIndexReport;

typedef void (*GalpiIndexReportFunc) (gpointer                target,
                                      const GalpiIndexReport *report);

/**
 * galpi_index_thread_new:
 * @report: called on the main context that is the default here, as long as @target lives
 * @target: a GObject
 */
GalpiIndexThread *galpi_index_thread_new (const char           *database_path,
                                          GalpiIndexReportFunc  report,
                                          gpointer              target) G_GNUC_WARN_UNUSED_RESULT;

/** Stops the thread, waits for its end where this is another one, and lets it go. */
void galpi_index_thread_free (GalpiIndexThread *self);

void galpi_index_thread_wake    (GalpiIndexThread *self);
void galpi_index_thread_rebuild (GalpiIndexThread *self);

/** @task: (transfer full): answered when the index has all that was committed before this call */
void galpi_index_thread_wait    (GalpiIndexThread *self,
                                 GTask            *task);

/** @task: (transfer full): answered when the thread is at its end */
void galpi_index_thread_stop    (GalpiIndexThread *self,
                                 GTask            *task);

G_END_DECLS
