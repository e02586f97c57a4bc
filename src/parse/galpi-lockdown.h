/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a process gives up before it reads what strangers wrote. None of it can be taken back, and
 * each of the three holds without the others.
 */

/** Memory, processor time, and files: none may be written. */
gboolean galpi_lockdown_limits (GError **error);

/**
 * galpi_lockdown_files:
 * @abi: (out): the Landlock ABI of the kernel, 0 where it has none: then nothing was done
 *
 * No file can be opened any more, read or write, by any path.
 */
gboolean galpi_lockdown_files  (guint32  *abi,
                                GError  **error);

/**
 * galpi_lockdown_calls:
 *
 * Allows the system calls of a process that only reads its input, computes, and writes its output.
 * Any other fails with EPERM.
 */
gboolean galpi_lockdown_calls  (GError **error);

/** All of it. */
gboolean galpi_lockdown        (guint32  *abi,
                                GError  **error);

G_END_DECLS
