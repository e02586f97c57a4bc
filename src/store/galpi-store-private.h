/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-store.h"
#include "galpi-worker-private.h"

G_BEGIN_DECLS

/**
 * GalpiEmitter:
 *
 * What a job on the writer's thread holds to have "changed" emitted on the opener's context. It
 * doesn't keep the store alive.
 */
typedef struct _GalpiEmitter GalpiEmitter;

GalpiEmitter *galpi_emitter_ref   (GalpiEmitter   *self);
void          galpi_emitter_unref (GalpiEmitter   *self);

/** @changes: (transfer full) (nullable): nothing is emitted for %NULL */
void          galpi_emitter_emit  (GalpiEmitter   *self,
                                   GalpiChangeSet *changes);

/** Returns: (transfer none) */
GalpiEmitter *galpi_store_get_emitter (GalpiStore   *self);

/** Returns: a visit that no caller uses */
guint         galpi_store_make_visit  (GalpiStore   *self);

/** @task: (transfer full): fails where the store is open for reading only */
void          galpi_store_push_write  (GalpiStore   *self,
                                       GalpiJobKind  kind,
                                       GTask        *task,
                                       GalpiJobFunc  func);
void          galpi_store_push_read   (GalpiStore   *self,
                                       GTask        *task,
                                       GalpiJobFunc  func);

/** From the job's thread. @func: (nullable): called on the task's context, unless it has its answer by then */
void          galpi_store_report_progress (GTask              *task,
                                           GalpiStoreProgress  func,
                                           gpointer            data,
                                           double              fraction);

G_END_DECLS
