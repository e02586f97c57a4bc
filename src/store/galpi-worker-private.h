/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * GalpiWorker:
 *
 * A thread with one connection, which takes jobs in the order in which they were asked for: edits
 * before slices. The thread holds the connection, never the GalpiStore, so that a store may be let
 * go with jobs under way.
 */
typedef struct _GalpiWorker GalpiWorker;

typedef enum
{
  GALPI_JOB_EDIT,
  GALPI_JOB_SLICES,
} GalpiJobKind;

/** On the worker's thread. @data: of the task. Returns: FALSE for slices that have to go on */
typedef gboolean (*GalpiJobFunc) (GalpiDatabase *db,
                                  GTask         *task);

/**
 * galpi_worker_new:
 * @db: (transfer full)
 * @flush: whether edits that wait are done before the thread ends
 */
GalpiWorker *galpi_worker_new (const char    *name,
                               GalpiDatabase *db,
                               gboolean       flush) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_worker_push:
 * @task: (transfer full): gets %GALPI_ERROR_FAILED where the worker is stopped. One that is
 *   cancelled while it waits is answered without @func; slices that have begun go to @func,
 *   which sees to it
 */
void galpi_worker_push (GalpiWorker  *self,
                        GalpiJobKind  kind,
                        GTask        *task,
                        GalpiJobFunc  func);

/**
 * Takes no more jobs, and waits until the thread has closed its connection. Slices, and edits where
 * they are not flushed, are cancelled. Does nothing the second time.
 */
void galpi_worker_stop  (GalpiWorker *self);

/** Stops it and frees it. */
void galpi_worker_free  (GalpiWorker *self);

/** Inside a job in slices: whether the worker is being stopped, so that it has to end. */
gboolean galpi_worker_is_stopping (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiWorker, galpi_worker_free)

G_END_DECLS
