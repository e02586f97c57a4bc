/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-step.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/**
 * Returns: (transfer full) (element-type GalpiStep): newest first, undone ones too; "what" is
 * GalpiStepSpec's id
 */
GPtrArray *galpi_journal_list_steps (GalpiDatabase  *db,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_journal_peek:
 * @undo: (out) (transfer full) (nullable): the id of what undo would take back next
 * @redo: (out) (transfer full) (nullable): the id of what redo would bring back next
 */
gboolean galpi_journal_peek (GalpiDatabase  *db,
                             char          **undo,
                             char          **redo,
                             GError        **error);

G_END_DECLS
