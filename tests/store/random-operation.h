/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"

G_BEGIN_DECLS

/**
 * Does one thing that an analyst could do next, chosen by g_test_rand_int(), as one step. It may
 * turn out to change nothing, or to be refused.
 */
void random_operation (GalpiDatabase *db);

G_END_DECLS
