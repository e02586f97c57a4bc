/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LLVMFuzzerTestOneInput:
 * @data: a byte that chooses the day counted from, then a text
 *
 * Reads any bytes; ends the program where something is found that can't be. The name is that of
 * libFuzzer, which calls it.
 */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

G_END_DECLS
