/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The Landlock ABI of this kernel, 0 where it has none. */
guint32 lockdown_get_landlock (void);

/** Does what the environment asks this program for in galpi-intake's place, and does not return then. */
void lockdown_parent_act (void);

/** Adds the tests of the limits that the parent sets, and of the program galpi-intake itself. */
void lockdown_parent_add (void);

G_END_DECLS
