/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An SQLite VFS over the usual one, whose writes fail when told to. */

/** Makes it the default, so that every connection opened from now on goes through it. */
void  galpi_fault_vfs_register (void);

/**
 * From now on the @nth write, sync or truncation (from 1), and each one after it, fails: writes
 * with @result_code.
 */
void  galpi_fault_vfs_arm      (guint nth,
                                int   result_code);

/** Returns: how many have failed */
guint galpi_fault_vfs_disarm   (void);

G_END_DECLS
