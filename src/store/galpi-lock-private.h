/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiLock:
 *
 * The right to write a notebook: a lock by flock() on "FILE.lock", never on the notebook itself,
 * whose locks SQLite would lose. What the file says is only for people; one that a crash left
 * behind locks nothing.
 */
typedef struct _GalpiLock GalpiLock;

/** @path: of the notebook. %GALPI_ERROR_BUSY, saying who has it, _READ_ONLY, _DISK_FULL */
GalpiLock *galpi_lock_take (const char  *path,
                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void       galpi_lock_free (GalpiLock   *self);

/** Returns: (transfer full) (nullable): who holds the notebook now, as a translated phrase */
char      *galpi_lock_find_holder (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiLock, galpi_lock_free)

G_END_DECLS
