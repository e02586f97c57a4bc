/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"
#include "galpi-lock-private.h"

G_BEGIN_DECLS

/**
 * GalpiOpening:
 * @database_path: where connections open it
 * @folder: (nullable): a private folder that holds a copy
 * @holder: (nullable): who holds it for writing elsewhere
 * @lock: (nullable): NULL where it was opened for reading
 * @writer: (nullable): the same
 *
 * A notebook that has just been opened, on its way to the threads that will use it.
 */
typedef struct
{
  char            *path;
  GalpiStoreFlags  flags;
  char            *database_path;
  char            *folder;
  char            *holder;
  gboolean         on_network;
  gboolean         marked;
  GalpiLock       *lock;
  GalpiDatabase   *writer;
  GalpiDatabase   *reader;
} GalpiOpening;

GalpiOpening *galpi_opening_new  (const char      *path,
                                  GalpiStoreFlags  flags) G_GNUC_WARN_UNUSED_RESULT;

/** Closes the connections that are in it, and lets the lock and the private folder go. */
void          galpi_opening_close (GalpiOpening   *self);

/** Returns: (transfer full): all that is in @self, which is empty then */
GalpiOpening *galpi_opening_steal (GalpiOpening   *self) G_GNUC_WARN_UNUSED_RESULT;

void          galpi_opening_free (GalpiOpening    *self);

/** Blocks. As galpi_store_open_async() says. */
gboolean      galpi_opening_run  (GalpiOpening    *self,
                                  GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiOpening, galpi_opening_free)

G_END_DECLS
