/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-change-set.h"

G_BEGIN_DECLS

/**
 * @rows: (transfer full) (element-type GalpiChangeRow): their table names live for ever
 * @n_redo_ended: see galpi_change_set_get_n_redo_ended()
 */
GalpiChangeSet *galpi_change_set_new (GArray   *rows,
                                      gboolean  steps,
                                      guint     n_redo_ended) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_change_set_take:
 * @self: (transfer full) (nullable): what was touched before
 * @other: (transfer full) (nullable): what was touched after it
 *
 * Returns: (transfer full) (nullable): what was touched by either; a row that both touched is in it twice
 */
GalpiChangeSet *galpi_change_set_take (GalpiChangeSet *self,
                                       GalpiChangeSet *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
